from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from netdesk.tray.tray_picture import SIZES, TrayPicture, tray_icon, tray_pixmap

BADGE = 0.56
"""The lower right part of the icon in which the count stands."""


def drawn(picture: TrayPicture, size: int) -> QImage:
    return tray_pixmap(picture, size).toImage()


def on_ground(image: QImage, ground: str) -> list[float]:
    """Return how light each pixel is before a panel of that colour."""
    light = []
    for y in range(image.height()):
        for x in range(image.width()):
            pixel, behind = image.pixelColor(x, y), QColor(ground)
            part = pixel.alphaF()
            light.append(part * pixel.lightnessF() + (1 - part) * behind.lightnessF())
    return light


def badge(image: QImage) -> list[QColor]:
    start = round(image.width() * (1 - BADGE))
    places = range(start, image.width())
    return [image.pixelColor(x, y) for y in places for x in places]


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (TrayPicture(0), ""),
        (TrayPicture(1), "1"),
        (TrayPicture(9), "9"),
        (TrayPicture(10), "9+"),
        (TrayPicture(400), "9+"),
        (TrayPicture(3, is_paused=True), ""),
    ],
)
def test_the_count_ends_at_nine_and_none_is_nothing(picture, words):
    assert picture.words == words


def test_the_icon_has_a_picture_of_its_own_for_each_size(qapp):
    sizes = tray_icon(TrayPicture(3)).availableSizes()
    assert sorted(size.width() for size in sizes) == list(SIZES)


@pytest.mark.parametrize("size", SIZES)
def test_every_count_looks_different(qapp, size):
    pictures = [TrayPicture(count) for count in range(11)]
    looks = {bytes(drawn(each, size).constBits()) for each in pictures}
    looks.add(bytes(drawn(TrayPicture(3, is_paused=True), size).constBits()))
    assert len(looks) == 12


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("picture", [TrayPicture(4), TrayPicture(12), TrayPicture(is_paused=True)])
def test_what_the_badge_says_is_dark_on_light(qapp, size, picture):
    pixels = badge(drawn(picture, size))
    assert any(pixel.alpha() == 255 and pixel.lightnessF() > 0.95 for pixel in pixels)
    assert any(pixel.alpha() == 255 and pixel.lightnessF() < 0.15 for pixel in pixels)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", ["#F6F6F4", "#808080", "#191B1F", "#2B66C9"])
def test_the_icon_stands_out_from_every_panel(qapp, size, ground):
    image = drawn(TrayPicture(3), size)
    middle = on_ground(image, ground)[size * (size // 2) :][:size]
    assert max(middle) - min(middle) > 0.4
    behind = QColor(ground).lightnessF()
    apart = sum(abs(each - behind) > 0.2 for each in on_ground(image, ground))
    assert apart > size * size * 0.25


@pytest.mark.parametrize("size", SIZES)
def test_nothing_of_the_tile_looks_out_behind_the_badge(qapp, size):
    corner = drawn(TrayPicture(3), size).pixelColor(size - 1, size - 1)
    assert corner.alpha() < 60


def test_the_smallest_digits_are_whole_pixels(qapp):
    image = drawn(TrayPicture(1), 16)
    column = [image.pixelColor(10, y).lightnessF() for y in range(7, 14)]
    assert all(light < 0.15 for light in column[1:])
