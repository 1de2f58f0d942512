"""The bytes of a card's picture, from the ways cards hold it; a picture on the web is never fetched."""

from __future__ import annotations

import re

from netdesk.vcard.decoding import binary, replaced
from netdesk.vcard.parameters import Encoding
from netdesk.vcard.property import Property

_FOLD = re.compile(rb"(?:\r{0,2}\n|\r)[ \t]")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_BLANKS = b" \t\r\n\x0b\x0c"
_SHORTEST_UNLABELLED = 64
LARGEST_WRITTEN_BYTES = 24 << 20
"""Of a picture as it is written: some 18 MB of bytes, ten times what a phone writes."""


def picture_of(photo: Property) -> bytes | None:
    """Return the bytes of a PHOTO: base64, labelled or not, or a `data:` address (RFC 2397).

    One of more than `LARGEST_WRITTEN_BYTES` stays in the card alone.
    """
    written = photo.raw[len(photo.head) + 1 :]
    start = written[:16].lstrip().lower()
    if len(written) > LARGEST_WRITTEN_BYTES:
        return None
    if start.startswith(b"data:"):
        return _from_data_address(written) or None
    if photo.parameters.encoding is Encoding.BASE64:
        return binary(written) or None
    if b":" in start or len(written) < _SHORTEST_UNLABELLED:
        return None
    return binary(written) or None


def _from_data_address(written: bytes) -> bytes:
    kind, _, body = written.partition(b",")
    if b"base64" in _FOLD.sub(b"", kind).lower():
        return binary(_unquoted(body) if b"%" in body else body)
    return _unquoted(body.translate(None, _BLANKS))


def _unquoted(body: bytes) -> bytes:
    """Return what stands for itself or as `%41` (RFC 3986, 2.1)."""
    return replaced(_PERCENT, lambda match: bytes.fromhex(match[1].decode()), body)
