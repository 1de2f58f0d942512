"""The user's choices, a page per topic; each holds at once."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netdesk.runtime.autostart import autostart
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.preferences.calendar_page import CalendarPage
from netdesk.ui.dialogs.preferences.general_page import GeneralPage
from netdesk.ui.dialogs.preferences.import_page import ImportPage
from netdesk.ui.dialogs.preferences.notifications_page import NotificationsPage
from netdesk.ui.dialogs.preferences.preferences_page import PreferencesPage
from netdesk.ui.dialogs.preferences.reminders_page import RemindersPage
from netdesk.ui.dialogs.preferences.times_page import TimesPage
from netdesk.ui.dialogs.preferences.tray_page import TrayPage
from netdesk.ui.widgets.roles import button, label
from netdesk.ui.widgets.tab_order import order_tabs_as_laid_out

_SIZE = QSize(800, 680)
_FRAME = QSize(16, 48)
"""What a frame and its title bar take at most."""
_ROW_HEIGHT = 32
_LIST_MARGINS = 40


class Topic(Enum):
    """The pages, in their order."""

    GENERAL = "general"
    REMINDERS = "reminders"
    TIMES = "times"
    NOTIFICATIONS = "notifications"
    TRAY = "tray"
    CALENDAR = "calendar"
    IMPORT = "import"


class PreferencesDialog(QDialog):
    """Pages read the choices when they are made, and write each down when it is made by the user.

    Signals
    -------
    changed(): a choice was made.
    scheme_chosen(str): these colours are wanted.
    """

    changed = Signal()
    scheme_chosen = Signal(str)

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, topic: Topic = Topic.GENERAL
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._desk = desk
        self._makers: dict[Topic, tuple[str, Callable[[str], PreferencesPage]]] = {
            Topic.GENERAL: (self.tr("General"), self._general),
            Topic.REMINDERS: (self.tr("Reminders"), partial(RemindersPage, desk)),
            Topic.TIMES: (self.tr("Times"), partial(TimesPage, desk)),
            Topic.NOTIFICATIONS: (self.tr("Notifications"), partial(NotificationsPage, desk)),
            Topic.TRAY: (self.tr("Tray and start"), self._tray),
            Topic.CALENDAR: (self.tr("Calendar"), partial(CalendarPage, desk)),
            Topic.IMPORT: (self.tr("Import"), partial(ImportPage, desk)),
        }
        self._pages: dict[Topic, PreferencesPage] = {}
        self._stack = QStackedWidget()
        self.topics = self._list()
        self._arrange()
        self.show_topic(topic)

    def show_topic(self, topic: Topic) -> None:
        """Open the page of a topic."""
        self.topics.setCurrentRow(list(self._makers).index(topic))

    def page(self, topic: Topic) -> PreferencesPage:
        """Return the page of a topic, made when it is first wanted."""
        if topic not in self._pages:
            name, make = self._makers[topic]
            page = self._pages[topic] = make(name)
            page.changed.connect(self.changed)
            self._stack.addWidget(page)
        return self._pages[topic]

    def event(self, event: QEvent) -> bool:
        """Catch up with what was changed elsewhere, as soon as the user is here again."""
        if event.type() == QEvent.Type.WindowActivate:
            for page in self._pages.values():
                page.refresh()
        return super().event(event)

    def _list(self) -> QListWidget:
        topics = QListWidget()
        topics.setProperty("role", "boxed")
        topics.setAccessibleName(self.tr("Topics"))
        topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name, _ in self._makers.values():
            item = QListWidgetItem(name)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            topics.addItem(item)
        letters = topics.fontMetrics()
        widest = max(letters.horizontalAdvance(name) for name, _ in self._makers.values())
        topics.setFixedWidth(widest + _LIST_MARGINS)
        topics.currentRowChanged.connect(self._on_row_changed)
        return topics

    def _arrange(self) -> None:
        close = button(self.tr("Close"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.topics)
        body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Preferences"), "title"))
        column.addLayout(body, 1)
        column.addLayout(foot)

    def _general(self, name: str) -> PreferencesPage:
        page = GeneralPage(self._desk, name)
        page.scheme_chosen.connect(self.scheme_chosen)
        return page

    def _tray(self, name: str) -> PreferencesPage:
        return TrayPage(self._desk, name, autostart(self._desk.store.folder))

    def _on_row_changed(self, row: int) -> None:
        page = self.page(list(self._makers)[row])
        page.refresh()
        self._stack.setCurrentWidget(page)
        order_tabs_as_laid_out(self)
