"""What one knows of a person besides how to reach them; a menu offers what is not known yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal

from netdesk.domain.contact import Contact, DateKind
from netdesk.domain.fact import FactKind
from netdesk.domain.knowledge import Knowledge
from netdesk.ui.desk import Desk
from netdesk.ui.knowledge_words import fact_kind_word
from netdesk.ui.pages.contact.field_rows import FieldRows
from netdesk.ui.pages.contact.know_rows import KnowRows
from netdesk.ui.widgets.adding_card import AddingCard
from netdesk.ui.widgets.roles import button


class KnowCard(AddingCard):
    """Facts, and beneath them what the contact's own fields say.

    Signals
    -------
    contact_activated(ContactId): somebody was clicked.
    relation_wanted(), role_wanted(), no_contact_wanted(): write one down.
    """

    contact_activated = Signal(object)
    relation_wanted = Signal()
    role_wanted = Signal()
    no_contact_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Know"), self.tr("Add something worth knowing"))
        self._known = Knowledge()
        self._contact: Contact | None = None
        self.rows = KnowRows(desk)
        self.fields = FieldRows(desk)
        self.rows.contact_activated.connect(self.contact_activated)
        self.offer_met = button(self.tr("Add how you met"), self.rows.edit_met, "offer")
        self.body.addWidget(self.rows)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.offer_met, 0, Qt.AlignmentFlag.AlignLeft)
        self.menu.aboutToShow.connect(self.fill_menu)

    def show_known(self, contact: Contact, known: Knowledge) -> None:
        """Show what is known of a person."""
        self._contact, self._known = contact, known
        self.rows.show_known(contact, known)
        self.fields.show_known(contact, known)
        self.offer_met.setVisible(not self._is_met())

    def fill_menu(self) -> None:
        """Offer what can be known; of what there is one at most, only while there is none."""
        self.menu.clear()
        if not self._is_met():
            self._offer(self.tr("How you met"), self.rows.edit_met)
        for kind in (
            FactKind.INTEREST,
            FactKind.FAMILY,
            FactKind.ASK_NEXT_TIME,
            FactKind.LANGUAGE,
            FactKind.TAG,
        ):
            self._offer(fact_kind_word(kind), partial(self.rows.add, kind))
        self.menu.addSeparator()
        self._offer(self.tr("Relation to somebody"), self.relation_wanted.emit)
        self._offer(self.tr("Role"), self.role_wanted.emit)
        if not self._has_birthday():
            self._offer(self.tr("Birthday"), self.fields.add_birthday)
        self._offer(self.tr("Note"), self.fields.add_note)
        self._offer(self.tr("Something else…"), partial(self.rows.add, FactKind.CUSTOM))
        if not self._known.of(FactKind.DO_NOT_CONTACT):
            self.menu.addSeparator()
            self._offer(fact_kind_word(FactKind.DO_NOT_CONTACT), self.no_contact_wanted.emit)

    def _offer(self, words: str, do: Callable[[], object]) -> None:
        self.menu.addAction(words, do)

    def _is_met(self) -> bool:
        is_dated = self._contact is not None and self._contact.met_on is not None
        return is_dated or bool(self._known.met_through or self._known.of(FactKind.MET_WHERE))

    def _has_birthday(self) -> bool:
        dates = self._contact.fields.dates if self._contact else ()
        return any(each.kind is DateKind.BIRTHDAY for each in dates)
