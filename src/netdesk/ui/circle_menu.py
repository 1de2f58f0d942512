"""Puts people into circles and takes them out: a menu with a tick before every circle they are in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.operations.circles import add_to_circle, remove_from_circle
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.circle_editor import CircleEditor

translate = QCoreApplication.translate


def circle_menu(desk: Desk, contacts: Sequence[ContactId], parent: QWidget) -> QMenu:
    """Return the menu for these people; a circle is ticked where all of them are in it."""
    menu = QMenu(translate("Circles", "Circles"), parent)
    for circle in desk.store.circles.all():
        members = set(desk.store.circles.members(circle.id))
        action = menu.addAction(circle.fields.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(members.issuperset(contacts))
        action.toggled.connect(partial(_toggle, desk, circle.id, tuple(contacts)))
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(
        translate("Circles", "New circle…"), partial(_make, desk, tuple(contacts), parent)
    )
    return menu


def _toggle(desk: Desk, circle: CircleId, contacts: tuple[ContactId, ...], is_wanted: bool) -> None:
    verb = add_to_circle if is_wanted else remove_from_circle
    desk.writer.submit(lambda store, at: verb(store, circle, contacts, at=at))


def _make(desk: Desk, contacts: tuple[ContactId, ...], parent: QWidget) -> None:
    editor = CircleEditor(desk, None, parent)
    editor.saved.connect(partial(_put_into_new, desk, contacts))
    editor.open()


def _put_into_new(desk: Desk, contacts: tuple[ContactId, ...], changes: Changes) -> None:
    for circle in changes.circles:
        _toggle(desk, circle, contacts, is_wanted=True)
