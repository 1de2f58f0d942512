"""What a card carries beside the fields: nothing is dropped, so all of it can be looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netdesk.domain.card import CarriedProperty
from netdesk.vcard.findings import Findings, findings
from netdesk.vcard.parameters import Encoding
from netdesk.vcard.pictures import picture_of
from netdesk.vcard.property import ParsedCard, Property

_LIST_COMMA = re.compile(r",(?=\S)")
_IN_FIELDS = frozenset({"FN", "NICKNAME", "TITLE", "SOUND", "X-NETDESK-MET-ON"}) | {
    f"X-PHONETIC-{part}-NAME" for part in ("FIRST", "MIDDLE", "LAST")
}
"""Of the properties wanted once, those that a field shows."""
_FRAME = frozenset({"VERSION", "X-ABLABEL"})
"""What is about the card, or about the property beside it, and says nothing of the person."""
_BINARY = frozenset({"PHOTO", "LOGO", "KEY"})
_SAYS_NOTHING = frozenset({"pref", "internet"})


def carried(card: ParsedCard) -> Iterator[CarriedProperty]:
    """Yield the properties of `card` that no field shows, in their order."""
    found = findings(card)
    shown = _shown(found)
    for number, each in enumerate(card.properties):
        if number not in shown and each.name not in _FRAME:
            one = _carried(found, each)
            if one.text or one.size:
                yield one


def _shown(found: Findings) -> set[int]:
    names = _IN_FIELDS if found.text("TITLE") else _IN_FIELDS | {"ROLE"}
    numbers = {number for name, (number, _) in found.single.items() if name in names}
    numbers.update(number for number, _ in (*found.channels, *found.dates, *found.notes))
    numbers.update(one[0] for one in (found.name, found.organization, found.photo) if one)
    return numbers


def _carried(found: Findings, each: Property) -> CarriedProperty:
    label = found.labels.get(each.group, "") if each.group else ""
    label = label or ", ".join(sorted(each.parameters.types - _SAYS_NOTHING))
    data = picture_of(each) if _may_be_binary(each) else None
    if data is not None:
        return CarriedProperty(each.name, label, "", len(data))
    parts = [part.strip() for part in found.card.components(each)]
    if each.name == "X-NETDESK-COLUMN" and len(parts) > 1:
        return CarriedProperty(each.name, parts[0], ", ".join(filter(None, parts[1:])))
    text = ", ".join(part for part in parts if part)
    if each.name == "CATEGORIES":
        text = _LIST_COMMA.sub(", ", text)
    return CarriedProperty(each.name, label, text)


def _may_be_binary(each: Property) -> bool:
    if each.name in _BINARY or each.parameters.encoding is Encoding.BASE64:
        return True
    return each.value[:16].lstrip().lower().startswith(b"data:")
