"""What a table says of people beside the fields of a card: the groups they are in and the day one met.

Groups become circles. Who was taken out of a circle here stays out, until the table puts them into it
anew: only what the table did not say before is taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from netdesk.domain.card import RawCard
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.operations.importing.decide_import import Intake
from netdesk.store.store import Store
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse

_GOOGLES_OWN = "* "
"""Stands before the groups that Google makes for everybody."""
_OF_USE = frozenset({"friends", "family", "coworkers"})
_SAYS_NOTHING = frozenset({"mycontacts", "my contacts", "starred", "starred in android"})


def take_table_facts(store: Store, intakes: Sequence[Intake]) -> None:
    """Put people into the circles that their rows name, and write down when one met."""
    members: defaultdict[str, list[ContactId]] = defaultdict(list)
    for intake in intakes:
        for name in _new_circles(store, intake):
            members[name].append(intake.contact)
    for name, contacts in members.items():
        store.circles.put_in(_circle(store, name), contacts)
    store.contacts.set_met_on_where_unknown(
        (intake.contact, met_on)
        for intake in intakes
        for arrival in intake.arrivals
        if (met_on := arrival.contents.met_on)
    )
    changed = {*_met(intakes), *chain.from_iterable(members.values())}
    # who is new is worked out by the import in any case
    known = (intake.contact for intake in intakes if intake.before is not None)
    store.standings.refresh(changed.intersection(known))


def _met(intakes: Iterable[Intake]) -> Iterator[ContactId]:
    for intake in intakes:
        if any(arrival.contents.met_on for arrival in intake.arrivals):
            yield intake.contact


def _new_circles(store: Store, intake: Intake) -> Iterator[str]:
    said = [
        name for arrival in intake.arrivals for name in circle_names(arrival.contents.categories)
    ]
    if not said:
        return
    before: set[str] = set()
    for kept in intake.superseded:
        raw = RawCard(store.blobs.get(kept.blob) or b"", 1, kept.encoding)
        before.update(circle_names(contents(parse(raw)).categories))
    yield from (name for name in dict.fromkeys(said) if name not in before)


def circle_names(categories: Iterable[str]) -> Iterator[str]:
    """Yield the groups that are the user's own, or say something of a person."""
    for category in categories:
        name = category.removeprefix(_GOOGLES_OWN).strip()
        is_googles = category.startswith(_GOOGLES_OWN) and name.lower() not in _OF_USE
        if name and not is_googles and name.lower() not in _SAYS_NOTHING:
            yield name


def _circle(store: Store, name: str) -> CircleId:
    known = store.circles.named(name)
    return known.id if known else store.circles.add(CircleFields(name))
