"""Writes a kept card with the user's edits and nothing else changed.

Every property that the edits do not touch keeps its bytes: what NetDesk cannot show it still
carries. The order of channels is the card's own; moving one is no edit of the card.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from netdesk.domain.card import RawCard
from netdesk.domain.contact import Channel, ChannelKind, ContactFields, PersonName, SpecialDate
from netdesk.domain.identifiers import BlobId
from netdesk.vcard import emitting, heads, messengers
from netdesk.vcard.dates import write_date
from netdesk.vcard.differences import differences
from netdesk.vcard.emitting import Style
from netdesk.vcard.findings import findings
from netdesk.vcard.labels import types_of
from netdesk.vcard.parameters import Parameter
from netdesk.vcard.parser import parse
from netdesk.vcard.pictures import picture_of
from netdesk.vcard.property import ParsedCard, Property
from netdesk.vcard.transcoding import as_utf8

_LINE_END = re.compile(rb"\r{0,2}\n|\r")
_NAME_PARTS = ("family", "given", "additional", "prefix", "suffix")
_PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")

Value = TypeVar("Value", bound=Hashable)
PhotoSource = Callable[[BlobId], bytes | None]


def patched(raw: RawCard, base: ContactFields, now: ContactFields, photo: PhotoSource) -> bytes:
    """Return the card `raw` in UTF-8 with what changed from `base` to `now`.

    `base` is what the card says, `photo` gives the bytes of a picture. Without a change it is
    `as_utf8(raw)`.
    """
    data = as_utf8(raw)
    if base == now:
        return data
    patch = _Patch(parse(RawCard(data, raw.line)))
    patch.texts(base, now)
    patch.name(base.name, now.name)
    patch.channels(base.channels, now.channels)
    patch.dates(base.dates, now.dates)
    patch.notes(base.notes, now.notes)
    if base.photo != now.photo:
        patch.photo(photo(now.photo) if now.photo else None)
    return patch.written()


class _Patch:
    """A card being changed: for a property's number the bytes that take its place, and what is added."""

    def __init__(self, card: ParsedCard) -> None:
        eol = _LINE_END.search(card.data)
        self._card = card
        self._found = findings(card)
        self._style = Style(card.version, eol[0] if eol else b"\r\n")
        self._replaced: dict[int, bytes] = {}
        self._added: list[bytes] = []
        self._last_group = card.last_item
        self._companions: defaultdict[str, set[int]] = defaultdict(set)
        self._belongings: defaultdict[str, list[int]] = defaultdict(list)
        self._labels: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(card.properties):
            if each.group:
                self._sort_in(number, each)
        self._label_lines = {
            group: b"".join(card.properties[number].raw for number in numbers)
            for group, numbers in self._labels.items()
        }

    def _sort_in(self, number: int, each: Property) -> None:
        """Note what a group holds: the label and the like of Apple's belong to the others in it."""
        if each.name.startswith("X-AB"):
            self._belongings[each.group].append(number)
        else:
            self._companions[each.group].add(number)
        if each.name == "X-ABLABEL":
            self._labels[each.group].append(number)

    def written(self) -> bytes:
        pieces = (self._replaced.get(number, each.raw) for number, each in self._numbered())
        body = self._card.begin + b"".join(pieces)
        if self._added and body[-1:] not in (b"\n", b"\r"):
            body += self._style.eol
        if self._added and self._card.is_cut_off:
            body += self._style.eol
        return body + b"".join(self._added) + self._card.end

    def texts(self, base: ContactFields, now: ContactFields) -> None:
        if base.formatted_name != now.formatted_name:
            self._set_text("FN", now.formatted_name)
        if base.title != now.title:
            is_role = self._found.text("ROLE") and not self._found.text("TITLE")
            self._set_text("ROLE" if is_role else "TITLE", now.title)
            if not now.title and not is_role:
                self._remove_named("ROLE", None)
        if (base.organization, base.department) != (now.organization, now.department):
            self._organization(now, keep_department=base.department == now.department)

    def name(self, base: PersonName, now: PersonName) -> None:
        changed = {
            position: getattr(now, part)
            for position, part in enumerate(_NAME_PARTS)
            if getattr(now, part) != getattr(base, part)
        }
        if changed:
            self._name_parts(changed)
        if base.nickname != now.nickname:
            self._nickname(now.nickname)
        if base.phonetic != now.phonetic:
            self._phonetic(now.phonetic)

    def channels(self, base: Sequence[Channel], now: Sequence[Channel]) -> None:
        numbers = _by_value(self._found.channels)
        found = differences(
            base,
            now,
            (
                lambda each: (each.kind, each.value),
                lambda each: (each.kind, each.label),
                lambda each: each.kind,
            ),
        )
        for old, changed in found.changed:
            if numbers[old]:
                self._channel(numbers[old].pop(0), old, changed)
        for channel in found.gone:
            if numbers[channel]:
                self._remove(numbers[channel].pop(0))
        for channel in found.new:
            self._added.append(emitting.channel_lines(self._style, channel, self._free_group()))

    def dates(self, base: Sequence[SpecialDate], now: Sequence[SpecialDate]) -> None:
        numbers = _by_value(self._found.dates)
        found = differences(base, now, (lambda each: (each.kind, each.label),))
        for old, changed in found.changed:
            for number in numbers[old][1:]:
                self._remove(number)
            for number in numbers[old][:1]:
                self._date(number, changed)
        for date in found.gone:
            for number in numbers[date]:
                self._remove(number)
        for date in found.new:
            self._added.append(emitting.date_lines(self._style, date, self._free_group()))

    def notes(self, base: Sequence[str], now: Sequence[str]) -> None:
        numbers = _by_value(self._found.notes)
        found = differences(base, now, (lambda _: 0,))
        for old, changed in found.changed:
            if numbers[old]:
                self._write(numbers[old].pop(0), [changed])
        for note in found.gone:
            if numbers[note]:
                self._remove(numbers[note].pop(0))
        for note in found.new:
            self._added.append(emitting.line(self._style, b"NOTE", [note]))

    def photo(self, picture: bytes | None) -> None:
        shown = self._found.photo
        if shown and not picture:
            self._remove_named("PHOTO", shown[0])
        if picture and shown:
            group = self._card.properties[shown[0]].group.encode()
            self._replaced[shown[0]] = emitting.photo_line(self._style, picture, group)
        elif picture:
            self._added.append(emitting.photo_line(self._style, picture))

    def _numbered(self) -> Iterable[tuple[int, Property]]:
        return enumerate(self._card.properties)

    def _name_parts(self, changed: dict[int, str]) -> None:
        written = list(self._found.name[1]) if self._found.name else []
        written += [""] * (len(_NAME_PARTS) - len(written))
        if len(_NAME_PARTS) - 1 in changed:
            del written[len(_NAME_PARTS) :]
        for position, text in changed.items():
            written[position] = emitting.escaped_part(self._style, text)
        if not any(written):
            self._remove_named("N", self._found.name[0] if self._found.name else None)
        elif self._found.name:
            self._write(self._found.name[0], written, escaped=True)
        else:
            self._added.append(emitting.line(self._style, b"N", written, escaped=True))

    def _nickname(self, text: str) -> None:
        number = self._found.single.get("NICKNAME", (0, ""))[0]
        if self._card.properties and self._card.properties[number].name == "X-ANDROID-CUSTOM":
            self._android_value(number, text)
        else:
            self._set_text("NICKNAME", text)

    def _phonetic(self, text: str) -> None:
        first, _, last = text.rpartition(" ")
        for name, part in zip(_PHONETIC, (first, "", last), strict=True):
            self._set_text(name, part)
        if "SOUND" in self._found.single:
            self._remove(self._found.single["SOUND"][0])

    def _organization(self, now: ContactFields, *, keep_department: bool) -> None:
        units = self._found.organization[1][1:] if self._found.organization else []
        if not keep_department:
            units = [now.department] if now.department else []
        parts = [emitting.escaped_part(self._style, part) for part in (now.organization, *units)]
        if not any(parts):
            shown = self._found.organization
            self._remove_named("ORG", shown[0] if shown else None)
        elif self._found.organization:
            self._write(self._found.organization[0], parts, escaped=True)
        else:
            self._added.append(emitting.line(self._style, b"ORG", parts, escaped=True))

    def _set_text(self, name: str, text: str) -> None:
        shown = self._found.single.get(name)
        if not text:
            self._remove_named(name, shown[0] if shown else None)
        elif shown:
            self._write(shown[0], [text])
        else:
            self._added.append(emitting.line(self._style, name.encode(), [text]))

    def _write(self, number: int, parts: Sequence[str], *, escaped: bool = False) -> None:
        """Give a property another value, its other parameters kept."""
        each = self._card.properties[number]
        head = heads.head(each, heads.without_encoding(each.parameters.items))
        written = emitting.line(self._style, head, parts, escaped=escaped)
        self._replaced[number] = written + (b"" if each.name == "NOTE" else _tail(each))

    def _channel(self, number: int, old: Channel, now: Channel) -> None:
        each = self._card.properties[number]
        if now.kind is ChannelKind.MESSENGER:
            self._messenger(number, old, now)
            return
        items: Iterable[Parameter] = each.parameters.items
        group, label_line = b"", b""
        if old.label != now.label:
            items, group, label_line = self._relabelled(each, now)
        if old.preferred != now.preferred:
            items = heads.with_preference(items, self._style, preferred=now.preferred)
        if (old.value, old.address) == (now.value, now.address):
            value = each.raw[len(each.head) :]
            self._replaced[number] = heads.head(each, items, group) + value + label_line
            return
        head = heads.head(each, heads.without_encoding(items), group)
        parts = self._address_parts(each, old, now) if now.kind is ChannelKind.ADDRESS else None
        written = (
            emitting.line(self._style, head, parts, escaped=True)
            if parts
            else emitting.value_line(self._style, head, now)
        )
        self._replaced[number] = written + _tail(each) + label_line

    def _messenger(self, number: int, old: Channel, now: Channel) -> None:
        each = self._card.properties[number]
        label = self._label_lines.get(each.group, b"")
        line = messengers.edited(each, old, now, self._style, label)
        if line is None:
            line = messengers.anew(each, now, self._style)
            self._forget_label(each)
        self._replaced[number] = line + _tail(each)

    def _relabelled(self, each: Property, now: Channel) -> tuple[list[Parameter], bytes, bytes]:
        """Return a channel's parameters for its new label, and the group and line where it needs one."""
        self._forget_label(each)
        words = types_of(now.kind, now.label)
        items = heads.relabelled(each.parameters.items, self._style, words)
        if not now.label or emitting.says(now.kind, items, now.label):
            return items, b"", b""
        group = each.group.encode() or self._free_group()
        items = heads.relabelled(each.parameters.items, self._style, ())
        return items, group, emitting.label_line(self._style, group, now.label)

    def _forget_label(self, each: Property) -> None:
        self._replaced.update(dict.fromkeys(self._labels.pop(each.group, ()), b""))

    def _address_parts(self, each: Property, old: Channel, now: Channel) -> list[str]:
        """Return the parts of an address with the unchanged ones as they were written."""
        written = self._card.escaped_components(each)
        before, after = emitting.address_parts(old), emitting.address_parts(now)
        written += [""] * (len(after) - len(written))
        for position, text in enumerate(after):
            if text != before[position]:
                written[position] = emitting.escaped_part(self._style, text)
        return written

    def _date(self, number: int, now: SpecialDate) -> None:
        each = self._card.properties[number]
        if each.name == "X-ANDROID-CUSTOM":
            self._android_value(number, write_date(now.on, version="3.0"))
            return
        head = heads.head(each, heads.without_date_form(each.parameters.items))
        self._replaced[number] = emitting.date_line(self._style, head, now) + _tail(each)

    def _android_value(self, number: int, text: str) -> None:
        each = self._card.properties[number]
        if text:
            parts = self._card.components(each)
            self._write(number, [parts[0], text, *parts[2:]])
        else:
            self._remove(number)

    def _remove(self, number: int) -> None:
        """Take a property away, with the label that was its own."""
        self._replaced[number] = b""
        each = self._card.properties[number]
        self._companions[each.group].discard(number)
        if not self._companions[each.group]:
            self._replaced.update(dict.fromkeys(self._belongings.pop(each.group, ()), b""))

    def _remove_named(self, name: str, shown: int | None) -> None:
        """Take away the property that is shown; what others of its name say is carried in an X-."""
        for number, each in self._numbered():
            if each.name != name:
                continue
            if number == shown:
                self._remove(number)
            elif self._would_show(each):
                self._replaced[number] = heads.experimental(each) + each.raw[len(each.head) :]

    def _would_show(self, each: Property) -> bool:
        if each.name == "PHOTO":
            return picture_of(each) is not None
        return any(part.strip() for part in self._card.components(each))

    def _free_group(self) -> bytes:
        self._last_group += 1
        return f"item{self._last_group}".encode()


def _tail(each: Property) -> bytes:
    """Return the lines behind a property that are none, which are not the edited value's."""
    behind = each.raw[len(each.head) + 1 + len(each.value) :]
    end = _LINE_END.match(behind)
    return behind[end.end() :] if end and each.stray else b""


def _by_value(found: Iterable[tuple[int, Value]]) -> defaultdict[Value, list[int]]:
    numbers: defaultdict[Value, list[int]] = defaultdict(list)
    for number, value in found:
        numbers[value].append(number)
    return numbers
