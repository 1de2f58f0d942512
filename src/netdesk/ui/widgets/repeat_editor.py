"""A few fields that say how something repeats, and in words what they come to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from netdesk.domain.civil_day import Lean
from netdesk.domain.reminder_times import WEEKDAYS
from netdesk.domain.repeat import (
    LONGEST_INTERVALS,
    MOST_TIMES,
    CountedFrom,
    Every,
    InvalidRuleError,
    LastWorkingDay,
    MonthDay,
    NthWeekday,
    OnWeekdays,
    Repeat,
    RuleProblem,
    RuleReading,
    Shape,
    Unit,
    read_rule,
    write_rule,
)
from netdesk.runtime.clock import Clock
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.weekday_boxes import WeekdayBoxes
from netdesk.words.repeat_words import nth_word, weekday_name

_NTHS = (1, 2, 3, 4, 5, -1)
_LAST = 0
"""In the field of days: the last of the month."""
_MOST_MONTHS = LONGEST_INTERVALS[Unit.MONTH]


class RepeatEditor(QWidget):
    """Never, every so many days, on weekdays, on a weekday or a day of the month, or a rule as written.

    Signals
    -------
    changed(): something else is said.
    """

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(8)
        self.often = _choice(self.tr("Repeats"))
        for words, kind in self._kinds():
            self.often.addItem(words, kind)
        self.interval = _number(self.tr("How many"), _MOST_MONTHS)
        self.unit = _choice(self.tr("Days, weeks, months or years"))
        self.weekdays = WeekdayBoxes(())
        self.nth = _choice(self.tr("Which of the month"))
        self.weekday = _choice(self.tr("Day of the week"))
        self.day = _number(self.tr("Day of the month"), 31)
        self.day.setMinimum(_LAST)
        self.day.setSpecialValueText(self.tr("last"))
        self.rule = QLineEdit()
        self.rule.setAccessibleName(self.tr("Rule"))
        self.rule.setPlaceholderText("FREQ=MONTHLY;BYDAY=-1FR")
        self.counted = _choice(self.tr("Counted from"))
        self.ends = _choice(self.tr("Ends"))
        self.times = _number(self.tr("How many times"), MOST_TIMES)
        self.until = DayField(clock, lean=Lean.FUTURE)
        self.until.edit.setAccessibleName(self.tr("Last day"))
        self._above = 0
        self._fill_choices()
        self._add_rows()
        self._connect()
        self._show_rows()

    def add_above(self, words: str, field: QWidget) -> None:
        """Put a field above its own, in line with them."""
        self._form.insertRow(self._above, words, field)
        self._above += 1

    def show_repeat(self, repeat: Repeat | None, due_on: date | None) -> None:
        """Take over how it repeats; `due_on` is what a choice that is not made yet begins with."""
        day = due_on or date(2024, 1, 1)
        self._show_weekdays((day.weekday(),))
        _choose(self.weekday, day.weekday())
        _choose(self.nth, min((day.day + 6) // 7, 5))
        _choose(self.unit, Unit.WEEK)
        self.day.setValue(day.day)
        self.until.show_day(day.replace(year=day.year + 1, day=min(day.day, 28)))
        if repeat is not None:
            self._show_rule(repeat)
        self._show_rows()

    def repeat(self) -> Repeat | None:
        """Return how it repeats. Raises InvalidRuleError."""
        kind = self.often.currentData()
        if kind is None:
            return None
        counted: CountedFrom = self.counted.currentData()
        if kind is str:
            rule = self.rule.text().strip()
            read_rule(rule)
            return Repeat(rule, counted)
        return Repeat(
            write_rule(self._shape(kind), times=self._times(), until=self._until()), counted
        )

    def has_valid_day(self) -> bool:
        """Tell whether the day on which it ends is one, where it is to end on one."""
        is_asked = self.often.currentData() not in (None, str) and self._ends_on_a_day()
        return self.until.is_valid() or not is_asked

    def _kinds(self) -> list[tuple[str, type[Shape] | type[str] | None]]:
        return [
            (self.tr("Never"), None),
            (self.tr("Every so many days, weeks …"), Every),
            (self.tr("On days of the week"), OnWeekdays),
            (self.tr("On a weekday of the month"), NthWeekday),
            (self.tr("On a day of the month"), MonthDay),
            (self.tr("On the last working day of the month"), LastWorkingDay),
            (self.tr("Custom"), str),
        ]

    def _fill_choices(self) -> None:
        for words, unit in (
            (self.tr("days"), Unit.DAY),
            (self.tr("weeks"), Unit.WEEK),
            (self.tr("months"), Unit.MONTH),
            (self.tr("years"), Unit.YEAR),
        ):
            self.unit.addItem(words, unit)
        for nth in _NTHS:
            self.nth.addItem(nth_word(nth), nth)
        for weekday in range(7):
            self.weekday.addItem(weekday_name(weekday), weekday)
        self.counted.addItem(self.tr("the plan"), CountedFrom.PLAN)
        self.counted.addItem(self.tr("when it is done"), CountedFrom.COMPLETION)
        for words in (self.tr("never"), self.tr("after so many times"), self.tr("on a day")):
            self.ends.addItem(words)

    def _add_rows(self) -> None:
        form = self._form
        form.addRow(self.tr("Repeats"), self.often)
        self._every = _beside(self.interval, self.unit)
        form.addRow(self.tr("Every"), self._every)
        form.addRow(self.tr("On"), self.weekdays)
        self._nth_row = _beside(self.nth, self.weekday)
        form.addRow(self.tr("On the"), self._nth_row)
        form.addRow(self.tr("On day"), self.day)
        form.addRow(self.tr("Rule"), self.rule)
        form.addRow(self.tr("Counted from"), self.counted)
        self._ends_row = _beside(self.ends, self.times)
        form.addRow(self.tr("Ends"), self._ends_row)
        form.addRow("", self.until)

    def _connect(self) -> None:
        self.often.activated.connect(lambda _: self.interval.setValue(1))
        for box in (self.often, self.unit, self.nth, self.weekday, self.counted, self.ends):
            box.currentIndexChanged.connect(self._on_changed)
        for number in (self.interval, self.day, self.times):
            number.valueChanged.connect(self._on_changed)
        self.rule.textChanged.connect(self._on_changed)
        self.until.day_changed.connect(self._on_changed)
        for ticked in self.weekdays.boxes.values():
            ticked.toggled.connect(self._on_changed)

    def _on_changed(self, *_: object) -> None:
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        kind, form = self.often.currentData(), self._form
        repeats = kind is not None
        form.setRowVisible(self._every, repeats and kind is not str)
        form.setRowVisible(self.weekdays, kind is OnWeekdays)
        form.setRowVisible(self._nth_row, kind is NthWeekday)
        form.setRowVisible(self.day, kind is MonthDay)
        form.setRowVisible(self.rule, kind is str)
        form.setRowVisible(self.counted, repeats)
        form.setRowVisible(self._ends_row, repeats and kind is not str)
        self.unit.setEnabled(kind is Every)
        self.times.setVisible(self.ends.currentIndex() == 1)
        form.setRowVisible(self.until, repeats and kind is not str and self._ends_on_a_day())
        self._show_unit(kind)

    def _show_unit(self, kind: object) -> None:
        """What is counted where the choice leaves but one."""
        if kind is OnWeekdays:
            _choose(self.unit, Unit.WEEK)
        elif kind in (NthWeekday, MonthDay, LastWorkingDay):
            _choose(self.unit, Unit.MONTH)
        self.interval.setMaximum(LONGEST_INTERVALS[self.unit.currentData()])

    def _shape(self, kind: type[Shape]) -> Shape:
        interval = self.interval.value()
        if kind is Every:
            return Every(interval, self.unit.currentData())
        if kind is OnWeekdays:
            days = tuple(WEEKDAYS.index(each) for each in self.weekdays.chosen)
            if not days:
                raise InvalidRuleError(RuleProblem.NEVER)
            return OnWeekdays(interval, days)
        if kind is NthWeekday:
            return NthWeekday(interval, self.nth.currentData(), self.weekday.currentData())
        if kind is MonthDay:
            return MonthDay(interval, self.day.value() or -1)
        return LastWorkingDay(interval)

    def _times(self) -> int | None:
        return self.times.value() if self.ends.currentIndex() == 1 else None

    def _until(self) -> date | None:
        if not self._ends_on_a_day():
            return None
        day = self.until.day()
        if day is None:
            raise InvalidRuleError(RuleProblem.UNREADABLE)
        return day

    def _ends_on_a_day(self) -> bool:
        return self.ends.currentIndex() == 2

    def _show_rule(self, repeat: Repeat) -> None:
        _choose(self.counted, repeat.counted_from)
        self.rule.setText(repeat.rule)
        try:
            reading = read_rule(repeat.rule)
        except InvalidRuleError:
            reading = RuleReading(None)
        shape = reading.shape
        if shape is None:
            # kept as it is written: these fields have no place for it
            _choose(self.often, str)
            return
        _choose(self.often, type(shape))
        self._show_shape(shape)
        self.interval.setValue(shape.interval)
        self._show_end(reading)

    def _show_shape(self, shape: Shape) -> None:
        match shape:
            case Every():
                _choose(self.unit, shape.unit)
            case OnWeekdays():
                self._show_weekdays(shape.weekdays)
            case NthWeekday():
                _choose(self.nth, shape.nth)
                _choose(self.weekday, shape.weekday)
            case MonthDay():
                self.day.setValue(max(shape.day, _LAST))
            case LastWorkingDay():
                pass

    def _show_weekdays(self, days: tuple[int, ...]) -> None:
        for day, box in self.weekdays.boxes.items():
            box.setChecked(WEEKDAYS.index(day) in days)

    def _show_end(self, reading: RuleReading) -> None:
        if reading.times is not None:
            self.ends.setCurrentIndex(1)
            self.times.setValue(reading.times)
        elif reading.until is not None:
            self.ends.setCurrentIndex(2)
            self.until.show_day(reading.until)


def _choice(name: str) -> ChoiceBox:
    made = ChoiceBox()
    made.setAccessibleName(name)
    return made


def _number(name: str, most: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(1, most)
    made.setAccessibleName(name)
    # the style sheet's padding does not reach the line inside
    made.lineEdit().setTextMargins(8, 0, 8, 0)
    return made


def _choose(box: ChoiceBox, data: object) -> None:
    """`findData` compares what Python made otherwise than Python does."""
    found = next((at for at in range(box.count()) if box.itemData(at) == data), -1)
    box.setCurrentIndex(found)


def _beside(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for each in widgets:
        row.addWidget(each)
    row.addStretch(1)
    return made
