"""The window's pages, each made when it is first wanted: the start makes the one it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.ui.desk import Desk
from netdesk.ui.pages.today_page import TodayPage

if TYPE_CHECKING:
    from netdesk.ui.pages.duplicates_page import DuplicatesPage
    from netdesk.ui.pages.first_start_page import FirstStartPage
    from netdesk.ui.pages.history_page import HistoryPage
    from netdesk.ui.pages.people_page import PeoplePage
    from netdesk.ui.pages.timeline_page import TimelinePage
    from netdesk.ui.pages.triage_page import TriagePage


class PageStack(QStackedWidget):
    """Shows one page at a time and passes on what they ask for.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    interaction_activated(InteractionPlace): open a person's page at what happened.
    log_requested(tuple[ContactId, ...]): write down an interaction with them.
    day_log_requested(LogWish): write down what happened with somebody on a day.
    recall_requested(ContactId): show what to have in mind of them.
    people_requested(), sorting_requested(), duplicates_requested(), import_requested(),
    undo_requested()
    merge_requested(ContactId, ContactId): make one person of two.
    circle_left(): the list of people shows no circle any more.
    said(str): something was done or is not possible, in words for a notice.
    """

    contact_activated = Signal(object)
    interaction_activated = Signal(object)
    log_requested = Signal(object)
    day_log_requested = Signal(object)
    recall_requested = Signal(object)
    people_requested = Signal()
    sorting_requested = Signal()
    duplicates_requested = Signal()
    import_requested = Signal()
    undo_requested = Signal()
    merge_requested = Signal(object, object)
    circle_left = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today: TodayPage | None = None
        self._people: PeoplePage | None = None
        self._timeline: TimelinePage | None = None
        self._first_start: FirstStartPage | None = None
        self._duplicates: DuplicatesPage | None = None
        self._history: HistoryPage | None = None
        self._triage: TriagePage | None = None

    @property
    def today(self) -> TodayPage:
        """The day's list."""
        if self._today is None:
            page = self._today = TodayPage(self._desk)
            page.contact_activated.connect(self.contact_activated)
            page.log_requested.connect(self.log_requested)
            page.recall_requested.connect(self.recall_requested)
            page.people_requested.connect(self.people_requested)
            page.sorting_requested.connect(self.sorting_requested)
            page.said.connect(self.said)
            self.addWidget(page)
        return self._today

    @property
    def people(self) -> PeoplePage:
        """The list of everybody, and a person's page beside it."""
        if self._people is None:
            from netdesk.ui.pages.people_page import PeoplePage

            page = self._people = PeoplePage(self._desk)
            page.recall_requested.connect(self.recall_requested)
            page.said.connect(self.said)
            page.circle_left.connect(self.circle_left)
            page.duplicates_requested.connect(self.duplicates_requested)
            page.merge_requested.connect(self.merge_requested)
            self.addWidget(page)
        return self._people

    @property
    def timeline(self) -> TimelinePage:
        """Everybody in lanes."""
        if self._timeline is None:
            from netdesk.ui.pages.timeline_page import TimelinePage

            page = self._timeline = TimelinePage(self._desk)
            page.contact_activated.connect(self.contact_activated)
            page.interaction_activated.connect(self.interaction_activated)
            page.log_requested.connect(self.day_log_requested)
            page.said.connect(self.said)
            self.addWidget(page)
        return self._timeline

    @property
    def first_start(self) -> FirstStartPage:
        """What an empty store shows in the place of every page."""
        if self._first_start is None:
            from netdesk.ui.pages.first_start_page import FirstStartPage

            page = self._first_start = FirstStartPage(self._desk)
            page.import_requested.connect(self.import_requested)
            self.addWidget(page)
        return self._first_start

    @property
    def duplicates(self) -> DuplicatesPage:
        """People who are there twice."""
        if self._duplicates is None:
            from netdesk.ui.pages.duplicates_page import DuplicatesPage

            page = self._duplicates = DuplicatesPage(self._desk)
            page.undo_requested.connect(self.undo_requested)
            self.addWidget(page)
        return self._duplicates

    @property
    def history(self) -> HistoryPage:
        """Everything that was done."""
        if self._history is None:
            from netdesk.ui.pages.history_page import HistoryPage

            page = self._history = HistoryPage(self._desk)
            page.contact_activated.connect(self.contact_activated)
            page.said.connect(self.said)
            self.addWidget(page)
        return self._history

    @property
    def triage(self) -> TriagePage:
        """Sorting people."""
        if self._triage is None:
            from netdesk.ui.pages.triage_page import TriagePage

            page = self._triage = TriagePage(self._desk)
            page.contact_activated.connect(self.contact_activated)
            page.people_requested.connect(self.people_requested)
            page.said.connect(self.said)
            self.addWidget(page)
        return self._triage

    @property
    def is_first_start(self) -> bool:
        """Tell whether the first start's page is shown."""
        return self._first_start is not None and self.currentWidget() is self._first_start

    @property
    def shows_people(self) -> bool:
        """Tell whether the list of people is shown."""
        return self._people is not None and self.currentWidget() is self._people

    def selected(self) -> tuple[ContactId, ...]:
        """Return who is selected on the page shown."""
        if self.shows_people:
            return self.people.selected()
        is_today = self._today is not None and self.currentWidget() is self._today
        return self.today.selected() if is_today else ()

    def unsaved(self) -> ContactId | None:
        """Return on whose page something was typed and not saved."""
        return self._people.unsaved() if self._people else None
