"""A card in the program's words: the values a user sees and edits."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from netdesk.domain.card import CardContents
from netdesk.domain.contact import ContactFields, PersonName
from netdesk.domain.identifiers import blob_id
from netdesk.vcard.decoding import unescaped
from netdesk.vcard.findings import Findings, findings, plain_uid
from netdesk.vcard.property import ParsedCard

_LIST_COMMA = re.compile(r"(?<!\\),(?=\S)")
OURS: Final = "-//NetDesk//{product}//EN"
"""The PRODID of the cards we write: of the table whose row one was made of, or of ourselves."""
_OURS_BEGIN = OURS.partition("{")[0]
_OUR_OWN = OURS.format(product="NetDesk")
_VERSION_NUMBER = re.compile(r"[\d.]*\d")
_PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")


def contents(card: ParsedCard) -> CardContents:
    """Return what `card` says. Never raises; what cannot be made out stays in the card alone."""
    return contents_of(findings(card))


def contents_of(found: Findings) -> CardContents:
    """Return what was found in a card."""
    picture = found.photo[1] if found.photo else None
    kind = found.text("KIND") or found.text("X-ADDRESSBOOKSERVER-KIND")
    organization, *department = found.organization[1] if found.organization else [""]
    fields = ContactFields(
        formatted_name=one_line(found.text("FN")),
        name=_name(found),
        organization=organization,
        department=", ".join(part for part in department if part),
        title=found.text("TITLE") or found.text("ROLE"),
        channels=tuple(channel for _, channel in found.channels),
        dates=tuple(dict.fromkeys(date for _, date in found.dates)),
        notes=tuple(note for _, note in found.notes),
        photo=blob_id(picture) if picture else None,
    )
    writer = _writer(found)
    is_row = writer.startswith(_OURS_BEGIN) and writer != _OUR_OWN
    return CardContents(
        fields,
        uid=plain_uid(found.text("UID")),
        photo=picture,
        writer=writer,
        is_group=kind.lower() == "group",
        members=tuple(found.members),
        categories=tuple(found.categories) if is_row else (),
        met_on=_day(found.text("X-NETDESK-MET-ON")) if is_row else None,
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _writer(found: Findings) -> str:
    """The program's name without its version: an update of the phone is the same phone still."""
    product = _VERSION_NUMBER.sub("", found.text("PRODID")).strip()
    return product or f"vCard {found.card.version}"


def one_line(text: str) -> str:
    """Return a name without the line ends some writers put into it."""
    return " ".join(text.split()) if "\n" in text else text


def _name(found: Findings) -> PersonName:
    old = found.card.is_old
    parts = [_words(part, old=old) for part in found.name[1]] if found.name else []
    family, given, additional, prefix, suffix = [*parts, "", "", "", "", ""][:5]
    for more in parts[5:]:
        if more and more not in f"{family} {suffix}":
            suffix = f"{suffix} {more}".strip()
    return PersonName(
        given=given,
        family=family,
        additional=additional,
        prefix=prefix,
        suffix=suffix,
        nickname=one_line(found.text("NICKNAME")),
        phonetic=_phonetic(found),
    )


def _words(part: str, *, old: bool) -> str:
    """Return a part of a name in which several words may stand as a list (RFC 6350, 6.2.2)."""
    if not part or part.isalpha():
        return part
    if "," in part and not old:
        part = _LIST_COMMA.sub(" ", part)
    return one_line(unescaped(part, old=old) if "\\" in part else part).strip()


def _phonetic(found: Findings) -> str:
    sounded = " ".join(filter(None, (found.text(name) for name in _PHONETIC)))
    return sounded or found.text("SOUND")
