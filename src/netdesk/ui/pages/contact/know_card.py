"""What one knows of a person besides how to reach them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.contact import Contact
from netdesk.ui.contact_words import date_kind_word
from netdesk.ui.dates import day_words, partial_date_words
from netdesk.ui.widgets.roles import Card, button, label

_LONG_NOTE = 600


class KnowCard(Card):
    """Facts, each under its small heading; hidden when there are none."""

    def __init__(self) -> None:
        super().__init__(self.tr("Know"))
        self._facts: list[tuple[str, str]] | None = None
        self._rows = QWidget()
        self.body.addWidget(self._rows)

    def show_contact(self, contact: Contact) -> None:
        """Show what is known of a person."""
        facts = list(self._facts_of(contact))
        self.setVisible(bool(facts))
        if facts == self._facts:
            return
        self._facts = facts
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for at, (heading, text) in enumerate(facts):
            if at:
                column.addSpacing(4)
            column.addWidget(label(heading, "small"))
            _add_text(column, text)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _facts_of(self, contact: Contact) -> Iterator[tuple[str, str]]:
        fields, name = contact.fields, contact.fields.name
        if contact.met_on is not None:
            yield self.tr("Met"), day_words(contact.met_on)
        for special in fields.dates:
            yield date_kind_word(special), partial_date_words(special.on)
        for heading, text in (
            (self.tr("Nickname"), name.nickname),
            (self.tr("Sounds like"), name.phonetic),
            (self.tr("Department"), fields.department),
        ):
            if text.strip():
                yield heading, text
        for note in fields.notes:
            if note.strip():
                yield self.tr("Note"), note.strip()


def _add_text(column: QVBoxLayout, text: str) -> None:
    """Add a text, a long one first in part: laying out pages of notes takes time."""
    is_long = len(text) > _LONG_NOTE
    shown = label(text[:_LONG_NOTE].rstrip() + "…" if is_long else text, wrap=True)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(shown)
    if not is_long:
        return

    def show_all() -> None:
        shown.setText(text)
        more.hide()

    more = button(QCoreApplication.translate("KnowCard", "Show all"), show_all, "plain")
    column.addWidget(more)
