"""What the user decided on a plan is what the import does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.invented import AT, TODAY, dump

from netdesk.domain.contact import ChannelKind
from netdesk.domain.errors import CancelledError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.import_plan import Decisions, ImportPlan, ImportResult, PossibleDuplicate
from netdesk.domain.moment import Moment
from netdesk.domain.role_change import Role
from netdesk.operations.contacts import delete_contacts, edit_contact
from netdesk.operations.history import undo
from netdesk.operations.importing.import_contacts import apply_import, import_reading
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.reading.card_files import read_text
from netdesk.store.store import Store

BO = ("UID:bo", "FN:Bo Lindqvist", "TEL;TYPE=CELL:+46 70 555 0101")
LATER = Moment.at_noon(date(2026, 12, 1))


def card(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


def planned(store: Store, *cards: str) -> ImportPlan:
    return plan_reading(store, read_text("".join(cards).encode(), "phone.vcf"), source="phone")


def imported(store: Store, *cards: str, at: Moment = AT) -> ImportResult:
    reading = read_text("".join(cards).encode(), "phone.vcf")
    return import_reading(store, reading, source="phone", at=at)


def names(store: Store) -> list[str]:
    return store.contacts.names(store.contacts.all_ids())


def alike(store: Store, *cards: str) -> tuple[ImportPlan, PossibleDuplicate]:
    plan = planned(store, *cards)
    (duplicate,) = plan.possible_duplicates
    return plan, duplicate


def test_what_is_left_out_is_not_looked_at(store: Store) -> None:
    plan = planned(store, card(*BO), card("FN:Ada"))
    decisions = Decisions(left_out=frozenset({plan.new[0].cards[0].blob}))
    result = apply_import(store, plan, decisions=decisions, at=AT)
    assert (result.added, names(store)) == (1, ["Ada"])


def test_of_two_conflicts_one_is_taken(store: Store) -> None:
    imported(store, card(*BO, "TITLE:Editor", "ORG:Filo"))
    ours = store.contacts.get(ContactId(1)).fields
    edit_contact(store, ContactId(1), replace(ours, title="Chief", organization="Mine"), at=AT)
    plan = planned(store, card(*BO, "TITLE:Writer", "ORG:Northgate"))
    taking = frozenset(
        (each.contact, each.conflict) for each in plan.conflicts if each.conflict.theirs == "Writer"
    )
    assert len(plan.conflicts) == 2
    result = apply_import(store, plan, decisions=Decisions(taking_theirs=taking), at=AT)
    (kept,) = result.conflicts
    assert kept.conflict.theirs == "Northgate"
    fields = store.contacts.get(ContactId(1)).fields
    assert (fields.title, fields.organization) == ("Writer", "Mine")


def test_the_same_person_gets_the_card_and_is_known_by_it(store: Store) -> None:
    imported(store, card(*BO))
    other = ("FN:B. L.", "TEL;TYPE=CELL:+46 70 555 0101", "EMAIL:bo@home.example")
    plan, duplicate = alike(store, card(*other))
    assert duplicate.contact == 1
    decisions = Decisions(same_person={duplicate.card: ContactId(1)})
    assert apply_import(store, plan, decisions=decisions, at=AT).updated == 1
    assert names(store) == ["Bo Lindqvist"]
    result = imported(store, card(*other, "NOTE:Sails."))
    assert (result.added, result.updated, result.possible_duplicates) == (0, 1, ())
    assert store.contacts.get(ContactId(1)).fields.notes == ("Sails.",)


def test_two_alike_cards_of_one_file_are_pointed_out_and_made_one_if_wanted(store: Store) -> None:
    cards = card(*BO), card("UID:b2", *BO[1:], "NOTE:Sails.")
    plan, duplicate = alike(store, *cards)
    assert (len(plan.new), duplicate.contact, duplicate.other_name) == (2, None, "Bo Lindqvist")
    assert duplicate.other == plan.new[0].cards[0].blob
    decisions = Decisions(same_person={duplicate.card: duplicate.other})
    result = apply_import(store, plan, decisions=decisions, at=AT)
    assert (result.added, names(store)) == (1, ["Bo Lindqvist"])
    assert store.contacts.get(ContactId(1)).fields.notes == ("Sails.",)


def test_another_person_is_remembered(store: Store) -> None:
    imported(store, card(*BO))
    plan, duplicate = alike(store, card("FN:B. Lindqvist", BO[2]))
    decisions = Decisions(other_person=frozenset({(duplicate.card, ContactId(1))}))
    result = apply_import(store, plan, decisions=decisions, at=AT)
    assert (result.added, result.possible_duplicates) == (1, ())
    assert store.duplicates.kept_apart() == {(1, 2)}
    undo(store, at=AT)
    assert store.duplicates.kept_apart() == set()


def test_a_second_john_smith_is_a_second_person(store: Store) -> None:
    imported(store, card("UID:1", "FN:John Smith", "TEL:+46 70 555 0101"))
    result = imported(store, card("UID:2", "FN:John Smith", "TEL:+46 70 555 0202"))
    assert (result.added, names(store)) == (1, ["John Smith", "John Smith"])
    assert [each.contact for each in result.possible_duplicates] == [1]


def test_somebody_renamed_and_renumbered_here_is_known_by_the_card_kept(store: Store) -> None:
    imported(store, card(*BO[1:]))
    ours = store.contacts.get(ContactId(1)).fields
    edit_contact(store, ContactId(1), replace(ours, formatted_name="Bosse"), at=AT)
    result = imported(store, card(*BO[1:], "NOTE:Sails."))
    assert (result.added, result.updated, names(store)) == (0, 1, ["Bosse"])


def test_a_deleted_person_stays_deleted_though_their_card_says_more(store: Store) -> None:
    imported(store, card(*BO[1:]), card("FN:Ada"))
    delete_contacts(store, [ContactId(1)], at=AT)
    changed = card(*BO[1:], "NOTE:Sails.")
    plan = planned(store, changed)
    (deleted,) = plan.deleted_here
    assert (deleted.name, plan.new, plan.unchanged) == ("Bo Lindqvist", (), 1)
    assert not apply_import(store, plan, at=AT).changes
    decisions = Decisions(brought_back=frozenset({deleted.card.blob}))
    assert apply_import(store, plan, decisions=decisions, at=AT).added == 1
    assert names(store) == ["Ada", "Bo Lindqvist"]
    assert imported(store, changed).unchanged == 1


def test_each_card_of_a_contact_takes_the_place_of_its_own_older_state(store: Store) -> None:
    old = card(*BO, "NOTE:one"), card("UID:b2", *BO[1:], "EMAIL:bo@work.example")
    plan, duplicate = alike(store, *old)
    assert duplicate.other is not None
    decisions = Decisions(same_person={duplicate.card: duplicate.other})
    apply_import(store, plan, decisions=decisions, at=AT)
    result = imported(store, card(*BO, "NOTE:two"), card("UID:b2", *BO[1:], "EMAIL:bo@new.example"))
    assert (result.added, result.updated) == (0, 1)
    fields = store.contacts.get(ContactId(1)).fields
    assert fields.notes == ("two",)
    assert [each.value for each in fields.channels if each.kind is ChannelKind.EMAIL] == [
        "bo@new.example"
    ]
    assert len(store.cards.of(ContactId(1))) == 2


def test_a_new_role_is_written_down_with_its_day(store: Store) -> None:
    imported(store, card(*BO, "TITLE:Editor", "ORG:Filo"))
    imported(store, card(*BO, "TITLE:Chief Editor", "ORG:Filo"), at=LATER)
    (change,) = store.role_changes.of(ContactId(1))
    assert (change.day, change.before, change.after) == (
        LATER.today, Role("Editor", "Filo"), Role("Chief Editor", "Filo")
    )  # fmt: skip


def test_what_another_source_fills_in_is_no_new_role(store: Store) -> None:
    imported(store, card(*BO))
    beside = card("FN:Bo Lindqvist", "PRODID:mail", BO[2], "TITLE:Editor")
    import_reading(store, read_text(beside.encode(), "mail.vcf"), at=AT)
    assert store.contacts.get(ContactId(1)).fields.title == "Editor"
    assert store.role_changes.of(ContactId(1)) == []


def test_who_is_missing_from_a_newer_export_is_marked_until_they_come_again(store: Store) -> None:
    people = [card(f"UID:{name}", f"FN:{name}") for name in ("Ada", "Bo", "Cy", "Di")]
    imported(store, *people)
    assert imported(store, people[0]).missing == ()
    changed = card("UID:Ada", "FN:Ada", "NOTE:new")
    plan = planned(store, changed, people[1])
    assert [each.name for each in plan.missing] == ["Cy", "Di"]
    apply_import(store, plan, at=AT)
    marks = "SELECT uid FROM card WHERE missing_since = ? ORDER BY uid"
    assert store.database.column(marks, (TODAY.isoformat(),)) == ["Cy", "Di"]
    assert planned(store, changed, people[1]).missing == ()
    imported(store, people[2])
    assert store.database.column(marks, (TODAY.isoformat(),)) == ["Di"]
    assert store.contacts.count() == 4


def test_a_group_written_anew_takes_the_place_of_the_old(store: Store) -> None:
    group = ("UID:g", "FN:Rowing", "KIND:group")
    imported(store, card(*BO), card(*group))
    imported(store, card(*BO), card(*group, "MEMBER:urn:uuid:bo"))
    assert len(list(store.cards.of_groups())) == 1
    (circle,) = store.circles.all()
    assert circle.fields.name == "Rowing"


@pytest.mark.parametrize("stop_at", range(8))
def test_cancelled_at_any_chunk_the_store_is_as_it_was(store: Store, stop_at: int) -> None:
    imported(store, card(*BO))
    before, calls = dump(store), 0

    def progress(done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls > stop_at:
            raise CancelledError

    cards = [card(*BO, "NOTE:x"), *(card(f"FN:P{number}") for number in range(12))]
    reading = read_text("".join(cards).encode(), "phone.vcf")
    with pytest.raises(CancelledError):
        import_reading(store, reading, at=AT, progress=progress, chunk_cards=2)
    assert dump(store) == before
