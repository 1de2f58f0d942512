"""What stands between a property's name and its colon.

A phone writes the same few parameters ten thousand times, so that what they mean is worked out
once for every spelling.
"""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import islice

_SEGMENT = re.compile(rb';((?:[^";]++|"[^"]*+"|")*+)')
_CUSTOM = re.compile(
    rb"X-CUSTOM\(CHARSET=([A-Za-z0-9_-]{1,40}),ENCODING=QUOTED-PRINTABLE,([^()]*+)\)"
)
_CARET = re.compile(r"\^([n^'])")
_CARET_MEANS = {"n": "\n", "^": "^", "'": '"'}
_MOST_PARAMETERS = 1000
_LONGEST_REMEMBERED = 256


class Encoding(Enum):
    """How a value's bytes are written."""

    NONE = "none"
    QUOTED_PRINTABLE = "quoted-printable"
    BASE64 = "base64"


_ENCODINGS = {
    "QUOTED-PRINTABLE": Encoding.QUOTED_PRINTABLE,
    "QP": Encoding.QUOTED_PRINTABLE,
    "Q": Encoding.QUOTED_PRINTABLE,
    "B": Encoding.BASE64,
    "BASE64": Encoding.BASE64,
}
_BARE_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. `name` is in capitals, "" for a bare vCard 2.1 value; `raw` is how it was
    written.
    """

    name: str
    value: str
    raw: bytes

    @property
    def values(self) -> tuple[str, ...]:
        """Return the parts of a list of values (RFC 6350, 5.6: `TYPE="home,voice"` is one too)."""
        return tuple(part.strip().strip('"') for part in self.value.replace("\\,", ",").split(","))


@dataclass(frozen=True, slots=True)
class Parameters:
    """All parameters of a property, in their order; `types` are in small letters."""

    items: tuple[Parameter, ...] = ()
    types: frozenset[str] = frozenset()
    encoding: Encoding = Encoding.NONE
    charset: str = ""
    has_bare: bool = False
    preferred: bool = False

    def first(self, name: str) -> str:
        """Return the value of the first parameter of that name (capitals), "" where there is none."""
        return next((item.value for item in self.items if item.name == name), "")


NO_PARAMETERS = Parameters()


def parameters(written: bytes) -> Parameters:
    """Read parameters as they stand after a name, each with its semicolon."""
    if not written:
        return NO_PARAMETERS
    if len(written) > _LONGEST_REMEMBERED:
        return _read(written)
    return _remembered(written)


def text_of(written: bytes) -> str:
    """Decode a name or a parameter: UTF-8, else as Latin-1."""
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("latin-1")


def _read(written: bytes) -> Parameters:
    items = tuple(_parameter(part) for part in _parts(written) if part.strip())
    types = frozenset(
        value.lower()
        for item in items
        if item.name in {"", "TYPE"}
        for value in item.values
        if value
    )
    return Parameters(
        items,
        types,
        encoding=_encoding(items),
        charset=next((item.value.strip().lower() for item in items if item.name == "CHARSET"), ""),
        has_bare=any(not item.name for item in items),
        preferred="pref" in types
        or any(item.name == "PREF" and item.value == "1" for item in items),
    )


def _parts(written: bytes) -> Iterator[bytes]:
    """Yield the parameters as they are written, those beyond all measure as one: each takes memory."""
    end = 0
    for match in islice(_SEGMENT.finditer(written), _MOST_PARAMETERS):
        yield match[1]
        end = match.end()
    yield written[end + 1 :]


_remembered = lru_cache(maxsize=4096)(_read)


def _parameter(written: bytes) -> Parameter:
    if custom := _CUSTOM.fullmatch(written):
        return Parameter("", _custom_label(custom[1].decode("ascii"), custom[2]), written)
    name, equals, value = text_of(written).partition("=")
    if not equals:
        name, value = "", name
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        value = value[1:-1]
    if "^" in value:
        value = _CARET.sub(lambda match: _CARET_MEANS[match[1]], value)
    return Parameter(name.strip().upper(), value, written)


def _custom_label(charset: str, quoted: bytes) -> str:
    """Return the label that Android's phones write for a number of the user's own kind."""
    label = a2b_qp(quoted)
    try:
        return label.decode(charset)
    except (LookupError, ValueError):
        return text_of(label)


def _encoding(items: tuple[Parameter, ...]) -> Encoding:
    for item in items:
        word = item.value.upper()
        if item.name == "ENCODING" or (not item.name and word in _BARE_ENCODINGS):
            return _ENCODINGS.get(word, Encoding.NONE)
    return Encoding.NONE
