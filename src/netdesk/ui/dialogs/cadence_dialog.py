"""A rhythm of one's own: every so many days, and when it is too long."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from netdesk.domain.cadence import Cadence, default_maximum
from netdesk.ui.widgets.days_box import DaysBox


class CadenceDialog(QDialog):
    """Two numbers of days; the second follows the first until it is set by hand.

    Signals
    -------
    chosen(Cadence): the rhythm wanted.
    """

    chosen = Signal(object)

    def __init__(self, cadence: Cadence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("How often"))
        self._follows = cadence.maximum_days == default_maximum(cadence.ideal_days)
        self.ideal = DaysBox(self.tr("Stay in touch every so many days"))
        self.maximum = DaysBox(self.tr("At the latest, in days"))
        self.ideal.setValue(cadence.ideal_days)
        self.maximum.setValue(cadence.maximum_days)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Stay in touch every"), self.ideal)
        form.addRow(self.tr("At the latest after"), self.maximum)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
        self.ideal.valueChanged.connect(self._on_ideal_changed)
        self.maximum.valueChanged.connect(self._on_maximum_changed)
        self._on_ideal_changed(cadence.ideal_days)

    def accept(self) -> None:
        """Say which rhythm and close."""
        self.chosen.emit(Cadence(self.ideal.value(), self.maximum.value()))
        super().accept()

    def _on_ideal_changed(self, days: int) -> None:
        follows = self._follows
        self.maximum.setMinimum(days)
        if follows:
            self.maximum.setValue(default_maximum(days))
        self._follows = follows

    def _on_maximum_changed(self, days: int) -> None:
        self._follows = days == default_maximum(self.ideal.value())
