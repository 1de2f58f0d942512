"""Makes a circle, changes it or deletes it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.cadence import circle_cadence, default_maximum
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import CircleId
from netdesk.operations.circles import create_circle, delete_circle, edit_circle
from netdesk.operations.levelling import CadenceWish
from netdesk.runtime.task import Task
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.widgets.circle_choices import ColourBox, WeightBox
from netdesk.ui.widgets.days_box import DaysBox
from netdesk.ui.widgets.roles import button, label

_NO_CADENCE = 0
_WIDTH = 400


class CircleEditor(QDialog):
    """Edits one circle; `circle` is `None` for a new one.

    Signals
    -------
    saved(Changes): the circle was made or changed.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, circle: CircleId | None, parent: QWidget | None = None) -> None:
        """Raises UnknownIdError."""
        # before the window is begun: half a dialog would stay with its parent
        found = desk.store.circles.get(circle) if circle is not None else None
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._circle = circle
        self._fields = found.fields if found else CircleFields("")
        self._size = found.size if found else 0
        title = self.tr("Edit circle") if found else self.tr("New circle")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._make_fields()
        self._build(title)
        self._fill()

    def _make_fields(self) -> None:
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Mentors, Clients, Close …"))
        self.name.textChanged.connect(self._on_edited)
        self.ideal = DaysBox(self.tr("Stay in touch every so many days"))
        self.ideal.setMinimum(_NO_CADENCE)
        self.ideal.setSpecialValueText(self.tr("no cadence"))
        self.ideal.valueChanged.connect(self._on_ideal_changed)
        self.maximum = DaysBox(self.tr("At the latest, in days"))
        self.maximum.valueChanged.connect(self._on_edited)
        self.colour = ColourBox(self._desk.theme)
        self.weight = WeightBox()
        self.weight.setToolTip(self.tr("Whose circle weighs more comes earlier on a day"))
        self.reminds = QCheckBox(self.tr("Notifications of its people"))

    def _build(self, title: str) -> None:
        form = self._form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Stay in touch every"), self.ideal)
        form.addRow(self.tr("At the latest after"), self.maximum)
        form.addRow(self.tr("Weight"), self.weight)
        form.addRow(self.tr("Colour"), self.colour)
        form.addRow(self.reminds)
        self._problem = label(role="dim", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(label(title, "title"))
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        if self._circle is not None:
            delete = button(self.tr("Delete circle"), self._on_delete)
            delete.setToolTip(self.tr("The people in it stay"))
            row.addWidget(delete)
        row.addStretch()
        cancel = button(self.tr("Cancel"), self.reject)
        self._save = button(self.tr("Save"), self._on_save, "primary")
        self._save.setDefault(True)
        row.addWidget(cancel)
        row.addWidget(self._save)
        return row

    def _fill(self) -> None:
        fields = self._fields
        ideal = fields.ideal_days or _NO_CADENCE
        self.name.setText(fields.name)
        self.colour.choose(fields.colour)
        self.weight.choose(fields.weight)
        self.reminds.setChecked(fields.reminds)
        self.ideal.setValue(ideal)
        self._on_ideal_changed(ideal)
        if fields.maximum_days:
            self.maximum.setValue(fields.maximum_days)

    def _on_ideal_changed(self, days: int) -> None:
        self.maximum.setMinimum(max(days, 1))
        self.maximum.setValue(default_maximum(days))
        self._on_edited()

    def _on_edited(self, *_: object) -> None:
        self._form.setRowVisible(self.maximum, self.ideal.value() != _NO_CADENCE)
        taken = self._desk.store.circles.named(self.name.text().strip())
        is_taken = taken is not None and taken.id != self._circle
        words = self.tr("There is a circle of this name already.") if is_taken else ""
        self._problem.setText(words)
        self._problem.setVisible(is_taken)
        self._save.setEnabled(bool(self.name.text().strip()) and not is_taken)

    def fields(self) -> CircleFields:
        """Return the circle as it stands in the dialog."""
        ideal = self.ideal.value() or None
        maximum = self.maximum.value()
        # what follows from the ideal is not kept: it stays a consequence
        is_usual = ideal is None or maximum == default_maximum(ideal)
        return replace(
            self._fields,
            name=self.name.text().strip(),
            ideal_days=ideal,
            maximum_days=None if is_usual else maximum,
            weight=self.weight.chosen(),
            colour=self.colour.chosen(),
            reminds=self.reminds.isChecked(),
        )

    def _on_save(self) -> None:
        fields, circle = self.fields(), self._circle
        if circle is None:
            task = self._desk.writer.submit_long(
                lambda store, at, _: create_circle(store, fields, at=at)
            )
        elif self._moves_many(fields):
            self._show_calendar(circle, fields)
            return
        else:
            task = self._desk.writer.submit_long(
                lambda store, at, _: edit_circle(store, circle, fields, at=at)
            )
        task.succeeded.connect(self.saved)
        self._await(task)

    def _moves_many(self, fields: CircleFields) -> bool:
        """Tell whether another cadence is given to several people."""
        after = circle_cadence(fields)
        return self._size > 1 and after is not None and after != circle_cadence(self._fields)

    def _show_calendar(self, circle: CircleId, fields: CircleFields) -> None:
        """Show what the cadence makes of the coming weeks before it is saved."""
        from netdesk.ui.dialogs.calendar_dialog import CalendarDialog

        dialog = CalendarDialog(
            self._desk,
            CadenceWish(circle=circle, circle_fields=fields),
            lambda store, at, budget: edit_circle(
                store, circle, fields, at=at, level_budget=budget
            ),
            self,
        )
        dialog.applied.connect(self.saved)
        dialog.accepted.connect(self.accept)
        dialog.open()

    def _on_delete(self) -> None:
        circle = self._circle
        if circle is not None:
            self._await(
                self._desk.writer.submit_long(
                    lambda store, at, _: delete_circle(store, circle, at=at)
                )
            )

    def _await(self, task: Task) -> None:
        self.setEnabled(False)
        task.succeeded.connect(self.accept)
        task.failed.connect(self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self._problem.setText(error_words(error))
        self._problem.show()
