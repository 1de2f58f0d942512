"""The cards contacts came from, kept byte-exact per source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.moment import Moment
from netdesk.store.database import Database


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A card of a source. `contact` is `None` where the person was deleted here; `raw` are its bytes."""

    contact: ContactId | None
    source: str
    uid: str
    blob: BlobId
    encoding: str


class Cards:
    """The kept cards."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, cards: Sequence[KeptCard], at: Moment) -> None:
        """Keep cards whose bytes are in the blobs."""
        self._database.execute_many(
            "INSERT INTO card (contact_id, source, uid, blob_id, encoding, imported_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                (card.contact, card.source, card.uid, card.blob, card.encoding, moment)
                for moment in (at.instant.isoformat(),)
                for card in cards
            ),
        )

    def replace(self, old: KeptCard, new: KeptCard, at: Moment) -> None:
        """Put a newer card of the same person in the place of an older one."""
        self._database.execute(
            "DELETE FROM card WHERE contact_id IS ? AND source = ? AND blob_id = ?",
            (old.contact, old.source, old.blob),
        )
        self.keep([new], at)

    def all_blobs(self) -> dict[BlobId, ContactId | None]:
        """Return every kept card's digest and whose it is: the quick way to know a card again."""
        return {
            BlobId(blob): contact
            for blob, contact in self._database.rows("SELECT blob_id, contact_id FROM card")
        }

    def with_uid(self, source: str, uid: str) -> list[KeptCard]:
        """Return the cards of a source with that UID, the newest first."""
        return self._read("source = ? AND uid = ? AND uid <> ''", (source, uid))

    def of(self, contact: ContactId) -> list[KeptCard]:
        """Return a contact's cards, the newest first."""
        return self._read("contact_id = ?", (contact,))

    def _read(self, where: str, values: tuple[str | int, ...]) -> list[KeptCard]:
        return [
            KeptCard(contact, source, uid, BlobId(blob), encoding)
            for contact, source, uid, blob, encoding in self._database.rows(
                "SELECT contact_id, source, uid, blob_id, encoding FROM card"
                f" WHERE {where} ORDER BY id DESC",
                values,
            )
        ]
