"""What two readers say of one card in the same words, and why one may say it differently."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

_PARTS = (
    *("post_office_box", "extended", "street", "locality"),
    *("region", "postal_code", "country"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which NetDesk and a peer do not agree."""

    field: str
    ours: Any
    theirs: Any

    def __str__(self) -> str:
        return f"{self.field}: {self.ours!r} is read as {self.theirs!r}"


@dataclass(frozen=True, slots=True)
class Said:
    """What a reader says of a person: values are sorted, white space is made alike."""

    name: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    addresses: tuple[tuple[str, ...], ...]
    birthday: tuple[int | str | None, ...]
    anniversary: tuple[int | str | None, ...]

    def differences(self, other: Said) -> Iterator[Difference]:
        """Yield the fields in which the two do not agree."""
        for each in fields(self):
            ours, theirs = getattr(self, each.name), getattr(other, each.name)
            if ours != theirs:
                yield Difference(each.name, ours, theirs)


def said_by_netdesk(document: dict[str, Any]) -> Said:
    """Return what `netdesk show --json` says."""
    values: dict[str, list[Any]] = {"phone": [], "email": [], "address": []}
    for channel in document["channels"]:
        address = channel["address"]
        value = [address[part] for part in _PARTS] if address else channel["value"]
        values.setdefault(channel["kind"], []).append(value)
    return Said(
        _plain(document["name"]),
        _sorted(values["phone"]),
        _sorted(values["email"]),
        _places(values["address"]),
        _day(document["dates"], "birthday"),
        _day(document["dates"], "anniversary"),
    )


def said_by_peer(card: dict[str, Any]) -> Said:
    """Return what a peer's line says."""
    return Said(
        _plain(card["name"]),
        _sorted(card["phones"]),
        _sorted(card["emails"]),
        _places(card["addresses"]),
        _date(card["birthday"]),
        _date(card["anniversary"]),
    )


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def _sorted(values: list[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, map(_plain, values))))


def _places(addresses: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(tuple(map(_plain, each)) for each in addresses if any(each)))


def _day(dates: list[dict[str, Any]], kind: str) -> tuple[int | str | None, ...]:
    for each in dates:
        if each["kind"] == kind:
            if each["text"]:
                return (_plain(each["text"]),)
            return each["year"], each["month"], each["day"]
    return ()


_DATE = re.compile(r"(?:(\d{4})|-)-?(\d\d)-?(\d\d)(?:[T ].*)?")


def _date(parts: list[Any]) -> tuple[int | str | None, ...]:
    if len(parts) == 1:
        if match := _DATE.fullmatch(parts[0]):
            return int(match[1]) if match[1] else None, int(match[2]), int(match[3])
        return (_plain(parts[0]),)
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class _Reason:
    why: str
    holds: Callable[[str, Difference, str], bool]


_DATES = {"birthday", "anniversary"}


def _without_year(_peer: str, difference: Difference, _card: str) -> bool:
    ours, theirs = difference.ours, difference.theirs
    if difference.field not in _DATES or len(ours) != 3:
        return False
    return ours[0] is None and theirs[1:] == ours[1:] and theirs[0] == 1604


def _partial(_peer: str, difference: Difference, _card: str) -> bool:
    return difference.field in _DATES and None in difference.ours


def _in_words(_peer: str, difference: Difference, _card: str) -> bool:
    return difference.field in _DATES and len(difference.ours) == 1


def _own_name(peer: str, difference: Difference, _card: str) -> bool:
    return (peer, difference.field, difference.theirs) == ("libebook", "anniversary", ())


def _several(_peer: str, difference: Difference, card: str) -> bool:
    name = {"birthday": "BDAY", "anniversary": "ANNIVERSARY", "name": "FN"}.get(difference.field)
    return name is not None and len(re.findall(rf"(?im)^{name}[:;]", card)) > 1


def _instant(_peer: str, difference: Difference, card: str) -> bool:
    name = {"birthday": "BDAY", "anniversary": "(X-)?ANNIVERSARY"}.get(difference.field)
    return name is not None and re.search(rf"(?im)^{name}[:;].*T\d", card) is not None


def _as_address(_peer: str, difference: Difference, _card: str) -> bool:
    if difference.field != "phones":
        return False
    bare = [re.sub("(?i)^tel:", "", each) for each in difference.theirs]
    return sorted(_unslashed(bare)) == sorted(difference.ours)


def _slashed(_peer: str, difference: Difference, _card: str) -> bool:
    theirs = difference.theirs
    if difference.field == "addresses":
        return _without_breaks(theirs) == _without_breaks(difference.ours)
    if isinstance(theirs, str):
        return _unslashed([theirs]) == _unslashed([difference.ours])
    if difference.field not in {"phones", "emails"}:
        return False
    return sorted(_unslashed(theirs)) == sorted(_unslashed(difference.ours))


def _unslashed(values: Iterable[str]) -> list[str]:
    return [value.replace("\\", "") for value in values]


def _unnamed(_peer: str, difference: Difference, card: str) -> bool:
    """Tell whether a kept card lacks the standard property: as it was imported, nothing is added."""
    name = {"name": "FN", "anniversary": "ANNIVERSARY"}.get(difference.field)
    return name is not None and not re.search(rf"(?im)^([A-Z0-9-]+\.)?{name}[:;]", card)


def _nested(peer: str, _difference: Difference, card: str) -> bool:
    return peer == "libebook" and card.upper().count("BEGIN:VCARD") > 1


def _folded(_peer: str, difference: Difference, card: str) -> bool:
    is_folded = re.search(r"(?m)^[ \t]|=\r?$", card) is not None
    return is_folded and re.sub(r"[\s=]", "", str(difference.ours)) == re.sub(
        r"[\s=]", "", str(difference.theirs)
    )


def _without_breaks(addresses: Iterable[tuple[str, ...]]) -> list[list[str]]:
    return [[re.sub(r"\\n|[\\ ]", "", part) for part in each] for each in addresses]


def _grouped(peer: str, difference: Difference, card: str) -> bool:
    lost = set(difference.ours) - set(difference.theirs)
    names = {"phones": "TEL", "emails": "EMAIL"}
    name = names.get(difference.field)
    in_groups = re.findall(rf"(?im)^[A-Z0-9_-]+\.{name}[:;]", card)
    return peer == "KContacts" and name is not None and 0 < len(lost) <= len(in_groups)


def _unasked_parts(_peer: str, difference: Difference, _card: str) -> bool:
    if difference.field != "addresses" or len(difference.ours) != len(difference.theirs):
        return False
    pairs = zip(difference.ours, difference.theirs, strict=True)
    return all((*theirs, *[""] * 7)[:7] == ours for ours, theirs in pairs)


_REASONS = (
    _Reason("a date without a year is Apple's year 1604 in 3.0", _without_year),
    _Reason("it knows no dates with parts left out", _partial),
    _Reason("it knows no date in words", _in_words),
    _Reason("of several it shows another than the first", _several),
    _Reason("it takes the time of day for an instant of another zone, or refuses it", _instant),
    _Reason("libebook 3.46 knows anniversaries by Evolution's own name only", _own_name),
    _Reason("it shows the address tel: of 4.0 itself", _as_address),
    _Reason("it leaves backslashes before separators of plain texts", _slashed),
    _Reason("KContacts passes over groups; this label only Apple's line can say", _grouped),
    _Reason("the kept card has no FN, or the date in its maker's own words only", _unnamed),
    _Reason("it keeps other blanks where a line of another writer is folded", _folded),
    _Reason("libebook takes the card inside a card for a part of it", _nested),
    _Reason("libebook gives as many parts as are written", _unasked_parts),
)


def reason(peer: str, difference: Difference, card: str, *, untouched: bool) -> str:
    """Return why the peer says something else of this card, "" where that is not known."""
    if untouched:
        return "the card is the one that was imported"
    return next((each.why for each in _REASONS if each.holds(peer, difference, card)), "")
