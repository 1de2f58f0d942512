"""What opening a phone number, mail address or web page means to the system.

Cards come from outside: only the schemes named here are ever handed over, whatever a card says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import assert_never
from urllib.parse import quote

from PySide6.QtCore import QUrl

from netdesk.domain.contact import Channel, ChannelKind

UrlOpener = Callable[[QUrl], object]
"""Hands a URL to the system: QDesktopServices.openUrl, or a test's list."""

_NOT_DIALLED = re.compile(r"[^0-9+*#]")
_EXTENSION = re.compile(r"(?:;ext=|\s*(?:ext\.?|x)\s*)(\d+)\s*$", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?=[^\d])", re.IGNORECASE)
_HOST = re.compile(r"[^\s/?#@:]+\.[^\s/?#@:]+(?::\d+)?(?:[/?#].*)?", re.DOTALL)
_WEB_SCHEMES = ("http", "https")
_MESSENGER_SCHEMES = ("xmpp", "sip", "sips")
_MAP = "https://www.openstreetmap.org/search?query="


def first_reachable(channels: Iterable[Channel], kind: ChannelKind) -> Channel | None:
    """Return the preferred channel of a kind that can be opened, else the first; `None` for none."""
    ways = sorted(
        (each for each in channels if each.kind is kind), key=lambda each: not each.preferred
    )
    return next((each for each in ways if reach_url(each) is not None), None)


def reach_url(channel: Channel) -> QUrl | None:
    """Return the URL that calls, mails or opens a channel; `None` where nothing safe does."""
    match channel.kind:
        case ChannelKind.PHONE:
            return _phone_url(channel.value)
        case ChannelKind.EMAIL:
            return _mail_url(channel.value)
        case ChannelKind.ADDRESS:
            text = ", ".join(channel.address.lines) if channel.address else channel.value
            return _encoded(_MAP + quote(text, safe="")) if text.strip() else None
        case ChannelKind.URL:
            return _web_url(channel.value)
        case ChannelKind.MESSENGER:
            return _messenger_url(channel.value)
        case _:
            assert_never(channel.kind)


def _phone_url(number: str) -> QUrl | None:
    """Return a `tel:` URL (RFC 3966): digits, one leading plus, an extension."""
    text = re.sub(r"(?i)^\s*tel:", "", number)
    found = _EXTENSION.search(text)
    extension = f";ext={found[1]}" if found else ""
    dialled = _NOT_DIALLED.sub("", _ascii_digits(text[: found.start()] if found else text))
    dialled = dialled[:1] + dialled[1:].replace("+", "")
    if not any(each.isdigit() for each in dialled):
        return None
    return _encoded("tel:" + dialled.replace("#", "%23") + extension)


def _mail_url(address: str) -> QUrl | None:
    """Return a `mailto:` URL (RFC 6068) of the address alone: no subject, body or copy."""
    text = re.sub(r"(?i)^\s*mailto:", "", address).strip()
    name, at, host = text.rpartition("@")
    if not (name and at and host) or any(each.isspace() for each in text):
        return None
    return _encoded(f"mailto:{quote(name, safe='.+-_')}@{quote(host, safe='.-')}")


def _web_url(text: str) -> QUrl | None:
    plain = text.strip()
    scheme = _SCHEME.match(plain)
    if scheme is None:
        return _parsed("https://" + plain) if _HOST.fullmatch(plain) else None
    return _parsed(plain) if scheme[1].lower() in _WEB_SCHEMES else None


def _messenger_url(text: str) -> QUrl | None:
    scheme = _SCHEME.match(text.strip())
    if scheme is not None and scheme[1].lower() in _MESSENGER_SCHEMES:
        return _encoded(f"{scheme[1].lower()}:{quote(text.strip()[scheme.end() :], safe='@.-_+')}")
    return _web_url(text) if scheme is not None else None


def _parsed(text: str) -> QUrl | None:
    url = QUrl(text, QUrl.ParsingMode.TolerantMode)
    is_web = url.isValid() and url.scheme() in _WEB_SCHEMES and bool(url.host())
    return url if is_web else None


def _encoded(text: str) -> QUrl | None:
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url if url.isValid() else None


def _ascii_digits(text: str) -> str:
    return "".join(str(int(each)) if each.isdecimal() else each for each in text)
