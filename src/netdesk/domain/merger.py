"""Two people who were made one, and how they are taken apart again, whatever came since.

A merger keeps both as they were. To take somebody out again, everything that came after is done anew
without them: the later mergers, and what the user changed between.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from netdesk.domain.identifiers import BlobId, ContactId, InteractionId, MergerId, RoleChangeId
from netdesk.domain.joining import Choices, PersonState, join, rebase


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card as it was somebody's, so that a newer state of it is known again."""

    id: int
    source: str
    uid: str
    blob: BlobId
    encoding: str


@dataclass(frozen=True, slots=True)
class Belongings:
    """What is one person's alone, and therefore moves as it is: by id.

    `rows` are more of them, by table. `places` says at which place the person stood among those who
    took part in an interaction.
    """

    cards: tuple[OwnCard, ...] = ()
    deferrals: tuple[int, ...] = ()
    role_changes: tuple[RoleChangeId, ...] = ()
    mergers: tuple[MergerId, ...] = ()
    places: Mapping[InteractionId, int] = field(default_factory=dict)
    rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merger:
    """`absorbed` was made one with `contact`, who may have been made one with others since.

    `ours` and `theirs` are the two as they were, `merged` is what came of it. `own` is what only
    `absorbed` brought along, `our_mergers` those `contact` had been through before.
    """

    id: MergerId
    contact: ContactId
    absorbed: ContactId
    merged_on: date
    ours: PersonState
    theirs: PersonState
    merged: PersonState
    own: Belongings
    our_cards: tuple[OwnCard, ...] = ()
    our_mergers: tuple[MergerId, ...] = ()
    choices: Choices = field(default_factory=Choices)


@dataclass(frozen=True, slots=True)
class TakenApart:
    """The person who stays, without the other, and the later mergers as they are without it."""

    stays: PersonState
    later: tuple[Merger, ...]


def take_apart(merger: Merger, now: PersonState, others: Iterable[Merger]) -> TakenApart:
    """Return what is left of `merger.contact`, who is `now`, when `absorbed` goes again.

    `others` are the mergers that stay with the contact.
    """
    was, becomes = merger.merged, merger.ours
    gone = {merger.id, *merger.own.mergers}
    later: list[Merger] = []
    for other in sorted(others, key=lambda each: each.id):
        if merger.id in other.our_mergers or merger.id in other.own.mergers:
            redone = _redone(other, merger.id, was, becomes)
            was, becomes = other.merged, redone.merged
            later.append(_without(redone, gone))
    return TakenApart(rebase(was, becomes, now), tuple(later))


def _redone(other: Merger, gone: MergerId, was: PersonState, becomes: PersonState) -> Merger:
    """Return a merger as it would be had it found `becomes` on the side where `gone` left `was`."""
    if gone in other.our_mergers:
        other = replace(other, ours=rebase(was, becomes, other.ours))
    else:
        other = replace(other, theirs=rebase(was, becomes, other.theirs))
    return replace(other, merged=join(other.ours, other.theirs, other.choices))


def _without(merger: Merger, gone: Collection[MergerId]) -> Merger:
    own = tuple(each for each in merger.own.mergers if each not in gone)
    ours = tuple(each for each in merger.our_mergers if each not in gone)
    return replace(merger, own=replace(merger.own, mergers=own), our_mergers=ours)
