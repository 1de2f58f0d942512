"""Who can be made one without looking: of all pairs found, groups in which nobody contradicts anybody."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Final

from netdesk.domain.duplicates import CERTAIN, DuplicatePair, Profile
from netdesk.domain.identifiers import ContactId
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.likeness import Comparison, Person, person
from netdesk.store.store import Store

_REPORT_EVERY: Final = 100
_LARGEST: Final = 50
"""Larger groups are made one in several goes: each merger knows of those before."""


def certain_groups(
    store: Store,
    pairs: Iterable[DuplicatePair],
    *,
    region: str,
    progress: Progress = unwatched,
) -> tuple[tuple[ContactId, ...], ...]:
    """Return the groups that the certain ones of `pairs` make, each in order of the ids.

    Two groups that a certain pair connects are one only where nothing speaks against any pair between
    them, and nobody said that two of them are two.
    """
    certain = [pair for pair in pairs if pair.confidence >= CERTAIN]
    groups = _Groups(store, certain, region)
    for number, pair in enumerate(sorted(certain, key=lambda each: -each.confidence)):
        if number % _REPORT_EVERY == 0:
            progress(number, len(certain))
        groups.connect(pair)
    return groups.all()


class _Groups:
    """Groups as they grow. Who finds a group full begins another one with those who come after."""

    def __init__(self, store: Store, pairs: list[DuplicatePair], region: str) -> None:
        ids = {contact for pair in pairs for contact in (pair.first, pair.second)}
        self._people: dict[ContactId, Person] = {}
        self._kinds: dict[ContactId, int] = {}
        kinds: dict[Profile, int] = {}
        for each in store.contacts.get_many(sorted(ids)):
            somebody = person(each.fields)
            self._people[each.id] = somebody
            self._kinds[each.id] = kinds.setdefault(somebody.profile, len(kinds))
        self._group = {contact: [contact] for contact in self._people}
        self._overflow: dict[int, list[ContactId]] = {}
        self._apart = store.duplicates.kept_apart()
        self._certain = {(pair.first, pair.second) for pair in pairs}
        self._contradicted: dict[tuple[int, int], bool] = {}
        self._comparison = Comparison(region, lambda _key: 2)

    def connect(self, pair: DuplicatePair) -> None:
        """Make one group of two, where nothing speaks against it."""
        if pair.first not in self._group or pair.second not in self._group:
            # deleted since the pair was found
            return
        one, other = self._group[pair.first], self._group[pair.second]
        if one is not other and len(one) + len(other) > _LARGEST:
            one, other = self._beside(*sorted((one, other), key=len))
        if one is not other and self._may_be_one(one, other):
            one.extend(other)
            self._group.update(dict.fromkeys(other, one))

    def all(self) -> tuple[tuple[ContactId, ...], ...]:
        """Return the groups of more than one."""
        groups = {id(group): tuple(sorted(group)) for group in self._group.values()}
        return tuple(sorted(group for group in groups.values() if len(group) > 1))

    def _beside(
        self, rest: list[ContactId], full: list[ContactId]
    ) -> tuple[list[ContactId], list[ContactId]]:
        """Return the group that takes those for whom there is no room in the full one, and these."""
        found = self._overflow.get(id(full))
        if found is None or len(found) + len(rest) > _LARGEST:
            found = self._overflow[id(full)] = rest
        return found, rest

    def _may_be_one(self, one: list[ContactId], other: list[ContactId]) -> bool:
        return all(self._may_be_two_of_one(*pair) for pair in product(one, other))

    def _may_be_two_of_one(self, first: ContactId, second: ContactId) -> bool:
        pair = (first, second) if first < second else (second, first)
        if pair in self._apart:
            return False
        return pair in self._certain or not self._is_contradicted(*pair)

    def _is_contradicted(self, first: ContactId, second: ContactId) -> bool:
        """Whoever is called the same and was born on the same day is judged once."""
        kinds = (self._kinds[first], self._kinds[second])
        if kinds not in self._contradicted:
            judged = self._comparison.judgement(self._people[first], self._people[second])
            self._contradicted[kinds] = judged.is_contradicted
        return self._contradicted[kinds]
