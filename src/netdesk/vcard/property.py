"""One property of a card: its meaning beside its bytes, so that an untouched one is written back
as it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from netdesk.domain.card import RawCard
from netdesk.vcard import decoding
from netdesk.vcard.parameters import Encoding, Parameters

_ITEM = re.compile(r"ITEM([0-9]{1,6})", re.ASCII)


class Property(NamedTuple):
    """One property, a named tuple because a file has hundreds of thousands.

    `raw` is all of it, its line end, blank lines and stray lines behind it too; `head` is what
    stands before the colon and `value` what stands behind it, still folded and encoded. `group`
    and `name` are in capitals.
    """

    group: str
    name: str
    parameters: Parameters
    head: bytes
    value: bytes
    raw: bytes

    @property
    def stray(self) -> bytes:
        """Return the lines behind the value that are no property: a note's unescaped line ends, junk."""
        behind = len(self.head) + 1 + len(self.value) if self.name else 0
        return self.raw[behind:].strip()


@dataclass(frozen=True, slots=True)
class ParsedCard:
    """A card cut into its properties.

    `begin`, the `raw` of all properties and `end` joined are `data`: the card's bytes, in UTF-8 where the
    file was in UTF-16. `version` is `2.1`, `3.0` or `4.0`.
    """

    raw: RawCard
    data: bytes
    version: str
    begin: bytes
    properties: tuple[Property, ...]
    end: bytes

    @property
    def is_old(self) -> bool:
        """Tell whether the rules of vCard 2.1 hold."""
        return self.version == "2.1"

    @property
    def is_cut_off(self) -> bool:
        """Tell whether the last line asks for another, which an added line must not be taken for."""
        last = self.properties[-1] if self.properties else None
        return (
            last is not None
            and last.parameters.encoding is Encoding.QUOTED_PRINTABLE
            and last.value.rstrip().endswith(b"=")
            and not last.stray
        )

    @property
    def last_item(self) -> int:
        """Return the highest number among the groups `item1`, `item2` …, 0 where there is none."""
        matches = (_ITEM.fullmatch(each.group) for each in self.properties)
        return max((int(match[1]) for match in matches if match), default=0)

    def text(self, found: Property) -> str:
        """Return the text of a property's value."""
        return decoding.text(found.value, found.parameters, old=self.version == "2.1")

    def escaped_components(self, found: Property) -> list[str]:
        """Return those parts with their backslashes still in them."""
        return decoding.escaped_components(found.value, found.parameters, old=self.version == "2.1")

    def components(self, found: Property) -> list[str]:
        """Return the parts of a property's value between its semicolons."""
        return decoding.components(found.value, found.parameters, old=self.version == "2.1")
