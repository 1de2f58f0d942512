"""Looking up whom cards may be about: many questions at once, for an import asks them by the thousand."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.moment import Moment
from netdesk.store.cards import KeptCard, kept_card
from netdesk.store.database import Database, Value

MOST_ALIKE = 6
"""So many people are looked at who share a name, a number or an address: a switchboard's number is
shared by a whole company."""

_CARD = "id, contact_id, circle_id, source, uid, blob_id, encoding"
_LISTED = "(SELECT value FROM json_each(?))"
_NAMED_AND_REACHED = f"""
SELECT sort_key, match_key, id FROM (
    SELECT sort_key, match_key, id,
        row_number() OVER (PARTITION BY sort_key, match_key ORDER BY id) AS place
    FROM (SELECT DISTINCT sort_key, match_key, contact.id AS id
        FROM contact CROSS JOIN channel ON contact_id = contact.id
        WHERE sort_key IN {_LISTED} AND match_key IN {_LISTED} AND match_key <> ''
            AND contact.id NOT IN {_LISTED})
) WHERE place <= {MOST_ALIKE}
"""
_REACHED = f"""
SELECT match_key, contact_id FROM (
    SELECT match_key, contact_id,
        row_number() OVER (PARTITION BY match_key ORDER BY contact_id) AS place
    FROM (SELECT DISTINCT match_key, contact_id FROM channel
        WHERE match_key IN {_LISTED} AND match_key <> '' AND contact_id NOT IN {_LISTED})
) WHERE place <= {MOST_ALIKE}
"""
_NAMED = f"""
SELECT sort_key, id FROM (
    SELECT sort_key, id, row_number() OVER (PARTITION BY sort_key ORDER BY id) AS place
    FROM contact WHERE sort_key IN {_LISTED} AND id NOT IN {_LISTED}
) WHERE place <= {MOST_ALIKE}
"""
_MISSING = f"""
SELECT contact.id, display_name, source FROM card JOIN contact ON contact.id = contact_id
WHERE source IN {_LISTED} AND card.id < ? AND missing_since IS NULL
    AND NOT EXISTS (SELECT 1 FROM card AS each WHERE each.contact_id = contact.id
        AND has_appeared(each.id, each.contact_id, each.blob_id))
GROUP BY contact.id, source
ORDER BY contact.id, source
"""
_COVERED = f"""
SELECT source, count(*), sum(has_appeared(id, NULL, blob_id)) FROM card
WHERE contact_id IS NOT NULL AND source IN {_LISTED} AND id < ?
GROUP BY source
"""
_CLEAR = f"""
UPDATE card SET missing_since = NULL
WHERE missing_since IS NOT NULL AND source IN {_LISTED}
    AND EXISTS (SELECT 1 FROM card AS each WHERE each.contact_id = card.contact_id
        AND has_appeared(each.id, each.contact_id, each.blob_id))
"""


@dataclass(frozen=True, slots=True)
class Appeared:
    """Who and what an import brought: cards from `first_card` on, cards that `holds` knows by their
    bytes, and people among `contacts`."""

    first_card: int
    holds: Callable[[BlobId], bool]
    contacts: Container[ContactId] = ()

    def has(self, *row: Any) -> bool:
        """Tell of a row of card, person and bytes whether the card or the person appeared."""
        card, contact, blob = row
        return card >= self.first_card or contact in self.contacts or self.holds(blob)


class Acquaintances:
    """Whom the store knows, by what a card says."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_contact(self) -> ContactId:
        """Return the id that the next new person will have."""
        return ContactId(self._next("contact"))

    def next_card(self) -> int:
        """Return the id that the next kept card will have."""
        return self._next("card")

    def with_blobs(self, blobs: Iterable[BlobId]) -> list[KeptCard]:
        """Return the kept cards that have these bytes."""
        wanted = json.dumps([blob.hex() for blob in blobs])
        return self._cards("blob_id IN (SELECT unhex(value) FROM json_each(?))", wanted)

    def with_uids(self, uids: Iterable[str]) -> list[KeptCard]:
        """Return the kept cards of any source that have these UIDs, the newest first."""
        return self._cards(f"uid IN {_LISTED} AND uid <> ''", json.dumps(list(uids)))

    def cards_of(self, contacts: Iterable[ContactId]) -> list[KeptCard]:
        """Return these people's cards, the newest first."""
        return self._cards(f"contact_id IN {_LISTED}", json.dumps(list(contacts)))

    def deleted_here(self) -> Iterator[KeptCard]:
        """Return the cards of people and groups who were deleted here."""
        yield from self._cards("contact_id IS NULL AND circle_id IS NULL")

    def named_and_reached(
        self, names: Iterable[str], keys: Iterable[str], *, but: Iterable[ContactId] = ()
    ) -> list[tuple[str, str, ContactId]]:
        """Return the first few people who have one of the names and one of the numbers or addresses."""
        listed = [json.dumps(list(each)) for each in (names, keys, but)]
        return self._database.rows(_NAMED_AND_REACHED, listed)

    def reached(
        self, keys: Iterable[str], *, but: Iterable[ContactId] = ()
    ) -> list[tuple[str, ContactId]]:
        """Return the first few people at each of these numbers and addresses."""
        return self._database.rows(_REACHED, [json.dumps(list(each)) for each in (keys, but)])

    def named(
        self, names: Iterable[str], *, but: Iterable[ContactId] = ()
    ) -> list[tuple[str, ContactId]]:
        """Return the first few people of each of these names."""
        return self._database.rows(_NAMED, [json.dumps(list(each)) for each in (names, but)])

    def missing(
        self, sources: Iterable[str], appeared: Appeared
    ) -> list[tuple[ContactId, str, str]]:
        """Return who (with name and source) has a card of one of the sources that was not missing until
        now, and did not appear."""
        with self._knowing(appeared):
            return self._database.rows(_MISSING, (json.dumps(list(sources)), appeared.first_card))

    def covered(self, sources: Iterable[str], appeared: Appeared) -> list[tuple[str, int, int]]:
        """Return for each source how many cards of people were kept of it before, and how many of
        these appeared."""
        with self._knowing(appeared):
            return self._database.rows(_COVERED, (json.dumps(list(sources)), appeared.first_card))

    def mark_missing(self, missing: Iterable[tuple[ContactId, str]], at: Moment) -> None:
        """Mark the cards of these people of these sources as missing from today on."""
        self._database.execute_many(
            "UPDATE card SET missing_since = ? WHERE contact_id = ? AND source = ?"
            " AND missing_since IS NULL",
            ((at.today.isoformat(), contact, source) for contact, source in missing),
        )

    def clear_missing(self, sources: Iterable[str], appeared: Appeared) -> None:
        """Mark nobody's card as missing who appeared again in one of the sources."""
        with self._knowing(appeared):
            self._database.execute(_CLEAR, (json.dumps(list(sources)),))

    @contextmanager
    def _knowing(self, appeared: Appeared) -> Iterator[None]:
        connection = self._database.connection
        connection.create_scalar_function("has_appeared", appeared.has, 3)
        try:
            yield
        finally:
            connection.create_scalar_function("has_appeared", None, 3)

    def _cards(self, where: str, *values: Value) -> list[KeptCard]:
        rows = self._database.rows(
            f"SELECT {_CARD} FROM card WHERE {where} ORDER BY id DESC", values
        )
        return list(map(kept_card, rows))

    def _next(self, table: str) -> int:
        newest = self._database.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return (newest or 0) + 1
