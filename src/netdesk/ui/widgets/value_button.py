"""A value that can be changed where it stands: it looks like text and works like a button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout

from netdesk.ui.widgets.roles import label

_EDGE = 1
"""The frame that shows the focus, on each side."""


@dataclass(frozen=True, slots=True)
class ValueVerbs:
    """What can be done with a value. A click and Enter `open` it, which is to change it unless said
    otherwise; F2 changes it in any case, Delete forgets it."""

    change: Callable[[], object]
    forget: Callable[[], object] | None = None
    open: Callable[[], object] | None = None


class ValueButton(QPushButton):
    """Text over as many lines as it takes, and what can be done with it on the keys and in a menu."""

    def __init__(self, text: str, name: str, verbs: ValueVerbs, *, role: str = "") -> None:
        super().__init__()
        self._text = text
        self._verbs = verbs
        self.setProperty("role", "value")
        self.setAutoDefault(True)
        self.setAccessibleName(f"{name}: {text}" if text else name)
        self.setAccessibleDescription("" if verbs.open else self.tr("Enter changes it"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = label(text, role, wrap=True)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(self.words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda *_: (verbs.open or verbs.change)())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is on so many pixels."""
        return self.words.heightForWidth(width - 2 * _EDGE) + 2 * _EDGE

    def sizeHint(self) -> QSize:
        """Want the room of the text."""
        return self._with_edges(self.words.sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Be content with the longest word."""
        return self._with_edges(self.words.minimumSizeHint())

    def menu_of_verbs(self) -> QMenu:
        """Return what can be done with the value."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._verbs.open is not None:
            menu.addAction(self.tr("Open"), self._verbs.open)
        menu.addAction(self.tr("Change"), self._verbs.change)
        menu.addAction(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(self._text))
        if self._verbs.forget is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Forget"), self._verbs.forget)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu, also by its key."""
        self.menu_of_verbs().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change or forget the value."""
        match event.key():
            case Qt.Key.Key_F2:
                self._verbs.change()
            case Qt.Key.Key_Delete if self._verbs.forget is not None:
                self._verbs.forget()
            case _:
                super().keyPressEvent(event)

    def _with_edges(self, size: QSize) -> QSize:
        return QSize(size.width() + 2 * _EDGE, size.height() + 2 * _EDGE)
