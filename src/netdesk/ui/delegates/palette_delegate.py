"""Paints a line of the palette: who or what it is, and at its end where or by which key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.domain.people import PersonLine
from netdesk.ui.models.palette_model import PaletteEntry, PaletteModel
from netdesk.ui.text import role_words
from netdesk.ui.theme import Theme
from netdesk.ui.tokens import CONTROL_RADIUS, SMALL_PIXELS
from netdesk.ui.widgets.avatar import paint_initials

ROW_HEIGHT = 36
_FACE = 24
_MARGIN = 8


class PaletteDelegate(QStyledItemDelegate):
    """Paints by hand: every line has the same height, whatever it stands for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a line."""
        return QSize(0, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a line."""
        model = index.model()
        if not isinstance(model, PaletteModel):
            return
        painter.save()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            self._paint_ground(painter, box)
        entry = model.entry(index)
        inner = box.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if isinstance(entry, PersonLine):
            top = inner.center().y() - _FACE // 2
            paint_initials(painter, QRectF(inner.left(), top, _FACE, _FACE), entry.name)
        inner.setLeft(inner.left() + _FACE + _MARGIN)
        self._paint_words(painter, inner, str(index.data()), _aside(entry))
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent_soft))
        painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)

    def _paint_words(self, painter: QPainter, box: QRect, words: str, aside: str) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        metrics = painter.fontMetrics()
        room = min(metrics.horizontalAdvance(words), box.width())
        painter.setPen(QColor(self._theme.tokens.text))
        painter.drawText(
            box, middle | Qt.AlignmentFlag.AlignLeft, metrics.elidedText(words, elide, box.width())
        )
        small = QFont(painter.font())
        small.setPixelSize(SMALL_PIXELS)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.tokens.dim))
        rest = box.adjusted(room + _MARGIN, 0, 0, 0)
        shortened = QFontMetrics(small).elidedText(aside, elide, max(rest.width(), 0))
        painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, shortened)


def _aside(entry: PaletteEntry) -> str:
    match entry:
        case PersonLine():
            return role_words(entry)
        case QAction():
            return entry.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        case _:
            return ""
