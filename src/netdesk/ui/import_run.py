"""One import on its way: read and compared on a thread of its own, shown, written by the writer.

Whoever shows it hears of its stages; cancelling at any moment leaves the store as it was.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.domain.column_mapping import ColumnMapping, TableSample, header_key
from netdesk.domain.errors import CancelledError
from netdesk.domain.import_plan import Decisions, ImportPlan, ImportResult
from netdesk.domain.import_review import ImportReview, RowKind
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress
from netdesk.operations import history
from netdesk.operations.column_mappings import remember_mapping
from netdesk.runtime.collector import collector_at_rest
from netdesk.runtime.task import ProgressMade, Task
from netdesk.store.folding import fold
from netdesk.store.store import Store
from netdesk.ui.card_source import CardSource
from netdesk.ui.desk import Desk

if TYPE_CHECKING:
    from netdesk.domain.changes import Changes


class ImportStage(Enum):
    """What an import is doing."""

    READING = "reading"
    COMPARING = "comparing"
    WRITING = "writing"
    FINISHING = "finishing"
    CANCELLING = "cancelling"


@dataclass(frozen=True, slots=True)
class StageReached:
    """A stage and how far it is; `total` is 0 while it is not known."""

    stage: ImportStage
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class ColumnsWanted:
    """A table of which nobody has said what its columns mean, and the import without it."""

    sample: TableSample
    review: ImportReview


class ImportRun(QObject):
    """Plans one import, waits for what the user decides on it, and applies it.

    Signals
    -------
    advanced(StageReached): how far it is.
    columns_wanted(ColumnsWanted): it waits for `read_columns` or `leave_out` of this table.
    planned(ImportReview): it waits for `go_on`. Where there is nothing to decide it goes on by itself.
    finished(ImportResult): it is written, or there was nothing to write.
    failed(Exception): it did not work; nothing was written.
    cancelled(): the user did not want it; nothing of it is kept.
    """

    advanced = Signal(object)
    columns_wanted = Signal(object)
    planned = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk, source: CardSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = source
        self._task: Task | None = None
        self._plan: ImportPlan | None = None
        self._left_out: set[str] = set()
        self._is_cancelled = False
        self._rest = ExitStack()

    def start(self) -> None:
        """Begin to read."""
        # from the first card read until the last is let go, or one look at all would come between
        self._rest.enter_context(collector_at_rest())
        self._read()

    def _read(self) -> None:
        source = self._source
        self.advanced.emit(StageReached(ImportStage.READING))
        task = self._desk.jobs.start(lambda store, progress: _planned(store, source, progress))
        task.progressed.connect(self._on_planning_progressed)
        task.succeeded.connect(self._on_planned)
        self._follow(task)

    def cancel(self) -> None:
        """Stop at the next opportunity; what is written by then is undone."""
        if self._is_cancelled:
            return
        if self._plan is not None:
            self._on_cancelled()
            return
        self._is_cancelled = True
        self.advanced.emit(StageReached(ImportStage.CANCELLING))
        if self._task is not None:
            self._task.cancel()

    def _follow(self, task: Task) -> None:
        self._task = task
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    def _on_planning_progressed(self, made: ProgressMade) -> None:
        stage = ImportStage.COMPARING if made.total else ImportStage.READING
        self._advance(StageReached(stage, made.done, made.total))

    def read_columns(self, sample: TableSample, mapping: ColumnMapping) -> None:
        """Remember what the columns of a table mean, and read everything again."""
        self._plan, header = None, sample.header
        task = self._desk.writer.submit_long(
            lambda store, _at, _progress: remember_mapping(store, header, mapping)
        )
        task.succeeded.connect(lambda _: self._read())
        self._follow(task)

    def leave_out(self, wanted: ColumnsWanted) -> None:
        """Go on without a table; where there was nothing else, that is the end."""
        self._left_out.add(header_key(wanted.sample.header))
        review = wanted.review
        reading = review.plan.reading
        has_more = len(reading.cards) + len(reading.unreadable) > len(reading.unmapped)
        if has_more or self._next_unmapped(review) is not None:
            self._on_planned(review)
        else:
            self._on_cancelled()

    def _next_unmapped(self, review: ImportReview) -> TableSample | None:
        tables = review.plan.reading.unmapped
        return next(
            (each for each in tables if header_key(each.header) not in self._left_out), None
        )

    def go_on(self, decisions: Decisions) -> None:
        """Write what was planned, but for what was decided otherwise."""
        if self._plan is None:
            return
        plan, self._plan = self._plan.order, None
        self._advance(StageReached(ImportStage.WRITING))
        task = self._desk.writer.submit_long(
            lambda store, at, progress: _apply(store, plan, decisions, at, progress)
        )
        task.progressed.connect(self._on_writing_progressed)
        task.succeeded.connect(self._on_applied)
        self._follow(task)

    def _on_planned(self, review: ImportReview) -> None:
        self._task = None
        if self._is_cancelled:
            self._on_cancelled()
            return
        self._plan = review.plan
        if (sample := self._next_unmapped(review)) is not None:
            self.columns_wanted.emit(ColumnsWanted(sample, review))
        elif any(row.kind is not RowKind.UNREADABLE for row in review.rows):
            self.planned.emit(review)
        else:
            self.go_on(review.decisions())

    def _on_writing_progressed(self, made: ProgressMade) -> None:
        stage = ImportStage.FINISHING if made.done == made.total else ImportStage.WRITING
        self._advance(StageReached(stage, made.done, made.total))

    def _advance(self, reached: StageReached) -> None:
        if not self._is_cancelled:
            self.advanced.emit(reached)

    def _on_applied(self, result: ImportResult) -> None:
        self._task = None
        if not self._is_cancelled:
            self._on_written(result)
        elif result.changes:
            self._take_back(result)
        else:
            self._on_cancelled()

    def _take_back(self, result: ImportResult) -> None:
        """Undo what was written before the wish to cancel could be heard; where another process has
        built on it since, it stays."""
        changes = result.changes
        task = self._desk.writer.submit_long(lambda store, at, _: undo_import(store, changes, at))
        task.failed.connect(self._on_failed)
        task.succeeded.connect(self._on_cancelled)
        task.cancelled.connect(lambda: self._on_written(result))

    def _on_written(self, result: ImportResult) -> None:
        self.finished.emit(result)
        self._end()

    def _end(self) -> None:
        self._plan = None
        # later, when nobody up the call chain holds the plan any more
        QTimer.singleShot(0, self._rest.close)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._end()
        self.failed.emit(error)

    def _on_cancelled(self, *_: object) -> None:
        self._task = None
        self._end()
        self.cancelled.emit()


def undo_import(store: Store, changes: Changes, at: Moment) -> Changes:
    """Undo an import, unless it is no longer the newest step. Raises CancelledError then."""
    newest = store.history.undoable()
    if newest is None or newest.id != changes.step:
        raise CancelledError
    return history.undo(store, at=at)


def _planned(store: Store, source: CardSource, progress: Progress) -> ImportReview:
    # reading cards pulls in much that the start of the window does not need
    from netdesk.operations.column_mappings import said_of_tables
    from netdesk.operations.importing import plan_import
    from netdesk.operations.reading import card_files

    said = said_of_tables(store)
    if source.text:
        reading = card_files.read_text(source.text, source.text_name, mappings=said)
    else:
        reading = card_files.read_files(source.files, progress, mappings=said)
    plan = plan_import.plan_reading(
        store, reading, source=plan_import.DEFAULT_SOURCE, progress=progress
    )
    return ImportReview(plan, fold)


def _apply(
    store: Store, plan: ImportPlan, decisions: Decisions, at: Moment, progress: Progress
) -> ImportResult:
    from netdesk.operations.importing.import_contacts import apply_import

    return apply_import(store, plan, at=at, decisions=decisions, progress=progress)
