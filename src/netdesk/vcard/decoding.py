"""From the bytes of a value to its text: unfolding, QUOTED-PRINTABLE, base64, character sets,
backslashes.

Nothing here raises on what a value holds, and every pattern takes linear time.
"""

from __future__ import annotations

import codecs
import re
from binascii import Error as Base64Error
from binascii import a2b_base64, a2b_qp
from collections.abc import Callable
from functools import lru_cache

from netdesk.vcard.parameters import Encoding, Parameters

_LARGE_BYTES = 1 << 16
_FOLD = re.compile(rb"(?:\r{0,2}\n|\r)[ \t]")
_SOFT_BREAK = re.compile(rb"=[ \t]*+(?:\r{0,2}\n|\r)")
_LINE_END = re.compile(r"\r{1,2}\n|\r")
_ESCAPE = re.compile(r"\\([\\,;:nN])")
_OLD_ESCAPE = re.compile(r"\\([,;:])")
_COMPONENT = re.compile(r"((?:[^\\;]++|\\.|\\\Z)*+)(;|\Z)", re.DOTALL)
_OLD_COMPONENT = re.compile(r"((?:[^\\;]++|\\;|\\)*+)(;|\Z)")
_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
_NO_DIGITS = bytes(byte for byte in range(256) if byte not in _DIGITS)
_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_SINGLE_BYTE = re.compile(r"(iso-?8859|windows-125|cp125|latin|us-ascii|ascii|koi8|mac)")

_WIDER = {
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
}
"""The larger sets whose letters are written under the smaller one's name."""
_ALIASES = {"sjis-win": "cp932", "ansi": "cp1252", "unicode": "utf-8", "ks_c_5601": "cp949"}


def text(value: bytes, parameters: Parameters, *, old: bool) -> str:
    """Return the text of a whole value. `old` means vCard 2.1, whose backslash escapes separators
    only.
    """
    found = escaped_text(value, parameters)
    return unescaped(found, old=old) if "\\" in found else found


def escaped_text(value: bytes, parameters: Parameters) -> str:
    """Return the text of a value with its backslashes still in it: line ends are line feeds, NULs
    gone.
    """
    if parameters.encoding is Encoding.NONE:
        if b"\n" in value or b"\r" in value:
            value = replaced(_FOLD, None, value)
        if not parameters.charset:
            return _plain(value)
    elif parameters.encoding is Encoding.QUOTED_PRINTABLE:
        value = _from_quoted_printable(value)
    else:
        value = binary(value)
    return _cleaned(decoded(value, parameters.charset))


def _plain(value: bytes) -> str:
    """Return the text of a value that claims nothing, as nearly all do."""
    try:
        found = value.decode()
    except UnicodeDecodeError:
        found = decoded(value)
    return _cleaned(found) if "\r" in found or "\x00" in found else found


def components(value: bytes, parameters: Parameters, *, old: bool) -> list[str]:
    """Return the parts of a value between its semicolons (N, ADR, ORG).

    In QUOTED-PRINTABLE the parts are separated before they are decoded: an `=3B` is a letter of the text.
    """
    parts = escaped_components(value, parameters, old=old)
    return [unescaped(part, old=old) if "\\" in part else part for part in parts]


def escaped_components(value: bytes, parameters: Parameters, *, old: bool) -> list[str]:
    """Return the parts of a value with their backslashes still in them."""
    if parameters.encoding is Encoding.QUOTED_PRINTABLE and not _shifts(parameters.charset):
        joined = replaced(_SOFT_BREAK, None, value).decode("latin-1")
        parts = _split(joined, old=old)
        return [escaped_text(part.encode("latin-1"), parameters) for part in parts]
    return _split(escaped_text(value, parameters), old=old)


def _split(found: str, *, old: bool) -> list[str]:
    if "\\" not in found:
        return found.split(";")
    pattern = _OLD_COMPONENT if old else _COMPONENT
    parts, position = [], 0
    while match := pattern.match(found, position):
        parts.append(match[1])
        if not match[2]:
            break
        position = match.end()
    return parts


def unescaped(found: str, *, old: bool) -> str:
    r"""Return text without its backslash escapes (RFC 6350, 3.4; `\:` is common, though never
    asked for).
    """
    if old:
        return _OLD_ESCAPE.sub(r"\1", found)
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], found)


def binary(value: bytes) -> bytes:
    """Return the bytes of a base64 value: whatever is no base64 is passed over, a cut end is kept as far
    as it goes.
    """
    digits = value.translate(_URL_SAFE, _NO_DIGITS)
    digits = digits[: len(digits) - (len(digits) % 4 == 1)]
    try:
        return a2b_base64(digits + b"=" * (-len(digits) % 4))
    except Base64Error:
        return b""


def decoded(data: bytes, charset: str = "") -> str:
    """Return the text of bytes that claim `charset`.

    Claims are often left over from before somebody converted a file: bytes that are valid UTF-8
    beside a claim of a one-byte character set are UTF-8. Bytes that fit nothing are CP1252, its
    gaps Latin-1.
    """
    if data.isascii() and not _shifts(charset):
        return data.decode("ascii")
    claimed = _codec(charset) if charset else ""
    wider = _WIDER.get(claimed, "")
    for codec in ("utf-8", claimed) if _SINGLE_BYTE.match(claimed) else (claimed, "utf-8", wider):
        if codec:
            try:
                return data.decode(codec)
            except (UnicodeDecodeError, ValueError):
                continue
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _shifts(charset: str) -> bool:
    """Tell whether the bytes of ASCII may stand for other letters: a semicolon may be half of one."""
    return charset.startswith(("iso-2022", "utf-7", "hz"))


@lru_cache(maxsize=256)
def _codec(charset: str) -> str:
    """Return Python's name of a character set of text, "" where it knows none."""
    for name in (charset, charset.removeprefix("x-"), _ALIASES.get(charset, "")):
        try:
            found = codecs.lookup(name)
            "".encode(found.name)
        except (LookupError, ValueError, TypeError):
            continue
        return found.name
    return ""


def replaced(
    pattern: re.Pattern[bytes], by: Callable[[re.Match[bytes]], bytes] | None, value: bytes
) -> bytes:
    """Return `value` with what matches replaced, or left out where `by` is `None`.

    `Pattern.sub` holds every piece between two matches: sixty times the size of a value of short lines.
    """
    if len(value) < _LARGE_BYTES:
        return pattern.sub(by or b"", value)
    written, position = bytearray(), 0
    for match in pattern.finditer(value):
        written += value[position : match.start()]
        if by:
            written += by(match)
        position = match.end()
    return bytes(written + value[position:])


def _from_quoted_printable(value: bytes) -> bytes:
    if b"\n" in value or b"\r" in value:
        value = replaced(_FOLD, None, replaced(_SOFT_BREAK, None, value))
    return a2b_qp(value.removesuffix(b"="))


def _cleaned(found: str) -> str:
    if "\x00" in found:
        found = found.replace("\x00", "")
    return _LINE_END.sub("\n", found) if "\r" in found else found
