"""How text is made comparable, so that case, accents, width and script do not matter in a search.

Both sides, what is kept and what is typed, go through here: `soren` finds Søren, `lukasz` Łukasz,
`li xiao` 李小龙, `mariya` Мария.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_PUNCTUATION_IN_WORD = re.compile(r"['’`´ʼʹ]+")
_NOT_DIGIT = re.compile(r"\D+")
_NUMBER_LIKE = re.compile(r"[\d\s()+./-]+")
_COUNTRY_CODE = re.compile(r"^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})")
"""ITU-T E.164: the codes of one and two digits; all others have three."""
_MATCHED_DIGITS = 9
_FEWEST_NATIONAL_DIGITS = 6
_FEWEST_TYPED_DIGITS = 3
_LONGEST_REMEMBERED = 64


def fold(text: str) -> str:
    """Return the words of `text` in lower-case ASCII, one space between; Han one syllable a word."""
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _folded(text)


def _folded(text: str) -> str:
    if not text.isascii():
        text = anyascii(_HAN.sub(_syllables, text))
    return _NOT_WORD.sub(" ", _PUNCTUATION_IN_WORD.sub("", text.lower())).strip()


_remembered = lru_cache(maxsize=8192)(_folded)
"""A name is folded to be recognised, to be sorted and to be found; a company's for everybody there."""


def fold_for_index(text: str) -> str:
    """Return `fold(text)` and each run of Han once more as one word, for those who type it so."""
    folded = fold(text)
    if text.isascii():
        return folded
    joined = [anyascii(run).lower() for run in _HAN.findall(text) if len(run) > 1]
    return " ".join([folded, *joined])


def prefix_query(typed: str) -> str:
    """Return the FTS5 query that finds what has every word of `typed` as the beginning of a word.

    What may be a phone number is looked for as one word too, however it is written. Returns "" when
    nothing can be looked for.
    """
    words = " ".join(f'"{word}"*' for word in fold(typed).split())
    number = digits(typed).lstrip("0")
    if len(number) < _FEWEST_TYPED_DIGITS or not _NUMBER_LIKE.fullmatch(_ascii(typed)):
        return words
    return f'"{number}"* OR ({words})'


def digits(number: str) -> str:
    """Return the digits of a number as ASCII, nothing between them; the zero of "+46 (0)70", which
    is dialled only without the country code, is left out."""
    return _NOT_DIGIT.sub("", _ascii(number).replace("(0)", ""))


def number_words(number: str) -> str:
    """Return the words under which a phone number is found: with and without what leads it.

    A country code has one to three digits (ITU-T E.164), and a zero often stands before what follows.
    """
    whole = digits(number).lstrip("0")
    starts = range(max(1, min(4, len(whole) - 3)))
    return " ".join(dict.fromkeys(whole[start:].lstrip("0") for start in starts))


def _ascii(text: str) -> str:
    return text if text.isascii() else anyascii(text)


def match_key(number: str) -> str:
    """Return what two writings of one phone number share: its last nine digits.

    Shorter than seven digits (service numbers) match nothing: "".
    """
    found = digits(number)
    return found[-_MATCHED_DIGITS:] if len(found) >= 7 else ""


def national_key(number: str) -> str:
    """Return what two writings of one phone number share, one of them with its country code and one
    without: the last nine digits of what is dialled within the country, "" for service numbers.

    It finds what `match_key` misses, the short numbers of Norway, Denmark or a small town.
    """
    found = digits(number)
    if is_international(number):
        found = _COUNTRY_CODE.sub("", found.removeprefix("00"))
    found = found.lstrip("0")
    return found[-_MATCHED_DIGITS:] if len(found) >= _FEWEST_NATIONAL_DIGITS else ""


def is_international(number: str) -> bool:
    """Tell whether a number is written with its country code."""
    return number.lstrip().startswith(("+", "00", "(+", "＋"))


def _syllables(run: re.Match[str]) -> str:
    return " " + " ".join(run.group()) + " "
