"""Says under the composer what its line was understood as, and asks whom an unclear name means."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft
from netdesk.domain.line_span import Part
from netdesk.ui.desk import Desk
from netdesk.ui.line_reading import Mention, Reading
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.roles import button, label
from netdesk.words.dates import short_weekday_words, time_words
from netdesk.words.kind_words import kind_word

_MOST_OFFERED = 8


class LinePreview(QWidget):
    """A chip for everything understood; one for each unclear name opens a menu of who may be meant.

    Signals
    -------
    person_chosen(str, ContactId): this name means that person.
    text_meant(str): this name means nobody: it is text.
    """

    person_chosen = Signal(str, object)
    text_meant = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._flow = FlowLayout(self, spacing=4)
        self._shown: tuple[tuple[str, ...], tuple[Mention, ...]] = ((), ())
        self.setAccessibleName(self.tr("Understood"))
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What the chips say."""
        return self._shown[0]

    def show_reading(self, reading: Reading, draft: InteractionDraft) -> None:
        """Show what a line says of the entry that would be saved; else nothing."""
        found = {span.part for span in reading.line.spans}
        words = self._chips(reading, draft, found) if found or draft.is_planned else ()
        unclear = reading.unclear
        if (words, unclear) == self._shown:
            return
        self._shown = (words, unclear)
        self._clear()
        for word in words:
            self._flow.addWidget(label(word, "pill"))
        for mention in unclear:
            self._flow.addWidget(self._question(mention))
        self.setVisible(bool(words or unclear))
        self.updateGeometry()

    def ask(self) -> bool:
        """Open the menu of the first unclear name; tell whether there is one."""
        questions = self.findChildren(QPushButton)
        if questions:
            questions[0].setFocus()
            questions[0].showMenu()
        return bool(questions)

    def _chips(
        self, reading: Reading, draft: InteractionDraft, found: set[Part]
    ) -> tuple[str, ...]:
        names = [line.name for line in self._desk.store.people.lines(reading.people)]
        when = short_weekday_words(draft.day)
        if draft.time is not None:
            when = f"{when}, {time_words(draft.time)}"
        planned = [self.tr("planned")] if draft.is_planned else []
        tags = [f"#{tag}" for tag in reading.line.tags]
        return (*planned, when, kind_word(draft.kind), *names, *tags)

    def _question(self, mention: Mention) -> QPushButton:
        name = mention.name.replace("&", "&&")
        words = self.tr("Who is {name}?") if mention.meant else self.tr("Nobody is called {name}")
        made = button(f"{words.format(name=name)} ▾", lambda: None, "pill")
        made.setProperty("asks", True)
        menu = QMenu(made)
        for line in self._desk.store.people.lines(mention.meant[:_MOST_OFFERED]):
            shown = f"{line.name} · {line.organization}" if line.organization else line.name
            menu.addAction(shown.replace("&", "&&"), partial(self._choose, mention.name, line.id))
        if mention.meant:
            menu.addSeparator()
        menu.addAction(
            self.tr("Leave “{name}” in the text").format(name=name),
            partial(self.text_meant.emit, mention.name),
        )
        made.setMenu(menu)
        return made

    def _choose(self, name: str, contact: ContactId) -> None:
        self.person_chosen.emit(name, contact)

    def _clear(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
