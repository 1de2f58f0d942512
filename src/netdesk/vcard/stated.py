"""Writes a card of vCard 4.0 from properties that another format has taken apart: jCard and xCard.

The same properties are the same card, byte for byte, so that a file that comes again is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from netdesk.vcard.emitting import escape, folded, parameter_value

LARGEST_CARD_LETTERS: Final = 16 << 20
"""A card of another format that is longer is none: it is taken apart in memory."""
_ADDRESSES = frozenset(
    {
        *(
            "SOURCE",
            "PHOTO",
            "LOGO",
            "SOUND",
            "GEO",
            "KEY",
            "UID",
            "RELATED",
            "IMPP",
            "MEMBER",
            "URL",
        ),
        *("FBURL", "CALADRURI", "CALURI", "CONTACT-URI", "ORG-DIRECTORY"),
    }
)
_DATES = frozenset({"BDAY", "ANNIVERSARY", "DEATHDATE"})
_DATE_TYPES = frozenset({"DATE", "TIME", "DATE-TIME", "DATE-AND-OR-TIME"})
_NO_NAME_LETTER = re.compile(r"[^A-Z0-9-]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DAY = re.compile(r"--(\d\d)-(\d\d)")
_TIME = re.compile(r"([\d-]{1,2}):?(\d\d)?:?(\d\d)?(\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?")
_OFFSET = re.compile(r"([+-]\d\d):(\d\d)")
_OF_THE_CARD = frozenset({"BEGIN", "END", "VERSION"})


@dataclass(frozen=True, slots=True)
class StatedProperty:
    """A property: `values` are those of a list, each with its parts, each of them with its items.

    `value_type` is as in the VALUE parameter; "unknown" values are written as they stand.
    """

    name: str
    values: tuple[tuple[tuple[str, ...], ...], ...]
    value_type: str = "text"
    parameters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class WrittenCard:
    """A card as vCard 4.0, and the line (from 1) of its file on which it began there."""

    card: bytes
    line: int


@dataclass(frozen=True, slots=True)
class NoCard:
    """What stands in the place of a card and is none: its text as far as it was read, and its line."""

    text: str
    line: int
    is_too_large: bool = False


def card_of(properties: Iterable[StatedProperty]) -> bytes:
    """Return the card with these properties (RFC 6350); their own BEGIN, END and VERSION are left out."""
    body = b"".join(_line(each) for each in properties if each.name.upper() not in _OF_THE_CARD)
    return b"BEGIN:VCARD\r\nVERSION:4.0\r\n" + body + b"END:VCARD\r\n"


def _line(said: StatedProperty) -> bytes:
    name = _name(said.name)
    head = f"{_name(said.group)}.{name}" if said.group else name
    value_type = _name(said.value_type)
    if value_type not in _usual_types(name):
        head += f";VALUE={value_type.lower()}"
    for parameter, values in said.parameters:
        written = ",".join(parameter_value(_CONTROLS.sub("", each)) for each in values)
        head += f";{_name(parameter)}={written}"
    value = ",".join(
        ";".join(",".join(_written(item, value_type) for item in part) for part in parts)
        for parts in said.values
    )
    return folded(f"{head}:{value}".encode("utf-8", "replace"), b"\r\n")


def _usual_types(name: str) -> frozenset[str]:
    """Return the types of value that a property needs no VALUE for (RFC 6350, 6)."""
    if name in _ADDRESSES:
        return frozenset({"URI", "UNKNOWN", ""})
    if name in _DATES:
        return _DATE_TYPES | {"UNKNOWN", ""}
    match name:
        case "REV":
            return frozenset({"TIMESTAMP", "UNKNOWN", ""})
        case "LANG":
            return frozenset({"LANGUAGE-TAG", "UNKNOWN", ""})
        case _:
            return frozenset({"TEXT", "UNKNOWN", ""})


def _written(text: str, value_type: str) -> str:
    match value_type:
        case "TEXT":
            return escape(text.replace("\r\n", "\n")).replace("\r", "\\n")
        case "DATE" | "TIME" | "DATE-TIME" | "DATE-AND-OR-TIME" | "TIMESTAMP":
            return _basic(text)
        case "UTC-OFFSET":
            return _OFFSET.sub(r"\1\2", _one_line(text))
        case "UNKNOWN" | "":
            return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
        case _:
            return _one_line(text)


def _basic(text: str) -> str:
    """Return a date or a moment in the basic form of ISO 8601 (RFC 6350, 4.3), as the others write it
    in the extended one.
    """
    day, mark, time = _one_line(text).partition("T")
    day = _DAY.sub(r"--\1\2", _DATE.sub(r"\1\2\3", day))
    return day + mark + (time.replace(":", "") if _TIME.fullmatch(time) else time)


def _name(text: str) -> str:
    """Return a name that is one: what else stood in its place would end the line."""
    return _NO_NAME_LETTER.sub("-", text.upper())


def _one_line(text: str) -> str:
    return _CONTROLS.sub("", text).replace("\n", " ")
