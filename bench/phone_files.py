"""Writes files like a phone's exports: many cards, some with photos, in several scripts.

Everybody in them is invented, and the same seed writes the same bytes.
"""

from __future__ import annotations

import base64
import quopri
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from random import Random

SEED = 7
PHOTO_SHARE = 0.2
_PHOTO_WIDTH = 40
_GIVEN = (
    "Amara", "Bo", "Chiara", "Daniel", "Elif", "Farid", "Grace", "Haruka", "Ines", "Jonas",
    "Łukasz", "Мария", "Νίκος", "Søren", "Zoë", "José", "Björn", "Ayşe", "陽子", "민준", "李", "नीता",
)  # fmt: skip
_FAMILY = (
    "Okafor", "Lindqvist", "Rossi", "Mensah", "Yılmaz", "Haddad", "Walker", "Satō", "Duarte",
    "Novák", "Zieliński", "Соколова", "Παππάς", "Dahl", "van Dijk", "Åberg", "田中", "김", "小龙",
)  # fmt: skip
_ORGANIZATIONS = (
    "Blue Heron Labs",
    "Söder AB",
    "Filo",
    "Northgate",
    "株式会社サンプル",
    "Čtvrtek & Syn",
)
_TITLES = ("CTO", "Editor", "Product Designer", "Recruiter", "Data Lead", "Founder", "Professor")
_CITIES = ("Stockholm", "Berlin", "Milano", "Brno", "東京", "Porto", "İstanbul", "Leeds")


def write_ios(path: Path, cards: int, *, seed: int = SEED) -> None:
    """Write vCard 3.0 as an iPhone exports it."""
    chance = Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(cards):
            file.write("\r\n".join((*_ios_lines(number, chance), "")))


def write_android(path: Path, cards: int, *, seed: int = SEED) -> None:
    """Write vCard 2.1 as an Android phone exports it."""
    chance = Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(cards):
            file.write("\r\n".join((*_android_lines(number, chance), "")))


def _ios_lines(number: int, chance: Random) -> Iterator[str]:
    given, family = chance.choice(_GIVEN), chance.choice(_FAMILY)
    name = f"{given} {family} {number}"
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield "PRODID:-//Apple Inc.//iPhone OS 17.0//EN"
    yield f"N:{family} {number};{given};;;"
    yield f"FN:{name}"
    yield f"ORG:{chance.choice(_ORGANIZATIONS)};"
    yield f"TITLE:{chance.choice(_TITLES)}"
    yield f"TEL;type=CELL;type=VOICE;type=pref:+46 70 {number // 1000:03} {number % 1000:03}"
    if chance.random() < 0.4:
        yield f"TEL;type=WORK;type=VOICE:+46 8 {number // 1000:03} {number % 1000:03}"
    yield f"item1.EMAIL;type=INTERNET;type=pref:person{number}@mail.example"
    yield "item1.X-ABLabel:_$!<Work>!$_"
    if chance.random() < 0.5:
        city = chance.choice(_CITIES)
        street, code = f"Street {number % 90 + 1}", 10000 + number % 80000
        yield f"item2.ADR;type=HOME;type=pref:;;{street};{city};;{code};"
        yield "item2.X-ABADR:se"
    if chance.random() < 0.3:
        yield f"BDAY;value=date:{1950 + number % 50}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    if chance.random() < 0.2:
        yield f"NOTE:Met at the fair\\, hall {number % 9}.\\nLikes long walks\\; knows the region."
    if chance.random() < PHOTO_SHARE:
        yield from _photo("PHOTO;ENCODING=b;TYPE=PNG:", chance)
    yield "END:VCARD"


def _android_lines(number: int, chance: Random) -> Iterator[str]:
    given, family = chance.choice(_GIVEN), f"{chance.choice(_FAMILY)} {number}"
    yield "BEGIN:VCARD"
    yield "VERSION:2.1"
    yield from _quoted("N", f"{family};{given};;;")
    yield from _quoted("FN", f"{given} {family}")
    yield f"TEL;CELL;PREF:+4670{number:07}"
    yield f"EMAIL;WORK:person{number}@mail.example"
    yield from _quoted("ORG", chance.choice(_ORGANIZATIONS))
    if chance.random() < 0.2:
        yield from _quoted(
            "NOTE", f"Träffades på mässan, sal {number % 9}.\nGillar långa promenader."
        )
    if chance.random() < PHOTO_SHARE:
        yield from _photo("PHOTO;ENCODING=BASE64;PNG:", chance)
        yield ""
    yield "END:VCARD"


def _quoted(name: str, text: str) -> Iterator[str]:
    if text.isascii() and "\n" not in text:
        yield f"{name}:{text}"
        return
    encoded = quopri.encodestring(text.replace("\n", "\r\n").encode(), quotetabs=False)
    written = encoded.decode().replace("\r\n", "=0D=0A")
    yield f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{written}"


def _photo(begin: str, chance: Random) -> Iterator[str]:
    text = begin + base64.b64encode(_picture(chance)).decode()
    yield text[:75]
    for start in range(75, len(text), 74):
        yield " " + text[start : start + 74]


def _picture(chance: Random) -> bytes:
    """Return a small picture of noise, which no compression makes smaller (PNG, ISO 15948)."""
    width, height = _PHOTO_WIDTH, chance.randrange(_PHOTO_WIDTH // 2, _PHOTO_WIDTH * 3 // 2)
    rows = b"".join(b"\0" + chance.randbytes(3 * width) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
