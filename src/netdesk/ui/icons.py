"""One-colour icons, tinted from the tokens and tinted anew when the scheme changes."""

from __future__ import annotations

from pathlib import Path
from weakref import ReferenceType, ref

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from netdesk.paths import resource
from netdesk.ui.theme import Theme

ICON_PIXELS = 16


def tinted(name: str, color: str, pixels: int = ICON_PIXELS) -> QIcon:
    """Return the icon `resources/icons/NAME.svg` in one colour."""
    ratio = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    image = QImage(QSize(pixels, pixels) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(_file(name).read_bytes()))
    renderer.render(painter, QRectF(image.rect()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(color))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QIcon(QPixmap.fromImage(image))


class Icons(QObject):
    """Gives buttons their icons and keeps the tint right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dressed: list[tuple[ReferenceType[QAbstractButton], str]] = []
        theme.changed.connect(self._on_theme_changed)

    def dress(self, button: QAbstractButton, name: str) -> None:
        """Give a button an icon in the dim colour, for as long as it lives."""
        self._dressed.append((ref(button), name))
        self._tint(button, name)

    def _on_theme_changed(self) -> None:
        self._dressed = [each for each in self._dressed if _is_alive(each[0])]
        for reference, name in self._dressed:
            button = reference()
            if button is not None:
                self._tint(button, name)

    def _tint(self, button: QAbstractButton, name: str) -> None:
        button.setIcon(tinted(name, self._theme.tokens.dim))
        button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))


def _is_alive(reference: ReferenceType[QAbstractButton]) -> bool:
    button = reference()
    return button is not None and isValid(button)


def _file(name: str) -> Path:
    return resource("icons", f"{name}.svg")
