"""Tables that are read without asking: LinkedIn's connections, Google's and Outlook's contacts.

They are known by the names of their columns; case, order and further columns do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from netdesk.domain.column_mapping import (
    Column,
    ColumnMapping,
    ColumnMeaning,
    DateOrder,
    folded_header,
)
from netdesk.domain.header_words import column_called, plain_header

LINKEDIN: Final = "LinkedIn Connections"
GOOGLE: Final = "Google Contacts"
OUTLOOK: Final = "Outlook Contacts"

_LINKEDIN_MARKS = frozenset({"first name", "last name", "connected on"})
_LINKEDIN = {
    "first name": Column(ColumnMeaning.GIVEN),
    "last name": Column(ColumnMeaning.FAMILY),
    "url": Column(ColumnMeaning.UID, "LinkedIn"),
    "email address": Column(ColumnMeaning.EMAIL),
    "company": Column(ColumnMeaning.ORGANIZATION),
    "position": Column(ColumnMeaning.TITLE),
    "connected on": Column(ColumnMeaning.MET_ON),
}
_GOOGLE_SEPARATOR = ":::"
_GOOGLE_THING = re.compile(
    r"(e-mail|im|phone|address|organization|website|event) ([1-9]\d{0,2}) - (.+)"
)
_GOOGLE_MARKS = (
    frozenset({"e-mail 1 - value"}),
    frozenset({"phone 1 - value"}),
    frozenset({"given name", "group membership"}),
    frozenset({"first name", "file as", "labels"}),
)
_GOOGLE_NAMES = frozenset({"name", "given name", "first name", "organization name", "file as"})
_GOOGLE = {
    "name": ColumnMeaning.NAME,
    "given name": ColumnMeaning.GIVEN,
    "first name": ColumnMeaning.GIVEN,
    "additional name": ColumnMeaning.ADDITIONAL,
    "middle name": ColumnMeaning.ADDITIONAL,
    "family name": ColumnMeaning.FAMILY,
    "last name": ColumnMeaning.FAMILY,
    "given name yomi": ColumnMeaning.PHONETIC,
    "additional name yomi": ColumnMeaning.PHONETIC,
    "family name yomi": ColumnMeaning.PHONETIC,
    "phonetic first name": ColumnMeaning.PHONETIC,
    "phonetic middle name": ColumnMeaning.PHONETIC,
    "phonetic last name": ColumnMeaning.PHONETIC,
    "name prefix": ColumnMeaning.PREFIX,
    "name suffix": ColumnMeaning.SUFFIX,
    "nickname": ColumnMeaning.NICKNAME,
    "organization name": ColumnMeaning.ORGANIZATION,
    "organization title": ColumnMeaning.TITLE,
    "organization department": ColumnMeaning.DEPARTMENT,
    "birthday": ColumnMeaning.BIRTHDAY,
    "notes": ColumnMeaning.NOTE,
    "group membership": ColumnMeaning.CIRCLES,
    "labels": ColumnMeaning.CIRCLES,
}
_GOOGLE_PARTS = {
    ("e-mail", "type"): ColumnMeaning.LABEL,
    ("e-mail", "label"): ColumnMeaning.LABEL,
    ("e-mail", "value"): ColumnMeaning.EMAIL,
    ("im", "service"): ColumnMeaning.LABEL,
    ("im", "value"): ColumnMeaning.MESSENGER,
    ("phone", "type"): ColumnMeaning.LABEL,
    ("phone", "label"): ColumnMeaning.LABEL,
    ("phone", "value"): ColumnMeaning.PHONE,
    ("address", "type"): ColumnMeaning.LABEL,
    ("address", "label"): ColumnMeaning.LABEL,
    ("address", "formatted"): ColumnMeaning.ADDRESS,
    ("address", "street"): ColumnMeaning.STREET,
    ("address", "city"): ColumnMeaning.LOCALITY,
    ("address", "po box"): ColumnMeaning.POST_OFFICE_BOX,
    ("address", "region"): ColumnMeaning.REGION,
    ("address", "postal code"): ColumnMeaning.POSTAL_CODE,
    ("address", "country"): ColumnMeaning.COUNTRY,
    ("address", "extended address"): ColumnMeaning.EXTENDED,
    ("organization", "name"): ColumnMeaning.ORGANIZATION,
    ("organization", "title"): ColumnMeaning.TITLE,
    ("organization", "department"): ColumnMeaning.DEPARTMENT,
    ("website", "type"): ColumnMeaning.LABEL,
    ("website", "label"): ColumnMeaning.LABEL,
    ("website", "value"): ColumnMeaning.URL,
    ("event", "type"): ColumnMeaning.LABEL,
    ("event", "label"): ColumnMeaning.LABEL,
    ("event", "value"): ColumnMeaning.DATE,
}
_OUTLOOK_MARKS = (
    ({"first name", "last name"}, {"business phone", "business street", "email 2 address"}),
    ({"vorname", "nachname"}, {"telefon geschäftlich", "straße geschäftlich", "email 2: adresse"}),
    ({"prénom", "nom"}, {"téléphone (bureau)", "rue (bureau)", "adresse de messagerie 2"}),
)
"""The names of a language that must all be there, and those of which one must."""
_OUTLOOK = {
    "title": ColumnMeaning.PREFIX,
    "titre": ColumnMeaning.PREFIX,
    "anniversary": ColumnMeaning.ANNIVERSARY,
}
"""What Outlook calls otherwise than most people do."""


def known_mapping(header: Sequence[str]) -> ColumnMapping | None:
    """Return how a table with this header is read, `None` where it is none that is known."""
    names = list(map(folded_header, header))
    present = frozenset(names)
    if present >= _LINKEDIN_MARKS:
        columns = tuple(_LINKEDIN.get(name, Column()) for name in names)
        return ColumnMapping(columns, product=LINKEDIN)
    if present & _GOOGLE_NAMES and any(present >= marks for marks in _GOOGLE_MARKS):
        columns = tuple(map(_google_column, names))
        return ColumnMapping(columns, separator=_GOOGLE_SEPARATOR, product=GOOGLE)
    return _outlook_mapping(header)


def _google_column(name: str) -> Column:
    if match := _GOOGLE_THING.fullmatch(name):
        thing, number, part = match.groups()
        meaning = _GOOGLE_PARTS.get((thing, part))
        return Column(meaning, item=f"{thing} {number}") if meaning else Column()
    return Column(_GOOGLE.get(name, ColumnMeaning.KEPT))


def _outlook_mapping(header: Sequence[str]) -> ColumnMapping | None:
    present = frozenset(map(plain_header, header))
    for language, (all_of, any_of) in enumerate(_OUTLOOK_MARKS):
        if present >= all_of and present & any_of:
            # Outlook writes dates as the computer does, and English ones are mostly American
            order = DateOrder.MONTH_FIRST if language == 0 else DateOrder.DAY_FIRST
            columns = tuple(_outlook_column(name) for name in header)
            return ColumnMapping(columns, dates=order, product=OUTLOOK)
    return None


def _outlook_column(name: str) -> Column:
    meaning = _OUTLOOK.get(folded_header(name))
    return Column(meaning) if meaning else column_called(name) or Column()
