"""Taking a newer card in without losing what the user changed: a three-way merge per field.

Base is the card of the last import, theirs the new card, ours the contact now. What only they
changed is taken, what only we changed stays, and what both changed differently is a conflict: ours
stays and the preview shows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Generic, TypeVar, assert_never
from unicodedata import normalize

from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    SpecialDate,
)
from netdesk.domain.identifiers import BlobId
from netdesk.domain.partial_date import PartialDate

T = TypeVar("T")


class FieldName(Enum):
    """The fields a change or a conflict can be about."""

    FORMATTED_NAME = "formatted_name"
    GIVEN = "given"
    FAMILY = "family"
    ADDITIONAL = "additional"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PHONETIC = "phonetic"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    TITLE = "title"
    PHOTO = "photo"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    URL = "url"
    MESSENGER = "messenger"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    OTHER_DATE = "other_date"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field that both changed, differently: ours was kept.

    The texts are what the three sides say, "" where a side says nothing. A photo's text is its id
    in hexadecimal; a channel's or date's begins with its label ("work: bo@office.example").
    """

    field: FieldName
    base: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a field said and says now: `before` is "" for what was added, `after` for what went.

    The texts are as in `FieldConflict`.
    """

    field: FieldName
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The merged fields, what in them differs from ours, and what both had changed.

    `changed` does not tell of a list that was only put in another order: compare `fields` for that.
    """

    fields: ContactFields
    conflicts: tuple[FieldConflict, ...] = ()
    changed: tuple[FieldChange, ...] = ()


def merge(base: ContactFields, theirs: ContactFields, ours: ContactFields) -> MergeResult:
    """Merge `theirs` into `ours`, both descended from `base`.

    Channels, dates and notes are merged one by one: what only they added or removed is added or
    removed, and within what both kept, label, preference and writing are merged. Nothing is lost
    that nobody removed. A list that one side left alone is taken as the other has it.
    """
    texts, conflicts = _merged_texts(base, theirs, ours)
    channels = _CHANNELS.merged(base.channels, theirs.channels, ours.channels)
    dates = _DATES.merged(base.dates, theirs.dates, ours.dates)
    notes = _NOTES.merged(base.notes, theirs.notes, ours.notes)
    fields = replace(
        _with_texts(texts), channels=channels.items, dates=dates.items, notes=notes.items
    )
    return MergeResult(
        fields=fields,
        conflicts=(*conflicts, *channels.conflicts, *dates.conflicts, *notes.conflicts),
        changed=differences(ours, fields),
    )


def differences(before: ContactFields, after: ContactFields) -> tuple[FieldChange, ...]:
    """Return what must be changed in `before` to say what `after` says, field by field."""
    old, new = _texts(before), _texts(after)
    return (
        *(FieldChange(name, old[name], new[name]) for name in old if old[name] != new[name]),
        *_CHANNELS.differences(before.channels, after.channels),
        *_DATES.differences(before.dates, after.dates),
        *_NOTES.differences(before.notes, after.notes),
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


def _texts(fields: ContactFields) -> dict[FieldName, str]:
    """Return the fields that hold one text each; the photo as the hexadecimal of its id."""
    name = fields.name
    return {
        FieldName.FORMATTED_NAME: fields.formatted_name,
        FieldName.GIVEN: name.given,
        FieldName.FAMILY: name.family,
        FieldName.ADDITIONAL: name.additional,
        FieldName.PREFIX: name.prefix,
        FieldName.SUFFIX: name.suffix,
        FieldName.NICKNAME: name.nickname,
        FieldName.PHONETIC: name.phonetic,
        FieldName.ORGANIZATION: fields.organization,
        FieldName.DEPARTMENT: fields.department,
        FieldName.TITLE: fields.title,
        FieldName.PHOTO: fields.photo.hex() if fields.photo else "",
    }


def _with_texts(texts: dict[FieldName, str]) -> ContactFields:
    photo = texts[FieldName.PHOTO]
    return ContactFields(
        formatted_name=texts[FieldName.FORMATTED_NAME],
        name=PersonName(
            given=texts[FieldName.GIVEN],
            family=texts[FieldName.FAMILY],
            additional=texts[FieldName.ADDITIONAL],
            prefix=texts[FieldName.PREFIX],
            suffix=texts[FieldName.SUFFIX],
            nickname=texts[FieldName.NICKNAME],
            phonetic=texts[FieldName.PHONETIC],
        ),
        organization=texts[FieldName.ORGANIZATION],
        department=texts[FieldName.DEPARTMENT],
        title=texts[FieldName.TITLE],
        photo=BlobId(bytes.fromhex(photo)) if photo else None,
    )


def _merged_texts(
    base: ContactFields, theirs: ContactFields, ours: ContactFields
) -> tuple[dict[FieldName, str], list[FieldConflict]]:
    was, their, our = _texts(base), _texts(theirs), _texts(ours)
    texts = {name: _choose(was[name], their[name], our[name]) for name in was}
    conflicts = [
        FieldConflict(name, was[name], their[name], our[name])
        for name in was
        if _is_conflict(was[name], their[name], our[name])
    ]
    return texts, conflicts


def _choose(base: T, theirs: T, ours: T) -> T:
    return theirs if ours == base else ours


def _is_conflict(base: T, theirs: T, ours: T) -> bool:
    return theirs not in (base, ours) and ours != base


@dataclass(frozen=True, slots=True)
class _MergedList(Generic[T]):
    items: tuple[T, ...]
    conflicts: tuple[FieldConflict, ...] = ()


@dataclass(frozen=True, slots=True)
class _ListRules(Generic[T]):
    """How one kind of list is merged.

    `key` tells which items of two sides are the same one. `resolve` merges three states of one item
    (base `None` where both added it) and says whether they were in conflict.
    """

    key: Callable[[T], Hashable]
    field: Callable[[T], FieldName]
    text: Callable[[T], str]
    resolve: Callable[[T | None, T, T], tuple[T, bool]]

    def merged(self, base: Sequence[T], theirs: Sequence[T], ours: Sequence[T]) -> _MergedList[T]:
        if theirs in (base, ours):
            return _MergedList(tuple(ours))
        if ours == base:
            return _MergedList(tuple(theirs))
        was, their, our = self._keyed(base), self._keyed(theirs), self._keyed(ours)
        items: list[T] = []
        conflicts: list[FieldConflict] = []
        for key in {**our, **their}:
            sides = was.get(key), their.get(key), our.get(key)
            item, in_conflict = self._one(*sides)
            if item is not None:
                items.append(item)
            if in_conflict:
                conflicts.append(self._conflict(*sides))
        return _MergedList(tuple(items), tuple(conflicts))

    def _one(self, base: T | None, theirs: T | None, ours: T | None) -> tuple[T | None, bool]:
        if theirs is not None and ours is not None:
            return self.resolve(base, theirs, ours)
        return _choose(base, theirs, ours), _is_conflict(base, theirs, ours)

    def _conflict(self, base: T | None, theirs: T | None, ours: T | None) -> FieldConflict:
        known = next(item for item in (ours, theirs, base) if item is not None)
        texts = ("" if item is None else self.text(item) for item in (base, theirs, ours))
        return FieldConflict(self.field(known), *texts)

    def differences(self, before: Sequence[T], after: Sequence[T]) -> Iterator[FieldChange]:
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
    written = _choose(
        (was.value, was.address), (theirs.value, theirs.address), (ours.value, ours.address)
    )
    merged = replace(
        ours,
        value=written[0],
        address=written[1],
        label=_choose(was.label, theirs.label, ours.label),
        preferred=_choose(was.preferred, theirs.preferred, ours.preferred),
    )
    return merged, _is_conflict(was.label, theirs.label, ours.label)


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
        on=_choose(was.on, theirs.on, ours.on),
        label=_choose(was.label, theirs.label, ours.label),
    )
    return merged, _is_conflict(was.on, theirs.on, ours.on)


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
    return _choose(base or "", theirs, ours), False


def _folded(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().split())


_CHANNELS: _ListRules[Channel] = _ListRules(
    key=lambda channel: (channel.kind, channel_key(channel)),
    field=lambda channel: _CHANNEL_FIELDS[channel.kind],
    text=_channel_text,
    resolve=_resolve_channel,
)
_DATES: _ListRules[SpecialDate] = _ListRules(
    key=_date_key,
    field=lambda special: _DATE_FIELDS[special.kind],
    text=_date_text,
    resolve=_resolve_date,
)
_NOTES: _ListRules[str] = _ListRules(
    key=lambda note: " ".join(note.split()),
    field=lambda _: FieldName.NOTE,
    text=str,
    resolve=_resolve_note,
)
