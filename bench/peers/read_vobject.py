"""Reads cards with vobject, or with khard, which stands on it.

Run by whichever Python has them (Debian's own, for khard): it imports nothing of this project.
`read_vobject.py vobject|khard FOLDER` says of each file in the folder what its cards are, a line of JSON
each; `read_vobject.py vobject --time FILE` parses a whole file and says how long that took.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_PARTS = ("box", "extended", "street", "city", "region", "code", "country")


def main(reader: str, *arguments: str) -> None:
    """Read a folder of cards, or time the reading of a file."""
    if arguments[0] == "--time":
        _time(Path(arguments[1]))
        return
    for path in sorted(Path(arguments[0]).iterdir()):
        complaints: list[str] = []
        cards: list[dict[str, Any]] = []
        try:
            for card in _BY[reader](path):
                cards.append(card)
        except Exception as error:  # they raise many kinds for a card they refuse
            complaints.append(f"reader {type(error).__name__}: {error}")
        print(json.dumps({"file": path.name, "cards": cards, "complaints": complaints}))


def _time(path: Path) -> None:
    import vobject

    text = path.read_text(encoding="utf-8")
    begin = time.perf_counter()
    cards = sum(1 for _ in vobject.readComponents(text))
    print(json.dumps({"cards": cards, "seconds": time.perf_counter() - begin}))


def _by_vobject(path: Path) -> Iterator[dict[str, Any]]:
    import vobject

    for card in vobject.readComponents(path.read_text(encoding="utf-8")):
        dates = card.contents.get("bday", []), card.contents.get("anniversary", [])
        birthday, anniversary = ([_text(each[0].value)] if each else [] for each in dates)
        yield {
            "name": _text(card.fn.value),
            "phones": [_text(each.value) for each in card.contents.get("tel", [])],
            "emails": [_text(each.value) for each in card.contents.get("email", [])],
            "addresses": [
                [_text(getattr(each.value, part)) for part in _PARTS]
                for each in card.contents.get("adr", [])
            ],
            "birthday": birthday,
            "anniversary": anniversary,
        }


def _by_khard(path: Path) -> Iterator[dict[str, Any]]:
    from khard.carddav_object import CarddavObject

    card = CarddavObject.from_file(None, str(path))
    places = [place for places in card.post_addresses.values() for place in places]
    yield {
        "name": card.formatted_name,
        "phones": [number for numbers in card.phone_numbers.values() for number in numbers],
        "emails": [email for emails in card.emails.values() for email in emails],
        "addresses": [[_text(place[part]) for part in _PARTS] for place in places],
        "birthday": _date(card.birthday),
        "anniversary": _date(card.anniversary),
    }


def _text(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else str(value)


def _date(value: Any) -> list[Any]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else [value.year, value.month, value.day]


_BY = {"vobject": _by_vobject, "khard": _by_khard}

if __name__ == "__main__":
    main(*sys.argv[1:])
