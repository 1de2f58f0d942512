"""Paints a line of the people list: picture, name, role, and where the relationship stands."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from netdesk.domain.cadence import staleness_on
from netdesk.domain.people import PersonLine
from netdesk.runtime.daybreak import Daybreak
from netdesk.ui.delegates.row_ground import paint_ground
from netdesk.ui.models.people_model import PersonRole
from netdesk.ui.photos import Photos
from netdesk.ui.text import line_words, person_name, role_words
from netdesk.ui.theme import Theme
from netdesk.ui.tokens import PERSON_ROW_HEIGHT, SMALL_PIXELS
from netdesk.ui.widgets.avatar import paint_initials, paint_photo
from netdesk.ui.widgets.staleness_mark import MARK_PIXELS, paint_mark

AVATAR_PIXELS = 36
_MARGIN = 12
_GAP = 10


class PersonDelegate(QStyledItemDelegate):
    """One height for every row: the view need not ask each."""

    def __init__(
        self, theme: Theme, daybreak: Daybreak, photos: Photos, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._daybreak = daybreak
        self._photos = photos

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of every row."""
        return QSize(200, PERSON_ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one person."""
        line = index.data(PersonRole.LINE)
        if not isinstance(line, PersonLine):
            return
        box: QRect = option.rect
        painter.save()
        paint_ground(painter, option, self._theme.tokens)
        picture = QRectF(
            box.left() + _MARGIN,
            box.top() + (box.height() - AVATAR_PIXELS) / 2,
            AVATAR_PIXELS,
            AVATAR_PIXELS,
        )
        self._paint_picture(painter, picture, line)
        font = QFont(option.font)
        taken = self._paint_standing(painter, box, line, font)
        left = box.left() + _MARGIN + AVATAR_PIXELS + _GAP
        words = QRect(left, box.top(), box.right() - _MARGIN - taken - left, box.height())
        self._paint_words(painter, words, line, font)
        painter.restore()

    def _paint_picture(self, painter: QPainter, box: QRectF, line: PersonLine) -> None:
        photo = self._photos.get(line.photo) if line.photo else None
        if photo is None or photo.isNull():
            paint_initials(painter, box, line.name)
        else:
            paint_photo(painter, box, photo)

    def _paint_standing(self, painter: QPainter, box: QRect, line: PersonLine, font: QFont) -> int:
        """Paint mark and words at the right; return how much room they take."""
        tokens, today = self._theme.tokens, self._daybreak.today
        staleness = staleness_on(line.standing, today)
        words = line_words(line, today)
        small = _small(font, 12)
        width = QFontMetrics(small).horizontalAdvance(words)
        left = box.right() - _MARGIN - width
        painter.setFont(small)
        painter.setPen(QColor(tokens.words_of(staleness)))
        place = QRect(left, box.top(), width + 2, box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        top = box.top() + (box.height() - MARK_PIXELS) / 2
        mark = QRectF(left - MARK_PIXELS - 5, top, MARK_PIXELS, MARK_PIXELS)
        paint_mark(painter, mark, staleness, tokens)
        return width + MARK_PIXELS + 5 + _GAP

    def _paint_words(self, painter: QPainter, box: QRect, line: PersonLine, font: QFont) -> None:
        tokens = self._theme.tokens
        role = role_words(line)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        half = box.height() // 2
        upper = QRect(box.left(), box.top() + 8, box.width(), half - 8)
        lower = QRect(box.left(), box.top() + half, box.width(), half - 8)
        _text(painter, upper if role else box, person_name(line.name), bold, tokens.text)
        _text(painter, lower, role, _small(font, SMALL_PIXELS), tokens.dim)


def _small(font: QFont, pixels: int) -> QFont:
    small = QFont(font)
    small.setPixelSize(pixels)
    return small


def _text(painter: QPainter, box: QRect, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
