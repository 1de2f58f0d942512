"""Where the user is, for phone numbers that are written without country code."""

from __future__ import annotations

import locale
import re

from netdesk.preferences import Preferences

_TERRITORY = re.compile(r"[a-z]{2,3}_([A-Z]{2})\b")


def region_of(preferences: Preferences) -> str:
    """Return the region that the user chose, else the system's."""
    return preferences.region or system_region()


def system_region() -> str:
    """Return the system's region (ISO 3166), "" where it says none."""
    found = _TERRITORY.match(locale.getlocale()[0] or "")
    return found[1] if found else ""
