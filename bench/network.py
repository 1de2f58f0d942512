"""Fills a store with a large invented network: contacts, cadences, circles and a long past.

Run as `python -m bench.network FOLDER CONTACTS INTERACTIONS`.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench.phone_files import SEED
from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    SpecialDate,
)
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.store.store import Store

_KINDS = tuple(InteractionKind)
_SYLLABLES = ("ka", "lo", "mi", "ra", "ne", "tu", "so", "vi", "be", "du", "an", "el", "or", "is")
_CADENCES = (30, 60, 90, 180, 365)


def fill(folder: Path, contacts: int, interactions: int, *, today: date) -> None:
    """Make a store in an empty folder."""
    chance = Random(SEED)
    at = Moment.at_noon(today)
    with Store.open(folder) as store, store.step(StepKind.FILL_DEMO, at) as recording:
        recording.count = contacts
        ids = store.contacts.add(
            [_fields(number, chance) for number in range(contacts)], today - timedelta(days=900)
        )
        for name, ideal in (("Clients", 45), ("Mentors", 60), ("Close", 30), ("Berlin", None)):
            circle = store.circles.add(CircleFields(name, ideal))
            store.circles.put_in(circle, chance.sample(ids, len(ids) // 50))
        for ideal in _CADENCES:
            store.contacts.set_cadence(chance.sample(ids, len(ids) // 12), ideal, None)
        store.interactions.add_many(
            [
                InteractionDraft(
                    chance.choice(_KINDS),
                    today - timedelta(days=int(chance.random() ** 2 * 1500)),
                    f"Talked about {_word(chance)} and {_word(chance)}.",
                    (chance.choice(ids),),
                )
                for _ in range(interactions)
            ]
        )
        store.standings.refresh(ids)


def _fields(number: int, chance: Random) -> ContactFields:
    given, family = _word(chance).title(), _word(chance).title()
    dates: tuple[SpecialDate, ...] = ()
    if chance.random() < 0.3:
        on = PartialDate(1950 + number % 50, number % 12 + 1, number % 28 + 1)
        dates = (SpecialDate(DateKind.BIRTHDAY, on),)
    return ContactFields(
        formatted_name=f"{given} {family}",
        name=PersonName(given=given, family=family),
        organization=f"{_word(chance).title()} AB",
        title="Engineer",
        channels=(
            Channel(ChannelKind.PHONE, f"+46 70 {number // 1000:03} {number % 1000:03}", "mobile"),
            Channel(ChannelKind.EMAIL, f"person{number}@mail.example", "work"),
        ),
        dates=dates,
    )


def _word(chance: Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randrange(2, 5)))


if __name__ == "__main__":
    _folder, _contacts, _interactions = sys.argv[1:]
    fill(Path(_folder), int(_contacts), int(_interactions), today=date.today())  # noqa: DTZ011
