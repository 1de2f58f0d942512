"""Everything the contact page shows of a person, and how it stands on the page."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import Contact
from netdesk.domain.identifiers import ContactId
from netdesk.domain.timeline import EVERYTHING, Shown
from netdesk.operations.knowledge import knowledge_of
from netdesk.ui.contact_words import missing_words
from netdesk.ui.desk import Desk
from netdesk.ui.pages.contact.carried_section import CarriedSection
from netdesk.ui.pages.contact.edited_rows import EditedRows
from netdesk.ui.pages.contact.header import ContactHeader
from netdesk.ui.pages.contact.know_card import KnowCard
from netdesk.ui.pages.contact.made_one import MadeOneLines
from netdesk.ui.pages.contact.menus import CadenceMenu, CirclesMenu, MoreMenu
from netdesk.ui.pages.contact.next_card import NextCard
from netdesk.ui.pages.contact.no_contact_line import NoContactLine
from netdesk.ui.pages.contact.reach_card import ReachCard
from netdesk.ui.pages.contact.relations_card import RelationsCard
from netdesk.ui.pages.contact.roles_card import RolesCard
from netdesk.ui.pages.contact.status_line import StatusLine
from netdesk.ui.widgets.composer import Composer, ComposerState
from netdesk.ui.widgets.roles import label
from netdesk.ui.widgets.tab_order import order_tabs_as_laid_out
from netdesk.ui.widgets.timeline_feed import TimelineFeed
from netdesk.ui.widgets.timeline_filter import TimelineFilter
from netdesk.ui.widgets.year_strip import YEAR_DAYS, YearStrip

ROOM_FOR_TWO_COLUMNS = 600
"""Of the page, not of the window: how much stands beside the page varies."""
_MARGIN = 24


class ContactSheet(QWidget):
    """Header and status above two columns: cards, and composer with timeline.

    Signals
    -------
    contact_activated(ContactId): somebody else on a card was clicked.
    form_opened(QWidget): a form in a card is to be seen.
    """

    contact_activated = Signal(object)
    form_opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.cadence_menu = CadenceMenu()
        self.circles_menu = CirclesMenu(desk)
        self.more_menu = MoreMenu(desk, self.circles_menu)
        self.header = ContactHeader(desk, self.more_menu)
        self.status = StatusLine(desk, cadence=self.cadence_menu, circles=self.circles_menu)
        self.missing = label("", "dim", wrap=True)
        self.made_one = MadeOneLines(desk)
        self.no_contact = NoContactLine(desk)
        self.reach = ReachCard(desk)
        self.next = NextCard(desk)
        self.know = KnowCard(desk)
        self.relations = RelationsCard(desk)
        self.roles = RolesCard(desk)
        self.carried = CarriedSection(desk)
        self.composer = Composer(desk)
        self.feed = TimelineFeed(desk)
        self.strip = YearStrip(desk.theme)
        self.filter = TimelineFilter()
        self.filter.shown_chosen.connect(self._on_shown_chosen)
        self.strip.day_chosen.connect(self.feed.show_day)
        self.nothing_yet = label(
            self.tr("Nothing is written down yet. What happened last?"), "dim", wrap=True
        )
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def show_facts(self, contact: Contact) -> None:
        """Show what is known of a person, and how things stand."""
        self.header.show_contact(contact)
        self.status.show_contact(contact)
        mark = self._desk.store.cards.missing_mark(contact.id)
        self.missing.setText(missing_words(mark) if mark else "")
        self.missing.setVisible(mark is not None)
        self.made_one.show_contact(contact.id)
        self.next.show_contact(contact.id)
        known = knowledge_of(self._desk.store, contact.id)
        for each in (self.no_contact, self.reach, self.know, self.relations, self.roles):
            each.show_known(contact, known)
        self.carried.show_contact(contact.id)
        standing = self._desk.store.standings.get(contact.id)
        self.cadence_menu.show_contact(contact)
        self.circles_menu.show_contact(contact)
        self.more_menu.show_contact(contact, standing.paused_until)
        order_tabs_as_laid_out(self)

    def show_composer_for(self, contact: ContactId, state: ComposerState | None) -> None:
        """Have the composer log with a person, taking up what was typed before."""
        self.composer.clear()
        self.composer.set_contacts([contact])
        if state is not None:
            self.composer.show_state(state)

    def has_unsaved_form(self) -> bool:
        """Tell whether something was typed in a card and not saved."""
        return any(rows.form is not None and rows.form.is_changed() for rows in self._edited())

    def show_whether_empty(self) -> None:
        """Show the year over the feed; where nothing has happened, say so."""
        is_empty = self.feed.timeline.rowCount() == 0
        is_filtered = self.feed.timeline.shown != EVERYTHING
        nothing = self.tr("Nothing of this kind is written down.")
        yet = self.tr("Nothing is written down yet. What happened last?")
        self.nothing_yet.setText(nothing if is_filtered else yet)
        self.nothing_yet.setVisible(is_empty or (self.feed.timeline.is_silent and not is_filtered))
        self.feed.setVisible(not is_empty)
        for each in (self.strip, self.filter):
            each.setVisible(is_filtered or not is_empty)
        self._show_year()

    def _show_year(self) -> None:
        query = self.feed.timeline.query
        if query is not None:
            first = query.today - timedelta(days=YEAR_DAYS - 1)
            days = self._desk.store.timeline.days(query, first, query.today)
            self.strip.show_days(days, query.today)

    def _on_shown_chosen(self, shown: frozenset[Shown]) -> None:
        self.feed.timeline.show_only(shown)
        self.show_whether_empty()

    def fit(self, width: int) -> None:
        """Set the columns side by side, or the second below the first."""
        stacked = width < ROOM_FOR_TWO_COLUMNS
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._columns.setSpacing(16 if stacked else _MARGIN)
        self._columns.setStretch(0, 0 if stacked else 2)
        self._columns.setStretch(1, 0 if stacked else 3)
        self.header.stack(stacked)
        self.status.stack(stacked)

    def _connect(self) -> None:
        self.know.relation_wanted.connect(self.relations.begin)
        self.know.role_wanted.connect(self.roles.begin)
        self.know.no_contact_wanted.connect(self.no_contact.begin)
        for each in (self.know, self.relations.rows):
            each.contact_activated.connect(self.contact_activated)
        for rows in self._edited():
            rows.rows_changed.connect(lambda: order_tabs_as_laid_out(self))
            rows.form_opened.connect(self.form_opened)

    def _edited(self) -> tuple[EditedRows, ...]:
        know, reach = self.know, self.reach
        others = (self.relations.rows, self.roles.rows)
        return (self.no_contact, reach.rows, know.rows, know.fields, *others)

    def _lay_out(self) -> None:
        cards = QVBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self.reach)
        cards.addWidget(self.next)
        cards.addWidget(self.know)
        cards.addWidget(self.relations)
        cards.addWidget(self.roles)
        cards.addWidget(self.carried)
        cards.addStretch(1)
        happened = QVBoxLayout()
        happened.setSpacing(16)
        happened.addWidget(self.composer)
        year = QHBoxLayout()
        year.setSpacing(8)
        year.addWidget(self.strip, 1)
        year.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignBottom)
        happened.addLayout(year)
        happened.addWidget(self.nothing_yet)
        happened.addWidget(self.feed)
        happened.addStretch(1)
        self._columns.addLayout(cards, 2)
        self._columns.addLayout(happened, 3)
        page = QVBoxLayout(self)
        page.setContentsMargins(_MARGIN, 20, _MARGIN, _MARGIN)
        page.setSpacing(16)
        page.addWidget(self.header)
        page.addWidget(self.status)
        page.addWidget(self.no_contact)
        page.addWidget(self.missing)
        page.addWidget(self.made_one)
        page.addLayout(self._columns, 1)
