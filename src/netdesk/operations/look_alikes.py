"""Who in the book a card or a new person looks like."""

from __future__ import annotations

from netdesk.domain.contact import ChannelKind, ContactFields
from netdesk.domain.duplicates import POSSIBLE, Judgement
from netdesk.domain.identifiers import ContactId
from netdesk.operations.likeness import Comparison, country_code, person
from netdesk.store.contacts import channel_key, sort_key
from netdesk.store.folding import match_key, national_key
from netdesk.store.store import Store


class LookAlikes:
    """Finds them by number, address and name; `region` as in `Comparison`."""

    def __init__(self, store: Store, region: str) -> None:
        self._store = store
        self._comparison = Comparison(region, self._holders)
        self._country_code = country_code(region)
        self._name = ""

    def of(self, fields: ContactFields) -> list[tuple[ContactId, Judgement]]:
        """Return whom somebody may be, and why; the most confident first."""
        self._name = sort_key(fields)
        somebody = person(fields)
        alike = self._store.duplicates.alike(self._kept_keys(fields), self._name)
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

    def _kept_keys(self, fields: ContactFields) -> set[str]:
        """Return the keys under which the book may have these numbers and addresses: a short number
        has another with its country code than without."""
        keys = {channel_key(channel) for channel in fields.channels}
        for channel in fields.channels:
            if channel.kind is ChannelKind.PHONE and (number := national_key(channel.value)):
                writings = (number, f"0{number}", f"{self._country_code}{number}")
                keys.update(map(match_key, writings))
        return keys - {""}

    def _holders(self, key: str) -> int:
        """Who asks is in no book yet, and may be one name more."""
        return self._store.duplicates.holders(key, and_also=self._name)
