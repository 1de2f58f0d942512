"""The round picture of a person: the photo, else initials on a colour the name chooses."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from netdesk.domain.initials import colour_index, initials
from netdesk.ui.portrait import is_picture
from netdesk.ui.tokens import AVATAR_COLORS

LARGE_AVATAR = 64
_LONGEST_SIDE = 20_000
"""A picture that claims more pixels a side is no photo of a person."""
_MOST_PIXELS_HELD = 16_000_000
"""64 MB; a screenshot of a telephone has 4 million."""


def read_photo(data: bytes, side: int) -> QImage:
    """Return the middle of a picture as a square, `side` pixels wide; null where it is none.

    It is scaled while it is read: what a card claims of its size never decides on our memory.
    """
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    reader.setAutoTransform(True)
    if not is_picture(reader):
        return QImage()
    size = reader.size()
    if not size.isValid() or _is_too_large(reader, size):
        return QImage()
    reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return image
    corner = QRect(0, 0, side, side)
    corner.moveCenter(image.rect().center())
    return image.copy(corner)


def _is_too_large(reader: QImageReader, size: QSize) -> bool:
    if max(size.width(), size.height()) > _LONGEST_SIDE:
        return True
    # only a JPEG is made smaller while it is read: of others all pixels are held first
    is_jpeg = bytes(reader.format().data()) in (b"jpeg", b"jpg")
    return not is_jpeg and size.width() * size.height() > _MOST_PIXELS_HELD


def paint_photo(painter: QPainter, box: QRectF, photo: QPixmap) -> None:
    """Paint a square picture as a disc."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    disc = QPainterPath()
    disc.addEllipse(box)
    painter.setClipPath(disc)
    painter.drawPixmap(box, photo, QRectF(photo.rect()))
    painter.restore()


def paint_initials(painter: QPainter, box: QRectF, name: str) -> None:
    """Paint a disc with the initials of a name."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(AVATAR_COLORS[colour_index(name)]))
    painter.drawEllipse(box)
    font = QFont(painter.font())
    font.setPixelSize(max(round(box.height() * 0.34), 8))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """One person's picture; the name stands beside it, so that it says nothing to screen readers."""

    def __init__(self, side: int = LARGE_AVATAR) -> None:
        super().__init__()
        self._name = ""
        self._photo = QPixmap()
        self.setFixedSize(QSize(side, side))

    def show_person(self, name: str, photo: bytes | None) -> None:
        """Show somebody."""
        self._name = name
        pixels = round(self.width() * self.devicePixelRatioF())
        image = read_photo(photo, pixels) if photo else QImage()
        self._photo = QPixmap.fromImage(image)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._photo.isNull():
            paint_initials(painter, box, self._name)
        else:
            paint_photo(painter, box, self._photo)
        painter.end()
