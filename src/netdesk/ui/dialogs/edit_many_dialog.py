"""Changes what many people have in common, in one step; says how many and what before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import EllipsisType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.cadence import circle_cadence
from netdesk.domain.civil_day import Lean
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.people_edit import PeopleEdit
from netdesk.operations.edit_many import edit_many
from netdesk.operations.levelling import CadenceWish
from netdesk.ui.desk import Desk
from netdesk.ui.edit_many_words import edit_words
from netdesk.ui.error_words import error_words
from netdesk.ui.widgets.cadence_choice import CadenceChoice
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.in_place_form import complete
from netdesk.ui.widgets.roles import button, label
from netdesk.ui.widgets.share_boxes import ShareBoxes

_WIDTH, _HEIGHT = 560, 560
_MOST_TAGS = 60
_BETWEEN = ","
_KEEP, _PAUSE, _END = "keep", "pause", "end"
_YES, _NO = "yes", "no"
_BAR_ROOM = 12
"""Beside the fields, for the scroll bar they may need."""


class EditManyDialog(QDialog):
    """Everything is left as it is until it is set here."""

    def __init__(
        self, desk: Desk, contacts: Sequence[ContactId], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._contacts = tuple(contacts)
        self.setWindowTitle(self.tr("Edit %Ln people", "", len(contacts)))
        self.resize(_WIDTH, _HEIGHT)
        self._make_fields()
        self._build()
        self._watch()
        self._refresh()

    def _make_fields(self) -> None:
        desk, total = self._desk, len(self._contacts)
        tags = desk.store.facts.shares(self._contacts, FactKind.TAG, _MOST_TAGS)
        self.tags: ShareBoxes[str] = ShareBoxes(((tag, tag, n) for tag, n in tags.items()), total)
        self.tags.setVisible(bool(tags))
        self.new_tags = self._list_line(FactKind.TAG, self.tr("Tags to add"))
        self.new_tags.setPlaceholderText(self.tr("Add tags, e.g. rust, storage"))
        shares = desk.store.circles.shares(self._contacts)
        circles = desk.store.circles.all()
        self.circles: ShareBoxes[CircleId] = ShareBoxes(
            ((each.id, each.fields.name, shares.get(each.id, 0)) for each in circles), total
        )
        self.cadence = CadenceChoice()
        self.pause = self._choice(
            self.tr("Pause"),
            ((self.tr("Pause until"), _PAUSE), (self.tr("End the pause"), _END)),
        )
        self.pause_day = DayField(desk.clock, lean=Lean.FUTURE, may_be_empty=True)
        self.pause_day.edit.setAccessibleName(self.tr("Pause until"))
        self.pause_day.edit.setPlaceholderText(self.tr("in 3 months, 1 May"))
        self.left_alone = self._choice(
            self.tr("Do not contact"), ((self.tr("Yes"), _YES), (self.tr("No"), _NO))
        )
        self.way = QLineEdit()
        self.way.setAccessibleName(self.tr("What they like to be reached by"))
        self.way.setPlaceholderText(self.tr("As it is"))
        complete(self.way, desk.store.facts.values(FactKind.PREFERRED_WAY))
        self.languages = self._list_line(FactKind.LANGUAGE, self.tr("Languages to add"))
        self.languages.setPlaceholderText(self.tr("Add languages, e.g. Swedish, Polish"))

    def _list_line(self, kind: FactKind, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        complete(made, self._desk.store.facts.values(kind), between=_BETWEEN)
        return made

    def _choice(self, name: str, choices: Sequence[tuple[str, str]]) -> ChoiceBox:
        made = ChoiceBox()
        made.setAccessibleName(name)
        made.addItem(self.tr("As it is"), _KEEP)
        for words, data in choices:
            made.addItem(words, data)
        return made

    def _build(self) -> None:
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._summary = label(role="dim", wrap=True)
        self._problem = label(wrap=True)
        self._problem.hide()
        self.apply_button = button("", self._on_apply, "primary")
        self.apply_button.setDefault(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, _BAR_ROOM, 0)
        row.addWidget(self._summary, 1)
        row.addWidget(button(self.tr("Cancel"), self.reject))
        row.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24 - _BAR_ROOM, 16)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "title"))
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._problem)
        column.addWidget(self._progress)
        column.addLayout(row)

    def _scrolled(self) -> QScrollArea:
        sheet = QWidget()
        form = QFormLayout(sheet)
        form.setContentsMargins(0, 0, _BAR_ROOM, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        tags = QVBoxLayout()
        tags.setSpacing(8)
        tags.addWidget(self.tags)
        tags.addWidget(self.new_tags)
        form.addRow(self.tr("Tags"), tags)
        form.addRow(self.tr("Circles"), self.circles)
        form.addRow(self.tr("How often"), self.cadence)
        pause = QVBoxLayout()
        pause.setSpacing(8)
        pause.addWidget(self.pause)
        pause.addWidget(self.pause_day)
        form.addRow(self.tr("Pause"), pause)
        form.addRow(self.tr("Do not contact"), self.left_alone)
        form.addRow(self.tr("Prefer"), self.way)
        form.addRow(self.tr("Languages"), self.languages)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        return area

    def _watch(self) -> None:
        for boxes in (self.tags, self.circles):
            boxes.changed.connect(self._refresh)
        for line in (self.new_tags, self.way, self.languages):
            line.textChanged.connect(lambda _: self._refresh())
        for choice in (self.pause, self.left_alone):
            choice.currentIndexChanged.connect(lambda _: self._refresh())
        self.cadence.changed.connect(self._refresh)
        self.pause_day.day_changed.connect(self._refresh)

    def edit(self) -> PeopleEdit:
        """Return what is to be changed."""
        alone = {_YES: True, _NO: False}.get(self.left_alone.currentData())
        way = self.way.text().strip()
        return PeopleEdit(
            tags_added=(*self.tags.given(), *_listed(self.new_tags.text())),
            tags_removed=self.tags.taken(),
            languages_added=_listed(self.languages.text()),
            circles_joined=self.circles.given(),
            circles_left=self.circles.taken(),
            cadence=self.cadence.cadence(),
            pause_until=self._pause_until(),
            is_left_alone=alone,
            preferred_way=way or None,
        )

    def _pause_until(self) -> date | EllipsisType | None:
        match self.pause.currentData():
            case "pause":
                day = self.pause_day.day()
                return ... if day is None else day
            case "end":
                return None
            case _:
                return ...

    def _is_valid(self) -> bool:
        if self.pause.currentData() != _PAUSE:
            return True
        day = self.pause_day.day()
        return day is not None and day > self._desk.clock.today()

    def _refresh(self) -> None:
        self.pause_day.setVisible(self.pause.currentData() == _PAUSE)
        edit = self.edit()
        self._problem.hide()
        self._summary.setText(edit_words(edit) or self.tr("Nothing is changed yet."))
        self.apply_button.setText(self.tr("Change %Ln people", "", len(self._contacts)))
        self.apply_button.setEnabled(not edit.is_empty and self._is_valid())

    def _on_apply(self) -> None:
        edit, people = self.edit(), self._contacts
        wish = self._wish(edit)
        if wish is not None and len(people) > 1:
            self._show_calendar(edit, wish)
            return
        self.setEnabled(False)
        self._progress.show()
        task = self._desk.writer.submit_long(
            lambda store, at, _: edit_many(store, people, edit, at=at)
        )
        task.succeeded.connect(self.accept)
        task.failed.connect(self._on_failed)

    def _wish(self, edit: PeopleEdit) -> CadenceWish | None:
        """Return which cadences it gives, if it gives any: those who are in peace come up on no day."""
        if edit.is_left_alone or isinstance(edit.pause_until, date):
            return None
        if edit.cadence is not None and edit.cadence[0]:
            return CadenceWish(own=dict.fromkeys(self._contacts, edit.cadence))
        circles = (
            each for each in self._desk.store.circles.all() if each.id in edit.circles_joined
        )
        found = [
            (cadence.ideal_days, each)
            for each in circles
            if edit.cadence is None and (cadence := circle_cadence(each.fields)) is not None
        ]
        if not found:
            return None
        # of several circles' cadences the shortest holds
        _, circle = min(found, key=lambda pair: pair[0])
        joining = frozenset(self._contacts)
        return CadenceWish(circle=circle.id, circle_fields=circle.fields, joining=joining)

    def _show_calendar(self, edit: PeopleEdit, wish: CadenceWish) -> None:
        from netdesk.ui.dialogs.calendar_dialog import CalendarDialog

        people = self._contacts
        dialog = CalendarDialog(
            self._desk,
            wish,
            lambda store, at, budget: edit_many(store, people, edit, at=at, level_budget=budget),
            self,
        )
        dialog.applied.connect(lambda _: self.accept())
        dialog.open()

    def _on_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self._progress.hide()
        self._problem.setText(error_words(error))
        self._problem.show()


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(_BETWEEN) if part.strip())
