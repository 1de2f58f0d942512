"""Which zone a calendar means by a name: the world's, Windows', or one it describes itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import tzinfo
from zoneinfo import ZoneInfo

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_LARGEST_ZONE = 20_000
_RULE = re.compile(rb"(?im)^RRULE:(?!FREQ=YEARLY)")
_PLACE = re.compile(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}$")


class Zones:
    """The zones of one file, each looked up once."""

    def __init__(self, described: Mapping[str, bytes]) -> None:
        self._described = described
        self._known: dict[str, tzinfo | None] = {}

    def zone(self, name: str) -> tzinfo | None:
        """Return the zone of a `TZID`, `None` where nobody knows it."""
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> tzinfo | None:
        plain = name.strip().strip('"')
        place = _PLACE.search(plain)
        for each in (plain, WINDOWS_TO_OLSON.get(plain, ""), place[0] if place else ""):
            try:
                if each:
                    return ZoneInfo(each)
            except (OSError, ValueError, KeyError):
                continue
        return self._from_description(self._described.get(name, b""))

    def _from_description(self, data: bytes) -> tzinfo | None:
        """Rules of zones are yearly; others would be worked out for each second of a century."""
        if not data or len(data) > _LARGEST_ZONE or _RULE.search(data):
            return None
        try:
            zone = Timezone.from_ical(data)
            found = zone.to_tz() if isinstance(zone, Timezone) else None
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
            return None
        return found
