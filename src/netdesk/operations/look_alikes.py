"""Who in the book a card or a new person looks like."""

from __future__ import annotations

from netdesk.domain.contact import ContactFields
from netdesk.domain.duplicates import POSSIBLE, Judgement
from netdesk.domain.identifiers import ContactId
from netdesk.operations.likeness import Comparison, person
from netdesk.store.contacts import sort_key
from netdesk.store.store import Store


class LookAlikes:
    """Finds them by number, address and name; `region` as in `Comparison`."""

    def __init__(self, store: Store, region: str) -> None:
        self._store = store
        self._comparison = Comparison(region, self._holders)
        self._name = ""

    def of(self, fields: ContactFields) -> list[tuple[ContactId, Judgement]]:
        """Return whom somebody may be, and why; the most confident first."""
        self._name = sort_key(fields)
        somebody = person(fields)
        alike = self._store.duplicates.alike(somebody.channels, self._name)
        if not alike:
            return []
        namesakes = self._store.duplicates.namesakes(self._name) + 1
        judged = [
            (
                each.id,
                self._comparison.judgement(somebody, person(each.fields), namesakes=namesakes),
            )
            for each in self._store.contacts.get_many(alike)
        ]
        found = [each for each in judged if each[1].confidence >= POSSIBLE]
        return sorted(found, key=lambda each: (-each[1].confidence, each[0]))

    def _holders(self, key: str) -> int:
        """Who asks is in no book yet, and may be one name more."""
        return self._store.duplicates.holders(key, and_also=self._name)
