"""What a strict reader refuses in a card of 3.0 or 4.0: written from RFC 2425, 2426 and 6350, and sharing
nothing with the package.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

_LINE = re.compile(
    r"(?:(?P<group>[A-Za-z0-9-]+)\.)?(?P<name>[A-Za-z0-9-]+)"
    r'(?P<parameters>(?:;[A-Za-z0-9-]+=(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
    r'(?:,(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*))*)*)'
    r":(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)"
)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^;"])*)')
_LOOSE_SEPARATOR = re.compile(r"(?<!\\)(?:\\\\)*[,;]")
_LOOSE_BACKSLASH = re.compile(r"(?<!\\)(?:\\\\)*\\(?![\\,;nN:])")
_ONE_TEXT = {"FN", "NOTE", "TITLE", "ROLE"}
_ONCE = {"BDAY", "UID", "REV", "PRODID", "VERSION", "KIND", "GENDER", "ANNIVERSARY", "N"}
_GONE_IN_4 = {"AGENT", "CLASS", "LABEL", "MAILER", "NAME", "PROFILE", "SORT-STRING"}
_NEW_IN_4 = {"KIND", "MEMBER", "RELATED", "GENDER", "LANG", "XML", "CLIENTPIDMAP"}
_DATE_OF_4 = re.compile(r"(\d{8}|\d{4}-\d\d|\d{4}|--\d{4}|--\d\d|---\d\d)(T[\d-]+(Z|[+-]\d+)?)?")
_DATE_OF_3 = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]\d\d:\d\d)?)?")


def faults(card: bytes) -> list[str]:
    """Return what is wrong with a card, in words."""
    return [*_faults_of_lines(card), *_faults_of_card(card)]


def _faults_of_lines(card: bytes) -> Iterator[str]:
    if not card.endswith(b"\r\n"):
        yield "no line end at the end"
    for line in card.split(b"\r\n"):
        if len(line) > 75:
            yield f"line of {len(line)} bytes"
        if b"\r" in line or b"\n" in line:
            yield "bare line end"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield "letter cut by folding"


def _faults_of_card(card: bytes) -> Iterator[str]:
    lines = re.sub("\r\n[ \t]", "", card.decode("utf-8", "replace")).split("\r\n")
    version = lines[1].partition(":")[2]
    if lines[0] != "BEGIN:VCARD" or lines[1] not in {"VERSION:3.0", "VERSION:4.0"}:
        yield "does not begin with BEGIN and VERSION"
    if lines[-2:] != ["END:VCARD", ""]:
        yield "does not end with END"
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines[1:-2]:
        match = _LINE.fullmatch(line)
        if match is None:
            yield f"no property: {line[:80]}"
            continue
        name = match["name"].upper()
        parameters = [(key.upper(), text) for key, text in _PARAMETER.findall(match["parameters"])]
        forms[name].append(dict(parameters).get("ALTID", f"none {len(forms[name])}"))
        yield from _faults_of(name, parameters, match["value"], version)
    counts = Counter({name: len(set(altids)) for name, altids in forms.items()})
    for name in {"FN", *({"N"} if version == "3.0" else ())}:
        if not counts[name]:
            yield f"no {name}"
    for name in _ONCE:
        if counts[name] > 1:
            yield f"more than one {name}"


def _faults_of(
    name: str, parameters: list[tuple[str, str]], value: str, version: str
) -> Iterator[str]:
    named = dict(parameters)
    if "CHARSET" in named or "QUOTED-PRINTABLE" in named.get("ENCODING", "").upper():
        yield f"{name} has a parameter of 2.1"
    if version == "4.0" and "ENCODING" in named:
        yield f"{name} has an ENCODING"
    if version == "3.0" and named.get("ENCODING", "b") != "b":
        yield f"{name} is encoded otherwise than by b"
    if name in (_GONE_IN_4 if version == "4.0" else _NEW_IN_4):
        yield f"{name} is not of {version}"
    if name in _ONE_TEXT and (_LOOSE_SEPARATOR.search(value) if version == "3.0" else None):
        yield f"{name} has a separator that is not escaped: {value[:60]}"
    if name in _ONE_TEXT and _LOOSE_BACKSLASH.search(value):
        yield f"{name} has a backslash before nothing: {value[:60]}"
    form = _DATE_OF_4 if version == "4.0" else _DATE_OF_3
    if name == "BDAY" and named.get("VALUE", "").lower() != "text" and not form.fullmatch(value):
        yield f"BDAY is no date of {version}: {value[:40]}"
