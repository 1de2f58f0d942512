"""Takes numbers and addresses out of groups whose label their types can say.

Apple's programs put a number and its label into a group even where the label is a plain "Work". Not
every reader looks into groups: KContacts 5.103 passes over all but postal addresses in them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from netdesk.domain.contact import ChannelKind
from netdesk.vcard import heads
from netdesk.vcard.emitting import Style, says
from netdesk.vcard.findings import findings
from netdesk.vcard.labels import label_of, types_of
from netdesk.vcard.parameters import Parameter, parameters
from netdesk.vcard.property import ParsedCard, Property

_KINDS = {"TEL": ChannelKind.PHONE, "EMAIL": ChannelKind.EMAIL, "URL": ChannelKind.URL}


def ungrouped(card: ParsedCard, style: Style) -> ParsedCard:
    """Return `card` with the types that say the labels in the place of groups that do nothing else.

    A label of the user's own, which only Apple's line can say, keeps its group.
    """
    if not any(each.group for each in card.properties):
        return card
    labels = findings(card).labels
    members: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(card.properties):
        if each.group:
            members[each.group].append(number)
    replaced: dict[int, Property | None] = {}
    for group, numbers in members.items():
        replaced.update(_freed(card, numbers, labels.get(group, ""), style))
    kept = (replaced.get(number, each) for number, each in enumerate(card.properties))
    return replace(card, properties=tuple(each for each in kept if each is not None))


def _freed(
    card: ParsedCard, numbers: list[int], label: str, style: Style
) -> Iterator[tuple[int, Property | None]]:
    """Yield what takes the place of a group's properties, nothing where the group must stay."""
    held = [number for number in numbers if card.properties[number].name != "X-ABLABEL"]
    lines = [number for number in numbers if number not in held]
    if len(held) != 1 or len(lines) > 1 or any(card.properties[line].stray for line in lines):
        return
    each = card.properties[held[0]]
    kind = _KINDS.get(each.name)
    if kind is None or (lines and label_of(kind, each.parameters) not in {"", label}):
        return
    free = _with_types(each, kind, label if lines else None, style)
    if free is not None:
        yield held[0], free
        yield from ((number, None) for number in lines)


def _with_types(
    each: Property, kind: ChannelKind, label: str | None, style: Style
) -> Property | None:
    items = list(each.parameters.items)
    if label is None:
        return _rewritten(each, items)
    if not says(kind, items, label):
        items = heads.relabelled(items, style, types_of(kind, label))
    if not says(kind, items, label):
        return None
    return _rewritten(each, items)


def _rewritten(each: Property, items: list[Parameter]) -> Property:
    written = b"".join(b";" + item.raw for item in items)
    name = each.head.partition(b";")[0].rpartition(b".")[2]
    raw = name + written + each.raw[len(each.head) :]
    return Property("", each.name, parameters(written), name + written, each.value, raw)
