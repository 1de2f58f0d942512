"""A circle that another process deleted while its menu was open."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.domain.errors import UnknownIdError
from netdesk.operations.circles import create_circle, delete_circle
from netdesk.operations.contacts import create_contact
from netdesk.ui.actions import ActionSet
from netdesk.ui.desk import Desk
from netdesk.ui.people_verbs import put_in_circle
from netdesk.ui.window_dialogs import WindowDialogs


def test_whoever_still_chooses_it_is_told(qtbot: QtBot, desk: Desk, do) -> None:
    people = [
        *do(lambda store, at: create_contact(store, ContactFields("Ada Ek"), at=at)).contacts,
        *do(lambda store, at: create_contact(store, ContactFields("Bo Ek"), at=at)).contacts,
    ]
    fields = CircleFields("Clients", 30)
    [circle] = do(lambda store, at: create_circle(store, fields, at=at)).circles
    do(lambda store, at: delete_circle(store, circle, at=at))
    window = QMainWindow()
    qtbot.addWidget(window)
    dialogs = WindowDialogs(desk, ActionSet(desk, window), window)
    with qtbot.waitSignal(desk.writer.failed) as failed:
        put_in_circle(desk, circle, people, window=window)
    assert any(isinstance(each, UnknownIdError) for each in failed.args)
    with qtbot.waitSignal(dialogs.said):
        dialogs.edit_circle(circle)
    assert not window.findChildren(QDialog)
