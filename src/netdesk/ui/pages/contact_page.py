"""The page of one person: facts on the left, what happened on the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import assert_never

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QWidget

from netdesk.domain.cadence import Cadence
from netdesk.domain.changes import Changes
from netdesk.domain.circle import Circle
from netdesk.domain.contact import Contact
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import CircleId, ContactId, InteractionId, MergerId
from netdesk.domain.interaction import Attachment, Interaction
from netdesk.domain.moment import Moment
from netdesk.domain.role_change import RoleChange
from netdesk.operations.cadence import pause, set_cadence
from netdesk.operations.circles import add_to_circle, remove_from_circle
from netdesk.operations.contacts import delete_contacts
from netdesk.operations.interactions import confirm_interaction, delete_interaction
from netdesk.operations.role_changes import delete_role_change
from netdesk.operations.split_contact import split_contact
from netdesk.runtime.task import Task
from netdesk.runtime.writer import Operation
from netdesk.store.store import Store
from netdesk.ui.attachments import missing_file, opened_url
from netdesk.ui.desk import Desk
from netdesk.ui.pages.contact.empty_place import EmptyPlace
from netdesk.ui.pages.contact.sheet import ContactSheet
from netdesk.ui.reach import UrlOpener
from netdesk.ui.snoozing import Snoozing
from netdesk.ui.widgets.composer import ComposerState

_FIRST_CADENCE = 30
_READ_AHEAD = 800
"""So many pixels before the end of the timeline the next page of it is read."""


class ContactPage(QWidget):
    """Shows one person, and follows every change to them.

    Signals
    -------
    contact_activated(ContactId): somebody else on the page was clicked.
    recall_requested(ContactId): show what to have in mind of whoever is shown.
    said(str): why something is not possible, in words for a notice.
    """

    said = Signal(str)

    contact_activated = Signal(object)
    recall_requested = Signal(object)

    def __init__(self, desk: Desk, *, open_url: UrlOpener = QDesktopServices.openUrl) -> None:
        super().__init__()
        self._desk = desk
        self._open_url = open_url
        self._contact: Contact | None = None
        self._gone: ContactId | None = None
        self._unsaved: dict[ContactId, ComposerState] = {}
        self.sheet = ContactSheet(desk)
        self.empty = EmptyPlace(desk)
        self.area = QScrollArea()
        self.area.setWidget(self.sheet)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.area)
        self.setFocusProxy(self.sheet.header.log)
        self._connect_sheet()
        self._connect_menus()
        desk.bus.changed.connect(self._on_changed)
        desk.daybreak.day_changed.connect(self._on_day_changed)

    @property
    def contact(self) -> ContactId | None:
        """Who is shown."""
        return self._contact.id if self._contact else None

    def show_contact(self, contact: ContactId | None) -> None:
        """Show somebody; with `None`, that nobody is chosen."""
        if contact is not None and contact == self.contact:
            return
        self._keep_unsaved()
        self._gone = None
        self._contact = None
        self.empty.show_nobody_chosen()
        if contact is None or not self._read(contact):
            self.sheet.feed.timeline.show_contact(None)
            self._stack.setCurrentWidget(self.empty)
            return
        self.sheet.feed.timeline.show_contact(contact)
        self.sheet.show_composer_for(contact, self._unsaved.pop(contact, None))
        self.sheet.show_whether_empty()
        self._stack.setCurrentWidget(self.area)
        self.area.verticalScrollBar().setValue(0)

    def unsaved(self) -> ContactId | None:
        """Return somebody about whom something was typed and not saved."""
        is_typed = not self.sheet.composer.is_empty() or self.sheet.has_unsaved_form()
        if self.contact is not None and is_typed:
            return self.contact
        is_there = self._desk.store.contacts.names
        return next((each for each in self._unsaved if is_there([each])), None)

    def focus_composer(self) -> None:
        """Let the user write down what happened."""
        self.sheet.composer.focus_text()
        self.area.ensureWidgetVisible(self.sheet.composer)

    def show_interaction(self, interaction: InteractionId) -> None:
        """Bring what happened once into sight, and the keyboard to it."""
        feed = self.sheet.feed
        self.sheet.filter.show_everything()
        index = feed.timeline.read_to(interaction)
        if index.isValid():
            feed.setCurrentIndex(index)
            feed.setFocus(Qt.FocusReason.OtherFocusReason)
            # only once the page is laid out there is a place to go to
            QTimer.singleShot(0, feed, lambda: self._on_row_reached(feed.visualRect(index)))

    def edit_contact(self) -> None:
        """Open the editor of whoever is shown."""
        from netdesk.ui.dialogs.contact_editor import ContactEditor

        if self.contact is not None:
            ContactEditor(self._desk, self.contact, self.window()).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where there is no room for two."""
        super().resizeEvent(event)
        self.sheet.fit(self.width())

    def _connect_sheet(self) -> None:
        sheet = self.sheet
        sheet.header.url_requested.connect(self._open_url)
        sheet.reach.url_requested.connect(self._open_url)
        sheet.reach.edit_requested.connect(self.edit_contact)
        sheet.header.recall_requested.connect(lambda: self.recall_requested.emit(self.contact))
        sheet.header.log_requested.connect(self.focus_composer)
        sheet.made_one.split_requested.connect(self._on_split_requested)
        sheet.status.snooze_requested.connect(self._on_snooze_requested)
        sheet.contact_activated.connect(self.contact_activated)
        sheet.form_opened.connect(self._on_form_opened)
        sheet.feed.contact_activated.connect(self.contact_activated)
        sheet.feed.edit_requested.connect(self._on_entry_edit_requested)
        sheet.feed.delete_requested.connect(self._on_delete_requested)
        sheet.feed.happened_requested.connect(self._on_happened_requested)
        sheet.feed.attachment_activated.connect(self._on_attachment_activated)
        sheet.feed.row_reached.connect(self._on_row_reached)
        self.area.verticalScrollBar().valueChanged.connect(self._read_ahead)
        self.area.verticalScrollBar().rangeChanged.connect(self._read_ahead)

    def _connect_menus(self) -> None:
        sheet = self.sheet
        sheet.cadence_menu.chosen.connect(self._on_cadence_chosen)
        sheet.cadence_menu.custom_requested.connect(self._on_custom_cadence_requested)
        sheet.circles_menu.new_requested.connect(self._on_circle_requested)
        sheet.more_menu.edit_requested.connect(self.edit_contact)
        sheet.circles_menu.toggled.connect(self._on_circle_toggled)
        sheet.more_menu.pause_requested.connect(self._on_pause_requested)
        sheet.more_menu.delete_requested.connect(self._on_contact_delete_requested)

    def _keep_unsaved(self) -> None:
        if self.contact is not None and not self.sheet.composer.is_empty():
            self._unsaved[self.contact] = self.sheet.composer.state()

    def _read(self, number: ContactId) -> bool:
        """Read somebody and show the facts; tell whether they are there."""
        try:
            contact = self._desk.store.contacts.get(number)
        except UnknownIdError:
            return False
        self._contact = contact
        self.sheet.show_facts(contact)
        return True

    def _refresh(self) -> None:
        if self.contact is not None and not self._read(self.contact):
            self._show_gone()

    def _on_day_changed(self) -> None:
        self._refresh()
        self.sheet.feed.timeline.show_contact(self.contact)
        self.sheet.show_whether_empty()

    def _show_gone(self) -> None:
        self._gone, name = self.contact, self.sheet.header.name.text()
        self._unsaved.pop(self._gone, None) if self._gone else None
        self._contact = None
        self.sheet.composer.clear()
        self.sheet.feed.timeline.show_contact(None)
        self.empty.show_gone(name)
        self._stack.setCurrentWidget(self.empty)

    def _on_changed(self, changes: Changes) -> None:
        if self._gone is not None and self._gone in changes.contacts:
            self.show_contact(self._gone)
            return
        if self.contact is None:
            self.empty.refresh()
            return
        if self.contact in changes.contacts or changes.circles:
            self._refresh()
        self.sheet.feed.timeline.apply(changes)
        self.sheet.composer.apply(changes)
        self.sheet.show_whether_empty()

    def _read_ahead(self) -> None:
        bar = self.area.verticalScrollBar()
        timeline = self.sheet.feed.timeline
        if timeline.has_more and bar.value() > bar.maximum() - _READ_AHEAD:
            timeline.read_more()

    def _on_row_reached(self, row: QRect) -> None:
        feed = self.sheet.feed
        middle = feed.mapTo(self.sheet, row.center())
        self.area.ensureVisible(middle.x(), middle.y(), 0, row.height() // 2 + 8)

    def _on_form_opened(self, form: QWidget) -> None:
        # where it stands is known once the page is laid out
        QTimer.singleShot(0, form, lambda: self.area.ensureWidgetVisible(form, 0, 24))

    def _write(self, operation: Callable[[ContactId], Operation]) -> Task | None:
        if self.contact is None:
            return None
        return self._desk.writer.submit(operation(self.contact))

    def _on_cadence_chosen(self, days: int | None) -> None:
        self._write(lambda me: lambda store, at: set_cadence(store, [me], days, at=at))

    def _on_custom_cadence_requested(self) -> None:
        from netdesk.ui.dialogs.cadence_dialog import CadenceDialog

        if self._contact is None:
            return
        standing = self._desk.store.standings.get(self._contact.id)
        dialog = CadenceDialog(standing.cadence or Cadence(_FIRST_CADENCE), self.window())
        dialog.chosen.connect(partial(self._set_cadence, self._contact.id))
        # the menu marks what was clicked; it must mark what holds if the dialog is cancelled
        dialog.finished.connect(self._refresh)
        dialog.open()

    def _set_cadence(self, contact: ContactId, cadence: Cadence) -> None:
        days, longest = cadence.ideal_days, cadence.maximum_days
        self._desk.writer.submit(
            lambda store, at: set_cadence(store, [contact], days, at=at, maximum_days=longest)
        )

    def _on_circle_requested(self) -> None:
        from netdesk.ui.dialogs.circle_editor import CircleEditor

        if self.contact is None:
            return
        editor = CircleEditor(self._desk, None, self.window())
        editor.saved.connect(partial(self._put_in_circles, self.contact))
        editor.open()

    def _put_in_circles(self, contact: ContactId, made: Changes) -> None:
        for number in made.circles:
            self._desk.writer.submit(partial(_put_in, number, contact))

    def _on_snooze_requested(self, place: QPoint) -> None:
        if self.contact is not None:
            # by the time a day is picked the page may show somebody else
            snoozing = Snoozing(self._desk)
            snoozing.ask(self, place, snoozing.asks_for(self.contact))

    def _on_pause_requested(self, until: date | None) -> None:
        self._write(lambda me: lambda store, at: pause(store, [me], until, at=at))

    def _on_circle_toggled(self, circle: Circle, is_in: bool) -> None:
        change = add_to_circle if is_in else remove_from_circle
        self._write(lambda me: lambda store, at: change(store, circle.id, [me], at=at))

    def _on_contact_delete_requested(self) -> None:
        self._write(lambda me: lambda store, at: delete_contacts(store, [me], at=at))

    def _on_split_requested(self, merger: MergerId) -> None:
        self._desk.writer.submit(lambda store, at: split_contact(store, merger, at=at))

    def _on_entry_edit_requested(self, entry: Interaction) -> None:
        from netdesk.ui.dialogs.interaction_dialog import InteractionDialog

        if self.contact is not None:
            InteractionDialog(self._desk, entry, self.contact, self.window()).open()

    def _on_happened_requested(self, entry: Interaction) -> None:
        self._desk.writer.submit(lambda store, at: confirm_interaction(store, entry.id, at=at))

    def _on_attachment_activated(self, attachment: Attachment) -> None:
        url, missing = opened_url(attachment), missing_file(attachment)
        if url is None:
            words = self.tr("This kind of link is not opened: {target}")
            self.said.emit(words.format(target=attachment.target))
        elif missing is not None:
            words = self.tr("The file is not there any more: {path}")
            self.said.emit(words.format(path=missing))
        else:
            self._open_url(url)

    def _on_delete_requested(self, entry: Interaction | RoleChange) -> None:
        match entry:
            case Interaction():
                number = entry.id
                self._desk.writer.submit(lambda store, at: delete_interaction(store, number, at=at))
            case RoleChange():
                role = entry.id
                self._desk.writer.submit(lambda store, at: delete_role_change(store, role, at=at))
            case _:
                assert_never(entry)


def _put_in(circle: CircleId, contact: ContactId, store: Store, at: Moment) -> Changes:
    return add_to_circle(store, circle, [contact], at=at)
