"""What can be done with the people chosen in a list: into a circle, out of it, a cadence for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget

from netdesk.domain.cadence import Cadence, circle_cadence
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.operations.cadence import set_cadence
from netdesk.operations.circles import add_to_circle, create_circle, remove_from_circle
from netdesk.operations.contacts import delete_contacts
from netdesk.operations.levelling import CadenceWish
from netdesk.ui.desk import Desk
from netdesk.ui.pages.contact.menus import CadenceMenu
from netdesk.ui.widgets.chosen_bar import ChosenBar

_USUAL_DAYS = 30


def give_cadence(
    desk: Desk,
    contacts: Sequence[ContactId],
    ideal_days: int | None,
    *,
    window: QWidget,
    maximum_days: int | None = None,
) -> None:
    """Give people a cadence of their own; for many, the calendar that results is shown first."""
    people = tuple(contacts)
    if len(people) <= 1 or not ideal_days:
        desk.writer.submit(
            lambda store, at: set_cadence(
                store, people, ideal_days, at=at, maximum_days=maximum_days
            )
        )
        return
    from netdesk.ui.dialogs.calendar_dialog import CalendarDialog

    CalendarDialog(
        desk,
        CadenceWish(own=dict.fromkeys(people, (ideal_days, maximum_days))),
        lambda store, at, budget: set_cadence(
            store, people, ideal_days, at=at, maximum_days=maximum_days, level_budget=budget
        ),
        window,
    ).open()


def put_in_circle(
    desk: Desk, circle: CircleId, contacts: Sequence[ContactId], *, window: QWidget
) -> None:
    """Put people into a circle; where that gives many a cadence, the calendar is shown first."""
    people = tuple(contacts)
    found = next((each for each in desk.store.circles.all() if each.id == circle), None)
    # where another process deleted the circle a moment ago, the writer says so
    if len(people) <= 1 or found is None or circle_cadence(found.fields) is None:
        desk.writer.submit(lambda store, at: add_to_circle(store, circle, people, at=at))
        return
    from netdesk.ui.dialogs.calendar_dialog import CalendarDialog

    CalendarDialog(
        desk,
        CadenceWish(circle=circle, circle_fields=found.fields, joining=frozenset(people)),
        lambda store, at, budget: add_to_circle(store, circle, people, at=at, level_budget=budget),
        window,
    ).open()


class PeopleVerbs(QObject):
    """The actions of a list's menu. `chosen` says who is chosen, `circle` whose people are listed.

    Signals
    -------
    merge_requested(ContactId, ContactId): make one of the two chosen.
    said(str): something was done, in words for a notice.
    """

    merge_requested = Signal(object, object)
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        view: QWidget,
        *,
        chosen: Callable[[], Sequence[ContactId]],
        circle: Callable[[], CircleId | None],
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._chosen = chosen
        self._circle = circle
        self.put_in = QAction(self.tr("Put in a circle…"), view)
        self.put_in.setShortcut(QKeySequence("Ctrl+G"))
        self.put_in.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.put_in.triggered.connect(self.pick_circle)
        self.take_out = QAction(self.tr("Take out of this circle"), view)
        self.take_out.triggered.connect(self._on_take_out)
        self._menu = CadenceMenu()
        self._menu.chosen.connect(self._on_cadence_chosen)
        self._menu.custom_requested.connect(self._on_custom_requested)
        self._menu.aboutToShow.connect(self._menu.show_nothing)
        self.cadence = QAction(self.tr("How often"), view)
        self.cadence.setMenu(self._menu)
        self.edit = QAction(self.tr("Edit…"), view)
        self.edit.setShortcut(QKeySequence(Qt.Key.Key_F2))
        self.edit.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.edit.triggered.connect(self._on_edit)
        self.export = QAction(self.tr("Export…"), view)
        self.export.triggered.connect(self._on_export)
        self.merge = QAction(self.tr("Merge…"), view)
        self.merge.triggered.connect(self._on_merge)
        self.delete = QAction(self.tr("Delete"), view)
        self.delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.delete.triggered.connect(self._on_delete)

        self.bar = ChosenBar((self.edit, self.export))
        """Says how many are chosen; stands where the page puts it."""

    def actions(self) -> list[QAction]:
        """Return the actions in the order in which they are offered."""
        # what destroys stands last: the first is chosen by a slip
        return [
            self.edit,
            self.put_in,
            self.take_out,
            self.cadence,
            self.export,
            self.merge,
            self.delete,
        ]

    def refresh(self) -> None:
        """Offer what fits who is chosen."""
        count = len(self._chosen())
        for each in self.actions():
            each.setEnabled(count > 0)
        self.merge.setEnabled(count == 2)
        self.bar.show_count(count)
        self.take_out.setVisible(self._circle() is not None)

    def pick_circle(self) -> None:
        """Ask for a circle, by keys, and put those chosen into it."""
        from netdesk.ui.widgets.circle_picker import CirclePicker

        people = tuple(self._chosen())
        if not people:
            return
        picker = CirclePicker(self._desk, self._view.window())
        picker.picked.connect(lambda circle: self._put_in(circle.id, people))
        picker.new_requested.connect(lambda name: self._put_in_new(name, people))
        picker.closed.connect(self._view.setFocus)
        corner = self._view.mapTo(self._view.window(), QPoint(self._view.width(), 0))
        picker.open_at(corner.x() - 8, corner.y() + 8)

    def _put_in(self, circle: CircleId, people: Sequence[ContactId]) -> None:
        put_in_circle(self._desk, circle, people, window=self._view.window())

    def _put_in_new(self, name: str, people: Sequence[ContactId]) -> None:
        fields = CircleFields(name)
        self._desk.writer.submit(
            lambda store, at: create_circle(store, fields, at=at, contacts=people)
        )

    def _on_take_out(self) -> None:
        circle, people = self._circle(), tuple(self._chosen())
        if circle is not None and people:
            self._desk.writer.submit(
                lambda store, at: remove_from_circle(store, circle, people, at=at)
            )

    def _on_edit(self) -> None:
        from netdesk.ui.dialogs.edit_many_dialog import EditManyDialog

        people = tuple(self._chosen())
        if people:
            EditManyDialog(self._desk, people, self._view.window()).open()

    def _on_export(self) -> None:
        from netdesk.ui.dialogs.export_dialog import ExportDialog

        people = tuple(self._chosen())
        if people:
            dialog = ExportDialog(self._desk, people, self._view.window())
            dialog.exported.connect(self.said)
            dialog.open()

    def _on_delete(self) -> None:
        people = tuple(self._chosen())
        if len(people) > 1:
            self._ask_before_deleting(people)
        elif people:
            self._delete(people)

    def _ask_before_deleting(self, people: Sequence[ContactId]) -> None:
        question = QMessageBox(self._view.window())
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setWindowTitle(self.tr("Delete"))
        question.setText(self.tr("Delete %Ln people?", "", len(people)))
        question.setInformativeText(self.tr("One step: undo brings all of them back."))
        stay = question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        leave = question.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(stay)
        question.setEscapeButton(stay)
        leave.clicked.connect(lambda *_: self._delete(people))
        question.open()

    def _delete(self, people: Sequence[ContactId]) -> None:
        self._desk.writer.submit(lambda store, at: delete_contacts(store, people, at=at))

    def _on_merge(self) -> None:
        people = tuple(self._chosen())
        if len(people) == 2:
            self.merge_requested.emit(*people)

    def _on_cadence_chosen(self, days: int | None) -> None:
        people = tuple(self._chosen())
        if people:
            give_cadence(self._desk, people, days, window=self._view.window())

    def _on_custom_requested(self) -> None:
        from netdesk.ui.dialogs.cadence_dialog import CadenceDialog

        people = tuple(self._chosen())
        if people:
            dialog = CadenceDialog(Cadence(_USUAL_DAYS), self._view.window())
            dialog.chosen.connect(lambda cadence: self._give(people, cadence))
            dialog.open()

    def _give(self, people: Sequence[ContactId], cadence: Cadence) -> None:
        give_cadence(
            self._desk,
            people,
            cadence.ideal_days,
            window=self._view.window(),
            maximum_days=cadence.maximum_days,
        )
