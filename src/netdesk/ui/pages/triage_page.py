"""Sorting people: one after the other, a key each, and the calendar that the answers make."""

from __future__ import annotations

from collections import deque
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedLayout, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.circle import Circle, CircleFields
from netdesk.domain.errors import NothingToUndoError
from netdesk.domain.identifiers import ContactId, StepId
from netdesk.domain.progress import Progress
from netdesk.domain.triage import OFFERED_DAYS, Pace, TriageAnswer, TriageProgress
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.history import is_newest_turn
from netdesk.operations.levelling import CalendarPreview, preview_calendar
from netdesk.operations.triage import (
    Sitting,
    answer_triage,
    apply_triage,
    read_sitting,
    staged_wish,
    undo_answer,
)
from netdesk.runtime.task import Task
from netdesk.runtime.writer import Operation
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.calendar_dialog import CalendarDialog
from netdesk.ui.error_words import error_words
from netdesk.ui.triage_content import triage_content
from netdesk.ui.triage_words import offered_words, progress_words, sorted_words
from netdesk.ui.widgets.announcement import announce
from netdesk.ui.widgets.circle_picker import CirclePicker
from netdesk.ui.widgets.roles import label
from netdesk.ui.widgets.triage_card import TriageCard
from netdesk.ui.widgets.triage_side import TriageEnd, TriageSide, Verb

_SPACE = "␣"
_NARROW_WIDTH = 900
_LOW_HEIGHT = 640
_CALENDAR_DELAY_MS = 250
"""Who answers quickly is not slowed down by a calendar nobody looks at yet."""


class TriagePage(QWidget):
    """Asks about one person after the other.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    people_requested(): go to the list of everybody.
    said(str): something is not possible, in words for a notice.
    """

    contact_activated = Signal(object)
    people_requested = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue: deque[ContactId] = deque()
        self._current: ContactId | None = None
        self._progress = TriageProgress(0, 0)
        self._pace = Pace()
        self._since = QElapsedTimer()
        self._own_writes = 0
        self._answered_meanwhile = False
        self._circle_steps: frozenset[StepId] = frozenset()
        self._reading: Task | None = None
        self._calculating: Task | None = None
        self._is_outdated = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Sort people"))
        self._build()
        self._calendar_timer = QTimer(self)
        self._calendar_timer.setSingleShot(True)
        self._calendar_timer.setInterval(_CALENDAR_DELAY_MS)
        self._calendar_timer.timeout.connect(self._work_calendar_out)
        desk.bus.changed.connect(self._on_changed)
        desk.daybreak.day_changed.connect(lambda *_: self._on_outdated())

    # building

    def _build(self) -> None:
        self._title = label(self.tr("Whom do you want to keep up with?"), "title", wrap=True)
        self._summary = label(role="dim", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("People sorted"))
        self.card = TriageCard(self._desk.theme)
        self._end = TriageEnd(self.show_calendar, self.people_requested.emit)
        verbs = self._verbs()
        # a key's number is that of its letter
        self._keys = {ord(key.replace(_SPACE, " ")): verb for key, _, verb in verbs}
        self._keys[Qt.Key.Key_A.value] = self.show_calendar
        self.side = TriageSide(self._desk.theme, verbs, self.show_calendar)
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        self._middle.addWidget(self.card)
        self._middle.addWidget(self._end)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(middle, 1)
        row.addWidget(self.side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 24, 28, 24)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._summary)
        self._column.addSpacing(8)
        self._column.addWidget(self._bar)
        self._column.addSpacing(20)
        self._column.addLayout(row, 1)

    def _verbs(self) -> list[Verb]:
        cadences: list[Verb] = [
            (str(number), words, partial(self.answer, TriageAnswer.CADENCE, days))
            for number, (words, days) in enumerate(
                zip(offered_words(), OFFERED_DAYS, strict=True), 1
            )
        ]
        return [
            *cadences,
            ("0", self.tr("no reminders"), partial(self.answer, TriageAnswer.NONE)),
            (_SPACE, self.tr("later"), partial(self.answer, TriageAnswer.LATER)),
            ("C", self.tr("put in a circle…"), self.pick_circle),
            ("Z", self.tr("undo"), self.undo),
        ]

    # showing

    def _read_anew(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._is_outdated = False
        self._answered_meanwhile = self._own_writes > 0
        today = self._desk.clock.today()
        task = self._reading = self._desk.jobs.start(lambda store, _: read_sitting(store, today))
        task.succeeded.connect(partial(self._on_read, task))
        task.failed.connect(self._on_failed)

    def _on_read(self, task: Task, found: Sitting) -> None:
        if task is not self._reading:
            return
        self._reading = None
        if self._answered_meanwhile:
            # what was read may still have whom one has just answered about
            self._read_anew()
            return
        self._queue = deque(found.queue)
        self._progress = found.progress
        if self._current in found.queue:
            self._queue.remove(self._current)
            self._show_progress()
        else:
            self._show_next()
        self._work_calendar_out()

    def _on_failed(self, error: Exception) -> None:
        self.said.emit(error_words(error))

    def _show_next(self) -> None:
        while self._queue:
            if self._show_person(self._queue.popleft()):
                return
        self._current = None
        self._show_end()

    def _show_person(self, contact: ContactId) -> bool:
        content = triage_content(self._desk.store, contact, self._desk.clock.today())
        if content is None:
            return False
        self._current = contact
        had_focus = self._end.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._middle.setCurrentWidget(self.card)
        self.card.show_content(content)
        self._show_progress()
        self._since.start()
        if had_focus or self.hasFocus():
            self.card.setFocus()
        if self.isVisible():
            announce(self.card, f"{content.words}. {self._summary.text()}")
        return True

    def _show_progress(self) -> None:
        progress = self._progress
        self._summary.setText(progress_words(progress, self._pace.minutes_for(progress.left)))
        self._bar.setRange(0, max(progress.total, 1))
        self._bar.setValue(progress.sorted)
        self._bar.setAccessibleDescription(self._summary.text())

    def _show_end(self) -> None:
        self._show_progress()
        self._summary.setText(sorted_words(self._progress))
        waiting = bool(self._desk.store.triage.staged())
        words = self._end.show_answers(waiting=waiting)
        self._middle.setCurrentWidget(self._end)
        if self.isVisible():
            self._end.setFocus()
            announce(self, words)

    # the calendar

    def _work_calendar_out(self) -> None:
        if self._calculating is not None:
            self._calculating.cancel()
        today, budget = self._desk.clock.today(), self._desk.preferences.current.daily_budget

        def work_out(store: Store, progress: Progress) -> CalendarPreview:
            wish = staged_wish(store.triage.staged())
            return preview_calendar(store, wish, today=today, budget=budget, progress=progress)

        task = self._calculating = self._desk.jobs.start(work_out)
        task.succeeded.connect(partial(self._on_calendar, task))

    def _on_calendar(self, task: Task, calendar: CalendarPreview) -> None:
        if task is not self._calculating:
            return
        self._calculating = None
        self.side.show_calendar(calendar)

    def show_calendar(self) -> None:
        """Show the calendar that the answers make, and apply them if it is wanted."""
        staged = self._desk.store.triage.staged()
        if not staged:
            self.said.emit(self.tr("There is no answer yet that could be applied."))
            return
        CalendarDialog(
            self._desk,
            staged_wish(staged),
            lambda store, at, budget: apply_triage(store, at=at, level_budget=budget),
            self.window(),
        ).open()

    # answers

    def answer(self, answer: TriageAnswer, ideal_days: int | None = None) -> None:
        """Keep what is wanted of the person shown, and go on to the next."""
        contact = self._current
        if contact is None:
            return
        self._submit(
            lambda store, at: answer_triage(store, [contact], answer, at=at, ideal_days=ideal_days)
        )
        self._pace.add(self._since.elapsed() / 1000)
        if answer is TriageAnswer.LATER:
            self._queue.append(contact)
        else:
            self._count(1)
        self._show_next()

    def _count(self, more: int) -> None:
        progress = self._progress
        self._progress = TriageProgress(progress.sorted + more, progress.total)

    def undo(self) -> None:
        """Turn back the last answer."""
        steps = self._circle_steps
        task = self._desk.writer.submit_long(
            lambda store, at, _: undo_answer(store, at=at, circle_steps=steps)
        )
        task.succeeded.connect(self._on_undone)
        task.failed.connect(self._on_undo_failed)

    def _on_undone(self, changes: Changes) -> None:
        self._show_again(changes)
        self._read_anew()

    def _on_undo_failed(self, error: Exception) -> None:
        if isinstance(error, NothingToUndoError):
            self.said.emit(self.tr("The last thing done was no answer given here."))
        else:
            self.said.emit(error_words(error))

    def pick_circle(self) -> None:
        """Put the person shown into a circle, or into a new one."""
        if self._current is None:
            return
        picker = CirclePicker(self._desk, self)
        contact = self._current
        picker.picked.connect(lambda circle: self._put_in(circle, contact))
        picker.new_requested.connect(lambda name: self._put_in_new(name, contact))
        picker.closed.connect(self.card.setFocus)
        corner = self.card.mapTo(self, self.card.rect().topRight())
        picker.open_at(corner.x() - 16, corner.y() + 16)

    def _put_in(self, circle: Circle, contact: ContactId) -> None:
        task = self._submit(lambda store, at: add_to_circle(store, circle.id, [contact], at=at))
        task.succeeded.connect(partial(self._on_put_in, contact))

    def _put_in_new(self, name: str, contact: ContactId) -> None:
        fields = CircleFields(name)
        task = self._submit(
            lambda store, at: create_circle(store, fields, at=at, contacts=[contact])
        )
        task.succeeded.connect(partial(self._on_put_in, contact))

    def _on_put_in(self, contact: ContactId, changes: Changes) -> None:
        if changes.step is not None:
            self._circle_steps |= {changes.step}
        if contact != self._current:
            return
        if contact in self._desk.store.triage.is_sorted([contact]):
            # the circle's cadence is an answer
            self._count(1)
            self._show_next()
        else:
            self._show_person(contact)

    def _submit(self, operation: Operation) -> Task:
        self._own_writes += 1
        self._answered_meanwhile = True
        task = self._desk.writer.submit(operation)
        task.ended.connect(self._on_own_write_ended)
        return task

    def _on_own_write_ended(self) -> None:
        self._own_writes -= 1

    # what others did

    def _on_changed(self, changes: Changes) -> None:
        if not self.isVisible():
            self._is_outdated = True
        elif self._own_writes:
            self._calendar_timer.start()
        else:
            if is_newest_turn(self._desk.store, changes):
                self._show_again(changes)
            self._read_anew()

    def _show_again(self, changes: Changes) -> None:
        """Ask anew about the one person whose answer was turned back."""
        contact = next(iter(changes.contacts), None)
        if len(changes.contacts) != 1 or contact is None or contact == self._current:
            return
        if contact not in self._desk.store.triage.is_sorted([contact]):
            before = self._current
            if self._show_person(contact) and before is not None:
                self._queue.appendleft(before)

    def _on_outdated(self) -> None:
        if self.isVisible():
            self._read_anew()
        else:
            self._is_outdated = True

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        key = event.key()
        if key in self._keys:
            self._keys[key]()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.contact_activated.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the person asked about."""
        super().focusInEvent(event)
        if self._current is not None:
            self.card.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._is_outdated:
            self._read_anew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Work nothing out that nobody sees."""
        super().hideEvent(event)
        self._is_outdated = True
        self._calendar_timer.stop()
        for task in (self._reading, self._calculating):
            if task is not None:
                task.cancel()
        self._reading = self._calculating = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the card room in a narrow or low window."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW_WIDTH
        is_low = self.height() < _LOW_HEIGHT
        self.side.fit(is_narrow=is_narrow, is_low=is_low)
        margin = 16 if is_narrow else 28
        self._column.setContentsMargins(margin, 12 if is_low else 24, margin, 12 if is_low else 24)
        self.card.be_narrow(is_narrow)
