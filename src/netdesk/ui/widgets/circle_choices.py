"""Selectors for what is set of a circle: its colour and its weight."""

from __future__ import annotations

from PySide6.QtCore import QSize

from netdesk.domain.circle import CIRCLE_COLOURS
from netdesk.ui.circle_words import WEIGHTS, colour_words, weight_words
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.circle_dot import circle_icon


class ColourBox(ChoiceBox):
    """Chooses one of the colours, or none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Colour"))
        self.setIconSize(QSize(12, 12))
        for colour in ("", *CIRCLE_COLOURS):
            self.addItem(circle_icon(colour, theme.tokens), colour_words(colour), colour)

    def choose(self, colour: str) -> None:
        """Have this one chosen."""
        self.setCurrentIndex(max(self.findData(colour), 0))

    def chosen(self) -> str:
        """Return the colour's name, "" for none."""
        return str(self.currentData())


class WeightBox(ChoiceBox):
    """Chooses how early a circle's people come in the day's order."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Weight in the day's order"))
        for weight in WEIGHTS:
            self.addItem(weight_words(weight), weight)

    def choose(self, weight: float) -> None:
        """Have this weight chosen; one that is not among those offered is offered too."""
        if self.findData(weight) < 0:
            self.addItem(weight_words(weight), weight)
        self.setCurrentIndex(self.findData(weight))

    def chosen(self) -> float:
        """Return the weight."""
        return float(self.currentData())
