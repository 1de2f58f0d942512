"""The cards contacts came from, kept byte-exact per source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from netdesk.domain.card import MissingMark
from netdesk.domain.identifiers import BlobId, CircleId, ContactId
from netdesk.domain.moment import Moment
from netdesk.store.database import Database, Row

_COLUMNS = "id, contact_id, circle_id, source, uid, blob_id, encoding"


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A card of a source. Both `contact` and `circle` are `None` where what it says was deleted here."""

    source: str
    uid: str
    blob: BlobId
    encoding: str
    contact: ContactId | None = None
    circle: CircleId | None = None
    id: int = 0


class Cards:
    """The kept cards; their bytes are in the blobs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, cards: Sequence[KeptCard], at: Moment) -> None:
        """Keep cards whose bytes are kept already."""
        moment = at.instant.isoformat()
        self._database.execute_many(
            "INSERT INTO card (contact_id, circle_id, source, uid, blob_id, encoding, imported_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (card.contact, card.circle, card.source, card.uid, card.blob, card.encoding, moment)
                for card in cards
            ),
        )

    def forget(self, ids: Iterable[int]) -> None:
        """Drop cards: newer ones stand in their place."""
        self._database.execute_many("DELETE FROM card WHERE id = ?", ((each,) for each in ids))

    def with_uid(self, source: str, uid: str) -> list[KeptCard]:
        """Return the cards of a source with that UID, the newest first."""
        return self._read("source = ? AND uid = ? AND uid <> ''", (source, uid))

    def with_uid_anywhere(self, uid: str) -> list[KeptCard]:
        """Return the cards with that UID whatever their source, the newest first."""
        return self._read("uid = ? AND uid <> ''", (uid,))

    def of(self, contact: ContactId) -> list[KeptCard]:
        """Return a contact's cards, the newest first."""
        return self._read("contact_id = ?", (contact,))

    def has_card(self, contact: ContactId) -> bool:
        """Tell whether a contact came from a card."""
        found = self._database.value("SELECT 1 FROM card WHERE contact_id = ? LIMIT 1", (contact,))
        return found is not None

    def missing_mark(self, contact: ContactId) -> MissingMark | None:
        """Return the newest mark of somebody whom no source has any more; `None` for all others."""
        rows = self._database.rows(
            "SELECT source, missing_since FROM card WHERE contact_id = ?"
            " ORDER BY missing_since IS NOT NULL, missing_since DESC, id DESC LIMIT 1",
            (contact,),
        )
        if not rows or rows[0][1] is None:
            return None
        return MissingMark(rows[0][0], date.fromisoformat(rows[0][1]))

    def of_groups(self) -> Iterator[KeptCard]:
        """Return the cards of groups."""
        yield from self._read("circle_id IS NOT NULL", ())

    def _read(self, where: str, values: tuple[str | int, ...]) -> list[KeptCard]:
        return [
            kept_card(row)
            for row in self._database.rows(
                f"SELECT {_COLUMNS} FROM card WHERE {where} ORDER BY id DESC", values
            )
        ]


def kept_card(row: Row) -> KeptCard:
    """Return the card that a row of id, contact, circle, source, UID, blob and encoding says."""
    number, contact, circle, source, uid, blob, encoding = row
    return KeptCard(source, uid, BlobId(blob), encoding, contact, circle, number)
