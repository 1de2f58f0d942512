"""Real cards of many programs go in and come out again (read in place, where they are at hand)."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from tests.core.vcard.plain_cards import Said, plain_cards

from netdesk.domain.moment import Moment
from netdesk.operations.export_contacts import export_cards
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_import
from netdesk.store.store import Store
from netdesk.vcard.transcoding import as_utf8, closed

FOLDER = os.environ.get("NETDESK_CORPUS", "")
AT = Moment.at_noon(date(2026, 11, 21))
LEAST_SHARE_EXACT = 0.99

pytestmark = pytest.mark.skipif(not FOLDER, reason="NETDESK_CORPUS names no folder of vCard files")


def test_all_cards_come_out_of_import_and_export() -> None:
    """A card comes out where one that is written says all it says, as a second reader sees it: of two
    cards with one UID the newer one says what only the older one did."""
    cards_in = cards_out = exact = 0
    for file in _files():
        with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
            plan = plan_import(store, [file])
            apply_import(store, plan, at=AT)
            exported = set(export_cards(store))
            originals = [as_utf8(card.raw) for card in plan.reading.cards]
            changed = [card for card in originals if closed(card) not in exported]
            cards_in += len(originals)
            exact += len(originals) - len(changed)
            cards_out += len(originals) - sum(not _comes_out(card, exported) for card in changed)
            assert store.faults() == [], file.name
    assert cards_in > 1000
    assert cards_out == cards_in
    assert exact >= LEAST_SHARE_EXACT * cards_in


def _comes_out(card: bytes, exported: set[bytes]) -> bool:
    return any(_said(card) <= _said(each) for each in exported)


def _said(card: bytes) -> Counter[Said]:
    return Counter(each for found in plain_cards(card) for each in found.elements())


def _files() -> list[Path]:
    found = [path for path in sorted(Path(FOLDER).rglob("*")) if path.is_file()]
    return [path for path in found if path.name != "INDEX.tsv"]
