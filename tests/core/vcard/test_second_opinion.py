"""vobject reads well-formed cards beside us: names, numbers, addresses and dates must be the same.

What it misreads by itself (see ADR 3) is no comparison: cards of 2.1, and values with an unescaped comma,
which it cuts.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from netdesk.domain.card import RawCard
from netdesk.domain.contact import ChannelKind, DateKind
from netdesk.vcard.contents import contents
from netdesk.vcard.dates import read_date
from netdesk.vcard.parser import parse
from netdesk.vcard.reader import read

FOLDER = os.environ.get("NETDESK_CORPUS", "")
LEAST_AGREED = 0.99

pytestmark = pytest.mark.skipif(not FOLDER, reason="NETDESK_CORPUS names no folder of vCard files")

# its pattern for a line takes exponential time on others (vcards.md, 19)
WELL_FORMED = re.compile(
    rb'(?:[A-Za-z0-9-]+\.)?[A-Za-z0-9-]+(?:;[A-Za-z0-9-]+=(?:"[^"\r\n]*"|[^";:\r\n]*)){0,6}:[^\r\n]*'
)
OF_21 = re.compile(
    rb"(?i)QUOTED-PRINTABLE|CHARSET=|VERSION:2|^(item\d+\.)?AGENT|BEGIN:VCARD.*BEGIN"
)
UNESCAPED = re.compile(r"(?<!\\),")


@pytest.fixture(scope="module")
def pairs() -> list[tuple[RawCard, Any]]:
    vobject = pytest.importorskip("vobject")
    found = []
    for path in sorted(Path(FOLDER).rglob("*")):
        if path.is_file() and path.name != "INDEX.tsv":
            for card in read(BytesIO(path.read_bytes())):
                if isinstance(card, RawCard) and _is_well_formed(card):
                    try:
                        found.append((card, vobject.readOne(card.raw.decode())))
                    except Exception:  # vobject refuses cards in many ways; those are no comparison
                        continue
    return found


def _is_well_formed(card: RawCard) -> bool:
    if card.file_encoding != "utf-8" or OF_21.search(card.raw[12:]):
        return False
    lines = re.sub(rb"\r?\n[ \t]", b"", card.raw.strip()).splitlines()
    return all(WELL_FORMED.fullmatch(line) for line in lines)


def test_names_agree(pairs: list[tuple[RawCard, Any]]) -> None:
    agreed = Counter[bool]()
    for card, other in pairs:
        names = other.contents.get("n", [])
        if len(names) == 1 and any((names[0].value.family, names[0].value.given)):
            name = contents(parse(card)).fields.name
            theirs = (_joined(names[0].value.family), _joined(names[0].value.given))
            agreed[(name.family, name.given) == theirs] += 1
    _assert_mostly(agreed)


@pytest.mark.parametrize(
    ("kind", "name"), [(ChannelKind.PHONE, "tel"), (ChannelKind.EMAIL, "email")]
)
def test_numbers_and_mail_addresses_agree(
    pairs: list[tuple[RawCard, Any]], kind: ChannelKind, name: str
) -> None:
    agreed = Counter[bool]()
    for card, other in pairs:
        theirs = [_plain(each.value) for each in other.contents.get(name, []) if each.value.strip()]
        if theirs and not any(UNESCAPED.search(each) for each in theirs):
            fields = contents(parse(card)).fields
            ours = [_plain(each.value) for each in fields.channels if each.kind is kind]
            agreed[ours == theirs] += 1
    _assert_mostly(agreed)


def test_postal_addresses_agree(pairs: list[tuple[RawCard, Any]]) -> None:
    agreed = Counter[bool]()
    for card, other in pairs:
        theirs = [
            tuple(map(_joined, (at.street, at.city, at.region, at.code, at.country)))
            for at in (each.value for each in other.contents.get("adr", []))
        ]
        theirs = [each for each in theirs if any(each)]
        ours = [
            tuple(map(_joined, (at.street, at.locality, at.region, at.postal_code, at.country)))
            for at in (each.address for each in contents(parse(card)).fields.channels)
            if at and any((at.street, at.locality, at.region, at.postal_code, at.country))
        ]
        if theirs:
            agreed[ours == theirs] += 1
    _assert_mostly(agreed)


def test_birthdays_agree(pairs: list[tuple[RawCard, Any]]) -> None:
    agreed = Counter[bool]()
    for card, other in pairs:
        theirs = [each.value for each in other.contents.get("bday", []) if each.value.strip()]
        if len(theirs) == 1:
            dates = contents(parse(card)).fields.dates
            ours = [date.on for date in dates if date.kind is DateKind.BIRTHDAY]
            agreed[ours == [read_date(theirs[0])]] += 1
    _assert_mostly(agreed, least=50)


def _assert_mostly(agreed: Counter[bool], least: int = 100) -> None:
    assert agreed.total() > least
    assert agreed[True] >= LEAST_AGREED * agreed.total(), agreed


def _joined(part: str | list[str]) -> str:
    words = part if isinstance(part, str) else " ".join(part)
    return " ".join(words.replace(",", " ").split())


def _plain(value: str) -> str:
    return re.sub("(?i)^(tel|mailto):", "", value.strip())
