"""The recall card in a window of its own: read before a call, printed, or copied."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.domain.recall import RecallCard
from netdesk.operations.recall import recall
from netdesk.ui.desk import Desk
from netdesk.ui.recall_words import recall_sections, recall_text, recall_title
from netdesk.ui.widgets.avatar import Avatar
from netdesk.ui.widgets.roles import button, label

_WIDTH, _HEIGHT = 520, 640
_AVATAR_PIXELS = 56


class RecallDialog(QDialog):
    """A card of one person.

    Signals
    -------
    log_requested(tuple[ContactId, ...]): write down an interaction with them.
    said(str): it was copied, in words for a notice.
    """

    log_requested = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk, contact: ContactId, parent: QWidget | None = None) -> None:
        """Raises UnknownIdError."""
        # before the window is begun: half a dialog would stay with its parent
        card = recall(desk.store, contact, on=desk.daybreak.today)
        super().__init__(parent)
        self._card = card
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recall"))
        self.resize(_WIDTH, _HEIGHT)
        photo = self._card.contact.fields.photo
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(self._head(desk.store.blobs.get(photo) if photo else None))
        column.addWidget(self._sheet(), 1)
        column.addLayout(self._foot())
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.activated.connect(self.copy)
        printing = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        printing.activated.connect(self.print_card)

    @property
    def card(self) -> RecallCard:
        """What is shown."""
        return self._card

    def _head(self, photo: bytes | None) -> QHBoxLayout:
        name, summary = recall_title(self._card)
        avatar = Avatar(_AVATAR_PIXELS)
        avatar.show_person(self._card.contact.fields.display_name, photo)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(label(name, "title", wrap=True))
        if summary:
            words.addWidget(label(summary, "dim", wrap=True))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        # the mark of the focus runs around it
        column.setContentsMargins(8, 4, 12, 4)
        column.setSpacing(4)
        sections = recall_sections(self._card)
        for at, section in enumerate(sections):
            if at:
                column.addSpacing(8)
            column.addWidget(label(section.heading, "small"))
            for line in section.lines:
                said = label(line, wrap=True)
                said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(said)
        if not sections:
            words = self.tr("Nothing is written down yet. Log what you talk about, and it is here.")
            column.addWidget(label(words, "dim", wrap=True))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setProperty("role", "form")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Recall"))
        scroll.setWidget(sheet)
        return scroll

    def _foot(self) -> QHBoxLayout:
        log = button(self.tr("Log"), self._on_log, "primary")
        close = button(self.tr("Close"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(button(self.tr("Print…"), self.print_card))
        foot.addWidget(button(self.tr("Copy"), self.copy))
        foot.addStretch(1)
        foot.addWidget(log)
        foot.addWidget(close)
        # the reader comes to read: arrows scroll, Enter closes
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        return foot

    def copy(self) -> None:
        """Put the card into the clipboard as text."""
        QGuiApplication.clipboard().setText(recall_text(self._card))
        self.said.emit(self.tr("The card is in the clipboard."))

    def print_card(self) -> None:
        """Let the user choose a printer, or a file, and print the card."""
        # few ever print: the start and the window do without it
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(recall_title(self._card)[0])
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: recall_document(self._card).print_(printer))
        # its own `open` takes a receiver by name
        QDialog.open(dialog)

    def _on_log(self) -> None:
        self.log_requested.emit((self._card.contact.id,))
        self.accept()


def recall_document(card: RecallCard) -> QTextDocument:
    """Return the card as it is printed; what people and cards say is never taken for markup."""
    name, summary = recall_title(card)
    parts = [f"<h2>{escape(name)}</h2>", f"<p>{escape(summary)}</p>"]
    for section in recall_sections(card):
        lines = "<br>".join(escape(line).replace("\n", "<br>") for line in section.lines)
        parts.append(f"<p><b>{escape(section.heading)}</b><br>{lines}</p>")
    document = QTextDocument()
    document.setHtml("".join(parts))
    return document
