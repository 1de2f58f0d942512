"""Today: a few people, each with the reason and answers of one key; near dates and new roles beside
them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.contact import Channel, ChannelKind, ContactFields
from netdesk.domain.due import MOST_NEW_ROLES, DueItem, DueKind, DueList
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId, InteractionId
from netdesk.domain.promise import Promise
from netdesk.operations.cadence import skip
from netdesk.operations.due import DueBoard, DueWish, who_waits
from netdesk.operations.interactions import confirm_interaction, delete_interaction
from netdesk.operations.promises import keep_promise
from netdesk.ui.desk import Desk
from netdesk.ui.promise_editing import open_promise
from netdesk.ui.reach import UrlOpener, first_reachable, reach_url
from netdesk.ui.snoozing import Snoozing
from netdesk.ui.widgets.answer_link import AnswerKeys
from netdesk.ui.widgets.due_card import CardContent, DueCard, DueCards
from netdesk.ui.widgets.due_lists import NEW_ROLES_PAGE, DatesCard, WaitingList
from netdesk.ui.widgets.key_button import KeyButton
from netdesk.ui.widgets.later_line import LaterLine
from netdesk.ui.widgets.promise_cards import PlansCard, PromisesCard, stacked
from netdesk.ui.widgets.reminders_line import RemindersLine
from netdesk.ui.widgets.roles import button, label
from netdesk.ui.widgets.start_question import StartQuestion
from netdesk.words.due_words import long_day, summary_words

WAITING_PAGE = 20
LAST_READ = 10
"""So many of the newest interactions are looked through for one that happened."""
SIDE_WIDTH = 300
STACKED_WIDTH = 900
"""Below this the dates stand under the people instead of beside them."""


class TodayPage(QWidget):
    """The day's due list.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    log_requested(tuple[ContactId, ...]): write down an interaction with them.
    recall_requested(ContactId): show what to have in mind of a person.
    people_requested(): go to the list of everyone.
    sorting_requested(): ask about one person after the other whom one wants to keep up with.
    said(str): something holds from now on, in words for a notice.
    """

    contact_activated = Signal(object)
    recall_requested = Signal(object)
    log_requested = Signal(object)
    people_requested = Signal()
    sorting_requested = Signal()
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        open_url: UrlOpener = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._open_url = open_url
        self._desk = desk
        self._board = DueBoard(desk.store)
        self._snoozing = Snoozing(desk)
        self._due = DueList(desk.daybreak.today, ())
        self._waiting_shown = 0
        self._new_roles_shown = MOST_NEW_ROLES
        self._is_outdated = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Today"))
        self._build()
        desk.bus.changed.connect(self._on_changed)
        desk.daybreak.day_changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Read the day's list anew and show it."""
        self._is_outdated = False
        today = self._desk.daybreak.today
        choices = self._desk.preferences.current
        wish = DueWish(
            budget=choices.daily_budget,
            lead_days=choices.lead_days,
            most_new_roles=self._new_roles_shown,
            leap_day_rule=choices.leap_days,
            now=self._desk.clock.moment().instant,
        )
        self._due = self._board.read(today, wish)
        self.later.refresh()
        people = [item for item in self._due.items if item.kind is DueKind.CADENCE]
        focused = self.window().focusWidget()
        had_focus = focused in (self, self._to_sorting, self._to_people)
        was_among_them = focused is not None and self._cards.isAncestorOf(focused)
        self._show_head(people)
        self._cards.show_cards([self._card_of(item) for item in people])
        if had_focus or (was_among_them and not people):
            # after the last answer the keys of the page go on; after an undo those of the card
            self._focus_first()
        for card in self._side_cards:
            card.show_due(self._due)
        self._show_waiting()

    def _focus_first(self) -> None:
        """Go to the first card, to the way on where nobody ever is due, or else to the page."""
        first = self._first_stop()
        if first is not self:
            # a card not shown yet takes no focus
            first.show()
        first.setFocus()

    def _first_stop(self) -> QWidget:
        way_on = self if self._to_sorting.isHidden() else self._to_sorting
        return next(iter(self._cards.cards), way_on)

    def selected(self) -> tuple[ContactId, ...]:
        """Return whose card has the focus."""
        focused = self.window().focusWidget()
        return tuple(card.contact for card in self._cards.cards if card is focused)

    # building

    def _build(self) -> None:
        self._title = label(role="title")
        self._summary = label(role="dim", wrap=True)
        self._hint = label(role="dim", wrap=True)
        self._to_people = button(self.tr("Choose somebody"), self.people_requested.emit)
        self._to_sorting = button(self.tr("Sort people…"), self.sorting_requested.emit, "primary")
        self._question = StartQuestion(self._desk)
        self._question.answered.connect(self._on_question_answered)
        self._cards = DueCards()
        self._show_who = KeyButton(
            self.tr("Show who waits"), "W", self.toggle_waiting, role="plain"
        )
        self._waiting = WaitingList(self._desk.theme)
        self._waiting.contact_activated.connect(self.contact_activated)
        self._waiting.more_requested.connect(self._on_more_requested)
        self._dates = DatesCard(self._snoozing)
        self._dates.contact_activated.connect(self.contact_activated)
        self._dates.log_requested.connect(self._on_log_requested)
        self._dates.snooze_requested.connect(self._snoozing.put_off)
        self._dates.skip_requested.connect(self._on_skip_requested)
        self._dates.new_roles_requested.connect(self._on_new_roles_requested)
        self._promises = PromisesCard(self._snoozing)
        self._promises.contact_activated.connect(self.contact_activated)
        self._promises.log_requested.connect(self._on_log_requested)
        self._promises.edit_requested.connect(partial(open_promise, self._desk, self))
        self._promises.kept.connect(self._on_promise_kept)
        self._promises.snooze_requested.connect(self._snoozing.put_off_promise)
        self._plans = PlansCard()
        self._plans.contact_activated.connect(self.contact_activated)
        self._plans.happened.connect(self._on_plan_happened)
        self._plans.dropped.connect(self._on_plan_dropped)
        self._side_cards = (self._dates, self._promises, self._plans)
        for card in self._side_cards:
            card.keys.laid_out.connect(partial(self._reveal, card.keys))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._content())
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def _content(self) -> QWidget:
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(28, 24, 28, 24)
        self._columns.setSpacing(24)
        self._columns.addLayout(self._main_column(), 1)
        self._side = QVBoxLayout()
        self._side.setSpacing(12)
        for card in self._side_cards:
            self._side.addWidget(card)
        self._side.addStretch()
        self._columns.addLayout(self._side)
        return content

    def _main_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._summary)
        column.addWidget(self._hint)
        column.addSpacing(12)
        column.addLayout(self._ways_on())
        below = QVBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._question)
        below.addWidget(self._cards)
        column.addLayout(below)
        column.addSpacing(4)
        column.addWidget(self._show_who, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._waiting)
        self.later = LaterLine(self._desk)
        self.later.returned.connect(partial(self._on_changed, None))
        column.addWidget(self.later)
        self.reminders = RemindersLine()
        column.addWidget(self.reminders)
        column.addStretch()
        return column

    def _ways_on(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._to_sorting)
        row.addWidget(self._to_people)
        row.addStretch()
        return row

    def _card_of(self, item: DueItem) -> DueCard:
        content = self._content_of(item)
        for card in self._cards.cards:
            if card.contact == item.contact:
                card.show_content(content)
                return card
        card = DueCard(self._desk.theme, content, self._snoozing)
        card.log_requested.connect(self._on_log_requested)
        card.snooze_requested.connect(self._snoozing.put_off)
        card.skip_requested.connect(self._on_skip_requested)
        card.contact_activated.connect(self.contact_activated)
        card.recall_requested.connect(self.recall_requested)
        card.channel_activated.connect(self._on_channel_activated)
        card.focused.connect(self._scroll.ensureWidgetVisible)
        return card

    def _content_of(self, item: DueItem) -> CardContent:
        store, person = self._desk.store, item.contact
        newest = store.interactions.of(person, limit=LAST_READ)
        happened = (each.text for each in newest if not each.is_planned)
        facts = store.facts.of(person)
        # another process may have deleted the person since the list was read
        fields = next((each.fields for each in store.contacts.get_many([person])), ContactFields())
        return CardContent(
            item=item,
            on=self._due.on,
            last_text=next(happened, ""),
            photo=store.blobs.get(fields.photo) if fields.photo else None,
            promises=tuple(store.promises.open_of(person)),
            asks=tuple(each.value for each in facts if each.kind is FactKind.ASK_NEXT_TIME),
            mail=first_reachable(fields.channels, ChannelKind.EMAIL),
            phone=first_reachable(fields.channels, ChannelKind.PHONE),
        )

    # showing

    def _show_head(self, people: list[DueItem]) -> None:
        today, waiting = self._due.on, self._due.waiting
        self._title.setText(long_day(today))
        upcoming = None if people else self._desk.store.due.next_person(today)
        nobody_ever = not people and not waiting and upcoming is None
        answered = not nobody_ever and self._desk.store.due.answered(today) > 0
        self._summary.setText(summary_words(len(people), waiting, answered=answered))
        if nobody_ever:
            self._hint.setText(
                self.tr(
                    "Sort people: a key each says how often you want to be in touch. Or open a person"
                    " and choose how often there. Whoever is due then appears here."
                )
            )
        elif upcoming is not None and upcoming.standing.due_on is not None and not waiting:
            self._hint.setText(
                self.tr("Next: {name}, on {day}.").format(
                    name=upcoming.name, day=long_day(upcoming.standing.due_on)
                )
            )
        else:
            self._hint.clear()
        self._hint.setVisible(bool(self._hint.text()))
        self._to_sorting.setVisible(nobody_ever)
        self._to_people.setVisible(nobody_ever)
        self._question.refresh(is_anybody_kept_up_with=not nobody_ever)

    def toggle_waiting(self) -> None:
        """Show who is due but can wait, or hide them again."""
        self._waiting_shown = 0 if self._waiting_shown else WAITING_PAGE
        self._show_waiting()

    def _show_waiting(self) -> None:
        total = self._due.waiting
        if not total:
            self._waiting_shown = 0
        is_open = bool(self._waiting_shown)
        self._show_who.setVisible(bool(total))
        self._show_who.show_words(
            self.tr("Hide who waits") if is_open else self.tr("Show who waits")
        )
        if is_open:
            today = self._due.on
            found = who_waits(
                self._desk.store, today, listed=self._due.within_budget, limit=self._waiting_shown
            )
            self._waiting.show_items(found, today, total=total)
        self._waiting.setVisible(is_open)

    # answers

    def _reveal(self, keys: AnswerKeys) -> None:
        """Bring the keys into sight, and above all the line they answer."""
        self._scroll.ensureWidgetVisible(keys)
        focused = self.window().focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    def _on_question_answered(self, words: str) -> None:
        self._focus_first()
        self.said.emit(words)

    def _on_log_requested(self, contact: ContactId) -> None:
        self.log_requested.emit((contact,))

    def _on_skip_requested(self, contact: ContactId) -> None:
        self._desk.writer.submit(lambda store, at: skip(store, [contact], at=at))

    def _on_channel_activated(self, channel: Channel) -> None:
        url = reach_url(channel)
        if url is not None:
            self._open_url(url)

    def _on_promise_kept(self, promise: Promise) -> None:
        self._desk.writer.submit(
            lambda store, at: keep_promise(store, promise.id, at=at, seen=promise)
        )

    def _on_plan_happened(self, plan: InteractionId) -> None:
        self._desk.writer.submit(lambda store, at: confirm_interaction(store, plan, at=at))

    def _on_plan_dropped(self, plan: InteractionId) -> None:
        self._desk.writer.submit(lambda store, at: delete_interaction(store, plan, at=at))

    def _on_more_requested(self) -> None:
        self._waiting_shown += WAITING_PAGE
        self._show_waiting()

    def _on_new_roles_requested(self) -> None:
        self._new_roles_shown += NEW_ROLES_PAGE
        self.refresh()

    def _on_changed(self, what: object) -> None:
        if isinstance(what, Changes):
            self._board.note(what)
        if self.isVisible():
            self.refresh()
        else:
            self._is_outdated = True

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show who waits; go to the first card."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_W and self._due.waiting:
            self.toggle_waiting()
        elif plain and event.key() == Qt.Key.Key_Down and self._cards.cards:
            self._cards.cards[0].setFocus()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the first person of the day, or to the way to one."""
        super().focusInEvent(event)
        if (first := self._first_stop()) is not self:
            first.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        if self._is_outdated:
            self.refresh()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the dates beside the people, or under them where it is narrow."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_narrow = self.width() < STACKED_WIDTH
        self._columns.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._columns.setStretch(0, 0 if is_narrow else 1)
        self._columns.setStretch(1, 1 if is_narrow else 0)
        self._side.setContentsMargins(0, 0 if is_narrow else 46, 0, 0)
        stacked(self._side_cards, None if is_narrow else SIDE_WIDTH)
