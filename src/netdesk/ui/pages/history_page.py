"""Everything that was done: each step, what it changed, and the way back to before it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.changes import Step
from netdesk.domain.identifiers import ContactId, StepId
from netdesk.domain.progress import Progress
from netdesk.domain.step_detail import ChangedRow, StepDetail
from netdesk.operations.history import undo_back_to
from netdesk.runtime.task import Task
from netdesk.store.store import Store
from netdesk.ui.delegates.step_delegate import ROW_HEIGHT, StepDelegate
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.history_words import counted_words, row_words
from netdesk.ui.models.history_model import HistoryModel
from netdesk.ui.step_words import step_words
from netdesk.ui.text import person_name
from netdesk.ui.widgets.people_view import PeopleView
from netdesk.ui.widgets.roles import button, label
from netdesk.words.dates import moment_words

_LIST_WIDTH = 360
_NARROW_LIST_WIDTH = 280
_NARROW_PAGE_WIDTH = 900
_NAME_WIDTH = 168


class HistoryPage(QWidget):
    """The steps at the left, what the chosen one changed at the right.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    said(str): something was done or is not possible, in words for a notice.
    """

    contact_activated = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reading: Task | None = None
        self._shown: Step | None = None
        self._model = HistoryModel(desk, self)
        self._make_list()
        self._make_detail()
        self._arrange()
        self._model.modelReset.connect(self._on_model_reset)
        desk.theme.changed.connect(self._list.viewport().update)
        self._on_model_reset()

    # building

    def _make_list(self) -> None:
        self._list = PeopleView(ROW_HEIGHT)
        self._list.setSelectionMode(PeopleView.SelectionMode.SingleSelection)
        self._list.setAccessibleName(self.tr("Steps"))
        self._list.setItemDelegate(StepDelegate(self._desk.theme, self._list))
        self._list.setModel(self._model)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)

    def _make_detail(self) -> None:
        self._words = label(role="heading", wrap=True)
        self._when = label(role="dim", wrap=True)
        self._counts = label(role="dim", wrap=True)
        self._back = button("", self.undo_shown, "primary")
        self._more = label(role="small", wrap=True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 12)
        head.addWidget(label(self.tr("History"), "title"))
        head.addStretch(1)
        self._panel = QFrame()
        self._panel.setProperty("role", "panel")
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(0, 0, 1, 0)
        panel.addWidget(self._list)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._panel)
        columns.addWidget(self._detail(), 1)
        content = QWidget()
        content.setLayout(columns)
        columns.setContentsMargins(0, 0, 0, 0)
        nothing = label(
            self.tr("Nothing was done yet. Every change will stand here, and can be undone."),
            "dim",
            wrap=True,
        )
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setContentsMargins(24, 24, 24, 24)
        self._pages = QStackedWidget()
        self._pages.addWidget(nothing)
        self._pages.addWidget(content)
        rule = QFrame()
        rule.setProperty("role", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule)
        column.addWidget(self._pages, 1)

    def _detail(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._when)
        column.addWidget(self._counts)
        column.addSpacing(8)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._rows)
        column.addWidget(self._more)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("role", "form")
        scroll.setAccessibleName(self.tr("What the step changed"))
        scroll.setWidget(content)
        return scroll

    # asked from outside

    def focus_list(self) -> None:
        """Go to the list; its newest step is chosen where none is."""
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo_shown(self) -> None:
        """Turn back the step shown and all that came after it."""
        step = self._shown
        if step is None:
            return
        self._back.setEnabled(False)
        number = step.id
        task = self._desk.writer.submit_long(
            lambda store, at, progress: undo_back_to(store, number, at=at, progress=progress)
        )
        words = self.tr("Undone: {step}").replace("{step}", step_words(step))
        task.succeeded.connect(lambda _: self.said.emit(words))
        task.failed.connect(lambda error: self.said.emit(error_words(error, step)))

    # what happened

    def _on_model_reset(self) -> None:
        self._pages.setCurrentIndex(1 if self._model.rowCount() else 0)
        row = self._model.row_of(self._shown.id) if self._shown else -1
        if self.isVisible() and self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(max(row, 0)))

    def _on_current_changed(self, current: QModelIndex | QPersistentModelIndex) -> None:
        step = self._model.step_at(current.row()) if current.isValid() else None
        if step is not None:
            self._show_step(step)

    def _show_step(self, step: Step) -> None:
        if self._shown is None or self._shown.id != step.id:
            self._clear_rows()
            self._read(step.id)
        self._shown = step
        self._words.setText(step_words(step))
        state = self._model.state_words(step)
        self._when.setText(" · ".join(part for part in (moment_words(step.at), state) if part))
        count = self._desk.store.history.count_standing_since(step.id)
        self._back.setVisible(count > 0)
        self._back.setEnabled(True)
        self._back.setText(
            self.tr("Undo this step")
            if count == 1
            else self.tr("Undo this step and the %Ln after it", "", count - 1)
        )

    def _read(self, step: StepId) -> None:
        if self._reading is not None:
            self._reading.cancel()
        task = self._desk.jobs.start(partial(_read_detail, step))
        self._reading = task
        task.succeeded.connect(lambda detail: self._on_read(step, detail))

    def _on_read(self, step: StepId, detail: StepDetail) -> None:
        if self._shown is None or self._shown.id != step:
            return
        self._clear_rows()
        self._counts.setText(counted_words(detail.counts))
        for number, row in enumerate(detail.rows):
            self._grid.addWidget(self._name(row), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(row_words(row), wrap=True), number, 1)
        self._more.setText(self.tr("and %Ln more", "", detail.more) if detail.more else "")

    def _name(self, row: ChangedRow) -> QWidget:
        contact = row.contact
        if contact is None:
            return label(row.name, "dim", wrap=True)
        made = button(person_name(row.name), partial(self._activate, contact), "link")
        made.setAccessibleName(self.tr("Open {name}").format(name=person_name(row.name)))
        return made

    def _activate(self, contact: ContactId) -> None:
        self.contact_activated.emit(contact)

    def _clear_rows(self) -> None:
        self._counts.setText("")
        self._more.setText("")
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Choose the newest step."""
        super().showEvent(event)
        self._on_model_reset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the detail room in a narrow window."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW_PAGE_WIDTH
        self._panel.setFixedWidth(_NARROW_LIST_WIDTH if is_narrow else _LIST_WIDTH)


def _read_detail(step: StepId, store: Store, progress: Progress) -> StepDetail:
    return store.step_details.of(step, progress=progress)
