"""A person, as the user sees and edits them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from netdesk.domain.cadence import ClockSettings
from netdesk.domain.identifiers import BlobId
from netdesk.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name (RFC 6350, 6.2.2), each possibly several words, and how it is sounded."""

    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    phonetic: str = ""

    @property
    def joined(self) -> str:
        """Return the parts in the order they are written in Western address books."""
        parts = (self.prefix, self.given, self.additional, self.family, self.suffix)
        return " ".join(part for part in parts if part)


class ChannelKind(Enum):
    """The ways to reach a person. The values are stored: never change them."""

    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    URL = "url"
    MESSENGER = "messenger"


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """The seven parts of an address (RFC 6350, 6.3.1)."""

    post_office_box: str = ""
    extended: str = ""
    street: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the address as it is written on an envelope, empty lines left out."""
        town = " ".join(part for part in (self.postal_code, self.locality) if part)
        parts = (self.post_office_box, self.extended, self.street, town, self.region, self.country)
        return tuple(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Channel:
    """One phone number, e-mail address, postal address, web page or messenger name.

    `value` is the text as the card or the user wrote it; for an address it is the lines joined by
    ", " and `address` holds the parts. `label` is a word to show: `home`, `work`, `mobile`, `fax` …
    or the user's own.
    """

    kind: ChannelKind
    value: str
    label: str = ""
    preferred: bool = False
    address: PostalAddress | None = None


class DateKind(Enum):
    """What a yearly date celebrates. The values are stored: never change them."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SpecialDate:
    """A birthday, an anniversary or a date with a label of the user's own."""

    kind: DateKind
    on: PartialDate
    label: str = ""

    @property
    def key(self) -> DateKey:
        """Return what it celebrates: the day may be corrected, and it is still the same date."""
        return self.kind, self.label


DateKey = tuple[DateKind, str]
"""What a yearly date of a person is known by."""

LONGEST_LEAD_DAYS = 365
"""A date cannot be wanted earlier than a year before."""


@dataclass(frozen=True, slots=True)
class ContactFields:
    """All that a card says of a person and the user can edit.

    `photo` is the id of picture bytes kept in the store; `formatted_name` is a card's FN.
    """

    formatted_name: str = ""
    name: PersonName = field(default_factory=PersonName)
    organization: str = ""
    department: str = ""
    title: str = ""
    channels: tuple[Channel, ...] = ()
    dates: tuple[SpecialDate, ...] = ()
    notes: tuple[str, ...] = ()
    photo: BlobId | None = None

    @property
    def display_name(self) -> str:
        """Return the name to show: the formatted name, else its parts, else whatever there is."""
        if name := self.formatted_name.strip():
            return name
        others = (self.name.joined, self.name.nickname, self.organization)
        channels = (channel.value for channel in self.channels)
        return next((text.strip() for text in (*others, *channels) if text.strip()), "")


@dataclass(frozen=True, slots=True)
class Contact(ClockSettings):
    """A person in the store: what is known of them, and what their clock depends on."""

    fields: ContactFields = field(kw_only=True)
