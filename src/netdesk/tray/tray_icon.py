"""The icon in the tray: how many wait, who is next, and the way to the window.

A desktop may have no tray (GNOME without an extension), or get one later, or lose it: the icon shows
itself whenever it can.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from netdesk.domain.due import DueList
from netdesk.operations.reminder_choices import reminder_times
from netdesk.preferences import PreferencesFile
from netdesk.tray.day_at_a_glance import DayAtAGlance, day_at_a_glance
from netdesk.tray.tray_menu import TrayMenu
from netdesk.tray.tray_picture import TrayPicture, tray_icon
from netdesk.tray.tray_presence import TrayKind, TrayPresence
from netdesk.tray.tray_words import paused_words, tool_tip

_EMBEDDED_NAME = "QSystemTrayIconSys"
"""What Qt calls the window that it has embedded."""
_GONE_OR_BACK = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.PlatformSurface)


class TrayIcon(QObject):
    """The icon; `menu` says what is chosen in its menu.

    Signals
    -------
    toggled(): the icon was clicked: show the window, or hide it.
    availability_changed(bool): the desktop has a tray now, or none any more.
    missed(): the desktop has come up without one.
    """

    toggled = Signal()
    availability_changed = Signal(bool)
    missed = Signal()

    def __init__(self, presence: TrayPresence, preferences: PreferencesFile) -> None:
        super().__init__()
        self.menu = TrayMenu()
        self._presence = presence
        self._preferences = preferences
        self._due: DueList | None = None
        self._day = DayAtAGlance()
        self._paused_until: date | None = None
        self._picture: TrayPicture | None = None
        self._icon: QSystemTrayIcon | None = None
        self._embedded: QWidget | None = None
        self.tool_tip = ""
        presence.changed.connect(self._on_presence_changed)
        presence.missed.connect(self.missed)
        if presence.is_present:
            self._show()

    @property
    def is_available(self) -> bool:
        """Tell whether the desktop has a tray."""
        return self._presence.is_present

    def show_due(self, due: DueList) -> None:
        """Show the day's list."""
        self._due = due
        self._refresh()

    def show_paused(self, until: date | None) -> None:
        """Show that reminders rest until that day, or do not."""
        self._paused_until = until
        self._refresh()

    def explain(self, words: str) -> None:
        """Say something beside the icon."""
        if self._icon is not None:
            self._icon.showMessage("NetDesk", words, self._icon.icon())

    def close(self) -> None:
        """Take the icon away."""
        self._presence.close()
        if self._icon is not None:
            self._icon.hide()
        self.menu.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice at once that a tray took the embedded window in, or went away with it."""
        if watched is self._embedded and event.type() in _GONE_OR_BACK:
            QTimer.singleShot(0, self._presence, self._presence.look)
        return super().eventFilter(watched, event)

    def _refresh(self) -> None:
        if self._due is None:
            return
        choices, on = self._preferences.current, self._due.on
        self._day = day_at_a_glance(self._due, choices.silent_kinds)
        self.menu.fill(
            self._day,
            on,
            next_working_day=reminder_times(choices).next_working_day(on),
            is_paused=self._paused_until is not None,
        )
        if self._paused_until is not None:
            self.tool_tip = paused_words(self._paused_until)
        else:
            self.tool_tip = tool_tip(self._day, on, with_names=choices.names_in_notifications)
        self._paint()

    def _paint(self) -> None:
        if self._icon is None:
            return
        picture = TrayPicture(self._day.count, is_paused=self._paused_until is not None)
        if picture != self._picture:
            self._picture = picture
            self._icon.setIcon(tray_icon(picture))
        if self._icon.toolTip() != self.tool_tip:
            self._icon.setToolTip(self.tool_tip)
        self._name_embedded()

    def _show(self) -> None:
        if self._icon is None:
            self._icon = QSystemTrayIcon()
            self._icon.setContextMenu(self.menu.menu)
            self._icon.activated.connect(self._on_activated)
            self._paint()
        elif self._presence.kind is TrayKind.EMBEDDED:
            # an icon shown to no tray does not move into one by itself everywhere
            self._icon.hide()
        self._icon.show()
        self._find_embedded()

    def _find_embedded(self) -> None:
        """Find the window that Qt has embedded: nothing else tells of it."""
        windows = QApplication.topLevelWidgets()
        found = next((each for each in windows if each.objectName() == _EMBEDDED_NAME), None)
        if found is not None and found is not self._embedded:
            self._embedded = found
            found.installEventFilter(self)
            self._name_embedded()

    def _name_embedded(self) -> None:
        """Give the embedded window a name: a screen reader has no other word for it."""
        if self._embedded is not None:
            self._embedded.setWindowTitle(self.tool_tip.partition("\n")[0] or "NetDesk")

    def _on_presence_changed(self, is_present: bool) -> None:
        if is_present:
            self._show()
        self.availability_changed.emit(is_present)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toggled.emit()
