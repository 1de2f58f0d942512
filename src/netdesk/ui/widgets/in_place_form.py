"""A field, or a few, in the place of a value: Enter saves, Escape leaves, Tab goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.cadence import Staleness
from netdesk.domain.line_text import LONGEST_LINE
from netdesk.ui.widgets.roles import label, show_staleness

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons to be without the focus for a while only."""


class InPlaceForm(QFrame):
    """Fields under each other; what was typed is saved when the focus goes elsewhere, too.

    Signals
    -------
    submitted(): what is in the fields is to be saved.
    left(): nothing is to be changed.
    """

    submitted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(4)
        self._fields: list[QWidget] = []
        self._before: list[object] = []
        self._is_saving = False
        self.problem = label("", "small", wrap=True)
        self.problem.hide()
        show_staleness(self.problem, Staleness.STALE)
        self._column.addWidget(self.problem)

    def value(self) -> object:
        """Return what is in the fields."""
        raise NotImplementedError

    def why_not(self) -> str:
        """Return why it cannot be kept, "" where it can."""
        return ""

    def is_worth_keeping(self) -> bool:
        """Tell whether Enter saves the form even as it was when it was opened."""
        return False

    def begin(self) -> None:
        """Put the cursor into the first field and remember what it says."""
        self._before = self._typed()
        self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(line := self._fields[0], QLineEdit):
            line.selectAll()

    def is_changed(self) -> bool:
        """Tell whether something was typed that is not saved."""
        return self._typed() != self._before

    def show_saving(self, *, is_saving: bool) -> None:
        """Take no more keys while it is written; take them again where that failed."""
        # switched off, the fields would lose the focus
        self._is_saving = is_saving

    def finish(self, *, by_enter: bool = False) -> None:
        """Save what was changed; stay where it cannot be kept."""
        if self._is_saving:
            return
        if not self.is_changed() and not (by_enter and self.is_worth_keeping()):
            self.left.emit()
            return
        self.problem.setText(self.why_not())
        self.problem.setVisible(bool(self.problem.text()))
        if not self.problem.text():
            self.submitted.emit()

    def add_field(self, field: QWidget, *, watched: QWidget | None = None) -> None:
        """Put a field below the others; the keys are watched in `watched`, where it is not the same."""
        watched = watched or field
        self._fields.append(watched)
        watched.installEventFilter(self)
        self._column.insertWidget(self._column.count() - 1, field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear Enter, Escape and that the focus goes."""
        if self._is_saving and isinstance(event, QKeyEvent):
            return event.key() != Qt.Key.Key_Tab
        if isinstance(event, QKeyEvent) and self._is_own_key(watched, event):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._on_own_key(event.key())
                return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            # who has the focus next is not known yet
            QTimer.singleShot(0, self, self._finish_without_focus)
        return super().eventFilter(watched, event)

    def _on_own_key(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.finish(by_enter=True)

    def _typed(self) -> list[object]:
        return [_content(each) for each in self._fields]

    def _is_own_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return not event.modifiers()
        is_line_break = isinstance(watched, QPlainTextEdit) and bool(
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        return event.key() in _ENTER and not is_line_break

    def _finish_without_focus(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and not self.isAncestorOf(now) and self.isVisible():
            self.finish()


def _content(field: QWidget) -> object:
    match field:
        case QLineEdit():
            return field.text()
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentIndex()
        case QAbstractButton():
            return field.isChecked()
        case _:
            return None


class LineForm(InPlaceForm):
    """One line of text; completed from `known` while it is typed, `between` parting several values."""

    def __init__(
        self,
        text: str,
        name: str,
        *,
        known: Iterable[str] = (),
        between: str = "",
        hint: str = "",
        check: Callable[[str], str] = lambda _: "",
    ) -> None:
        super().__init__()
        self.line = value_line(text, name, hint)
        self._check = check
        complete(self.line, known, between=between)
        self.add_field(self.line)

    def value(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()

    def why_not(self) -> str:
        """Return what the check says."""
        return self._check(self.value())


class TextForm(InPlaceForm):
    """A text of several lines; Shift+Enter begins a new one."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.text = QPlainTextEdit(text)
        self.text.setAccessibleName(name)
        self.text.setToolTip(self.tr("Enter saves, Shift+Enter begins a new line"))
        self.text.setAccessibleDescription(self.text.toolTip())
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 5 + 20)
        self.add_field(self.text)

    def value(self) -> str:
        """Return what was typed."""
        return self.text.toPlainText().strip()


def value_line(text: str, name: str, hint: str = "") -> QLineEdit:
    """Return a field for one line."""
    line = QLineEdit(text)
    line.setMaxLength(LONGEST_LINE)
    line.setAccessibleName(name)
    line.setPlaceholderText(hint or name)
    return line


def complete(line: QLineEdit, known: Iterable[str], *, between: str = "") -> None:
    """Offer what is known while it is typed; with `between`, for each of the values it parts."""
    words = list(known)
    if not words:
        return
    completer = _PartCompleter(words, line, between) if between else QCompleter(words, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    popup = QListView()
    popup.setProperty("role", "popup")
    popup.setAccessibleName(line.accessibleName())
    completer.setPopup(popup)
    line.setCompleter(completer)


class _PartCompleter(QCompleter):
    """Completes the last of several values in a line."""

    def __init__(self, words: list[str], line: QLineEdit, between: str) -> None:
        super().__init__(words, line)
        self._line = line
        self._between = between

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(self._between)[2].lstrip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        head, mark, _ = self._line.text().rpartition(self._between)
        blank = "" if self._between == " " or not mark else " "
        return f"{head}{mark}{blank}{super().pathFromIndex(index)}"
