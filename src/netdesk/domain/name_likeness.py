"""How two people's names stand to each other: whether both may be one person's.

Names come in any order, with or without the middle ones, with initials and slips of the pen; and in
a family all but one word are the same. So the words are matched one by one, and what is left over
decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from netdesk.domain.contact import PersonName

Likeness = Callable[[str, str], float]
"""Compares two texts: 0 to 100, 100 where they are the same."""

_ALIKE: Final = 75.0
"""Two words of this likeness may be one, written wrongly."""
_SURELY_ALIKE: Final = 85.0
"""Two family names of this likeness are one, where all else is the same."""
_SHORTEST_SLIP: Final = 4
"""Shorter words that differ are others: Jan and Jon, Eva and Ewa, Li and Lu."""
_SHORTEST_LOOSENED: Final = 5
_SPELLINGS: Final = (
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("aa", "a"),
    ("ph", "f"),
    ("y", "i"),
    ("ii", "i"),
)
"""What one sound is written as, in names from other alphabets and with dots or rings left out."""
_TITLES: Final = frozenset(
    {
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "miss",
        "herr",
        "frau",
        "hr",
        "fr",
        "mme",
        "mlle",
        "dipl",
        "ing",
        "med",
        "phd",
        "mba",
    }
)
_SUFFIXES: Final = {
    "jr": "jr",
    "junior": "jr",
    "ii": "jr",
    "iii": "iii",
    "iv": "iv",
    "sr": "sr",
    "senior": "sr",
}


class NameRelation(Enum):
    """How two names stand to each other."""

    SAME = "same"
    """The same words, in any order."""
    ONE_WORD = "one_word"
    """The same single word."""
    SPELLING = "spelling"
    """The same, but for accents, spaces or what one alphabet makes of another."""
    MIDDLE = "middle"
    """The same, but for a middle name or its initial."""
    FAMILY_ALIKE = "family_alike"
    """The same, but for a slip in another word than the given name."""
    GIVEN_ALIKE = "given_alike"
    """Alike, but the given names differ by some letters, or another word by many."""
    NICKNAME = "nickname"
    """What one calls a nickname is the other's given name."""
    PART = "part"
    """One has more words than the other, and all of the other's."""
    INITIAL = "initial"
    """The given name of one is the other's initial."""
    ONLY_GIVEN = "only_given"
    """One is nothing but the other's given name."""
    ONLY_FAMILY = "only_family"
    """One is nothing but the other's family name."""
    OTHER_FAMILY = "other_family"
    """The given name is the same, the family name another."""
    OTHER_GIVEN = "other_given"
    """The given names differ, something else is the same."""
    OTHER = "other"
    """Nothing is the same."""
    UNKNOWN = "unknown"
    """One of the two has no name."""


@dataclass(frozen=True, slots=True)
class ComparedName:
    """A name as it is compared, folded: its words as written, titles and suffix apart.

    `given` are its given names; where nobody said which those are (`has_parts`), the first word.
    """

    words: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()
    middle: frozenset[str] = frozenset()
    has_parts: bool = False
    nicknames: frozenset[str] = frozenset()
    prefix: frozenset[str] = frozenset()
    suffix: str = ""

    @property
    def key(self) -> str:
        """What all writings of this name share: the words, spelled loosely, in order."""
        return " ".join(sorted(map(loosened, self.words)))


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The outcome of a comparison; `likeness` of the whole names is 0 to 100."""

    relation: NameRelation
    likeness: int = 0
    nickname: str = ""


def compared_name(name: PersonName, written: str) -> ComparedName:
    """Return a name as it is compared, from its folded parts; `written` is the whole of it, folded,
    which counts only where neither given nor family name is known."""
    words = _words(name, written)
    kept = [word for word in words if not _is_apart(word, words)] or words
    known = [word for word in name.given.split() if word in kept]
    ends = [*name.suffix.split(), *words[2:]]
    return ComparedName(
        words=tuple(kept),
        given=frozenset(known or kept[:1]),
        middle=frozenset(name.additional.split()) - _TITLES,
        has_parts=bool(known and name.family),
        nicknames=frozenset([name.nickname] if name.nickname else []),
        prefix=frozenset([*name.prefix.split(), *words[:1]]),
        suffix=next((_SUFFIXES[word] for word in ends if word in _SUFFIXES), ""),
    )


def _words(name: PersonName, written: str) -> list[str]:
    if name.given or name.family:
        return f"{name.given} {name.additional} {name.family}".split()
    return written.split() or name.nickname.split()


def _is_apart(word: str, words: list[str]) -> bool:
    """Titles and suffixes are no part of the name, where there is a name beside them."""
    return word in _TITLES or (word in _SUFFIXES and word in words[2:])


def loosened(word: str) -> str:
    """Return what a word's spellings share; short words stay, as Joe and Jo are two."""
    if len(word) < _SHORTEST_LOOSENED:
        return word
    for written, sound in _SPELLINGS:
        word = word.replace(written, sound)
    return word


def match_names(first: ComparedName, second: ComparedName, likeness: Likeness) -> NameMatch:
    """Return how two names stand to each other."""
    if not first.words or not second.words:
        return NameMatch(NameRelation.UNKNOWN)
    if sorted(first.words) == sorted(second.words):
        is_one_word = len(first.words) == 1
        return NameMatch(NameRelation.ONE_WORD if is_one_word else NameRelation.SAME, 100)
    in_order = likeness(_in_order(first.words), _in_order(second.words))
    in_one = likeness("".join(first.words), "".join(second.words))
    # 100 is kept for what is the same
    percent = min(round(max(in_order, in_one)), 99)
    return _Comparison(first, second, likeness).result(percent)


def _in_order(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


@dataclass(slots=True)
class _Comparison:
    """The words of two names that are not matched yet, and what the matched ones were."""

    first: ComparedName
    second: ComparedName
    likeness: Likeness
    left: list[str] = field(init=False)
    right: list[str] = field(init=False)
    same: int = 0
    has_same_given: bool = False
    has_initial: bool = False
    has_slip: bool = False
    has_unsure_slip: bool = False

    def __post_init__(self) -> None:
        self.left, self.right = list(self.first.words), list(self.second.words)

    def result(self, percent: int) -> NameMatch:
        self._take_same()
        if not self.left and not self.right:
            return NameMatch(NameRelation.SPELLING, percent)
        if nickname := self._nickname():
            return NameMatch(NameRelation.NICKNAME, percent, nickname)
        self._take_initials()
        self._take_slips()
        return NameMatch(self._relation(), percent)

    def _take_same(self) -> None:
        for word in self.first.words:
            twin = next((each for each in self.right if loosened(each) == loosened(word)), None)
            if twin is not None:
                self._take(word, twin)
                self.same += 1
                self.has_same_given |= self._is_given(word, twin)
        if self.left and "".join(self.left) == "".join(self.right):
            self.same += 1
            self.has_same_given |= any(map(self._is_given, self.left, self.right))
            self.left, self.right = [], []

    def _nickname(self) -> str:
        """Return the nickname that stands for the given name of one of them."""
        if not self.same:
            return ""
        sides = ((self.first, self.right, self.left), (self.second, self.left, self.right))
        for side, other_words, own_words in sides:
            called = " ".join(other_words)
            if called in side.nicknames and set(own_words) <= side.given | side.middle:
                return called
        return ""

    def _take_initials(self) -> None:
        for word, other in self._pairs():
            if word[0] == other[0] and 1 in (len(word), len(other)):
                self._take(word, other)
                self.has_initial |= self._is_given(word, other) or not self.has_same_given

    def _take_slips(self) -> None:
        for word, other in self._pairs():
            if min(len(word), len(other)) < _SHORTEST_SLIP or _is_other_gender(word, other):
                continue
            likeness = self.likeness(word, other)
            if likeness >= _ALIKE:
                self._take(word, other)
                self.has_slip = True
                is_unsure = likeness < _SURELY_ALIKE or self._may_be_given(word, other)
                self.has_unsure_slip |= is_unsure

    def _pairs(self) -> Iterable[tuple[str, str]]:
        """Yield the pairs of words that are both unmatched when their turn comes."""
        for word in list(self.left):
            for other in list(self.right):
                if word in self.left and other in self.right:
                    yield word, other

    def _take(self, word: str, other: str) -> None:
        self.left.remove(word)
        self.right.remove(other)

    def _is_given(self, word: str, other: str) -> bool:
        return word in self.first.given or other in self.second.given

    def _may_be_given(self, word: str, other: str) -> bool:
        knows = self.first.has_parts or self.second.has_parts
        return not knows or self._is_given(word, other)

    def _relation(self) -> NameRelation:
        if self.left and self.right:
            return self._of_both_left()
        if not self.same:
            # nothing but slips and initials
            return NameRelation.GIVEN_ALIKE if self.has_slip else NameRelation.OTHER
        if self.has_unsure_slip:
            return NameRelation.GIVEN_ALIKE
        if self.has_initial:
            return NameRelation.INITIAL
        if self.left or self.right:
            return self._of_one_left()
        return NameRelation.FAMILY_ALIKE if self.has_slip else NameRelation.MIDDLE

    def _of_both_left(self) -> NameRelation:
        if not (self.same or self.has_slip):
            return NameRelation.OTHER
        is_given = any(word in self.first.given | self.first.middle for word in self.left) or any(
            word in self.second.given | self.second.middle for word in self.right
        )
        if is_given or not self.has_same_given:
            return NameRelation.OTHER_GIVEN
        return NameRelation.OTHER_FAMILY

    def _of_one_left(self) -> NameRelation:
        fewest = min(len(self.first.words), len(self.second.words))
        if fewest == 1:
            return self._of_one_word()
        longer = self.first if self.left else self.second
        if all(len(word) == 1 or word in longer.middle for word in self.left + self.right):
            return NameRelation.FAMILY_ALIKE if self.has_slip else NameRelation.MIDDLE
        return NameRelation.PART

    def _of_one_word(self) -> NameRelation:
        shorter, longer = sorted((self.first, self.second), key=lambda name: len(name.words))
        return (
            NameRelation.ONLY_GIVEN
            if shorter.words[0] in longer.given
            else NameRelation.ONLY_FAMILY
        )


def _is_other_gender(word: str, other: str) -> bool:
    """Tell names that differ in their last vowel only: Mario and Maria, Daniel and Daniela."""
    shorter, longer = sorted((word, other), key=len)
    if len(longer) == len(shorter):
        return word[:-1] == other[:-1] and word[-1] in "aeo" and other[-1] in "aeo"
    return longer.startswith(shorter) and longer[len(shorter) :] in ("a", "e", "ia", "na")
