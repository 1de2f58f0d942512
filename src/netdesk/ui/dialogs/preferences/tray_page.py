"""Starting with the desktop, and what closing the window does where there is no tray."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from netdesk.runtime.autostart import Autostart
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.preferences.preferences_page import PreferencesPage, named_form
from netdesk.ui.start_words import start_words
from netdesk.ui.widgets.roles import Card, label


class TrayPage(PreferencesPage):
    """How NetDesk is there without its window. Starting is the system's choice to keep, not ours."""

    def __init__(self, desk: Desk, name: str, start: Autostart) -> None:
        super().__init__(desk, name)
        self._start = start
        self._arrange(self._start_section(), self._tray_section())
        self.refresh()

    def refresh(self) -> None:
        """Show what the system does now: it may have been switched by the desktop's own means."""
        self.starts.setChecked(self._start.is_on())

    def _start_section(self) -> QWidget:
        section = Card(self.tr("Start"))
        self.starts = QCheckBox(self.tr("Start NetDesk with the desktop, in the tray"))
        self.starts.clicked.connect(self._on_starts_clicked)
        words = self.tr(
            "NetDesk reminds only while it runs. Its window stays closed until you want it."
        )
        self.place = label(start_words(self._start), "small", wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.problem = label(wrap=True)
        self.problem.hide()
        section.body.addWidget(self.starts)
        section.body.addWidget(label(words, "dim", wrap=True))
        section.body.addWidget(self.place)
        section.body.addWidget(self.problem)
        return section

    def _tray_section(self) -> QWidget:
        section = Card(self.tr("Where the desktop has no tray"))
        ways = [
            ("ask", self.tr("Ask")),
            ("minimise", self.tr("Minimise the window")),
            ("quit", self.tr("Quit")),
        ]
        self.without_tray = self._choice(self.tr("Closing the window"), ways, "without_tray")
        section.body.addLayout(named_form(self.without_tray))
        words = self.tr("Minimised, NetDesk goes on reminding; once it has quit, it does not.")
        section.body.addWidget(label(words, "small", wrap=True))
        return section

    def _on_starts_clicked(self, wanted: bool) -> None:
        try:
            self._start.turn_on() if wanted else self._start.turn_off()
        except OSError as error:
            words = self.tr("That could not be written: {reason}")
            self.problem.setText(words.replace("{reason}", error.strerror or str(error)))
            self.problem.show()
        else:
            self.problem.hide()
        # nobody needs to be asked who has found the switch
        self._change(autostart_offered=True)
        self.refresh()
