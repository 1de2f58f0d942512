"""Finds what a stream of bytes is encoded in, and brings UTF-16 to UTF-8 and back without losing
a byte.
"""

from __future__ import annotations

import codecs
import re
from io import BytesIO
from typing import BinaryIO, NamedTuple, cast

from netdesk.vcard.guessing import guessed

UTF_8 = "utf-8"
FALLBACK = "cp1252"
_UTF_16 = ("utf-16-le", "utf-16-be")
_HEAD_BYTES = 4096
_BEGIN_LE = re.compile(rb"\A(?:[\s]\x00)*(?i:B\x00E\x00G\x00I\x00N\x00)")
_BEGIN_BE = re.compile(rb"\A(?:\x00[\s])*(?i:\x00B\x00E\x00G\x00I\x00N)")
_MARKS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def is_utf_16(encoding: str) -> bool:
    """Tell whether `encoding` is one of the two-byte encodings."""
    return encoding in _UTF_16


def is_transcoded(encoding: str) -> bool:
    """Tell whether a card in `encoding` is brought to UTF-8 as a whole before it is cut up: in UTF-16,
    Shift_JIS and their like a byte of a letter may look like a separator.
    """
    return encoding not in ("", UTF_8, FALLBACK)


def to_utf_8(data: bytes, encoding: str) -> bytes:
    """Return `data` in UTF-8; unpaired surrogates of UTF-16 survive, a lone last byte is left out."""
    if not is_utf_16(encoding):
        return data.decode(encoding, "replace").encode()
    whole = len(data) - len(data) % 2
    return data[:whole].decode(encoding, "surrogatepass").encode(UTF_8, "surrogatepass")


def from_utf_8(data: bytes, encoding: str) -> bytes:
    """Return what `to_utf_8` was given."""
    return data.decode(UTF_8, "surrogatepass").encode(encoding, "surrogatepass")


def is_utf_8(data: bytes) -> bool:
    """Tell whether `data` is valid UTF-8."""
    if data.isascii():
        return True
    try:
        data.decode(UTF_8)
    except UnicodeDecodeError:
        return False
    return True


def encoding_of(data: bytes, before: str = "") -> str:
    """Return `utf-8` where `data` is valid UTF-8, else what its letters clearly are, else `cp1252`, of
    which Latin-1 letters are a part. `before` is the encoding of the card before it.
    """
    if is_utf_8(data) and b"\x1b$" not in data:
        return UTF_8
    known = before if is_transcoded(before) else ""
    return guessed(data, known) or (UTF_8 if is_utf_8(data) else FALLBACK)


class Opened(NamedTuple):
    """A stream's encoding (UTF-16's or `utf-8`), its text in UTF-8 without a mark, and where in the
    stream that text begins: 0 where it does not stand there as it is.
    """

    encoding: str
    text: BinaryIO
    start: int


def opened(stream: BinaryIO) -> Opened:
    """Find out what `stream` is encoded in."""
    head = stream.read(_HEAD_BYTES)
    mark, encoding = next(
        (each for each in _MARKS if head.startswith(each[0])), (b"", _unmarked(head))
    )
    joined = _Joined(head[len(mark) :], stream)
    if is_utf_16(encoding):
        return Opened(encoding, cast(BinaryIO, _Transcoded(joined, encoding)), 0)
    return Opened(encoding, cast(BinaryIO, joined), len(mark))


def _unmarked(head: bytes) -> str:
    if _BEGIN_LE.match(head):
        return "utf-16-le"
    return "utf-16-be" if _BEGIN_BE.match(head) else UTF_8


class _Joined:
    """The bytes already read from a stream, then the rest of it."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = BytesIO(head)
        self._stream = stream

    def read(self, size: int) -> bytes:
        return self._head.read(size) or self._stream.read(size)


class _Transcoded:
    """A UTF-16 stream read as UTF-8."""

    def __init__(self, stream: _Joined, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")

    def read(self, size: int) -> bytes:
        while chunk := self._stream.read(size):
            if text := self._decoder.decode(chunk):
                return text.encode(UTF_8, "surrogatepass")
        unfinished = self._decoder.getstate()[0]
        self._decoder.reset()
        return "\ufffd".encode() if unfinished else b""
