"""Has vobject serialise a 3.0 card from clean values; only this module imports it, and only when
it is needed: its import takes longer than reading a thousand cards.
"""

from __future__ import annotations

from itertools import count
from typing import Any

import vobject
from vobject.vcard import Address, Name

from netdesk.domain.contact import Channel, ChannelKind, ContactFields, DateKind, SpecialDate
from netdesk.vcard import emitting
from netdesk.vcard.dates import NO_YEAR, has_apple_year, write_date
from netdesk.vcard.emitting import Style
from netdesk.vcard.labels import address_of_service, apple_spelling, types_of
from netdesk.vcard.parameters import parameters

_STYLE = Style("3.0")
_NAMES = {ChannelKind.PHONE: "tel", ChannelKind.EMAIL: "email", ChannelKind.URL: "url"}

_DATE_NAMES = {
    DateKind.BIRTHDAY: ("bday",),
    # iPhones know Apple's name only, others that of vCard 4.0 only
    DateKind.ANNIVERSARY: ("anniversary", "x-abdate"),
    DateKind.OTHER: ("x-abdate",),
}


def serialised(fields: ContactFields) -> bytes:
    """Return the lines of `fields` without those of BEGIN, VERSION, PHOTO and END."""
    card = vobject.vCard()
    groups = (f"item{number}" for number in count(1))
    card.add("fn").value = fields.formatted_name or fields.display_name
    _add_name(card, fields)
    for channel in fields.channels:
        _add_channel(card, channel, next(groups))
    for date in fields.dates:
        _add_date(card, date, next(groups))
    for note in fields.notes:
        card.add("note").value = note
    # vobject folds lines with letters beyond ASCII up to three bytes too late (RFC 2425, 5.8.1)
    lines = card.serialize(validate=False).encode().replace(b"\r\n ", b"").split(b"\r\n")
    framed = (b"BEGIN:VCARD", b"VERSION:3.0", b"END:VCARD", b"")
    return b"".join(emitting.folded(line, _STYLE.eol) for line in lines if line not in framed)


def _add_name(card: Any, fields: ContactFields) -> None:
    name = fields.name
    card.add("n").value = Name(name.family, name.given, name.additional, name.prefix, name.suffix)
    texts = {
        "nickname": name.nickname,
        "x-phonetic-first-name": name.phonetic,
        "title": fields.title,
    }
    for key, text in texts.items():
        if text:
            card.add(key).value = text
    if fields.organization or fields.department:
        units = [fields.department] if fields.department else []
        card.add("org").value = [fields.organization, *units]


def _add_channel(card: Any, channel: Channel, free_group: str) -> None:
    match channel.kind:
        case ChannelKind.MESSENGER:
            each = card.add("impp")
            each.value = address_of_service(channel.label, channel.value)
            if channel.label:
                each.params["X-SERVICE-TYPE"] = [emitting.with_carets(channel.label)]
            words: tuple[str, ...] = ()
        case ChannelKind.ADDRESS:
            each = card.add("adr")
            each.value = _address(channel)
            words = _label(card, each, channel, free_group)
        case _:
            each = card.add(_NAMES[channel.kind])
            each.value = channel.value
            words = _label(card, each, channel, free_group)
    types = [*words, *(["pref"] if channel.preferred else [])]
    if types:
        each.params["TYPE"] = types


def _address(channel: Channel) -> Address:
    box, extended, street, city, region, code, country = emitting.address_parts(channel)
    return Address(street, city, region, code, country, box, extended)


def _label(card: Any, each: Any, channel: Channel, free_group: str) -> tuple[str, ...]:
    """Return the types that say the channel's label, or give it a line of its own."""
    words = types_of(channel.kind, channel.label)
    items = parameters(emitting.type_parameters(_STYLE, words, preferred=False)).items
    if not channel.label or emitting.says(channel.kind, items, channel.label):
        return words
    _group(card, each, channel.label, free_group)
    return ()


def _group(card: Any, each: Any, label: str, free_group: str) -> None:
    each.group = free_group
    line = card.add("x-ablabel")
    line.group = free_group
    line.value = apple_spelling(label)


def _add_date(card: Any, date: SpecialDate, free_group: str) -> None:
    for name in _DATE_NAMES[date.kind]:
        each = card.add(name)
        each.value = write_date(date.on, version="3.0")
        if has_apple_year(date.on, version="3.0"):
            each.params["X-APPLE-OMIT-YEAR"] = [str(NO_YEAR)]
        elif emitting.is_text(date.on, _STYLE):
            each.params["VALUE"] = ["text"]
    label = "anniversary" if date.kind is DateKind.ANNIVERSARY else date.label
    if label and date.kind is not DateKind.BIRTHDAY:
        _group(card, each, label, free_group)
