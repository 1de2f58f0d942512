"""What is known of the invented people, what is promised and planned. Any likeness is chance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId
from netdesk.domain.interaction import Attachment, InteractionDraft, InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.relation import RelationKind
from netdesk.domain.role_change import Role
from netdesk.store.store import Store

_FACTS: tuple[tuple[str, FactKind, str], ...] = (
    ("Bo Lindqvist", FactKind.MET_WHERE, "Nordic Data 2023"),
    ("Bo Lindqvist", FactKind.INTEREST, "sailing"),
    ("Bo Lindqvist", FactKind.INTEREST, "storage engines"),
    ("Bo Lindqvist", FactKind.INTEREST, "Rust"),
    ("Bo Lindqvist", FactKind.ASK_NEXT_TIME, "How did the move to Gothenburg go?"),
    ("Bo Lindqvist", FactKind.FAMILY, "Max and Lea, both at school"),
    ("Bo Lindqvist", FactKind.PREFERRED_WAY, "mail"),
    ("Bo Lindqvist", FactKind.PREFERRED_HOURS, "mornings"),
    ("Bo Lindqvist", FactKind.TAG, "storage"),
    ("Bo Lindqvist", FactKind.LANGUAGE, "Swedish"),
    ("Grace Walker", FactKind.INTEREST, "bell ringing"),
    ("Grace Walker", FactKind.TAG, "academia"),
    ("Anna Kowalczyk", FactKind.ASK_NEXT_TIME, "Did the anthology find a printer?"),
    ("Anna Kowalczyk", FactKind.TAG, "publishing"),
    ("Chiara Rossi", FactKind.TAG, "design"),
    ("Chiara Rossi", FactKind.LANGUAGE, "Italian"),
    ("Jonas Novák", FactKind.TAG, "storage"),
)
_RELATIONS = (
    ("Bo Lindqvist", RelationKind.INTRODUCED_BY, "Grace Walker"),
    ("Chiara Rossi", RelationKind.COLLEAGUE, "Anna Kowalczyk"),
    ("Jonas Novák", RelationKind.MENTOR, "Grace Walker"),
)


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
    for name, kind, value in _FACTS:
        store.facts.add([by_name[name]], kind, value)
    for name, relation, other in _RELATIONS:
        store.relations.add(by_name[name], relation, name=other, other=by_name[other])
    store.relations.add(by_name["Bo Lindqvist"], RelationKind.PARTNER, name="Ines")
    store.contacts.set_met_on(by_name["Bo Lindqvist"], date(today.year - 3, 6, 18))
    store.held_roles.add(
        by_name["Bo Lindqvist"],
        HeldRole(
            HeldRoleId(0),
            Role("Head of Platform", "Söder AB"),
            PartialDate(today.year - 6),
            PartialDate(today.year),
        ),
    )
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
