"""A drawing of a notification: how one would read as the choices stand."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from netdesk.ui.widgets.roles import label


class NoticePreview(QFrame):
    """Title, text and what the buttons are called; nothing in it can be pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("A notification would read"))
        self.title = label("", "heading", wrap=True)
        self.body = label(wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for words in (self.tr("Log…"), self.tr("Snooze"), self.tr("Open")):
            buttons.addWidget(label(words, "pill"))
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.body)
        column.addSpacing(4)
        column.addLayout(buttons)

    def show_words(self, title: str, body: str) -> None:
        """Show what it would say."""
        self.title.setText(title)
        self.body.setText(body)
        self.setAccessibleDescription(f"{title}: {body}")
