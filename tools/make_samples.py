"""Writes resources/samples: exports of invented people from two phones and four tables, always the same
bytes.

`phone-ios.vcf` is written as iPhones write (vCard 3.0, labels in grouped properties, years left out
as 1604); `phone-android.vcf` as Android's contacts app does (vCard 2.1, QUOTED-PRINTABLE, bare types,
X-ANDROID-CUSTOM), with some of the same people and one card that says nothing.
"""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from sample_people import ANDROID, BOTH, IOS, Person
from sample_tables import tables

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
SEED = 20261121

# ranges kept free for fiction by the countries' regulators: mobile and landline, x for any digit
FICTIONAL = {
    "US": ("+1 202 555 01xx", "+1 415 555 01xx"),
    "GB": ("+44 7700 900xxx", "+44 20 7946 0xxx"),
    "DE": ("+49 171 39200xx", "+49 30 23125xxx"),
    "FR": ("+33 6 39 98 xx xx", "+33 1 99 00 xx xx"),
    "SE": ("+46 70 174 06 xx", "+46 8 465 004 xx"),
    "AU": ("", "+61 2 5550 xxxx"),
}
AUSTRALIAN_MOBILES = ("006", "156", "157", "158", "159", "110")
COUNTRIES = {
    "US": "United States",
    "GB": "United Kingdom",
    "DE": "Germany",
    "FR": "France",
    "SE": "Sweden",
    "AU": "Australia",
}


def numbers() -> dict[tuple[str, bool], str]:
    """Return everybody's numbers, by name and whether it is a mobile's: none twice."""
    chance = Random(SEED)
    australian = [f"+61 491 570 {last}" for last in AUSTRALIAN_MOBILES]
    given: dict[tuple[str, bool], str] = {}
    for person in (*BOTH, *IOS, *ANDROID):
        mobile, landline = FICTIONAL[person.country]
        given[full_key(person), True] = drawn(mobile, chance, given) if mobile else australian.pop()
        given[full_key(person), False] = drawn(landline, chance, given)
    return given


def full_key(person: Person) -> str:
    """Return what tells a person from all others."""
    return f"{person.full_name} {person.organization}"


def drawn(pattern: str, chance: Random, taken: dict[tuple[str, bool], str]) -> str:
    """Return a number of a range that nobody has yet. Sweden's range for mobiles begins at 05."""
    while True:
        number = re.sub("x", lambda _x: str(chance.randrange(10)), pattern)
        if number not in taken.values() and not re.search("174 06 0[0-4]$", number):
            return number


NUMBERS = numbers()


def phone(person: Person, *, mobile: bool) -> str:
    """Return a person's number, which nobody has."""
    return NUMBERS[full_key(person), mobile]


def picture(person: Person, size: int) -> bytes:
    """Return an abstract JPEG: two colours and three discs."""
    chance = Random(f"{SEED} {person.full_name} picture")
    image = QImage(size, size, QImage.Format.Format_RGB32)
    hue = chance.randrange(360)
    ground = QLinearGradient(QPointF(0, 0), QPointF(size, size))
    ground.setColorAt(0, QColor.fromHsl(hue, 110, 175))
    ground.setColorAt(1, QColor.fromHsl((hue + 40) % 360, 120, 95))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(image.rect(), ground)
    painter.setPen(QColor(0, 0, 0, 0))
    for lightness in (200, 140, 225):
        painter.setBrush(
            QColor.fromHsl((hue + chance.randrange(-60, 60)) % 360, 100, lightness, 150)
        )
        middle = QPointF(chance.uniform(0.1, 0.9) * size, chance.uniform(0.1, 0.9) * size)
        radius = chance.uniform(0.15, 0.4) * size
        painter.drawEllipse(middle, radius, radius)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 82)  # type: ignore[call-overload]  # its stubs ask for bytes, it takes text
    return bytes(buffer.data().data())


def escaped(text: str) -> str:
    """Return text as vCard 3.0 escapes it (RFC 2426 §4)."""
    for character in ("\\", ";", ","):
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "\\n")


def folded(line: str, width: int = 75) -> str:
    """Return a line of ASCII folded with a space (RFC 2426 §2.6)."""
    rest = range(width, len(line), width - 1)
    return "\r\n ".join([line[:width], *(line[start : start + width - 1] for start in rest)])


def ios_birthday(born: str) -> str:
    """Return a BDAY as iPhones write it: 1604 stands for no year."""
    if born.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{born[2:]}"
    return f"BDAY:{born}"


def ios_names(person: Person) -> Iterator[str]:
    """Yield who it is."""
    given, family, organization = map(escaped, (person.given, person.family, person.organization))
    yield f"N:{family};{given};;;"
    yield f"FN:{escaped(person.full_name) or organization}"
    if person.nickname:
        yield f"NICKNAME:{escaped(person.nickname)}"
    if person.phonetic:
        spoken_given, _, spoken_family = person.phonetic.partition(" ")
        yield f"X-PHONETIC-FIRST-NAME:{spoken_given}"
        yield f"X-PHONETIC-LAST-NAME:{spoken_family}"
    if organization:
        yield f"ORG:{organization};"
    if person.title:
        yield f"TITLE:{escaped(person.title)}"
    if not person.given:
        yield "X-ABShowAs:COMPANY"


def ios_reach(person: Person, items: Iterator[int]) -> Iterator[str]:
    """Yield how to reach them; a labelled property gets the next item's number."""
    if person.mail:
        yield f"EMAIL;type=INTERNET;type=WORK;type=pref:{person.mail}"
    yield f"TEL;type=CELL;type=VOICE;type=pref:{phone(person, mobile=True)}"
    if person.street or person.photo:
        item = f"item{next(items)}"
        yield f"{item}.TEL:{phone(person, mobile=False)}"
        yield f"{item}.X-ABLabel:{'Front desk' if person.organization else '_$!<Home>!$_'}"
    if person.street:
        item = f"item{next(items)}"
        land = person.land or COUNTRIES[person.country]
        yield f"{item}.ADR;type=WORK;type=pref:;;{escaped(person.street)};{escaped(person.city)};;;{land}"
        yield f"{item}.X-ABADR:{person.country.lower()}"
    if person.web:
        item = f"item{next(items)}"
        yield f"{item}.URL;type=pref:{person.web}"
        yield f"{item}.X-ABLabel:_$!<HomePage>!$_"


def ios_rest(person: Person, items: Iterator[int]) -> Iterator[str]:
    """Yield dates, people, notes and the picture."""
    if person.born:
        yield ios_birthday(person.born)
    if person.anniversary:
        item = f"item{next(items)}"
        yield f"{item}.X-ABDATE;type=pref:{person.anniversary}"
        yield f"{item}.X-ABLabel:_$!<Anniversary>!$_"
    if person.related:
        label, _, name = person.related.partition(":")
        item = f"item{next(items)}"
        yield f"{item}.X-ABRELATEDNAMES;type=pref:{escaped(name)}"
        yield f"{item}.X-ABLabel:_$!<{label.title()}>!$_"
    if person.note:
        yield f"NOTE:{escaped(person.note)}"
    if person.photo:
        yield folded(
            f"PHOTO;ENCODING=b;TYPE=JPEG:{base64.b64encode(picture(person, 160)).decode()}"
        )


def ios_card(person: Person) -> str:
    """Return one card as an iPhone shares it."""
    items = count(1)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Apple Inc.//iPhone OS 18.5//EN",
        *ios_names(person),
        *ios_reach(person, items),
        *ios_rest(person, items),
        "END:VCARD",
    ]
    return "".join(f"{line}\r\n" for line in lines)


def android_property(head: str, *values: str) -> str:
    """Return a 2.1 property, QUOTED-PRINTABLE with soft breaks where it is not plain ASCII."""
    text = ";".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)
    if text.isascii() and "\n" not in text:
        return f"{head}:{text}"
    coded = quopri.encodestring(text.replace("\n", "\r\n").encode(), quotetabs=False)
    coded = coded.replace(b"=\n", b"").replace(b"\r\n", b"=0D=0A").replace(b" ", b"=20")
    line = f"{head};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{coded.decode('ascii')}"
    return "=\r\n".join(soft_broken(line))


def soft_broken(line: str, width: int = 75) -> Iterator[str]:
    """Yield the parts of a QUOTED-PRINTABLE line; none ends inside an escape."""
    while len(line) > width:
        end = width
        while "=" in line[end - 2 : end]:
            end -= 1
        yield line[:end]
        line = line[end:]
    yield line


def android_names(person: Person) -> Iterator[str]:
    """Yield who it is."""
    if person.given:
        yield android_property("N", person.family, person.given, "", "", "")
    yield android_property("FN", person.full_name or person.organization)
    if person.phonetic:
        spoken_given, _, spoken_family = person.phonetic.partition(" ")
        yield android_property("X-PHONETIC-FIRST-NAME", spoken_given)
        yield android_property("X-PHONETIC-LAST-NAME", spoken_family)
    if person.nickname:
        kind = "vnd.android.cursor.item/nickname"
        fields = (kind, person.nickname, "1", *[""] * 13)
        yield android_property("X-ANDROID-CUSTOM", *fields)


def android_reach(person: Person) -> Iterator[str]:
    """Yield how to reach them."""
    yield f"TEL;CELL;PREF:{phone(person, mobile=True)}"
    if person.street or person.born:
        yield f"TEL;{'WORK' if person.organization else 'HOME'}:{phone(person, mobile=False)}"
    if person.mail:
        yield f"EMAIL;{'WORK' if person.organization else 'HOME'}:{person.mail}"
    if person.street:
        place = (
            "",
            "",
            person.street,
            person.city,
            "",
            "",
            person.land or COUNTRIES[person.country],
        )
        yield android_property("ADR;WORK", *place)
    if person.organization:
        yield android_property("ORG", person.organization)
    if person.title:
        yield android_property("TITLE", person.title)
    if person.web:
        yield f"URL:{person.web}"


def android_rest(person: Person) -> Iterator[str]:
    """Yield dates, notes and the picture, which ends with an empty line."""
    if person.born:
        yield f"BDAY:{person.born}"
    if person.anniversary:
        kind = "vnd.android.cursor.item/contact_event"
        fields = (kind, person.anniversary, "1", *[""] * 13)
        yield android_property("X-ANDROID-CUSTOM", *fields)
    if person.note:
        yield android_property("NOTE", person.note)
    if person.photo:
        coded = base64.b64encode(picture(person, 96)).decode()
        yield folded(f"PHOTO;ENCODING=BASE64;JPEG:{coded}") + "\r\n"


def android_card(person: Person) -> str:
    """Return one card as Android's contacts app exports it."""
    lines = [
        "BEGIN:VCARD",
        "VERSION:2.1",
        *android_names(person),
        *android_reach(person),
        *android_rest(person),
        "END:VCARD",
    ]
    return "".join(f"{line}\r\n" for line in lines)


EMPTY_CARD = "BEGIN:VCARD\r\nVERSION:2.1\r\nEND:VCARD\r\n"


def main() -> None:
    """Write all files."""
    ios = [ios_card(person) for person in (*BOTH, *IOS)]
    android = [android_card(person) for person in (*BOTH, *ANDROID)]
    Random(SEED).shuffle(ios)
    Random(SEED).shuffle(android)
    android.insert(len(android) // 2, EMPTY_CARD)
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for name, cards in (("phone-ios.vcf", ios), ("phone-android.vcf", android)):
        (SAMPLES / name).write_bytes("".join(cards).encode())
        print(f"{name}: {len(cards)} cards, {(SAMPLES / name).stat().st_size:,} bytes")
    for name, data in tables(lambda person, mobile: phone(person, mobile=mobile)).items():
        (SAMPLES / name).write_bytes(data)
        print(f"{name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
