"""Writing people out as vCards: the kept card with the user's edits, or converted, or made anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import assert_never
from uuid import NAMESPACE_OID, uuid5

from netdesk.domain.card import RawCard
from netdesk.domain.contact import Contact
from netdesk.domain.identifiers import ContactId
from netdesk.domain.progress import Progress, unwatched
from netdesk.store.cards import KeptCard
from netdesk.store.store import Store
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.transcoding import as_utf8, closed
from netdesk.vcard.writer import build, converted
from netdesk.whole_file import replacing

_PAGE = 200


class ExportVersion(Enum):
    """Which vCards are written. The values are the command line's words."""

    AS_IMPORTED = "as-imported"
    V3 = "3.0"
    V4 = "4.0"


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
    if contacts is None:
        ids = store.contacts.all_ids()
    else:
        store.contacts.require(contacts)
        ids = list(contacts)
    return _cards(store, ids, version, with_groups=contacts is None, progress=progress)


def export_file(
    store: Store,
    out: Path,
    contacts: Sequence[ContactId] | None = None,
    *,
    version: ExportVersion = ExportVersion.AS_IMPORTED,
    progress: Progress = unwatched,
) -> int:
    """Write the cards to a file, complete or not at all, and return how many.

    Raises OSError, UnknownIdError, CancelledError.
    """
    count = 0
    with replacing(out) as part, part.open("wb") as file:
        for card in export_cards(store, contacts, version=version, progress=progress):
            file.write(card)
            count += 1
    return count


def _cards(
    store: Store,
    ids: list[ContactId],
    version: ExportVersion,
    *,
    with_groups: bool,
    progress: Progress,
) -> Iterator[bytes]:
    with store.snapshot():
        for start in range(0, len(ids), _PAGE):
            progress(start, len(ids))
            for contact in store.contacts.get_many(ids[start : start + _PAGE]):
                yield closed(_card(store, contact, version))
        if with_groups:
            for kept in store.cards.of_groups():
                yield closed(_group(_raw(store, kept), version))


def _card(store: Store, contact: Contact, version: ExportVersion) -> bytes:
    kept = next(iter(store.cards.of(contact.id)), None)
    match version:
        case ExportVersion.AS_IMPORTED:
            return (
                _made(store, contact, ExportVersion.V3)
                if kept is None
                else _kept(store, contact, kept)
            )
        case ExportVersion.V3 | ExportVersion.V4:
            if kept is None:
                return _made(store, contact, version)
            return converted(
                _raw(store, kept),
                contact.fields,
                version=version.value,
                photo=_photo(store, contact),
            )
        case _:
            assert_never(version)


def _group(raw: RawCard, version: ExportVersion) -> bytes:
    if version is ExportVersion.AS_IMPORTED:
        return as_utf8(raw)
    said = contents(parse(raw))
    return converted(raw, said.fields, version=version.value, photo=said.photo)


def _kept(store: Store, contact: Contact, kept: KeptCard) -> bytes:
    raw = _raw(store, kept)
    return patched(raw, contents(parse(raw)).fields, contact.fields, store.blobs.get)


def _made(store: Store, contact: Contact, version: ExportVersion) -> bytes:
    return build(
        contact.fields, version=version.value, uid=_uid(contact), photo=_photo(store, contact)
    )


def _photo(store: Store, contact: Contact) -> bytes | None:
    photo = contact.fields.photo
    return store.blobs.get(photo) if photo else None


def _uid(contact: Contact) -> str:
    """The same for every export of a contact that came from no card (RFC 6350, 6.7.6)."""
    return f"urn:uuid:{uuid5(NAMESPACE_OID, f'netdesk {contact.id} {contact.added_on}')}"


def _raw(store: Store, kept: KeptCard) -> RawCard:
    return RawCard(store.blobs.get(kept.blob) or b"", 1, kept.encoding)
