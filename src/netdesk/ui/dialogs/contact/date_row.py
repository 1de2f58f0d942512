"""One yearly date, in the editor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.domain.civil_day import parse_partial_date
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.partial_date import PartialDate
from netdesk.ui.contact_words import date_kind_word
from netdesk.ui.dialogs.contact.kept_text import KeptLine
from netdesk.ui.dialogs.contact.lead_box import LeadBox
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.roles import label
from netdesk.words.dates import day_comes_first, partial_date_words


class DateRow:
    """What it celebrates, the day, whose year may be left out, and how early it is wanted."""

    def __init__(
        self,
        special: SpecialDate,
        today: date,
        *,
        is_new: bool = False,
        lead_days: int | None = None,
    ) -> None:
        self._given = special
        self._is_new = is_new
        self._today = today
        self._widget = QWidget()
        self.kind = ChoiceBox()
        for kind in DateKind:
            self.kind.addItem(date_kind_word(SpecialDate(kind, PartialDate())), kind)
        self.kind.setCurrentIndex(list(DateKind).index(special.kind))
        self.kind.setAccessibleName(self._tr("Kind of date"))
        self.label = KeptLine(special.label, self._tr("What the date is"))
        self.label.setPlaceholderText(self._tr("What it is"))
        self.day = KeptLine(partial_date_words(special.on), self._tr("Day"))
        self.day.setPlaceholderText(self._tr("3 December 1990, or 3 December"))
        self.preview = label("", "small")
        self.lead = LeadBox(lead_days)
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._refresh)
        self.day.textChanged.connect(self._refresh)
        self._refresh()

    def widget(self) -> QWidget:
        """Return the fields."""
        return self._widget

    def focus(self) -> None:
        """Put the cursor into the day."""
        self.day.setFocus()

    def value(self) -> SpecialDate | None:
        """Return the date, `None` for an empty row or a day that is not understood."""
        on = self._on()
        if on is None:
            return None
        kind = list(DateKind)[self.kind.currentIndex()]
        return replace(self._given, kind=kind, on=on, label=self.label.value())

    def lead_days(self) -> int | None:
        """Return how many days ahead the date is wanted; `None` for the usual number."""
        return self.lead.chosen()

    def problem(self) -> str:
        """Return why the day cannot be kept."""
        is_wrong = self._on() is None and bool(self.day.text().strip())
        return self._tr("Not a date NetDesk knows: 3 December, 3.12.1990, 1990") if is_wrong else ""

    def _on(self) -> PartialDate | None:
        if not self.day.is_changed():
            return None if self._is_new else self._given.on
        return parse_partial_date(self.day.text(), self._today, day_first=day_comes_first())

    def _refresh(self) -> None:
        self.label.setVisible(self.kind.currentIndex() == list(DateKind).index(DateKind.OTHER))
        on = self._on() if self.day.is_changed() else None
        self.preview.setText(partial_date_words(on) if on else "")

    def _lay_out(self) -> None:
        line = QHBoxLayout(self._widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.kind.setFixedWidth(120)
        line.addWidget(self.kind)
        line.addWidget(self.label, 1)
        line.addWidget(self.day, 1)
        line.addWidget(self.preview)
        line.addWidget(self.lead)

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("DateRow", text)
