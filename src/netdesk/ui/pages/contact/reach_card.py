"""Every way to reach a person; each row calls, mails or opens."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.domain.contact import Channel, ChannelKind
from netdesk.ui.contact_words import channel_kind_word, label_word
from netdesk.ui.reach import reach_url
from netdesk.ui.widgets.eliding_button import ElidingButton
from netdesk.ui.widgets.roles import Card, button, label
from netdesk.ui.widgets.tool_tip import plain_tool_tip

_ORDER = tuple(ChannelKind)
_LABEL_DROP = 3
"""How far small print stands lower than the text beside it to share its baseline."""


class ReachCard(Card):
    """Phones, e-mail, addresses, web pages and messengers, in this order.

    Signals
    -------
    url_requested(QUrl): a row was activated.
    edit_requested(): there is none yet, and the user wants to write one down.
    """

    url_requested = Signal(object)
    edit_requested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Reach"))
        self._rows = QWidget()
        self._shown: tuple[Channel, ...] | None = None
        self.body.addWidget(self._rows)

    def show_channels(self, channels: tuple[Channel, ...]) -> None:
        """Show a person's channels."""
        if channels == self._shown:
            return
        self._shown = channels
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 if channels else 8)
        for channel in sorted(channels, key=lambda each: _ORDER.index(each.kind)):
            column.addWidget(self._row(channel))
        if not channels:
            column.addWidget(label(self.tr("No number or address yet."), "dim", wrap=True))
            add = button(self.tr("Add one…"), self.edit_requested.emit)
            column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _row(self, channel: Channel) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        url = reach_url(channel)
        value = ElidingButton(_shown_value(channel), lambda: self._activate(url))
        value.setAccessibleName(f"{channel_kind_word(channel.kind)} {_shown_value(channel)}")
        value.setAccessibleDescription(label_word(channel.label))
        value.setToolTip(plain_tool_tip(self._tip(channel, url)))
        value.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        value.customContextMenuRequested.connect(
            lambda place: self.menu_for(channel, url).popup(value.mapToGlobal(place))
        )
        line.addWidget(value)
        named = label(_label(channel), "small")
        named.setContentsMargins(0, _LABEL_DROP, 0, 0)
        # beside the first line of an address, not halfway down it
        line.addWidget(named, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        return row

    def menu_for(self, channel: Channel, url: QUrl | None) -> QMenu:
        """Return what can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if url is not None:
            menu.addAction(_verb(channel.kind), lambda: self._activate(url))
        menu.addAction(self.tr("Copy"), lambda: _copy(channel))
        return menu

    def _activate(self, url: QUrl | None) -> None:
        if url is not None:
            self.url_requested.emit(url)

    def _tip(self, channel: Channel, url: QUrl | None) -> str:
        if url is None:
            return self.tr("NetDesk cannot open this safely; copy it with the right mouse button")
        return f"{_verb(channel.kind)}: {_shown_value(channel)}"


def _verb(kind: ChannelKind) -> str:
    match kind:
        case ChannelKind.PHONE:
            return QCoreApplication.translate("ReachCard", "Call")
        case ChannelKind.EMAIL:
            return QCoreApplication.translate("ReachCard", "Write a mail")
        case ChannelKind.ADDRESS:
            return QCoreApplication.translate("ReachCard", "Show on the map (OpenStreetMap)")
        case ChannelKind.URL | ChannelKind.MESSENGER:
            return QCoreApplication.translate("ReachCard", "Open")
        case _:
            assert_never(kind)


def _shown_value(channel: Channel) -> str:
    if channel.address is not None and channel.address.lines:
        return "\n".join(channel.address.lines)
    return channel.value


def _label(channel: Channel) -> str:
    if channel.label:
        return label_word(channel.label)
    return "" if channel.kind is not ChannelKind.MESSENGER else channel_kind_word(channel.kind)


def _copy(channel: Channel) -> None:
    QGuiApplication.clipboard().setText(_shown_value(channel))
