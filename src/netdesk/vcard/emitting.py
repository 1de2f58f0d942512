"""From values to the lines of a card: escaping, QUOTED-PRINTABLE, folding, by the rules of the
card's own version.

vobject serialises whole 3.0 cards only; a line of a kept card that the user has edited is written here.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netdesk.domain.contact import Channel, ChannelKind, DateKind, PostalAddress, SpecialDate
from netdesk.domain.partial_date import PartialDate
from netdesk.vcard.dates import NO_YEAR, has_apple_year, write_date
from netdesk.vcard.labels import address_of_service, apple_spelling, label_of, types_of
from netdesk.vcard.parameters import Parameter, parameters

_LONGEST_LINE = 75
_LONGEST_QUOTED = 72
_SPECIAL = re.compile(r"([\\,;])")
_OLD_BACKSLASH = re.compile(r"\\(?=[,;:])")
_OLD_PART_BACKSLASH = re.compile(r"\\(?=[,:])")
_PLAIN_PARAMETER = re.compile(r"[^\x00-\x1f\x7f:;,\"^]*")
_NEEDS_QUOTING = re.compile(r"[^\x20-\x7e]|\\\Z|\A | \Z")
_FRAME = re.compile(rb"(?i)(?:BEGIN|END)[ \t]*:[ \t]*VCARD")
_KINDS = {b"\xff\xd8": "JPEG", b"\x89P": "PNG", b"GI": "GIF", b"RI": "WEBP", b"BM": "BMP"}


@dataclass(frozen=True, slots=True)
class Style:
    """How a card is written: its version and its line ends."""

    version: str
    eol: bytes = b"\r\n"

    @property
    def is_old(self) -> bool:
        """Tell whether the rules of vCard 2.1 hold."""
        return self.version == "2.1"


def line(style: Style, head: bytes, parts: Sequence[str], *, escaped: bool = False) -> bytes:
    """Return the line of a property whose value has these parts, separated by semicolons.

    `escaped` parts have their backslashes already.
    """
    if style.is_old:
        return _old_line(style, head, parts, escaped=escaped)
    value = ";".join(parts if escaped else map(escape, parts))
    return folded(head + b":" + value.encode("utf-8", "replace"), style.eol)


def address_line(style: Style, head: bytes, address: str) -> bytes:
    """Return the line of a property whose value is an address on the web: its commas are not escaped."""
    if "\\" in address or "\n" in address or not address.isascii():
        return line(style, head, [address])
    return folded(head + b":" + address.encode(), style.eol)


def escape(text: str) -> str:
    """Return `text` with what separates values escaped (RFC 6350, 3.4)."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "\\n")


def escaped_part(style: Style, text: str) -> str:
    """Return one part of a value between semicolons, escaped by the rules of the card's version."""
    if style.is_old:
        return _OLD_PART_BACKSLASH.sub(r"\\\\", text).replace(";", "\\;")
    return escape(text)


def says(kind: ChannelKind, items: Iterable[Parameter], label: str) -> bool:
    """Tell whether these parameters come to `label` when they are read again."""
    return label_of(kind, parameters(b"".join(b";" + item.raw for item in items))) == label


def folded(whole: bytes, eol: bytes) -> bytes:
    """Return a line folded after 75 bytes, never inside a letter (RFC 6350, 3.2), nor where a reader that
    bears indented lines would take the rest for the end of the card.
    """
    if len(whole) <= _LONGEST_LINE:
        return whole + eol
    pieces, start, room = [], 0, _LONGEST_LINE
    while start < len(whole):
        end = start + room
        while end < len(whole) and (whole[end] & 0xC0 == 0x80 or _FRAME.match(whole, end)):
            end -= 1
        pieces.append(whole[start:end])
        start, room = end, _LONGEST_LINE - 1
    return (eol + b" ").join(pieces) + eol


def parameter_value(text: str) -> str:
    """Return the value of a parameter, quoted and with carets where it needs them (RFC 6868)."""
    if _PLAIN_PARAMETER.fullmatch(text):
        return text
    return f'"{with_carets(text)}"'


def with_carets(text: str) -> str:
    """Return the text of a parameter with what may not stand in one written with carets (RFC 6868, 3)."""
    return text.replace("^", "^^").replace("\n", "^n").replace('"', "^'")


def type_parameters(style: Style, words: Iterable[str], *, preferred: bool) -> bytes:
    """Return the parameters that say what a channel is for."""
    written = [word if style.is_old else f"TYPE={word}" for word in words]
    if preferred:
        written.append({"2.1": "PREF", "3.0": "TYPE=pref"}.get(style.version, "PREF=1"))
    return "".join(f";{word}" for word in written).encode()


def label_line(style: Style, group: bytes, label: str) -> bytes:
    """Return the line that gives the properties of `group` a label of the user's own."""
    return line(style, group + b".X-ABLabel", [apple_spelling(label)])


def picture_kind(picture: bytes) -> str:
    """Return the type of a picture (`JPEG`, `PNG` …) as its first bytes tell it."""
    return _KINDS.get(picture[:2], "JPEG")


def photo_line(style: Style, picture: bytes, group: bytes = b"") -> bytes:
    """Return the PHOTO of these bytes."""
    kind = picture_kind(picture)
    encoded = b64encode(picture)
    prefix = group + b"." if group else b""
    if style.version == "4.0":
        head = f"PHOTO:data:image/{kind.lower()};base64,".encode()
        return folded(prefix + head + encoded, style.eol)
    if style.version == "3.0":
        return folded(prefix + f"PHOTO;ENCODING=b;TYPE={kind}:".encode() + encoded, style.eol)
    return (
        folded(prefix + f"PHOTO;ENCODING=BASE64;{kind}:".encode() + encoded, style.eol) + style.eol
    )


def channel_lines(style: Style, channel: Channel, free_group: bytes) -> bytes:
    """Return the lines of a new channel; `free_group` names its label where the label needs a line."""
    if channel.kind is ChannelKind.MESSENGER:
        return messenger_line(style, channel)
    words = types_of(channel.kind, channel.label)
    items = parameters(type_parameters(style, words, preferred=False)).items
    needs_line = bool(channel.label) and not says(channel.kind, items, channel.label)
    types = type_parameters(style, () if needs_line else words, preferred=channel.preferred)
    prefix = free_group + b"." if needs_line else b""
    written = value_line(style, prefix + _NAMES[channel.kind] + types, channel)
    return written + (label_line(style, free_group, channel.label) if needs_line else b"")


def value_line(style: Style, head: bytes, channel: Channel) -> bytes:
    """Return the line of a channel that is no messenger, under a head that is already made."""
    if channel.kind is ChannelKind.ADDRESS:
        return line(style, head, address_parts(channel))
    if channel.kind is ChannelKind.URL:
        return address_line(style, head, channel.value)
    return line(style, head, [channel.value])


def address_parts(channel: Channel) -> list[str]:
    """Return the seven parts of an address; one that is only text is a street."""
    address = channel.address or PostalAddress(street=channel.value)
    return [
        address.post_office_box,
        address.extended,
        address.street,
        address.locality,
        address.region,
        address.postal_code,
        address.country,
    ]


def messenger_line(
    style: Style, channel: Channel, group: bytes = b"", others: bytes = b""
) -> bytes:
    """Return the line of a messenger's name: IMPP (RFC 4770), with the service as Apple's phones
    name it, and with `others`, parameters as they are written.
    """
    head = (group + b"." if group else b"") + b"IMPP"
    if channel.label:
        head += f";X-SERVICE-TYPE={parameter_value(channel.label)}".encode()
    head += type_parameters(style, (), preferred=channel.preferred) + others
    return address_line(style, head, address_of_service(channel.label, channel.value))


def date_lines(style: Style, date: SpecialDate, free_group: bytes) -> bytes:
    """Return the lines of a new date. Only Apple's X-ABDATE can carry a label.

    An anniversary in 3.0 is said twice: iPhones know Apple's name only, others that of 4.0 only.
    """
    plain = b""
    match date.kind:
        case DateKind.BIRTHDAY:
            return date_line(style, b"BDAY", date)
        case DateKind.ANNIVERSARY:
            plain = date_line(style, b"ANNIVERSARY", date)
            if style.version != "3.0":
                return plain
            label = "anniversary"
        case DateKind.OTHER:
            label = date.label
    prefix = free_group + b"." if label else b""
    written = date_line(style, prefix + b"X-ABDATE", date)
    return plain + written + (label_line(style, free_group, label) if label else b"")


def date_line(style: Style, head: bytes, date: SpecialDate) -> bytes:
    """Return the line of a date under a head without the parameters that depend on its value."""
    written = write_date(date.on, version=style.version)
    if has_apple_year(date.on, version=style.version):
        head += f";X-APPLE-OMIT-YEAR={NO_YEAR}".encode()
    elif is_text(date.on, style):
        head += b";VALUE=text"
    return line(style, head, [written])


def is_text(day: PartialDate, style: Style) -> bool:
    """Tell whether a date is said in words: 3.0 has no form for a part of one (RFC 2426, 3.1.5)."""
    is_part = style.version == "3.0" and (day.month is None or day.day is None)
    return not style.is_old and (bool(day.text) or is_part)


def _old_line(style: Style, head: bytes, parts: Sequence[str], *, escaped: bool) -> bytes:
    if not escaped:
        parts = _old_parts(style, parts)
    if not any(_NEEDS_QUOTING.search(part) for part in parts):
        return head + b":" + ";".join(parts).encode() + style.eol
    head += b";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    return _soft_broken(head, b";".join(map(_quoted_printable, parts)), style.eol)


def _old_parts(style: Style, parts: Sequence[str]) -> list[str]:
    """Escape 2.1 parts. A value without parts keeps its semicolons as they are."""
    if len(parts) == 1:
        return [_OLD_BACKSLASH.sub(r"\\\\", parts[0])]
    return [escaped_part(style, part) for part in parts]


def _quoted_printable(text: str) -> bytes:
    data = text.replace("\n", "\r\n").encode("utf-8", "replace")
    return b"".join(bytes((byte,)) if _is_plain(byte) else b"=%02X" % byte for byte in data)


def _is_plain(byte: int) -> bool:
    return (0x20 < byte < 0x7F and byte not in b"=;:\\") or byte == 0x20


def _soft_broken(head: bytes, value: bytes, eol: bytes) -> bytes:
    lines, start = [], 0
    room = max(_LONGEST_QUOTED - len(head), 8)
    while start < len(value):
        end = start + room
        while end < len(value) and b"=" in value[end - 2 : end]:
            end -= 1
        lines.append(value[start:end])
        start, room = end, _LONGEST_QUOTED
    return head + (b"=" + eol).join(lines) + eol


_NAMES = {
    ChannelKind.PHONE: b"TEL",
    ChannelKind.EMAIL: b"EMAIL",
    ChannelKind.ADDRESS: b"ADR",
    ChannelKind.URL: b"URL",
}
