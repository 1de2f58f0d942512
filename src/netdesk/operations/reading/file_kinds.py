"""Tells what a file is by its first bytes, and whether it says by its name that it holds cards."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePath

from netdesk.domain.card_suffixes import CARD_SUFFIXES, TABLE_SUFFIXES

_BEGIN_CARD = re.compile(rb"^\s*BEGIN\s*:\s*VCARD", re.IGNORECASE | re.MULTILINE)
_BEGIN_JCARD = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*\[\s*(?:\[\s*)?\"vcard\"")
_BEGIN_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<")
_XCARD_NAMES = b"urn:ietf:params:xml:ns:vcard-4.0"


class FileKind(Enum):
    """What a file is by its first bytes."""

    ZIP = "zip"
    GZIP = "gzip"
    JCARD = "jcard"
    XCARD = "xcard"
    CARDS = "cards"
    OTHER = "other"
    """A table, or whatever it is."""


def kind_of(head: bytes) -> FileKind:
    """Tell what a file is that begins with these bytes."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.ZIP
    if head.startswith(b"\x1f\x8b"):
        return FileKind.GZIP
    # of text in UTF-16 every other byte says nothing
    plain = head.replace(b"\x00", b"")
    if _BEGIN_JCARD.match(plain):
        return FileKind.JCARD
    if _BEGIN_XML.match(plain) and _XCARD_NAMES in plain:
        return FileKind.XCARD
    return FileKind.CARDS if _BEGIN_CARD.search(plain) else FileKind.OTHER


def is_named_for_cards(name: str) -> bool:
    """Tell whether a file says by its name that it holds cards or a table."""
    return PurePath(name).suffix.lower() in (*CARD_SUFFIXES, *TABLE_SUFFIXES)
