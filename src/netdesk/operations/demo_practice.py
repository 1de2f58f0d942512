"""What is promised to the invented people and planned with them. Any likeness is chance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Attachment, InteractionDraft, InteractionKind
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class _Owed:
    """A promise, and in how many days it is due."""

    name: str
    kind: PromiseKind
    text: str
    days: int | None


_PROMISES = (
    _Owed("Bo Lindqvist", PromiseKind.GIVE, "Send the benchmark he asked for", -8),
    _Owed("Anna Kowalczyk", PromiseKind.FOLLOW_UP, "Ask whether to meet Chiara", 0),
    _Owed("Grace Walker", PromiseKind.ASK, "The reading list", 12),
    _Owed("Jonas Novák", PromiseKind.GIVE, "A word with the recruiter", None),
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is planned in so many days."""

    names: tuple[str, ...]
    kind: InteractionKind
    text: str
    days: int
    at: time | None = None
    tags: tuple[str, ...] = ()


_PLANS = (
    _Plan(("Grace Walker",), InteractionKind.MEETING, "Coffee", 3, time(10), ("advice",)),
    _Plan(
        ("Chiara Rossi", "Anna Kowalczyk"), InteractionKind.CALL, "The cover", 5, None, ("design",)
    ),
)


def fill_practice(store: Store, by_name: Mapping[str, ContactId], today: date) -> None:
    """Write it all down, inside the step that makes the people."""
    for owed in _PROMISES:
        due = today + timedelta(days=owed.days) if owed.days is not None else None
        draft = PromiseDraft(by_name[owed.name], owed.kind, owed.text, due)
        store.promises.add(draft, today - timedelta(days=20))
    store.interactions.add_many([_drafted(plan, by_name, today) for plan in _PLANS])
    agenda = Attachment("https://data.example/agenda.pdf", "the agenda")
    happened = InteractionDraft(
        InteractionKind.EMAIL,
        today - timedelta(days=16),
        "Sent the agenda of the day.",
        (by_name["Grace Walker"],),
        tags=("event",),
        attachments=(agenda,),
    )
    store.interactions.add_many([happened])


def _drafted(plan: _Plan, by_name: Mapping[str, ContactId], today: date) -> InteractionDraft:
    return InteractionDraft(
        plan.kind,
        today + timedelta(days=plan.days),
        plan.text,
        tuple(by_name[name] for name in plan.names),
        time=plan.at,
        is_planned=True,
        tags=plan.tags,
    )
