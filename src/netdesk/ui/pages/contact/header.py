"""The top of the contact page: who it is, and the first things one does."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.domain.contact import ChannelKind, Contact, ContactFields
from netdesk.ui.desk import Desk
from netdesk.ui.pages.contact.status_line import menu_button
from netdesk.ui.reach import first_reachable, reach_url
from netdesk.ui.text import person_name
from netdesk.ui.widgets.avatar import Avatar
from netdesk.ui.widgets.roles import button, label


class ContactHeader(QWidget):
    """Picture, name and what they do; Call, Mail, Recall, Log and the menu.

    Signals
    -------
    url_requested(QUrl): Call or Mail.
    log_requested(): Log.
    recall_requested(): Recall.
    """

    url_requested = Signal(object)
    log_requested = Signal()
    recall_requested = Signal()

    def __init__(self, desk: Desk, menu: QMenu) -> None:
        super().__init__()
        self._desk = desk
        self._contact: Contact | None = None
        self.avatar = Avatar()
        self.name = label("", "title", wrap=True)
        self.summary = label("", "dim", wrap=True)
        self.call = button(self.tr("Call"), lambda: self._open(ChannelKind.PHONE))
        self.mail = button(self.tr("Mail"), lambda: self._open(ChannelKind.EMAIL))
        self.recall = button(self.tr("Recall"), self.recall_requested.emit)
        self.log = button(self.tr("Log"), self.log_requested.emit, "primary")
        self.more = menu_button("⋯", menu)
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More"))
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addLayout(self._who(), 1)
        self._layout.addLayout(self._buttons())

    def show_contact(self, contact: Contact) -> None:
        """Show somebody."""
        self._contact = contact
        fields = contact.fields
        photo = self._desk.store.blobs.get(fields.photo) if fields.photo else None
        self.avatar.show_person(fields.display_name, photo)
        self.name.setText(person_name(fields.display_name))
        self.summary.setText(_summary(fields))
        self.summary.setVisible(bool(self.summary.text()))
        self.call.setEnabled(_first_url(contact, ChannelKind.PHONE) is not None)
        self.mail.setEnabled(_first_url(contact, ChannelKind.EMAIL) is not None)

    def stack(self, stacked: bool) -> None:
        """Put the buttons below the name where there is no room beside it."""
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def _who(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.summary)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for each in (self.call, self.mail, self.recall, self.log, self.more):
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return row

    def _open(self, kind: ChannelKind) -> None:
        url = _first_url(self._contact, kind) if self._contact else None
        if url is not None:
            self.url_requested.emit(url)


def _first_url(contact: Contact, kind: ChannelKind) -> QUrl | None:
    """Return the URL of the preferred channel of a kind, else of the first that has one."""
    channel = first_reachable(contact.fields.channels, kind)
    return reach_url(channel) if channel is not None else None


def _summary(fields: ContactFields) -> str:
    """Return "CTO, Söder AB · Stockholm"."""
    work = ", ".join(part for part in (fields.title, fields.organization) if part)
    places = (each.address.locality for each in fields.channels if each.address)
    return " · ".join(part for part in (work, next(places, "")) if part)
