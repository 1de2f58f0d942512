"""Whose holidays are no working days: those of a country and, where it has them, of one of its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCollator, Signal
from PySide6.QtWidgets import QComboBox

from netdesk.domain.progress import Progress
from netdesk.operations.working_days import (
    CountryHolidays,
    countries_with_holidays,
    subdivisions_of,
)
from netdesk.store.store import Store
from netdesk.ui.countries import country_name
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.preferences.preferences_page import named_form
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.roles import Card, label
from netdesk.words.dates import weekday_words

_LETTERS = 36
_DAYS_LOOKED_AHEAD = 366


@dataclass(frozen=True, slots=True)
class _Known:
    """What there is to say of a choice: the parts of the country by code, the next holiday there."""

    country: str
    part: str
    parts: Mapping[str, str]
    next_holiday: date | None


class HolidaysCard(Card):
    """Two selectors and the next holiday. What the package knows is loaded beside the window.

    Signals
    -------
    changed(str, str): the holidays of this country and part are wanted; "" for none, or all of it.
    """

    changed = Signal(str, str)

    def __init__(self, desk: Desk, country: str, part: str) -> None:
        super().__init__(self.tr("Holidays"))
        self._desk = desk
        self._country, self._part = country, part
        self.country = _selector(self.tr("Holidays of"))
        self.part = _selector(self.tr("Region"))
        # until all are known: a disk may be slow
        _fill(
            self.country,
            self.tr("no country"),
            {country: country_name(country)} if country else {},
            country,
        )
        self.country.activated.connect(self._on_country_chosen)
        self.part.activated.connect(self._on_part_chosen)
        self._form = named_form(self.country, self.part)
        self._form.setRowVisible(self.part, False)
        self.next = label("", "small", wrap=True)
        words = self.tr("On these days people to be in touch with wait as on a day off.")
        self.body.addWidget(label(words, "dim", wrap=True))
        self.body.addLayout(self._form)
        self.body.addWidget(self.next)
        desk.jobs.start(_countries).succeeded.connect(self._on_countries_known)
        self._look_up()

    def _on_countries_known(self, names: Mapping[str, str]) -> None:
        # each by the name it gives itself, as everywhere; Qt does not know all of them
        named = {code: country_name(code) or f"{name} ({code})" for code, name in names.items()}
        _fill(self.country, self.tr("no country"), named, self._country)

    def _on_country_chosen(self) -> None:
        self._choose(self.country.currentData(), "")

    def _on_part_chosen(self) -> None:
        self._choose(self._country, self.part.currentData())

    def _choose(self, country: str, part: str) -> None:
        if (country, part) != (self._country, self._part):
            self._country, self._part = country, part
            self.changed.emit(country, part)
            self._look_up()

    def _look_up(self) -> None:
        country, part, today = self._country, self._part, self._desk.clock.today()
        if not country:
            self._show(_Known("", "", {}, None))
            return
        task = self._desk.jobs.start(lambda _store, _progress: _known(country, part, today))
        task.succeeded.connect(self._show)

    def _show(self, known: _Known) -> None:
        if (known.country, known.part) != (self._country, self._part):
            return  # another was chosen meanwhile
        _fill(self.part, self.tr("all of it"), known.parts, known.part)
        self._form.setRowVisible(self.part, bool(known.parts))
        words = ""
        if known.next_holiday is not None:
            words = self.tr("The next one is {day}.").format(day=weekday_words(known.next_holiday))
        elif known.country:
            words = self.tr("NetDesk knows no holidays there.")
        self.next.setText(words)
        self.next.setVisible(bool(words))


def _selector(name: str) -> QComboBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LETTERS)
    return box


def _fill(box: QComboBox, none: str, names: Mapping[str, str], chosen: str) -> None:
    collator = QCollator()
    box.clear()
    box.addItem(none, "")
    for code, name in sorted(names.items(), key=lambda each: collator.sortKey(each[1])):
        box.addItem(name, code)
    box.setCurrentIndex(max(box.findData(chosen), 0))


def _countries(_store: Store, _progress: Progress) -> Mapping[str, str]:
    return countries_with_holidays()


def _known(country: str, part: str, today: date) -> _Known:
    holidays = CountryHolidays(country, part)
    days = (today + timedelta(days=number) for number in range(_DAYS_LOOKED_AHEAD))
    following = next((day for day in days if day in holidays), None)
    return _Known(country, part, subdivisions_of(country), following)
