"""Brings a kept card to UTF-8, with the character sets it claims corrected.

One file of exported cards can have one encoding only; a card that is UTF-8 already keeps every byte.
"""

from __future__ import annotations

import re

from netdesk.domain.card import RawCard
from netdesk.vcard import decoding, emitting
from netdesk.vcard.emitting import Style
from netdesk.vcard.encodings import UTF_8, is_transcoded, is_utf_8, is_utf_16
from netdesk.vcard.heads import head, without_encoding
from netdesk.vcard.parameters import Encoding
from netdesk.vcard.parser import parse
from netdesk.vcard.property import ParsedCard, Property

_LINE_END = re.compile(rb"\r{0,2}\n|\r")
_CHARSET = re.compile(rb"(?i);CHARSET=[^;:]*")
_NESTED_BEGIN = re.compile(rb"(?im)(?:^|:)[ \t]*+BEGIN[ \t]*+:[ \t]*+VCARD")
_NESTED_END = re.compile(rb"(?im)^[ \t]*+END[ \t]*+:[ \t]*+VCARD")
_NESTED = re.compile(rb"(?i)BEGIN[ \t]*+:[ \t]*+VCARD")


def as_utf8(raw: RawCard) -> bytes:
    """Return the card in UTF-8: the same bytes where it is valid UTF-8 already.

    Of other cards those properties are rewritten that are no UTF-8; where one claims another
    character set than the one its bytes now have, the claim goes. QUOTED-PRINTABLE values keep
    theirs: it is still true of them.
    """
    if not is_transcoded(raw.file_encoding) and is_utf_8(raw.raw):
        return raw.raw
    card = parse(raw)
    style = _style(card)
    if is_utf_16(raw.file_encoding):
        return card.begin + b"".join(_reclaimed(each) for each in card.properties) + card.end
    if is_transcoded(raw.file_encoding):
        return card.data
    return card.begin + b"".join(_recoded(card, each, style) for each in card.properties) + card.end


def closed(card: bytes) -> bytes:
    """Return a card to which another can be appended: with its END and a line end, as most have them."""
    eol = _LINE_END.search(card)
    line_end = eol[0] if eol else b"\r\n"
    if card[-1:] not in (b"\n", b"\r"):
        card += line_end
    found = parse(RawCard(card, 1))
    missing = _open_within(found) if found.end else 1
    if not missing:
        return card
    return card + (line_end if found.is_cut_off else b"") + (b"END:VCARD" + line_end) * missing


def _open_within(card: ParsedCard) -> int:
    """Return how many cards within the last property have no END: then the END behind it was theirs."""
    last = card.properties[-1].raw if card.properties else b""
    return max(len(_NESTED_BEGIN.findall(last)) - len(_NESTED_END.findall(last)), 0)


def _style(card: ParsedCard) -> Style:
    eol = _LINE_END.search(card.data)
    return Style(card.version, eol[0] if eol else b"\r\n")


def _reclaimed(each: Property) -> bytes:
    """Return a property of a UTF-16 card without a claim that is not true of UTF-8."""
    given = each.parameters
    is_true = each.value.isascii() or given.charset in ("utf-8", "utf8")
    if given.charset and given.encoding is Encoding.NONE and not is_true:
        return _CHARSET.sub(b"", each.head) + each.raw[len(each.head) :]
    return each.raw


def _recoded(card: ParsedCard, each: Property, style: Style) -> bytes:
    if is_utf_8(each.raw):
        return each.raw
    if _NESTED.search(each.raw):
        return b"".join(map(_recoded_line, each.raw.splitlines(keepends=True)))
    if not each.name:
        return decoding.decoded(each.raw).encode(UTF_8, "replace")
    given = each.parameters
    stray = each.raw[len(each.head) + 1 + len(each.value) :]
    kept_head = decoding.decoded(head(each, without_encoding(given.items))).encode()
    if given.encoding is Encoding.QUOTED_PRINTABLE:
        parts = card.escaped_components(each)
        line = emitting.line(Style("2.1", style.eol), kept_head, parts, escaped=True)
    else:
        text = decoding.escaped_text(each.value, given)
        line = emitting.folded(kept_head + b":" + text.encode(UTF_8, "replace"), style.eol)
    return line + _without_first_line_end(
        decoding.decoded(stray, given.charset).encode(UTF_8, "replace")
    )


def _recoded_line(line: bytes) -> bytes:
    """Return a line of a card inside the card, which no fold may change: its END must be found."""
    head_, colon, value = line.partition(b":")
    if line.isascii() or not colon:
        return decoding.decoded(line).encode(UTF_8, "replace")
    claim = _CHARSET.search(head_)
    charset = claim[0].partition(b"=")[2].decode("latin-1").lower() if claim else ""
    if b"QUOTED-PRINTABLE" not in head_.upper():
        head_ = _CHARSET.sub(b"", head_)
    recoded = (decoding.decoded(head_), decoding.decoded(value, charset))
    return ":".join(recoded).encode(UTF_8, "replace")


def _without_first_line_end(stray: bytes) -> bytes:
    first = _LINE_END.match(stray)
    return stray[first.end() :] if first else stray
