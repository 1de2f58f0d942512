"""How long the reader alone takes for a card: from the bytes of a file to what the card says.

Run as `python -m bench.reading FILE`: prints one JSON document.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from netdesk.domain.card import RawCard
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.reader import read


def measure(path: str) -> dict[str, float]:
    """Read a file once."""
    cards = 0
    begin = time.perf_counter()
    with Path(path).open("rb") as stream:
        for found in read(stream):
            if isinstance(found, RawCard):
                contents(parse(found))
                cards += 1
    seconds = time.perf_counter() - begin
    return {"cards": cards, "microseconds": seconds / max(cards, 1) * 1e6}


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
