"""Preferences somebody else wrote: whatever stands in them, every page opens."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.operations.demo import fill_demo
from netdesk.preferences import FILE_NAME, PreferencesFile
from netdesk.ui.desk import Desk
from netdesk.ui.main_window import MainWindow
from netdesk.ui.palette import Palette

STRANGE = {
    "people_columns": ["nope", "city", "city", ""],
    "people_column_widths": [
        "city 99999999999999999999",
        "city x",
        "city",
        "",
        "tags -5",
        "name ²",
    ],
    "people_order": "nope",
    "people_as_table": True,
    "timeline_order": "nope",
    "timeline_circle": 999_999,
    "timeline_kinds": ["nope", "call", "call"],
    "timeline_tag": "'; drop table contact; --\0",
    "timeline_organization": "<b>" * 1000,
    "timeline_hours": 1_000_000,
    "timeline_from": "9999-12-31",
    "lead_days": 1_000_000,
    "daily_budget": 0,
    "language": "zz",
    "recent": [f"contact:{'9' * 5000}", f"contact:{10**20}", "contact:²", "action:", "x", ""],
}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"people_column_widths": [f"city {'9' * 5000}"]},
        {"timeline_from": "0001-01-01", "timeline_hours": 1},
        {"timeline_from": "2026-02-30", "timeline_hours": 0, "timeline_kinds": ["nope"]},
    ],
)
def test_every_page_opens_with_them(qtbot: QtBot, desk: Desk, do, tmp_path, more) -> None:
    do(lambda store, at: fill_demo(store, at=at))
    (tmp_path / FILE_NAME).write_text(json.dumps(STRANGE | more), encoding="utf-8")
    window = MainWindow(replace(desk, preferences=PreferencesFile(tmp_path)))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    for page in ("today", "people", "timeline", "sort_people", "history"):
        getattr(window.actions_, page).trigger()
        QApplication.processEvents()
    window.open_palette()
    assert window.findChildren(Palette)
    window.close()
