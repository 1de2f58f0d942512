"""What comes next with a person: what is promised both ways, and the next step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from netdesk.domain.identifiers import ContactId, PromiseId
from netdesk.domain.promise import Promise, PromiseDraft, PromiseKind
from netdesk.domain.promise_line import PromiseLine, parse_promise
from netdesk.domain.repeat import InvalidRuleError
from netdesk.operations.promises import drop_promise, keep_promise, make_promise
from netdesk.operations.recurrence import first_day
from netdesk.ui.desk import Desk
from netdesk.ui.knowledge_words import promise_kind_word
from netdesk.ui.promise_editing import open_promise
from netdesk.ui.snoozing import Snoozing
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.roles import Card, button, label
from netdesk.ui.widgets.rows import Rows, held
from netdesk.words.dates import day_comes_first, day_words
from netdesk.words.due_words import answered_words
from netdesk.words.repeat_words import repeat_words


@dataclass(frozen=True, slots=True)
class PromiseVerbs:
    """What can be done about a promise; one without a day is not put off."""

    keep: Callable[[], object]
    edit: Callable[[], object]
    drop: Callable[[], object]
    snooze: Callable[[QPoint], object] | None = None


class PromiseBox(QCheckBox):
    """The box of a promise: ticked it is kept; Enter ticks too, E edits it, S puts it off, Delete drops
    it, as its menu does."""

    def __init__(self, verbs: PromiseVerbs) -> None:
        super().__init__()
        self._verbs = verbs
        self.clicked.connect(lambda *_: verbs.keep())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or drop the promise."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_D:
                self.click()
            case Qt.Key.Key_E:
                self._verbs.edit()
            case Qt.Key.Key_S if self._verbs.snooze is not None:
                self._verbs.snooze(self._below())
            case Qt.Key.Key_Delete:
                self._verbs.drop()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer both, also by the keyboard's menu key."""
        self.open_menu(event.globalPos())

    def open_menu(self, place: QPoint) -> None:
        """Show what can be done about it."""
        verbs = self._verbs
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Done") + "\tD", self.click)
        menu.addAction(self.tr("Edit…") + "\tE", verbs.edit)
        if verbs.snooze is not None:
            menu.addAction(self.tr("Snooze…") + "\tS", partial(verbs.snooze, place))
        menu.addAction(self.tr("Delete"), verbs.drop)
        menu.popup(place)

    def _below(self) -> QPoint:
        return self.mapToGlobal(QPoint(0, self.height()))


class NextCard(Card):
    """Open promises, each kept by a click or a key; a line below adds one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Next"))
        self._desk = desk
        self._contact: ContactId | None = None
        self._shown: list[Promise] | None = None
        self._answered: dict[PromiseId, date] = {}
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
        answered = self._desk.store.promises.answered_on(contact)
        if (found, answered) == (self._shown, self._answered):
            return
        self._shown, self._answered = found, answered
        self._rows.clear()
        for promise in found:
            self._rows.add(self._row(promise))
        self._rows.setVisible(bool(found))

    def _row(self, promise: Promise) -> QWidget:
        due = self._due_words(promise)
        box = PromiseBox(self._verbs_of(promise))
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
        row.setContentsMargins(0, 0, 0, 4)
        # the box brings room for words of its own
        row.setSpacing(0)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        more = button(
            "⋯", lambda: box.open_menu(more.mapToGlobal(more.rect().bottomLeft())), "pill"
        )
        more.setAccessibleName(self.tr("More about: {promise}").format(promise=promise.text))
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        return held(row)

    def _verbs_of(self, promise: Promise) -> PromiseVerbs:
        return PromiseVerbs(
            keep=partial(self._keep, promise),
            edit=partial(open_promise, self._desk, self, promise),
            drop=partial(self._drop, promise),
            snooze=partial(self._snooze, promise) if promise.due_on is not None else None,
        )

    def _due_words(self, promise: Promise) -> str:
        """Return who owes and by when: "promised, due 12 November 2026"."""
        who = {
            PromiseKind.GIVE: self.tr("promised"),
            PromiseKind.ASK: self.tr("promised to you"),
            PromiseKind.FOLLOW_UP: self.tr("next step"),
        }[promise.kind]
        said = [who]
        if promise.due_on is not None:
            words = self.tr("{who}, due {day}")
            due = day_words(promise.due_on)
            said = [words.replace("{day}", due).replace("{who}", who)]
        if promise.repeat is not None:
            said.append(repeat_words(promise.repeat))
        if promise.snoozed_until is not None and promise.snoozed_until > self._desk.daybreak.today:
            until = day_words(promise.snoozed_until)
            said.append(self.tr("snoozed until {day}").replace("{day}", until))
        if promise.id in self._answered:
            said.append(answered_words(self._answered[promise.id]))
        elif promise.unless_answered_after is not None:
            said.append(self.tr("only if they have not answered"))
        return " · ".join(said)

    def _snooze(self, promise: Promise, place: QPoint) -> None:
        snoozing = Snoozing(self._desk)
        answer = partial(snoozing.put_off_promise, promise.id)
        may_be_answered = promise.kind is not PromiseKind.GIVE
        snoozing.ask(self, place, answer, may_be_answered=may_be_answered)

    def _keep(self, promise: Promise) -> None:
        task = self._desk.writer.submit(
            lambda store, at: keep_promise(store, promise.id, at=at, seen=promise)
        )
        # one that repeats may look the same afterwards, and one that could not be kept does
        task.ended.connect(self._untick)

    def _untick(self) -> None:
        """All that is shown is open."""
        for box in self._rows.findChildren(PromiseBox):
            box.setChecked(False)

    def _drop(self, promise: Promise) -> None:
        self._desk.writer.submit(lambda store, at: drop_promise(store, promise.id, at=at))

    def _understood(self) -> PromiseLine:
        today = self._desk.daybreak.today
        line = parse_promise(self.line.text(), today, day_first=day_comes_first())
        if line.repeat is None or line.due_on is not None:
            return line
        try:
            return replace(line, due_on=first_day(line.repeat, today))
        except InvalidRuleError:
            return replace(line, repeat=None)

    def _show_understood(self) -> None:
        line = self._understood()
        said = ""
        if line.repeat is not None and line.due_on is not None:
            words = self.tr("{text} · {repeat}, first on {day}")
            said = words.replace("{repeat}", repeat_words(line.repeat))
        elif line.due_on is not None:
            said = self.tr("{text} · by {day}")
        if line.due_on is not None:
            said = said.replace("{day}", day_words(line.due_on)).replace("{text}", line.text)
        self.understood.setText(said)
        self.understood.setVisible(bool(said))
        # asked for once there is something to be owed
        self.kind.setVisible(bool(line.text))

    def _on_entered(self) -> None:
        line = self._understood()
        if self._contact is None or not line.text:
            return
        kind = self.kind.currentData()
        draft = PromiseDraft(self._contact, kind, line.text, line.due_on, repeat=line.repeat)
        task = self._desk.writer.submit(lambda store, at: make_promise(store, draft, at=at))
        # what could not be written stays to be mended
        task.succeeded.connect(lambda _: self.line.clear())
