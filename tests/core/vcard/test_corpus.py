"""Cards of many writers: none makes the reader raise or wait, and hardly one is missing."""

from __future__ import annotations

import csv
import os
import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest

from netdesk.domain.card import RawCard
from netdesk.vcard.contents import contents
from netdesk.vcard.parameters import Encoding
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.pictures import picture_of
from netdesk.vcard.property import ParsedCard, Property
from netdesk.vcard.reader import read
from netdesk.vcard.transcoding import as_utf8
from netdesk.vcard.writer import converted

SHOWN = re.compile(
    "BEGIN|(X-)?AGENT|VERSION|PRODID|PROFILE|FN|N|NICKNAME|TITLE|ROLE|ORG|TEL|EMAIL|ADR|(X-)?LABEL|URL|NOTE"
    "|(X-)?BDAY|(X-.*)?ANNIVERSARY|PHOTO|IMPP|X-AB.*|X-PHONETIC-.*|X-ANDROID-CUSTOM|X-SOCIALPROFILE"
    "|X-SKYPE-USERNAME|X-(AIM|ICQ|MSN|YAHOO|QQ|JABBER|GTALK|SKYPE|SIP|GOOGLE.TALK)|X-.*IMADDRESS"
)
"""What becomes a field of a contact, or may."""
FOLDER = os.environ.get("NETDESK_CORPUS", "")

pytestmark = pytest.mark.skipif(not FOLDER, reason="NETDESK_CORPUS names no folder of vCard files")


@pytest.fixture(scope="module")
def index() -> list[tuple[Path, int, frozenset[str]]]:
    with (Path(FOLDER) / "INDEX.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return [
            (
                Path(FOLDER) / row["local_file"],
                int(row["cards"]),
                frozenset(row["features"].split(",")),
            )
            for row in rows
        ]


def cards_of(path: Path) -> list[RawCard]:
    with path.open("rb") as stream:
        return [piece for piece in read(stream) if isinstance(piece, RawCard)]


@pytest.mark.timeout(120)
def test_no_file_raises_or_hangs(index: list[tuple[Path, int, frozenset[str]]]) -> None:
    for path, _, _ in index:
        for card in cards_of(path):
            contents(parse(card))


def test_nearly_all_cards_come_out(index: list[tuple[Path, int, frozenset[str]]]) -> None:
    expected = sum(cards for _, cards, _ in index)
    found = sum(min(len(cards_of(path)), cards) for path, cards, _ in index)
    assert found >= 0.98 * expected


def test_no_edit_changes_no_byte(index: list[tuple[Path, int, frozenset[str]]]) -> None:
    for path, _, _ in index:
        for card in cards_of(path):
            fields = contents(parse(card)).fields
            assert patched(card, fields, fields, lambda _: None) == as_utf8(card)
            if card.file_encoding == "utf-8":
                assert as_utf8(card) == card.raw
            as_utf8(card).decode()


def test_vobject_agrees_on_well_formed_cards(index: list[tuple[Path, int, frozenset[str]]]) -> None:
    vobject = pytest.importorskip("vobject")
    agreed = compared = 0
    for path, _, features in index:
        plain = not features & {"QUOTED-PRINTABLE", "CHARSET", "AGENT", "bare/2.1-types"}
        if not plain or any(feature.startswith("MALFORMED") for feature in features):
            continue
        for card in cards_of(path):
            try:
                other = vobject.readOne(card.raw.decode())
                name = other.fn.value
            except Exception:  # vobject refuses cards in many ways; those are no comparison
                continue
            compared += 1
            agreed += contents(parse(card)).fields.formatted_name == " ".join(name.split())
    assert compared > 100
    assert agreed >= 0.97 * compared


def test_what_we_do_not_know_survives_a_conversion(
    index: list[tuple[Path, int, frozenset[str]]],
) -> None:
    compared = 0
    for path, _, _ in index:
        for card in cards_of(path):
            before = unknown_properties(card)
            compared += len(before)
            for version in ("3.0", "4.0"):
                written = converted(
                    card, contents(parse(card)).fields, version=version, photo=None
                ).card
                (again,) = (each for each in read(BytesIO(written)) if isinstance(each, RawCard))
                assert before - unknown_properties(again) == Counter(), f"{path.name} {version}"
    assert compared > 1000


def unknown_properties(raw: RawCard) -> Counter[tuple[str, str | bytes]]:
    """Count the properties of which NetDesk shows nothing, by name and what they say."""
    card = parse(raw)
    return Counter(
        (re.sub("^X-(ADDRESSBOOKSERVER-)?|[^A-Z0-9]", "", each.name), said(card, each))
        for each in card.properties
        if each.name and not SHOWN.fullmatch(each.name)
    )


def said(card: ParsedCard, each: Property) -> str | bytes:
    if each.parameters.encoding is Encoding.BASE64 or each.value.startswith(b"data:"):
        return picture_of(each) or b""
    if each.name in {"GEO", "X-GEO"}:
        return card.text(each).lower().removeprefix("geo:").replace(",", ";")
    if each.name in {"REV", "X-REV", "TZ"}:
        return re.sub("[-:]", "", card.text(each))
    return " ".join(card.text(each).split())
