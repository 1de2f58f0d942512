"""Makes cards for the tests beside it."""

from __future__ import annotations

from netdesk.domain.card import CardContents, RawCard
from netdesk.domain.contact import Channel, ChannelKind
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.property import ParsedCard


def card(*lines: str, version: str = "3.0", eol: str = "\r\n") -> RawCard:
    """Return a card of these lines."""
    framed = ("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")
    return RawCard(eol.join(framed).encode(), 1)


def parsed(*lines: str, version: str = "3.0", eol: str = "\r\n") -> ParsedCard:
    """Return a parsed card of these lines."""
    return parse(card(*lines, version=version, eol=eol))


def read(*lines: str, version: str = "3.0", eol: str = "\r\n") -> CardContents:
    """Return what a card of these lines says."""
    return contents(parsed(*lines, version=version, eol=eol))


def channels(*lines: str, version: str = "3.0") -> list[tuple[ChannelKind, str, str, bool]]:
    """Return the channels of a card of these lines, without the parts of addresses."""

    def plain(channel: Channel) -> tuple[ChannelKind, str, str, bool]:
        return channel.kind, channel.value, channel.label, channel.preferred

    return [plain(channel) for channel in read(*lines, version=version).fields.channels]
