"""Writing people out as vCards: the kept card with the user's edits, or converted, or made anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO, assert_never
from uuid import NAMESPACE_OID, uuid5

from netdesk.domain.card import RawCard
from netdesk.domain.contact import Contact
from netdesk.domain.identifiers import ContactId
from netdesk.domain.progress import Progress, unwatched
from netdesk.store.cards import KeptCard
from netdesk.store.store import Store
from netdesk.vcard.contents import contents
from netdesk.vcard.joining import joined
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.transcoding import as_utf8, closed
from netdesk.vcard.writer import Converted, build, converted
from netdesk.whole_file import replacing

_PAGE = 200


class ExportVersion(Enum):
    """Which vCards are written. The values are the command line's words."""

    AS_IMPORTED = "as-imported"
    V3 = "3.0"
    V4 = "4.0"


@dataclass(frozen=True, slots=True)
class ExportResult:
    """How many cards were written, and how many of them have what the version has no word for: it is
    carried in `X-` properties.
    """

    cards: int
    carrying: int = 0


def export_cards(
    store: Store,
    contacts: Sequence[ContactId] | None = None,
    *,
    version: ExportVersion = ExportVersion.AS_IMPORTED,
    progress: Progress = unwatched,
) -> Iterator[bytes]:
    """Yield a card for each person, all of them where `contacts` is `None`, and for their groups.

    Raises UnknownIdError before the first card, CancelledError.
    """
    found = _exported(store, contacts, version=version, progress=progress)
    return (each.card for each in found)


def export_file(
    store: Store,
    out: Path,
    contacts: Sequence[ContactId] | None = None,
    *,
    version: ExportVersion = ExportVersion.AS_IMPORTED,
    progress: Progress = unwatched,
) -> ExportResult:
    """Write the cards to a file, complete or not at all.

    Raises OSError, UnknownIdError, CancelledError.
    """
    with replacing(out) as part, part.open("wb") as file:
        return export_stream(store, file, contacts, version=version, progress=progress)


def export_stream(
    store: Store,
    out: BinaryIO,
    contacts: Sequence[ContactId] | None = None,
    *,
    version: ExportVersion = ExportVersion.AS_IMPORTED,
    progress: Progress = unwatched,
) -> ExportResult:
    """Write the cards to a stream. Raises OSError, UnknownIdError, CancelledError."""
    count = carrying = 0
    for card in _exported(store, contacts, version=version, progress=progress):
        out.write(card.card)
        count += 1
        carrying += card.carries
    return ExportResult(count, carrying)


def _exported(
    store: Store,
    contacts: Sequence[ContactId] | None,
    *,
    version: ExportVersion,
    progress: Progress,
) -> Iterator[Converted]:
    if contacts is None:
        ids = store.contacts.all_ids()
    else:
        store.contacts.require(contacts)
        ids = list(contacts)
    return _cards(store, ids, version, with_groups=contacts is None, progress=progress)


def _cards(
    store: Store,
    ids: list[ContactId],
    version: ExportVersion,
    *,
    with_groups: bool,
    progress: Progress,
) -> Iterator[Converted]:
    with store.snapshot():
        for start in range(0, len(ids), _PAGE):
            progress(start, len(ids))
            for contact in store.contacts.get_many(ids[start : start + _PAGE]):
                yield _closed(_card(store, contact, version))
        if with_groups:
            for kept in store.cards.of_groups():
                yield _closed(_group(_bytes(store, kept), version))


def _closed(card: Converted) -> Converted:
    return card._replace(card=closed(card.card))


def _card(store: Store, contact: Contact, version: ExportVersion) -> Converted:
    raw = _raw(store, contact)
    match version:
        case ExportVersion.AS_IMPORTED:
            if raw is None:
                return _made(store, contact, ExportVersion.V3)
            said = contents(parse(raw)).fields
            return Converted(patched(raw, said, contact.fields, store.blobs.get))
        case ExportVersion.V3 | ExportVersion.V4:
            if raw is None:
                return _made(store, contact, version)
            return converted(
                raw,
                contact.fields,
                version=version.value,
                photo=_photo(store, contact),
            )
        case _:
            assert_never(version)


def _group(raw: RawCard, version: ExportVersion) -> Converted:
    if version is ExportVersion.AS_IMPORTED:
        return Converted(as_utf8(raw))
    said = contents(parse(raw))
    return converted(raw, said.fields, version=version.value, photo=said.photo)


def _made(store: Store, contact: Contact, version: ExportVersion) -> Converted:
    photo = _photo(store, contact)
    return Converted(build(contact.fields, version=version.value, uid=_uid(contact), photo=photo))


def _photo(store: Store, contact: Contact) -> bytes | None:
    photo = contact.fields.photo
    return store.blobs.get(photo) if photo else None


def _uid(contact: Contact) -> str:
    """The same for every export of a contact that came from no card (RFC 6350, 6.7.6)."""
    return f"urn:uuid:{uuid5(NAMESPACE_OID, f'netdesk {contact.id} {contact.added_on}')}"


def _raw(store: Store, contact: Contact) -> RawCard | None:
    """Return what all the contact's cards say, in the newest of them."""
    cards = [_bytes(store, kept) for kept in store.cards.of(contact.id)]
    return joined(cards) if cards else None


def _bytes(store: Store, kept: KeptCard) -> RawCard:
    return RawCard(store.blobs.get(kept.blob) or b"", 1, kept.encoding)
