"""Shows an import: its progress, what it would do, and at the end what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.card_suffixes import ALL_SUFFIXES
from netdesk.domain.changes import Changes
from netdesk.domain.column_mapping import ColumnMapping, TableSample
from netdesk.domain.import_plan import ImportResult
from netdesk.domain.import_review import ImportReview, ReviewCounts, RowKind
from netdesk.ui.card_source import CardSource
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.discard_question import ask_before_discarding
from netdesk.ui.dialogs.import_result import ImportResultView
from netdesk.ui.dialogs.save_unreadable import save_unreadable
from netdesk.ui.error_words import error_words
from netdesk.ui.import_run import ColumnsWanted, ImportRun, StageReached, undo_import
from netdesk.ui.import_words import outcome_words, stage_words
from netdesk.ui.widgets.import_preview import ImportPreview
from netdesk.ui.widgets.roles import button, label

if TYPE_CHECKING:
    from netdesk.ui.dialogs.column_mapping_dialog import ColumnMappingDialog

_WIDTH = 520
PREVIEW_SIZE = QSize(1080, 680)
FRAME = QSize(16, 48)
"""What a frame and its title bar take at most."""


class ImportDialog(QDialog):
    """Runs one import from its files over the preview to *Undo import*; closing it before the end
    cancels it.

    Signals
    -------
    duplicates_requested(): look through who may be there twice by now.
    sorting_requested(): say of those who are new how often one wants to be in touch.
    """

    duplicates_requested = Signal()
    sorting_requested = Signal()

    def __init__(self, desk: Desk, source: CardSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import contacts"))
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._source = source
        self._written: Changes | None = None
        self._shown_table = 0
        self._run: ImportRun | None = ImportRun(desk, source, self)
        self._build()
        self._preview: ImportPreview | None = None
        self._run.advanced.connect(self._on_advanced)
        self._run.columns_wanted.connect(self._on_columns_wanted)
        self._run.planned.connect(self._on_planned)
        self._run.finished.connect(self._on_finished)
        self._run.failed.connect(self._on_failed)
        self._run.cancelled.connect(self._on_cancelled)
        desk.bus.changed.connect(self._on_changed)
        self._run.start()

    def _build(self) -> None:
        self._title = label(self._title_of(self._source), "title", wrap=True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._progress_page())
        self._undo = button(self.tr("Undo import"), self._on_undo)
        self._undo.hide()
        self._columns = button(self.tr("Columns…"), self._on_columns_clicked)
        self._columns.setToolTip(self.tr("Change what the columns of the table mean"))
        self._columns.hide()
        self._duplicates = button(self.tr("Find duplicates"), self._on_duplicates_clicked)
        self._duplicates.hide()
        self._sort = button(self.tr("Sort people…"), self._on_sort_clicked)
        self._sort.setToolTip(self.tr("Say with a key each how often you want to be in touch"))
        self._sort.hide()
        self._outcome = label(role="dim")
        self._close = button(self.tr("Cancel"), self.reject)
        self._go_on = button(self.tr("Import"), self._on_import_requested, "primary")
        self._go_on.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._undo)
        buttons.addWidget(self._outcome, 1)
        buttons.addWidget(self._duplicates)
        buttons.addWidget(self._sort)
        buttons.addWidget(self._columns)
        buttons.addWidget(self._close)
        buttons.addWidget(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)

    def _title_of(self, source: CardSource) -> str:
        match source.names:
            case ():
                return self.tr("Importing cards")
            case (name,):
                return self.tr("Importing {name}").format(name=name)
            case names:
                return self.tr("Importing %Ln files", "", len(names))

    def _progress_page(self) -> QWidget:
        page = QWidget()
        self._stage = label(role="dim")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addWidget(self._stage)
        column.addStretch()
        return page

    def reject(self) -> None:
        """Close; while the import runs, cancel it first, and ask where answers would be lost."""
        if self._run is None:
            super().reject()
        elif self._preview is not None and self._preview.model.review.is_touched:
            ask_before_discarding(self, self._cancel)
        else:
            self._cancel()

    def _cancel(self) -> None:
        if self._run is not None:
            self._close.setEnabled(False)
            self._run.cancel()

    def _on_advanced(self, reached: StageReached) -> None:
        self._stage.setText(stage_words(reached))
        self._bar.setRange(0, reached.total)
        self._bar.setValue(reached.done)

    def _on_columns_wanted(self, wanted: ColumnsWanted) -> None:
        dialog = self._columns_dialog(wanted.sample)
        dialog.rejected.connect(lambda: self._on_table_left_out(wanted))
        dialog.open()

    def _on_table_left_out(self, wanted: ColumnsWanted) -> None:
        if self._run is not None:
            self._run.leave_out(wanted)

    def _columns_dialog(
        self, sample: TableSample, said: ColumnMapping | None = None
    ) -> ColumnMappingDialog:
        from netdesk.ui.dialogs.column_mapping_dialog import ColumnMappingDialog

        dialog = ColumnMappingDialog(sample, said, self)
        dialog.mapped.connect(lambda mapping: self._on_mapped(sample, mapping))
        return dialog

    def _on_mapped(self, sample: TableSample, mapping: ColumnMapping) -> None:
        self._leave_preview()
        if self._run is not None:
            self._run.read_columns(sample, mapping)

    def _on_columns_clicked(self) -> None:
        """Change how a table was read, one after the other where there are several."""
        if self._preview is None:
            return
        tables = self._preview.model.review.plan.reading.mapped
        table = tables[self._shown_table % len(tables)]
        self._shown_table += 1
        self._columns_dialog(table.sample, table.mapping).open()

    def _on_planned(self, review: ImportReview) -> None:
        preview = self._preview = ImportPreview(self._desk, review)
        preview.counts_changed.connect(self._on_counts_changed)
        preview.save_requested.connect(self._on_save_requested)
        preview.import_requested.connect(self._on_import_requested)
        self._title.setText(self.tr("What the import does"))
        self._columns.setVisible(bool(review.plan.reading.mapped))
        self._go_on.show()
        self._go_on.setDefault(True)
        self._on_counts_changed(review.counts())
        self._show_page(preview)
        room = self.screen().availableSize() - FRAME
        self._take_size(PREVIEW_SIZE.boundedTo(room).expandedTo(self.size()))
        preview.focus_table()

    def _on_counts_changed(self, counts: ReviewCounts) -> None:
        self._outcome.setText(outcome_words(counts))
        if counts.added + counts.updated:
            people = counts.added + counts.updated
            self._go_on.setText(self.tr("Import %Ln people", "", people))
        else:
            self._go_on.setText(self.tr("Import"))
        marks = self._preview is not None and self._preview.model.review.sizes[RowKind.MISSING]
        self._go_on.setEnabled(bool(counts.taken or marks))

    def _on_save_requested(self) -> None:
        if self._preview is not None:
            said = save_unreadable(self, self._preview.model.review.plan.reading)
            self._outcome.setText(said or self._outcome.text())

    def _on_import_requested(self) -> None:
        preview = self._preview
        if self._run is None or preview is None or not self._go_on.isEnabled():
            return
        decisions = preview.model.review.decisions()
        self._leave_preview()
        self._take_size(self.sizeHint())
        self._run.go_on(decisions)

    def _leave_preview(self) -> None:
        """Let go of the rows: the plan, with all it says, is not kept."""
        if self._preview is None:
            return
        self._go_on.hide()
        self._columns.hide()
        self._outcome.clear()
        self._title.setText(self._title_of(self._source))
        self._pages.setCurrentIndex(0)
        self._pages.removeWidget(self._preview)
        review = self._preview.model.empty()
        self._desk.jobs.start(lambda _store, _progress: review.dissolve())
        self._preview.deleteLater()
        self._preview = None

    def _on_finished(self, result: ImportResult) -> None:
        self._run = None
        self._written = result.changes
        found = result.changes or result.unchanged
        done, nothing = self.tr("The import is done"), self.tr("Nothing was imported")
        self._title.setText(done if found else nothing)
        self._show_last(ImportResultView(result))
        self._undo.setVisible(bool(result.changes))
        self._duplicates.setVisible(bool(result.possible_duplicates))
        self._sort.setVisible(bool(result.changes))
        self._on_changed(result.changes)
        self._take_size(self.sizeHint())

    def _take_size(self, size: QSize) -> None:
        """Become as large as that, and stay over the middle of the window, whole on the screen."""
        size = size.expandedTo(self.minimumSize())
        parent = self.parentWidget()
        room = self.screen().availableGeometry()
        frame = QRect(QPoint(), size + FRAME)
        frame.moveCenter((parent.frameGeometry() if parent else room).center())
        frame.moveRight(min(frame.right(), room.right()))
        frame.moveBottom(min(frame.bottom(), room.bottom()))
        frame.moveLeft(max(frame.left(), room.left()))
        frame.moveTop(max(frame.top(), room.top()))
        inner = QRect(QPoint(), size)
        inner.moveCenter(frame.center())
        inner.moveBottom(frame.bottom() - FRAME.width() // 2)
        # both at once: a window manager that hears of the place before the size keeps to the old one
        self.setGeometry(inner)

    def _on_failed(self, error: Exception) -> None:
        self._run = None
        self._leave_preview()
        self._title.setText(self.tr("The import did not work"))
        self._show_last(_sentence(error_words(error)))

    def _on_cancelled(self) -> None:
        self._run = None
        self._leave_preview()
        super().reject()

    def _show_page(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _show_last(self, page: QWidget) -> None:
        self._show_page(page)
        self._close.setText(self.tr("Close"))
        self._close.setEnabled(True)
        self._close.setDefault(True)
        self._close.setFocus()

    def _on_changed(self, _changes: Changes) -> None:
        """Offer to undo only while the import is the newest step: later ones come first."""
        if self._written is None:
            return
        newest = self._desk.store.history.undoable()
        is_newest = newest is not None and newest.id == self._written.step
        self._undo.setEnabled(is_newest)

    def _on_duplicates_clicked(self) -> None:
        self.accept()
        self.duplicates_requested.emit()

    def _on_sort_clicked(self) -> None:
        self.accept()
        self.sorting_requested.emit()

    def _on_undo(self) -> None:
        changes = self._written
        if changes is None:
            return
        self._undo.setEnabled(False)
        task = self._desk.writer.submit_long(lambda store, at, _: undo_import(store, changes, at))
        task.succeeded.connect(self._on_undone)
        task.failed.connect(self._on_failed)

    def _on_undone(self) -> None:
        self._title.setText(self.tr("The import is undone"))
        self._undo.hide()
        self._duplicates.hide()
        self._sort.hide()
        # the list of what was unreadable is gone: its room would be left empty
        if (shown := self._pages.currentWidget()) is not None:
            self._pages.removeWidget(shown)
        self._show_last(_sentence(self.tr("Everybody and everything is as it was before.")))
        self._take_size(self.sizeHint())


def choose_card_files(parent: QWidget) -> CardSource | None:
    """Ask which files to import; `None` where the user thinks better of it."""
    title = QCoreApplication.translate("ImportDialog", "Import contacts")
    kinds = QCoreApplication.translate(
        "ImportDialog", "Contacts ({endings});;All files (*)"
    ).format(endings=" ".join(f"*{each}" for each in ALL_SUFFIXES))
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return CardSource(tuple(Path(name) for name in names)) if names else None


def choose_card_folder(parent: QWidget) -> CardSource | None:
    """Ask for a folder of cards; `None` where the user thinks better of it."""
    title = QCoreApplication.translate("ImportDialog", "Import a folder of cards")
    name = QFileDialog.getExistingDirectory(parent, title)
    return CardSource((Path(name),)) if name else None


def _sentence(words: str) -> QLabel:
    sentence = label(words, wrap=True)
    sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
    sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return sentence
