"""Boxes to tick for what many people have in common: all of them, some, or none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from netdesk.ui.text import number_words
from netdesk.ui.widgets.flow_layout import FlowLayout

Shared = TypeVar("Shared")
_STATES = Qt.CheckState


class ShareBox(QCheckBox):
    """One such box; where only some have it, a third state leaves that as it is."""

    def __init__(self, words: str, share: int, total: int) -> None:
        is_mixed = 0 < share < total
        if is_mixed:
            counted = QCoreApplication.translate("ShareBox", "{name} ({share} of {total})")
            counted = counted.replace("{total}", number_words(total))
            words = counted.replace("{share}", number_words(share)).replace("{name}", words)
        super().__init__(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setTristate(is_mixed)
        self._before = _STATES.Checked if share == total else _STATES.Unchecked
        if is_mixed:
            self._before = _STATES.PartiallyChecked
        self.setCheckState(self._before)

    @property
    def wanted(self) -> bool | None:
        """Return whether all are to have it or nobody, `None` to leave it as it is."""
        state = self.checkState()
        return None if state is self._before else state is _STATES.Checked


class ShareBoxes(QWidget, Generic[Shared]):
    """A box for each of these: what it stands for, its words, and how many of `total` have it.

    Signals
    -------
    changed(): another box is ticked, or one no longer.
    """

    changed = Signal()

    def __init__(self, shares: Iterable[tuple[Shared, str, int]], total: int) -> None:
        super().__init__()
        self._boxes: list[tuple[Shared, ShareBox]] = []
        flow = FlowLayout(self, 12)
        for each, words, share in shares:
            box = ShareBox(words, share, total)
            box.checkStateChanged.connect(lambda _: self.changed.emit())
            flow.addWidget(box)
            self._boxes.append((each, box))

    def given(self) -> tuple[Shared, ...]:
        """Return what all are to have."""
        return tuple(each for each, box in self._boxes if box.wanted is True)

    def taken(self) -> tuple[Shared, ...]:
        """Return what nobody is to have."""
        return tuple(each for each, box in self._boxes if box.wanted is False)
