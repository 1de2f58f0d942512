"""The holidays of a country, and the countries there are: loaded only where one was chosen."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache


@dataclass(frozen=True, slots=True)
class CountryHolidays(Container[date]):
    """The public holidays of a country and, where it has a name, of a part of it; of any year.

    `country` is a code of ISO 3166-1, `subdivision` one of the country's own. Of a country nobody knows
    no day is one; an unknown part counts as not chosen.
    """

    country: str
    subdivision: str = ""

    def __contains__(self, day: object) -> bool:
        """Tell whether a day is a holiday there."""
        return day in _calendar(self.country, self.subdivision)


@cache
def _calendar(country: str, subdivision: str) -> Container[object]:
    import holidays

    known = holidays.list_supported_countries(include_aliases=False)
    if country not in known:
        return ()
    part = subdivision if subdivision in known[country] else None
    # it works out each year when a day of it is asked about
    return holidays.country_holidays(country, subdiv=part)


def countries_with_holidays() -> dict[str, str]:
    """Return the countries whose holidays are known, by their codes, with their English names."""
    import holidays
    from holidays.registry import COUNTRIES

    codes = holidays.list_supported_countries(include_aliases=False)
    names = {entry[1]: _spaced(entry[0]) for entry in COUNTRIES.values() if len(entry) > 1}
    return {code: names.get(code, code) for code in codes}


def subdivisions_of(country: str) -> Mapping[str, str]:
    """Return the parts of a country that have holidays of their own, with their names, by their codes."""
    import holidays

    codes = holidays.list_supported_countries(include_aliases=False).get(country, [])
    if not codes:
        return {}
    names: dict[str, str] = {}
    of_country = type(holidays.country_holidays(country))
    for name, code in getattr(of_country, "subdivisions_aliases", {}).items():
        names.setdefault(code, name)
    return {code: names.get(code, code) for code in codes}


def _spaced(name: str) -> str:
    """Return "United Kingdom" for `UnitedKingdom`."""
    parts = ["".join((" ", each)) if each.isupper() else each for each in name]
    return "".join(parts).strip()
