"""The present role is the contact's own title and organisation, whichever of the two is changed."""

from __future__ import annotations

from dataclasses import replace

from tests.invented import AT, add, dump

from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.role_change import Role
from netdesk.operations.contacts import EditAside, edit_contact
from netdesk.operations.held_roles import add_held_role, edit_held_role
from netdesk.operations.history import undo
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.reading.card_files import read_text
from netdesk.store.store import Store

SINCE = PartialDate(2019, 3)


def made(
    title: str, organization: str = "Söder AB", started: PartialDate | None = SINCE
) -> HeldRole:
    return HeldRole(HeldRoleId(0), Role(title, organization), started, is_present=True)


def own(store: Store, contact: ContactId) -> Role:
    return Role.of(store.contacts.get(contact).fields)


def said(store: Store, contact: ContactId) -> list[tuple[str, bool, PartialDate | None]]:
    return [(each.role.title, each.is_present, each.ended) for each in store.held_roles.of(contact)]


def change_title(store: Store, contact: ContactId, title: str, *, is_new: bool) -> None:
    fields = replace(store.contacts.get(contact).fields, title=title)
    edit_contact(store, contact, fields, at=AT, aside=EditAside(is_new_role=is_new))


def test_who_has_no_role_of_their_own_takes_the_present_one(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    add_held_role(store, ada, replace(made("Engineer"), is_present=False), at=AT)
    assert not own(store, ada)
    add_held_role(store, ada, made("CTO"), at=AT)
    assert own(store, ada) == Role("CTO", "Söder AB")
    add_held_role(store, ada, made("Member of the board", "Choir"), at=AT)
    assert own(store, ada).title == "CTO"


def test_the_own_role_follows_the_present_one(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    add_held_role(store, ada, made("CTO"), at=AT)
    add_held_role(store, ada, made("Member of the board", "Choir"), at=AT)
    cto = next(each for each in store.held_roles.of(ada) if each.role.title == "CTO")
    edit_held_role(store, replace(cto, role=Role("CEO", "Söder AB")), at=AT)
    assert own(store, ada) == Role("CEO", "Söder AB")
    board = next(each for each in store.held_roles.of(ada) if each.role.title != "CEO")
    edit_held_role(store, replace(board, role=Role("Chair", "Choir")), at=AT)
    assert own(store, ada) == Role("CEO", "Söder AB")


def test_a_correction_is_written_into_the_present_role_and_a_new_role_ends_it(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    add_held_role(store, ada, made("CTO"), at=AT)
    change_title(store, ada, "Chief Technology Officer", is_new=False)
    assert said(store, ada) == [("Chief Technology Officer", True, None)]
    before = dump(store)
    change_title(store, ada, "CEO", is_new=True)
    ended = PartialDate(AT.today.year, AT.today.month)
    assert said(store, ada) == [
        ("CEO", True, None),
        ("Chief Technology Officer", False, ended),
    ]
    undo(store, at=AT)
    assert dump(store)["held_role"] == before["held_role"]
    assert own(store, ada).title == "Chief Technology Officer"


def test_nobody_without_roles_gets_some_by_an_edit(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    change_title(store, ada, "CTO", is_new=True)
    change_title(store, ada, "CEO", is_new=True)
    assert said(store, ada) == []


def test_a_newer_card_ends_the_present_role(store: Store) -> None:
    def bring(title: str) -> None:
        card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\nFN:Ada Ek\r\nTITLE:{title}\r\nEND:VCARD\r\n"
        reading = read_text(card.encode(), "phone.vcf")
        apply_import(store, plan_reading(store, reading, source="phone"), at=AT)

    bring("CTO")
    [ada] = store.contacts.all_ids()
    add_held_role(store, ada, made("CTO", ""), at=AT)
    bring("Cto")
    assert said(store, ada) == [("Cto", True, None)]
    bring("CEO")
    ended = PartialDate(AT.today.year, AT.today.month)
    assert said(store, ada) == [("CEO", True, None), ("Cto", False, ended)]
