"""What is known of the invented people: facts, relations and roles. Any likeness is chance."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.relation import RelationKind
from netdesk.domain.role_change import Role
from netdesk.store.store import Store

_FACTS: Mapping[str, tuple[tuple[FactKind, str], ...]] = {
    "Bo Lindqvist": (
        (FactKind.MET_WHERE, "Nordic Data 2023"),
        (FactKind.INTEREST, "sailing"),
        (FactKind.INTEREST, "storage engines"),
        (FactKind.INTEREST, "Rust"),
        (FactKind.ASK_NEXT_TIME, "How did the move to Gothenburg go?"),
        (FactKind.FAMILY, "Max and Lea, both at school"),
        (FactKind.PREFERRED_WAY, "mail"),
        (FactKind.PREFERRED_HOURS, "mornings"),
        (FactKind.TAG, "storage"),
        (FactKind.LANGUAGE, "Swedish"),
        (FactKind.LANGUAGE, "English"),
    ),
    "Amara Okafor": ((FactKind.INTEREST, "grant programmes"), (FactKind.TAG, "funding")),
    "Anna Kowalczyk": (
        (FactKind.ASK_NEXT_TIME, "Did the anthology find a printer?"),
        (FactKind.PREFERRED_WAY, "e-mail"),
        (FactKind.PREFERRED_HOURS, "not on Fridays"),
        (FactKind.LANGUAGE, "Polish"),
        (FactKind.TAG, "publishing"),
    ),
    "Chiara Rossi": (
        (FactKind.MET_WHERE, "the design fair"),
        (FactKind.TAG, "design"),
        (FactKind.LANGUAGE, "Italian"),
    ),
    "Elif Yılmaz": ((FactKind.ASK_NEXT_TIME, "How is the new team doing?"),),
    "Grace Walker": (
        (FactKind.INTEREST, "bell ringing"),
        (FactKind.FAMILY, "A sister in Leeds"),
        (FactKind.TAG, "academia"),
    ),
    "Jonas Novák": ((FactKind.TAG, "storage"), (FactKind.LANGUAGE, "Czech")),
    "Søren Dahl": (
        (FactKind.PREFERRED_WAY, "a call"),
        (FactKind.PREFERRED_HOURS, "in the evening only"),
        (FactKind.INTEREST, "sailing"),
    ),
    "Gustav Meyer": ((FactKind.DO_NOT_CONTACT, "asked for no more offers"),),
}
_NAMED_FACTS = (("Bo Lindqvist", "Coffee", "black, no sugar"),)
_RELATIONS = (
    ("Bo Lindqvist", RelationKind.INTRODUCED_BY, "Grace Walker"),
    ("Chiara Rossi", RelationKind.COLLEAGUE, "Anna Kowalczyk"),
    ("Jonas Novák", RelationKind.MENTOR, "Grace Walker"),
    ("Elif Yılmaz", RelationKind.INTRODUCED_BY, "Farid Haddad"),
)
_NAMES = (
    ("Bo Lindqvist", RelationKind.PARTNER, "Ines"),
    ("Amara Okafor", RelationKind.ASSISTANT, "Tom Adeyemi"),
)


def fill_knowledge(store: Store, by_name: Mapping[str, ContactId], today: date) -> None:
    """Write it all down, inside the step that makes the people."""
    for name, facts in _FACTS.items():
        for kind, value in facts:
            store.facts.add([by_name[name]], kind, value)
    for name, label, value in _NAMED_FACTS:
        store.facts.add([by_name[name]], FactKind.CUSTOM, value, label)
    for name, relation, other in _RELATIONS:
        store.relations.add(by_name[name], relation, name=other, other=by_name[other])
    for name, relation, other in _NAMES:
        store.relations.add(by_name[name], relation, name=other)
    store.contacts.set_met_on(by_name["Bo Lindqvist"], date(today.year - 3, 6, 18))
    for name, role in _roles(today.year):
        store.held_roles.add(by_name[name], role)


def _roles(year: int) -> tuple[tuple[str, HeldRole], ...]:
    cto, head = Role("CTO", "Söder AB"), Role("Head of Platform", "Söder AB")
    engineer, professor = Role("Engineer", "Northgate"), Role("Professor", "Ilford University")
    new = HeldRoleId(0)
    last = PartialDate(year - 1)
    return (
        ("Bo Lindqvist", HeldRole(new, cto, PartialDate(year), is_present=True)),
        ("Bo Lindqvist", HeldRole(new, head, last, PartialDate(year))),
        ("Bo Lindqvist", HeldRole(new, engineer, PartialDate(year - 9, 3), last)),
        ("Grace Walker", HeldRole(new, professor, PartialDate(2011), is_present=True)),
    )
