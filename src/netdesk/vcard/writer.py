"""Writes whole cards from clean values: contacts made here, and kept cards in another version.

3.0 is serialised by vobject. vobject 0.9.9 knows no other version (its VCARD behaviour is
VCard3_0 alone), so 4.0 is written line by line with the means that patch kept cards.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from itertools import count

from netdesk.domain.card import RawCard
from netdesk.domain.contact import ContactFields, PersonName
from netdesk.vcard import emitting
from netdesk.vcard.decoding import binary
from netdesk.vcard.emitting import Style
from netdesk.vcard.findings import Findings, findings
from netdesk.vcard.heads import head, without_encoding
from netdesk.vcard.parameters import Encoding, Parameter
from netdesk.vcard.parser import parse
from netdesk.vcard.property import ParsedCard, Property
from netdesk.vcard.transcoding import as_utf8

_PRODUCT = "-//NetDesk//NetDesk//EN"
_SAID_ONCE = frozenset(
    {
        "FN",
        "NICKNAME",
        "TITLE",
        "X-PHONETIC-FIRST-NAME",
        "X-PHONETIC-MIDDLE-NAME",
        "X-PHONETIC-LAST-NAME",
    }
)
_OF_THE_CARD = frozenset({"VERSION", "PRODID", "PROFILE", "FN", "N", ""})


def build(fields: ContactFields, *, version: str, uid: str, photo: bytes | None) -> bytes:
    """Return a new card that says `fields`; `version` is `3.0` or `4.0`, "" for `uid` writes none.

    A card must have an FN: without a formatted name it is the name to show.
    """
    return _written(fields, Style(version), uid=uid, photo=photo, first_item=1)


def _written(
    fields: ContactFields, style: Style, *, uid: str, photo: bytes | None, first_item: int
) -> bytes:
    by_vobject = style.version == "3.0"
    body = _serialised(fields, first_item) if by_vobject else _lines(fields, style, first_item)
    picture = emitting.photo_line(style, photo) if photo else b""
    identity = emitting.line(style, b"UID", [uid]) if uid else b""
    start = f"BEGIN:VCARD\r\nVERSION:{style.version}\r\nPRODID:{_PRODUCT}\r\n".encode()
    return start + identity + body + picture + b"END:VCARD\r\n"


def converted(raw: RawCard, now: ContactFields, *, version: str, photo: bytes | None) -> bytes:
    """Return a kept card in `version` (`3.0` or `4.0`): `now` in clean values, and every property
    of the card that is not among them carried over.
    """
    card = parse(RawCard(as_utf8(raw), raw.line))
    kept = b"".join(_carried(card, Style(version)))
    whole = _written(now, Style(version), uid="", photo=photo, first_item=card.last_item + 1)
    return whole.removesuffix(b"END:VCARD\r\n") + kept + b"END:VCARD\r\n"


def _lines(fields: ContactFields, style: Style, first_item: int) -> bytes:
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
    groups = (f"item{number}".encode() for number in count(first_item))
    written += [emitting.channel_lines(style, channel, next(groups)) for channel in fields.channels]
    written += [emitting.date_lines(style, date, next(groups)) for date in fields.dates]
    written += [emitting.line(style, b"NOTE", [note]) for note in fields.notes]
    return b"".join(written)


def _name_parts(name: PersonName) -> list[str]:
    return [name.family, name.given, name.additional, name.prefix, name.suffix]


def _organization(fields: ContactFields) -> list[str]:
    return [fields.organization, *([fields.department] if fields.department else [])]


def _serialised(fields: ContactFields, first_item: int) -> bytes:
    """Return the lines of a 3.0 card between its head and its photo, through vobject."""
    from netdesk.vcard.vobject_card import serialised

    return serialised(fields, first_item=first_item)


def _carried(card: ParsedCard, style: Style) -> Iterator[bytes]:
    """Yield the lines of what `contents` does not say, in another version."""
    found = findings(card)
    said = _said(found)
    groups = {card.properties[number].group for number in said} - {""}
    for number, each in enumerate(card.properties):
        of_said = each.name.startswith("X-AB") and each.group in groups
        if number not in said and each.name not in _OF_THE_CARD and not of_said:
            yield _translated(card, each, style)


def _said(found: Findings) -> set[int]:
    """Return the numbers of the properties that the fields of a contact already say."""
    singles = [number for name, (number, _) in found.single.items() if name in _SAID_ONCE]
    if "TITLE" not in found.single and "ROLE" in found.single:
        singles.append(found.single["ROLE"][0])
    several = [number for each in (found.channels, found.dates, found.notes) for number, _ in each]
    rest = [each[0] for each in (found.organization, found.photo) if each]
    return {*singles, *several, *rest}


def _translated(card: ParsedCard, each: Property, style: Style) -> bytes:
    """Return a property as another version writes it: typed parameters, its value escaped anew."""
    items = [_typed(item) for item in without_encoding(each.parameters.items)]
    if each.name in {"AGENT", "BEGIN"} and b"\n" in each.value:
        return emitting.line(
            style, head(each, items).replace(b"BEGIN", b"AGENT"), [card.text(each)]
        )
    if each.parameters.encoding is Encoding.BASE64:
        return _binary(each, items, style)
    if card.is_old:
        return emitting.line(style, head(each, items), card.components(each))
    return emitting.line(style, head(each, items), card.escaped_components(each), escaped=True)


def _typed(item: Parameter) -> Parameter:
    return item if item.name else Parameter("TYPE", item.value, b"TYPE=" + item.raw)


def _binary(each: Property, items: list[Parameter], style: Style) -> bytes:
    encoded = b64encode(binary(each.raw[len(each.head) + 1 :]))
    if style.version == "4.0":
        kind = (each.parameters.first("TYPE") or "octet-stream").lower()
        media = {"x509": "application/pkix-cert", "pgp": "application/pgp-keys"}.get(kind)
        media = media or {
            "LOGO": f"image/{kind}",
            "PHOTO": f"image/{kind}",
            "SOUND": f"audio/{kind}",
        }.get(each.name, "application/octet-stream")
        kept = [item for item in items if item.name != "TYPE"]
        return emitting.folded(
            head(each, kept) + b":data:" + media.encode() + b";base64," + encoded, style.eol
        )
    return emitting.folded(head(each, items) + b";ENCODING=b:" + encoded, style.eol)
