"""Making one person of two: whose value stands in each field, and what becomes of the other's.

Nothing is lost that the user did not let go: lists keep the items of both, and a text that gives way to
another is kept as a note. Joining is a pure function of what it is given, so that it can be done anew
without one of those who were joined (`domain/merger.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import Final, TypeVar

from netdesk.domain.contact import Channel, ChannelKind, ContactFields, SpecialDate
from netdesk.domain.field_change import FieldName
from netdesk.domain.identifiers import CircleId, ContactId, InteractionId
from netdesk.domain.merge import channel_key, merge, texts_of, with_texts
from netdesk.domain.merge_lists import CHANNELS, DATES, NOTES, ListRules, choose

T = TypeVar("T")

NAME_FIELDS: Final = (
    FieldName.FORMATTED_NAME,
    FieldName.GIVEN,
    FieldName.ADDITIONAL,
    FieldName.FAMILY,
)
"""What makes up a name: taken from one of the two, as a whole."""
ROLE_FIELDS: Final = (FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE)
"""What makes up a role: taken from one of the two, where the organisations differ."""
_LOST_BETWEEN: Final = " · "


class Side(Enum):
    """One of two people made one. The values are stored: never change them."""

    OURS = "ours"
    """Who stays."""
    THEIRS = "theirs"
    """Who is taken in."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What decides where two differ.

    `taking` says whose value the user wants in a field; of a list it then keeps that side's items only.
    In other fields both sides' items stay, and of two texts the fuller name and the `newer` side's.
    `same_numbers` are pairs of phone numbers, ours and theirs, that are one written in two ways.
    """

    taking: Mapping[FieldName, Side] = field(default_factory=dict)
    newer: Side = Side.OURS
    same_numbers: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class PersonState:
    """All of a person that two may both have, and that one of them therefore cannot just take over.

    `apart` are those who were said not to be the same person.
    """

    fields: ContactFields
    added_on: date
    met_on: date | None = None
    cadence: tuple[int, int | None] | None = None
    """The person's own, ideal and maximum in days."""
    interactions: frozenset[InteractionId] = frozenset()
    circles: frozenset[CircleId] = frozenset()
    apart: frozenset[ContactId] = frozenset()


def join(ours: PersonState, theirs: PersonState, choices: Choices) -> PersonState:
    """Return the one person two make."""
    met = [day for day in (ours.met_on, theirs.met_on) if day is not None]
    return PersonState(
        fields=join_fields(ours.fields, theirs.fields, choices),
        added_on=min(ours.added_on, theirs.added_on),
        met_on=min(met, default=None),
        cadence=theirs.cadence if ours.cadence is None else ours.cadence,
        interactions=ours.interactions | theirs.interactions,
        circles=ours.circles | theirs.circles,
        apart=ours.apart | theirs.apart,
    )


def rebase(base: PersonState, theirs: PersonState, ours: PersonState) -> PersonState:
    """Return `ours` as it would be had it begun as `theirs` and not as `base`."""
    return PersonState(
        fields=merge(base.fields, theirs.fields, ours.fields).fields,
        added_on=choose(base.added_on, theirs.added_on, ours.added_on),
        met_on=choose(base.met_on, theirs.met_on, ours.met_on),
        cadence=choose(base.cadence, theirs.cadence, ours.cadence),
        interactions=_rebased(base.interactions, theirs.interactions, ours.interactions),
        circles=_rebased(base.circles, theirs.circles, ours.circles),
        apart=_rebased(base.apart, theirs.apart, ours.apart),
    )


def _rebased(base: frozenset[T], theirs: frozenset[T], ours: frozenset[T]) -> frozenset[T]:
    return (theirs | (ours - base)) - (base - ours)


def join_fields(ours: ContactFields, theirs: ContactFields, choices: Choices) -> ContactFields:
    """Return the fields of the one person two make."""
    sides = preset_sides(ours, theirs, choices)
    mine, other = texts_of(ours), texts_of(theirs)
    texts = {name: mine[name] if sides[name] is Side.OURS else other[name] for name in mine}
    joined = with_texts(texts)
    lost = _lost(ours, theirs, joined, choices)
    notes = _joined(NOTES, ours.notes, theirs.notes, choices)
    return replace(
        joined,
        channels=_joined_channels(ours.channels, theirs.channels, choices),
        dates=_joined_dates(ours.dates, theirs.dates, choices),
        notes=notes if not lost or lost in notes else (*notes, lost),
    )


def preset_sides(
    ours: ContactFields, theirs: ContactFields, choices: Choices
) -> dict[FieldName, Side]:
    """Return for each field of one text whose it is to be, the user's choices among them."""
    mine, other = texts_of(ours), texts_of(theirs)
    sides = {name: _default(mine[name], other[name], choices.newer) for name in mine}
    if _differ(mine, other, FieldName.ORGANIZATION):
        # what one was elsewhere is no title here
        sides.update(dict.fromkeys(ROLE_FIELDS, choices.newer))
    fuller = _fuller(ours, theirs, choices.newer)
    for name in NAME_FIELDS:
        sides[name] = _default(mine[name], other[name], fuller)
    return {**sides, **{name: side for name, side in choices.taking.items() if name in sides}}


def _default(mine: str, other: str, preferred: Side) -> Side:
    if not (mine and other):
        return Side.THEIRS if other else Side.OURS
    return preferred if mine != other else Side.OURS


def _differ(mine: Mapping[FieldName, str], other: Mapping[FieldName, str], name: FieldName) -> bool:
    return bool(mine[name] and other[name]) and _words(mine[name]) != _words(other[name])


def _fuller(ours: ContactFields, theirs: ContactFields, newer: Side) -> Side:
    """Return whose name says more: has more words that are no initials."""
    mine, other = (
        _full_words(fields.formatted_name or fields.name.joined) for fields in (ours, theirs)
    )
    if mine == other:
        return newer
    return Side.OURS if mine > other else Side.THEIRS


def _full_words(name: str) -> int:
    return sum(len(word) > 1 for word in _words(name))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _lost(
    ours: ContactFields, theirs: ContactFields, joined: ContactFields, choices: Choices
) -> str:
    """Return the texts that gave way though nobody said so, on one line; those whose words are all in
    the text that stays are not lost."""
    lost: list[str] = []
    if not any(name in choices.taking for name in NAME_FIELDS):
        kept = _words(_full_name(joined)) | _words(joined.name.joined)
        names = map(_full_name, (ours, theirs))
        lost += [name for name in names if not _words(name) <= kept]
    mine, other, stays = texts_of(ours), texts_of(theirs), texts_of(joined)
    for name in (FieldName.NICKNAME, *ROLE_FIELDS):
        if name not in choices.taking:
            kept = _words(stays[name])
            lost += [gone for gone in (mine[name], other[name]) if not _words(gone) <= kept]
    return _LOST_BETWEEN.join(dict.fromkeys(lost))


def _full_name(fields: ContactFields) -> str:
    return fields.formatted_name or fields.name.joined


def _joined(
    rules: ListRules[T], ours: Sequence[T], theirs: Sequence[T], choices: Choices
) -> tuple[T, ...]:
    mine = _wanted(rules, ours, Side.OURS, choices)
    other = _wanted(rules, theirs, Side.THEIRS, choices)
    return rules.merged((), other, mine, ()).items


def _wanted(rules: ListRules[T], items: Iterable[T], side: Side, choices: Choices) -> tuple[T, ...]:
    """Return a side's items without those of fields in which the user wants the other's only."""
    return tuple(item for item in items if choices.taking.get(rules.field(item), side) is side)


def _joined_channels(
    ours: Sequence[Channel], theirs: Sequence[Channel], choices: Choices
) -> tuple[Channel, ...]:
    mine = _wanted(CHANNELS, ours, Side.OURS, choices)
    other = _wanted(CHANNELS, theirs, Side.THEIRS, choices)
    better = _better_writings(choices.same_numbers)
    mine, other = (_rewritten(channels, better) for channels in (mine, other))
    return CHANNELS.merged((), other, mine, ()).items


def _better_writings(same: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return how numbers written in two ways are to be written: with the country code, else as ours."""
    better: dict[str, str] = {}
    for ours, theirs in sorted(same):
        if theirs.startswith("+") and not ours.startswith("+"):
            better[ours] = theirs
        else:
            better[theirs] = ours
    return better


def _rewritten(channels: Sequence[Channel], better: Mapping[str, str]) -> tuple[Channel, ...]:
    if not better:
        return tuple(channels)
    return _once(
        replace(channel, value=better.get(channel.value, channel.value))
        if channel.kind is ChannelKind.PHONE
        else channel
        for channel in channels
    )


def _once(channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """Return channels without those that were written in two ways and have become the same."""
    found: dict[tuple[ChannelKind, str], Channel] = {}
    for channel in channels:
        found.setdefault((channel.kind, channel_key(channel)), channel)
    return tuple(found.values())


def _joined_dates(
    ours: Sequence[SpecialDate], theirs: Sequence[SpecialDate], choices: Choices
) -> tuple[SpecialDate, ...]:
    """Return the dates of both; of one date the fuller, and two different birthdays where there are."""
    joined = list(_wanted(DATES, ours, Side.OURS, choices))
    for special in _wanted(DATES, theirs, Side.THEIRS, choices):
        same = next((each for each in joined if _is_same_date(each, special)), None)
        if same is None:
            joined.append(special)
        elif _parts(special) > _parts(same):
            joined[joined.index(same)] = replace(same, on=special.on)
    return tuple(joined)


def _is_same_date(one: SpecialDate, other: SpecialDate) -> bool:
    if DATES.key(one) != DATES.key(other) or one.on.text != other.on.text:
        return False
    pairs = (
        (one.on.year, other.on.year),
        (one.on.month, other.on.month),
        (one.on.day, other.on.day),
    )
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


def _parts(special: SpecialDate) -> int:
    return sum(part is not None for part in (special.on.year, special.on.month, special.on.day))
