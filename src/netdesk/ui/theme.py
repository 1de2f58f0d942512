"""Puts the look on: palette and style sheet from the tokens, light or dark, followed live."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from netdesk.ui.style_sheet import style_sheet
from netdesk.ui.tokens import DARK, LIGHT, TEXT_PIXELS, Tokens

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Theme(QObject):
    """The scheme in force and its tokens.

    Signals
    -------
    changed(): the tokens are others now; whoever paints by hand paints anew.
    """

    changed = Signal()

    def __init__(self, application: QApplication, scheme: str = "system") -> None:
        super().__init__()
        self._application = application
        self._scheme = scheme
        self.tokens = LIGHT
        application.setStyle("Fusion")
        font = QFont(application.font())
        font.setPixelSize(TEXT_PIXELS)
        application.setFont(font)
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self.choose(scheme)

    @property
    def is_dark(self) -> bool:
        """Tell whether the dark tokens are in force."""
        return self.tokens is DARK

    def choose(self, scheme: str) -> None:
        """Take `light`, `dark` or what the `system` has."""
        self._scheme = scheme
        hints = self._application.styleHints()
        if scheme in _SCHEMES:
            hints.setColorScheme(_SCHEMES[scheme])
        else:
            hints.unsetColorScheme()
        self._apply()

    def _on_system_scheme_changed(self) -> None:
        self._apply()

    def _apply(self) -> None:
        system = self._application.styleHints().colorScheme()
        is_dark = _SCHEMES.get(self._scheme, system) is Qt.ColorScheme.Dark
        self.tokens = DARK if is_dark else LIGHT
        self._application.setPalette(_palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.dim,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.stale,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Mid: tokens.border,
        role.Accent: tokens.accent,
    }
    palette = QPalette()
    for each, color in colors.items():
        palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.resting))
    return palette
