"""Says what happened: the kinds of interactions as headings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.interaction import InteractionKind


def kind_word(kind: InteractionKind) -> str:
    """Return what happened, as a heading: "Call"."""
    words = {
        InteractionKind.CALL: QCoreApplication.translate("Words", "Call"),
        InteractionKind.MEETING: QCoreApplication.translate("Words", "Meeting"),
        InteractionKind.MESSAGE: QCoreApplication.translate("Words", "Message"),
        InteractionKind.EMAIL: QCoreApplication.translate("Words", "Mail"),
        InteractionKind.LETTER: QCoreApplication.translate("Words", "Letter"),
        InteractionKind.EVENT: QCoreApplication.translate("Words", "Event"),
        InteractionKind.NOTE: QCoreApplication.translate("Words", "Note"),
        InteractionKind.MILESTONE: QCoreApplication.translate("Words", "Milestone"),
    }
    return words[kind]
