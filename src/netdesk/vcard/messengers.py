"""Edits a messenger's name in the property it stands in, of which there are three kinds: IMPP, one
property for each service (`X-AIM`), and Apple's social profiles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from netdesk.domain.card import RawCard
from netdesk.domain.contact import Channel
from netdesk.vcard import decoding, emitting, heads
from netdesk.vcard.emitting import Style
from netdesk.vcard.findings import findings
from netdesk.vcard.labels import SERVICES
from netdesk.vcard.parameters import Parameter
from netdesk.vcard.parser import parse
from netdesk.vcard.property import Property

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:(?://)?(?=.)")
_OF_THE_SERVICE = frozenset({"X-SERVICE-TYPE", "X-USER", "VALUE"})
_PROFILES = frozenset({"X-SOCIALPROFILE", "SOCIALPROFILE"})


def edited(each: Property, old: Channel, now: Channel, style: Style, label: bytes) -> bytes | None:
    """Return the line of `each` with as little changed as makes it say `now`, `None` where nothing
    short of another property does. `label` is the line that names its group, if there is one.
    """
    if old.label != now.label:
        return None
    items: Sequence[Parameter] = each.parameters.items
    if old.preferred != now.preferred:
        items = heads.with_preference(items, style, preferred=now.preferred)
    if old.value == now.value:
        line = heads.head(each, items) + b":" + each.value + style.eol
    else:
        line = _renamed(each, heads.head(each, heads.without_encoding(items)), now.value, style)
    return line if _says(label + line, now, style) else None


def anew(each: Property, now: Channel, style: Style) -> bytes:
    """Return an IMPP that says `now`, with those parameters of `each` that do not name its service."""
    items = heads.with_preference(each.parameters.items, style, preferred=False)
    others = b"".join(
        b";" + item.raw
        for item in heads.without_encoding(items)
        if item.name not in _OF_THE_SERVICE
        and not (each.name in _PROFILES and item.name in {"", "TYPE"})
    )
    return emitting.messenger_line(style, now, each.group.encode(), others)


def _renamed(each: Property, head: bytes, value: str, style: Style) -> bytes:
    written = decoding.text(each.value, each.parameters, old=style.is_old).strip()
    scheme = _SCHEME.match(written)
    if each.name in SERVICES or scheme is None:
        return emitting.line(style, head, [value])
    return emitting.address_line(style, head, scheme[0] + quote(value, safe="@+/.-_~*()"))


def _says(lines: bytes, now: Channel, style: Style) -> bool:
    version = f"BEGIN:VCARD\r\nVERSION:{style.version}\r\n".encode()
    found = findings(parse(RawCard(version + lines + b"END:VCARD\r\n", 1)))
    return [channel for _, channel in found.channels] == [now]
