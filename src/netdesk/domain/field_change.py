"""What two states of a contact differ in, and what of it was changed on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FieldName(Enum):
    """The fields a change or a conflict can be about."""

    FORMATTED_NAME = "formatted_name"
    GIVEN = "given"
    FAMILY = "family"
    ADDITIONAL = "additional"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PHONETIC = "phonetic"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    TITLE = "title"
    PHOTO = "photo"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    URL = "url"
    MESSENGER = "messenger"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    OTHER_DATE = "other_date"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field that both changed, differently: ours was kept.

    The texts are what the three sides say, "" where a side says nothing. A photo's text is its id
    in hexadecimal; a channel's or date's begins with its label ("work: bo@office.example").
    """

    field: FieldName
    base: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a field said and says now: `before` is "" for what was added, `after` for what went.

    The texts are as in `FieldConflict`.
    """

    field: FieldName
    before: str
    after: str
