"""One contact's timeline: what is coming, then what happened, read in pages as it comes into sight."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId, InteractionId
from netdesk.domain.interaction import Interaction
from netdesk.domain.role_change import RoleChange
from netdesk.domain.timeline import (
    EVERYTHING,
    EntryKey,
    Shown,
    TimelineEntry,
    TimelineQuery,
    entry_key,
    place_of,
)
from netdesk.store.timeline import is_past
from netdesk.ui.desk import Desk
from netdesk.ui.timeline_words import entry_heading, entry_text, planned_words
from netdesk.words.dates import day_words, month_words, time_words

PAGE_SIZE = 60
_RELOAD_ABOVE = 100
"""With more entries touched at once (an import, its undo) reading anew is quicker."""

_Index = QModelIndex | QPersistentModelIndex


class TimelineRole(IntEnum):
    """What the model says of a row besides its text."""

    ENTRY = Qt.ItemDataRole.UserRole
    OPENS_MONTH = Qt.ItemDataRole.UserRole + 1
    """Whether the row is the newest of its month."""
    CLOSES = Qt.ItemDataRole.UserRole + 2
    """Whether the row is the last one there is."""


class TimelineModel(QAbstractListModel):
    """The rows of a timeline feed; each is a `TimelineEntry`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._store = desk.store
        self._shown = EVERYTHING
        self._ahead = 0
        self._contact: ContactId | None = None
        self._rows: list[TimelineEntry] = []
        self._complete = True

    @property
    def contact(self) -> ContactId | None:
        """Whose timeline it is."""
        return self._contact

    @property
    def shown(self) -> frozenset[Shown]:
        """What of it is shown."""
        return self._shown

    @property
    def query(self) -> TimelineQuery | None:
        """What is asked of the store; `None` while nobody is shown."""
        if self._contact is None:
            return None
        rule = self._desk.preferences.current.leap_days
        return TimelineQuery(self._contact, self._desk.clock.today(), self._shown, rule)

    def show_contact(self, contact: ContactId | None) -> None:
        """Take another contact's timeline, its first page at once."""
        self.beginResetModel()
        self._contact = contact
        query = self.query
        self._rows = self._store.timeline.coming(query) if query else []
        self._ahead = len(self._rows)
        self._complete = query is None
        self._rows += self._next_page()
        self.endResetModel()

    def show_only(self, shown: frozenset[Shown]) -> None:
        """Show these kinds, and go on so with whoever is shown next."""
        if shown != self._shown:
            self._shown = shown
            self.show_contact(self._contact)

    def read_to_day(self, day: date) -> int | None:
        """Read on until a day is there; return its topmost row among what happened."""
        while not self._complete and self._rows[-1].day >= day:
            self.read_more()
        rows = range(self._ahead, len(self._rows))
        return next((row for row in rows if self._rows[row].day <= day), None)

    def entry_at(self, index: _Index) -> TimelineEntry | None:
        """Return the entry of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def entry(self, row: int) -> TimelineEntry:
        """Return the entry of a row that is there."""
        return self._rows[row]

    @property
    def is_silent(self) -> bool:
        """Tell whether nothing was ever written down: neither done, planned nor learned."""
        told = any(isinstance(row, Interaction | RoleChange) for row in self._rows)
        return self._complete and not told

    def opens_month(self, row: int) -> bool:
        """Tell whether a row has a heading above it: the newest of its month, the first to come."""
        if row in (0, self._ahead):
            return True
        return row > self._ahead and _month(self._rows[row - 1]) != _month(self._rows[row])

    def section(self, row: int) -> str:
        """Return the heading over a row that has one."""
        return self.tr("Coming") if row < self._ahead else month_words(self._rows[row].day)

    def others(self, entry: TimelineEntry) -> list[tuple[ContactId, str]]:
        """Return who else took part, with their names."""
        if not isinstance(entry, Interaction):
            return []
        people = zip(entry.participants, entry.participant_names, strict=True)
        return [(number, name) for number, name in people if number != self._contact]

    def apply(self, changes: Changes) -> None:
        """Read anew the rows that a step touched."""
        if self._contact is None:
            return
        if changes.is_everything:
            self.show_contact(self._contact)
            return
        interactions = {*changes.interactions, *self._rows_with(changes.contacts)}
        roles = changes.role_changes
        if len(interactions) + len(roles) > _RELOAD_ABOVE:
            self.show_contact(self._contact)
            return
        query = self.query
        if query is None:
            return
        found = [*self._store.timeline.entries(interactions, roles)]
        now = {entry_key(each): each for each in found if is_past(each, query)}
        now = {key: each for key, each in now.items() if self._is_ours(each)}
        keys = [*((0, each) for each in interactions), *((1, each) for each in roles)]
        others = {entry_key(each): each for each in self._store.timeline.others(query)}
        before = {entry_key(each): each for each in self._rows[self._ahead :]}
        others_before = {key: each for key, each in before.items() if key[0] > 1}
        if others != others_before:
            changed = {*others, *others_before}
            keys += sorted(key for key in changed if others.get(key) != others_before.get(key))
        for key in keys:
            self._refresh_row(key, now.get(key) or others.get(key))
        self._refresh_coming(query)

    def _refresh_coming(self, query: TimelineQuery) -> None:
        coming = self._store.timeline.coming(query)
        if coming == self._rows[: self._ahead]:
            return
        if self._ahead:
            self.beginRemoveRows(QModelIndex(), 0, self._ahead - 1)
            del self._rows[: self._ahead]
            self._ahead = 0
            self.endRemoveRows()
        if coming:
            self.beginInsertRows(QModelIndex(), 0, len(coming) - 1)
            self._rows[:0] = coming
            self._ahead = len(coming)
            self.endInsertRows()
        self._tell_neighbours(self._ahead)

    def forget_below(self, row: int) -> None:
        """Let go of the rows after this one; they are read again when they come into sight."""
        first = max(row + 1, self._ahead)
        if first < len(self._rows):
            self.beginRemoveRows(QModelIndex(), first, len(self._rows) - 1)
            del self._rows[first:]
            self._complete = False
            self.endRemoveRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows have been read."""
        return 0 if parent.isValid() else len(self._rows)

    @property
    def has_more(self) -> bool:
        """Tell whether there are older entries.

        Qt's own `canFetchMore` is left alone: the feed is as high as its rows, so that its last row
        always counts as visible and Qt would read on to the end.
        """
        return not self._complete

    def read_more(self) -> None:
        """Read the next page."""
        page = self._next_page()
        if page:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
            self._rows.extend(page)
            self.endInsertRows()
        self._tell_neighbours(len(self._rows) - len(page))

    def read_to(self, interaction: InteractionId) -> QModelIndex:
        """Read on until an interaction is there; return its row, none where it is not theirs."""
        begin = 0
        while True:
            for row in range(begin, len(self._rows)):
                if entry_key(self._rows[row]) == (0, interaction):
                    return self.index(row)
            if not self.has_more:
                return QModelIndex()
            begin = len(self._rows)
            self.read_more()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows or says."""
        if not index.isValid():
            return None
        row = index.row()
        match role:
            case TimelineRole.ENTRY:
                return self._rows[row]
            case TimelineRole.OPENS_MONTH:
                return self.opens_month(row)
            case TimelineRole.CLOSES:
                return self._complete and row == len(self._rows) - 1
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _:
                return None

    def _spoken(self, row: int) -> str:
        entry = self._rows[row]
        parts = [self.tr("Coming") if row < self._ahead else "", day_words(entry.day)]
        tags: list[str] = []
        if isinstance(entry, Interaction):
            parts += [time_words(entry.time) if entry.time else "", planned_words(entry)]
            tags = [f"#{tag}" for tag in entry.tags]
        names = [name for _, name in self.others(entry)]
        parts += [entry_heading(entry), entry_text(entry), *names, *tags]
        return ", ".join(part for part in parts if part)

    def _next_page(self) -> list[TimelineEntry]:
        query = self.query
        if query is None or self._complete:
            return []
        below = self._rows[-1] if len(self._rows) > self._ahead else None
        page = self._store.timeline.of(query, limit=PAGE_SIZE, below=below)
        self._complete = len(page) < PAGE_SIZE
        return page

    def _rows_with(self, contacts: frozenset[ContactId]) -> list[InteractionId]:
        """Return the rows that show the name of somebody touched."""
        others = contacts - {self._contact}
        if not others:
            return []
        return [
            row.id
            for row in self._rows
            if isinstance(row, Interaction) and not others.isdisjoint(row.participants)
        ]

    def _is_ours(self, entry: TimelineEntry) -> bool:
        return not isinstance(entry, RoleChange) or self._contact == entry.contact

    def _refresh_row(self, key: EntryKey, now: TimelineEntry | None) -> None:
        rows = range(self._ahead, len(self._rows))
        row = next((at for at in rows if entry_key(self._rows[at]) == key), None)
        if row is not None and now is not None and place_of(self._rows[row]) == place_of(now):
            self._rows[row] = now
            self._tell_changed(row, row)
            return
        if row is not None:
            self._remove(row)
        if now is not None:
            self._insert(now)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()
        self._tell_neighbours(row)

    def _insert(self, entry: TimelineEntry) -> None:
        place = place_of(entry)
        row = next(
            (at for at in range(self._ahead, len(self._rows)) if place_of(self._rows[at]) < place),
            len(self._rows),
        )
        if row == len(self._rows) and not self._complete:
            return  # older than what has been read: it comes with its page
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, entry)
        self.endInsertRows()
        self._tell_neighbours(row)

    def _tell_neighbours(self, row: int) -> None:
        """A row that came or went may open or close a month for the one before or after it."""
        self._tell_changed(max(row - 1, 0), min(row + 1, len(self._rows) - 1))

    def _tell_changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


def _month(entry: TimelineEntry) -> tuple[int, int]:
    return entry.day.year, entry.day.month
