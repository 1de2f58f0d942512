"""Every way to reach a person; each row calls, mails or opens, and is changed where it stands."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import assert_never

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.domain.contact import Channel, ChannelKind, Contact
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.knowledge import Knowledge
from netdesk.runtime.writer import Operation
from netdesk.ui.contact_words import channel_kind_word, label_word
from netdesk.ui.desk import Desk
from netdesk.ui.knowledge_words import preference_words
from netdesk.ui.pages.contact import writings
from netdesk.ui.pages.contact.edited_rows import EditedRows
from netdesk.ui.pages.contact.knowledge_forms import PreferenceForm
from netdesk.ui.reach import reach_url
from netdesk.ui.widgets.adding_card import AddingCard
from netdesk.ui.widgets.eliding_button import ElidingButton
from netdesk.ui.widgets.in_place_form import LineForm
from netdesk.ui.widgets.roles import button, label
from netdesk.ui.widgets.tool_tip import plain_tool_tip
from netdesk.ui.widgets.value_button import ValueVerbs

_ORDER = tuple(ChannelKind)
_LABEL_DROP = 3
"""How far small print stands lower than the text beside it to share its baseline."""
_PREFERENCE = "preference"


class ReachRows(EditedRows):
    """Phones, e-mail, addresses, web pages and messengers, in this order; then what is preferred.

    Signals
    -------
    url_requested(QUrl): a row was activated.
    edit_requested(): what has several parts is to be changed.
    """

    url_requested = Signal(object)
    edit_requested = Signal()

    def state(self) -> object:
        """Return all that the rows show."""
        return self._channels(), self._preference()

    def build(self, column: QVBoxLayout) -> None:
        """Add a row for each way."""
        channels = self._channels()
        column.setSpacing(2 if channels else 8)
        for channel in sorted(channels, key=lambda each: _ORDER.index(each.kind)):
            column.addWidget(self._row(channel))
        if not channels:
            column.addWidget(label(self.tr("No number or address yet."), "dim", wrap=True))
            add = button(self.tr("Add one…"), self.edit_requested.emit)
            column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        if any(preference := self._preference()):
            forget = partial(self._submit_preference, "", "")
            words, name = preference_words(*preference), self.tr("How they like to be reached")
            verbs = ValueVerbs(self.edit_preference, forget)
            column.addSpacing(2)
            column.addWidget(self.value(_PREFERENCE, words, name, verbs, role="small"))

    def add(self, kind: ChannelKind) -> None:
        """Have the user write one more down."""
        if kind is ChannelKind.ADDRESS:
            self.edit_requested.emit()
            return
        name = channel_kind_word(kind)
        write = partial(_written, self.me, None, Channel(kind, ""))
        self.edit("new", LineForm("", name), write, name)

    def edit_preference(self) -> None:
        """Let the user say how and when somebody likes to be reached."""
        facts = self.desk.store.facts
        ways = facts.values(FactKind.PREFERRED_WAY)
        hours = facts.values(FactKind.PREFERRED_HOURS)
        form = PreferenceForm(self.known, ways, hours)
        self.edit(_PREFERENCE, form, writings.facts(self.me))

    def _channels(self) -> tuple[Channel, ...]:
        return self.contact.fields.channels if self.contact else ()

    def _preference(self) -> tuple[str, str]:
        value = self.known.value
        return value(FactKind.PREFERRED_WAY), value(FactKind.PREFERRED_HOURS)

    def _submit_preference(self, way: str, hours: str) -> None:
        wanted = {FactKind.PREFERRED_WAY: [way], FactKind.PREFERRED_HOURS: [hours]}
        lines = {kind: [each for each in said if each] for kind, said in wanted.items()}
        self.submit(writings.facts(self.me)(lines))

    def _edit_channel(self, channel: Channel) -> None:
        if channel.kind is ChannelKind.ADDRESS:
            self.edit_requested.emit()
            return
        form = LineForm(channel.value, channel_kind_word(channel.kind))
        self.edit(_place(channel), form, partial(_written, self.me, channel, channel))

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
        change = QShortcut(QKeySequence(Qt.Key.Key_F2), value, partial(self._edit_channel, channel))
        change.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.keep_place(_place(channel), value)
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
        menu.addAction(self.tr("Change"), partial(self._edit_channel, channel))
        menu.addAction(self.tr("Forget"), partial(self._forget, channel))
        menu.addAction(self.tr("Copy"), lambda: _copy(channel))
        return menu

    def _forget(self, channel: Channel) -> None:
        self.submit(writings.change(self.me, writings.with_channel(channel, None)))

    def _activate(self, url: QUrl | None) -> None:
        if url is not None:
            self.url_requested.emit(url)

    def _tip(self, channel: Channel, url: QUrl | None) -> str:
        if url is None:
            return self.tr("NetDesk cannot open this safely; copy it with the right mouse button")
        return f"{_verb(channel.kind)}: {_shown_value(channel)}"


class ReachCard(AddingCard):
    """The ways, and a menu that adds one.

    Signals
    -------
    url_requested(QUrl): a row was activated.
    edit_requested(): what has several parts is to be written down or changed.
    """

    url_requested = Signal(object)
    edit_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Reach"), self.tr("Add a way to reach them"))
        self.rows = ReachRows(desk)
        self.rows.url_requested.connect(self.url_requested)
        self.rows.edit_requested.connect(self.edit_requested)
        self.body.addWidget(self.rows)
        for kind in ChannelKind:
            self.menu.addAction(channel_kind_word(kind), partial(self.rows.add, kind))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("How they like to be reached"), self.rows.edit_preference)

    def show_known(self, contact: Contact, known: Knowledge) -> None:
        """Show how a person is reached."""
        self.rows.show_known(contact, known)


def _place(channel: Channel) -> str:
    return f"{channel.kind.value} {channel.value}"


def _written(contact: ContactId, before: Channel | None, shape: Channel, text: str) -> Operation:
    """Write a channel's value; one that was emptied goes."""
    after = replace(shape, value=text) if text else None
    return writings.change(contact, writings.with_channel(before, after))


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
