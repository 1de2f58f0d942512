"""Reads composed lines against the store: whom the names in them mean, and what the user chose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netdesk.domain.composed_line import ComposedLine, understand
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.ui.desk import Desk
from netdesk.words.dates import day_comes_first


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a line and who may be meant: one is clear, several or nobody is for the user to say."""

    name: str
    meant: tuple[ContactId, ...]

    @property
    def is_clear(self) -> bool:
        """Tell whether exactly one person is meant."""
        return len(self.meant) == 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says, its names looked up."""

    line: ComposedLine
    mentions: tuple[Mention, ...] = ()

    @property
    def people(self) -> tuple[ContactId, ...]:
        """Everybody who is surely meant, each once."""
        return tuple(dict.fromkeys(each.meant[0] for each in self.mentions if each.is_clear))

    @property
    def unclear(self) -> tuple[Mention, ...]:
        """The names that the user has to say more about."""
        return tuple(each for each in self.mentions if not each.is_clear)

    def draft(self, today: date) -> InteractionDraft:
        """Return the entry the line alone makes: a call today where it says nothing else."""
        line = self.line
        return InteractionDraft(
            line.kind or InteractionKind.CALL,
            line.day or today,
            line.rest,
            self.people,
            time=line.time,
            is_planned=line.is_planned,
            tags=line.tags,
        )


class LineReader:
    """Understands what is typed; remembers whom the user chose for a name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._chosen: dict[str, ContactId] = {}
        self._no_names: frozenset[str] = frozenset()
        self._looked_up: dict[str, tuple[ContactId, ...]] = {}

    def read(self, text: str) -> Reading:
        """Return what a text says."""
        at = self._desk.clock.moment()
        line = understand(
            text,
            at.today,
            now=at.instant.astimezone().time(),
            day_first=day_comes_first(),
            no_names=self._no_names,
        )
        return Reading(line, tuple(Mention(name, self._meant(name)) for name in line.people))

    def choose(self, name: str, contact: ContactId) -> None:
        """Have a name mean this person, in this composer."""
        self._chosen[name.casefold()] = contact

    def take_for_text(self, name: str) -> None:
        """Have a word after an @ mean nobody."""
        self._no_names |= {name.casefold()}

    def forget_people(self) -> None:
        """Look everybody up anew: somebody came, went or is called otherwise."""
        self._looked_up.clear()
        there = {line.id for line in self._desk.store.people.lines(list(self._chosen.values()))}
        self._chosen = {name: who for name, who in self._chosen.items() if who in there}

    def forget_choices(self) -> None:
        """Begin anew: another text."""
        self._chosen.clear()
        self._no_names = frozenset()

    def _meant(self, name: str) -> tuple[ContactId, ...]:
        key = name.casefold()
        if key in self._chosen:
            return (self._chosen[key],)
        if key not in self._looked_up:
            self._looked_up[key] = tuple(self._desk.store.mentions.meant(name))
        return self._looked_up[key]
