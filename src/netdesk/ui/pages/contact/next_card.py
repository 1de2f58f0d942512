"""What comes next with a person: what is promised both ways, and the next step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.domain.promise import Promise, PromiseDraft, PromiseKind
from netdesk.domain.promise_line import parse_promise
from netdesk.operations.promises import drop_promise, keep_promise, make_promise
from netdesk.ui.desk import Desk
from netdesk.ui.knowledge_words import promise_kind_word
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.roles import Card, label
from netdesk.ui.widgets.rows import Rows, held
from netdesk.words.dates import day_comes_first, day_words


class PromiseBox(QCheckBox):
    """The box of a promise: ticked it is kept; Enter ticks too, Delete drops it, as its menu does."""

    def __init__(self, keep: Callable[[], object], drop: Callable[[], object]) -> None:
        super().__init__()
        self._drop = drop
        self.clicked.connect(lambda *_: keep())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or drop the promise."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_D:
                self.click()
            case Qt.Key.Key_Delete:
                self._drop()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer both, also by the keyboard's menu key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Done"), self.click)
        menu.addAction(self.tr("Delete"), self._drop)
        menu.popup(event.globalPos())


class NextCard(Card):
    """Open promises, each kept by a click or a key; a line below adds one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Next"))
        self._desk = desk
        self._contact: ContactId | None = None
        self._shown: list[Promise] | None = None
        self._rows = Rows()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("e.g. send the benchmark by friday"))
        self.line.setAccessibleName(self.tr("Promise or next step"))
        self.line.returnPressed.connect(self._on_entered)
        self.line.textChanged.connect(self._show_understood)
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(self.tr("Who owes"))
        for kind in (PromiseKind.FOLLOW_UP, PromiseKind.GIVE, PromiseKind.ASK):
            self.kind.addItem(promise_kind_word(kind), kind)
        self.understood = label(role="small", wrap=True)
        self.understood.hide()
        self.body.addWidget(self._rows)
        self.body.addWidget(self.line)
        self.body.addWidget(self.kind)
        self.body.addWidget(self.understood)
        self._show_understood()

    def show_contact(self, contact: ContactId) -> None:
        """Show what is open with a person."""
        if contact != self._contact:
            self.line.clear()
        self._contact = contact
        found = self._desk.store.promises.open_of(contact)
        if found == self._shown:
            return
        self._shown = found
        self._rows.clear()
        for promise in found:
            self._rows.add(self._row(promise))
        self._rows.setVisible(bool(found))

    def _row(self, promise: Promise) -> QWidget:
        due = self._due_words(promise)
        box = PromiseBox(partial(self._keep, promise), partial(self._drop, promise))
        box.setAccessibleName(
            self.tr("Done: {promise}, {due}").format(promise=promise.text, due=due)
        )
        # beside the first line, however many there are
        box.setFixedHeight(box.fontMetrics().height())
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(label(promise.text, wrap=True))
        small = label(due, "small", wrap=True)
        if promise.due_on is not None and promise.due_on < self._desk.daybreak.today:
            small.setProperty("staleness", "stale")
        words.addWidget(small)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        # the box brings room for words of its own
        row.setSpacing(0)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return held(row)

    def _due_words(self, promise: Promise) -> str:
        """Return who owes and by when: "promised, due 12 November 2026"."""
        who = {
            PromiseKind.GIVE: self.tr("promised"),
            PromiseKind.ASK: self.tr("promised to you"),
            PromiseKind.FOLLOW_UP: self.tr("next step"),
        }[promise.kind]
        if promise.due_on is None:
            return who
        words = self.tr("{who}, due {day}")
        return words.replace("{day}", day_words(promise.due_on)).replace("{who}", who)

    def _keep(self, promise: Promise) -> None:
        self._desk.writer.submit(lambda store, at: keep_promise(store, promise.id, at=at))

    def _drop(self, promise: Promise) -> None:
        self._desk.writer.submit(lambda store, at: drop_promise(store, promise.id, at=at))

    def _understood(self) -> tuple[str, date | None]:
        line = parse_promise(
            self.line.text(), self._desk.daybreak.today, day_first=day_comes_first()
        )
        return line.text, line.due_on

    def _show_understood(self) -> None:
        text, due = self._understood()
        words = self.tr("{text} · by {day}")
        said = words.replace("{day}", day_words(due)).replace("{text}", text) if due else ""
        self.understood.setText(said)
        self.understood.setVisible(bool(said))
        # asked for once there is something to be owed
        self.kind.setVisible(bool(text))

    def _on_entered(self) -> None:
        text, due = self._understood()
        if self._contact is None or not text:
            return
        draft = PromiseDraft(self._contact, self.kind.currentData(), text, due)
        task = self._desk.writer.submit(lambda store, at: make_promise(store, draft, at=at))
        # what could not be written stays to be mended
        task.succeeded.connect(lambda _: self.line.clear())
