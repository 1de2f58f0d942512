"""The window and what opens beside it: put together when first wanted, for the tray needs none of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QMessageBox

from netdesk.domain.contact import ChannelKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.watched_offer import WatchedOffer
from netdesk.runtime.backstage import Backstage
from netdesk.ui.desk import desk_before
from netdesk.ui.dialogs.discard_question import ask_before_discarding
from netdesk.ui.theme import Theme
from netdesk.ui.undo_claim import UndoClaim

if TYPE_CHECKING:
    from netdesk.ui.dialogs.quick_capture import QuickCapture
    from netdesk.ui.main_window import MainWindow


class Front(QObject):
    """The main window, and the small ones that stand beside whatever is shown.

    Signals
    -------
    quit_requested(): end the program, unless something would be lost.
    stop_requested(): end it in any case.
    closed(): the window was closed.
    review_requested(), offer_dismissed(): see, or put aside, what a watched folder has.
    preferences_changed(): the user has chosen something else.
    """

    quit_requested = Signal()
    stop_requested = Signal()
    closed = Signal()
    review_requested = Signal()
    offer_dismissed = Signal()
    preferences_changed = Signal()

    def __init__(self, qt: QApplication, backstage: Backstage) -> None:
        super().__init__()
        theme = Theme(qt, backstage.preferences.current.color_scheme)
        self.desk = desk_before(backstage, theme)
        self._window: MainWindow | None = None
        self._quick: QuickCapture | None = None
        self._beside: set[QDialog] = set()
        self._offer: WatchedOffer | None = None
        self._are_reminders_missing = False
        self._paused_until: date | None = None
        self._undo_claim = UndoClaim(qt)

    @property
    def window(self) -> MainWindow:
        """The main window, made when it is first wanted: the small ones do without."""
        if self._window is None:
            from netdesk.ui.main_window import MainWindow

            window = self._window = MainWindow(self.desk)
            window.actions_.quit.triggered.connect(self.quit_requested)
            window.closed.connect(self.closed)
            window.review_requested.connect(self.review_requested)
            window.offer_dismissed.connect(self.offer_dismissed)
            window.preferences_changed.connect(self.preferences_changed)
            self._tell_window(window)
        return self._window

    def wake(self) -> None:
        """Bring the window to the front."""
        self.window.wake()

    def toggle(self) -> None:
        """Show the window, or hide it."""
        if self.window.isVisible() and not self.window.isMinimized():
            self.window.hide()
        else:
            self.window.wake()

    def minimise_if_hidden(self) -> None:
        """Have the window among the desktop's minimised ones, where it is not shown."""
        if not self.window.isVisible():
            self.window.showMinimized()

    def show_today(self) -> None:
        """Show the day's list."""
        from netdesk.ui.navigation import PageName

        self.window.wake()
        self.window.show_page(PageName.TODAY)

    def show_contact(self, contact: ContactId) -> None:
        """Show a person."""
        self.window.wake()
        self.window.show_contact(contact)

    def show_offer(self, offer: WatchedOffer | None) -> None:
        """Say in the window what a watched folder has, or that this was answered."""
        self._offer = offer
        if self._window is not None:
            self._tell_window(self._window)

    def show_paused_until(self, until: date | None) -> None:
        """Say in the window until when reminders rest, `None` where they do not."""
        self._paused_until = until
        if self._window is not None:
            self._tell_window(self._window)

    def show_reminders_missing(self, are_missing: bool) -> None:
        """Say in the window that the desktop shows no notifications, or that it does again."""
        self._are_reminders_missing = are_missing
        if self._window is not None:
            self._tell_window(self._window)

    def say(self, words: str) -> None:
        """Say something in the window, if there is one."""
        if self._window is not None:
            self._window.say(words)

    def import_files(self, files: Sequence[Path]) -> None:
        """Show what importing these would do."""
        self.window.wake()
        self.window.dialogs.import_files(files)

    def open_log(self, contacts: tuple[ContactId, ...]) -> None:
        """Open the small window that logs, beside whatever is shown."""
        from netdesk.ui.dialogs.log_dialog import LogDialog

        self._show_beside(LogDialog(self.desk, contacts))

    def open_quick(self) -> None:
        """Open the window for one line, with what was typed there and not saved."""
        if self._quick is None:
            from netdesk.ui.dialogs.quick_capture import QuickCapture

            self._quick = QuickCapture(self.desk)
        self._quick.appear()

    def show_preferences(self) -> None:
        """Show the choices, before the window."""
        self.window.wake()
        self.window.dialogs.show_preferences()

    def open_recall(self, contact: ContactId) -> None:
        """Open what to have in mind of somebody, beside whatever is shown."""
        if not self._is_known(contact):
            self.show_contact(contact)
            return
        from netdesk.ui.dialogs.recall_dialog import RecallDialog

        dialog = RecallDialog(self.desk, contact)
        dialog.log_requested.connect(self.open_log)
        self._show_beside(dialog)

    def write_to(self, contact: ContactId) -> None:
        """Open the mail program with a letter to them; where they have no address, show the person."""
        from PySide6.QtGui import QDesktopServices

        from netdesk.ui.reach import first_reachable, reach_url

        found = self.desk.store.contacts.get_many([contact])
        channels = found[0].fields.channels if found else ()
        mail = first_reachable(channels, ChannelKind.EMAIL)
        url = reach_url(mail) if mail else None
        if url is None or not QDesktopServices.openUrl(url):
            self.show_contact(contact)

    def part_without_tray(self) -> None:
        """Do what closing the window means where there is no tray to stay in; ask where nobody chose."""
        match self.desk.preferences.current.without_tray:
            case "minimise":
                self.window.showMinimized()
            case "quit":
                self.quit_requested.emit()
            case _:
                self._ask_how_to_part()

    def _ask_how_to_part(self) -> None:
        question = QMessageBox(self.window)
        question.setWindowTitle("NetDesk")
        question.setText(
            self.tr(
                "This desktop has no tray to stay in. Minimised, NetDesk goes on reminding you; once it"
                " has ended, it does not."
            )
        )
        leave = question.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        stay = question.addButton(self.tr("Minimise"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(stay)
        remember = QCheckBox(self.tr("Do this whenever the window is closed"))
        remember.setChecked(True)
        question.setCheckBox(remember)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways: dict[QAbstractButton, str] = {leave: "quit", stay: "minimise"}
        question.finished.connect(
            lambda: self._part(ways.get(question.clickedButton()), for_ever=remember.isChecked())
        )
        question.open()

    def _part(self, way: str | None, *, for_ever: bool) -> None:
        if way is not None and for_ever:
            self.desk.preferences.change(without_tray=way)
        match way:
            case "quit":
                self.quit_requested.emit()
            case "minimise":
                self.window.showMinimized()
            case _:
                self.window.wake()

    def may_end(self) -> bool:
        """Close what is open beside the window; tell whether nothing unsaved keeps the program."""
        windows = QApplication.topLevelWidgets()
        dialogs = [each for each in windows if isinstance(each, QDialog) and each.isVisible()]
        return all(dialog.close() for dialog in dialogs) and not self._asks_for_unsaved()

    def close_beside(self) -> None:
        """Close the small windows, whatever was typed in them."""
        for dialog in list(self._beside):
            # `close` may ask before what was typed is lost, and nobody is there to answer
            dialog.done(QDialog.DialogCode.Rejected)

    def close(self) -> None:
        """Close the window for good."""
        if self._quick is not None:
            self._quick.hide()
            self._quick.deleteLater()
            self._quick = None
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _tell_window(self, window: MainWindow) -> None:
        if self._offer is None:
            window.banner.hide()
        else:
            window.banner.show_offer(self._offer)
        window.today.reminders.show_missing(self._are_reminders_missing)
        window.today.reminders.show_rest(self._paused_until)

    def _is_known(self, contact: ContactId) -> bool:
        """A notification or an open menu may still name somebody who was deleted this moment."""
        return bool(self.desk.store.contacts.get_many([contact]))

    def _asks_for_unsaved(self) -> bool:
        """Show what was typed and not saved, if anything, and ask what becomes of it."""
        if self._quick is not None and self._quick.is_unsaved:
            self._quick.appear()
            ask_before_discarding(self._quick, self.stop_requested.emit)
            return True
        unsaved = self._window.pages.unsaved() if self._window else None
        if unsaved is None:
            return False
        self.show_contact(unsaved)
        ask_before_discarding(self.window, self.stop_requested.emit)
        return True

    def _show_beside(self, dialog: QDialog) -> None:
        self._beside.add(dialog)
        dialog.finished.connect(lambda: self._beside.discard(dialog))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
