"""Makes a contact's photo of a picture file: small, and written anew by us."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

PORTRAIT_PIXELS = 512
_MOST_BYTES = 32 * 1024 * 1024
_MOST_PIXELS = 100_000_000
_JPEG_QUALITY = 88
_FORMATS = frozenset({b"jpeg", b"jpg", b"png", b"webp", b"gif", b"bmp"})
"""Pictures made of pixels only: an SVG is a program, and may read other files."""


class PortraitProblem(Enum):
    """Why a file is not taken."""

    NO_ACCESS = "no_access"
    NO_PICTURE = "no_picture"
    TOO_LARGE = "too_large"


class PortraitRefusedError(Exception):
    """The file is no photo to keep; `problem` says why."""

    def __init__(self, problem: PortraitProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def portrait_from(path: Path) -> bytes:
    """Return the picture at `path`, at most 512 pixels a side, as JPEG, or PNG where it is
    see-through. What else the file holds (place, camera) is left behind.

    Raises PortraitRefusedError.
    """
    return _encoded(_read(_bytes_of(path)))


def is_picture(reader: QImageReader) -> bool:
    """Tell whether what is read is made of pixels, by its first bytes."""
    return bytes(reader.format().data()) in _FORMATS


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise PortraitRefusedError(PortraitProblem.NO_ACCESS)
        if path.stat().st_size > _MOST_BYTES:
            raise PortraitRefusedError(PortraitProblem.TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise PortraitRefusedError(PortraitProblem.NO_ACCESS) from error


def _read(data: bytes) -> QImage:
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    reader.setAutoTransform(True)
    size = reader.size()
    if not is_picture(reader) or not size.isValid():
        raise PortraitRefusedError(PortraitProblem.NO_PICTURE)
    if size.width() * size.height() > _MOST_PIXELS:
        raise PortraitRefusedError(PortraitProblem.TOO_LARGE)
    if max(size.width(), size.height()) > PORTRAIT_PIXELS:
        # while it is read: a camera's picture takes a fraction of the time, and of the memory
        side = QSize(PORTRAIT_PIXELS, PORTRAIT_PIXELS)
        small = size.scaled(side, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise PortraitRefusedError(PortraitProblem.NO_PICTURE)
    return image


def _encoded(image: QImage) -> bytes:
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(device, QByteArray(b"png" if image.hasAlphaChannel() else b"jpeg"))
    if not image.hasAlphaChannel():
        writer.setQuality(_JPEG_QUALITY)
    writer.write(_pixels_alone(image))
    return bytes(device.data().data())


def _pixels_alone(image: QImage) -> QImage:
    """Return the picture without the texts that Qt would write into the new file too."""
    alone = QImage(image.size(), QImage.Format.Format_ARGB32)
    alone.fill(Qt.GlobalColor.transparent)
    painter = QPainter(alone)
    painter.drawImage(0, 0, image)
    painter.end()
    return alone
