"""How things stand with a person: the mark, the words, the circles; and putting it off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QPushButton, QWidget

from netdesk.domain.cadence import staleness_on
from netdesk.domain.circle import Circle
from netdesk.domain.contact import Contact
from netdesk.ui.contact_words import every_words, standing_sentence
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.circle_dot import CirclePill
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.marked_words import MarkedWords
from netdesk.ui.widgets.roles import button


class StatusLine(QWidget):
    """One line, or two where the page is narrow.

    Signals
    -------
    snooze_requested(QPoint): for how long is to be asked there.
    """

    snooze_requested = Signal(object)

    def __init__(self, desk: Desk, *, cadence: QMenu, circles: QMenu) -> None:
        super().__init__()
        self._desk = desk
        self._circles: list[QWidget] = []
        self._standing = MarkedWords(desk.theme)
        self.words = self._standing.words
        self.snooze = button(self.tr("Snooze ▾"), self._on_snooze)
        self.cadence = menu_button("", cadence)
        self.edit_circles = menu_button("+", circles, "pill")
        self.edit_circles.setAccessibleName(self.tr("Circles"))
        self.edit_circles.setToolTip(self.tr("Circles"))
        self._flow = FlowLayout(spacing=8)
        self._flow.addWidget(self._standing)
        self._flow.addWidget(self.edit_circles)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addLayout(self._flow, 1)
        self._layout.addLayout(self._buttons())

    def show_contact(self, contact: Contact) -> None:
        """Show how things stand."""
        store, today = self._desk.store, self._desk.clock.today()
        standing = store.standings.get(contact.id)
        words = standing_sentence(standing, today)
        self._standing.show_standing(staleness_on(standing, today), words)
        self._show_circles(store.circles.of(contact.id))
        days = standing.ideal_days
        rhythm = self.tr("No cadence") if days is None else every_words(days)
        self.cadence.setText(self.tr("{cadence} ▾").format(cadence=rhythm))
        self.snooze.setEnabled(days is not None)

    def stack(self, stacked: bool) -> None:
        """Put the buttons below the words where there is no room beside them."""
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def _on_snooze(self) -> None:
        below = self.snooze.rect().bottomLeft() + QPoint(0, 2)
        self.snooze_requested.emit(self.snooze.mapToGlobal(below))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.snooze)
        row.addWidget(self.cadence)
        row.addStretch(1)
        return row

    def _show_circles(self, circles: list[Circle]) -> None:
        for pill in self._circles:
            self._flow.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._circles = [CirclePill(circle.fields, self._desk.theme) for circle in circles]
        for pill in self._circles:
            self._flow.insert_widget(self._flow.count() - 1, pill)


def menu_button(text: str, menu: QMenu, role: str = "") -> QPushButton:
    """Return a button that opens a menu."""
    made = button(text, lambda: None, role)
    made.setMenu(menu)
    return made
