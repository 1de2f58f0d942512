"""Creates a contact, or edits all of one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.cadence import Staleness
from netdesk.domain.changes import Changes
from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    Contact,
    ContactFields,
    DateKey,
    DateKind,
    SpecialDate,
)
from netdesk.domain.identifiers import ContactId
from netdesk.domain.merge import merge
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.operations.contacts import EditAside, create_contact, edit_contact
from netdesk.runtime.task import Task
from netdesk.store.store import Store
from netdesk.ui.contact_words import channel_kind_word, date_kind_word
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.contact.channel_row import ChannelRow
from netdesk.ui.dialogs.contact.date_row import DateRow
from netdesk.ui.dialogs.contact.name_form import NameForm
from netdesk.ui.dialogs.contact.note_row import NoteRow
from netdesk.ui.dialogs.contact.photo_field import PhotoField
from netdesk.ui.dialogs.contact.rows import Rows
from netdesk.ui.dialogs.discard_question import ask_before_discarding
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.roles import button, label, show_staleness
from netdesk.ui.widgets.tab_order import order_tabs_as_laid_out


class ContactEditor(QDialog):
    """All fields of one person; what is not touched comes back as it was.

    It closes by itself once it is saved, and is gone then.

    Signals
    -------
    saved(ContactId): the person is in the store as written here.
    """

    saved = Signal(object)

    def __init__(
        self, desk: Desk, contact: ContactId | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._contact = desk.store.contacts.get(contact) if contact is not None else None
        self._given = self._contact.fields if self._contact else ContactFields()
        self._met_on = self._contact.met_on if self._contact else None
        self._leads = desk.store.lead_times.of(contact) if contact is not None else {}
        self._task: Task | None = None
        self.photo = PhotoField(desk.store, self._given.photo)
        self.names = NameForm(self._given)
        self.channels: Rows[Channel] = Rows()
        self.dates: Rows[SpecialDate] = Rows()
        self.notes: Rows[str] = Rows()
        self.met = DayField(desk.clock, may_be_empty=True)
        self.problem = label("", wrap=True)
        self.save_button = button(self.tr("Save"), self.save, "primary")
        self._fill()
        self._lay_out()
        self._connect()

    def fields(self) -> ContactFields:
        """Return the fields as they are written now."""
        return replace(
            self.names.fields(),
            channels=self.channels.values(),
            dates=self.dates.values(),
            notes=self.notes.values(),
            photo=self.photo.photo,
        )

    def is_changed(self) -> bool:
        """Tell whether anything is written that was not there."""
        return (
            self.fields() != self._given
            or self._is_met_changed()
            or self.lead_times() != self._leads
        )

    def lead_times(self) -> dict[DateKey, int]:
        """Return how early dates are wanted, those left out that are wanted as usual."""
        rows = [row for row in self.dates.contents() if isinstance(row, DateRow)]
        found = ((row.value(), row.lead_days()) for row in rows)
        return {each.key: days for each, days in found if each is not None and days is not None}

    def save(self) -> None:
        """Keep it, or say what has to be mended first."""
        if self._task is not None or not self._check():
            return
        if self._contact is not None and not self.is_changed():
            self._finish(self._contact.id)
            return
        contact = self._contact
        self._task = self._create() if contact is None else self._edit(contact)
        self.save_button.setEnabled(False)
        self._task.succeeded.connect(self._on_succeeded)
        self._task.ended.connect(self._on_ended)

    def reject(self) -> None:
        """Close; ask first when something would be lost."""
        if not self.is_changed():
            super().reject()
            return
        ask_before_discarding(self, self._on_discard)

    def add_channel(self, kind: ChannelKind) -> None:
        """Offer a row for another way to reach the person."""
        self.channels.add(ChannelRow(Channel(kind, ""), is_new=True), focus=True)
        order_tabs_as_laid_out(self._form)

    def add_date(self, kind: DateKind) -> None:
        """Offer a row for another date."""
        empty = SpecialDate(kind, PartialDate())
        self.dates.add(DateRow(empty, self._desk.clock.today(), is_new=True), focus=True)
        order_tabs_as_laid_out(self._form)

    def add_note(self) -> None:
        """Offer a row for a note."""
        self.notes.add(NoteRow("", is_new=True), focus=True)
        order_tabs_as_laid_out(self._form)

    def _create(self) -> Task:
        fields, data, met_on = self.fields(), self.photo.data, self.met.day()
        leads = self.lead_times()
        return self._desk.writer.submit(
            lambda store, at: create_contact(
                store, fields, at=at, photo=data, met_on=met_on, lead_times=leads
            )
        )

    def _edit(self, contact: Contact) -> Task:
        base, ours, data = self._given, self.fields(), self.photo.data
        met_on = self.met.day() if self._is_met_changed() else ...
        leads = self.lead_times() if self.lead_times() != self._leads else None
        aside = EditAside(is_new_role=self.names.has_new_role, lead_times=leads)

        def edit(store: Store, at: Moment) -> Changes:
            # what an import or another window changed meanwhile stays, unless we changed it too
            now = store.contacts.get(contact.id).fields
            fields = ours if now == base else merge(base, now, ours).fields
            return edit_contact(
                store,
                contact.id,
                fields,
                at=at,
                photo=data,
                met_on=met_on,
                aside=aside,
            )

        return self._desk.writer.submit(edit)

    def _is_met_changed(self) -> bool:
        return self.met.day() != self._met_on

    def _check(self) -> bool:
        """Show every problem beside its field, and go to the first."""
        wrong = [rows.check() for rows in (self.channels, self.dates, self.notes)]
        first = next((each for each in wrong if each is not None), None)
        if not self.met.is_valid():
            first = first or self.met
        nobody = not self.fields().display_name
        self.problem.setText(
            self.tr("A contact needs a name, an organisation or a way to be reached.")
            if nobody
            else ""
        )
        self.problem.setVisible(nobody)
        if nobody:
            first = self.names.lines["given"]
        if first is None:
            return True
        first.setFocus()
        self._area.ensureWidgetVisible(first)
        return False

    def _on_succeeded(self, changes: Changes) -> None:
        made = self._contact.id if self._contact else next(iter(changes.contacts))
        self._finish(made)

    def _on_ended(self) -> None:
        self._task = None
        self.save_button.setEnabled(True)

    def _finish(self, contact: ContactId) -> None:
        self.saved.emit(contact)
        self.accept()
        self.close()

    def _on_discard(self) -> None:
        super().reject()
        self.close()

    def _fill(self) -> None:
        today = self._desk.clock.today()
        for channel in self._given.channels:
            self.channels.add(ChannelRow(channel))
        for special in self._given.dates:
            self.dates.add(DateRow(special, today, lead_days=self._leads.get(special.key)))
        for note in self._given.notes:
            self.notes.add(NoteRow(note))
        self.met.show_day(self._met_on)
        if self._contact is None:
            for kind in (ChannelKind.PHONE, ChannelKind.EMAIL):
                self.channels.add(ChannelRow(Channel(kind, ""), is_new=True))

    def _connect(self) -> None:
        self.names.name_changed.connect(self._on_name_changed)
        self._on_name_changed()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        self.names.lines["given"].setFocus()

    def _on_name_changed(self) -> None:
        self.photo.show_name(self.names.fields().display_name)

    def _lay_out(self) -> None:
        is_new = self._contact is None
        self.setWindowTitle(self.tr("New contact") if is_new else self.tr("Edit contact"))
        self.resize(680, 560)
        self.problem.hide()
        show_staleness(self.problem, Staleness.STALE)
        self._area = QScrollArea()
        self._form = self._made_form()
        order_tabs_as_laid_out(self._form)
        self._area.setWidget(self._form)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(12)
        column.addWidget(self._area, 1)
        column.addLayout(self._foot())

    def _made_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(24, 24, 24, 12)
        column.setSpacing(12)
        column.addWidget(self.photo)
        column.addWidget(self.problem)
        column.addWidget(self.names)
        for heading, rows, add in (
            (self.tr("Reach"), self.channels, self._add_channel_button()),
            (self.tr("Dates"), self.dates, self._add_date_button()),
            (self.tr("Notes"), self.notes, button(self.tr("+ Note"), self.add_note)),
        ):
            column.addWidget(label(heading, "heading"))
            column.addWidget(rows)
            column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(self.tr("Met"), "heading"))
        self.met.edit.setAccessibleName(self.tr("Day you met"))
        self.met.edit.setPlaceholderText(self.tr("18 June 2023"))
        self.met.edit.setMaximumWidth(200)
        column.addWidget(self.met)
        column.addStretch(1)
        return form

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), self.reject))
        row.addWidget(self.save_button)
        self.save_button.setDefault(True)
        return row

    def _add_channel_button(self) -> QPushButton:
        menu = QMenu(self)
        for kind in ChannelKind:
            menu.addAction(channel_kind_word(kind), partial(self.add_channel, kind))
        return _adding(self.tr("+ Phone, e-mail, address… ▾"), menu)

    def _add_date_button(self) -> QPushButton:
        menu = QMenu(self)
        for kind in DateKind:
            words = date_kind_word(SpecialDate(kind, PartialDate()))
            menu.addAction(words, partial(self.add_date, kind))
        return _adding(self.tr("+ Date ▾"), menu)


def _adding(words: str, menu: QMenu) -> QPushButton:
    made = button(words, lambda: None)
    made.setMenu(menu)
    return made
