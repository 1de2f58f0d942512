"""Who is missing from the newest export is marked, listed on demand, and stays."""

from __future__ import annotations

from datetime import date

import pytest
from tests.invented import AT, TODAY, add

from netdesk.domain.card import MissingMark
from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.identifiers import ContactId, blob_id
from netdesk.domain.people import PeopleQuery
from netdesk.operations.history import undo
from netdesk.store.cards import KeptCard
from netdesk.store.store import Store

NOVEMBER, MAY = date(2026, 11, 3), date(2026, 5, 3)


def keep(store: Store, contact: ContactId, *sources: str) -> None:
    with store.step(StepKind.IMPORT, AT):
        for source in sources:
            text = f"{source} {contact}".encode()
            store.blobs.keep([text])
            store.cards.keep([KeptCard(source, "", blob_id(text), "utf-8", contact)], AT)


def mark(store: Store, contact: ContactId, source: str, since: date | None) -> Changes:
    with store.step(StepKind.IMPORT, AT) as recording:
        store.database.execute(
            "UPDATE card SET missing_since = ? WHERE contact_id = ? AND source = ?",
            (since.isoformat() if since else None, contact, source),
        )
    return recording.changes


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({}, None),
        ({"iPhone": NOVEMBER}, None),
        ({"iPhone": NOVEMBER, "Nokia": MAY}, MissingMark("iPhone", NOVEMBER)),
        ({"iPhone": MAY, "Nokia": NOVEMBER}, MissingMark("Nokia", NOVEMBER)),
        ({"iPhone": MAY, "Nokia": MAY}, MissingMark("Nokia", MAY)),
    ],
)
def test_who_is_missing_everywhere_is_missing(
    store: Store, marks: dict[str, date], expected: MissingMark | None
) -> None:
    ada, bo = add(store, "Ada", "Bo")
    keep(store, ada, "iPhone", "Nokia")
    for source, since in marks.items():
        mark(store, ada, source, since)
    assert store.cards.missing_mark(ada) == expected
    assert store.cards.missing_mark(bo) is None
    listed = list(store.people.ids(PeopleQuery(is_missing=True), TODAY))
    assert listed == ([ada] if expected else [])


def test_a_mark_names_the_contact_it_is_about(store: Store) -> None:
    ada, bo = add(store, "Ada", "Bo")
    keep(store, ada, "iPhone")
    keep(store, bo, "iPhone")
    assert mark(store, bo, "iPhone", NOVEMBER).contacts == {bo}
    assert undo(store, at=AT).contacts == {bo}
    assert store.cards.missing_mark(bo) is None
