"""The style sheet, made from the tokens.

Widgets say what they are by the dynamic property `role` (see `widgets/roles.py`), never by colours
of their own.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from netdesk.paths import resource
from netdesk.ui.tokens import CARD_RADIUS, CONTROL_RADIUS, SMALL_PIXELS, TITLE_PIXELS, Tokens

_SHEET = Template("""
QLabel[role="title"] { font-size: ${title_pixels}px; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="small"] { color: $dim; font-size: ${small_pixels}px; }
QLabel[role="month"] { color: $dim; font-weight: 600; }
QLabel[role="brand"] { font-size: 15px; font-weight: 600; }
QLabel[staleness="fresh"] { color: $fresh_words; }
QLabel[staleness="due"] { color: $due_words; }
QLabel[staleness="stale"] { color: $stale; }
QLabel[staleness="resting"], QLabel[staleness="paused"] { color: $dim; }
QLabel[role="key"] {
    color: $dim; font-size: ${small_pixels}px; background: $surface;
    border: 1px solid $border; border-radius: 4px; padding: 0 4px;
}
QLabel[role="cap"] {
    color: $dim; background: $raised; border: 1px solid $border; border-radius: 4px;
}
QLabel[role="pill"], QPushButton[role="pill"] {
    color: $dim; font-size: ${small_pixels}px; background: $raised;
    border: 1px solid $border; border-radius: 10px; padding: 2px 8px; min-height: 14px;
}
QFrame[role="card"] {
    background: $surface; border: 1px solid $border; border-radius: ${card_radius}px;
}
QFrame[role="due"] {
    background: $surface; border: 1px solid $border; border-radius: ${card_radius}px; padding: 1px;
}
QFrame[role="due"]:focus { border: 2px solid $accent; padding: 0; }
QFrame[role="card"][alone="true"] { background: $raised; border-color: $dim; }
QFrame[role="card"][active="true"] { border-color: $accent; }
QFrame[role="card"] QLabel { background: transparent; }
QFrame[role="band"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame[role="notice"] {
    background: $raised; border: 1px solid $dim; border-radius: ${card_radius}px;
}
QFrame[role="side"] { background: $background; border: none; border-right: 1px solid $border; }
QFrame[role="panel"] { background: $surface; border: none; border-right: 1px solid $border; }
QFrame[role="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QPushButton, QToolButton[role="button"] {
    color: $text; background: $raised; border: 1px solid $border;
    border-radius: ${control_radius}px; padding: 4px 12px; min-height: 20px;
}
QPushButton, QToolButton { outline: none; }
QPushButton:hover, QToolButton[role="button"]:hover { border-color: $dim; }
QPushButton:pressed, QToolButton[role="button"]:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton[role="button"]:focus { border-color: $accent; }
QPushButton:disabled, QToolButton[role="button"]:disabled { color: $resting; }
QPushButton::menu-indicator, QToolButton[role="button"]::menu-indicator { image: none; width: 0; }
QPushButton[role="primary"] {
    color: $on_accent; background: $accent; border-color: $accent; font-weight: 400;
}
QPushButton[role="primary"] QLabel { color: $on_accent; background: transparent; }
QPushButton[role="primary"] QLabel[role="key"] { border-color: $on_accent; }
QPushButton[role="primary"] QLabel:disabled { color: $dim; border-color: $border; }
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 3px 11px; }
QPushButton[role="primary"]:disabled { color: $dim; background: $raised; border-color: $border; }
QPushButton[role="plain"], QToolButton[role="plain"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 2px 4px;
    color: $dim; min-height: 16px; text-align: left;
}
QPushButton[role="plain"]:hover, QToolButton[role="plain"]:hover { color: $text; }
QPushButton[role="plain"]:focus, QToolButton[role="plain"]:focus { border-color: $accent; }
QPushButton[role="search"] {
    background: $background; border: 1px solid $border; padding: 0; min-height: 28px;
}
QPushButton[role="search"]:hover { border-color: $dim; }
QPushButton[role="search"]:focus { border-color: $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[role="icon"] { padding: 4px 8px; min-height: 20px; }
QPushButton[role="link"], QPushButton[role="value"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0 2px;
    color: $text; min-height: 18px; text-align: left;
}
QPushButton[role="value"] { padding: 0; }
QPushButton[role="offer"] {
    color: $dim; background: transparent; border: 1px solid transparent; border-radius: 4px;
    padding: 0; min-height: 18px; text-align: left;
}
QPushButton[role="link"]:hover, QPushButton[role="value"]:hover { color: $accent; }
QPushButton[role="offer"]:hover { color: $text; }
QPushButton[role="link"]:focus, QPushButton[role="value"]:focus, QPushButton[role="offer"]:focus {
    border-color: $accent;
}
QPushButton[role="navigation"] {
    background: transparent; border: 1px solid transparent; border-radius: ${control_radius}px;
    color: $dim; text-align: left; padding: 5px 11px;
}
QPushButton[role="navigation"][narrow="true"] { text-align: center; padding: 5px 0; }
QPushButton[role="navigation"]:hover { color: $text; }
QPushButton[role="navigation"]:focus { border-color: $accent; }
QPushButton[role="navigation"]:checked { background: $accent_soft; color: $text; font-weight: 600; }
QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox {
    color: $text; background: $surface; border: 1px solid $border;
    border-radius: ${control_radius}px; padding: 4px 10px; min-height: 20px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $dim;
}
QLineEdit[role="search"] { background: $background; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus,
QTimeEdit:focus, QSpinBox:focus { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled, QTimeEdit:disabled, QSpinBox:disabled { color: $resting; }
QPlainTextEdit[role="bare"], QLineEdit[role="bare"], QComboBox[role="bare"] {
    background: transparent; border-color: transparent; padding: 4px 6px;
}
QLineEdit[role="bare"]:hover, QComboBox[role="bare"]:hover { border-color: $border; }
QPlainTextEdit[role="bare"]:focus { border-color: transparent; }
QLineEdit[role="bare"]:focus, QComboBox[role="bare"]:focus { border-color: $accent; }
QAbstractSpinBox > QLineEdit {
    background: transparent; border: none; padding: 0 8px; min-height: 0;
}
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {
    width: 0; height: 0; border: none; image: none;
}
QRadioButton::indicator {
    width: 12px; height: 12px; border: 1px solid $dim; border-radius: 7px; background: $surface;
}
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 4px solid $accent; background: $on_accent;
}
QCheckBox::indicator {
    width: 12px; height: 12px; border: 1px solid $dim; border-radius: 4px; background: $surface;
}
QTableView::indicator, QListView[role="boxed"]::indicator {
    width: 12px; height: 12px; border: 1px solid $dim; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked, QTableView::indicator:checked,
QListView[role="boxed"]::indicator:checked {
    border-color: $accent; background: $accent; image: url("$tick");
}
QCheckBox::indicator:indeterminate { border-color: $accent; background: $accent_soft; }
QTableView[role="boxed"] { border: 1px solid $border; border-radius: ${control_radius}px; }
QTableView[role="boxed"]:focus { border-color: $accent; }
QTableView[role="boxed"]::item { padding: 0 8px; border: none; }
QTableView[role="boxed"]::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    color: $dim; background: $surface; border: none; border-bottom: 1px solid $border;
    padding: 4px 11px;
}
QRadioButton:focus, QCheckBox:focus { color: $accent; }
QComboBox::drop-down { border: none; width: 20px; }
QListView, QTreeView, QTableView {
    background: $surface; border: none; outline: none; selection-background-color: $accent_soft;
    selection-color: $text;
}
QListView[role="popup"] { border: 1px solid $border; padding: 4px; }
QListView[role="popup"]::item { padding: 4px; }
QListView[role="popup"]::item:selected { background: $accent_soft; color: $text; }
QListView[role="feed"] { background: transparent; }
QListView[role="boxed"] {
    border: 1px solid $border; border-radius: ${control_radius}px; padding: 4px;
}
QListView[role="boxed"]::item { padding: 2px 4px; }
QListView[role="boxed"]:focus { border-color: $accent; }
QFrame[role="palette"] {
    background: $surface; border: 1px solid $dim; border-radius: ${card_radius}px;
}
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollArea[role="form"] { border: 1px solid transparent; }
QScrollArea[role="form"]:focus { border-color: $accent; }
QListView[role="completions"] {
    background: $surface; border: 1px solid $border; border-radius: 6px; padding: 3px;
}
QListView[role="completions"]::item { padding: 4px 8px; border-radius: 4px; }
QListView[role="completions"]::item:selected { background: $accent_soft; color: $text; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton {
    color: $text; background: transparent; border: 1px solid transparent;
    border-radius: ${control_radius}px; padding: 4px 8px; font-weight: 600;
}
QCalendarWidget QToolButton:hover { border-color: $dim; }
QCalendarWidget QToolButton:focus { border-color: $accent; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QSpinBox { padding: 0 4px; min-height: 16px; }
QMenuBar { background: $surface; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_soft; }
QProgressBar {
    background: $border; border: none; border-radius: 2px; max-height: 4px; min-height: 4px;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QToolTip { color: $text; background: $raised; border: 1px solid $border; padding: 4px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; min-height: 32px; min-width: 32px;
    margin: 1px; }
QScrollBar::handle:hover { background: $resting; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $border; }
""")


def style_sheet(tokens: Tokens) -> str:
    """Return the application's style sheet for these tokens."""
    return _SHEET.substitute(
        asdict(tokens),
        title_pixels=TITLE_PIXELS,
        small_pixels=SMALL_PIXELS,
        card_radius=CARD_RADIUS,
        control_radius=CONTROL_RADIUS,
        tick=resource("icons", tokens.tick).as_posix(),
    )
