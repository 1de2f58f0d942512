"""The pairs of people who may be one: those found, without who was merged, kept apart or put off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from netdesk.domain.changes import Changes
from netdesk.domain.duplicates import Confidence, DuplicatePair
from netdesk.domain.identifiers import ContactId
from netdesk.ui.desk import Desk
from netdesk.ui.duplicate_words import confidence_words, evidence_words
from netdesk.ui.text import person_name

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class FoundDuplicates:
    """What a search found, and the names of everybody in it."""

    pairs: tuple[DuplicatePair, ...] = ()
    names: Mapping[ContactId, str] = field(default_factory=dict)


class DuplicatesModel(QAbstractListModel):
    """Who may be one person with whom, the most confident first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found = FoundDuplicates()
        self._open: list[DuplicatePair] = []
        self._shown: list[DuplicatePair] = []
        self._names: dict[ContactId, str] = {}
        self._later: set[tuple[ContactId, ContactId]] = set()
        self._confidence: Confidence | None = None
        desk.bus.changed.connect(self._on_changed)

    def show_found(self, found: FoundDuplicates) -> None:
        """Show what a search found."""
        self._found = found
        self._names = dict(found.names)
        self._later.clear()
        self._refresh()

    def filter_by(self, confidence: Confidence | None) -> None:
        """Show pairs of one confidence only, or all for `None`."""
        self._confidence = confidence
        self._refresh()

    def put_off(self, pair: DuplicatePair) -> None:
        """Leave a pair for the next search."""
        self._later.add((pair.first, pair.second))
        self._refresh()

    def pair_at(self, row: int) -> DuplicatePair | None:
        """Return the pair of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def open_pairs(self) -> list[DuplicatePair]:
        """Return all pairs that wait for an answer, whatever is shown."""
        return self._open

    def counts(self) -> Counter[Confidence]:
        """Return how many pairs wait, by confidence."""
        return Counter(Confidence.of(pair.confidence) for pair in self._open)

    def words(self, row: int) -> tuple[str, str, str]:
        """Return the two names and the evidence of a row, and how confident it is."""
        pair = self._shown[row]
        names = self.tr("{one} and {other}").format(
            one=self._name(pair.first), other=self._name(pair.second)
        )
        return names, evidence_words(pair.evidence), confidence_words(pair.confidence)

    def _name(self, contact: ContactId) -> str:
        return person_name(self._names.get(contact, ""))

    def _on_changed(self, changes: Changes) -> None:
        touched = changes.contacts & self._found.names.keys()
        if touched:
            for contact in touched:
                self._names.pop(contact, None)
            self._names.update(self._desk.store.contacts.names_by_id(list(touched)))
            self._refresh()

    def _refresh(self) -> None:
        known = self._names
        hidden = self._desk.store.duplicates.kept_apart() | self._later
        self.beginResetModel()
        self._open = [
            pair
            for pair in self._found.pairs
            if pair.first in known
            and pair.second in known
            and (pair.first, pair.second) not in hidden
        ]
        self._shown = [
            pair
            for pair in self._open
            if self._confidence in (None, Confidence.of(pair.confidence))
        ]
        self.endResetModel()

    # Qt's own

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many pairs are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the names, or the whole line for a screen reader."""
        if not index.isValid():
            return None
        names, evidence, confidence = self.words(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return names
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{names}, {confidence}: {evidence}"
            case _:
                return None
