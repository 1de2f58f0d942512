"""The window's actions, their shortcuts and the menu that lists them.

The main window adds them to itself, so that every shortcut works in the whole window though the
menu is closed.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.changes import Changes, Step
from netdesk.operations import history
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.step_words import step_words
from netdesk.ui.widgets.menu_heading import heading_action

_REDO = ("Ctrl+Shift+Z", "Ctrl+Y")


class ActionSet(QObject):
    """All that can be asked of the window. Who can do it connects to `triggered`.

    Undo, redo and the choice of scheme are done here.

    Signals
    -------
    said(str): something was done or is not possible, in words for a notice.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._step_to_undo: Step | None = None
        self._step_to_redo: Step | None = None
        self._make_file_actions()
        self._make_edit_actions()
        self._make_view_actions()
        self._make_help_actions()
        for name, action in vars(self).items():
            if isinstance(action, QAction):
                # by which it is remembered, whatever the language
                action.setObjectName(name)
        desk.bus.changed.connect(self._on_changed)
        self.refresh()

    def _make_file_actions(self) -> None:
        self.new_contact = self._action(self.tr("New contact"), "Ctrl+N")
        self.import_contacts = self._action(self.tr("Import contacts…"), "Ctrl+I")
        self.import_folder = self._action(self.tr("Import a folder…"))
        self.import_meetings = self._action(self.tr("Import meetings…"))
        self.paste_contacts = self._action(self.tr("Paste contacts"), "Ctrl+V")
        self.export = self._action(self.tr("Export…"), "Ctrl+E")
        self.back_up = self._action(self.tr("Back up…"))
        self.quit = self._action(self.tr("Quit"), "Ctrl+Q")

    def _make_edit_actions(self) -> None:
        self.undo = self._action(self.tr("Undo"), "Ctrl+Z")
        self.redo = self._action(self.tr("Redo"), *_REDO)
        self.search = self._action(self.tr("Search"), "Ctrl+K")
        self.recall = self._action(self.tr("Recall whoever is chosen"), "Ctrl+R")
        self.preferences = self._action(self.tr("Preferences…"), "Ctrl+,")
        self.undo.triggered.connect(self._on_undo)
        self.redo.triggered.connect(self._on_redo)

    def _make_view_actions(self) -> None:
        self.today = self._action(self.tr("Today"), "Ctrl+1")
        self.people = self._action(self.tr("People"), "Ctrl+2")
        self.timeline = self._action(self.tr("Timeline"), "Ctrl+3")
        self.history = self._action(self.tr("History"), "Ctrl+H")
        self.sort_people = self._action(self.tr("Sort people"))
        self.find_duplicates = self._action(self.tr("Find duplicates"))
        self.schemes = QActionGroup(self)
        names = {
            "system": self.tr("Colours of the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        for scheme, name in names.items():
            action = self._action(name)
            action.setData(scheme)
            action.setCheckable(True)
            action.setChecked(scheme == self._desk.preferences.current.color_scheme)
            action.triggered.connect(partial(self._on_scheme_chosen, scheme))
            self.schemes.addAction(action)

    def _make_help_actions(self) -> None:
        self.keyboard_shortcuts = self._action(self.tr("Keyboard shortcuts"), "F1")
        self.about = self._action(self.tr("About NetDesk"))

    def _action(self, text: str, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        # a platform's own menus would else move what they think is a preference or a quit
        action.setMenuRole(QAction.MenuRole.NoRole)
        return action

    def sections(self) -> list[tuple[str, list[QAction]]]:
        """Return the actions by the heading they stand under."""
        return [
            (
                self.tr("File"),
                [
                    self.new_contact,
                    self.import_contacts,
                    self.import_folder,
                    self.import_meetings,
                    self.paste_contacts,
                    self.export,
                    self.back_up,
                    self.quit,
                ],
            ),
            (self.tr("Edit"), [self.undo, self.redo, self.search, self.recall, self.preferences]),
            (
                self.tr("View"),
                [
                    self.today,
                    self.people,
                    self.timeline,
                    self.history,
                    self.sort_people,
                    self.find_duplicates,
                    *self.schemes.actions(),
                ],
            ),
            (self.tr("Help"), [self.keyboard_shortcuts, self.about]),
        ]

    def add_to(self, window: QWidget) -> None:
        """Make every shortcut work in the whole window."""
        for _, actions in self.sections():
            window.addActions(actions)

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of all actions for the header's button."""
        menu = QMenu(parent)
        menu.setAccessibleName(self.tr("Menu"))
        for heading, actions in self.sections():
            menu.addAction(heading_action(heading, menu))
            menu.addActions([each for each in actions if each is not self.quit])
            menu.addSeparator()
        menu.addAction(self.quit)
        return menu

    def refresh(self) -> None:
        """Name the steps that undo and redo would turn back."""
        self._step_to_undo = self._desk.store.history.undoable()
        self._step_to_redo = self._desk.store.history.redoable()
        self._name(self.undo, self.tr("Undo"), self._step_to_undo)
        self._name(self.redo, self.tr("Redo"), self._step_to_redo)

    def _name(self, action: QAction, verb: str, step: Step | None) -> None:
        action.setEnabled(step is not None)
        text = self.tr("{verb} “{step}”") if step else "{verb}"
        words = text.replace("{verb}", verb).replace("{step}", step_words(step) if step else "")
        action.setText(words.replace("&", "&&"))

    def _on_changed(self, _changes: Changes) -> None:
        self.refresh()

    def _on_undo(self) -> None:
        self._turn(self.undo, self._step_to_undo, self.tr("Undone: {step}"))

    def _on_redo(self) -> None:
        self._turn(self.redo, self._step_to_redo, self.tr("Done again: {step}"))

    def _turn(self, action: QAction, step: Step | None, done: str) -> None:
        if step is None:
            return
        verb = history.undo if action is self.undo else history.redo
        # until the step is turned back, a second press would mean a step not yet named
        action.setEnabled(False)
        task = self._desk.writer.submit_long(lambda store, at, _progress: verb(store, at=at))
        task.succeeded.connect(lambda _: self.said.emit(done.replace("{step}", step_words(step))))
        task.failed.connect(lambda error: self.said.emit(error_words(error, step)))
        task.ended.connect(self.refresh)

    def choose_scheme(self, scheme: str) -> None:
        """Take the colours of the system, light ones or dark ones."""
        for action in self.schemes.actions():
            if action.data() == scheme:
                action.trigger()

    def _on_scheme_chosen(self, scheme: str) -> None:
        self._desk.preferences.change(color_scheme=scheme)
        self._desk.theme.choose(scheme)
