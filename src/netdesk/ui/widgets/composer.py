"""Writes down what happened: one frame with text, kind, day and who else was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
)

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction, InteractionDraft, InteractionKind
from netdesk.operations.interactions import edit_interaction, log_interaction
from netdesk.runtime.task import Task
from netdesk.ui.desk import Desk
from netdesk.ui.kind_words import kind_word
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.person_picker import PersonPicker
from netdesk.ui.widgets.roles import button

_MOST_LINES = 10
_TEXT_EDGES = 10
"""Above and below together, as the style sheet has it."""


@dataclass(frozen=True, slots=True)
class ComposerState:
    """What has been typed and not saved."""

    kind: InteractionKind
    day_text: str
    text: str
    others: tuple[ContactId, ...]


class Composer(QFrame):
    """Logs an interaction with `contacts` and whoever is picked besides; Ctrl+Enter saves.

    Signals
    -------
    saved(Changes): it is in the store; the fields are empty again, unless more was typed since.
    state_changed(): something was typed or chosen.
    """

    saved = Signal(object)
    state_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        contacts: Sequence[ContactId] = (),
        *,
        editing: Interaction | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._contacts: tuple[ContactId, ...] = ()
        self._editing = editing
        self._task: Task | None = None
        self._empty = ComposerState(InteractionKind.CALL, self.tr("today"), "", ())
        self.setProperty("role", "card")
        self.text = _GrowingText()
        self.kind = _KindBox()
        self.day = DayField(desk.clock)
        self.people = PersonPicker(desk)
        self.save_button = button(self.tr("Save"), self.save)
        self._lay_out()
        self._connect()
        self.show_state(self._empty)
        self.set_contacts(contacts)
        if editing is not None:
            self._show_interaction(editing)

    def set_contacts(self, contacts: Sequence[ContactId]) -> None:
        """Say who took part in any case."""
        self._contacts = tuple(contacts)
        self.people.leave_out(contacts)
        self.people.field.ask_for_others(others=bool(contacts))
        self._on_state_changed()

    def state(self) -> ComposerState:
        """Return what has been typed."""
        return ComposerState(
            self.kind.currentData(),
            self.day.edit.text(),
            self.text.toPlainText(),
            self.people.chosen(),
        )

    def show_state(self, state: ComposerState) -> None:
        """Take over what was typed before."""
        self.kind.setCurrentIndex(self.kind.findData(state.kind))
        self.day.edit.setText(state.day_text)
        self.text.setPlainText(state.text)
        self.people.choose(state.others)

    def clear(self) -> None:
        """Forget what has been typed."""
        self.show_state(self._empty)

    def is_empty(self) -> bool:
        """Tell whether nothing has been typed: neither text nor people."""
        state = self.state()
        return not state.text.strip() and not state.others

    def apply(self, changes: Changes) -> None:
        """Take away whoever was picked and is not there any more."""
        chosen = self.people.chosen()
        if not changes.contacts.isdisjoint(chosen):
            self.people.choose(chosen)

    def draft(self) -> InteractionDraft | None:
        """Return what would be saved; `None` while no day is understood or nobody took part."""
        day = self.day.day()
        participants = self._participants()
        if day is None or not participants:
            return None
        text = self.text.toPlainText().strip()
        return InteractionDraft(self.kind.currentData(), day, text, participants)

    def save(self) -> None:
        """Have it written down; what was typed stays until that has worked."""
        draft = self.draft()
        if draft is None or self._task is not None:
            return
        editing = self._editing
        if editing is None:
            task = self._desk.writer.submit(lambda store, at: log_interaction(store, draft, at=at))
        else:
            task = self._desk.writer.submit(
                lambda store, at: edit_interaction(store, editing.id, draft, at=at)
            )
        self._task = task
        self._on_state_changed()
        task.succeeded.connect(partial(self._on_succeeded, (self._contacts, self.state())))
        task.ended.connect(self._on_ended)

    def focus_text(self) -> None:
        """Put the cursor where one writes."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save on Ctrl+Enter wherever the cursor is."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_whether_active(watched, event.type())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save()
                return True
        return super().eventFilter(watched, event)

    def _show_whether_active(self, watched: QObject, event: QEvent.Type) -> None:
        self.setProperty("active", watched is self.text and event is QEvent.Type.FocusIn)
        self.style().unpolish(self)
        self.style().polish(self)

    def _participants(self) -> tuple[ContactId, ...]:
        present = {*self._contacts, *self.people.chosen()}
        before = self._editing.participants if self._editing else ()
        ordered = (*before, *self._contacts, *self.people.chosen())
        return tuple(dict.fromkeys(each for each in ordered if each in present))

    def _show_interaction(self, interaction: Interaction) -> None:
        others = [each for each in interaction.participants if each not in self._contacts]
        self.kind.setCurrentIndex(self.kind.findData(interaction.kind))
        self.day.show_day(interaction.day)
        self.text.setPlainText(interaction.text)
        self.people.choose(others)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        when = QHBoxLayout()
        when.setSpacing(8)
        when.addWidget(self.kind)
        when.addWidget(self.day, 1)
        layout.addLayout(when)
        who = QHBoxLayout()
        who.setSpacing(8)
        who.addWidget(self.people, 1)
        who.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(who)
        self.day.edit.setMaximumWidth(140)
        self.day.edit.setProperty("role", "bare")
        self.people.field.setProperty("role", "bare")

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_state_changed)
        self.kind.currentIndexChanged.connect(self._on_state_changed)
        self.day.day_changed.connect(self._on_state_changed)
        self.people.people_changed.connect(self._on_state_changed)
        self._desk.daybreak.day_changed.connect(self.day.refresh)
        for each in (self.text, self.kind, self.day.edit, self.people.field, self.save_button):
            each.installEventFilter(self)

    def _on_state_changed(self) -> None:
        self.save_button.setEnabled(self.draft() is not None and self._task is None)
        self.state_changed.emit()

    def _on_succeeded(
        self, written: tuple[tuple[ContactId, ...], ComposerState], changes: object
    ) -> None:
        # another process may have kept the store busy: what was typed meanwhile is not saved yet
        if self._editing is None and written == (self._contacts, self.state()):
            self.clear()
        self.saved.emit(changes)

    def _on_ended(self) -> None:
        self._task = None
        self._on_state_changed()


class _GrowingText(QPlainTextEdit):
    """Two lines high until more is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("What happened?"))
        self.setAccessibleName(self.tr("What happened?"))
        self.setTabChangesFocus(True)
        self.setProperty("role", "bare")
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure anew: only now the style sheet's font is known."""
        super().showEvent(event)
        self._fit()

    def _fit(self, *_: object) -> None:
        lines = min(max(int(self.document().size().height()), 2), _MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _TEXT_EDGES)


class _KindBox(ChoiceBox):
    """What happened."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bare")
        self.setAccessibleName(self.tr("Kind"))
        for kind in InteractionKind:
            self.addItem(kind_word(kind), kind)
