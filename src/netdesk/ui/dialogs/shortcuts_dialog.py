"""Lists every key that does something."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.ui.actions import ActionSet
from netdesk.ui.models.palette_model import action_words
from netdesk.ui.widgets.roles import button, label

_WIDTH, _HEIGHT = 460, 560
_BAR_PIXELS = 12


class ShortcutsDialog(QDialog):
    """The window's shortcuts and the keys of its pages, under their headings."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        scroll.setProperty("role", "form")
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = self._sheet(actions)
        scroll.setWidget(sheet)
        # every language has the room its words need
        scroll.setMinimumWidth(sheet.sizeHint().width() + _BAR_PIXELS)
        close = button(self.tr("Close"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Keyboard shortcuts"), "title"))
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self.resize(max(_WIDTH, column.sizeHint().width()), _HEIGHT)
        # the arrows go through the keys at once, Enter and Escape close them
        scroll.setFocus()

    def _sheet(self, actions: ActionSet) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(8, 4, 12, 4)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for heading, listed in actions.sections():
            self._add(grid, heading, [each for action in listed for each in _keys(action)])
        for heading, keys in self._page_keys():
            self._add(grid, heading, keys)
        grid.setRowStretch(grid.rowCount(), 1)
        return sheet

    def _page_keys(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (
                self.tr("On Today"),
                [
                    (self.tr("Log with this person"), "L"),
                    (self.tr("Snooze"), "S"),
                    (self.tr("Skip"), "K"),
                    (self.tr("Mail"), "M"),
                    (self.tr("Call"), "C"),
                    (self.tr("Recall"), "R"),
                    (self.tr("Keep a promise"), "D"),
                    (self.tr("Edit a promise"), "E"),
                    (self.tr("A plan happened"), "H"),
                    (self.tr("Show who waits"), "W"),
                ],
            ),
            (
                self.tr("In People"),
                [
                    (self.tr("Filter"), _native("Ctrl+F")),
                    (self.tr("Show as a table, or as a list"), _native("Ctrl+T")),
                    (self.tr("Edit whoever is chosen"), "F2"),
                    (self.tr("Put whoever is chosen in a circle"), _native("Ctrl+G")),
                    (self.tr("Delete whoever is chosen"), _native("Del")),
                ],
            ),
            (
                self.tr("On a person's page"),
                [
                    (self.tr("Change a value"), "F2"),
                    (self.tr("Save what was changed"), _native("Return")),
                    (self.tr("Leave it as it was"), _native("Esc")),
                    (self.tr("Forget a value"), _native("Del")),
                ],
            ),
            (
                self.tr("On Timeline"),
                [
                    (self.tr("Closer, or more at once"), "+ −"),
                    (self.tr("From mark to mark"), "← →"),
                    (
                        self.tr("Through time"),
                        f"{_native('Shift+Left')} / {_native('Shift+Right')}",
                    ),
                    (self.tr("Today"), "T"),
                    (self.tr("Log with this person"), "L"),
                ],
            ),
            (
                self.tr("While sorting people"),
                [
                    (self.tr("Every week, month, quarter, half year, year"), "1 – 5"),
                    (self.tr("No reminders"), "0"),
                    (self.tr("Later"), _native("Space")),
                    (self.tr("Put in a circle"), "C"),
                    (self.tr("Undo"), "Z"),
                    (self.tr("Apply"), "A"),
                    (self.tr("Open the person"), _native("Return")),
                ],
            ),
            (
                self.tr("On Duplicates"),
                [
                    (self.tr("Merge"), "M"),
                    (self.tr("Not the same person"), "N"),
                    (self.tr("Later"), "S"),
                    (self.tr("Undo"), "Z"),
                ],
            ),
        ]

    def _add(self, grid: QGridLayout, heading: str, keys: list[tuple[str, str]]) -> None:
        row = grid.rowCount()
        grid.addWidget(label(heading, "heading"), row, 0)
        for number, (words, key) in enumerate(keys, start=row + 1):
            shown = label(words, "dim")
            shown.setAccessibleName(f"{words}: {key}")
            grid.addWidget(shown, number, 0)
            grid.addWidget(label(key, "key"), number, 1, Qt.AlignmentFlag.AlignRight)


def _keys(action: QAction) -> list[tuple[str, str]]:
    native = QKeySequence.SequenceFormat.NativeText
    return [(action_words(action), key.toString(native)) for key in action.shortcuts()[:1]]


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
