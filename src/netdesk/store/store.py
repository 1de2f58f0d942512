"""The store as the floors above see it: one handle, passed in, with a part for each entity."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, count
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from netdesk.domain.changes import StepKind
from netdesk.domain.errors import StoreProblem, StoreUnavailableError
from netdesk.domain.moment import Moment
from netdesk.store import migrations, upkeep
from netdesk.store.blobs import Blobs
from netdesk.store.cards import Cards
from netdesk.store.circles import Circles
from netdesk.store.contacts import Contacts
from netdesk.store.database import Database, store_problems
from netdesk.store.due import Due
from netdesk.store.history import History, Recording
from netdesk.store.interactions import Interactions
from netdesk.store.lanes import Lanes
from netdesk.store.later_today import LaterToday
from netdesk.store.people import People
from netdesk.store.promises import Promises
from netdesk.store.role_changes import RoleChanges
from netdesk.store.search import Search
from netdesk.store.standings import Standings
from netdesk.store.timeline import Timeline

if TYPE_CHECKING:
    from netdesk.store.acquaintances import Acquaintances
    from netdesk.store.calendar import Calendar
    from netdesk.store.column_mappings import ColumnMappings
    from netdesk.store.deliveries import Deliveries
    from netdesk.store.duplicates import Duplicates
    from netdesk.store.facts import Facts
    from netdesk.store.held_roles import HeldRoles
    from netdesk.store.lead_times import LeadTimes
    from netdesk.store.mentions import Mentions
    from netdesk.store.mergers import Mergers
    from netdesk.store.relations import Relations
    from netdesk.store.remembered import Remembered
    from netdesk.store.saved_filters import SavedFilters
    from netdesk.store.step_details import StepDetails
    from netdesk.store.triage import Triage

FILE_NAME = "netdesk.db"
BACKUP_FOLDER = "backups"


class Store:
    """One connection on a data folder's file. Each thread opens its own."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.blobs = Blobs(database)
        self.contacts = Contacts(database)
        self.circles = Circles(database)
        self.interactions = Interactions(database)
        self.role_changes = RoleChanges(database)
        self.promises = Promises(database)
        self.timeline = Timeline(database, self.interactions, self.role_changes, self.promises)
        self.standings = Standings(database)
        self.cards = Cards(database)
        self.people = People(database)
        self.due = Due(database, self.interactions)
        self.lanes = Lanes(database)
        self.search = Search(database)
        self.later_today = LaterToday(database)
        self.history = History(database, self.search.refresh)

    # parts that the window's start does without are loaded when they are first asked for

    @cached_property
    def deliveries(self) -> Deliveries:
        """Which reminders were shown."""
        from netdesk.store.deliveries import Deliveries

        return Deliveries(self.database)

    @cached_property
    def remembered(self) -> Remembered:
        """What the program remembers of this file."""
        from netdesk.store.remembered import Remembered

        return Remembered(self.database)

    @cached_property
    def calendar(self) -> Calendar:
        """What a calendar is told, and which plans came from one."""
        from netdesk.store.calendar import Calendar

        return Calendar(self.database, self.interactions)

    @cached_property
    def step_details(self) -> StepDetails:
        """What steps changed."""
        from netdesk.store.step_details import StepDetails

        return StepDetails(self.database)

    @cached_property
    def acquaintances(self) -> Acquaintances:
        """Who may be meant by a card that arrives."""
        from netdesk.store.acquaintances import Acquaintances

        return Acquaintances(self.database)

    @cached_property
    def mentions(self) -> Mentions:
        """Who and what is named in a line."""
        from netdesk.store.mentions import Mentions

        return Mentions(self.database)

    @cached_property
    def mergers(self) -> Mergers:
        """Who was made one with whom."""
        from netdesk.store.mergers import Mergers

        return Mergers(self.database, self.contacts, self.cards)

    @cached_property
    def duplicates(self) -> Duplicates:
        """Who may be there twice."""
        from netdesk.store.duplicates import Duplicates

        return Duplicates(self.database)

    @cached_property
    def column_mappings(self) -> ColumnMappings:
        """How the columns of tables are read."""
        from netdesk.store.column_mappings import ColumnMappings

        return ColumnMappings(self.database)

    @cached_property
    def facts(self) -> Facts:
        """What is worth knowing of people."""
        from netdesk.store.facts import Facts

        return Facts(self.database)

    @cached_property
    def lead_times(self) -> LeadTimes:
        """How early dates are wanted."""
        from netdesk.store.lead_times import LeadTimes

        return LeadTimes(self.database)

    @cached_property
    def triage(self) -> Triage:
        """Sorting people."""
        from netdesk.store.triage import Triage

        return Triage(self.database)

    @cached_property
    def relations(self) -> Relations:
        """What people are to one another."""
        from netdesk.store.relations import Relations

        return Relations(self.database)

    @cached_property
    def saved_filters(self) -> SavedFilters:
        """Filters of people under a name."""
        from netdesk.store.saved_filters import SavedFilters

        return SavedFilters(self.database)

    @cached_property
    def held_roles(self) -> HeldRoles:
        """What people were and are."""
        from netdesk.store.held_roles import HeldRoles

        return HeldRoles(self.database)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the store of a data folder to write, making folder and file where there are none.

        Raises StoreUnavailableError.
        """
        path = folder / FILE_NAME
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            upkeep.create_private(path)
            return cls(_opened(path))
        except OSError as error:
            raise StoreUnavailableError(
                StoreProblem.NO_ACCESS, f"{folder}: {error.strerror}"
            ) from error
        except UnicodeEncodeError as error:
            # SQLite takes names that are text in UTF-8 only
            name = os.fsencode(folder).decode("utf-8", "replace")
            raise StoreUnavailableError(StoreProblem.NO_ACCESS, name) from error

    @classmethod
    def open_reader(cls, folder: Path) -> Self:
        """Open a store that is there, only to read. Raises StoreUnavailableError."""
        return cls(Database(folder / FILE_NAME, read_only=True))

    @classmethod
    def replace_broken(cls, folder: Path, path: Path, at: Moment) -> Path:
        """Put a copy in the place of a store too damaged to be opened; return where that is kept.

        Raises OSError, StoreUnavailableError; then the damaged store is where it was.
        """
        kept = _backup_path(folder, f"damaged-{at.instant:%Y%m%d-%H%M%S}")
        upkeep.replace_broken(folder / FILE_NAME, path, keep=kept)
        cls.open(folder).close()
        return kept

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.database.path.parent

    def step(self, kind: StepKind, at: Moment, subject: str = "") -> StepContext:
        """Make all writes of the `with` body one transaction and one undoable step."""
        return self.history.step(kind, at, subject)

    def backup(self, path: Path) -> None:
        """Write a copy of the store. Raises OSError, StoreUnavailableError, InvalidValueError."""
        upkeep.copy_to(self.database, path)

    def backup_path(self, at: Moment) -> Path:
        """Return where a copy goes that the user gave no place for."""
        return _backup_path(self.folder, f"netdesk-{at.instant:%Y%m%d-%H%M%S}")

    def restore(self, path: Path, at: Moment) -> Path:
        """Make the store what a copy says; return where the state before is kept.

        What the user was reminded of since the copy stays known: what was seen cannot be unseen.
        Raises OSError, StoreUnavailableError, InvalidValueError; then the store is as it was.
        """
        from netdesk.store.remembered import REMINDERS_SHOWN_AT

        kept = _backup_path(self.folder, f"before-restore-{at.instant:%Y%m%d-%H%M%S}")
        shown, shown_at = self.deliveries.all(), self.remembered.get(REMINDERS_SHOWN_AT)
        upkeep.copy_from(self.database, path, keep=kept)
        self.deliveries.put_back(shown)
        if shown_at:
            self.remembered.set(REMINDERS_SHOWN_AT, shown_at)
        return kept

    def faults(self) -> list[str]:
        """Return what is wrong with the file, one line each; nothing where it is sound."""
        return upkeep.faults(self.database) or [
            f"contact {contact} stands otherwise than the timeline says"
            for contact in self.standings.untrue()
        ]

    def snapshot(self) -> contextlib.AbstractContextManager[None]:
        """Make all reads of the `with` body see the same moment of the store."""
        return _snapshot(self.database)

    def close(self) -> None:
        """Close the connection."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _backup_path(folder: Path, name: str) -> Path:
    backups = folder / BACKUP_FOLDER
    backups.mkdir(mode=0o700, exist_ok=True)
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    paths = (backups / f"{each}.db" for each in names)
    return next(path for path in paths if not path.exists())


StepContext = contextlib.AbstractContextManager[Recording]


@contextlib.contextmanager
def _snapshot(database: Database) -> Iterator[None]:
    database.execute("BEGIN")
    try:
        yield
    finally:
        database.execute("ROLLBACK")


def _opened(path: Path) -> Database:
    database = Database(path, read_only=False)
    try:
        with store_problems(path):
            _bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(database: Database) -> None:
    version = migrations.version_of(database.connection)
    if 0 < version < len(migrations.MIGRATIONS):
        folder = database.path.parent / BACKUP_FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        upkeep.copy_to(database, folder / f"before-schema-{version + 1}.db")
    migrations.migrate(database.connection)
