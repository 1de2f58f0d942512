"""Something that happened on a day, with one or more contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from netdesk.domain.identifiers import ContactId, InteractionId


class InteractionKind(Enum):
    """What happened. The values are stored and are the command line's words: never change them."""

    CALL = "call"
    MEETING = "meeting"
    MESSAGE = "message"
    EMAIL = "email"
    LETTER = "letter"
    EVENT = "event"
    NOTE = "note"
    MILESTONE = "milestone"


COUNTS_AS_CONTACT = frozenset(
    {
        InteractionKind.CALL,
        InteractionKind.MEETING,
        InteractionKind.MESSAGE,
        InteractionKind.EMAIL,
        InteractionKind.LETTER,
        InteractionKind.EVENT,
    }
)
"""The kinds that move the last touch until the user says otherwise (design §7)."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A link to what belongs to an interaction: a file's or a page's address. Only the link is kept."""

    target: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class InteractionDraft:
    """What the user wants written down: not in the store yet.

    One that `is_planned` has not happened: it is no touch, whatever its day.
    """

    kind: InteractionKind
    day: date
    text: str
    participants: tuple[ContactId, ...]
    time: time | None = None
    is_planned: bool = False
    tags: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Interaction:
    """An interaction in the store, with the names of those who took part, in the same order."""

    id: InteractionId
    kind: InteractionKind
    day: date
    text: str
    participants: tuple[ContactId, ...]
    participant_names: tuple[str, ...]
    time: time | None = None
    is_planned: bool = False
    tags: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


def draft_of(interaction: Interaction) -> InteractionDraft:
    """Return what an interaction says, to be written down otherwise."""
    return InteractionDraft(
        kind=interaction.kind,
        day=interaction.day,
        text=interaction.text,
        participants=interaction.participants,
        time=interaction.time,
        is_planned=interaction.is_planned,
        tags=interaction.tags,
        attachments=interaction.attachments,
    )
