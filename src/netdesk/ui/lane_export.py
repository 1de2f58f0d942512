"""Writes lanes into a picture: on a thread of its own, as many rows may take a while."""

from __future__ import annotations

import errno
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.lanes import EMPTY_LANE, LaneHead, LaneOrder, LaneQuery, Span, chunks
from netdesk.domain.progress import Progress
from netdesk.store.store import Store
from netdesk.ui.lane_words import circle_words
from netdesk.ui.widgets.lane_ink import LaneInk
from netdesk.ui.widgets.lane_painting import (
    AXIS_HEIGHT,
    NAME_WIDTH,
    ROW_HEIGHT,
    LanePainting,
    Scale,
)
from netdesk.whole_file import replacing

_READ_AT_ONCE = 64
_FINE_ROWS = 100
"""Up to so many rows a PNG has two pixels for one."""


class PictureForm(Enum):
    """The forms of a picture, by their files' endings."""

    SVG = ".svg"
    PNG = ".png"

    @property
    def most_rows(self) -> int:
        """How many rows a picture holds: a PNG of more would take all memory, or no program opens it."""
        return 10_000 if self is PictureForm.SVG else 800


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What is to be painted: these people's rows over a span, so many pixels wide."""

    rows: Sequence[ContactId]
    query: LaneQuery
    span: Span
    width: int
    today: date
    title: str
    ink: LaneInk
    font: QFont

    @property
    def is_by_circle(self) -> bool:
        """Tell whether the rows stand together by circle."""
        return self.query.order is LaneOrder.CIRCLE and self.query.circle is None

    @property
    def size(self) -> QSize:
        """The picture's size, in pixels of one for one."""
        return QSize(self.width, AXIS_HEIGHT + ROW_HEIGHT * len(self.rows))


def export_lanes(store: Store, path: Path, wish: PictureWish, *, progress: Progress) -> int:
    """Write a picture, a PNG or else an SVG by the file's ending; return how many rows it has.

    Raises OSError, InvalidValueError for more rows than its form holds, CancelledError; then the file
    is as it was.
    """
    is_png = path.suffix.lower() == PictureForm.PNG.value
    form = PictureForm.PNG if is_png else PictureForm.SVG
    if len(wish.rows) > form.most_rows:
        raise InvalidValueError(f"{len(wish.rows)} rows: more than {form.most_rows}")
    with replacing(path) as part:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if is_png:
            _write_png(store, buffer, wish, progress)
        else:
            _write_svg(store, buffer, wish, progress)
        part.write_bytes(buffer.data().data())
    return len(wish.rows)


def _write_png(store: Store, buffer: QBuffer, wish: PictureWish, progress: Progress) -> None:
    ratio = 2 if len(wish.rows) <= _FINE_ROWS else 1
    image = QImage(wish.size * ratio, QImage.Format.Format_RGB32)
    if image.isNull():
        raise MemoryError
    image.setDevicePixelRatio(ratio)
    image.setText("Title", wish.title)
    painter = QPainter(image)
    try:
        _paint(store, painter, wish, progress)
    finally:
        painter.end()
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise OSError(errno.EIO, writer.errorString())


def _write_svg(store: Store, buffer: QBuffer, wish: PictureWish, progress: Progress) -> None:
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(wish.size)
    generator.setViewBox(QRect(0, 0, wish.size.width(), wish.size.height()))
    generator.setTitle(_printable(wish.title))
    # other programs do not know Qt's name for the system's font
    named = QFont(QFontInfo(wish.font).family())
    painter = QPainter(generator)
    try:
        _paint(store, painter, replace(wish, font=named), progress)
    finally:
        painter.end()


def _paint(store: Store, painter: QPainter, wish: PictureWish, progress: Progress) -> None:
    painting = LanePainting(wish.ink, wish.font)
    scale = Scale(wish.span, NAME_WIDTH, wish.width - NAME_WIDTH)
    size = wish.size
    lanes = QRect(NAME_WIDTH, AXIS_HEIGHT, size.width() - NAME_WIDTH, size.height() - AXIS_HEIGHT)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), wish.ink.background)
    painter.fillRect(QRect(0, 0, NAME_WIDTH, size.height()), wish.ink.surface)
    painting.paint_ground(painter, lanes, scale)
    axis = QRect(NAME_WIDTH, 0, lanes.width(), AXIS_HEIGHT)
    painting.paint_axis(painter, axis, scale, wish.today)
    painter.setClipRect(lanes.adjusted(-NAME_WIDTH, 0, 0, 0), Qt.ClipOperation.IntersectClip)
    for start in range(0, len(wish.rows), _READ_AT_ONCE):
        progress(start, len(wish.rows))
        _paint_rows(store, painter, wish, (painting, scale), start)
    painting.paint_today(painter, lanes, scale, wish.today)
    painter.fillRect(NAME_WIDTH - 1, 0, 1, size.height(), wish.ink.border)
    progress(len(wish.rows), len(wish.rows))


def _paint_rows(
    store: Store,
    painter: QPainter,
    wish: PictureWish,
    by: tuple[LanePainting, Scale],
    start: int,
) -> None:
    painting, scale = by
    ids = wish.rows[start : start + _READ_AT_ONCE]
    heads = store.lanes.heads(ids)
    parts = [
        store.lanes.lanes(ids, chunk, wish.query, wish.today)
        for chunk in chunks(wish.span, scale.pixels_a_day)
    ]
    group: str | None = None
    for number, contact in enumerate(ids):
        head = heads.get(contact)
        if head is None:
            continue
        top = AXIS_HEIGHT + ROW_HEIGHT * (start + number)
        painting.paint_lane(painter, [part.get(contact, EMPTY_LANE) for part in parts], top, scale)
        box = QRect(0, top, NAME_WIDTH, ROW_HEIGHT)
        if wish.is_by_circle and head.circle != group:
            group = head.circle
            words = _printable(circle_words(group))
            box.setWidth(NAME_WIDTH - painting.paint_group(painter, words, box))
        painting.paint_head(painter, _printable_head(head), box, wish.today)
        whole = QRect(0, top, wish.width, ROW_HEIGHT)
        painting.paint_rule(painter, whole, top + ROW_HEIGHT - 1)


def _printable_head(head: LaneHead) -> LaneHead:
    return replace(head, name=_printable(head.name))


def _printable(text: str) -> str:
    """Return a text without what XML cannot hold (XML 1.0 §2.2): a card may say anything."""
    return "".join(each for each in text if unicodedata.category(each) not in ("Cc", "Cs", "Cn"))
