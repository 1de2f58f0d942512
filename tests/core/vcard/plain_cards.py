"""A second reader of cards, for measuring the first: written from the standards (vCard 2.1,
RFC 2425, 2426, 6350) and sharing nothing with the package, slow and simple.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

_LINES = re.compile(r"\r\r\n|\r\n|\n|\r")
_FRAME = re.compile(r"\s*(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
_AGENT = re.compile(r"\s*AGENT\b[^:]*:\s*(BEGIN\s*:\s*VCARD\s*)?", re.IGNORECASE)
_HEAD = re.compile(r'\s*([^\s:;"][^:;"]*)((?:;(?:"[^"]*"|[^":])*)?):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';((?:"[^"]*"|[^";])*)')
_QUOTED = {"QUOTED-PRINTABLE", "Q", "QP"}
_BASE64 = {"B", "BASE64"}
_BASE64_LINE = re.compile(r"[A-Za-z0-9+/=]+")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)

Parameter = tuple[str, str]


class Said(NamedTuple):
    """What one property says: `value` is decoded text, or the digits of a base64 value without breaks."""

    group: str
    name: str
    parameters: tuple[Parameter, ...]
    value: str

    def without_encoding(self) -> Said:
        """Leave out how the value was written down."""
        return self._replace(
            parameters=tuple(
                each
                for each in self.parameters
                if each[0] not in {"ENCODING", "CHARSET"}
                and (each[0] or each[1].upper() not in _QUOTED | _BASE64 | {"8BIT", "7BIT"})
            )
        )


Card = Counter[Said]


def plain_cards(data: bytes) -> list[Card]:
    """Return the cards of a file, each as its properties; one that says nothing is left out."""
    text, utf_16 = _letters(data)
    cards = (_card(lines, utf_16=utf_16) for lines in _framed(_LINES.split(text)))
    return [card for card in cards if any(each.name != "VERSION" for each in card)]


def _letters(data: bytes) -> tuple[str, bool]:
    """Return a letter for each byte, those of UTF-16 brought to UTF-8 before."""
    for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return _utf_8(data[2:], codec), True
    if data[1:2] == b"\0" or data[:1] == b"\0":
        return _utf_8(data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"), True
    return data.removeprefix(b"\xef\xbb\xbf").decode("latin-1"), False


def _utf_8(data: bytes, codec: str) -> str:
    return data.decode(codec, "replace").encode().decode("latin-1")


def _framed(lines: list[str]) -> Iterator[list[str]]:
    """Yield the lines between BEGIN and END; an AGENT's card is part of the card it stands in."""
    card: list[str] | None = None
    depth = 0
    for line in lines:
        frame = _FRAME.fullmatch(line)
        opens = frame is not None and frame[1].upper() == "BEGIN"
        if opens and not (card and _AGENT.fullmatch(card[-1])):
            if card is not None:
                yield card
            card, depth = [], 1
            continue
        depth += 1 if opens or _opens_inside(line) else -1 if frame else 0
        if card is not None and depth:
            card.append(line)
        elif card is not None:
            yield card
            card = None
    if card is not None:
        yield card


def _opens_inside(line: str) -> bool:
    agent = _AGENT.fullmatch(line)
    return agent is not None and agent[1] is not None


def _card(lines: list[str], *, utf_16: bool) -> Card:
    said = [_property(line, utf_16=utf_16) for line in _unfolded(lines)]
    old = any(each.name == "VERSION" and each.value.strip() == "2.1" for each in said)
    return Counter(each._replace(value=_unescaped(each, old=old)) for each in said)


def _unfolded(lines: list[str]) -> Iterator[str]:
    """Yield logical lines: folded by white space, by a soft break, or base64 that is not indented."""
    whole = ""
    for line in lines:
        if whole and _goes_on(whole, line):
            whole = (
                whole[:-1] + line
                if whole.endswith("=") and _encoding(whole) in _QUOTED
                else whole + line[1:]
                if line[:1] in {" ", "\t"}
                else whole + line
            )
        else:
            if whole.strip():
                yield whole
            whole = line
    if whole.strip():
        yield whole


def _goes_on(whole: str, line: str) -> bool:
    if line[:1] in {" ", "\t"} and line.strip():
        return True
    encoding = _encoding(whole)
    if encoding in _QUOTED:
        return whole.endswith("=")
    return encoding in _BASE64 and _BASE64_LINE.fullmatch(line) is not None


def _encoding(line: str) -> str:
    head = line.partition(":")[0].upper()
    if ";" not in head:
        return ""
    found = re.search(r";\s*(?:ENCODING=)?(QUOTED-PRINTABLE|Q|QP|BASE64|B)\s*(?:;|$)", head)
    return found[1] if found else ""


def _property(line: str, *, utf_16: bool) -> Said:
    match = _HEAD.fullmatch(line)
    if match is None:
        return Said("", "", (), _text(line.encode("latin-1"), "").strip())
    group, _, name = match[1].strip().rpartition(".")
    parameters = tuple(sorted(map(_parameter, filter(str.strip, _PARAMETER.findall(match[2])))))
    encoding = _encoding(line)
    claimed = dict(parameters).get("CHARSET", "")
    if encoding in _BASE64:
        value = "".join(match[3].split())
    elif encoding in _QUOTED:
        quoted = quopri.decodestring(match[3].removesuffix("=").encode("latin-1"))
        value = _text(quoted, claimed).replace("\r\n", "\n")
    else:
        value = _text(match[3].encode("latin-1"), "" if utf_16 else claimed)
    return Said(group.upper(), name.upper(), parameters, value.replace("\0", ""))


def _parameter(written: str) -> Parameter:
    name, equals, value = _text(written.encode("latin-1"), "").partition("=")
    if not equals:
        name, value = "", name
    return name.strip().upper(), value.strip().strip('"')


def _text(data: bytes, charset: str) -> str:
    """Decode: what is UTF-8 is UTF-8, whatever is claimed (files are converted, claims left over)."""
    for codec in ("utf-8", charset, "cp1252"):
        try:
            if codec:
                return data.decode(codec)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("latin-1")


def _unescaped(each: Said, *, old: bool) -> str:
    r"""Undo backslashes, but keep those before a separator where the value has parts."""
    if each.value.startswith("data:") or not each.name:
        return each.value
    if old:
        return each.value.replace("\\:", ":").replace("\\,", ",")
    return _ESCAPED.sub(lambda found: _MEANS.get(found[1], found[0]), each.value)


_MEANS = {"n": "\n", "N": "\n", ",": ",", ":": ":", "\\": "\\\\", ";": "\\;"}


def modern(card: Card) -> Card:
    """Return what a card says without what is written differently in another version, or not at all
    in one: the card's own version and product, encodings, how a type, a date or a picture is written.
    """
    plain = _without_plain_groups(list(card.elements()))
    return Card(_modern(each) for each in plain if each.name not in _OF_THE_CARD)


def _without_plain_groups(card: list[Said]) -> list[Said]:
    """Let a number that shares its group with one of Apple's own labels say that as its type."""
    groups: defaultdict[str, list[Said]] = defaultdict(list)
    for each in card:
        groups[each.group].append(each)
    said = groups.pop("", [])
    for members in groups.values():
        labels = [each for each in members if each.name == "X-ABLABEL"]
        held = [each for each in members if each.name != "X-ABLABEL"]
        words = [_OWN_LABEL.fullmatch(each.value) for each in labels]
        if len(held) == 1 and held[0].name in _CHANNELS and len(labels) < 2 and all(words):
            types = tuple(("TYPE", kind) for word in words if word for kind in _kinds(word[1]))
            said.append(held[0]._replace(group="", parameters=held[0].parameters + types))
        else:
            said += members
    return said


def _kinds(word: str) -> list[str]:
    kinds = re.findall("[A-Z]+(?![a-z])|[A-Z][a-z]*", word)
    return ["cell" if kind == "Mobile" else kind.lower() for kind in kinds]


def _modern(each: Said) -> Said:
    value = each.value
    bare = re.sub("^X-(ADDRESSBOOKSERVER-)?(?!ABDATE|N$|UNREAD)", "", each.name)
    bare = re.sub("[^A-Z0-9-]", "-", bare)
    plain = each.without_encoding()
    types = {word for name, words in plain.parameters if name in _TYPED for word in _words(words)}
    others = {each for each in plain.parameters if each[0] not in _TYPED | _OF_FORM}
    if value.lower().startswith("data:") or _is_base64(each):
        value, types = _digits(value.rpartition(",")[2]), set()
    elif bare in _DATES:
        value = re.sub(r"(T\d\d):?(\d\d)(?=[Z+-]|$)", r"\1\g<2>00", value)
        value = re.sub(r"^(1604-?|--)", "", value).replace("-", "").replace(":", "")
    elif each.name in {"TEL", "EMAIL"}:
        value = re.sub("(?i)^(tel|mailto):", "", value)
    elif each.name == "GEO":
        value = re.sub("^geo:", "", value).replace(",", ";")
    elif bare in {"REV", "TZ"}:
        value = value.replace("-", "").replace(":", "")
    value = re.sub(r"[\\\s]|;+$", "", value)
    kept = {("TYPE", word) for word in types - _PREFERRED} | others
    name = {**_RENAMED, **_DATES}.get(bare, bare)
    group = "" if name in _DATES.values() else re.sub("[^A-Z0-9-]", "-", each.group)
    return Said(group, name, tuple(sorted(kept)), value)


def _words(written: str) -> list[str]:
    return [word.strip().strip('"').lower() for word in written.replace("\\", "").split(",")]


def _is_base64(each: Said) -> bool:
    words = {value.upper() for name, value in each.parameters if name in {"", "ENCODING"}}
    return bool(words & _BASE64)


def _digits(value: str) -> str:
    """Return base64 digits with their padding made alike."""
    found = re.sub(r"[^A-Za-z0-9+/]", "", value)
    try:
        return base64.b64encode(base64.b64decode(found + "=" * (-len(found) % 4))).decode()
    except binascii.Error:
        return found


_OWN_LABEL = re.compile(
    r"_\$!<(Home|Work|Other|School|Mobile|Main|Pager|HomeFAX|WorkFAX|OtherFAX)>!\$_"
)
_CHANNELS = {"TEL", "EMAIL", "URL"}
_OF_THE_CARD = {"VERSION", "PRODID", "PROFILE"}
_TYPED = {"", "TYPE"}
_OF_FORM = {"VALUE", "PREF", "MEDIATYPE", "X-APPLE-OMIT-YEAR"}
_PREFERRED = {"pref", "url", "uri"}
_RENAMED = {"X-N": "N", "X-UNREAD": ""}
_DATES = {"BDAY": "BDAY", "ANNIVERSARY": "X-ABDATE", "X-ABDATE": "X-ABDATE"}
