"""Two contacts that may be one person: what speaks for it and against it, and how strongly.

The rules are careful. Families share numbers and companies switchboards, so a shared number says
little where the given names differ, and a name alone says little where many have it. Only what
nobody would want to look at twice is `CERTAIN`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from netdesk.domain.identifiers import ContactId
from netdesk.domain.name_likeness import (
    ComparedName,
    Likeness,
    NameMatch,
    NameRelation,
    match_names,
)
from netdesk.domain.partial_date import PartialDate

CERTAIN: Final = 90
"""The confidence from which two contacts may be made one without looking at them."""
LIKELY: Final = 70
POSSIBLE: Final = 40
"""The confidence from which two contacts are pointed out at all."""
MOST_HOLDERS: Final = 5
"""How many different names a number or address may stand under; a switchboard's says nothing."""


class EvidenceKind(Enum):
    """What two contacts share, or what tells them apart.

    The values are the command line's words: never change them.
    """

    MOBILE = "mobile"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    NICKNAME = "nickname"
    ORGANIZATION = "organization"
    BIRTHDAY = "birthday"
    UID = "uid"
    OTHER_GIVEN_NAME = "other_given_name"
    OTHER_SUFFIX = "other_suffix"
    OTHER_FORM_OF_ADDRESS = "other_form_of_address"
    OTHER_BIRTHDAY = "other_birthday"

    @property
    def speaks_against(self) -> bool:
        """Tell whether it says that they are two."""
        return self in _AGAINST


_AGAINST = frozenset(
    {
        EvidenceKind.OTHER_GIVEN_NAME,
        EvidenceKind.OTHER_SUFFIX,
        EvidenceKind.OTHER_FORM_OF_ADDRESS,
        EvidenceKind.OTHER_BIRTHDAY,
    }
)


class Confidence(Enum):
    """A confidence in words."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"

    @classmethod
    def of(cls, confidence: int) -> Confidence:
        """Return the word for a confidence of 0 to 100."""
        if confidence >= CERTAIN:
            return cls.CERTAIN
        return cls.LIKELY if confidence >= LIKELY else cls.POSSIBLE


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing two contacts share, or that tells them apart.

    `text` is the shared value as the first writes it ("" for names, which the reader sees anyway);
    `likeness` is 0 to 100, 100 where they are the same.
    """

    kind: EvidenceKind
    text: str = ""
    likeness: int = 100


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is known of two contacts together. `confidence` that they are one is 0 to 100."""

    evidence: tuple[Evidence, ...] = ()
    confidence: int = 0

    @property
    def is_contradicted(self) -> bool:
        """Tell whether anything says that they are two."""
        return any(each.kind.speaks_against for each in self.evidence)


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two contacts that may be one person; the smaller id first. `confidence` is 0 to 100."""

    first: ContactId
    second: ContactId
    evidence: tuple[Evidence, ...]
    confidence: int


@dataclass(frozen=True, slots=True)
class SharedChannel:
    """A phone number or e-mail address that two contacts have.

    `kind` is `MOBILE`, `PHONE` or `EMAIL`; `holders` says under how many different names the book
    has it. One that is not `personal` is a family's, a company's or a fax.
    """

    kind: EvidenceKind
    text: str
    personal: bool
    holders: int = 2
    likeness: int = 100


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person is compared by beside their numbers; texts are folded (lower-case ASCII)."""

    name: ComparedName
    organization: str = ""
    organization_text: str = ""
    birthday: PartialDate | None = None
    uids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Row:
    """The confidence of a relation of names: with no shared channel, with one that families and
    companies share, with a personal one, and with a number and an address."""

    alone: int
    weak: int
    strong: int
    both: int


_CONFIDENCE: Final = {
    NameRelation.SAME: _Row(55, 93, 97, 99),
    NameRelation.ONE_WORD: _Row(20, 74, 92, 97),
    NameRelation.SPELLING: _Row(50, 91, 95, 98),
    NameRelation.MIDDLE: _Row(45, 86, 93, 97),
    NameRelation.FAMILY_ALIKE: _Row(38, 84, 91, 95),
    NameRelation.GIVEN_ALIKE: _Row(25, 66, 80, 86),
    NameRelation.NICKNAME: _Row(40, 78, 86, 89),
    NameRelation.PART: _Row(32, 74, 84, 89),
    NameRelation.INITIAL: _Row(25, 66, 80, 87),
    NameRelation.ONLY_GIVEN: _Row(0, 58, 78, 86),
    NameRelation.ONLY_FAMILY: _Row(0, 45, 60, 72),
    NameRelation.OTHER_FAMILY: _Row(0, 48, 72, 84),
    NameRelation.OTHER_GIVEN: _Row(0, 30, 45, 55),
    NameRelation.OTHER: _Row(0, 20, 42, 58),
    NameRelation.UNKNOWN: _Row(0, 60, 75, 85),
}
_MAY_BE_CERTAIN: Final = frozenset(
    {
        NameRelation.SAME,
        NameRelation.ONE_WORD,
        NameRelation.SPELLING,
        NameRelation.MIDDLE,
        NameRelation.FAMILY_ALIKE,
    }
)
_MAY_BE_TWINS: Final = frozenset({NameRelation.OTHER_GIVEN, NameRelation.OTHER})
"""Twins and spouses share family, number, house and the organisation, too."""
_MEN: Final = frozenset({"mr", "herr", "hr", "monsieur", "senor", "signor", "sir"})
_WOMEN: Final = frozenset(
    {"mrs", "ms", "miss", "frau", "fr", "madame", "mme", "mlle", "senora", "signora"}
)
_COMMON_NAME_COSTS: Final = 25
_AGAINST_COSTS: Final = 30


def judge(
    first: Profile,
    second: Profile,
    shared: Sequence[SharedChannel],
    *,
    likeness: Likeness,
    namesakes: int = 2,
) -> Judgement:
    """Return what is known of two contacts together.

    `shared` are the numbers and addresses both have. `namesakes` counts who in the book has this
    very name: the more, the less it says. `likeness` compares two texts, 0 to 100.
    """
    names = match_names(first.name, second.name, likeness)
    weighty = [channel for channel in shared if channel.holders <= MOST_HOLDERS]
    extra, bonus = _beside_the_name(first, second, names)
    against = tuple(_against(first, second, names))
    evidence = (*_channel_evidence(weighty), *_name_evidence(names), *extra, *against)
    confidence = _from_names(names, weighty, namesakes) + bonus
    if not weighty and _works_elsewhere(first, second):
        confidence -= 10
    confidence -= sum(map(_cost, against))
    highest = 99 if names.relation in _MAY_BE_CERTAIN and not against else CERTAIN - 1
    return Judgement(evidence, max(0, min(confidence, highest)))


def _cost(against: Evidence) -> int:
    if against.kind is EvidenceKind.OTHER_GIVEN_NAME:
        # the relation of the names has reckoned with it
        return 0
    return _AGAINST_COSTS * (100 - against.likeness) // 100


def _from_names(names: NameMatch, shared: Sequence[SharedChannel], namesakes: int) -> int:
    row = _CONFIDENCE[names.relation]
    if not shared:
        return row.alone - (_COMMON_NAME_COSTS if namesakes > MOST_HOLDERS else 0)
    strong = [each for each in shared if each.personal and each.holders <= 2]
    if len({each.kind is EvidenceKind.EMAIL for each in strong}) == 2:
        return row.both
    return row.strong if strong else row.weak


def _channel_evidence(shared: Iterable[SharedChannel]) -> list[Evidence]:
    return [Evidence(each.kind, each.text, each.likeness) for each in shared]


def _name_evidence(names: NameMatch) -> list[Evidence]:
    match names.relation:
        case NameRelation.OTHER | NameRelation.OTHER_GIVEN | NameRelation.UNKNOWN:
            return []
        case NameRelation.NICKNAME:
            return [Evidence(EvidenceKind.NICKNAME, names.nickname)]
        case _:
            return [Evidence(EvidenceKind.NAME, "", names.likeness)]


def _beside_the_name(
    first: Profile, second: Profile, names: NameMatch
) -> tuple[list[Evidence], int]:
    """Return what else they share, and how much that adds."""
    if names.relation in _MAY_BE_TWINS:
        return [], 0
    found: list[Evidence] = []
    bonus = 0
    if first.organization and first.organization == second.organization:
        found.append(Evidence(EvidenceKind.ORGANIZATION, first.organization_text))
        bonus += 22
    if _share_birthday(first.birthday, second.birthday):
        found.append(Evidence(EvidenceKind.BIRTHDAY))
        bonus += 37 if _years(first.birthday, second.birthday) else 22
    if first.uids & second.uids:
        found.append(Evidence(EvidenceKind.UID))
        bonus += 15
    # beside nothing but a given name all that says little
    return found, bonus if _CONFIDENCE[names.relation].alone else bonus // 4


def _against(first: Profile, second: Profile, names: NameMatch) -> list[Evidence]:
    found: list[Evidence] = []
    if names.relation is NameRelation.OTHER_GIVEN:
        found.append(Evidence(EvidenceKind.OTHER_GIVEN_NAME, likeness=names.likeness))
    if first.name.suffix != second.name.suffix:
        # "Junior" is often left out
        is_left_out = not (first.name.suffix and second.name.suffix)
        found.append(Evidence(EvidenceKind.OTHER_SUFFIX, likeness=50 if is_left_out else 0))
    if _is_man_and_woman(first.name.prefix, second.name.prefix):
        found.append(Evidence(EvidenceKind.OTHER_FORM_OF_ADDRESS, likeness=0))
    if _differ(first.birthday, second.birthday):
        found.append(Evidence(EvidenceKind.OTHER_BIRTHDAY, likeness=0))
    return found


def _is_man_and_woman(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool((first & _MEN and second & _WOMEN) or (first & _WOMEN and second & _MEN))


def _works_elsewhere(first: Profile, second: Profile) -> bool:
    return bool(
        first.organization and second.organization and first.organization != second.organization
    )


def _share_birthday(first: PartialDate | None, second: PartialDate | None) -> bool:
    if first is None or second is None or not first.is_yearly:
        return False
    is_same_day = (first.month, first.day) == (second.month, second.day)
    return is_same_day and not _differ(first, second)


def _years(first: PartialDate | None, second: PartialDate | None) -> bool:
    return bool(first and second and first.year and second.year)


def _differ(first: PartialDate | None, second: PartialDate | None) -> bool:
    """Tell whether a part that both birthdays have is not the same."""
    if first is None or second is None:
        return False
    parts = (
        (first.year, second.year),
        (first.month, second.month),
        (first.day, second.day),
    )
    return any(one and other and one != other for one, other in parts)
