"""How the window looks and what it speaks, and what counts as contact."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.counting_kinds import CountingKinds
from netdesk.ui.dialogs.preferences.preferences_page import PreferencesPage, named_form
from netdesk.ui.widgets.roles import Card, label
from netdesk.words.translation import LANGUAGE_NAMES


class GeneralPage(PreferencesPage):
    """What is not about reminders.

    Signals
    -------
    scheme_chosen(str): these colours are wanted.
    """

    scheme_chosen = Signal(str)

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self.counting = CountingKinds(desk)
        self._arrange(self._look_section(), self.counting)

    def _look_section(self) -> QWidget:
        section = Card(self.tr("Look and language"))
        schemes = [
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.scheme = self._choice(self.tr("Colours"), schemes, "color_scheme")
        self.scheme.activated.connect(lambda _: self.scheme_chosen.emit(self.scheme.currentData()))
        languages = [("", self.tr("As the system")), *LANGUAGE_NAMES.items()]
        self.language = self._choice(self.tr("Language"), languages, "language")
        section.body.addLayout(named_form(self.scheme, self.language))
        words = self.tr("Another language is spoken from the next start on.")
        section.body.addWidget(label(words, "small", wrap=True))
        return section
