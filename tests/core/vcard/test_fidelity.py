"""How much of real cards comes out again, property by property, as a second reader sees it.

The comparison is not the package's: `plain_cards` is its own reading of the standards, and each
property's group, name, parameters and decoded value are compared as multisets.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from tests.core.vcard.plain_cards import Card, modern, plain_cards
from tests.core.vcard.strict_cards import faults

from netdesk.domain.card import RawCard
from netdesk.domain.contact import ContactFields
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.reader import read
from netdesk.vcard.transcoding import closed
from netdesk.vcard.writer import converted

FOLDER = os.environ.get("NETDESK_CORPUS", "")
LEAST_UNTOUCHED = 0.999
LEAST_EDITED = 0.995
LEAST_CONVERTED = 0.996
LEAST_VALID = 0.999
NEW_TITLE = "Edited title"
NEW_NOTE = "An edited note"

pytestmark = pytest.mark.skipif(not FOLDER, reason="NETDESK_CORPUS names no folder of vCard files")

Edit = Callable[[ContactFields], ContactFields]


@pytest.fixture(scope="module")
def files() -> list[bytes]:
    paths = (path for path in sorted(Path(FOLDER).rglob("*")) if path.is_file())
    return [path.read_bytes() for path in paths if path.name != "INDEX.tsv"]


def test_an_untouched_card_comes_out_as_it_was(files: list[bytes]) -> None:
    cards = kept = 0
    for data in files:
        before = _comparable(plain_cards(data), data)
        after = _comparable(plain_cards(_exported(data, lambda fields: fields)), data)
        cards += len(before)
        kept += sum(_taken(card, after) for card in before)
    assert cards > 1000
    assert kept >= LEAST_UNTOUCHED * cards


@pytest.mark.parametrize(
    ("edit", "names", "written"),
    [
        (lambda fields: replace(fields, title=NEW_TITLE), {"TITLE", "ROLE"}, NEW_TITLE),
        (lambda fields: replace(fields, notes=(*fields.notes, NEW_NOTE)), set(), NEW_NOTE),
    ],
    ids=["title", "note"],
)
def test_an_edit_touches_no_other_property(
    files: list[bytes], edit: Edit, names: set[str], written: str
) -> None:
    cards = kept = 0
    for data in files:
        before = _comparable(plain_cards(data), data)
        after = _comparable(plain_cards(_exported(data, edit)), data)
        cards += len(before)
        pairs = zip(before, after, strict=False)
        kept += sum(_differ_only_in(*pair, names, written) for pair in pairs)
    assert cards > 1000
    assert kept >= LEAST_EDITED * cards


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_conversion_carries_what_the_card_says(files: list[bytes], version: str) -> None:
    said = carried = 0
    for data in files:
        for card in _cards(data):
            before = plain_cards(closed(_edited(card, lambda fields: fields)))
            after = plain_cards(_converted(card, version))
            if len(before) == len(after) == 1:
                wanted, given = modern(before[0]), modern(after[0])
                said += wanted.total()
                carried += (wanted & given).total()
    assert said > 10000
    assert carried >= LEAST_CONVERTED * said


def _converted(card: RawCard, version: str) -> bytes:
    found = contents(parse(card))
    return converted(card, found.fields, version=version, photo=found.photo).card


def _exported(data: bytes, edit: Edit) -> bytes:
    return b"".join(closed(_edited(card, edit)) for card in _cards(data))


def _cards(data: bytes) -> Iterator[RawCard]:
    return (piece for piece in read(BytesIO(data)) if isinstance(piece, RawCard))


def _edited(card: RawCard, edit: Edit) -> bytes:
    fields = contents(parse(card)).fields
    return patched(card, fields, edit(fields), lambda _: None)


def _comparable(cards: list[Card], data: bytes) -> list[Card]:
    """Let cards of a file that is no UTF-8 say their values in another encoding: an export is UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return [Card(each.without_encoding() for each in card.elements()) for card in cards]
    return cards


def _taken(card: Card, others: list[Card]) -> bool:
    if card in others:
        others.remove(card)
        return True
    return False


def _differ_only_in(before: Card, after: Card, names: set[str], written: str) -> bool:
    """Tell whether one property of these names, or none, gave way to the one that says `written`."""
    gone = list((before - after).elements())
    new = [each.value for each in (after - before).elements()]
    shown = sum(each.name in names and each.value.strip() != "" for each in before)
    return (
        new == [written] and len(gone) <= min(1, shown) and all(each.name in names for each in gone)
    )


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_strict_reader_takes_the_conversions(files: list[bytes], version: str) -> None:
    cards = taken = 0
    for data in files:
        for card in _cards(data):
            cards += 1
            taken += not faults(_converted(card, version))
    assert cards > 1000
    assert taken >= LEAST_VALID * cards
