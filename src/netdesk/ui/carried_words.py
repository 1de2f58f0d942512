"""Names what a card carries beside the fields, and puts its values into words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from netdesk.domain.card import CarriedProperty

_LONGEST = 300
"""So many letters of a value are shown."""


def carried_heading(carried: CarriedProperty) -> str:
    """Return what a property is: "Related (spouse)"; one that nobody knows keeps its name."""
    name = _names().get(carried.name) or _cut(carried.name)
    return f"{name} ({_cut(carried.label)})" if carried.label else name


def carried_text(carried: CarriedProperty) -> str:
    """Return a property's value, a long one cut, of a binary one the size."""
    if carried.size is not None:
        return f"({QLocale().formattedDataSize(carried.size, 0)})"
    return _cut(carried.text)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    related = translate("Carried", "Related")
    another = translate("Carried", "Another card")
    return {
        "RELATED": related,
        "X-ABRELATEDNAMES": related,
        "CATEGORIES": translate("Carried", "Categories"),
        "ROLE": translate("Carried", "Role"),
        "GENDER": translate("Carried", "Gender"),
        "LANG": translate("Carried", "Language"),
        "TZ": translate("Carried", "Time zone"),
        "GEO": translate("Carried", "Position"),
        "LOGO": translate("Carried", "Logo"),
        "PHOTO": translate("Carried", "Another picture"),
        "KEY": translate("Carried", "Key"),
        "SOUND": translate("Carried", "Sound"),
        "REV": translate("Carried", "Changed there"),
        "UID": translate("Carried", "Identifier"),
        "PRODID": translate("Carried", "Written by"),
        "SOURCE": translate("Carried", "Source"),
        "X-NETDESK-COLUMN": translate("Carried", "Column"),
        "AGENT": another,
        "BEGIN": another,
    }
