"""Writes the card of a row of a table: the same row is the same card, byte for byte.

What has no place in a card stands in `X-NETDESK-COLUMN`, the column's name before the text; the day one
met in `X-NETDESK-MET-ON`; the groups in CATEGORIES (RFC 2426, 3.6.1).
"""

from __future__ import annotations

from netdesk.domain.table_row import TableRow
from netdesk.vcard import emitting
from netdesk.vcard.contents import OURS
from netdesk.vcard.emitting import Style
from netdesk.vcard.writer import lines

_STYLE = Style("3.0")


def table_card(row: TableRow, product: str) -> bytes:
    """Return the card of a row; `product` is the kind of table, which is the card's source."""
    written = [
        b"BEGIN:VCARD\r\nVERSION:3.0\r\n",
        _line(b"PRODID", OURS.format(product=product)),
        _line(b"UID", row.uid) if row.uid else b"",
        # a card of version 3.0 must have one (RFC 2426, 3.1.2)
        b"" if row.fields.name.joined else b"N:;;;;\r\n",
        lines(row.fields, _STYLE),
    ]
    if row.circles:
        listed = ",".join(map(emitting.escape, row.circles))
        written.append(emitting.line(_STYLE, b"CATEGORIES", [listed], escaped=True))
    if row.met_on:
        written.append(_line(b"X-NETDESK-MET-ON", row.met_on.isoformat()))
    written += [_line(b"X-NETDESK-COLUMN", name, text) for name, text in row.kept]
    return b"".join((*written, b"END:VCARD\r\n"))


def _line(head: bytes, *parts: str) -> bytes:
    return emitting.line(_STYLE, head, parts)
