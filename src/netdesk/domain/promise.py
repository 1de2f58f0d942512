"""What is owed: to somebody, by somebody, or to oneself as the next step with somebody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from netdesk.domain.identifiers import ContactId, InteractionId, PromiseId
from netdesk.domain.repeat import Repeat


class PromiseKind(Enum):
    """Who owes. The values are stored: never change them."""

    GIVE = "give"
    """I owe it to the contact."""
    ASK = "ask"
    """The contact owes it to me."""
    FOLLOW_UP = "follow_up"
    """The next step, promised to oneself."""


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A promise that is not in the store yet; `interaction` is where it was made."""

    contact: ContactId
    kind: PromiseKind
    text: str
    due_on: date | None = None
    interaction: InteractionId | None = None
    repeat: Repeat | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in the store: open until `done_on`, hidden from Today until `snoozed_until`.

    With `unless_answered_after` it is spoken of only where no interaction that counts as contact came
    after that one (0: after none at all).
    """

    id: PromiseId
    contact: ContactId
    kind: PromiseKind
    text: str
    made_on: date
    due_on: date | None = None
    done_on: date | None = None
    snoozed_until: date | None = None
    interaction: InteractionId | None = None
    repeat: Repeat | None = None
    unless_answered_after: InteractionId | None = None
