"""Real cards of many programs go in and come out again (read in place, where they are at hand)."""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path

import pytest

from netdesk.domain.moment import Moment
from netdesk.operations.export_contacts import export_cards
from netdesk.operations.import_contacts import apply_import
from netdesk.operations.plan_import import plan_import
from netdesk.store.store import Store

FOLDER = os.environ.get("NETDESK_CORPUS", "")
AT = Moment.at_noon(date(2026, 11, 21))
LEAST_SHARE_OUT = 0.98
LEAST_SHARE_EXACT = 0.97

pytestmark = pytest.mark.skipif(not FOLDER, reason="NETDESK_CORPUS names no folder of vCard files")


def test_the_cards_come_out_of_import_and_export() -> None:
    cards_in = cards_out = exact = 0
    for file in _files():
        with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
            plan = plan_import(store, [file])
            apply_import(store, plan, at=AT)
            exported = list(export_cards(store))
            originals = {card.raw.raw for card in plan.reading.cards}
            cards_in += len(plan.reading.cards)
            cards_out += len(exported)
            exact += sum(card in originals for card in exported)
            assert store.faults() == [], file.name
    assert cards_out >= LEAST_SHARE_OUT * cards_in
    assert exact >= LEAST_SHARE_EXACT * cards_in


def _files() -> list[Path]:
    found = [path for path in sorted(Path(FOLDER).rglob("*")) if path.is_file()]
    return [path for path in found if path.name != "INDEX.tsv"]
