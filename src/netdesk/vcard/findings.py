"""What a card says, with the place of each thing found, so that an edit changes the property it
came from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote

from netdesk.domain.contact import Channel, ChannelKind, DateKind, PostalAddress, SpecialDate
from netdesk.domain.partial_date import PartialDate
from netdesk.vcard import decoding
from netdesk.vcard.dates import read_date
from netdesk.vcard.labels import SERVICES, apple_label, label_of, own_word, service_of
from netdesk.vcard.pictures import picture_of
from netdesk.vcard.property import ParsedCard, Property

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):(?://)?(?=.)")
_LIST_COMMA = re.compile(r"(?<!\\),(?=\S)")
_SEPARATING_COMMA = re.compile(r"(?<!\\),")
_ANDROID_DATES = {"1": DateKind.ANNIVERSARY, "3": DateKind.BIRTHDAY}


@dataclass(slots=True)
class Findings:
    """Values found in a card, each with the number of its property.

    The parts of `name` still have their backslashes; `dates` may name one date twice, as writers
    do that want to be understood by several readers.
    """

    card: ParsedCard
    labels: dict[str, str] = field(default_factory=dict)
    single: dict[str, tuple[int, str]] = field(default_factory=dict)
    name: tuple[int, list[str]] | None = None
    organization: tuple[int, list[str]] | None = None
    channels: list[tuple[int, Channel]] = field(default_factory=list)
    dates: list[tuple[int, SpecialDate]] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    photo: tuple[int, bytes] | None = None
    members: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return the text of a property that is wanted once, "" where the card has none."""
        return self.single.get(name, (0, ""))[1]


Taker = Callable[[Findings, int, Property], None]


def findings(card: ParsedCard) -> Findings:
    """Look through all properties of `card`."""
    found = Findings(card)
    for each in card.properties:
        if each.name == "X-ABLABEL":
            found.labels[each.group] = apple_label(card.text(each))
    for number, each in enumerate(card.properties):
        if taker := _TAKERS.get(each.name):
            taker(found, number, each)
    return found


def _take_single(found: Findings, number: int, each: Property) -> None:
    if each.name not in found.single and (text := found.card.text(each).strip()):
        found.single[each.name] = (number, text)


def _take_name(found: Findings, number: int, each: Property) -> None:
    if found.name is None and any(parts := found.card.escaped_components(each)):
        found.name = (number, parts)


def _take_nickname(found: Findings, number: int, each: Property) -> None:
    """Take the nicknames, of which a card may list several (RFC 6350, 6.2.3)."""
    written = decoding.escaped_text(each.value, each.parameters).strip()
    if written and each.name not in found.single:
        listed = written if found.card.is_old else _LIST_COMMA.sub(", ", written)
        found.single[each.name] = (number, decoding.unescaped(listed, old=found.card.is_old))


def _take_organization(found: Findings, number: int, each: Property) -> None:
    if found.organization is None and any(parts := found.card.components(each)):
        found.organization = (number, [part.strip() for part in parts])


def _take_phone(found: Findings, number: int, each: Property) -> None:
    value = found.card.text(each).strip()
    if value[:4].lower() == "tel:":
        value = value[4:]
    _add_channel(found, number, ChannelKind.PHONE, value)


def _take_email(found: Findings, number: int, each: Property) -> None:
    value = found.card.text(each).strip()
    if value[:7].lower() == "mailto:":
        value = value[7:]
    _add_channel(found, number, ChannelKind.EMAIL, value)


def _take_url(found: Findings, number: int, each: Property) -> None:
    _add_channel(found, number, ChannelKind.URL, found.card.text(each).strip())


def _add_channel(found: Findings, number: int, kind: ChannelKind, value: str) -> None:
    if value:
        each = found.card.properties[number]
        channel = Channel(kind, value, _label(found, kind, each), each.parameters.preferred)
        found.channels.append((number, channel))


def _label(found: Findings, kind: ChannelKind, each: Property) -> str:
    if each.group and (label := found.labels.get(each.group)):
        return label
    return label_of(kind, each.parameters)


def _take_address(found: Findings, number: int, each: Property) -> None:
    parts = [part.strip() for part in found.card.components(each)[:7]]
    if any(parts):
        address = PostalAddress(*parts)
        channel = Channel(
            ChannelKind.ADDRESS,
            ", ".join(address.lines),
            _label(found, ChannelKind.ADDRESS, each),
            each.parameters.preferred,
            address,
        )
        found.channels.append((number, channel))


def _take_messenger(found: Findings, number: int, each: Property) -> None:
    value = found.card.text(each).strip()
    scheme = ""
    if match := _SCHEME.match(value):
        scheme, value = match[1], unquote(value[match.end() :])
    service = service_of(scheme, each.parameters.first("X-SERVICE-TYPE"))
    _add_messenger(found, number, value, service)


def _take_old_messenger(found: Findings, number: int, each: Property) -> None:
    _add_messenger(found, number, found.card.text(each).strip(), SERVICES[each.name])


def _take_profile(found: Findings, number: int, each: Property) -> None:
    value = found.card.text(each).strip()
    label = found.labels.get(each.group, "") or own_word(each.parameters)
    if value[:4].lower() == "http":
        channel = Channel(ChannelKind.URL, value, label, each.parameters.preferred)
        found.channels.append((number, channel))
        return
    user = each.parameters.first("X-USER")
    _add_messenger(found, number, user or value.removeprefix("x-apple:"), label)


def _add_messenger(found: Findings, number: int, value: str, service: str) -> None:
    if value:
        preferred = found.card.properties[number].parameters.preferred
        found.channels.append((number, Channel(ChannelKind.MESSENGER, value, service, preferred)))


def _take_birthday(found: Findings, number: int, each: Property) -> None:
    omitted = each.parameters.first("X-APPLE-OMIT-YEAR")
    _add_date(
        found, number, DateKind.BIRTHDAY, read_date(found.card.text(each), omitted_year=omitted)
    )


def _take_anniversary(found: Findings, number: int, each: Property) -> None:
    omitted = each.parameters.first("X-APPLE-OMIT-YEAR")
    on = read_date(found.card.text(each), omitted_year=omitted)
    _add_date(found, number, DateKind.ANNIVERSARY, on)


def _take_apple_date(found: Findings, number: int, each: Property) -> None:
    label = found.labels.get(each.group, "") or label_of(ChannelKind.URL, each.parameters)
    if label.lower() == "anniversary":
        _take_anniversary(found, number, each)
        return
    omitted = each.parameters.first("X-APPLE-OMIT-YEAR")
    on = read_date(found.card.text(each), omitted_year=omitted)
    _add_date(found, number, DateKind.OTHER, on, label=label)


def _add_date(
    found: Findings, number: int, kind: DateKind, on: PartialDate | None, *, label: str = ""
) -> None:
    if on is not None:
        found.dates.append((number, SpecialDate(kind, on, label)))


def _take_android(found: Findings, number: int, each: Property) -> None:
    """Take a row of Android's own (a nickname, a date), written as its table's columns."""
    kind, *columns = [part.strip() for part in found.card.components(each)]
    value, row_type, label = [*columns, "", "", ""][:3]
    table = kind.rpartition("/")[2].lower()
    if table == "nickname" and value:
        found.single.setdefault("NICKNAME", (number, value))
    elif table == "contact_event":
        date_kind = _ANDROID_DATES.get(row_type, DateKind.OTHER)
        label = label if date_kind is DateKind.OTHER else ""
        _add_date(found, number, date_kind, read_date(value), label=label)


def _take_note(found: Findings, number: int, each: Property) -> None:
    card = found.card
    text = card.text(each)
    if each.raw[-1:] not in (b"\n", b"\r") or len(each.raw) > len(each.head) + len(each.value) + 4:
        text = "\n".join(filter(None, (text, _stray_text(card, each))))
    if text := text.strip():
        found.notes.append((number, text))


def _stray_text(card: ParsedCard, each: Property) -> str:
    stray = each.stray
    return decoding.text(stray, each.parameters, old=card.is_old) if stray else ""


def _take_photo(found: Findings, number: int, each: Property) -> None:
    if found.photo is None and (picture := picture_of(each)):
        found.photo = (number, picture)


def _take_member(found: Findings, _number: int, each: Property) -> None:
    found.members.append(plain_uid(found.card.text(each)))


def _take_categories(found: Findings, _number: int, each: Property) -> None:
    """Take the groups that a card puts its person into (RFC 6350, 6.7.1)."""
    written = decoding.escaped_text(each.value, each.parameters)
    for part in _SEPARATING_COMMA.split(written):
        if name := decoding.unescaped(part, old=found.card.is_old).strip():
            found.categories.append(name)


def _take_sound(found: Findings, number: int, each: Property) -> None:
    """Take how a name is read (Japanese phones write it as a sound)."""
    if "x-irmc-n" in each.parameters.types:
        sounded = " ".join(filter(None, (part.strip() for part in found.card.components(each))))
        found.single.setdefault("SOUND", (number, sounded))


def plain_uid(written: str) -> str:
    """Return a UID without `urn:uuid:`, which stands before it in one place and not in another."""
    written = written.strip()
    return written[9:] if written[:9].lower() == "urn:uuid:" else written


_TAKERS: dict[str, Taker] = {
    "FN": _take_single,
    "NICKNAME": _take_nickname,
    "TITLE": _take_single,
    "ROLE": _take_single,
    "UID": _take_single,
    "KIND": _take_single,
    "CATEGORIES": _take_categories,
    "X-NETDESK-MET-ON": _take_single,
    "PRODID": _take_single,
    "X-ADDRESSBOOKSERVER-KIND": _take_single,
    "X-PHONETIC-FIRST-NAME": _take_single,
    "X-PHONETIC-MIDDLE-NAME": _take_single,
    "X-PHONETIC-LAST-NAME": _take_single,
    "N": _take_name,
    "ORG": _take_organization,
    "TEL": _take_phone,
    "EMAIL": _take_email,
    "ADR": _take_address,
    "X-SAMSUNGADR": _take_address,
    "URL": _take_url,
    "X-EVOLUTION-BLOG-URL": _take_url,
    "X-KADDRESSBOOK-BLOGFEED": _take_url,
    "IMPP": _take_messenger,
    "X-SOCIALPROFILE": _take_profile,
    "SOCIALPROFILE": _take_profile,
    "BDAY": _take_birthday,
    "X-BDAY": _take_birthday,
    "ANNIVERSARY": _take_anniversary,
    "X-ANNIVERSARY": _take_anniversary,
    "X-EVOLUTION-ANNIVERSARY": _take_anniversary,
    "X-KADDRESSBOOK-X-ANNIVERSARY": _take_anniversary,
    "X-MS-ANNIVERSARY": _take_anniversary,
    "X-ABDATE": _take_apple_date,
    "X-ANDROID-CUSTOM": _take_android,
    "NOTE": _take_note,
    "PHOTO": _take_photo,
    "SOUND": _take_sound,
    "MEMBER": _take_member,
    "X-ADDRESSBOOKSERVER-MEMBER": _take_member,
    **dict.fromkeys(SERVICES, _take_old_messenger),
}
