"""Pictures from cards: shown when they are pictures, passed over when they are not."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from netdesk.ui.widgets.avatar import Avatar, read_photo

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#3344AA"))
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "PNG")
    return bytes(device.data().data())


def test_the_middle_of_a_picture_is_taken_as_a_square(qapp):
    image = read_photo(png(300, 100), 64)
    assert (image.width(), image.height()) == (64, 64)
    assert image.pixelColor(32, 32) == QColor("#3344AA")


def test_what_is_no_picture_of_pixels_is_passed_over(qapp):
    for data in (b"", b"nothing", SVG, png(9, 9)[:40]):
        assert read_photo(data, 64).isNull()


def test_a_broken_photo_leaves_the_initials(qtbot):
    avatar = Avatar()
    qtbot.addWidget(avatar)
    avatar.show_person("Bo Lindqvist", SVG)
    broken = avatar.grab().toImage()
    avatar.show_person("Bo Lindqvist", None)
    assert broken == avatar.grab().toImage()
