"""How alike two people are: the rules of `domain/duplicates.py`, with folding, phone numbers and the
comparison of texts that they need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from netdesk.domain.contact import Channel, ChannelKind, ContactFields, DateKind, PersonName
from netdesk.domain.duplicates import (
    EvidenceKind,
    Judgement,
    Profile,
    SharedChannel,
    judge,
)
from netdesk.domain.name_likeness import Likeness, compared_name
from netdesk.domain.partial_date import PartialDate
from netdesk.store.folding import digits, fold, is_international, national_key

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_MOBILE_LABELS: Final = frozenset({"mobile", "cell", "iphone", "handy", "mobil"})
_SHARED_LABELS: Final = frozenset(
    {"home", "work", "main", "fax", "home fax", "work fax", "other fax", "pager", "office", "car"}
)
_SHARED_MAILBOXES: Final = frozenset(
    {
        "info",
        "office",
        "contact",
        "kontakt",
        "mail",
        "hello",
        "sales",
        "support",
        "admin",
        "post",
        "service",
        "team",
        "kundservice",
    }
)
_NO_MAILBOXES: Final = frozenset(
    {
        "none",
        "noreply",
        "no-reply",
        "donotreply",
        "test",
        "example",
        "unknown",
        "nobody",
        "null",
        "na",
        "n/a",
    }
)
_LIKENESS_WITHOUT_COUNTRY: Final = 90

Holders = Callable[[str], int]
"""Under how many different names the book has a number or address, by its key."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as they are compared: the profile, and the numbers and addresses by their keys."""

    profile: Profile
    channels: Mapping[str, Channel]


def person(fields: ContactFields, uids: Iterable[str] = ()) -> Person:
    """Return somebody as they are compared. Numbers and addresses that are none are left out."""
    name = fields.name
    parts = (name.given, name.family, name.additional, name.prefix, name.suffix, name.nickname)
    profile = Profile(
        name=compared_name(PersonName(*map(_folded, parts)), _written(fields)),
        organization=_folded(fields.organization),
        organization_text=fields.organization,
        birthday=_birthday(fields),
        uids=frozenset(uid for uid in uids if uid),
    )
    channels = ((_key(channel), channel) for channel in fields.channels)
    return Person(
        profile, {key: channel for key, channel in channels if key and not _is_placeholder(key)}
    )


def _written(fields: ContactFields) -> str:
    """Return the folded name of somebody whose name has no parts; a number or address in its place
    is no name."""
    if fields.name.given or fields.name.family:
        return ""
    text = fields.formatted_name or fields.organization * (not fields.name.nickname)
    has_letters = any(character.isalpha() for character in text)
    return fold(text) if has_letters and "@" not in text else ""


def _folded(text: str) -> str:
    """Most parts of most names are empty, and there are hundreds of thousands of them."""
    return fold(text) if text else ""


def _key(channel: Channel) -> str:
    if channel.kind is ChannelKind.PHONE:
        return national_key(channel.value)
    return channel.value.strip().casefold() if channel.kind is ChannelKind.EMAIL else ""


def _birthday(fields: ContactFields) -> PartialDate | None:
    days = (special.on for special in fields.dates if special.kind is DateKind.BIRTHDAY)
    return next((day for day in days if not day.text), None)


def _is_placeholder(key: str) -> bool:
    """Tell what people and programs write where there is no number or address."""
    if "@" in key:
        return key.partition("@")[0] in _NO_MAILBOXES
    return len(set(key)) <= 2 or key in "01234567890" or key in "09876543210"


class Comparison:
    """Compares people. Numbers that are written without country code are read as of `region` (ISO
    3166, "" where that is not known); what it once read it remembers."""

    def __init__(self, region: str, holders: Holders) -> None:
        from rapidfuzz.fuzz import ratio

        self._likeness: Likeness = ratio
        self._holders = holders
        self._numbers = _Numbers(region)

    def judgement(self, first: Person, second: Person, *, namesakes: int = 2) -> Judgement:
        """Return what is known of two people together; `namesakes` as in `judge`."""
        shared = [
            found
            for key in first.channels.keys() & second.channels.keys()
            if (found := self._shared(key, first.channels[key], second.channels[key]))
        ]
        shared.sort(key=lambda each: (not each.personal, each.kind.value, each.text))
        return judge(
            first.profile, second.profile, shared, likeness=self._likeness, namesakes=namesakes
        )

    def _shared(self, key: str, first: Channel, second: Channel) -> SharedChannel | None:
        if first.kind is not second.kind:
            return None
        holders = self._holders(key)
        if first.kind is ChannelKind.EMAIL:
            personal = key.partition("@")[0] not in _SHARED_MAILBOXES
            return SharedChannel(EvidenceKind.EMAIL, first.value, personal, holders)
        likeness = self._numbers.likeness(first.value, second.value)
        labels = {first.label.casefold(), second.label.casefold()}
        is_mobile = bool(labels & _MOBILE_LABELS)
        kind = EvidenceKind.MOBILE if is_mobile else EvidenceKind.PHONE
        personal = is_mobile or not labels <= _SHARED_LABELS
        return SharedChannel(kind, first.value, personal, holders, likeness) if likeness else None


class SameNumbers:
    """Finds the phone numbers that two people have written in two ways; `region` as in `Comparison`."""

    def __init__(self, region: str) -> None:
        self._numbers = _Numbers(region)

    def of(self, ours: ContactFields, theirs: ContactFields) -> frozenset[tuple[str, str]]:
        """Return the pairs of writings of one number, ours and theirs; those that are surely one."""
        return frozenset(
            (mine, other)
            for mine in _phone_numbers(ours)
            for other in _phone_numbers(theirs)
            if mine != other
            and national_key(mine)
            and national_key(mine) == national_key(other)
            and self._numbers.likeness(mine, other) == 100
        )


def _phone_numbers(fields: ContactFields) -> list[str]:
    return [each.value for each in fields.channels if each.kind is ChannelKind.PHONE]


class _Numbers:
    """Phone numbers as they are dialled. Reading one takes up to 100 µs, so it is done only where
    two are alike already and not written the same."""

    def __init__(self, region: str) -> None:
        self._region = region or None
        self._read: dict[str, PhoneNumber | None] = {}

    def likeness(self, first: str, second: str) -> int:
        """Return how surely two numbers whose last digits are the same are one: 0 for another."""
        if _dialled(first) == _dialled(second):
            return 100
        one, other = self._number(first), self._number(second)
        if one is not None and one == other:
            return 100
        if is_international(first) == is_international(second):
            return 0
        return self._likeness_without_country(first, second)

    def _likeness_without_country(self, first: str, second: str) -> int:
        """The one without country code may be of the other's country, whatever the region is."""
        from phonenumbers import MatchType, is_number_match

        same = (MatchType.EXACT_MATCH, MatchType.NSN_MATCH)
        is_same = is_number_match(_plain(first), _plain(second)) in same
        return _LIKENESS_WITHOUT_COUNTRY if is_same else 0

    def _number(self, text: str) -> PhoneNumber | None:
        from phonenumbers import NumberParseException, parse

        if text not in self._read:
            try:
                self._read[text] = parse(_plain(text), self._region)
            except NumberParseException:
                self._read[text] = None
        return self._read[text]


def _plain(number: str) -> str:
    """Return a number with + where 00 stands for it and without the zero of "+46 (0)70"."""
    dialled = _dialled(number)
    return f"+{dialled}" if is_international(number) else dialled


def _dialled(number: str) -> str:
    found = digits(number)
    return found.removeprefix("00")
