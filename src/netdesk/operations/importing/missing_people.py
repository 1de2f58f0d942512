"""Whom a source had before and whom its newer export lacks: marked, never deleted."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.import_plan import MissingContact, Reading
from netdesk.operations.importing.decide_import import ImportDecider
from netdesk.operations.importing.known_people import KnownPeople
from netdesk.store.acquaintances import Appeared
from netdesk.store.store import Store


def appeared(known: KnownPeople, reading: Reading) -> Appeared:
    """Return who and what an import brought."""
    return Appeared(known.first_card, reading.cards.holds, known.appeared)


def missing_people(
    store: Store, decider: ImportDecider, present: Appeared, *, is_written: bool
) -> tuple[MissingContact, ...]:
    """Return who is missing from now on. `is_written` tells whether superseded cards are gone already."""
    exported = list(_exported_anew(store, decider, present, is_written=is_written))
    if not exported:
        return ()
    return tuple(
        MissingContact(contact, name, source)
        for contact, name, source in store.acquaintances.missing(exported, present)
    )


def _exported_anew(
    store: Store, decider: ImportDecider, present: Appeared, *, is_written: bool
) -> Iterator[str]:
    """Yield the sources of which this is a newer export: it has at least half of the cards kept of
    them, more than one, and not all."""
    for source, kept, found in store.acquaintances.covered(decider.sources, present):
        superseded = decider.superseded[source]
        before = kept + superseded if is_written else kept
        covered = found + superseded
        if 1 < covered < before <= 2 * covered:
            yield source
