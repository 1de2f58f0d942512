"""The bar on top: the name, the way to everything, import, log and the menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from netdesk.ui.icons import Icons
from netdesk.ui.tokens import NAVIGATION_WIDTH
from netdesk.ui.widgets.roles import button, label

HEADER_HEIGHT = 48
_SEARCH_WIDTH = 420


class SearchButton(QPushButton):
    """Looks like a search field and opens the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "search")
        self.setAccessibleName(self.tr("Search people, notes, actions"))
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAutoDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        for part in (
            label(self.tr("Search people, notes, actions"), "dim"),
            label(_key("Ctrl+K"), "key"),
        ):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.insertStretch(1)

    def sizeHint(self) -> QSize:
        """Return the width of the drawing; it gives way where the window is narrow."""
        return QSize(_SEARCH_WIDTH, 30)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which its words are whole."""
        return QSize(240, 30)


class Header(QFrame):
    """The bar on top.

    Signals
    -------
    search_requested(), import_requested(), log_requested(): the buttons.
    """

    search_requested = Signal()
    import_requested = Signal()
    log_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "band")
        self.setFixedHeight(HEADER_HEIGHT)
        self._brand = label("NetDesk", "brand")
        self._brand.setFixedWidth(NAVIGATION_WIDTH - 16)
        self.search = SearchButton()
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.search.clicked.connect(self.search_requested)
        self.log = button(self.tr("Log"), self.log_requested.emit, "primary")
        self.menu_button = button("", lambda: None, "icon")
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu"))
        icons.dress(self.menu_button, "menu")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._brand)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(button(self.tr("Import contacts…"), self.import_requested.emit))
        row.addWidget(self.log)
        row.addWidget(self.menu_button)

    def set_menu(self, menu: QMenu) -> None:
        """Give the menu button its menu."""
        self.menu_button.setMenu(menu)

    def be_narrow(self, is_narrow: bool) -> None:
        """Give the search the brand's room in a narrow window."""
        self._brand.setFixedWidth(72 if is_narrow else NAVIGATION_WIDTH - 16)


def _key(keys: str) -> str:
    """Return a shortcut as this platform and language write it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
