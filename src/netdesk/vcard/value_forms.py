"""How one and the same place, time zone or moment is written in the versions of vCard."""

from __future__ import annotations

import re
from typing import NamedTuple

_GEO_ADDRESS = re.compile(r"geo:(-?[\d.]+),(-?[\d.]+)", re.IGNORECASE)
_GEO_PAIR = re.compile(r"([+-]?[\d.]+)\s*[;,]\s*([+-]?[\d.]+)")
_OFFSET = re.compile(r"([+-]\d\d):?(\d\d)?")
_MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(Z|[+-]\d\d(?::?\d\d)?)?")


class Form(NamedTuple):
    """A value as it is written, its separators included, and the VALUE parameter it needs, if any."""

    written: str
    value_type: str = ""


def form_in(name: str, text: str, version: str) -> Form | None:
    """Return how `version` writes the text of a GEO, TZ or REV, `None` where it is written as it is."""
    writer = {"GEO": _geo, "TZ": _time_zone, "REV": _moment}.get(name)
    return writer(text.strip(), is_modern=version == "4.0") if writer else None


def _geo(text: str, *, is_modern: bool) -> Form | None:
    """RFC 2426, 3.4.2: two numbers; RFC 6350, 6.5.2: an address (RFC 5870)."""
    if is_modern and (pair := _GEO_PAIR.fullmatch(text)):
        return Form(f"geo:{pair[1].removeprefix('+')},{pair[2].removeprefix('+')}")
    if not is_modern and (pair := _GEO_ADDRESS.fullmatch(text) or _GEO_PAIR.fullmatch(text)):
        return Form(f"{pair[1]};{pair[2]}")
    return None


def _time_zone(text: str, *, is_modern: bool) -> Form | None:
    """RFC 2426, 3.4.1: an offset unless said; RFC 6350, 6.5.1: text unless said."""
    if offset := _OFFSET.fullmatch(text):
        minutes = offset[2] or "00"
        if is_modern:
            return Form(f"{offset[1]}{minutes}", "utc-offset")
        return Form(f"{offset[1]}:{minutes}")
    if ":" in text and " " not in text:
        return None
    return Form(_escaped(text), "" if is_modern else "text")


def _moment(text: str, *, is_modern: bool) -> Form | None:
    """RFC 2426, 3.6.4: the extended form of ISO 8601; RFC 6350, 4.3.5: the basic one."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups(default="")
    if is_modern:
        return Form(f"{year}{month}{day}T{hour}{minute}{second}{zone.replace(':', '')}")
    if _OFFSET.fullmatch(zone):
        zone = f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
    return Form(f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}")


def _escaped(text: str) -> str:
    return re.sub(r"([\\,;])", r"\\\1", text).replace("\n", "\\n")
