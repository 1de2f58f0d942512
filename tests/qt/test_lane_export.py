"""Lanes as pictures: whole files of the rows and the time that were chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog

from netdesk.domain.contact import ContactFields
from netdesk.domain.errors import CancelledError, InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.lanes import YEAR_DAYS, LaneQuery, Span
from netdesk.domain.progress import unwatched
from netdesk.operations.cadence import set_cadence
from netdesk.operations.contacts import create_contact
from netdesk.operations.interactions import log_interaction
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.lane_export_dialog import LaneExportDialog
from netdesk.ui.lane_export import PictureForm, PictureWish, export_lanes
from netdesk.ui.tokens import LIGHT
from netdesk.ui.widgets.lane_ink import ink_of

TODAY = date(2026, 11, 21)
SPAN = Span.about_today(TODAY, YEAR_DAYS)
TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.fixture
def wish(qapp, desk: Desk, do) -> PictureWish:
    made: list[ContactId] = []
    for name in ("Ada & <Ek>", "Bo\x01\ufffe Lind", "Cy Diop"):
        fields = ContactFields(formatted_name=name)
        made += do(lambda store, at, fields=fields: create_contact(store, fields, at=at)).contacts
    draft = InteractionDraft(InteractionKind.CALL, date(2026, 6, 1), "", tuple(made))
    do(lambda store, at: log_interaction(store, draft, at=at))
    do(lambda store, at: set_cadence(store, made, 30, at=at))
    return PictureWish(made, LaneQuery(), SPAN, 1000, TODAY, "A title", ink_of(LIGHT), QFont())


def test_an_svg_is_sound_and_has_the_names_as_text(desk: Desk, wish, tmp_path: Path) -> None:
    path = tmp_path / "lanes.svg"
    assert export_lanes(desk.store, path, wish, progress=unwatched) == 3
    root = ElementTree.parse(path).getroot()
    words = ["".join(each.itertext()).strip() for each in root.iter(TEXT)]
    assert {"Ada & <Ek>", "Bo Lind", "Cy Diop", "today"} <= set(words)
    assert QSvgRenderer(str(path)).isValid()


def test_a_png_has_two_pixels_for_one_and_is_painted(desk: Desk, wish, tmp_path: Path) -> None:
    path = tmp_path / "lanes.png"
    export_lanes(desk.store, path, wish, progress=unwatched)
    image = QImage(str(path))
    assert image.size() == wish.size * 2
    colors = {image.pixelColor(x, y).name() for x in range(0, 2000, 7) for y in (80, 88, 144)}
    assert {LIGHT.fresh_band.lower(), LIGHT.background.lower()} <= colors


def test_a_cancelled_export_leaves_what_was_there(desk: Desk, wish, tmp_path: Path) -> None:
    path = tmp_path / "lanes.svg"
    path.write_text("before")

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        export_lanes(desk.store, path, wish, progress=stop)
    assert path.read_text() == "before"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["lanes.svg"]


def test_more_rows_than_a_picture_holds_are_refused(desk: Desk, wish, tmp_path: Path) -> None:
    many = replace(wish, rows=[ContactId(1)] * (PictureForm.PNG.most_rows + 1))
    with pytest.raises(InvalidValueError):
        export_lanes(desk.store, tmp_path / "lanes.png", many, progress=unwatched)
    assert not (tmp_path / "lanes.png").exists()


@pytest.fixture
def dialog(qtbot, desk: Desk, wish: PictureWish) -> Iterator[LaneExportDialog]:
    in_sight = replace(wish, rows=wish.rows[:1])
    made = LaneExportDialog(desk, in_sight, wish.rows, None)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def test_the_dialog_writes_all_rows_over_the_days_asked_for(
    qtbot, dialog: LaneExportDialog, tmp_path: Path, monkeypatch
) -> None:
    path = tmp_path / "lanes"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.all_rows.setChecked(True)
    dialog.first.show_day(date(2026, 1, 1))
    dialog.last.show_day(date(2026, 1, 31))
    assert dialog.chosen().span == Span(date(2026, 1, 1).toordinal(), 31)
    with qtbot.waitSignal(dialog.exported) as said:
        dialog.svg.click()
    assert said.args == ["3 rows written to lanes.svg"]
    assert ElementTree.parse(tmp_path / "lanes.svg").getroot().tag.endswith("svg")


def test_days_that_are_none_and_too_many_rows_cannot_be_exported(qtbot, desk: Desk, wish) -> None:
    many = [ContactId(1)] * (PictureForm.PNG.most_rows + 1)
    dialog = LaneExportDialog(desk, wish, many, None)
    qtbot.addWidget(dialog)
    assert dialog.png.isEnabled()
    dialog.all_rows.setChecked(True)
    assert not dialog.png.isEnabled()
    assert dialog.svg.isEnabled()
    dialog.in_sight.setChecked(True)
    dialog.first.edit.setText("never")
    assert not dialog.svg.isEnabled()


def test_a_folder_that_is_gone_is_told(
    qtbot, dialog: LaneExportDialog, tmp_path: Path, monkeypatch
) -> None:
    path = tmp_path / "gone" / "lanes.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.png.click()
    qtbot.waitUntil(lambda: dialog._problem.isVisible() and dialog.png.isEnabled())
    assert "gone" in dialog._problem.text()
