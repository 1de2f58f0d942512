"""Who is in the book twice: pairs by confidence, both side by side, and one key for each answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.changes import Changes
from netdesk.domain.duplicates import Confidence, DuplicatePair
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.progress import Progress
from netdesk.operations.find_duplicates import find_duplicates
from netdesk.operations.merge_contacts import choices_of, keep_apart, merge_contacts
from netdesk.operations.region import region_of
from netdesk.runtime.task import ProgressMade, Task
from netdesk.store.store import Store
from netdesk.ui.delegates.duplicate_delegate import ROW_HEIGHT, DuplicateDelegate
from netdesk.ui.desk import Desk
from netdesk.ui.duplicate_words import (
    confidence_filter_words,
    confidence_words,
    evidence_words,
)
from netdesk.ui.error_words import error_words
from netdesk.ui.models.duplicates_model import DuplicatesModel, FoundDuplicates
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.key_button import KeyButton
from netdesk.ui.widgets.merge_form import MergeForm
from netdesk.ui.widgets.people_view import PeopleView
from netdesk.ui.widgets.roles import button, label

_PANEL_WIDTH = 320
_NARROW_PANEL_WIDTH = 264
_NARROW_PAGE_WIDTH = 900


class DuplicatesPage(QWidget):
    """Searches when it is opened; answers are given by key, one pair after the other.

    Signals
    -------
    undo_requested(): turn the last answer back.
    """

    undo_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._task: Task | None = None
        self._is_leaving = False
        self._model = DuplicatesModel(desk)
        self._shown: DuplicatePair | None = None
        self._row = 0
        self._make_list()
        self._make_head()
        self._make_answers()
        self._arrange()
        self._add_keys()
        self._model.modelReset.connect(self._on_model_reset)
        desk.bus.changed.connect(self._on_changed)
        desk.theme.changed.connect(self._list.viewport().update)

    # building

    def _make_list(self) -> None:
        self._list = PeopleView(ROW_HEIGHT)
        self._list.setSelectionMode(PeopleView.SelectionMode.SingleSelection)
        self._list.setAccessibleName(self.tr("Possible duplicates"))
        self._list.setItemDelegate(DuplicateDelegate(self._desk.theme, self._list))
        self._list.setModel(self._model)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.activated.connect(lambda _: self.merge_shown())

    def _make_head(self) -> None:
        self._count = label(role="dim", wrap=True)
        self._filter = ChoiceBox()
        self._filter.setAccessibleName(self.tr("Show"))
        for confidence in (None, *Confidence):
            self._filter.addItem("", confidence)
        self._filter.currentIndexChanged.connect(
            lambda _: self._model.filter_by(self._filter.currentData())
        )
        self._all = button("", self._on_merge_all)
        self._again = button(self.tr("Search again"), self.search)

    def _make_answers(self) -> None:
        self._form = MergeForm()
        self._evidence = label(role="dim", wrap=True)
        self._evidence.setContentsMargins(24, 12, 24, 0)
        self._merge = KeyButton(self.tr("Merge"), "M", self.merge_shown, role="primary")
        self._merge.setToolTip(self.tr("Make one person of the two"))
        self._apart = KeyButton(self.tr("Not the same person"), "N", self.keep_shown_apart)
        self._apart.setToolTip(self.tr("Remember that they are two"))
        self._later = KeyButton(self.tr("Later"), "S", self.put_shown_off)
        self._later.setToolTip(self.tr("Leave it for the next search"))
        for each in (self._merge, self._apart, self._later):
            # the keys are the page's; Tab and Enter find the buttons all the same
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            each.setAutoDefault(True)

    def _arrange(self) -> None:
        self._pages = QStackedWidget()
        self._searching = self._searching_page()
        self._nothing = self._nothing_page()
        self._found = self._found_page()
        for page in (self._searching, self._nothing, self._found):
            self._pages.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 12)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Duplicates"), "title"))
        head.addWidget(self._count, 1)
        head.addWidget(self._all)
        head.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        rule = QFrame()
        rule.setProperty("role", "line")
        column.addWidget(rule)
        column.addWidget(self._pages, 1)

    def _searching_page(self) -> QWidget:
        page = QWidget()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the search"))
        self._bar.setFixedWidth(_PANEL_WIDTH)
        self._cancel = button(self.tr("Cancel"), self._on_cancel)
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(1)
        center = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(label(self.tr("Looking for people who are there twice"), "dim"), 0, center)
        column.addWidget(self._bar, 0, center)
        column.addWidget(self._cancel, 0, center)
        column.addStretch(2)
        return page

    def _nothing_page(self) -> QWidget:
        page = QWidget()
        self._nothing_words = label(role="dim", wrap=True)
        self._nothing_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        column.addWidget(self._nothing_words)
        column.addStretch(2)
        return page

    def _found_page(self) -> QWidget:
        page = QWidget()
        self._panel = QFrame()
        self._panel.setProperty("role", "panel")
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(0, 8, 1, 0)
        panel.setSpacing(8)
        choice = QHBoxLayout()
        choice.setContentsMargins(12, 0, 12, 0)
        choice.addWidget(self._filter, 1)
        panel.addLayout(choice)
        panel.addWidget(self._list, 1)
        answers = QHBoxLayout()
        answers.setContentsMargins(24, 8, 24, 8)
        answers.setSpacing(8)
        for each in (self._merge, self._apart, self._later):
            answers.addWidget(each)
        answers.addStretch(1)
        pair = QVBoxLayout()
        pair.setSpacing(0)
        rule = QFrame()
        rule.setProperty("role", "line")
        # above: below, the notice of the last answer would stand on the buttons of the next
        pair.addLayout(answers)
        pair.addWidget(rule)
        pair.addWidget(self._evidence)
        pair.addWidget(self._form, 1)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._panel)
        columns.addLayout(pair, 1)
        return page

    def _add_keys(self) -> None:
        for key, answer in (
            (Qt.Key.Key_M, self.merge_shown),
            (Qt.Key.Key_N, self.keep_shown_apart),
            (Qt.Key.Key_S, self.put_shown_off),
            (Qt.Key.Key_Z, self.undo_requested.emit),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(answer)

    # asked from outside

    def search(self) -> None:
        """Search the whole book."""
        if self._task is not None:
            return
        self._is_leaving = False
        self._bar.setRange(0, 0)
        self._pages.setCurrentWidget(self._searching)
        for each in (self._all, self._again):
            each.setEnabled(False)
        self._count.setText("")
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._task = self._desk.jobs.start(
            partial(_search, region_of(self._desk.preferences.current))
        )
        self._task.progressed.connect(self._on_progressed)
        self._task.succeeded.connect(self._on_found)
        self._task.failed.connect(lambda error: self._say_nothing(error_words(error)))
        self._task.cancelled.connect(self._say_cancelled)
        self._task.ended.connect(self._on_ended)

    def merge_shown(self) -> None:
        """Make one of the two people shown."""
        pair = self._shown
        if pair is None:
            return
        taking, region = self._form.taking, region_of(self._desk.preferences.current)
        self._answered()
        self._desk.writer.submit(
            lambda store, at: merge_contacts(
                store, pair.first, pair.second, at=at, region=region, taking=taking
            )
        )

    def keep_shown_apart(self) -> None:
        """Remember that the two people shown are two."""
        pair = self._shown
        if pair is None:
            return
        self._answered()
        self._desk.writer.submit(
            lambda store, at: keep_apart(store, [(pair.first, pair.second)], at=at)
        )

    def put_shown_off(self) -> None:
        """Leave the two people shown for the next search."""
        if self._shown is not None:
            self._model.put_off(self._shown)

    # what happened

    def _answered(self) -> None:
        # until it is written, a second press would mean the same pair
        self._shown = None
        self._enable_answers()

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._is_leaving = True
            self._task.cancel()

    def _on_found(self, found: FoundDuplicates) -> None:
        if self._is_leaving:
            # it was found before the search heard that nobody wants it any more
            self._say_cancelled()
        else:
            self._model.show_found(found)

    def _say_cancelled(self) -> None:
        self._say_nothing(self.tr("The search was cancelled."))

    def _on_progressed(self, made: ProgressMade) -> None:
        self._bar.setRange(0, made.total)
        self._bar.setValue(made.done)

    def _on_ended(self) -> None:
        self._task = None
        self._again.setEnabled(True)
        if self._pages.currentWidget() is self._found:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_model_reset(self) -> None:
        self._show_counts()
        if not self._model.open_pairs():
            self._say_nothing(
                self.tr("Nobody seems to be there twice. Search again after the next import.")
            )
            return
        self._pages.setCurrentWidget(self._found)
        row = min(self._row, self._model.rowCount() - 1)
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))
        else:
            self._show_pair(None)

    def _show_counts(self) -> None:
        counts = self._model.counts()
        for row, confidence in enumerate((None, *Confidence)):
            count = counts[confidence] if confidence else sum(counts.values())
            self._filter.setItemText(row, confidence_filter_words(confidence, count))
        total = sum(counts.values())
        self._count.setText(self.tr("%Ln pairs", "", total) if total else "")
        certain = counts[Confidence.CERTAIN]
        self._all.setText(self.tr("Merge all certain (%Ln)…", "", certain))
        self._all.setVisible(bool(certain))
        self._all.setEnabled(bool(certain))

    def _say_nothing(self, words: str) -> None:
        self._show_pair(None)
        self._nothing_words.setText(words)
        self._pages.setCurrentWidget(self._nothing)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self._row = current.row()
            self._show_pair(self._model.pair_at(current.row()))

    def _show_pair(self, pair: DuplicatePair | None) -> None:
        self._shown = pair
        self._enable_answers()
        if pair is None:
            return
        store, ids = self._desk.store, (pair.first, pair.second)
        try:
            ours, theirs = map(store.contacts.get, ids)
            choices = choices_of(
                store, *ids, region=region_of(self._desk.preferences.current), taking={}
            )
        except UnknownIdError:
            # another process was quicker; the model is about to hear of it
            self._answered()
            return
        self._evidence.setText(
            self.tr("{confidence}: {evidence}").format(
                confidence=confidence_words(pair.confidence), evidence=evidence_words(pair.evidence)
            )
        )
        self._form.show_people(ours, theirs, choices)

    def _enable_answers(self) -> None:
        is_shown = self._shown is not None
        self._form.setVisible(is_shown)
        self._evidence.setVisible(is_shown)
        for each in (self._merge, self._apart, self._later):
            each.setEnabled(is_shown)

    def _on_changed(self, changes: Changes) -> None:
        shown = self._shown
        if shown is not None and {shown.first, shown.second} & changes.contacts:
            self._show_pair(shown)

    def _on_merge_all(self) -> None:
        from netdesk.ui.dialogs.merge_certain_dialog import MergeCertainDialog

        MergeCertainDialog(self._desk, tuple(self._model.open_pairs()), self.window()).open()

    def resizeEvent(self, event: object) -> None:
        """Give the pair room in a narrow window."""
        is_narrow = self.width() < _NARROW_PAGE_WIDTH
        self._panel.setFixedWidth(_NARROW_PANEL_WIDTH if is_narrow else _PANEL_WIDTH)


def _search(region: str, store: Store, progress: Progress) -> FoundDuplicates:
    pairs = find_duplicates(store, region=region, progress=progress)
    ids = sorted({contact for pair in pairs for contact in (pair.first, pair.second)})
    return FoundDuplicates(pairs, store.contacts.names_by_id(ids))
