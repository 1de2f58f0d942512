"""What a person was and is, and where, over time."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from netdesk.domain.contact import Contact
from netdesk.domain.held_role import HeldRole
from netdesk.domain.knowledge import Knowledge
from netdesk.operations.held_roles import delete_held_role
from netdesk.ui.desk import Desk
from netdesk.ui.knowledge_words import role_time_words
from netdesk.ui.pages.contact import writings
from netdesk.ui.pages.contact.edited_rows import EditedRows
from netdesk.ui.pages.contact.knowledge_forms import RoleForm, new_role
from netdesk.ui.widgets.adding_card import AddingCard
from netdesk.ui.widgets.value_button import ValueVerbs
from netdesk.words.role_words import role_words


class RoleRows(EditedRows):
    """Those held still first, then the latest; when, above what."""

    def state(self) -> object:
        """Return all that the rows show."""
        return self.known.roles

    def build(self, column: QVBoxLayout) -> None:
        """Add a row for each role."""
        for role in self.known.roles:
            words = role_time_words(role)
            verbs = ValueVerbs(partial(self._edit, role), partial(self._forget, role))
            value = self.value(_place(role), role_words(role.role), words, verbs)
            self.add_row(column, words, value)

    def add(self) -> None:
        """Have the user write one down."""
        if self.contact is not None:
            self._open("new", new_role(self.contact, self.known))

    def _edit(self, role: HeldRole) -> None:
        self._open(_place(role), role)

    def _open(self, place: str, role: HeldRole) -> None:
        form = RoleForm(role, self.desk.clock.today())
        self.edit(place, form, writings.held_role(self.me))

    def _forget(self, role: HeldRole) -> None:
        self.submit(lambda store, at: delete_held_role(store, role.id, at=at))


class RolesCard(AddingCard):
    """Shown where there are roles, or one is being written down."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Roles"), self.tr("Add a role"), has_menu=False)
        self.rows = RoleRows(desk)
        self.body.addWidget(self.rows)
        self.rows.rows_changed.connect(self.show_whether_any)
        self.add.clicked.connect(lambda *_: self.begin())

    def show_known(self, contact: Contact, known: Knowledge) -> None:
        """Show a person's roles."""
        self.rows.show_known(contact, known)
        self.show_whether_any()

    def show_whether_any(self) -> None:
        """Hide where there is nothing."""
        self.setVisible(bool(self.rows.known.roles) or self.rows.form is not None)

    def begin(self) -> None:
        """Have the user write one down."""
        self.show()
        self.rows.add()


def _place(role: HeldRole) -> str:
    return f"role {role.id}"
