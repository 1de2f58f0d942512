"""The column at the left: pages and circles, with how many are in each."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.circle import Circle
from netdesk.domain.identifiers import CircleId
from netdesk.ui.icons import Icons
from netdesk.ui.people_mime import people_of_mime
from netdesk.ui.text import number_words
from netdesk.ui.tokens import LIGHT, NARROW_NAVIGATION_WIDTH, NAVIGATION_WIDTH
from netdesk.ui.widgets.circle_dot import circle_icon
from netdesk.ui.widgets.roles import button, label, line
from netdesk.ui.widgets.tool_tip import plain_tool_tip

_AFTER_ADD = 3
"""The place after the heading's button: with room there too it stands in the middle."""


class PageName(Enum):
    """The pages of the window."""

    TODAY = "today"
    PEOPLE = "people"
    TIMELINE = "timeline"


class NavigationButton(QPushButton):
    """An entry: a word and a count at its right; in a narrow window its icon, or a few letters.

    Signals
    -------
    people_dropped(tuple[ContactId, ...]): they were dragged here.
    """

    people_dropped = Signal(object)

    def __init__(self, icons: Icons, text: str, icon: str = "", *, letters: int = 2) -> None:
        super().__init__()
        self._text = text
        self._short = "" if icon else text[:letters]
        self._is_narrow = False
        self.setProperty("role", "navigation")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self._count = label(role="small")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # the style's least width would push it out of a narrow column
        self.setMinimumWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addStretch()
        row.addWidget(self._count)
        if icon:
            icons.dress(self, icon)
        self._show()

    def show_dot(self, colour: str) -> None:
        """Show a circle's colour before its name."""
        self.setIcon(circle_icon(colour, LIGHT))
        self.setIconSize(QSize(12, 12))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people in."""
        if people_of_mime(event.mimeData()):
            self.setDown(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say who was dropped here."""
        self.setDown(False)
        event.acceptProposedAction()
        self.people_dropped.emit(people_of_mime(event.mimeData()))

    def show_count(self, count: int) -> None:
        """Show how many there are; nothing for none."""
        words = number_words(count) if count else ""
        self._count.setText(words)
        self.setAccessibleName(f"{self._text} {words}".strip())
        self._show()

    def be_narrow(self, is_narrow: bool) -> None:
        """Show the icon or the first letters alone."""
        self._is_narrow = is_narrow
        self.setProperty("narrow", is_narrow)
        self.style().unpolish(self)
        self.style().polish(self)
        self._show()

    def _show(self) -> None:
        room = NAVIGATION_WIDTH - 78 - self._count.sizeHint().width()
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText((self._short if self._is_narrow else text).replace("&", "&&"))
        is_whole = not self._is_narrow and text == self._text
        self.setToolTip("" if is_whole else plain_tool_tip(self._text))
        self._count.setVisible(not self._is_narrow)


class Navigation(QFrame):
    """The column at the left.

    Signals
    -------
    page_chosen(PageName): go to this page.
    circle_chosen(CircleId): list the people of this circle.
    circle_creation_requested(): make a circle.
    circle_menu_requested(Circle, QPoint): a menu for this circle, at this place of the screen.
    people_dropped(CircleId, tuple[ContactId, ...]): put these people into this circle.
    """

    page_chosen = Signal(object)
    circle_chosen = Signal(object)
    circle_creation_requested = Signal()
    circle_menu_requested = Signal(object, object)
    people_dropped = Signal(object, object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setAccessibleName(self.tr("Pages"))
        self._icons = icons
        self._group = QButtonGroup(self)
        self._is_narrow = False
        self._circles: list[Circle] = []
        self._circle_buttons: dict[CircleId, NavigationButton] = {}
        self.pages = {
            PageName.TODAY: self._page(PageName.TODAY, self.tr("Today"), "today"),
            PageName.PEOPLE: self._page(PageName.PEOPLE, self.tr("People"), "people"),
            PageName.TIMELINE: self._page(PageName.TIMELINE, self.tr("Timeline"), "timeline"),
        }
        self._heading = self._circle_heading()
        self._circle_column = QVBoxLayout()
        self._circle_column.setSpacing(2)
        self._build()
        self.be_narrow(False)

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        for each in self.pages.values():
            column.addWidget(each)
        column.addSpacing(10)
        column.addWidget(line())
        column.addSpacing(6)
        column.addWidget(self._heading)
        column.addLayout(self._circle_column)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def _circle_heading(self) -> QWidget:
        self._circle_words = label(self.tr("Circles"), "small")
        add = button("", self.circle_creation_requested.emit, "plain")
        add.setAccessibleName(self.tr("New circle"))
        add.setToolTip(self.tr("New circle"))
        self._icons.dress(add, "plus")
        heading = QWidget()
        self._heading_row = QHBoxLayout(heading)
        self._heading_row.addWidget(self._circle_words)
        self._heading_row.addStretch(1)
        self._heading_row.addWidget(add)
        self._heading_row.addStretch(0)
        return heading

    def show_circles(self, circles: list[Circle]) -> None:
        """List these circles; the chosen one stays chosen."""
        if circles == self._circles:
            return
        chosen = next((each for each, one in self._circle_buttons.items() if one.isChecked()), None)
        self._circles = circles
        for each in self._circle_buttons.values():
            self._group.removeButton(each)
            each.hide()
            each.deleteLater()
        self._circle_buttons = {circle.id: self._circle(circle) for circle in circles}
        for made in self._circle_buttons.values():
            self._circle_column.addWidget(made)
        if chosen in self._circle_buttons:
            self._circle_buttons[chosen].setChecked(True)

    def mark_page(self, page: PageName) -> None:
        """Show which page is open."""
        self.pages[page].setChecked(True)

    def mark_nothing(self) -> None:
        """Show that what is open is none of these."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            # an exclusive group lets none of its buttons go
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)

    def mark_circle(self, circle: CircleId) -> None:
        """Show which circle's people are listed."""
        if circle in self._circle_buttons:
            self._circle_buttons[circle].setChecked(True)

    def be_narrow(self, is_narrow: bool) -> None:
        """Show icons alone."""
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW_NAVIGATION_WIDTH if is_narrow else NAVIGATION_WIDTH)
        self._circle_words.setVisible(not is_narrow)
        self._heading_row.setContentsMargins(*((4, 0, 0, 0) if is_narrow else (12, 0, 4, 0)))
        self._heading_row.setStretch(_AFTER_ADD, int(is_narrow))
        for each in (*self.pages.values(), *self._circle_buttons.values()):
            each.be_narrow(is_narrow)

    def _page(self, page: PageName, text: str, icon: str) -> NavigationButton:
        return self._entry(text, icon, partial(self.page_chosen.emit, page))

    def _circle(self, circle: Circle) -> NavigationButton:
        begin = [each.fields.name[:2] for each in self._circles]
        # Clients and Close are told apart by a third letter
        letters = 3 if begin.count(circle.fields.name[:2]) > 1 else 2
        name, choose = circle.fields.name, partial(self.circle_chosen.emit, circle.id)
        made = self._entry(name, "", choose, letters=letters)
        made.show_count(circle.size)
        made.show_dot(circle.fields.colour)
        made.setAcceptDrops(True)
        made.people_dropped.connect(partial(self.people_dropped.emit, circle.id))
        made.be_narrow(self._is_narrow)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(
            partial(self._on_circle_menu_requested, made, circle)
        )
        return made

    def _entry(
        self, text: str, icon: str, choose: Callable[[], object], *, letters: int = 2
    ) -> NavigationButton:
        made = NavigationButton(self._icons, text, icon, letters=letters)
        made.clicked.connect(lambda *_: choose())
        self._group.addButton(made)
        return made

    def _on_circle_menu_requested(
        self, entry: NavigationButton, circle: Circle, place: QPoint
    ) -> None:
        self.circle_menu_requested.emit(circle, entry.mapToGlobal(place))
