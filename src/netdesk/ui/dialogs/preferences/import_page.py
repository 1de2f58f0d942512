"""Where contacts are looked for, and of which country their numbers are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netdesk.operations.region import system_region
from netdesk.ui.countries import countries, country_name
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.preferences.preferences_page import PreferencesPage
from netdesk.ui.widgets.folder_list import FolderList, FolderWords
from netdesk.ui.widgets.roles import Card, label

_LONG_NAME = 36
"""Letters."""


class ImportPage(PreferencesPage):
    """Taking contacts in."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self._arrange(self._folders_section(), self._region_section())

    def _folders_section(self) -> QWidget:
        section = Card(self.tr("Watched folders"))
        words = FolderWords(
            name=self.tr("Watched folders"),
            none=self.tr("No folder is watched."),
            choose=self.tr("Watch a folder"),
        )
        self.folders = FolderList(self._now.watched_folders, words)
        self.folders.changed.connect(self._on_folders_changed)
        explained = self.tr(
            "A phone's sync may leave its contacts there. When something is new, NetDesk tells you;"
            " nothing is taken in before you have seen it."
        )
        section.body.addWidget(label(explained, "dim", wrap=True))
        section.body.addWidget(self.folders)
        return section

    def _region_section(self) -> QWidget:
        section = Card(self.tr("Phone numbers"))
        self.region = self._choice(
            self.tr("Phone numbers without a country code are from"),
            [("", self._system_region()), *countries()],
            "region",
        )
        self.region.setMinimumContentsLength(_LONG_NAME)
        named = label(self.region.accessibleName(), wrap=True)
        named.setBuddy(self.region)
        section.body.addWidget(named)
        section.body.addWidget(self.region, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _system_region(self) -> str:
        name = country_name(system_region())
        if not name:
            return self.tr("As the system says")
        return self.tr("As the system says: {country}").format(country=name)

    def _on_folders_changed(self, folders: tuple[Path, ...]) -> None:
        self._change(watched_folders=tuple(map(str, folders)))
