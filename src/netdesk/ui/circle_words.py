"""Names what is set of a circle: its colour, and how much it weighs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate


def colour_words(colour: str) -> str:
    """Return a colour's name; "" is none."""
    names = {
        "": translate("Circles", "No colour"),
        "teal": translate("Circles", "Teal"),
        "rose": translate("Circles", "Rose"),
        "violet": translate("Circles", "Violet"),
        "blue": translate("Circles", "Blue"),
        "green": translate("Circles", "Green"),
        "olive": translate("Circles", "Olive"),
        "plum": translate("Circles", "Plum"),
        "brown": translate("Circles", "Brown"),
    }
    return names.get(colour, colour)


def weight_words(weight: float) -> str:
    """Return how early a circle's people come in the day's order."""
    names = {
        0.5: translate("Circles", "half"),
        1.0: translate("Circles", "usual"),
        1.5: translate("Circles", "one and a half times"),
        2.0: translate("Circles", "double"),
        3.0: translate("Circles", "threefold"),
    }
    return names.get(weight, QLocale().toString(weight, "g"))


WEIGHTS = (0.5, 1.0, 1.5, 2.0, 3.0)
"""Those that are offered."""
