"""What NetDesk writes for a calendar program, and from which calendars it takes meetings in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.preferences.preferences_page import PreferencesPage
from netdesk.ui.widgets.elided_label import ElidedLabel
from netdesk.ui.widgets.folder_list import FolderList, FolderWords
from netdesk.ui.widgets.roles import Card, button, label

_FILE_NAME = "netdesk.ics"
_SUFFIX = ".ics"


class CalendarPage(PreferencesPage):
    """Calendar out: one file, or a folder with a file for each entry. Calendar in: folders."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self._arrange(self._out_section(), self._in_section())
        self.refresh()

    def refresh(self) -> None:
        """Show where NetDesk writes to."""
        place = self._now.calendar_out
        words = place or self.tr("Nothing is written.")
        self.place.setText(words)
        self.place.setAccessibleName(self.tr("Written to: {place}").replace("{place}", words))
        if not place and self.window().focusWidget() is self.stop:
            self.choose_file.setFocus()
        self.stop.setVisible(bool(place))

    def _out_section(self) -> QWidget:
        section = Card(self.tr("To your calendar"))
        words = self.tr(
            "NetDesk keeps dates, next steps and promises there up to date, with alarms, for a calendar"
            " program or a phone that reads it. A file of another program is left alone."
        )
        self.place = ElidedLabel()
        self.choose_file = button(self.tr("Write a file…"), self._on_choose_file)
        self.choose_folder = button(self.tr("Write into a folder…"), self._on_choose_folder)
        self.stop = button(self.tr("Stop"), self._on_stop)
        self.stop.setAccessibleName(self.tr("Write no calendar any more"))
        self.stop.setToolTip(self.tr("What was written stays"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.choose_file, self.choose_folder, self.stop):
            row.addWidget(each)
        row.addStretch()
        section.body.addWidget(label(words, "dim", wrap=True))
        section.body.addWidget(self.place)
        section.body.addLayout(row)
        return section

    def _in_section(self) -> QWidget:
        section = Card(self.tr("From your calendar"))
        words = self.tr(
            "In these folders NetDesk looks for new .ics files. Meetings with people you know are"
            " offered as plans; nothing is taken in before you have seen it."
        )
        self.folders = FolderList(
            self._now.calendar_in,
            FolderWords(
                name=self.tr("Folders of calendars"),
                none=self.tr("No folder is looked into."),
                choose=self.tr("Look into a folder"),
            ),
        )
        self.folders.changed.connect(self._on_folders_changed)
        section.body.addWidget(label(words, "dim", wrap=True))
        section.body.addWidget(self.folders)
        return section

    def _on_choose_file(self) -> None:
        offered = self._now.calendar_out or str(Path.home() / _FILE_NAME)
        kinds = self.tr("Calendars (*.ics)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Write a calendar"), offered, kinds)
        if name:
            path = Path(name)
            self._choose(path if path.suffix.lower() == _SUFFIX else Path(f"{name}{_SUFFIX}"))

    def _on_choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Write calendars into a folder"))
        if name:
            self._choose(Path(name))

    def _on_stop(self) -> None:
        self._change(calendar_out="")
        self.refresh()

    def _choose(self, place: Path) -> None:
        self._change(calendar_out=str(place))
        self.refresh()

    def _on_folders_changed(self, folders: tuple[Path, ...]) -> None:
        self._change(calendar_in=tuple(map(str, folders)))
