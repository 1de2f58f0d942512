"""The dialogs of the window, each loaded when it is asked for: the start needs none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from netdesk.domain.card_suffixes import CALENDAR_SUFFIXES
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.ui.actions import ActionSet
from netdesk.ui.card_source import CardSource
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words


class WindowDialogs(QObject):
    """Opens them over the window.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    duplicates_requested(): show who is there twice.
    sorting_requested(): ask about one person after the other.
    preferences_changed(): a choice was made that others keep to.
    said(str): something was done, in words for a notice.
    """

    contact_activated = Signal(object)
    duplicates_requested = Signal()
    sorting_requested = Signal()
    preferences_changed = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, actions: ActionSet, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._actions = actions
        self._window = window

    def open_log(self, contacts: Sequence[ContactId], day: date | None = None) -> None:
        """Write down an interaction with these people, or with whom the user picks; on a day, where
        one was pointed at."""
        from netdesk.ui.dialogs.log_dialog import LogDialog

        dialog = LogDialog(self._desk, tuple(contacts), self._window)
        if day is not None:
            dialog.composer.day.show_day(day)
        dialog.open()

    def show_recall(self, contact: ContactId) -> None:
        """Show what to have in mind before one is in touch with somebody."""
        from netdesk.ui.dialogs.recall_dialog import RecallDialog

        try:
            dialog = RecallDialog(self._desk, contact, self._window)
        except UnknownIdError as error:
            # another process deleted them a moment ago
            self.said.emit(error_words(error))
            return
        dialog.log_requested.connect(self.open_log)
        dialog.said.connect(self.said)
        dialog.open()

    def create_contact(self) -> None:
        """Write down a new person."""
        from netdesk.ui.dialogs.contact_editor import ContactEditor

        editor = ContactEditor(self._desk, None, self._window)
        editor.saved.connect(self.contact_activated)
        editor.open()

    def create_circle(self) -> None:
        """Make a circle."""
        self.edit_circle(None)

    def edit_circle(self, circle: CircleId | None) -> None:
        """Change or delete a circle, or make one for `None`."""
        from netdesk.ui.dialogs.circle_editor import CircleEditor

        try:
            CircleEditor(self._desk, circle, self._window).open()
        except UnknownIdError as error:
            self.said.emit(error_words(error))

    def choose_import(self) -> None:
        """Let the user choose files to import."""
        from netdesk.ui.dialogs.import_dialog import choose_card_files

        source = choose_card_files(self._window)
        if source is not None:
            self.import_cards(source)

    def choose_folder(self) -> None:
        """Let the user choose a folder of cards to import."""
        from netdesk.ui.dialogs.import_dialog import choose_card_folder

        source = choose_card_folder(self._window)
        if source is not None:
            self.import_cards(source)

    def import_files(self, files: Sequence[Path]) -> None:
        """Import files that another start or the desktop handed over."""
        if files:
            self.import_cards(CardSource(tuple(files)))

    def choose_calendars(self) -> None:
        """Let the user choose calendars whose meetings are to be planned."""
        from netdesk.ui.dialogs.meetings_dialog import choose_calendars

        self.plan_meetings(choose_calendars(self._window))

    def plan_meetings(self, files: Sequence[Path]) -> None:
        """Show which meetings of these calendars would be planned."""
        from netdesk.ui.dialogs.meetings_dialog import MeetingsDialog

        if files:
            dialog = MeetingsDialog(self._desk, files, self._window)
            dialog.taken_in.connect(self.said)
            dialog.open()

    def import_cards(self, source: CardSource) -> None:
        """Import cards and show how it goes; calendars among the files are shown by themselves."""
        calendars = [each for each in source.files if each.suffix.lower() in CALENDAR_SUFFIXES]
        self.plan_meetings(calendars)
        cards = tuple(each for each in source.files if each not in calendars)
        if cards or source.text:
            self._import_cards(replace(source, files=cards))

    def _import_cards(self, source: CardSource) -> None:
        from netdesk.ui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self._desk, source, self._window)
        dialog.duplicates_requested.connect(self.duplicates_requested)
        dialog.sorting_requested.connect(self.sorting_requested)
        dialog.open()

    def export(self) -> None:
        """Write everybody out as vCards."""
        from netdesk.ui.dialogs.export_dialog import ExportDialog

        dialog = ExportDialog(self._desk, None, self._window)
        dialog.exported.connect(self.said)
        dialog.open()

    def back_up(self) -> None:
        """Write a copy of all data."""
        from netdesk.ui.dialogs.back_up import back_up

        back_up(self._desk, self._window, self.said.emit)

    def merge_people(self, ours: ContactId, theirs: ContactId) -> None:
        """Make one of two people, field by field."""
        from netdesk.ui.dialogs.merge_dialog import MergeDialog

        dialog = MergeDialog(self._desk, ours, theirs, self._window)
        dialog.merged.connect(self.contact_activated)
        dialog.open()

    def show_preferences(self) -> None:
        """Let the user choose how the program behaves."""
        from netdesk.ui.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._desk, self._window)
        dialog.scheme_chosen.connect(self._actions.choose_scheme)
        dialog.changed.connect(self.preferences_changed)
        dialog.open()

    def show_shortcuts(self) -> None:
        """List the keys."""
        from netdesk.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self._actions, self._window).open()

    def show_about(self) -> None:
        """Say what this is."""
        from netdesk.ui.dialogs.about_dialog import AboutDialog

        AboutDialog(self._desk, self._window).open()
