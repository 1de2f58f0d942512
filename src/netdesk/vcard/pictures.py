"""The bytes of a card's picture, from the ways cards hold it; a picture on the web is never fetched."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from netdesk.vcard.decoding import binary
from netdesk.vcard.parameters import Encoding
from netdesk.vcard.property import Property

_FOLD = re.compile(rb"(?:\r{0,2}\n|\r)[ \t]")
_SHORTEST_UNLABELLED = 64


def picture_of(photo: Property) -> bytes | None:
    """Return the bytes of a PHOTO: base64, labelled or not, or a `data:` address (RFC 2397)."""
    written = photo.raw[len(photo.head) + 1 :]
    start = written[:16].lstrip().lower()
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
        return binary(unquote_to_bytes(body) if b"%" in body else body)
    return unquote_to_bytes(b"".join(body.split()))
