"""Two people side by side, whose value stands where they differ, and the one they would be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.contact import Contact, ContactFields
from netdesk.domain.field_change import FieldName
from netdesk.domain.field_texts import FieldTexts, field_texts
from netdesk.domain.joining import NAME_FIELDS, Choices, Side, join_fields, preset_sides
from netdesk.domain.merge import texts_of
from netdesk.domain.merge_lists import DATES
from netdesk.ui.import_words import field_words, value_words
from netdesk.ui.text import person_name
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.roles import Card, label, line
from netdesk.words.dates import day_words, partial_date_words

_PARTS: Final = frozenset(NAME_FIELDS) - {FieldName.FORMATTED_NAME}
"""What goes with the name, whose it is."""
_DATES: Final = (FieldName.BIRTHDAY, FieldName.ANNIVERSARY, FieldName.OTHER_DATE)
_LONGEST: Final = 300


class MergeForm(QScrollArea):
    """Shows two people; what the user chooses is in `taking`.

    Signals
    -------
    changed(): the user chose otherwise.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # by keyboard it is reached to be scrolled
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "form")
        self.setAccessibleName(self.tr("Both side by side"))
        self._taking: dict[FieldName, Side] = {}
        self._people: tuple[Contact, Contact] | None = None
        self._choices = Choices()

    @property
    def taking(self) -> dict[FieldName, Side]:
        """What the user chose."""
        return dict(self._taking)

    def show_people(self, ours: Contact, theirs: Contact, choices: Choices) -> None:
        """Show two people; `choices` decide until the user chooses."""
        self._people, self._choices = (ours, theirs), choices
        self._taking = {}
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._comparison(ours, theirs))
        self._result = Card(self.tr("Together"))
        self._facts = QWidget()
        self._result.body.addWidget(self._facts)
        column.addWidget(self._result)
        column.addStretch(1)
        self._show_result()
        self.setWidget(sheet)

    # the two

    def _comparison(self, ours: Contact, theirs: Contact) -> QWidget:
        card = Card()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for place, stretch in enumerate((0, 1, 1)):
            self._grid.setColumnStretch(place, stretch)
        self._row = 0
        for place, person in enumerate((ours, theirs), start=1):
            words = f"{person_name(person.fields.display_name)}"
            self._grid.addWidget(label(words, "heading", wrap=True), 0, place)
            added = self.tr("written down {day}").format(day=day_words(person.added_on))
            self._grid.addWidget(label(added, "small", wrap=True), 1, place)
        self._row = 2
        mine, other = _said(ours.fields), _said(theirs.fields)
        sides = preset_sides(ours.fields, theirs.fields, self._choices)
        for name in FieldName:
            if (name in mine or name in other) and self._is_shown(name, mine, other):
                self._add_field(name, mine.get(name, ()), other.get(name, ()), sides)
        card.body.addLayout(self._grid)
        return card

    def _is_shown(self, name: FieldName, mine: FieldTexts, other: FieldTexts) -> bool:
        has_whole = FieldName.FORMATTED_NAME in mine and FieldName.FORMATTED_NAME in other
        return name not in _PARTS or not has_whole

    def _add_field(
        self,
        name: FieldName,
        mine: tuple[str, ...],
        other: tuple[str, ...],
        sides: dict[FieldName, Side],
    ) -> None:
        differs = mine != other
        self._grid.addWidget(line(), self._row, 0, 1, 3)
        heading = label(field_words(name), "heading" if differs else "dim")
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(heading, self._row + 1, 0, top)
        if not differs:
            self._grid.addWidget(_values(name, mine), self._row + 1, 1, 1, 2)
        elif mine and other and name in sides:
            self._add_text_choice(name, (mine, other), sides[name])
        else:
            for place, texts in enumerate((mine, other), start=1):
                self._grid.addWidget(_values(name, texts), self._row + 1, place, top)
            if mine and other:
                self._grid.addWidget(self._list_choice(name), self._row + 2, 1, 1, 2)
        self._row += 3

    def _add_text_choice(
        self, name: FieldName, texts: Sequence[tuple[str, ...]], preset: Side
    ) -> None:
        group = QButtonGroup(self._grid)
        for place, (side, said) in enumerate(zip(Side, texts, strict=True), start=1):
            words = value_words(name, said[0])[:_LONGEST]
            choice = _Choice(words, f"{field_words(name)}: {words}")
            group.addButton(choice.mark)
            choice.mark.setChecked(side is preset)
            choice.mark.toggled.connect(self._taker(name, side))
            self._grid.addWidget(choice, self._row + 1, place, Qt.AlignmentFlag.AlignTop)

    def _list_choice(self, name: FieldName) -> QWidget:
        box = ChoiceBox()
        people = self._people
        names = [person_name(each.fields.display_name) for each in people] if people else []
        box.addItem(self.tr("Keep both"), None)
        box.addItem(self.tr("Only the first’s"), Side.OURS)
        box.addItem(self.tr("Only the second’s"), Side.THEIRS)
        box.setAccessibleName(
            self.tr("{field} of {one} and {other}").format(
                field=field_words(name), one=names[0], other=names[1]
            )
        )
        box.currentIndexChanged.connect(lambda _: self._take(name, box.currentData()))
        return box

    # the one

    def _taker(self, name: FieldName, side: Side) -> Callable[[bool], None]:
        def take(checked: bool) -> None:
            if checked:
                self._take(name, side)

        return take

    def _take(self, name: FieldName, side: Side | None) -> None:
        names = NAME_FIELDS if name is FieldName.FORMATTED_NAME else (name,)
        for each in names:
            if side is None:
                self._taking.pop(each, None)
            else:
                self._taking[each] = side
        self._show_result()
        self.changed.emit()

    def _show_result(self) -> None:
        if self._people is None:
            return
        ours, theirs = (each.fields for each in self._people)
        choices = Choices(self._taking, self._choices.newer, self._choices.same_numbers)
        fields = join_fields(ours, theirs, choices)
        facts = QWidget()
        grid = QGridLayout(facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        hidden = _PARTS if texts_of(fields)[FieldName.FORMATTED_NAME] else frozenset()
        said = {name: texts for name, texts in _said(fields).items() if name not in hidden}
        for row, name in enumerate(each for each in FieldName if each in said):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(field_words(name), "dim"), row, 0, top)
            grid.addWidget(_values(name, said[name]), row, 1)
        self._result.body.replaceWidget(self._facts, facts)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = facts


def _said(fields: ContactFields) -> FieldTexts:
    """Return what each field says, days as the user's language writes them."""
    said = field_texts(fields)
    for name in _DATES:
        said.pop(name, None)
    for special in fields.dates:
        day = partial_date_words(special.on)
        words = f"{special.label}: {day}" if special.label else day
        name = DATES.field(special)
        said[name] = (*said.get(name, ()), words)
    return said


class _Choice(QWidget):
    """A radio button whose words take several lines."""

    def __init__(self, words: str, accessible_name: str) -> None:
        super().__init__()
        self.mark = QRadioButton()
        self.mark.setAccessibleName(accessible_name)
        # as high as the first line of the words, so that both stand on one line
        self.mark.setFixedHeight(self.fontMetrics().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, wrap=True), 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose by a click on the words, too."""
        self.mark.setChecked(True)


def _values(name: FieldName, texts: Sequence[str]) -> QWidget:
    words = "\n".join(value_words(name, text)[:_LONGEST] for text in texts)
    shown = label(words or "–", "" if texts else "dim", wrap=True)
    shown.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return shown
