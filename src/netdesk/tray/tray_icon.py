"""The icon in the tray: who is due, each with the answers, and the way to the window.

A desktop may have no tray (GNOME without an extension), or get one later: the icon says so and
shows itself as soon as it can.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from netdesk.domain.due import CadenceReason, DueItem, DueList
from netdesk.tray.reminder_service import ReasonWords

_CHECK_MILLISECONDS = 5_000
"""Qt does not tell when a tray comes or goes."""
_NAMED_IN_TOOL_TIP = 3


class TrayIcon(QObject):
    """The icon and its menu.

    Signals
    -------
    toggled(): the icon was clicked: show the window, or hide it.
    window_requested(): show the window.
    contact_activated(ContactId): show this person.
    log_requested(tuple[ContactId, ...]): write down an interaction with them, or with anybody.
    snooze_requested(ContactId): put this person off until tomorrow.
    pause_requested(date | None): let reminders rest until that day, or begin again.
    quit_requested(): end the program.
    availability_changed(bool): the desktop has a tray now, or none any more.
    """

    toggled = Signal()
    window_requested = Signal()
    contact_activated = Signal(object)
    log_requested = Signal(object)
    snooze_requested = Signal(object)
    pause_requested = Signal(object)
    quit_requested = Signal()
    availability_changed = Signal(bool)

    def __init__(self, icon: QIcon, words: ReasonWords) -> None:
        super().__init__()
        self._words = words
        self._due: DueList | None = None
        self._paused_until: date | None = None
        self._menu = QMenu()
        self._submenus: list[QMenu] = []
        self._icon = QSystemTrayIcon(icon)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self.is_available = QSystemTrayIcon.isSystemTrayAvailable()
        self._fill()
        self._icon.show()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_CHECK_MILLISECONDS)

    def show_due(self, due: DueList) -> None:
        """Show the day's list."""
        if due != self._due:
            self._due = due
            self._fill()

    def show_paused(self, until: date | None) -> None:
        """Show that reminders rest until that day, or do not."""
        self._paused_until = until
        self._fill()

    def explain(self, words: str) -> None:
        """Say something beside the icon."""
        self._icon.showMessage("NetDesk", words, self._icon.icon())

    def look(self) -> None:
        """Look whether the desktop has a tray."""
        available = QSystemTrayIcon.isSystemTrayAvailable()
        if available == self.is_available:
            return
        self.is_available = available
        if available:
            # an icon shown to no tray does not move into one by itself everywhere
            self._icon.hide()
            self._icon.show()
        self.availability_changed.emit(available)

    def close(self) -> None:
        """Take the icon away."""
        self._timer.stop()
        self._icon.hide()
        self._menu.deleteLater()

    @property
    def menu(self) -> QMenu:
        """The icon's menu."""
        return self._menu

    @property
    def tool_tip(self) -> str:
        """What the icon says when the pointer rests on it."""
        return self._icon.toolTip()

    def _fill(self) -> None:
        people = self._people()
        self._icon.setToolTip(self._tip(people))
        self._menu.clear()
        for submenu in self._submenus:
            submenu.deleteLater()
        self._submenus.clear()
        for item in people:
            self._add_person(item)
        if people:
            self._menu.addSeparator()
        self._add(self.tr("Open NetDesk"), self.window_requested.emit)
        self._add(self.tr("Quick log…"), lambda: self.log_requested.emit(()))
        self._menu.addSeparator()
        self._add_pause()
        self._menu.addSeparator()
        self._add(self.tr("Quit"), self.quit_requested.emit)

    def _people(self) -> list[DueItem]:
        items = self._due.items if self._due else ()
        return [item for item in items if isinstance(item.reason, CadenceReason)]

    def _add_person(self, item: DueItem) -> None:
        submenu = self._add_submenu(item.name)
        if self._due is not None:
            why = submenu.addAction(_plain(self._words(item, self._due.on)))
            why.setEnabled(False)
        contact = item.contact
        self._add(self.tr("Log…"), lambda: self.log_requested.emit((contact,)), submenu)
        self._add(
            self.tr("Snooze until tomorrow"), lambda: self.snooze_requested.emit(contact), submenu
        )
        self._add(self.tr("Open"), lambda: self.contact_activated.emit(contact), submenu)

    def _add_pause(self) -> None:
        if self._paused_until is not None:
            self._add(self.tr("Resume reminders"), lambda: self.pause_requested.emit(None))
            return
        submenu = self._add_submenu(self.tr("Pause reminders"))
        self._add(self.tr("Until tomorrow"), lambda: self._pause_for(1), submenu)
        self._add(self.tr("For a week"), lambda: self._pause_for(7), submenu)

    def _add_submenu(self, words: str) -> QMenu:
        submenu = self._menu.addMenu(_plain(words))
        self._submenus.append(submenu)
        return submenu

    def _pause_for(self, days: int) -> None:
        if self._due is not None:
            self.pause_requested.emit(self._due.on + timedelta(days=days))

    def _add(self, words: str, on_chosen: Callable[[], object], menu: QMenu | None = None) -> None:
        action = (menu or self._menu).addAction(words)
        action.triggered.connect(lambda *_: on_chosen())

    def _tip(self, people: list[DueItem]) -> str:
        if not people:
            return self.tr("NetDesk: nobody is due today")
        # some trays take what looks like markup for markup, others would show it escaped
        names = ", ".join(item.name.replace("<", "‹") for item in people[:_NAMED_IN_TOOL_TIP])
        if len(people) > _NAMED_IN_TOOL_TIP:
            names += ", …"
        return self.tr("NetDesk, %n due today: {names}", "", len(people)).format(names=names)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toggled.emit()


def _plain(text: str) -> str:
    """Return a name that a menu shows as it is: an ampersand there names a key."""
    return text.replace("&", "&&")
