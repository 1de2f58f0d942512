"""What is written out of people with several cards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.vcard.plain_cards import plain_cards
from tests.invented import AT

from netdesk.domain.identifiers import ContactId
from netdesk.operations.contacts import edit_contact
from netdesk.operations.export_contacts import ExportVersion, export_cards
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_import
from netdesk.store.store import Store

PHONE = (
    "PRODID:-//Phone//EN",
    "UID:p1",
    "FN:Bo Lund",
    "N:Lund;Bo;;;",
    "TEL;type=CELL:+1 555 0100",
    "item1.URL:https://bo.example",
    "item1.X-ABLabel:Boat",
    "X-OF-PHONE:1",
)
COMPUTER = (
    "PRODID:-//Computer//EN",
    "UID:c1",
    "FN:Bo Lund",
    "N:Lund;Bo;;;",
    "TEL;type=CELL:+1 555 0100",
    "EMAIL:bo@mail.example",
    "item1.TEL:+1 555 0101",
    "item1.X-ABLabel:Cabin",
    "CATEGORIES:Rowing",
    "X-OF-COMPUTER:1",
)


def take(store: Store, path: Path, *lines: str) -> None:
    text = "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))
    path.write_text(text, encoding="utf-8", newline="")
    apply_import(store, plan_import(store, [path]), at=AT)


@pytest.mark.parametrize("version", list(ExportVersion))
def test_no_card_of_a_person_is_lost(store: Store, tmp_path: Path, version: ExportVersion) -> None:
    take(store, tmp_path / "computer.vcf", *COMPUTER)
    take(store, tmp_path / "phone.vcf", *PHONE)
    assert len(store.cards.of(ContactId(1))) == 2
    (written,) = export_cards(store, version=version)
    (said,) = plain_cards(written)
    names = [each.name for each in said.elements()]
    assert names.count("UID") == names.count("PRODID") == names.count("N") == 1
    for name in ("X-OF-PHONE", "X-OF-COMPUTER", "CATEGORIES", "EMAIL"):
        assert names.count(name) == 1, name
    assert sorted(each.value[-4:] for each in said if each.name == "TEL") == ["0100", "0101"]
    labels = {each.group: each.value for each in said if each.name == "X-ABLABEL"}
    named = {
        labels[each.group]: each.name for each in said if each.name != "X-ABLABEL" and each.group
    }
    assert named == {"Boat": "URL", "Cabin": "TEL"}


def test_what_the_user_took_away_stays_away(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path / "computer.vcf", *COMPUTER)
    take(store, tmp_path / "phone.vcf", *PHONE)
    fields = store.contacts.get(ContactId(1)).fields
    kept = tuple(each for each in fields.channels if not each.value.endswith("0101"))
    edit_contact(store, ContactId(1), replace(fields, channels=kept, title="Captain"), at=AT)
    (written,) = export_cards(store)
    assert b"0101" not in written
    assert b"Cabin" not in written
    assert b"TITLE:Captain\r\n" in written
    assert b"X-OF-COMPUTER:1\r\n" in written
