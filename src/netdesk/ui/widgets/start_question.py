"""The end of the first run: asks once whether NetDesk may start with the desktop, so as to remind."""

from __future__ import annotations

from PySide6.QtCore import Signal

from netdesk.operations.first_run import has_begun
from netdesk.runtime.autostart import Autostart, autostart
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.roles import Card, button, label


class StartQuestion(Card):
    """A card with two answers; either is final, and the preferences say how it is.

    Signals
    -------
    answered(str): what holds from now on, in words for a notice.
    """

    answered = Signal(str)

    def __init__(self, desk: Desk, start: Autostart | None = None) -> None:
        super().__init__(self.tr("Start with the desktop?"))
        self._desk = desk
        self._start = start or autostart(desk.store.folder)
        words = self.tr(
            "NetDesk can only remind you while it runs. Started with the desktop it waits in the tray,"
            " without a window. The preferences change this at any time."
        )
        self.words = label(words, "dim", wrap=True)
        self.yes = button(self.tr("Yes, start it"), self._on_yes)
        self.no = button(self.tr("Not now"), self._on_no)
        answers = FlowLayout(spacing=8)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        self.body.addWidget(self.words)
        self.body.addLayout(answers)
        self.hide()

    def refresh(self, *, is_anybody_kept_up_with: bool) -> None:
        """Ask, if it is time to: there is somebody to remind of, and it was not asked before."""
        self.setVisible(is_anybody_kept_up_with and self._is_wanted())

    def _is_wanted(self) -> bool:
        if self._desk.preferences.current.autostart_offered or not has_begun(self._desk.store):
            return False
        return not self._start.is_on()

    def _on_yes(self) -> None:
        try:
            self._start.turn_on()
        except OSError as error:
            words = self.tr("That could not be written: {reason}")
            self.words.setText(words.replace("{reason}", error.strerror or str(error)))
        else:
            self._end(
                self.tr(
                    "NetDesk starts with the desktop from now on. Preferences, Tray and start,"
                    " takes that back."
                )
            )

    def _on_no(self) -> None:
        self._end(
            self.tr("NetDesk starts when you start it. Preferences, Tray and start, changes that.")
        )

    def _end(self, words: str) -> None:
        self._desk.preferences.change(autostart_offered=True)
        self.hide()
        self.answered.emit(words)
