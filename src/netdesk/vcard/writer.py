"""Writes whole cards: contacts made here from clean values, and kept cards in another version.

A new 3.0 card is serialised by vobject. vobject 0.9.9 knows no other version (its VCARD behaviour
is VCard3_0 alone), so 4.0 is written line by line with the means that patch kept cards.
"""

from __future__ import annotations

from itertools import count
from typing import NamedTuple

from netdesk.domain.card import RawCard
from netdesk.domain.contact import ContactFields, DateKind, PersonName
from netdesk.vcard import emitting
from netdesk.vcard.contents import OURS, contents
from netdesk.vcard.emitting import Style
from netdesk.vcard.findings import findings
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.property import ParsedCard
from netdesk.vcard.translating import Translation

_PRODUCT = OURS.format(product="NetDesk")


def build(fields: ContactFields, *, version: str, uid: str, photo: bytes | None) -> bytes:
    """Return a new card that says `fields`; `version` is `3.0` or `4.0`, "" for `uid` writes none.

    A card must have an FN: without a formatted name it is the name to show.
    """
    style = Style(version)
    written = _written(fields, style, uid=uid, photo=photo)
    kinds = [date.kind for date in fields.dates if date.kind is not DateKind.OTHER]
    if len(set(kinds)) == len(kinds):
        return written
    # a card may have one birthday and one anniversary: the others go under other names
    translation = Translation(parse(RawCard(written, 1)), style)
    return _start(version) + b"".join(translation.lines()) + b"END:VCARD\r\n"


def _written(fields: ContactFields, style: Style, *, uid: str, photo: bytes | None) -> bytes:
    by_vobject = style.version == "3.0"
    body = _serialised(fields) if by_vobject else lines(fields, style)
    picture = emitting.photo_line(style, photo) if photo else b""
    identity = emitting.line(style, b"UID", [uid]) if uid else b""
    return _start(style.version) + identity + body + picture + b"END:VCARD\r\n"


class Converted(NamedTuple):
    """A card in another version, and whether it holds what that version has no word for, in `X-`
    properties.
    """

    card: bytes
    carries: bool = False


def converted(raw: RawCard, now: ContactFields, *, version: str, photo: bytes | None) -> Converted:
    """Return a kept card in `version` (`3.0` or `4.0`) with the edits that make it say `now`.

    Each property is said in that version with its group and parameters; what the version has no
    word for is carried along.
    """
    style = Style(version)
    base = contents(parse(raw)).fields
    card = parse(RawCard(patched(raw, base, now, lambda _: photo), raw.line))
    translation = Translation(card, style)
    body = b"".join(translation.lines())
    whole = _start(version) + _missing_names(card, now, style) + body + b"END:VCARD\r\n"
    return Converted(whole, translation.carries)


def _missing_names(card: ParsedCard, now: ContactFields, style: Style) -> bytes:
    """Return the FN, which a card must have, and the N, which a 3.0 card must have, where it has none."""
    found = findings(card)
    written = b""
    if not found.text("FN"):
        written += emitting.line(style, b"FN", [now.display_name])
    if found.name is None and style.version == "3.0":
        written += emitting.line(style, b"N", _name_parts(now.name))
    return written


def _start(version: str) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:{version}\r\nPRODID:{_PRODUCT}\r\n".encode()


def lines(fields: ContactFields, style: Style) -> bytes:
    """Return the lines that say `fields`, but for the photo; FN is there in any case."""
    written = [emitting.line(style, b"FN", [fields.formatted_name or fields.display_name])]
    if any(name := _name_parts(fields.name)):
        written.append(emitting.line(style, b"N", name))
    for head_, text in (
        (b"NICKNAME", fields.name.nickname),
        (b"X-PHONETIC-FIRST-NAME", fields.name.phonetic),
        (b"TITLE", fields.title),
    ):
        if text:
            written.append(emitting.line(style, head_, [text]))
    if fields.organization or fields.department:
        written.append(emitting.line(style, b"ORG", _organization(fields)))
    groups = (f"item{number}".encode() for number in count(1))
    written += [emitting.channel_lines(style, channel, next(groups)) for channel in fields.channels]
    written += [emitting.date_lines(style, date, next(groups)) for date in fields.dates]
    written += [emitting.line(style, b"NOTE", [note]) for note in fields.notes]
    return b"".join(written)


def _name_parts(name: PersonName) -> list[str]:
    return [name.family, name.given, name.additional, name.prefix, name.suffix]


def _organization(fields: ContactFields) -> list[str]:
    return [fields.organization, *([fields.department] if fields.department else [])]


def _serialised(fields: ContactFields) -> bytes:
    """Return the lines of a 3.0 card between its head and its photo, through vobject."""
    from netdesk.vcard.vobject_card import serialised

    return serialised(fields)
