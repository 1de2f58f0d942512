"""Which properties a version of vCard has no word for, and the `X-` names they are carried under.

The name goes back where the card is converted back: vCard 4.0 by way of 3.0 says the same again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from netdesk.vcard.property import ParsedCard, Property
from netdesk.vcard.value_forms import form_in

_MODERN = frozenset(
    {
        "KIND",
        "MEMBER",
        "RELATED",
        "GENDER",
        "LANG",
        "XML",
        "CLIENTPIDMAP",
        "BIRTHPLACE",
        "DEATHPLACE",
        "DEATHDATE",
        "EXPERTISE",
        "HOBBY",
        "INTEREST",
        "ORG-DIRECTORY",
        "CONTACT-URI",
        "CREATED",
        "GRAMGENDER",
        "PRONOUNS",
        "LANGUAGE",
        "SOCIALPROFILE",
        "JSPROP",
    }
)
"""New in vCard 4.0 and its extensions (RFC 6350, 6474, 6715, 8605, 9554, 9555)."""
_FORMER = frozenset({"AGENT", "CLASS", "LABEL", "MAILER", "NAME", "SORT-STRING", "CAPURI"})
"""In vCard 3.0 (RFC 2426, 2739) and no longer in 4.0 (RFC 6350, appendix A)."""
_TAKEN_BACK = _MODERN - {"SOCIALPROFILE"} | {"GEO"}
"""Not those that other programs know by their X- name better."""
_ONCE = frozenset({"N", "BDAY", "ANNIVERSARY", "GENDER", "KIND", "UID", "REV"})
_GROUP_NAMES = {
    "KIND": "X-ADDRESSBOOKSERVER-KIND",
    "MEMBER": "X-ADDRESSBOOKSERVER-MEMBER",
}
_ONLY_LIKE = {
    "GENDER": re.compile(r"[MFONU]?(;.*)?", re.DOTALL),
    "KIND": re.compile(r"individual|group|org|location|application|device|x-.*", re.IGNORECASE),
    "GEO": re.compile(r"geo:.*", re.DOTALL),
}
"""What a value must look like to be taken back: other programs have X- properties of that name too."""


def seconds(card: ParsedCard, name: int | None, version: str) -> Iterator[int]:
    """Yield the numbers of properties that a card of `version` may have once and this one has again.

    `name` is the number of the N that is shown. In 4.0 several with one ALTID count as one (RFC
    6350, 5.4).
    """
    first: dict[str, Property] = {} if name is None else {"N": card.properties[name]}
    for number, each in enumerate(card.properties):
        if each.name in _ONCE and first.setdefault(each.name, each) is not each:
            same = each.parameters.first("ALTID")
            if version != "4.0" or not same or same != first[each.name].parameters.first("ALTID"):
                yield number


def name_in(card: ParsedCard, each: Property, text: str, version: str) -> str:
    """Return the name under which a property whose value is `text` stands in a card of `version`."""
    if version == "4.0":
        return _modern_name(card, each, text)
    return _former_name(card, each, text)


def _modern_name(card: ParsedCard, each: Property, text: str) -> str:
    if each.name in _FORMER:
        return f"X-{each.name}"
    if card.version == "4.0":
        return each.name
    for name, apple in _GROUP_NAMES.items():
        if each.name == apple:
            return name
    bare = each.name[2:] if each.name.startswith("X-") else ""
    like = _ONLY_LIKE.get(bare)
    is_ours = bare in _TAKEN_BACK and (like is None or like.fullmatch(text) is not None)
    # a name in another language or script stands beside the one it is another form of
    is_other_form = bare in _ONCE and each.parameters.first("ALTID") != ""
    return bare if is_ours or is_other_form else each.name


def _former_name(card: ParsedCard, each: Property, text: str) -> str:
    if each.name in _GROUP_NAMES and _is_group(card):
        return _GROUP_NAMES[each.name]
    if each.name in _MODERN:
        return f"X-{each.name}"
    if each.name == "GEO" and text[:4].lower() == "geo:" and form_in("GEO", text, "3.0") is None:
        return "X-GEO"
    bare = each.name[2:] if each.name.startswith("X-") else ""
    return bare if card.version == "4.0" and bare in _FORMER else each.name


def _is_group(card: ParsedCard) -> bool:
    return any(
        each.name == "KIND" and card.text(each).strip().lower() == "group"
        for each in card.properties
    )
