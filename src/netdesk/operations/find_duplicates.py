"""Finding who is in the book twice.

Comparing everybody with everybody takes 1,250,000,000 comparisons of 50,000 people. So only those
are compared who share something: a number, an address, a name, a nickname, an identifier. What many
share is no reason to compare them all: of those with one name a single one stands for the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from netdesk.domain.contact import ContactFields
from netdesk.domain.duplicates import MOST_HOLDERS, POSSIBLE, DuplicatePair
from netdesk.domain.identifiers import ContactId
from netdesk.domain.name_likeness import ComparedName, loosened
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.likeness import Comparison, Person, person
from netdesk.store.store import Store

_REPORT_EVERY: Final = 500
_SMALL: Final = 12
"""Of so many who share something everybody is compared with everybody."""

_Block = list[ContactId]


def find_duplicates(
    store: Store, *, region: str, progress: Progress = unwatched
) -> tuple[DuplicatePair, ...]:
    """Return who may be one person with whom, the most confident first.

    Pairs that the user said are two people are left out. `region` as in `Comparison`. Raises
    CancelledError.
    """
    with store.snapshot():
        book = _Book(store, progress)
        apart = store.duplicates.kept_apart()
    comparison = Comparison(region, book.holders)
    pairs = sorted(book.candidates() - apart)
    found = []
    for number, (first, second) in enumerate(pairs):
        if number % _REPORT_EVERY == 0:
            progress(len(book.people) + number, len(book.people) + len(pairs))
        judged = comparison.judgement(
            book.people[first], book.people[second], namesakes=book.namesakes(first)
        )
        if judged.confidence >= POSSIBLE:
            found.append(DuplicatePair(first, second, judged.evidence, judged.confidence))
    return tuple(sorted(found, key=lambda pair: (-pair.confidence, pair.first, pair.second)))


class _Book:
    """Everybody, and who shares what."""

    def __init__(self, store: Store, progress: Progress) -> None:
        self.people: dict[ContactId, Person] = {}
        self._names: dict[ContactId, str] = {}
        self._holders: dict[str, int] = {}
        self._by_name: dict[str, _Block] = {}
        self._by_channel: dict[str, _Block] = {}
        self._by_more: dict[tuple[str, str], _Block] = {}
        uids = store.duplicates.uids()
        total = 2 * store.contacts.count()
        for number, (contact, fields) in enumerate(store.duplicates.everybody()):
            if number % _REPORT_EVERY == 0:
                progress(number, total)
            self._take(contact, fields, uids.get(contact, ()))

    def _take(self, contact: ContactId, fields: ContactFields, uids: Iterable[str]) -> None:
        somebody = person(fields, uids)
        name = somebody.profile.name.key
        self.people[contact] = somebody
        self._names[contact] = name
        for key in somebody.channels:
            self._by_channel.setdefault(key, []).append(contact)
        for called in {name, *_nicknames(somebody)} - {""}:
            self._by_name.setdefault(called, []).append(contact)
        for more in set(_more(somebody, name)):
            self._by_more.setdefault(more, []).append(contact)

    def holders(self, key: str) -> int:
        """Return under how many names a number or address is written down, as far as it matters."""
        if key not in self._holders:
            self._holders[key] = self._count_holders(key)
        return self._holders[key]

    def _count_holders(self, key: str) -> int:
        names: set[str] = set()
        for contact in self._by_channel.get(key, ()):
            names.add(self._names[contact])
            if len(names) > MOST_HOLDERS:
                break
        return len(names)

    def namesakes(self, contact: ContactId) -> int:
        """Return how many have this person's name."""
        return len(self._by_name.get(self._names[contact], ()))

    def candidates(self) -> set[tuple[ContactId, ContactId]]:
        """Return whom to compare with whom; the smaller id first."""
        found: set[tuple[ContactId, ContactId]] = set()
        for block in self._by_channel.values():
            found.update(self._within(block))
        for block in self._by_more.values():
            found.update(self._within(block))
        for block in self._by_name.values():
            # what is said by a name that many have is nothing
            if len(block) <= _SMALL:
                found.update(combinations(block, 2))
        return found

    def _within(self, block: _Block) -> Iterator[tuple[ContactId, ContactId]]:
        if len(block) <= _SMALL:
            return combinations(block, 2)
        return self._within_large(block)

    def _within_large(self, block: _Block) -> Iterator[tuple[ContactId, ContactId]]:
        """Yield one of each name with all who have it, and these with one another."""
        first_of: dict[str, ContactId] = {}
        for contact in block:
            first = first_of.setdefault(self._names[contact], contact)
            if first != contact:
                yield first, contact
        if len(first_of) <= MOST_HOLDERS:
            yield from combinations(first_of.values(), 2)


def _nicknames(somebody: Person) -> Iterator[str]:
    """Yield the names somebody would have with the nickname in the place of the given name."""
    name = somebody.profile.name
    rest = [word for word in name.words if word not in name.given | name.middle]
    for nickname in name.nicknames:
        yield " ".join(sorted(map(loosened, [*nickname.split(), *rest])))


def _more(somebody: Person, name: str) -> Iterator[tuple[str, str]]:
    """Yield what makes two alike beside a name that many have, or an initial."""
    profile = somebody.profile
    if profile.organization:
        yield name, profile.organization
        yield _with_initial(profile.name), profile.organization
    if profile.birthday is not None:
        yield name, f"{profile.birthday.month}-{profile.birthday.day}"
    for uid in profile.uids:
        yield "", uid


def _with_initial(name: ComparedName) -> str:
    """Return “j smith” for John Smith and J. Smith."""
    given = next((word for word in name.words if word in name.given), "")
    rest = [word for word in name.words if word != given]
    return f"{given[:1]} {loosened(rest[-1])}" if rest else given
