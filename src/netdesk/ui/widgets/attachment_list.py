"""The links of an entry while it is written: a pill for each, dropped, chosen or typed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton, QWidget

from netdesk.domain.interaction import Attachment
from netdesk.ui.attachments import attachment_name, attachment_to, attachment_typed
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.roles import button


class AttachmentList(QWidget):
    """Pills that take a link away by a click; with `adds` also the buttons to add one.

    Signals
    -------
    attachments_changed(): one came or went.
    """

    attachments_changed = Signal()

    def __init__(self, *, adds: bool) -> None:
        super().__init__()
        self._attachments: list[Attachment] = []
        self._pills: list[QPushButton] = []
        self._adds = adds
        self._flow = FlowLayout(self, spacing=4)
        if adds:
            self._flow.addWidget(button(self.tr("Attach file…"), self._choose_file))
            self._flow.addWidget(button(self.tr("Attach link…"), self._ask_for_link))
        self.setVisible(adds)

    def attachments(self) -> tuple[Attachment, ...]:
        """Return the links, in the order they came."""
        return tuple(self._attachments)

    def show_attachments(self, attachments: Iterable[Attachment]) -> None:
        """Have exactly these."""
        wanted = list(attachments)
        if wanted == self._attachments:
            return
        self._attachments = wanted
        for pill in self._pills:
            self._flow.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = [self._pill(each) for each in wanted]
        for place, pill in enumerate(self._pills):
            self._flow.insert_widget(place, pill)
        self.setVisible(self._adds or bool(wanted))
        self.updateGeometry()
        self.attachments_changed.emit()

    def add(self, attachment: Attachment | None) -> None:
        """Take a link in, once."""
        if attachment is not None and attachment not in self._attachments:
            self.show_attachments([*self._attachments, attachment])

    def takes(self, dropped: QMimeData) -> bool:
        """Tell whether something that can be linked to was brought."""
        return any(attachment_to(url) is not None for url in dropped.urls())

    def take(self, dropped: QMimeData) -> None:
        """Link to everything that was dropped."""
        for url in dropped.urls():
            self.add(attachment_to(url))

    def _pill(self, attachment: Attachment) -> QPushButton:
        name = attachment_name(attachment)
        pill = button(f"{name} ×".replace("&", "&&"), lambda: self._remove(attachment), "pill")
        pill.setAccessibleName(self.tr("Remove {name}").format(name=name))
        pill.setToolTip("")
        return pill

    def _remove(self, attachment: Attachment) -> None:
        self.show_attachments(each for each in self._attachments if each != attachment)

    def _choose_file(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach file"))
        for name in names:
            self.add(attachment_to(QUrl.fromLocalFile(name)))

    def _ask_for_link(self) -> None:
        text, accepted = QInputDialog.getText(
            self, self.tr("Attach link"), self.tr("Address of a page, or path of a file")
        )
        if accepted:
            self.add(attachment_typed(text))
