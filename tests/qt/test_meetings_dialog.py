"""The preview of a calendar's meetings: what stays ticked is written as one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.domain.contact import Channel, ChannelKind, ContactFields
from netdesk.operations.contacts import create_contact
from netdesk.operations.history import undo
from netdesk.ui.actions import ActionSet
from netdesk.ui.dialogs.meetings_dialog import MeetingsDialog, choose_calendars
from netdesk.ui.vcard_drop import cards_of
from netdesk.ui.window_dialogs import WindowDialogs


def event(uid: str, title: str, day: str, *lines: str) -> str:
    return "\r\n".join(
        ("BEGIN:VEVENT", f"UID:{uid}", f"DTSTART:{day}", f"SUMMARY:{title}", *lines, "END:VEVENT")
    )


@pytest.fixture
def path(desk, tmp_path: Path) -> Path:
    for name, address in (("Bo Lindqvist", "bo@x.example"), ("Cy Ek", "cy@x.example")):
        fields = ContactFields(formatted_name=name, channels=(Channel(ChannelKind.EMAIL, address),))
        desk.writer.submit_long(
            lambda store, at, _, fields=fields: create_contact(store, fields, at=at)
        )
    events = (
        event("1", "Lunch <b>now</b>", "20261201T120000", "ATTENDEE:mailto:bo@x.example"),
        event("2", "Review", "20261202T090000", "ATTENDEE;CN=Cy Ek:mailto:other@x.example"),
        event("3", "Was", "20261102T090000", "ATTENDEE:mailto:bo@x.example"),
    )
    written = tmp_path / "meetings.ics"
    written.write_text("\r\n".join(("BEGIN:VCALENDAR", *events, "END:VCALENDAR", "")))
    return written


def opened(desk, qtbot, path: Path) -> MeetingsDialog:
    qtbot.waitUntil(lambda: len(desk.store.contacts.all_ids()) == 2)
    dialog = MeetingsDialog(desk, [path])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._task is None)
    return dialog


def row(dialog: MeetingsDialog, number: int) -> list[str]:
    return [dialog.table.item(number, column).text() for column in range(4)]


def plans(desk) -> list[str]:
    return [
        each.text for each in desk.store.interactions.get_many(desk.store.interactions.all_ids())
    ]


def test_the_preview_says_what_happens(desk, qtbot, path: Path) -> None:
    dialog = opened(desk, qtbot, path)
    first, second = row(dialog, 0), row(dialog, 1)
    assert (first[0], first[2:]) == ("Lunch <b>now</b>", ["Bo Lindqvist", "is planned"])
    assert "12:00" in first[1]
    assert second[2] == "Cy Ek (by the name)"
    assert dialog.left_out.text() == "Left out: 1 are over."
    assert plans(desk) == []


def test_what_is_ticked_is_one_step(desk, qtbot, path: Path) -> None:
    dialog = opened(desk, qtbot, path)
    dialog.table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.apply_button.text() == "Take in 1 meetings"
    with qtbot.waitSignal(dialog.taken_in) as said:
        dialog.apply_button.click()
    assert said.args == ["1 meetings planned or changed"]
    assert plans(desk) == ["Lunch <b>now</b>"]
    task = desk.writer.submit_long(lambda store, at, _: undo(store, at=at))
    with qtbot.waitSignal(task.ended):
        pass
    assert plans(desk) == []


def test_space_unticks_and_nothing_ticked_cannot_be_taken_in(desk, qtbot, path: Path) -> None:
    dialog = opened(desk, qtbot, path)
    dialog.table.setCurrentCell(0, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.apply_button.text() == "Take in 1 meetings"
    dialog.table.setCurrentCell(1, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert not dialog.apply_button.isEnabled()


def test_nothing_to_plan_is_said(desk, qtbot, path: Path) -> None:
    path.write_text("no calendar")
    dialog = opened(desk, qtbot, path)
    assert not dialog.apply_button.isVisible()
    assert dialog.left_out.text() == "Left out: 1 cannot be read."


def test_a_file_that_is_gone_is_said(desk, qtbot, path: Path) -> None:
    path.unlink()
    dialog = opened(desk, qtbot, path)
    assert "meetings.ics" in dialog._lead.text()


def test_calendars_are_chosen_dropped_and_handed_over(desk, qtbot, path: Path, monkeypatch) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    source = cards_of(data)
    assert source is not None
    window = QWidget()
    qtbot.addWidget(window)
    WindowDialogs(desk, ActionSet(desk), window).import_cards(source)
    dialog = window.findChild(MeetingsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog._task is None)
    dialog.reject()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    assert choose_calendars(window) == (path,)
