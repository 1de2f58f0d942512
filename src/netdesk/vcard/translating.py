"""Says each property of a kept card in another version of vCard.

Property by property, so that groups, labels, parameters and what nobody here models come along:
a card put together anew from the fields of a contact has none of them. What the version has no
word for is carried in an `X-` property.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator

from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.partial_date import PartialDate
from netdesk.vcard import emitting, heads
from netdesk.vcard.carrying import name_in, seconds
from netdesk.vcard.dates import has_apple_year, read_date, write_date
from netdesk.vcard.decoding import binary
from netdesk.vcard.emitting import Style
from netdesk.vcard.findings import Findings, findings
from netdesk.vcard.parameters import Encoding, Parameter, parameters
from netdesk.vcard.pictures import picture_of
from netdesk.vcard.property import ParsedCard, Property
from netdesk.vcard.ungrouping import ungrouped
from netdesk.vcard.value_forms import Form, form_in

_FOLD = re.compile(rb"(?:\r{0,2}\n|\r)[ \t]")
_LINE_END = re.compile(r"\r{0,2}\n|\r")
_BASIC_TIME = re.compile(r"(\d\d)(\d\d)(\d\d)?(?=[Z+-]|\Z)")
_BASIC_OFFSET = re.compile(r"([+-]\d\d)(\d\d)\Z")
_DATA_ADDRESS = re.compile(r"(?i)data:([^,;]*)[^,]*,")
_TIME_BEHIND = re.compile(r"\d[T\s]\s*(\d.*)", re.DOTALL)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:\S+")
_OF_THE_CARD = frozenset({"", "VERSION", "PRODID", "PROFILE"})
_PLAIN_TEXTS = frozenset(
    {
        "FN",
        "NOTE",
        "TITLE",
        "ROLE",
        "LABEL",
        "EMAIL",
        "TEL",
        "MAILER",
        "SORT-STRING",
        "X-ABLABEL",
        "X-PHONETIC-FIRST-NAME",
        "X-PHONETIC-MIDDLE-NAME",
        "X-PHONETIC-LAST-NAME",
    }
)
_DATA = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_ADDRESSES = _DATA | {
    "URL",
    "IMPP",
    "UID",
    "SOURCE",
    "MEMBER",
    "FBURL",
    "CALURI",
    "CALADRURI",
    "X-SOCIALPROFILE",
}
_DATES = frozenset({"BDAY", "ANNIVERSARY"})
_PLAIN_DATES = {DateKind.BIRTHDAY: b"BDAY", DateKind.ANNIVERSARY: b"ANNIVERSARY"}
_NOT_OF_NAMES = re.compile(rb"[^A-Za-z0-9-]")
_NESTED = frozenset({"BEGIN", "AGENT"})
_FRAME = frozenset({"BEGIN", "END"})
"""What is no frame of a card for a NUL or a fold in it, and would become one when that is gone."""
_MEDIA = {"x509": "application/pkix-cert", "pgp": "application/pgp-keys"}
_TYPES = {media: kind.upper() for kind, media in _MEDIA.items()}
_UNKNOWN = "application/octet-stream"
_FAMILIES = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio"}


class Translation:
    """A card being said in the version of a style, property by property.

    The groups it makes are numbered above `last_item`. `carries` tells whether the lines written so
    far hold an `X-` property for want of a word.
    """

    def __init__(self, card: ParsedCard, style: Style, last_item: int = 0) -> None:
        card = ungrouped(card, style)
        found = findings(card)
        self._card = card
        self.carries = False
        self._doubled = frozenset(
            _doubled_anniversaries(found) if style.version == "4.0" != card.version else ()
        )
        self._style = style
        self._notes = dict(found.notes)
        self._said_dates = [date for _, date in found.dates]
        shown = (found.single.get("FN"), found.name)
        self._shown_names = {each[0] for each in shown if each}
        self._seconds = frozenset(
            seconds(card, found.name[0] if found.name else None, style.version)
        )
        self.last_item = max(card.last_item, last_item)
        self._has_apple_date = any(
            date.kind is DateKind.ANNIVERSARY and card.properties[number].name == "X-ABDATE"
            for number, date in found.dates
        )

    def lines(self) -> Iterator[bytes]:
        """Yield the lines without those of BEGIN, VERSION, PRODID and END."""
        for number, each in enumerate(self._card.properties):
            if self._is_said(number, each):
                yield self._line(number, each)
            if each.stray and not self._says_stray(number, each):
                text = _LINE_END.sub("\n", each.stray.decode("utf-8", "replace"))
                self.carries = True
                yield emitting.line(self._style, b"X-UNREAD", [text])
        yield from self._plain_dates()

    def _is_said(self, number: int, each: Property) -> bool:
        return (
            each.name not in _OF_THE_CARD
            and number not in self._doubled
            and not self._is_empty_name(number, each)
        )

    def _plain_dates(self) -> Iterator[bytes]:
        """Yield the dates that the card has only in words of Apple's or Android's in the standard's too.

        ANNIVERSARY is of 4.0 (RFC 6350, 6.2.6), but a 3.0 card may use any registered name (RFC 2426, 4).
        """
        names = {each.name.encode() for each in self._card.properties}
        for kind, name in _PLAIN_DATES.items():
            date = next((each for each in self._said_dates if each.kind is kind), None)
            if name not in names and date and not date.on.text:
                yield emitting.date_line(self._style, name, date)

    def _is_empty_name(self, number: int, each: Property) -> bool:
        """Tell whether a name says nothing, beside the one that is shown or for want of one."""
        is_other = each.name in {"FN", "N"} and number not in self._shown_names
        return is_other and not any(part.strip() for part in self._card.components(each))

    def _says_stray(self, number: int, each: Property) -> bool:
        is_base64 = each.parameters.encoding is Encoding.BASE64
        return number in self._notes or each.name == "PHOTO" or is_base64

    def _line(self, number: int, each: Property) -> bytes:
        text = self._notes.get(number) or self._card.text(each)
        if each.name in _NESTED and b"\n" in _FOLD.sub(b"", each.value):
            return self._nested(each, text)
        if name_in(self._card, each, text, self._style.version) in _DATES:
            return self._date(number, each, text)
        if data := _bytes(each):
            return self._binary(each, text, data)
        head = self._head(each, self._parameters(each), number)
        if form := form_in(each.name, text, self._style.version):
            return self._formed(head, form)
        return self._value(each, head, text)

    def _formed(self, head: bytes, form: Form) -> bytes:
        named, semicolon, behind = head.partition(b";")
        others = [item for item in parameters(semicolon + behind).items if item.name != "VALUE"]
        head = named + b"".join(b";" + item.raw for item in others)
        if form.value_type:
            head += b";VALUE=" + form.value_type.encode()
        return emitting.line(self._style, head, [form.written], escaped=True)

    def _nested(self, each: Property, text: str) -> bytes:
        """Return a card inside the card as the text of an AGENT (RFC 2426, 3.5.4)."""
        name = b"X-AGENT" if self._style.version == "4.0" else b"AGENT"
        self.carries |= name == b"X-AGENT"
        head = heads.renamed(self._head(each, self._parameters(each)), name)
        return emitting.line(
            self._style, head, [text.lstrip() if each.name == "AGENT" else f"BEGIN:{text}"]
        )

    def _value(self, each: Property, head: bytes, text: str) -> bytes:
        text, head = self._plain_channel(each, text, head)
        if each.name in _ADDRESSES and _ADDRESS.fullmatch(text):
            if each.name in _DATA and b"VALUE=" not in head.upper():
                head += b";VALUE=uri"
            return emitting.address_line(self._style, head, text)
        if each.name in _PLAIN_TEXTS:
            return emitting.line(self._style, head, [text])
        if self._card.is_old or self._style.is_old or each.name == "ORG":
            return emitting.line(self._style, head, self._card.components(each))
        parts = self._card.escaped_components(each)
        return emitting.line(self._style, head, parts, escaped=True)

    def _plain_channel(self, each: Property, text: str, head: bytes) -> tuple[str, bytes]:
        """Return an address as text where the version has it as text (RFC 2426, 3.3; RFC 6350, 6.4.2)."""
        if each.name == "EMAIL" and text[:7].lower() == "mailto:":
            return text[7:], head
        if each.name == "TEL" and text[:4].lower() == "tel:":
            if self._style.version != "4.0":
                return text[4:], head
            if not each.parameters.first("VALUE"):
                return text, head + b";VALUE=uri"
        return text, head

    def _head(self, each: Property, items: list[Parameter], number: int = -1) -> bytes:
        """Return the head; what a card may say once becomes an X- property where it comes again.

        Letters that names may not have become hyphens: vobject refuses a whole card for one of them.
        """
        plain = heads.head(each._replace(head=_FOLD.sub(b"", each.head)), items)
        before, semicolon, behind = plain.partition(b";")
        group, _, name = (_NOT_OF_NAMES.sub(b"-", part.strip()) for part in before.rpartition(b"."))
        if number in self._seconds or each.name in _FRAME:
            name = b"X-" + name
        else:
            said = name_in(self._card, each, self._card.text(each), self._style.version)
            name = name if said == each.name else said.encode()
        if name[:2].upper() == b"X-" and each.name[:2] != "X-":
            self.carries = True
        return group + (b"." if group else b"") + name + semicolon + behind

    def _parameters(self, each: Property) -> list[Parameter]:
        items = heads.without_encoding(each.parameters.items)
        if each.name == "TEL":
            unsaid = {"phone-number", *(() if self._style.version == "4.0" else ("uri",))}
            items = [
                item for item in items if item.name != "VALUE" or item.value.lower() not in unsaid
            ]
        if each.parameters.preferred:
            items = heads.with_preference(items, self._style, preferred=True)
        return [heads.named(item) for item in items]

    def _date(self, number: int, each: Property, text: str) -> bytes:
        style = self._style
        on = read_date(text, omitted_year=each.parameters.first("X-APPLE-OMIT-YEAR"))
        head = self._head(each, heads.without_date_form(self._parameters(each)), number)
        if on is None:
            return emitting.line(style, head, [text])
        written = self._dated(head, on, text)
        if each.name == "ANNIVERSARY" and style.version != "4.0" and not self._has_apple_date:
            # iPhones know it by Apple's name only
            self.last_item += 1
            group = f"item{self.last_item}".encode()
            apple = group + b"." + _ungrouped(heads.renamed(head, b"X-ABDATE"))
            written += self._dated(apple, on, text)
            written += emitting.label_line(style, group, "anniversary")
        return written

    def _dated(self, head: bytes, on: PartialDate, text: str) -> bytes:
        style = self._style
        time = _TIME_BEHIND.search(text)
        if time is None or on.text or has_apple_year(on, version=style.version):
            return emitting.date_line(style, head, SpecialDate(DateKind.BIRTHDAY, on))
        clock = time[1].strip()
        if style.version == "4.0":
            clock = clock.replace(":", "")
        else:
            head += b";VALUE=date-time"
            if basic := _BASIC_TIME.match(clock):
                hour, minute, second = basic.groups(default="00")
                clock = f"{hour}:{minute}:{second}{clock[basic.end() :]}"
            clock = _BASIC_OFFSET.sub(r"\1:\2", clock)
        return emitting.line(style, head, [f"{write_date(on, version=style.version)}T{clock}"])

    def _binary(self, each: Property, text: str, data: bytes) -> bytes:
        """Return bytes with `ENCODING=b` (3.0) or as a `data:` address (4.0)."""
        items = [item for item in self._parameters(each) if item.name not in {"VALUE", "MEDIATYPE"}]
        types = [item.value for item in items if item.name == "TYPE"]
        media = _media(each, text, types, data)
        encoded = b64encode(data)
        if self._style.version == "4.0":
            head = self._head(each, [item for item in items if item.name != "TYPE"])
            value = b":data:" + media.encode() + b";base64," + encoded
            return emitting.folded(head + value, self._style.eol)
        is_old = self._style.is_old
        head = self._head(each, items) + (b";ENCODING=BASE64" if is_old else b";ENCODING=b")
        if not types and media != _UNKNOWN:
            kind = _TYPES.get(media, media.rpartition("/")[2].upper())
            head += b";TYPE=" + emitting.parameter_value(kind).encode()
        line = emitting.folded(head + b":" + encoded, self._style.eol)
        return line + self._style.eol if is_old else line


def _doubled_anniversaries(found: Findings) -> Iterator[int]:
    """Yield Apple's dates, each with its label, that say no more than an ANNIVERSARY beside them."""
    properties = found.card.properties
    groups: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, each in enumerate(properties):
        groups[each.group][each.name] = number
    said = {date: properties[number].name for number, date in reversed(found.dates)}
    for number, date in found.dates:
        held = groups[properties[number].group]
        is_doubled = date.kind is DateKind.ANNIVERSARY and said[date] == "ANNIVERSARY"
        if is_doubled and held.keys() == {"X-ABDATE", "X-ABLABEL"}:
            yield from held.values()


def _bytes(each: Property) -> bytes | None:
    is_data = each.name in _DATA and each.value[:5].lower() == b"data:"
    if (each.name == "PHOTO" or is_data) and (data := picture_of(each)):
        return data
    if each.parameters.encoding is Encoding.BASE64:
        return binary(each.raw[len(each.head) + 1 :])
    return None


def _media(each: Property, text: str, types: list[str], data: bytes) -> str:
    """Return what kind of bytes a property holds: as it says itself, else as the bytes look."""
    declared = each.parameters.first("MEDIATYPE")
    if match := _DATA_ADDRESS.match(text):
        declared = match[1]
    if declared:
        return declared
    kind = next(iter(types), "").lower()
    if not kind and each.name == "PHOTO":
        kind = emitting.picture_kind(data).lower()
    family = _FAMILIES.get(each.name, "application")
    written = kind if "/" in kind else f"{family}/{kind}"
    return _MEDIA.get(kind, written) if kind else _UNKNOWN


def _ungrouped(head: bytes) -> bytes:
    name, semicolon, behind = head.partition(b";")
    return name.rpartition(b".")[2] + semicolon + behind
