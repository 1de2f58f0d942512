"""Says with whom somebody was made one, and takes them apart again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.store.mergers import Absorbed
from netdesk.ui.desk import Desk
from netdesk.ui.text import person_name
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.roles import button, label
from netdesk.words.dates import day_words


class MadeOneLines(QWidget):
    """A line for each; hidden where there is none.

    Signals
    -------
    split_requested(MergerId): take one apart.
    """

    split_requested = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: list[Absorbed] | None = None
        self._lines = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._lines)

    def show_contact(self, contact: ContactId) -> None:
        """Show with whom somebody was made one."""
        absorbed = self._desk.store.mergers.absorbed(contact)
        self.setVisible(bool(absorbed))
        if absorbed == self._shown:
            return
        self._shown = absorbed
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for each in absorbed:
            column.addWidget(self._line(each))
        self._column.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines

    def _line(self, absorbed: Absorbed) -> QWidget:
        line = QWidget()
        row = FlowLayout(line)
        name = person_name(absorbed.name)
        words = self.tr("Made one with {name} on {day}").format(
            name=name, day=day_words(absorbed.merged_on)
        )
        apart = button(self.tr("Take apart"), partial(self._split, absorbed), "plain")
        apart.setAccessibleName(self.tr("Take {name} apart again").format(name=name))
        row.addWidget(label(words, "dim"))
        row.addWidget(apart)
        return line

    def _split(self, absorbed: Absorbed) -> None:
        self.split_requested.emit(absorbed.merger)
