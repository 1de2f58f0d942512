"""The countries of the world, each by the name it gives itself: so everybody finds their own."""

from __future__ import annotations

from PySide6.QtCore import QCollator, QLocale


def countries() -> list[tuple[str, str]]:
    """Return the code (ISO 3166, two capitals) and the name of every country, by name."""
    named = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha():
            named[code] = _named(territory, code)
    collator = QCollator()
    return sorted(named.items(), key=lambda each: collator.sortKey(each[1]))


def country_name(code: str) -> str:
    """Return the name of the country of a code, "" where there is none."""
    territory = QLocale.codeToTerritory(code)
    return _named(territory, code) if code else ""


def _named(territory: QLocale.Country, code: str) -> str:
    locale = QLocale(QLocale.Language.AnyLanguage, territory)
    own = locale.nativeTerritoryName() if locale.territory() == territory else ""
    english = QLocale.territoryToString(territory)
    return f"{own or english} ({code})"
