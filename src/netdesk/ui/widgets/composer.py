"""Writes down what happened: a line that is understood as it is typed, and the same by choosing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from netdesk.domain.changes import Changes
from netdesk.domain.composed_line import ComposedLine, is_ahead
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Attachment, Interaction, InteractionDraft, InteractionKind
from netdesk.domain.line_span import Part
from netdesk.operations.interactions import edit_interaction, log_interaction
from netdesk.runtime.task import Task
from netdesk.ui.desk import Desk
from netdesk.ui.line_reading import LineReader, Reading
from netdesk.ui.widgets.attachment_list import AttachmentList
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.entry_details import EntryDetails
from netdesk.ui.widgets.line_preview import LinePreview
from netdesk.ui.widgets.line_text import LineText
from netdesk.ui.widgets.person_picker import PersonPicker
from netdesk.ui.widgets.roles import button
from netdesk.words.kind_words import kind_word


@dataclass(frozen=True, slots=True)
class ComposerState:
    """What has been typed and not saved."""

    kind: InteractionKind
    day_text: str
    text: str
    others: tuple[ContactId, ...]
    attachments: tuple[Attachment, ...] = ()
    details: tuple[str, str, bool] = ("", "", False)


class Composer(QFrame):
    """Logs an interaction with `contacts` and whoever is picked or named besides.

    Enter saves, Shift+Enter begins a line, Escape takes everything out. The line is understood as it is
    typed; what is chosen in the fields below holds against it. An entry that is there already is
    corrected by its fields alone.

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
        clears_on_escape: bool = True,
    ) -> None:
        super().__init__()
        self._clears_on_escape = clears_on_escape
        self._desk = desk
        self._contacts: tuple[ContactId, ...] = ()
        self._editing = editing
        self._task: Task | None = None
        self._empty = ComposerState(InteractionKind.CALL, self.tr("today"), "", ())
        self._follows_line = {"kind", "day"}
        self._is_following = False
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self.reader = LineReader(desk)
        self.reading = Reading(ComposedLine(""))
        self.text = LineText(desk, completes=editing is None)
        self.preview = LinePreview(desk)
        self.kind = _KindBox()
        self.day = DayField(desk.clock)
        self.details = EntryDetails()
        self.attachments = AttachmentList(adds=editing is not None)
        self.people = PersonPicker(desk)
        self.save_button = button(self.tr("Save"), self.save)
        self._lay_out()
        self._connect()
        self.clear()
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
            self.attachments.attachments(),
            (
                self.details.time.text(),
                self.details.tags.text(),
                self.details.planned.isChecked(),
            ),
        )

    def show_state(self, state: ComposerState) -> None:
        """Take over what was typed before."""
        self.kind.setCurrentIndex(self.kind.findData(state.kind))
        self.day.edit.setText(state.day_text)
        self.text.setPlainText(state.text)
        self.people.choose(state.others)
        self.attachments.show_attachments(state.attachments)

    def clear(self) -> None:
        """Forget what has been typed."""
        self.reader.forget_choices()
        self.show_state(self._empty)
        self._follows_line = {"kind", "day"}

    def is_empty(self) -> bool:
        """Tell whether nothing has been typed: neither text nor people nor links."""
        state = self.state()
        return not (state.text.strip() or state.others or state.attachments)

    def apply(self, changes: Changes) -> None:
        """Take away whoever was picked and is not there any more; look up anew who is named."""
        chosen = self.people.chosen()
        if changes.contacts and self._editing is None:
            self.reader.forget_people()
            self._on_state_changed()
        if not changes.contacts.isdisjoint(chosen):
            self.people.choose(chosen)

    def draft(self) -> InteractionDraft | None:
        """Return what would be saved; `None` while no day is understood, nobody took part, or a name in
        the line is not clear."""
        participants = self._participants()
        if not participants or self.reading.unclear or not self.details.is_valid():
            return None
        return self._draft(participants)

    def _draft(self, participants: tuple[ContactId, ...]) -> InteractionDraft | None:
        day, line = self.day.day(), self.reading.line
        if day is None:
            return None
        is_new = self._editing is None
        at = line.time if is_new else self.details.at()
        return InteractionDraft(
            self.kind.currentData(),
            day,
            line.rest if is_new else self.text.toPlainText().strip(),
            participants,
            time=at,
            is_planned=self._is_planned(day, at),
            tags=line.tags if is_new else self.details.tag_words(),
            attachments=self.attachments.attachments(),
        )

    def _is_planned(self, day: date, at: time | None) -> bool:
        if self._editing is not None:
            return self.details.planned.isChecked()
        is_said = any(span.part is Part.PLANNED for span in self.reading.line.spans)
        now = self._desk.clock.moment()
        return is_said or is_ahead(day, at, now.today, now.instant.astimezone().time())

    def save(self) -> None:
        """Have it written down; what was typed stays until that has worked."""
        draft = self.draft()
        if draft is None or self._task is not None:
            self.preview.ask()
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
        """Save on Enter in the text and on Ctrl+Enter anywhere; link to what is dropped on the text."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_whether_active(watched, event.type())
        if isinstance(event, QDropEvent) and self.attachments.takes(event.mimeData()):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.attachments.take(event.mimeData())
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._answers(watched, event)
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be linked to."""
        if self.attachments.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Link to what was dropped: the file stays where it is."""
        self.attachments.take(event.mimeData())
        event.acceptProposedAction()

    def _answers(self, watched: QObject, event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
            return True
        is_to_clear = self._clears_on_escape and not self.is_empty()
        if event.key() == Qt.Key.Key_Escape and watched is self.text and is_to_clear:
            self.text.empty()
            self.clear()
            return True
        return False

    def _show_whether_active(self, watched: QObject, event: QEvent.Type) -> None:
        self.setProperty("active", watched is self.text and event is QEvent.Type.FocusIn)
        self.style().unpolish(self)
        self.style().polish(self)

    def _participants(self) -> tuple[ContactId, ...]:
        others = (*self.people.chosen(), *self.reading.people)
        present = {*self._contacts, *others}
        before = self._editing.participants if self._editing else ()
        ordered = (*before, *self._contacts, *others)
        return tuple(dict.fromkeys(each for each in ordered if each in present))

    def _show_interaction(self, interaction: Interaction) -> None:
        others = [each for each in interaction.participants if each not in self._contacts]
        self.kind.setCurrentIndex(self.kind.findData(interaction.kind))
        self.day.show_day(interaction.day)
        self.text.setPlainText(interaction.text)
        self.people.choose(others)
        self.details.show_details(
            interaction.time, interaction.tags, is_planned=interaction.is_planned
        )
        self.attachments.show_attachments(interaction.attachments)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        layout.addWidget(self.preview)
        layout.addWidget(self.attachments)
        when = QHBoxLayout()
        when.setSpacing(8)
        when.addWidget(self.kind)
        when.addWidget(self.day, 1)
        layout.addLayout(when)
        layout.addWidget(self.details)
        self.details.setVisible(self._editing is not None)
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
        self.text.entered.connect(self.save)
        self.text.person_completed.connect(self.reader.choose)
        self.preview.person_chosen.connect(self._on_person_chosen)
        self.preview.text_meant.connect(self._on_text_meant)
        self.kind.currentIndexChanged.connect(partial(self._on_chosen, "kind"))
        self.day.day_changed.connect(partial(self._on_chosen, "day"))
        self.details.details_changed.connect(self._on_state_changed)
        self.attachments.attachments_changed.connect(self._on_state_changed)
        self.text.viewport().installEventFilter(self)
        self.people.people_changed.connect(self._on_state_changed)
        self._desk.daybreak.day_changed.connect(self.day.refresh)
        for each in (self.text, self.kind, self.day.edit, self.people.field, self.save_button):
            each.installEventFilter(self)

    def _on_chosen(self, field: str, *_: object) -> None:
        """What the user chooses holds, whatever the line says."""
        if not self._is_following:
            self._follows_line.discard(field)
            self._on_state_changed()

    def _on_person_chosen(self, name: str, contact: ContactId) -> None:
        self.reader.choose(name, contact)
        self._on_state_changed()
        self.focus_text()

    def _on_text_meant(self, name: str) -> None:
        self.reader.take_for_text(name)
        self._on_state_changed()
        self.focus_text()

    def _follow_line(self) -> None:
        """Understand the line, and have the fields say the same where nothing was chosen in them."""
        if self._editing is not None:
            return
        self.reading = self.reader.read(self.text.toPlainText())
        line = self.reading.line
        self._is_following = True
        if "kind" in self._follows_line:
            kind = line.kind or self._empty.kind
            self.kind.setCurrentIndex(self.kind.findData(kind))
        if "day" in self._follows_line:
            if line.day is None:
                self.day.edit.setText(self._empty.day_text)
            elif line.day != self.day.day():
                self.day.show_day(line.day)
        self._is_following = False

    def _show_preview(self) -> None:
        draft = self._draft(self._participants())
        if draft is not None and self._editing is None:
            self.preview.show_reading(self.reading, draft)
            self.text.setAccessibleDescription(", ".join(self.preview.words))

    def _on_state_changed(self) -> None:
        if self._is_following:
            return
        self._follow_line()
        self._show_preview()
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


class _KindBox(ChoiceBox):
    """What happened."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bare")
        self.setAccessibleName(self.tr("Kind"))
        for kind in InteractionKind:
            self.addItem(kind_word(kind), kind)
