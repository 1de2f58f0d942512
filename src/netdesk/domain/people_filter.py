"""The language in which a list of people is narrowed: `circle:clients city:berlin not-seen:90d rust`.

Terms of one key are alternatives, those of different keys must all hold, `-` before a term turns it
around, quotes hold several words together. What is no term is searched for as text: nothing typed is
lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from netdesk.domain.cadence import LONGEST_DAYS, Staleness
from netdesk.domain.interaction import InteractionKind


class FilterKey(Enum):
    """What a term looks at. The values are what is typed: never change them."""

    CIRCLE = "circle"
    TAG = "tag"
    CITY = "city"
    COUNTRY = "country"
    ORGANIZATION = "org"
    TITLE = "title"
    STATE = "state"
    NOT_SEEN = "not-seen"
    SEEN = "seen"
    LAST = "last"
    """The kind of the last contact."""
    HAS = "has"
    ADDED = "added"
    MET = "met"
    CADENCE = "cadence"
    INTEREST = "interest"
    LANGUAGE = "language"
    DO_NOT_CONTACT = "do-not-contact"
    MISSING = "missing"


_OTHER_WORDS = {
    "kreis": FilterKey.CIRCLE,
    "schlagwort": FilterKey.TAG,
    "stadt": FilterKey.CITY,
    "ort": FilterKey.CITY,
    "land": FilterKey.COUNTRY,
    "organization": FilterKey.ORGANIZATION,
    "organisation": FilterKey.ORGANIZATION,
    "company": FilterKey.ORGANIZATION,
    "firma": FilterKey.ORGANIZATION,
    "titel": FilterKey.TITLE,
    "zustand": FilterKey.STATE,
    "nicht-gesehen": FilterKey.NOT_SEEN,
    "gesehen": FilterKey.SEEN,
    "zuletzt": FilterKey.LAST,
    "hat": FilterKey.HAS,
    "neu": FilterKey.ADDED,
    "getroffen": FilterKey.MET,
    "rhythmus": FilterKey.CADENCE,
    "interesse": FilterKey.INTEREST,
    "sprache": FilterKey.LANGUAGE,
    "nicht-kontaktieren": FilterKey.DO_NOT_CONTACT,
    "fehlt": FilterKey.MISSING,
}
"""Other words for the same, German ones among them; they are written back as the first."""
_KEYS = {key.value: key for key in FilterKey} | _OTHER_WORDS


class Having(Enum):
    """What `has:` asks for."""

    PHOTO = "photo"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    NOTE = "note"
    PROMISE = "promise"
    PLAN = "plan"
    CADENCE = "cadence"
    CIRCLE = "circle"
    TAG = "tag"


YES = "yes"
NO = "no"
_YES_WORDS = {YES: YES, "ja": YES, NO: NO, "nein": NO}
NEVER = "never"
NONE = "none"
OWN = "own"
_CHOICES: dict[FilterKey, dict[str, str]] = {
    FilterKey.STATE: {each.value: each.value for each in Staleness}
    | {
        "frisch": Staleness.FRESH.value,
        "fällig": Staleness.DUE.value,
        "überfällig": Staleness.STALE.value,
        "ruhend": Staleness.RESTING.value,
        "pausiert": Staleness.PAUSED.value,
    },
    FilterKey.LAST: {each.value: each.value for each in InteractionKind}
    | {
        "anruf": InteractionKind.CALL.value,
        "treffen": InteractionKind.MEETING.value,
        "nachricht": InteractionKind.MESSAGE.value,
        "mail": InteractionKind.EMAIL.value,
        "brief": InteractionKind.LETTER.value,
    },
    FilterKey.HAS: {each.value: each.value for each in Having}
    | {
        "foto": Having.PHOTO.value,
        "telefon": Having.PHONE.value,
        "adresse": Having.ADDRESS.value,
        "geburtstag": Having.BIRTHDAY.value,
        "notiz": Having.NOTE.value,
        "zusage": Having.PROMISE.value,
        "rhythmus": Having.CADENCE.value,
        "kreis": Having.CIRCLE.value,
        "schlagwort": Having.TAG.value,
    },
    FilterKey.DO_NOT_CONTACT: _YES_WORDS,
    FilterKey.MISSING: _YES_WORDS,
}
_FREE = frozenset(
    {
        FilterKey.CIRCLE,
        FilterKey.TAG,
        FilterKey.CITY,
        FilterKey.COUNTRY,
        FilterKey.ORGANIZATION,
        FilterKey.TITLE,
        FilterKey.INTEREST,
        FilterKey.LANGUAGE,
    }
)
"""Keys whose value is any text: what begins so."""
_UNITS = {"d": 1, "t": 1, "w": 7, "m": 30, "y": 365, "j": 365}
_SPAN = re.compile(r"(\d{1,5})([a-z])?", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_TOKEN = re.compile(r'(-?)([^\s":]+):(?:"([^"]*)"?|(\S*))|"([^"]*)"?|\S+')


@dataclass(frozen=True, slots=True)
class FilterTerm:
    """One condition; `value` is written as the language writes it: `90d`, `fresh`, `2025`."""

    key: FilterKey
    value: str
    is_not: bool = False

    def __str__(self) -> str:
        sign = "-" if self.is_not else ""
        return f"{sign}{self.key.value}:{_quoted(self.value)}"


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What was typed: its terms, the text to search for, and terms that say nothing that can be meant."""

    terms: tuple[FilterTerm, ...] = ()
    text: str = ""
    not_understood: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join(part for part in (*map(str, self.terms), _as_text(self.text)) if part)

    def without(self, term: FilterTerm) -> PeopleFilter:
        """Return the filter without a term."""
        rest = tuple(each for each in self.terms if each != term)
        return PeopleFilter(rest, self.text, self.not_understood)


def parse_filter(typed: str) -> PeopleFilter:
    """Return what a line means. A term whose key or value means nothing is searched for as text."""
    terms: list[FilterTerm] = []
    words: list[str] = []
    strange: list[str] = []
    for found in _TOKEN.finditer(typed):
        sign, word, quoted, plain, phrase = found.groups()
        key = _KEYS.get(word.casefold()) if word else None
        if key is None:
            words.append(found.group() if phrase is None else phrase)
            continue
        said = _unquoted(plain if quoted is None else quoted)
        if not said:
            # being typed: neither a condition yet nor a word to look for
            continue
        value = _value(key, said)
        if value is None:
            strange.append(found.group())
            words.append(said)
        else:
            terms.append(FilterTerm(key, value, bool(sign)))
    return PeopleFilter(
        tuple(dict.fromkeys(terms)), " ".join(word for word in words if word), tuple(strange)
    )


def days_in(value: str) -> int:
    """Return how many days a span of time means: `90d`, `2w`, `3m`, `1y`."""
    found = _SPAN.fullmatch(value)
    if found is None:
        raise ValueError(f"{value!r} is no span of time")
    return int(found[1]) * _UNITS[(found[2] or "d").lower()]


def choices(key: FilterKey) -> tuple[str, ...]:
    """Return the values that a key takes where they are few: the first of each meaning."""
    return tuple(dict.fromkeys(_CHOICES.get(key, {}).values()))


def _value(key: FilterKey, said: str) -> str | None:
    if key in _FREE:
        return said
    if key in _CHOICES:
        return _CHOICES[key].get(said.casefold())
    match key:
        case FilterKey.NOT_SEEN:
            return _span(said)
        case FilterKey.SEEN:
            return NEVER if said.casefold() in (NEVER, "nie") else _span(said)
        case FilterKey.ADDED:
            return said if _YEAR.fullmatch(said) else _span(said)
        case FilterKey.MET:
            return said if _YEAR.fullmatch(said) else _YES_WORDS.get(said.casefold())
        case FilterKey.CADENCE:
            words = {NONE: NONE, "ohne": NONE, OWN: OWN, "eigener": OWN, "eigene": OWN}
            return words.get(said.casefold()) or _span(said)
        case _:
            raise AssertionError(f"{key} has neither choices nor a form of its own")


def _span(said: str) -> str | None:
    found = _SPAN.fullmatch(said)
    unit = (found[2] or "d").lower() if found else ""
    if found is None or unit not in _UNITS or not int(found[1]) * _UNITS[unit] <= LONGEST_DAYS:
        return None
    english = {"t": "d", "j": "y"}.get(unit, unit)
    return f"{int(found[1])}{english}"


def _quoted(value: str) -> str:
    words = _unquoted(value)
    return f'"{words}"' if " " in words else words


def _unquoted(text: str) -> str:
    """Return a text with single spaces and without quotes, which nothing that is compared has."""
    return " ".join(text.replace('"', " ").split())


def _as_text(text: str) -> str:
    """Return a text so that it is read as text again, also where it looks like a term."""
    found = parse_filter(text)
    if found == PeopleFilter(text=text):
        return text
    return " ".join(f'"{word}"' for word in _unquoted(text).split())
