"""The window: header, navigation, the page chosen, and the dialogs that are opened from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.circle import Circle
from netdesk.domain.identifiers import CircleId, ContactId, InteractionId
from netdesk.operations.due import people_today
from netdesk.ui.actions import ActionSet
from netdesk.ui.card_paste import CardPaste
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.header import Header
from netdesk.ui.icons import Icons
from netdesk.ui.navigation import Navigation, PageName
from netdesk.ui.page_stack import PageStack
from netdesk.ui.recents import Recents
from netdesk.ui.step_words import step_words
from netdesk.ui.tokens import NARROW_WINDOW_WIDTH
from netdesk.ui.vcard_drop import VCardDrop
from netdesk.ui.widgets.notice import Notice
from netdesk.ui.widgets.review_banner import ReviewBanner
from netdesk.ui.window_dialogs import WindowDialogs

if TYPE_CHECKING:
    from netdesk.ui.pages.people_page import PeoplePage
    from netdesk.ui.pages.today_page import TodayPage

_SIZE = QSize(1280, 800)
_FRAME = QSize(16, 48)
"""What a frame and its title bar take at most; what they take is known too late."""
_UNTOLD = (StepKind.UNDO, StepKind.REDO, StepKind.IMPORT, StepKind.TRIAGE)
"""Steps that are told elsewhere: by who turned them back, by the import's result, by the next person
who is asked about."""
_LEAST_WIDTH, _LEAST_HEIGHT = 760, 520


class MainWindow(QMainWindow):
    """The one window. To a screen reader only a `QMainWindow` is one; a plain widget is a part.

    Signals
    -------
    closed(): the user closed it; whether the program goes on is not its business.
    review_requested(): show what a watched folder has that is new.
    offer_dismissed(): what is new there is not wanted now.
    preferences_changed(): a choice was made that others keep to.
    """

    closed = Signal()
    review_requested = Signal()
    offer_dismissed = Signal()
    preferences_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setWindowTitle("NetDesk")
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self._icons = Icons(desk.theme, self)
        self.actions_ = ActionSet(desk, self)
        self.header = Header(self._icons)
        self.navigation = Navigation(self._icons)
        self.pages = PageStack(desk)
        self.dialogs = WindowDialogs(desk, self.actions_, self)
        self.notice = Notice(self)
        self.banner = ReviewBanner()
        self._drop = VCardDrop(self, desk.theme)
        self._paste = CardPaste(self.actions_.paste_contacts, self)
        self._arrange()
        self._connect()
        self._place()
        self._refresh_counts()
        self.show_page(PageName.TODAY)

    def _arrange(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.navigation)
        body.addWidget(self.pages, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addLayout(body, 1)
        self.setCentralWidget(content)
        self.header.set_menu(self.actions_.menu(self))
        self.actions_.add_to(self)

    def _connect(self) -> None:
        actions, header, navigation = self.actions_, self.header, self.navigation
        header.search_requested.connect(self.open_palette)
        header.import_requested.connect(self.dialogs.choose_import)
        header.log_requested.connect(self.log_current)
        navigation.page_chosen.connect(self.show_page)
        navigation.circle_chosen.connect(self.show_circle)
        navigation.circle_creation_requested.connect(self.dialogs.create_circle)
        navigation.people_dropped.connect(self._on_people_dropped)
        navigation.circle_menu_requested.connect(self._on_circle_menu_requested)
        self._connect_pages()
        self._drop.dropped.connect(self.dialogs.import_cards)
        self._drop.refused.connect(self.say)
        self._paste.pasted.connect(self.dialogs.import_cards)
        self.banner.review_requested.connect(self.review_requested)
        self.banner.dismissed.connect(self.offer_dismissed)
        actions.new_contact.triggered.connect(self.dialogs.create_contact)
        actions.import_contacts.triggered.connect(self.dialogs.choose_import)
        actions.import_folder.triggered.connect(self.dialogs.choose_folder)
        actions.import_meetings.triggered.connect(self.dialogs.choose_calendars)
        actions.export.triggered.connect(self.dialogs.export)
        actions.preferences.triggered.connect(self.dialogs.show_preferences)
        actions.back_up.triggered.connect(self.dialogs.back_up)
        actions.keyboard_shortcuts.triggered.connect(self.dialogs.show_shortcuts)
        actions.about.triggered.connect(self.dialogs.show_about)
        actions.search.triggered.connect(self.open_palette)
        actions.today.triggered.connect(lambda: self.show_page(PageName.TODAY))
        actions.people.triggered.connect(lambda: self.show_page(PageName.PEOPLE))
        actions.timeline.triggered.connect(lambda: self.show_page(PageName.TIMELINE))
        actions.recall.triggered.connect(self.recall_current)
        actions.history.triggered.connect(self.show_history)
        actions.sort_people.triggered.connect(self.show_triage)
        actions.find_duplicates.triggered.connect(self.show_duplicates)
        actions.said.connect(self.notice.show_words)
        self.notice.undo_requested.connect(actions.undo.trigger)
        self.desk.bus.changed.connect(self._on_changed)
        self.desk.daybreak.day_changed.connect(self._refresh_counts)
        self.today.later.returned.connect(self._refresh_counts)
        self.desk.writer.failed.connect(self._on_failed)

    def _connect_pages(self) -> None:
        pages, dialogs = self.pages, self.dialogs
        pages.contact_activated.connect(self.show_contact)
        pages.interaction_activated.connect(
            lambda place: self.show_interaction(place.contact, place.interaction)
        )
        pages.log_requested.connect(dialogs.open_log)
        pages.day_log_requested.connect(lambda wish: dialogs.open_log([wish.contact], wish.day))
        pages.said.connect(self.say)
        pages.recall_requested.connect(dialogs.show_recall)
        pages.people_requested.connect(lambda: self.show_page(PageName.PEOPLE))
        pages.circle_left.connect(self._on_circle_left)
        pages.duplicates_requested.connect(self.show_duplicates)
        pages.sorting_requested.connect(self.show_triage)
        pages.merge_requested.connect(dialogs.merge_people)
        pages.import_requested.connect(dialogs.choose_import)
        pages.undo_requested.connect(self.actions_.undo.trigger)
        dialogs.contact_activated.connect(self.show_contact)
        dialogs.duplicates_requested.connect(self.show_duplicates)
        dialogs.sorting_requested.connect(self.show_triage)
        dialogs.preferences_changed.connect(self._on_preferences_changed)
        dialogs.said.connect(self.say)

    # pages

    def show_page(self, page: PageName) -> None:
        """Open a page; an empty store has the first start's in the place of all."""
        self.navigation.mark_page(page)
        if not self.desk.store.contacts.count():
            self.pages.setCurrentWidget(self.pages.first_start)
            self.pages.first_start.setFocus()
            return
        match page:
            case PageName.TODAY:
                self.pages.setCurrentWidget(self.today)
                self.today.setFocus()
            case PageName.PEOPLE:
                self.people.show_circle(None)
                self._open_people()
            case PageName.TIMELINE:
                self.pages.setCurrentWidget(self.pages.timeline)
                self.pages.timeline.setFocus()

    def show_circle(self, circle: CircleId) -> None:
        """List a circle's people."""
        self.navigation.mark_circle(circle)
        self.people.show_circle(circle)
        self._open_people()

    def show_contact(self, contact: ContactId) -> None:
        """Open somebody's page."""
        if not self.pages.shows_people:
            self.show_page(PageName.PEOPLE)
        self.people.show_contact(contact)
        Recents(self.desk.preferences).note_contact(contact)

    def show_interaction(self, contact: ContactId, interaction: InteractionId) -> None:
        """Open somebody's page at what happened."""
        self.show_contact(contact)
        self.people.contact_page.show_interaction(interaction)

    def show_matching(self, text: str) -> None:
        """List everybody who fits a text."""
        self.show_page(PageName.PEOPLE)
        self.people.show_matching(text)

    def show_triage(self) -> None:
        """Ask about one person after the other how often one wants to be in touch."""
        if not self.desk.store.contacts.count():
            self.show_page(PageName.PEOPLE)
            return
        self.navigation.mark_page(PageName.PEOPLE)
        self.pages.setCurrentWidget(self.pages.triage)
        self.pages.triage.setFocus()

    def show_duplicates(self) -> None:
        """Search for people who are there twice, and show them."""
        if not self.desk.store.contacts.count():
            self.show_page(PageName.PEOPLE)
            return
        self.navigation.mark_page(PageName.PEOPLE)
        page = self.pages.duplicates
        self.pages.setCurrentWidget(page)
        page.search()

    def show_history(self) -> None:
        """Show every step and what it changed."""
        self.navigation.mark_nothing()
        self.pages.setCurrentWidget(self.pages.history)
        self.pages.history.focus_list()

    @property
    def today(self) -> TodayPage:
        """The day's list."""
        return self.pages.today

    @property
    def people(self) -> PeoplePage:
        """The list of everybody."""
        return self.pages.people

    def _open_people(self) -> None:
        self.pages.setCurrentWidget(self.people)
        self.people.focus_list()
        self.people.show_first_soon()

    # verbs; what start does not need is loaded when it is asked for

    def open_palette(self) -> None:
        """Look for people, pages and actions by keyboard."""
        from netdesk.ui.palette import Palette

        palette = Palette(self.desk, self.actions_, self)
        palette.contact_activated.connect(self._on_found)
        palette.circle_activated.connect(self.show_circle)
        palette.all_requested.connect(self.show_matching)
        palette.open_over(self.header.search)

    def _on_found(self, contact: ContactId) -> None:
        """Open whom one looked for, and go there: what had the keyboard may be about somebody else."""
        self.show_contact(contact)
        self.people.contact_page.setFocus()

    def recall_current(self) -> None:
        """Show what to have in mind of whoever is chosen."""
        for contact in self.pages.selected()[:1]:
            self.dialogs.show_recall(contact)

    def log_current(self) -> None:
        """Write down an interaction with whoever is chosen."""
        self.dialogs.open_log(self.pages.selected())

    def _on_preferences_changed(self) -> None:
        self._refresh_counts()
        self.today.refresh()
        self.preferences_changed.emit()

    def say(self, words: str) -> None:
        """Say something at the foot."""
        self.notice.show_words(words)

    # what others did

    def _on_changed(self, changes: Changes) -> None:
        self._refresh_counts()
        has_people = bool(self.desk.store.contacts.count())
        if has_people == self.pages.is_first_start:
            self.show_page(PageName.PEOPLE if has_people else PageName.TODAY)
        self._tell(changes)

    def _tell(self, changes: Changes) -> None:
        step = self.desk.store.history.undoable()
        newest = self.desk.store.history.newest(1)
        if step is None or not newest or newest[0].id != changes.step:
            return
        if newest[0].kind not in _UNTOLD:
            self.notice.show_words(step_words(newest[0]), can_undo=True)

    def _on_failed(self, error: Exception) -> None:
        self.say(error_words(error))

    def _on_circle_left(self) -> None:
        if self.pages.shows_people:
            self.navigation.mark_page(PageName.PEOPLE)

    def _on_people_dropped(self, circle: CircleId, people: tuple[ContactId, ...]) -> None:
        from netdesk.ui.people_verbs import put_in_circle

        put_in_circle(self.desk, circle, people, window=self)

    def _on_circle_menu_requested(self, circle: Circle, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit circle…"), lambda: self.dialogs.edit_circle(circle.id))
        menu.popup(place)

    def _refresh_counts(self) -> None:
        store, today = self.desk.store, self.desk.daybreak.today
        now = self.desk.clock.moment().instant
        budget = self.desk.preferences.current.daily_budget
        due = people_today(store, today, budget=budget, now=now)
        self.navigation.pages[PageName.TODAY].show_count(due)
        self.navigation.pages[PageName.PEOPLE].show_count(store.contacts.count())
        self.navigation.show_circles(store.circles.all())

    # the window's place

    def _place(self) -> None:
        kept = self.desk.preferences.current.window_geometry
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            return
        # where it stands is the window manager's choice: it knows the frame it draws around
        room = QApplication.primaryScreen().availableSize()
        self.resize(_SIZE.boundedTo(room - _FRAME))

    def wake(self) -> None:
        """Come to the front, from wherever it is."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons alone in a narrow window."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_WINDOW_WIDTH
        self.navigation.be_narrow(is_narrow)
        self.header.be_narrow(is_narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place and say that it was closed."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        super().closeEvent(event)
        self.closed.emit()
        asked = QApplication.activeModalWidget()
        if asked is not None and asked.parentWidget() is self:
            # what becomes of the window is asked over it: it goes with the answer
            event.ignore()
        # last: a full disk must not keep anybody from hearing that the window is closed
        self.desk.preferences.change(window_geometry=geometry)
