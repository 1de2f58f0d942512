"""Paints the entries of a timeline feed: month, day, node, kind, people and text."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Attachment, Interaction
from netdesk.domain.role_change import RoleChange
from netdesk.domain.timeline import (
    Arrival,
    DateMoment,
    EntryKey,
    PromiseMoment,
    TimelineEntry,
    entry_key,
)
from netdesk.ui.attachments import attachment_name
from netdesk.ui.delegates.wrapped_text import WrappedText
from netdesk.ui.models.timeline_model import TimelineModel
from netdesk.ui.theme import Theme
from netdesk.ui.timeline_words import entry_heading, entry_text
from netdesk.ui.tokens import CONTROL_RADIUS, SMALL_PIXELS
from netdesk.words.dates import short_day_words, time_words

_DAY_WIDTH = 56
_NODE_MIDDLE = 71
_NODE_RADIUS = 6
_TEXT_LEFT = 90
_MONTH_HEIGHT = 20
_MONTH_GAP = 8
_ABOVE_MONTH = 12
_LINE_HEIGHT = 20
_BELOW = 12
_MENU_SIZE = QSize(28, 20)
_PILL_HEIGHT = 20
_LAYOUTS_KEPT = 256

_Index = QModelIndex | QPersistentModelIndex
_Place = tuple[bool, bool]
"""Whether a row opens its month, and whether it is the first of all."""


@dataclass(frozen=True, slots=True)
class Pill:
    """A person who took part, a tag or a link, and where in the row. A tag leads nowhere."""

    place: QRect
    leads_to: ContactId | Attachment | None
    text: str


@dataclass(frozen=True, slots=True)
class EntryLayout:
    """Where everything of a row is, from the row's top left."""

    height: int
    top: int
    text: WrappedText
    text_top: int
    pills: tuple[Pill, ...]
    menu: QRect
    frame: QRect


_Layouts = OrderedDict[EntryKey, tuple[TimelineEntry, _Place, EntryLayout]]


class TimelineDelegate(QStyledItemDelegate):
    """Lays rows out for one width and paints them."""

    def __init__(self, theme: Theme, model: TimelineModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._width = 0
        self._font = QFont()
        self._heights: dict[EntryKey, tuple[TimelineEntry, _Place, int]] = {}
        self._layouts: _Layouts = OrderedDict()

    def fit(self, width: int, font: QFont) -> None:
        """Lay out for a width from now on."""
        if (width, font) != (self._width, self._font):
            self._width, self._font = width, QFont(font)
            self._heights.clear()
            self._layouts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return how high a row is.

        Qt asks for every row whenever one comes or goes: hence no way round by `index.data`.
        """
        entry, place = self._row(index.row())
        key = entry_key(entry)
        kept = self._heights.get(key)
        if kept is None or kept[0] is not entry or kept[1] != place:
            kept = (entry, place, self._laid_out(entry, place).height)
            self._heights[key] = kept
        return QSize(0, kept[2])

    def layout_of(self, index: _Index) -> EntryLayout:
        """Return where everything of a row is."""
        entry, place = self._row(index.row())
        key = entry_key(entry)
        kept = self._layouts.get(key)
        if kept is None or kept[0] is not entry or kept[1] != place:
            kept = (entry, place, self._laid_out(entry, place))
            self._layouts[key] = kept
            if len(self._layouts) > _LAYOUTS_KEPT:
                self._layouts.popitem(last=False)
        return kept[2]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row."""
        entry = self._model.entry(index.row())
        layout = self.layout_of(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        if self._model.opens_month(index.row()):
            self._paint_month(painter, self._model.section(index.row()), layout)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_focus:
            self._paint_focus(painter, layout)
        self._paint_entry(painter, entry, layout)
        if has_focus or option.state & QStyle.StateFlag.State_MouseOver:
            self._paint_menu(painter, layout)
        painter.restore()

    def _row(self, row: int) -> tuple[TimelineEntry, _Place]:
        return self._model.entry(row), (self._model.opens_month(row), row == 0)

    def _laid_out(self, entry: TimelineEntry, place: _Place) -> EntryLayout:
        opens, first = place
        top = 4
        if opens:
            top = (0 if first else _ABOVE_MONTH) + _MONTH_HEIGHT + _MONTH_GAP
        width = max(self._width - _TEXT_LEFT, 60)
        menu = QRect(QPoint(self._width - _MENU_SIZE.width(), top), _MENU_SIZE)
        pills = self._pills(entry, top, menu.left() - 4)
        text_top = max([top, *(pill.place.top() for pill in pills)]) + _LINE_HEIGHT
        text = WrappedText(entry_text(entry), self._font, width)
        bottom = text_top + text.height
        frame = QRect(QPoint(4, top - 4), QPoint(self._width - 1, bottom + 4))
        return EntryLayout(bottom + _BELOW, top, text, text_top, pills, menu, frame)

    def _pills(self, entry: TimelineEntry, top: int, right: int) -> tuple[Pill, ...]:
        pills = []
        small = QFontMetrics(self._small_font())
        left = _TEXT_LEFT + QFontMetrics(self._bold_font()).horizontalAdvance(_heading(entry))
        left, line = left + 6, top
        for leads_to, name in self._marks(entry):
            text = small.elidedText(name, Qt.TextElideMode.ElideRight, right - _TEXT_LEFT - 18)
            width = small.horizontalAdvance(text) + 18
            if left + width > right:
                left, line = _TEXT_LEFT, line + _PILL_HEIGHT + 2
            pills.append(Pill(QRect(left, line, width, _PILL_HEIGHT), leads_to, text))
            left += width + 4
        return tuple(pills)

    def _marks(self, entry: TimelineEntry) -> list[tuple[ContactId | Attachment | None, str]]:
        marks: list[tuple[ContactId | Attachment | None, str]] = [*self._model.others(entry)]
        if isinstance(entry, Interaction):
            marks += [(None, f"#{tag}") for tag in entry.tags]
            marks += [(each, f"↗ {attachment_name(each)}") for each in entry.attachments]
        return marks

    def _paint_month(self, painter: QPainter, words: str, layout: EntryLayout) -> None:
        top = layout.top - _MONTH_HEIGHT - _MONTH_GAP
        painter.setFont(self._bold_font())
        painter.setPen(QColor(self._theme.tokens.dim))
        place = QRect(0, top, self._width, _MONTH_HEIGHT)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_focus(self, painter: QPainter, layout: EntryLayout) -> None:
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(layout.frame, CONTROL_RADIUS, CONTROL_RADIUS)

    def _paint_entry(self, painter: QPainter, entry: TimelineEntry, layout: EntryLayout) -> None:
        tokens = self._theme.tokens
        line = QRect(0, layout.top, _DAY_WIDTH, _LINE_HEIGHT)
        painter.setPen(QColor(tokens.dim))
        painter.setFont(self._small_font())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, right, short_day_words(entry.day))
        self._paint_node(painter, entry, layout)
        painter.setPen(QColor(tokens.text))
        painter.setFont(self._bold_font())
        heading = QRect(_TEXT_LEFT, layout.top, self._width - _TEXT_LEFT, _LINE_HEIGHT)
        fitting = painter.fontMetrics().elidedText(
            _heading(entry), Qt.TextElideMode.ElideRight, heading.width() - _MENU_SIZE.width()
        )
        painter.drawText(heading, Qt.AlignmentFlag.AlignVCenter, fitting)
        for pill in layout.pills:
            self._paint_pill(painter, pill)
        painter.setPen(QColor(tokens.dim))
        layout.text.paint(painter, QPoint(_TEXT_LEFT, layout.text_top))

    def _paint_node(self, painter: QPainter, entry: TimelineEntry, layout: EntryLayout) -> None:
        """Paint a circle for what one did (empty while it is planned), a diamond for what one learned,
        a square for what came in, a triangle for what is promised, a small dot for a date."""
        is_planned = isinstance(entry, Interaction) and entry.is_planned
        style = Qt.PenStyle.DashLine if is_planned else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 1, style))
        ground = self._theme.tokens.background if is_planned else self._theme.tokens.accent_soft
        painter.setBrush(QColor(ground))
        node = QPoint(_NODE_MIDDLE, layout.top + _LINE_HEIGHT // 2)
        away = _NODE_RADIUS + 1
        match entry:
            case Interaction():
                painter.drawEllipse(node, _NODE_RADIUS, _NODE_RADIUS)
            case RoleChange():
                self._paint_polygon(painter, node, (0, -away), (away, 0), (0, away), (-away, 0))
            case Arrival():
                painter.drawRect(QRect(node.x() - 5, node.y() - 5, 10, 10))
            case PromiseMoment():
                self._paint_polygon(painter, node, (-away, 5), (away, 5), (0, -away))
            case DateMoment():
                painter.drawEllipse(node, 4, 4)

    @staticmethod
    def _paint_polygon(painter: QPainter, node: QPoint, *corners: tuple[int, int]) -> None:
        painter.drawPolygon([node + QPoint(*corner) for corner in corners])

    def _paint_pill(self, painter: QPainter, pill: Pill) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._small_font())
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(pill.place, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
        painter.setPen(QColor(tokens.dim))
        painter.drawText(pill.place, Qt.AlignmentFlag.AlignCenter, pill.text)

    def _paint_menu(self, painter: QPainter, layout: EntryLayout) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.dim))
        middle = layout.menu.center()
        for away in (-5, 0, 5):
            painter.drawEllipse(QPoint(middle.x() + away, middle.y()), 1.5, 1.5)

    def _bold_font(self) -> QFont:
        font = QFont(self._font)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(SMALL_PIXELS)
        return font


def _heading(entry: TimelineEntry) -> str:
    if isinstance(entry, Interaction) and entry.time is not None:
        return f"{entry_heading(entry)} · {time_words(entry.time)}"
    return entry_heading(entry)
