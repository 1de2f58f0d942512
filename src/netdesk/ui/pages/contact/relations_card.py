"""Who a person is connected with, and how: partner, manager, mentor …"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.contact import Contact
from netdesk.domain.knowledge import Knowledge
from netdesk.domain.relation import Relation
from netdesk.operations.relations import unrelate
from netdesk.ui.desk import Desk
from netdesk.ui.knowledge_words import relation_word
from netdesk.ui.pages.contact import writings
from netdesk.ui.pages.contact.edited_rows import EditedRows
from netdesk.ui.pages.contact.knowledge_forms import RelationForm
from netdesk.ui.widgets.adding_card import AddingCard
from netdesk.ui.widgets.value_button import ValueVerbs


class RelationRows(EditedRows):
    """A name under what they are; a click goes there, or lets a name be linked to somebody.

    Signals
    -------
    contact_activated(ContactId): somebody was clicked.
    """

    contact_activated = Signal(object)

    def state(self) -> object:
        """Return all that the rows show."""
        return self.known.others

    def build(self, column: QVBoxLayout) -> None:
        """Add the relations of a kind under one heading."""
        kinds: dict[str, list[Relation]] = {}
        for each in self.known.others:
            kinds.setdefault(each.label or relation_word(each.kind), []).append(each)
        for words, relations in kinds.items():
            self.add_row(column, words, *(self._relation(each, words) for each in relations))

    def add(self) -> None:
        """Have the user write one down."""
        self.edit("new", RelationForm(self.desk, self.me), writings.relation(self.me))

    def _relation(self, relation: Relation, words: str) -> QWidget:
        other = relation.other
        verbs = ValueVerbs(
            partial(self._edit, relation),
            partial(self._forget, relation),
            partial(self.contact_activated.emit, other) if other is not None else None,
        )
        return self.value(_place(relation), relation.name, words, verbs)

    def _edit(self, relation: Relation) -> None:
        form = RelationForm(self.desk, self.me, relation)
        self.edit(_place(relation), form, writings.relation(self.me, relation))

    def _forget(self, relation: Relation) -> None:
        self.submit(lambda store, at: unrelate(store, relation.id, at=at))


class RelationsCard(AddingCard):
    """Shown where there are relations, or one is being written down."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Relations"), self.tr("Add a relation"), has_menu=False)
        self.rows = RelationRows(desk)
        self.body.addWidget(self.rows)
        self.rows.rows_changed.connect(self.show_whether_any)
        self.add.clicked.connect(lambda *_: self.begin())

    def show_known(self, contact: Contact, known: Knowledge) -> None:
        """Show a person's relations."""
        self.rows.show_known(contact, known)
        self.show_whether_any()

    def show_whether_any(self) -> None:
        """Hide where there is nothing."""
        self.setVisible(bool(self.rows.known.others) or self.rows.form is not None)

    def begin(self) -> None:
        """Have the user write one down."""
        self.show()
        self.rows.add()


def _place(relation: Relation) -> str:
    return f"relation {relation.id}"
