"""The search for duplicates: `python -m bench.duplicates fill FOLDER CONTACTS` makes a book in which one
in ten is there twice, `python -m bench.duplicates search FOLDER` prints how long it takes as JSON."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from bench import network
from bench.phone_files import SEED
from netdesk.domain.changes import StepKind
from netdesk.domain.contact import ContactFields
from netdesk.domain.duplicates import CERTAIN
from netdesk.domain.moment import Moment
from netdesk.operations.find_duplicates import find_duplicates
from netdesk.store.store import Store


def fill(folder: Path, contacts: int) -> None:
    """Make the book in an empty folder."""
    chance = Random(SEED)
    today = date.today()  # noqa: DTZ011 - the civil day where the benchmark runs
    twice = contacts // 10
    network.fill(folder, contacts - twice, contacts, today=today)
    with Store.open(folder) as store:
        chosen = store.contacts.get_many(chance.sample(store.contacts.all_ids(), twice))
        with store.step(StepKind.FILL_DEMO, Moment.at_noon(today)):
            ids = store.contacts.add([_again(each.fields, chance) for each in chosen], today)
            store.standings.refresh(ids)


def _again(fields: ContactFields, chance: Random) -> ContactFields:
    """Return the same person as another phone has them: the number without country code, now and
    then a slip in the family name."""
    phone, _ = fields.channels
    national = replace(phone, value=phone.value.replace("+46 ", "0").replace(" ", "-", 1))
    family = fields.name.family
    if chance.random() < 0.3 and len(family) > 3:
        family = family[:-2] + family[-1]
    name = replace(fields.name, family=family)
    return replace(fields, formatted_name=name.joined, name=name, channels=(national,))


def search(folder: Path) -> None:
    """Search the whole book on a new connection."""
    with Store.open_reader(folder) as store:
        begin = time.perf_counter()
        found = find_duplicates(store, region="SE")
        seconds = time.perf_counter() - begin
    certain = sum(pair.confidence >= CERTAIN for pair in found)
    print(json.dumps({"seconds": seconds, "pairs": len(found), "certain": certain}))


if __name__ == "__main__":
    match sys.argv[1:]:
        case "fill", _folder, _contacts:
            fill(Path(_folder), int(_contacts))
        case "search", _folder:
            search(Path(_folder))
