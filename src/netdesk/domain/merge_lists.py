"""Merging what a contact has several of (channels, dates, notes) item by item.

Which items of two sides are the same one is told by a key: the digits of a phone number, the kind of a
date, the words of a note.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, assert_never
from unicodedata import normalize

from netdesk.domain.contact import Channel, ChannelKind, DateKind, SpecialDate
from netdesk.domain.field_change import FieldChange, FieldConflict, FieldName
from netdesk.domain.partial_date import PartialDate

T = TypeVar("T")


def choose(base: T, theirs: T, ours: T) -> T:
    """Return what only one side changed as that side has it; else ours."""
    return theirs if ours == base else ours


def is_conflict(base: T, theirs: T, ours: T) -> bool:
    """Tell whether both sides changed something, differently."""
    return theirs not in (base, ours) and ours != base


@dataclass(frozen=True, slots=True)
class MergedList(Generic[T]):
    """The items, and what both sides had changed."""

    items: tuple[T, ...]
    conflicts: tuple[FieldConflict, ...] = ()


@dataclass(frozen=True, slots=True)
class ListRules(Generic[T]):
    """How one kind of list is merged.

    `key` tells which items of two sides are the same one. `resolve` merges three states of one item
    (base `None` where both added it) and says whether they were in conflict. `take` takes into the merged
    item what of theirs was in conflict.
    """

    key: Callable[[T], Hashable]
    field: Callable[[T], FieldName]
    text: Callable[[T], str]
    resolve: Callable[[T | None, T, T], tuple[T, bool]]
    take: Callable[[T, T], T]

    def merged(
        self,
        base: Sequence[T],
        theirs: Sequence[T],
        ours: Sequence[T],
        taking: Collection[FieldConflict],
    ) -> MergedList[T]:
        """Return the items of all three sides merged; of the conflicts those in `taking` are theirs."""
        if theirs in (base, ours):
            return MergedList(tuple(ours))
        if ours == base:
            return MergedList(tuple(theirs))
        was, their, our = self._keyed(base), self._keyed(theirs), self._keyed(ours)
        items: list[T] = []
        conflicts: list[FieldConflict] = []
        for key in {**our, **their}:
            sides = was.get(key), their.get(key), our.get(key)
            item, in_conflict = self._one(*sides)
            if in_conflict and (conflict := self._conflict(*sides)) in taking:
                item = self._taken(item, sides[1])
            elif in_conflict:
                conflicts.append(conflict)
            if item is not None:
                items.append(item)
        return MergedList(tuple(items), tuple(conflicts))

    def _one(self, base: T | None, theirs: T | None, ours: T | None) -> tuple[T | None, bool]:
        if theirs is not None and ours is not None:
            return self.resolve(base, theirs, ours)
        return choose(base, theirs, ours), is_conflict(base, theirs, ours)

    def _taken(self, merged: T | None, theirs: T | None) -> T | None:
        return theirs if merged is None or theirs is None else self.take(merged, theirs)

    def _conflict(self, base: T | None, theirs: T | None, ours: T | None) -> FieldConflict:
        known = next(item for item in (ours, theirs, base) if item is not None)
        texts = ("" if item is None else self.text(item) for item in (base, theirs, ours))
        return FieldConflict(self.field(known), *texts)

    def differences(self, before: Sequence[T], after: Sequence[T]) -> Iterator[FieldChange]:
        """Yield what in `before` must be changed to say what `after` says."""
        old, new = self._keyed(before), self._keyed(after)
        for key in {**old, **new}:
            was, now = old.get(key), new.get(key)
            known = was if now is None else now
            if was != now and known is not None:
                texts = ("" if item is None else self.text(item) for item in (was, now))
                yield FieldChange(self.field(known), *texts)

    def _keyed(self, items: Sequence[T]) -> dict[tuple[Hashable, int], T]:
        """Return the items by key; those that share one are told apart by their turn."""
        seen: Counter[Hashable] = Counter()
        keyed: dict[tuple[Hashable, int], T] = {}
        for item in items:
            key = self.key(item)
            keyed[key, seen[key]] = item
            seen[key] += 1
        return keyed


_CHANNEL_FIELDS = {
    ChannelKind.PHONE: FieldName.PHONE,
    ChannelKind.EMAIL: FieldName.EMAIL,
    ChannelKind.ADDRESS: FieldName.ADDRESS,
    ChannelKind.URL: FieldName.URL,
    ChannelKind.MESSENGER: FieldName.MESSENGER,
}
_DATE_FIELDS = {
    DateKind.BIRTHDAY: FieldName.BIRTHDAY,
    DateKind.ANNIVERSARY: FieldName.ANNIVERSARY,
    DateKind.OTHER: FieldName.OTHER_DATE,
}


def _resolve_channel(base: Channel | None, theirs: Channel, ours: Channel) -> tuple[Channel, bool]:
    was = base or Channel(ours.kind, "")
    written = choose(
        (was.value, was.address), (theirs.value, theirs.address), (ours.value, ours.address)
    )
    merged = replace(
        ours,
        value=written[0],
        address=written[1],
        label=choose(was.label, theirs.label, ours.label),
        preferred=choose(was.preferred, theirs.preferred, ours.preferred),
    )
    return merged, is_conflict(was.label, theirs.label, ours.label)


def _channel_text(channel: Channel) -> str:
    """A preferred channel is marked with vCard's own word for it (RFC 2426, 3.3.1)."""
    label = ", ".join(word for word in (channel.label, "pref" if channel.preferred else "") if word)
    return f"{label}: {channel.value}" if label else channel.value


def _date_key(special: SpecialDate) -> Hashable:
    """A person has one birthday; other dates are the same by their label, or without by the day."""
    label = _folded(special.label)
    match special.kind:
        case DateKind.BIRTHDAY:
            return special.kind
        case DateKind.ANNIVERSARY:
            return special.kind, label
        case DateKind.OTHER:
            return special.kind, label or special.on
        case _:
            assert_never(special.kind)


def _resolve_date(
    base: SpecialDate | None, theirs: SpecialDate, ours: SpecialDate
) -> tuple[SpecialDate, bool]:
    was = base or SpecialDate(ours.kind, PartialDate())
    merged = replace(
        ours,
        on=choose(was.on, theirs.on, ours.on),
        label=choose(was.label, theirs.label, ours.label),
    )
    return merged, is_conflict(was.on, theirs.on, ours.on)


def _date_text(special: SpecialDate) -> str:
    written = _day_text(special.on)
    return f"{special.label}: {written}" if special.label else written


def _day_text(day: PartialDate) -> str:
    """Return a date as RFC 6350 (4.3.1) writes it, with hyphens: 1985-03-04, --03-04, 1985-03."""
    if day.text or day == PartialDate():
        return day.text
    year = "-" if day.year is None else f"{day.year:04}"
    month = "-" if day.month is None else f"-{day.month:02}"
    if day.day is not None:
        return f"{year}{month}-{day.day:02}"
    return year if day.month is None else year + month


def _resolve_note(base: str | None, theirs: str, ours: str) -> tuple[str, bool]:
    return choose(base or "", theirs, ours), False


def _folded(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().split())


CHANNELS: ListRules[Channel] = ListRules(
    key=lambda channel: (channel.kind, channel_key(channel)),
    field=lambda channel: _CHANNEL_FIELDS[channel.kind],
    text=_channel_text,
    resolve=_resolve_channel,
    take=lambda merged, theirs: replace(merged, label=theirs.label),
)
DATES: ListRules[SpecialDate] = ListRules(
    key=_date_key,
    field=lambda special: _DATE_FIELDS[special.kind],
    text=_date_text,
    resolve=_resolve_date,
    take=lambda merged, theirs: replace(merged, on=theirs.on),
)
NOTES: ListRules[str] = ListRules(
    key=lambda note: " ".join(note.split()),
    field=lambda _: FieldName.NOTE,
    text=str,
    resolve=_resolve_note,
    take=lambda _, theirs: theirs,
)


def channel_key(channel: Channel) -> str:
    """Return what makes two ways of writing a channel's value the same: digits of a phone number
    whatever stands between them, the host of a page and an e-mail address in any case."""
    plain = " ".join(normalize("NFKC", channel.value).split())
    match channel.kind:
        case ChannelKind.PHONE:
            return _phone_key(plain)
        case ChannelKind.URL:
            return _url_key(plain)
        case ChannelKind.EMAIL | ChannelKind.ADDRESS | ChannelKind.MESSENGER:
            return plain.casefold()
        case _:
            assert_never(channel.kind)


def _phone_key(text: str) -> str:
    digits = re.sub(r"[^\w+*#]|_", "", text.casefold())
    return re.sub(r"^00(?=\d)", "+", digits) or text


def _url_key(text: str) -> str:
    scheme, mark, rest = text.rpartition("://")
    host, slash, path = rest.partition("/")
    kept = "" if scheme.casefold() in {"", "http", "https"} else scheme.casefold() + mark
    return (kept + host.casefold() + slash + path).rstrip("/")
