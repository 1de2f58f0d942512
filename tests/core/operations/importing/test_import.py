"""What an import makes of cards that say something else than those before them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.invented import AT

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.import_plan import ImportResult
from netdesk.domain.merge import MergeResult, merge
from netdesk.operations.export_contacts import ExportVersion, export_cards
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_import
from netdesk.store.store import Store

BO = ("UID:bo", "FN:Bo Lindqvist", "TEL:+46 70 555 0101")


def card(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


def imported(store: Store, path: Path, *cards: str) -> ImportResult:
    path.write_text("".join(cards), encoding="utf-8", newline="")
    plan = plan_import(store, [path])
    return apply_import(store, plan, at=AT)


def values(store: Store) -> set[str]:
    (contact,) = store.contacts.get_many(store.contacts.all_ids())
    return {channel.value for channel in contact.fields.channels}


def test_two_new_cards_of_one_person_are_both_taken_in(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    imported(store, path, card(*BO))
    imported(store, path, card(*BO, "EMAIL:bo@home.example"), card(*BO, "EMAIL:bo@work.example"))
    assert values(store) == {"+46 70 555 0101", "bo@home.example", "bo@work.example"}


def test_the_card_that_came_last_is_the_one_exported(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    imported(store, path, card(*BO))
    imported(store, path, card(*BO, "EMAIL:bo@home.example"), card(*BO, "EMAIL:bo@work.example"))
    newest = store.cards.of(ContactId(1))[0]
    assert b"bo@work.example" in (store.blobs.get(newest.blob) or b"")


def test_groups_are_exported_in_the_version_asked_for(store: Store, tmp_path: Path) -> None:
    group = card("UID:g", "FN:Rowing", "X-ADDRESSBOOKSERVER-KIND:group")
    imported(store, tmp_path / "phone.vcf", card(*BO), group)
    written = list(export_cards(store))
    assert written == [card(*BO).encode(), group.encode()]
    modern = list(export_cards(store, version=ExportVersion.V4))
    assert all(b"VERSION:4.0\r\n" in each for each in modern)
    assert b"\r\nKIND:group\r\n" in modern[1]


def test_what_only_the_card_changed_is_taken_and_what_it_dropped_goes(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "phone.vcf"
    imported(store, path, card(*BO, "EMAIL:bo@home.example"))
    plan = imported(store, path, card(*BO, "EMAIL:bo@work.example"))
    assert (plan.added, plan.updated, plan.conflicts) == (0, 1, ())
    assert values(store) == {"+46 70 555 0101", "bo@work.example"}


def _notes_looked_at(folder: Path, count: int, monkeypatch: pytest.MonkeyPatch) -> int:
    looked_at = 0

    def counted(base: ContactFields, theirs: ContactFields, ours: ContactFields) -> MergeResult:
        nonlocal looked_at
        looked_at += len(theirs.notes) + len(ours.notes)
        return merge(base, theirs, ours)

    monkeypatch.setattr("netdesk.operations.importing.arrivals.merge", counted)
    path = folder / f"{count}.vcf"
    path.write_text("".join(card(*BO[1:], f"NOTE:{number}") for number in range(count)))
    with Store.open(folder / str(count)) as store:
        (new,) = plan_import(store, [path]).new
    assert new.fields.notes == tuple(map(str, range(count)))
    return looked_at


def test_many_cards_of_one_person_take_time_in_proportion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = _notes_looked_at(tmp_path, 100, monkeypatch)
    assert _notes_looked_at(tmp_path, 400, monkeypatch) < 8 * few


IPHONE = "PRODID:-//Apple Inc.//iPhone OS {version}//EN"


def test_two_phones_do_not_take_each_other_back(store: Store, tmp_path: Path) -> None:
    one = card(*BO[1:], "TEL;TYPE=WORK:+46 8 555 0102", IPHONE.format(version="17.0"))
    other = "\r\n".join(
        ("BEGIN:VCARD", "VERSION:2.1", *BO[1:], "EMAIL:bo@soder.example", "END:VCARD", "")
    )
    first, second = tmp_path / "one.vcf", tmp_path / "other.vcf"
    imported(store, first, one)
    assert imported(store, second, other).updated == 1
    both = values(store)
    for path, text in ((first, one), (second, other), (first, one)):
        again = imported(store, path, text)
        assert (again.updated, again.unchanged) == (0, 1)
    assert values(store) == both == {"+46 70 555 0101", "+46 8 555 0102", "bo@soder.example"}


def test_an_update_of_the_phone_is_the_same_phone(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    imported(store, path, card(*BO, "TEL:+46 8 555 0102", IPHONE.format(version="17.0")))
    imported(store, path, card(*BO, IPHONE.format(version="18.1.2")))
    assert values(store) == {"+46 70 555 0101"}


def test_the_same_uid_and_name_from_elsewhere_is_one_person(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    imported(store, path, card("UID:bo", "FN:Bo Lindqvist", "NOTE:Sails.", "PRODID:phone"))
    imported(store, path, card("UID:bo", "FN:Bo Lindqvist", "URL:https://soder.example"))
    imported(store, path, card("UID:bo", "FN:Somebody Else", "PRODID:desk"))
    people = store.contacts.get_many(store.contacts.all_ids())
    assert [each.fields.display_name for each in people] == ["Bo Lindqvist", "Somebody Else"]
    assert people[0].fields.notes == ("Sails.",)


def test_people_to_whom_a_program_gave_one_uid_stay_several(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    people = (("Anna Ek", "111"), ("Bo Lund", "222"), ("Cleo Dahl", "333"))

    def exported(title: str) -> list[str]:
        return [
            card("UID:1", f"FN:{name}", f"TEL:{number}", f"TITLE:{title}")
            for name, number in people
        ]

    assert imported(store, path, *exported("Cook")).added == 3
    again = imported(store, path, *exported("Chef"))
    assert (again.added, again.updated) == (0, 3)
    said = [contact.fields for contact in store.contacts.get_many(store.contacts.all_ids())]
    assert [(each.formatted_name, each.title) for each in said] == [
        (name, "Chef") for name, _ in people
    ]


def test_who_is_called_otherwise_by_now_is_known_by_the_uid(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    imported(store, path, card("UID:1", "FN:Anna Ek", "TEL:111"))
    imported(store, path, card("UID:1", "FN:Ina Berg", "TEL:222"))
    assert [each.fields.formatted_name for each in store.contacts.get_many([ContactId(1)])] == [
        "Ina Berg"
    ]
