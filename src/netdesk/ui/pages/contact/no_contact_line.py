"""Says plainly that somebody is not to be contacted, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from netdesk.domain.fact import FactKind
from netdesk.ui.knowledge_words import fact_kind_word
from netdesk.ui.pages.contact import writings
from netdesk.ui.pages.contact.edited_rows import EditedRows
from netdesk.ui.widgets.in_place_form import LineForm
from netdesk.ui.widgets.roles import button
from netdesk.ui.widgets.rows import held
from netdesk.ui.widgets.value_button import ValueVerbs

_KIND = FactKind.DO_NOT_CONTACT


class NoContactLine(EditedRows):
    """Hidden for who may be contacted."""

    def state(self) -> object:
        """Return what the line says."""
        return self.known.of(_KIND)

    def build(self, column: QVBoxLayout) -> None:
        """Add the line."""
        if not self.known.of(_KIND):
            return
        name, reason = fact_kind_word(_KIND), self.known.value(_KIND)
        shown = f"⊘ {name}: {reason}" if reason else f"⊘ {name}"
        value = self.value(
            "reason", shown, name, ValueVerbs(self._edit, self._lift), role="heading"
        )
        lift = button(self.tr("Lift"), self._lift, "plain")
        lift.setAccessibleName(self.tr("They may be contacted again"))
        lift.setToolTip(lift.accessibleName())
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(value, 1)
        row.addWidget(lift)
        column.addWidget(held(row))

    def begin(self) -> None:
        """Write it down at once; why can be said in the line."""
        self.submit(writings.facts(self.me)({_KIND: [""]}))

    def _edit(self) -> None:
        form = LineForm(self.known.value(_KIND), fact_kind_word(_KIND), hint=self.tr("Why?"))
        self.edit("reason", form, writings.reason(self.me))

    def _lift(self) -> None:
        self.submit(writings.facts(self.me)({_KIND: []}))
