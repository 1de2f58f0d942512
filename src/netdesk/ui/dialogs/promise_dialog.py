"""Corrects a promise: what, who owes, by when, and how it repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netdesk.domain.cadence import Staleness
from netdesk.domain.civil_day import Lean
from netdesk.domain.line_text import LONGEST_LINE
from netdesk.domain.promise import Promise, PromiseKind
from netdesk.domain.repeat import InvalidRuleError, Repeat
from netdesk.operations.promises import edit_promise
from netdesk.operations.recurrence import checked_repeat, coming_days, first_day
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.discard_question import ask_before_discarding
from netdesk.ui.knowledge_words import promise_kind_word
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.repeat_editor import RepeatEditor
from netdesk.ui.widgets.roles import button, label, show_staleness
from netdesk.words.dates import day_words
from netdesk.words.repeat_words import repeat_words, rule_problem_words

_DAYS_SHOWN = 3


class PromiseDialog(QDialog):
    """The fields of one promise; below them what they come to."""

    def __init__(self, desk: Desk, promise: Promise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit promise"))
        self.setMinimumWidth(520)
        self._desk = desk
        self._promise = promise
        self.text = QLineEdit(promise.text)
        self.text.setMaxLength(LONGEST_LINE)
        self.text.setAccessibleName(self.tr("What is promised"))
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(self.tr("Who owes"))
        for kind in (PromiseKind.FOLLOW_UP, PromiseKind.GIVE, PromiseKind.ASK):
            self.kind.addItem(promise_kind_word(kind), kind)
        self.kind.setCurrentText(promise_kind_word(promise.kind))
        self.due = DayField(desk.clock, lean=Lean.FUTURE, may_be_empty=True)
        self.due.edit.setAccessibleName(self.tr("By when"))
        self.due.edit.setPlaceholderText(self.tr("friday, 3 Dec, in 2 weeks"))
        self.due.show_day(promise.due_on)
        self.repeat = RepeatEditor(desk.clock)
        self.repeat.show_repeat(promise.repeat, promise.due_on or desk.clock.today())
        self.understood = label("", "small", wrap=True)
        self.save = button(self.tr("Save"), self._on_save, "primary")
        self._lay_out()
        for signal in (self.text.textChanged, self.due.day_changed, self.repeat.changed):
            signal.connect(self._show_understood)
        self._show_understood()
        self._first = self._said()
        self.text.setFocus()

    def reject(self) -> None:
        """Close; ask first when something would be lost."""
        if self._said() == self._first:
            super().reject()
            return
        ask_before_discarding(self, super().reject)

    def _lay_out(self) -> None:
        self.repeat.add_above(self.tr("What"), self.text)
        self.repeat.add_above(self.tr("Who owes"), self.kind)
        self.repeat.add_above(self.tr("By"), self.due)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        foot.addWidget(self.save)
        self.save.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.repeat)
        column.addWidget(self.understood)
        column.addStretch(1)
        column.addLayout(foot)

    def _said(self) -> Promise | str:
        """Return the promise as the fields say it, or why it cannot be kept."""
        if not self.text.text().strip():
            return self.tr("A promise needs words.")
        if not (self.due.is_valid() and self.repeat.has_valid_day()):
            return self.tr("Not a day NetDesk knows")
        try:
            due_on, repeat = self._when()
        except InvalidRuleError as refused:
            return rule_problem_words(refused.problem)
        return replace(
            self._promise,
            text=self.text.text().strip(),
            kind=self.kind.currentData(),
            due_on=due_on,
            repeat=repeat,
        )

    def _when(self) -> tuple[date | None, Repeat | None]:
        due_on, repeat = self.due.day(), self.repeat.repeat()
        if repeat is None:
            return due_on, None
        due_on = due_on or first_day(repeat, self._desk.clock.today())
        return due_on, checked_repeat(repeat, due_on)

    def _show_understood(self) -> None:
        said = self._said()
        is_sound = isinstance(said, Promise)
        words = said if isinstance(said, str) else _coming_words(said)
        self.understood.setText(words)
        self.understood.setVisible(bool(words))
        show_staleness(self.understood, Staleness.RESTING if is_sound else Staleness.STALE)
        self.save.setEnabled(is_sound)
        # rows come and go, and only once they have is it known how high they stand
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        wanted = max(layout.totalHeightForWidth(self.width()), self.sizeHint().height())
        if wanted != self.height():
            self.resize(self.width(), wanted)

    def _on_save(self) -> None:
        said = self._said()
        if not isinstance(said, Promise):
            return
        task = self._desk.writer.submit(lambda store, at: edit_promise(store, said, at=at))
        task.succeeded.connect(lambda _: self.accept())


def _coming_words(promise: Promise) -> str:
    if promise.repeat is None or promise.due_on is None:
        return ""
    days = coming_days(promise.repeat, promise.due_on, _DAYS_SHOWN)
    return f"{repeat_words(promise.repeat)}: {_listed(days)}"


def _listed(days: Sequence[date]) -> str:
    return " · ".join(map(day_words, days))
