"""The letters and the colour of the round picture for people of whom there is no photo."""

from __future__ import annotations

from hashlib import blake2b
from unicodedata import bidirectional, category, combining, normalize
from unicodedata import name as character_name

COLOURS = 8
"""So many tints the look has for avatars."""

_VIRAMA = 9
"""Canonical combining class of the signs that join two Indic consonants."""

_TITLES = frozenset(
    {
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "mx",
        "miss",
        "sir",
        "dame",
        "rev",
        "herr",
        "frau",
        "dipl-ing",
    }
)
"""Words before a name that are not part of it, without their full stops."""

_DEGREES = frozenset(
    {"phd", "md", "mba", "msc", "bsc", "dds", "jd", "cpa", "jr", "sr", "ii", "iii", "esq"}
)
"""Words after a name, likewise; none that is somebody's name too, as Ma is."""

_FAMILY_FIRST = ("CJK ", "HANGUL", "HIRAGANA", "KATAKANA", "BOPOMOFO")


def initials(name: str) -> str:
    """Return one or two letters for `name` as it is shown, "" where it has no letter.

    "Bo Lindqvist" and "Lindqvist, Bo" give BL, a single word one letter. Titles and degrees are
    passed over. Chinese, Japanese and Korean names give their first character, which is the family
    name's; names in a joined-up script (Arabic) one letter too, as two would read as a word.
    """
    words = _words(name)
    if not words:
        return ""
    first = _first_letter(words[0])
    if len(words) == 1 or _stands_alone(first):
        return first
    last = _first_letter(words[-1])
    return first if _stands_alone(last) else first + last


def colour_index(name: str) -> int:
    """Return 0 to 7, always the same for the same name, however it is cased or spaced."""
    folded = " ".join(normalize("NFKC", name).casefold().split())
    return blake2b(folded.encode("utf-8", "replace"), digest_size=1).digest()[0] % COLOURS


def _words(name: str) -> list[str]:
    """Return the words of a name that begin with a letter, given name first."""
    before, _, after = normalize("NFKC", name).partition(",")
    trailing = [word for word in _lettered(after) if _bare(word) not in _DEGREES]
    words = [*trailing, *_lettered(before)]
    named = [word for word in words if _bare(word) not in _TITLES | _DEGREES]
    return named or words


def _lettered(text: str) -> list[str]:
    """Return the words of `text` from their first letter on; an address counts up to its @."""
    return [word for each in text.split() if (word := _from_letter(each.partition("@")[0]))]


def _from_letter(word: str) -> str:
    start = next((place for place, letter in enumerate(word) if letter.isalpha()), len(word))
    return word[start:]


def _bare(word: str) -> str:
    return word.replace(".", "").casefold()


def _first_letter(word: str) -> str:
    """Return the first letter with the marks that belong to it, as a capital if it has one."""
    letter = word[0]
    end = 1
    while end < len(word) and category(word[end]) in {"Mn", "Mc"}:
        if combining(word[end]) == _VIRAMA:
            break
        end += 1
    # Title case, not upper: Georgian has capitals that fonts lack and nobody begins a name with.
    capital = letter.title()
    return (capital if len(capital) == 1 else letter) + word[1:end]


def _stands_alone(letter: str) -> bool:
    return bidirectional(letter[0]) == "AL" or character_name(letter[0], "").startswith(
        _FAMILY_FIRST
    )
