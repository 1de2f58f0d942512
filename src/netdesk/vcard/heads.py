"""Changes what stands before a property's colon, parameter by parameter: the others keep their bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from netdesk.vcard.emitting import Style, parameter_value, type_parameters
from netdesk.vcard.labels import says_nothing
from netdesk.vcard.parameters import Parameter, parameters
from netdesk.vcard.property import Property

_WELL_FORMED = re.compile(
    rb'[A-Za-z0-9-]++=(?:"[^"\x00-\x1f\x7f]*+"|[^";:,\x00-\x1f\x7f]*+)'
    rb'(?:,(?:"[^"\x00-\x1f\x7f]*+"|[^";:,\x00-\x1f\x7f]*+))*+'
)
_NOT_OF_NAMES = re.compile("[^A-Z0-9-]")
_ENCODINGS = frozenset({"ENCODING", "CHARSET"})
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"})
_OF_DATES = frozenset({"VALUE", "X-APPLE-OMIT-YEAR"})


def head(each: Property, items: Iterable[Parameter], group: bytes = b"") -> bytes:
    """Return the head of a property with these parameters, in `group` where it has none of its own."""
    written = each.head.lstrip(b" \t").partition(b";")[0]
    if group and not each.group:
        written = group + b"." + written
    return written + b"".join(b";" + item.raw for item in items)


def renamed(written: bytes, name: bytes) -> bytes:
    """Return a head whose property is called `name`, its group and parameters kept."""
    before, semicolon, behind = written.partition(b";")
    group, dot, _ = before.rpartition(b".")
    return group + dot + name + semicolon + behind


def regrouped(each: Property, group: bytes) -> Property:
    """Return a property of another group."""
    before, semicolon, behind = each.head.lstrip(b" \t").partition(b";")
    head_ = group + b"." + before.rpartition(b".")[2] + semicolon + behind
    raw = head_ + each.raw[len(each.head) :]
    return each._replace(group=group.decode().upper(), head=head_, raw=raw)


def experimental(each: Property) -> bytes:
    """Return the head of a property under an X- name, which no reader takes for its own."""
    name = each.head.partition(b";")[0].rpartition(b".")[2].strip()
    return renamed(each.head, b"X-" + name)


def named(item: Parameter) -> Parameter:
    """Return a parameter with a name, which vCard 2.1 may leave out and later versions may not, and with
    its value quoted where it must be.
    """
    if item.value.upper() == "URL" and item.name in {"", "VALUE"}:
        return Parameter("VALUE", "uri", b"VALUE=uri")
    if item.name and _WELL_FORMED.fullmatch(item.raw):
        return item
    name = _NOT_OF_NAMES.sub("-", item.name) or "TYPE"
    return Parameter(name, item.value, f"{name}={parameter_value(item.value)}".encode())


def without_encoding(items: Iterable[Parameter]) -> list[Parameter]:
    """Leave out how the old value was encoded."""
    return [
        item
        for item in items
        if item.name not in _ENCODINGS and (item.name or item.value.upper() not in _BARE_ENCODINGS)
    ]


def without_date_form(items: Iterable[Parameter]) -> list[Parameter]:
    """Leave out what was said of the form of an old date."""
    return [item for item in without_encoding(items) if item.name not in _OF_DATES]


def relabelled(items: Iterable[Parameter], style: Style, words: Sequence[str]) -> list[Parameter]:
    """Put the types `words` in the place of those that made the old label."""
    kept = []
    for item in items:
        if item.name in {"", "TYPE"}:
            kept += _with_words(item, [word for word in item.values if says_nothing(word)])
        else:
            kept.append(item)
    return [*kept, *parameters(type_parameters(style, words, preferred=False)).items]


def with_preference(
    items: Iterable[Parameter], style: Style, *, preferred: bool
) -> list[Parameter]:
    """Say that a channel is the preferred one of its kind, or no longer say so."""
    kept = []
    for item in items:
        if item.name in {"", "TYPE"}:
            kept += _with_words(item, [word for word in item.values if word.lower() != "pref"])
        elif item.name != "PREF":
            kept.append(item)
    return [*kept, *parameters(type_parameters(style, (), preferred=preferred)).items]


def _with_words(item: Parameter, words: Sequence[str]) -> list[Parameter]:
    if tuple(words) == item.values:
        return [item]
    if not words:
        return []
    joined = ",".join(words)
    name = item.raw.partition(b"=")[0] + b"=" if item.name else b""
    written = name + (f'"{joined}"' if b'"' in item.raw else joined).encode()
    return [Parameter(item.name, joined, written)]
