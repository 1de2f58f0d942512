"""What a number or an address is for, in a word, from the many ways cards say it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from netdesk.domain.contact import ChannelKind
from netdesk.vcard.parameters import Parameters

_SAYS_NOTHING = frozenset(
    {
        "pref",
        "voice",
        "internet",
        "text",
        "msg",
        "x400",
        "intl",
        "dom",
        "postal",
        "parcel",
        "tlx",
        "video",
        "textphone",
        "url",
        "uri",
        "inline",
        "quoted-printable",
        "base64",
        "8bit",
        "7bit",
        "b",
        "utf-8",
        "iso-8859-1",
        "date",
        "vcard",
        "smtp",
    }
)
_PLACES = ("home", "work", "other", "school")
_APPLE = re.compile(r"_?\$!<(.*)>!\$_?", re.DOTALL)
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HUMPED = {
    "homefax": "home fax",
    "workfax": "work fax",
    "otherfax": "other fax",
    "iphone": "iPhone",
}
_SYNONYMS = {"cell": "mobile", "business": "work", "personal": "home", "home page": "homepage"}

SERVICES = {
    "X-AIM": "AIM",
    "X-DISCORD": "Discord",
    "X-GADUGADU": "Gadu-Gadu",
    "X-GOOGLE TALK": "Google Talk",
    "X-GOOGLE-TALK": "Google Talk",
    "X-GROUPWISE": "GroupWise",
    "X-GTALK": "Google Talk",
    "X-ICQ": "ICQ",
    "X-IRC": "IRC",
    "X-JABBER": "Jabber",
    "X-KADDRESSBOOK-X-IMADDRESS": "IM",
    "X-LINE": "LINE",
    "X-MATRIX": "Matrix",
    "X-MESSAGING/AIM-ALL": "AIM",
    "X-MESSAGING/GADU-ALL": "Gadu-Gadu",
    "X-MESSAGING/GROUPWISE-ALL": "GroupWise",
    "X-MESSAGING/ICQ-ALL": "ICQ",
    "X-MESSAGING/IRC-ALL": "IRC",
    "X-MESSAGING/MSN-ALL": "MSN",
    "X-MESSAGING/SKYPE-ALL": "Skype",
    "X-MESSAGING/XMPP-ALL": "Jabber",
    "X-MESSAGING/YAHOO-ALL": "Yahoo",
    "X-MS-IMADDRESS": "IM",
    "X-MSN": "MSN",
    "X-NETMEETING": "NetMeeting",
    "X-QQ": "QQ",
    "X-SIGNAL": "Signal",
    "X-SIP": "SIP",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-TELEGRAM": "Telegram",
    "X-TWITTER": "Twitter",
    "X-WECHAT": "WeChat",
    "X-WHATSAPP": "WhatsApp",
    "X-YAHOO": "Yahoo",
}
SERVICES |= {name.replace("/", "-"): service for name, service in SERVICES.items() if "/" in name}
_SCHEMES = {
    "aim": "AIM",
    "facebook": "Facebook",
    "gg": "Gadu-Gadu",
    "gtalk": "Google Talk",
    "googletalk": "Google Talk",
    "gadugadu": "Gadu-Gadu",
    "im": "",
    "icq": "ICQ",
    "irc": "IRC",
    "matrix": "Matrix",
    "msn": "MSN",
    "msnim": "MSN",
    "mqq": "QQ",
    "qq": "QQ",
    "sip": "SIP",
    "skype": "Skype",
    "tg": "Telegram",
    "whatsapp": "WhatsApp",
    "x-apple": "",
    "xmpp": "Jabber",
    "ymsgr": "Yahoo",
}


def label_of(kind: ChannelKind, parameters: Parameters) -> str:
    """Return the word that a channel's types come to, "" where they say nothing to a reader."""
    if not parameters.types:
        return ""
    known = _known_label(kind, parameters.types)
    return own_word(parameters) if known is None else known


def apple_label(written: str) -> str:
    """Return the word of an `X-ABLabel`: `_$!<HomeFAX>!$_` is Apple's own `home fax`, else the user's."""
    match = _APPLE.fullmatch(written.strip())
    if match is None:
        return written.strip()
    word = match[1].strip()
    lowered = word.lower()
    return _HUMPED.get(lowered) or _synonym(_WORD_START.sub(" ", word).lower())


def service_of(scheme: str, named: str) -> str:
    """Return the name of a messenger from the scheme of its address and from what the card calls it."""
    if named:
        return _SCHEMES.get(named.lower()) or named
    return _SCHEMES.get(scheme.lower(), scheme)


@lru_cache(maxsize=4096)
def _known_label(kind: ChannelKind, types: frozenset[str]) -> str | None:
    """Return the label that well-known types come to, `None` where there is a word of the card's own."""
    if kind is ChannelKind.PHONE and (phone := _phone_label(types)):
        return phone
    place = _place(types)
    if place or types <= _SAYS_NOTHING:
        return place
    return None


def _phone_label(types: frozenset[str]) -> str:
    place = _place(types & {"home", "work", "other"})
    if types & {"fax", "facsimile"}:
        return f"{place} fax".strip()
    if "iphone" in types:
        return "iPhone"
    if types & {"cell", "mobile", "pcs"}:
        return "work mobile" if place == "work" else "mobile"
    return next((word for word in ("pager", "car", "main") if word in types), "")


def _place(types: frozenset[str]) -> str:
    return next((word for word in _PLACES if word in types), "")


def own_word(parameters: Parameters) -> str:
    """Return the first type that says something, as it is written; "" where none does."""
    words = (
        value for item in parameters.items if item.name in {"", "TYPE"} for value in item.values
    )
    for word in words:
        if word and word.lower() not in _SAYS_NOTHING:
            bare = word[2:] if word[:2] in {"X-", "x-"} else word
            return _HUMPED.get(bare.lower()) or _synonym(bare.lower() if bare.isupper() else bare)
    return ""


def _synonym(word: str) -> str:
    return _SYNONYMS.get(word, word)


def types_of(kind: ChannelKind, label: str) -> tuple[str, ...]:
    """Return the types that come to `label`, none where only a line of its own can say it."""
    words = _TYPES.get(label, ())
    return () if kind is not ChannelKind.PHONE and len(words) != 1 else words


def apple_spelling(label: str) -> str:
    """Return a label as an `X-ABLabel` says it: Apple's programs translate their own words only."""
    return _APPLE_SPELLINGS.get(label, label)


def says_nothing(word: str) -> bool:
    """Tell whether a type is none of those that make a label."""
    return word.lower() in _SAYS_NOTHING


def address_of_service(service: str, value: str) -> str:
    """Return the address of a messenger's name, such as `xmpp:anna@chat.example`."""
    scheme = _SCHEME_OF.get(service, "x-apple" if service else "im")
    return f"{scheme}:{quote(value, safe='@+/.-_~*()')}"


_TYPES = {
    "home": ("HOME",),
    "work": ("WORK",),
    "other": ("OTHER",),
    "school": ("SCHOOL",),
    "mobile": ("CELL",),
    "work mobile": ("WORK", "CELL"),
    "iPhone": ("IPHONE", "CELL"),
    "pager": ("PAGER",),
    "car": ("CAR",),
    "main": ("MAIN",),
    "fax": ("FAX",),
    "home fax": ("HOME", "FAX"),
    "work fax": ("WORK", "FAX"),
    "other fax": ("OTHER", "FAX"),
}
_APPLE_SPELLINGS = {
    "home": "_$!<Home>!$_",
    "work": "_$!<Work>!$_",
    "other": "_$!<Other>!$_",
    "school": "_$!<School>!$_",
    "mobile": "_$!<Mobile>!$_",
    "main": "_$!<Main>!$_",
    "pager": "_$!<Pager>!$_",
    "home fax": "_$!<HomeFAX>!$_",
    "work fax": "_$!<WorkFAX>!$_",
    "other fax": "_$!<OtherFAX>!$_",
    "homepage": "_$!<HomePage>!$_",
    "anniversary": "_$!<Anniversary>!$_",
}
_SCHEME_OF = {service: scheme for scheme, service in reversed(_SCHEMES.items()) if service}
