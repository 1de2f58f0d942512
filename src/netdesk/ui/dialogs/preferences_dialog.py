"""The user's choices, section by section; each holds at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.contact import LONGEST_LEAD_DAYS
from netdesk.domain.yearly import LeapDayRule
from netdesk.operations.region import system_region
from netdesk.ui.countries import countries, country_name
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.counting_kinds import CountingKinds
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.folder_list import FolderList
from netdesk.ui.widgets.roles import Card, button, label
from netdesk.words.translation import LANGUAGE_NAMES

_SIZE = QSize(560, 720)
_FRAME = QSize(16, 48)
"""What a frame and its title bar take at most."""
_MOST_A_DAY = 50
_LONG_NAME = 36
"""Letters."""
_NAMES_WIDTH = 150
_INDENT = 8


class PreferencesDialog(QDialog):
    """Reads the choices when it is made and writes each down when it is made by the user.

    Signals
    -------
    changed(): a choice was made.
    scheme_chosen(str): these colours are wanted.
    """

    changed = Signal()
    scheme_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._preferences = desk.preferences
        self.counting = CountingKinds(desk)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(16)
        for section in (
            self._import_section(),
            self._reminders_section(),
            self.counting,
            self._look_section(),
        ):
            column.addWidget(section)
        column.addStretch()
        self._arrange(sheet)

    def _arrange(self, sheet: QWidget) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Preferences"))
        # its fields are the stops on the way through
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        close = button(self.tr("Close"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Preferences"), "title"))
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def _import_section(self) -> QWidget:
        section = Card(self.tr("Taking contacts in"))
        self.folders = FolderList(self._preferences.current.watched_folders)
        self.folders.changed.connect(self._on_folders_changed)
        words = self.tr(
            "Watched folders: a phone's sync may leave its contacts there. When something is new,"
            " NetDesk tells you; nothing is taken in before you have seen it."
        )
        section.body.addWidget(label(words, "dim", wrap=True))
        section.body.addWidget(self.folders)
        self.region = self._choice(
            self.tr("Phone numbers without a country code are from"),
            [("", self._system_region()), *countries()],
            "region",
        )
        self.region.setMinimumContentsLength(_LONG_NAME)
        named = label(self.region.accessibleName())
        named.setBuddy(self.region)
        section.body.addSpacing(4)
        section.body.addWidget(named)
        section.body.addWidget(self.region, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _system_region(self) -> str:
        name = country_name(system_region())
        if not name:
            return self.tr("As the system says")
        return self.tr("As the system says: {country}").format(country=name)

    def _reminders_section(self) -> QWidget:
        section = Card(self.tr("Reminders"))
        self.budget = QSpinBox()
        self.budget.setRange(0, _MOST_A_DAY)
        self.budget.setValue(self._preferences.current.daily_budget)
        self.budget.setAccessibleName(self.tr("People a day"))
        self.budget.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)
        self.budget.valueChanged.connect(lambda value: self._change(daily_budget=value))
        rules = [
            (LeapDayRule.FEBRUARY_28.value, self.tr("On 28 February")),
            (LeapDayRule.MARCH_1.value, self.tr("On 1 March")),
            (LeapDayRule.LEAP_YEARS_ONLY.value, self.tr("In leap years only")),
        ]
        self.lead = QSpinBox()
        self.lead.setRange(0, LONGEST_LEAD_DAYS)
        self.lead.setValue(self._preferences.current.lead_days)
        self.lead.setAccessibleName(self.tr("Dates, so many days ahead"))
        self.lead.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)
        self.lead.valueChanged.connect(lambda value: self._change(lead_days=value))
        self.leap_days = self._choice(self.tr("Dates on 29 February"), rules, "leap_day_rule")
        section.body.addLayout(
            _form(
                (self.budget.accessibleName(), self.budget),
                (self.lead.accessibleName(), self.lead),
                (self.leap_days.accessibleName(), self.leap_days),
            )
        )
        words = self.tr("Dates and promises of the day come beside this number of people.")
        section.body.addWidget(label(words, "small", wrap=True))
        return section

    def _look_section(self) -> QWidget:
        section = Card(self.tr("Look and language"))
        schemes = [
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.scheme = self._choice(self.tr("Colours"), schemes, "color_scheme")
        self.scheme.activated.connect(lambda _: self.scheme_chosen.emit(self.scheme.currentData()))
        languages = [("", self.tr("As the system")), *LANGUAGE_NAMES.items()]
        self.language = self._choice(self.tr("Language"), languages, "language")
        section.body.addLayout(
            _form(
                (self.scheme.accessibleName(), self.scheme),
                (self.language.accessibleName(), self.language),
            )
        )
        words = self.tr("Another language is spoken from the next start on.")
        section.body.addWidget(label(words, "small", wrap=True))
        return section

    def _choice(self, name: str, options: list[tuple[str, str]], field: str) -> QComboBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        for value, words in options:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(getattr(self._preferences.current, field)), 0))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.activated.connect(lambda _: self._change(**{field: box.currentData()}))
        return box

    def _on_folders_changed(self, folders: tuple[Path, ...]) -> None:
        self._change(watched_folders=tuple(map(str, folders)))

    def _change(self, **choices: Any) -> None:
        self._preferences.change(**choices)
        self.changed.emit()


def _form(*rows: tuple[str, QWidget]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    for words, field in rows:
        named = label(words)
        named.setMinimumWidth(_NAMES_WIDTH)
        named.setBuddy(field)
        form.addRow(named, field)
    return form
