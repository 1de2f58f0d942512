"""One way to reach a person, in the editor."""

from __future__ import annotations

from dataclasses import fields as dataclass_fields
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import Channel, ChannelKind, PostalAddress
from netdesk.ui.contact_words import channel_kind_word
from netdesk.ui.dialogs.contact.kept_text import KeptLine, LabelBox
from netdesk.ui.widgets.roles import label

_ADDRESS_PLACES = {
    "street": (0, 0, 2),
    "postal_code": (1, 0, 1),
    "locality": (1, 1, 1),
    "region": (2, 0, 1),
    "country": (2, 1, 1),
    "post_office_box": (3, 0, 1),
    "extended": (3, 1, 1),
}
"""Row, column and width of each part."""


class ChannelRow:
    """Label, value and whether it is the preferred one; an address in its parts."""

    def __init__(self, channel: Channel, *, is_new: bool = False) -> None:
        self._given = channel
        self._is_new = is_new
        kind = channel_kind_word(channel.kind)
        self._widget = QWidget()
        self.label = LabelBox(channel.label, self._tr("{kind}: label").format(kind=kind))
        self.label.setFixedWidth(124)
        self.value_line = KeptLine(channel.value, kind)
        self.preferred = QCheckBox(self._tr("preferred"))
        self.preferred.setChecked(channel.preferred)
        self.parts = _AddressParts(channel.address) if self._has_parts() else None
        self._lay_out(kind)

    def widget(self) -> QWidget:
        """Return the fields."""
        return self._widget

    def focus(self) -> None:
        """Put the cursor into the first field to fill."""
        first = self.parts.lines["street"] if self.parts else self.value_line
        first.setFocus()

    def value(self) -> Channel | None:
        """Return the channel, `None` for an empty row."""
        changed = replace(
            self._given, label=self.label.value(), preferred=self.preferred.isChecked()
        )
        if self.parts is None:
            changed = replace(changed, value=self.value_line.value())
        elif self.parts.is_changed():
            address = self.parts.value()
            changed = replace(changed, address=address, value=", ".join(address.lines))
        if changed == self._given:
            return None if self._is_new else self._given
        return changed if changed.value.strip() else None

    def problem(self) -> str:
        """Return why a changed value is none of its kind."""
        text = self.value_line.value().strip()
        if self.parts is not None or not text or not self.value_line.is_changed():
            return ""
        if self._given.kind is ChannelKind.EMAIL and "@" not in text[1:-1]:
            return self._tr("An e-mail address is written like name@place.example")
        if self._given.kind is ChannelKind.PHONE and not any(each.isdigit() for each in text):
            return self._tr("A phone number has digits")
        return ""

    def _has_parts(self) -> bool:
        """A new address is filled in by its parts; one that came as a text stays one."""
        given = self._given
        is_address = given.kind is ChannelKind.ADDRESS
        return is_address and (given.address is not None or not given.value)

    def _lay_out(self, kind: str) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        name = label(kind, "dim")
        name.setFixedWidth(76)
        line.addWidget(name)
        line.addWidget(self.label)
        line.addWidget(self.value_line, 1)
        line.addWidget(self.preferred)
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        if self.parts is not None:
            self.value_line.hide()
            line.insertStretch(2, 1)
            column.addWidget(self.parts)

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("ChannelRow", text)


class _AddressParts(QWidget):
    """The seven parts of an address, each under its word."""

    def __init__(self, address: PostalAddress | None) -> None:
        super().__init__()
        given = address or PostalAddress()
        grid = QGridLayout(self)
        grid.setContentsMargins(84, 0, 0, 0)
        grid.setSpacing(8)
        self.lines: dict[str, KeptLine] = {}
        for part, (row, column, width) in _ADDRESS_PLACES.items():
            edit = KeptLine(getattr(given, part), self._word(part))
            edit.setPlaceholderText(self._word(part))
            self.lines[part] = edit
            grid.addWidget(edit, row, column, 1, width)

    def value(self) -> PostalAddress:
        names = [each.name for each in dataclass_fields(PostalAddress)]
        return PostalAddress(**{name: self.lines[name].value() for name in names})

    def is_changed(self) -> bool:
        return any(line.is_changed() for line in self.lines.values())

    def _word(self, part: str) -> str:
        words = {
            "street": self.tr("Street"),
            "postal_code": self.tr("Postal code"),
            "locality": self.tr("Town"),
            "region": self.tr("Region"),
            "country": self.tr("Country"),
            "post_office_box": self.tr("Post office box"),
            "extended": self.tr("Flat, floor"),
        }
        return words[part]
