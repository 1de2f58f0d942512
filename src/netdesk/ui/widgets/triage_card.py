"""The person one is asked about while sorting: all that helps to decide, and nothing to click."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.circle import CircleFields
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.avatar import Avatar
from netdesk.ui.widgets.circle_dot import CirclePill
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.roles import label

_AVATAR_PIXELS = 88
_SMALL_AVATAR_PIXELS = 64
_MARGIN = 32


@dataclass(frozen=True, slots=True)
class CardSection:
    """A heading and the lines under it."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriageContent:
    """What the card shows: `photo` as its bytes, `chips` as short words beside the circles."""

    name: str
    summary: str
    photo: bytes | None
    chips: tuple[str, ...]
    circles: tuple[CircleFields, ...]
    sections: tuple[CardSection, ...]

    @property
    def words(self) -> str:
        """Return all of it as a screen reader says it."""
        sections = (f"{each.heading}: {', '.join(each.lines)}" for each in self.sections)
        circles = (each.name for each in self.circles)
        parts = (self.name, self.summary, *self.chips, *circles, *sections)
        return ". ".join(part for part in parts if part)


class TriageCard(QFrame):
    """Takes the focus, so that a screen reader says who is asked about."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "due")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._avatar = Avatar(_AVATAR_PIXELS)
        self._name = label(role="title", wrap=True)
        self._summary = label(role="dim", wrap=True)
        self._chips = QWidget()
        self._chip_flow = FlowLayout(self._chips, spacing=4)
        self._body = QVBoxLayout()
        self._body.setSpacing(2)
        self._made: list[QLabel] = []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 28, _MARGIN, 24)
        column.setSpacing(24)
        column.addLayout(self._head())
        column.addLayout(self._body)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(2, 2, 2, 2)
        around.addWidget(scroll)
        self._scroll = scroll

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setContentsMargins(0, 6, 0, 0)
        words.setSpacing(4)
        for each in (self._name, self._summary):
            words.addWidget(each)
        words.addSpacing(2)
        words.addWidget(self._chips)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def show_content(self, content: TriageContent) -> None:
        """Show somebody."""
        self._avatar.show_person(content.name, content.photo)
        self._name.setText(content.name)
        self._summary.setText(content.summary)
        self._summary.setVisible(bool(content.summary))
        for made in self._made:
            self._chip_flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        pills = [CirclePill(fields, self._theme) for fields in content.circles]
        self._made = [*(label(words, "pill") for words in content.chips), *pills]
        for chip in self._made:
            self._chip_flow.addWidget(chip)
        self._chips.setVisible(bool(self._made))
        for number, section in enumerate(content.sections):
            self._add_section(section, is_first=number == 0)
        self.setAccessibleName(content.words)
        self._scroll.verticalScrollBar().setValue(0)

    def _add_section(self, section: CardSection, *, is_first: bool) -> None:
        heading = label(section.heading, "dim")
        heading.setContentsMargins(0, 0 if is_first else 16, 0, 0)
        lines = [label(line, wrap=True) for line in section.lines]
        for each in (heading, *lines):
            each.setMinimumWidth(80)
            self._body.addWidget(each)
            self._made.append(each)

    def be_narrow(self, is_narrow: bool) -> None:
        """Take a smaller picture where there is little room."""
        side = _SMALL_AVATAR_PIXELS if is_narrow else _AVATAR_PIXELS
        self._avatar.setFixedSize(side, side)
