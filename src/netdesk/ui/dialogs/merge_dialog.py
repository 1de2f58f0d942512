"""Makes one of two people whom the user has chosen, field by field."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.operations.merge_contacts import choices_of, merge_contacts
from netdesk.operations.region import region_of
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.merge_form import MergeForm
from netdesk.ui.widgets.roles import button

_SIZE = QSize(680, 520)


class MergeDialog(QDialog):
    """Shows both and the one they would be.

    Signals
    -------
    merged(ContactId): who stays.
    """

    merged = Signal(object)

    def __init__(self, desk: Desk, ours: ContactId, theirs: ContactId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge two people"))
        self.resize(_SIZE)
        self._desk = desk
        self._ids = (ours, theirs)
        self._form = MergeForm()
        self._form.show_people(
            desk.store.contacts.get(ours),
            desk.store.contacts.get(theirs),
            choices_of(
                desk.store, ours, theirs, region=region_of(desk.preferences.current), taking={}
            ),
        )
        self._merge = button(self.tr("Merge"), self._on_merge, "primary")
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 16)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), self.reject))
        buttons.addWidget(self._merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._form, 1)
        column.addLayout(buttons)
        self._merge.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_merge(self) -> None:
        (ours, theirs), taking, region = (
            self._ids,
            self._form.taking,
            region_of(self._desk.preferences.current),
        )
        task = self._desk.writer.submit(
            lambda store, at: merge_contacts(
                store, ours, theirs, at=at, region=region, taking=taking
            )
        )
        self._merge.setEnabled(False)
        task.succeeded.connect(self._on_merged)
        task.failed.connect(self._on_failed)

    def _on_merged(self) -> None:
        self.merged.emit(self._ids[0])
        self.accept()

    def _on_failed(self, _error: Exception) -> None:
        # the window says what went wrong
        self.reject()
