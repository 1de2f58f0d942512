"""Measures reading alone beside other readers: `python -m bench.peers.reading`.

Each reads the same file in the same run, in a process of its own, and tells how long that took it from
the bytes in memory; what each makes of a card in that time is not the same, and is said. Ratios mean
something where figures alone do not.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path
from statistics import median

from bench import phone_files
from bench.peers.programs import Peer, installed
from netdesk.domain.card import RawCard
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.reader import read

_CARDS = 10_000
_RUNS = 5


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="netdesk-peers-") as name:
        folder = Path(name)
        ours = (sys.executable, "-m", "bench.peers.reading")
        peers = [
            Peer("NetDesk", ours, "fields of a contact: labels, dates, pictures"),
            *(peer for peer in installed(folder) if peer.does),
        ]
        for kind, write in (("3.0", phone_files.write_ios), ("2.1", phone_files.write_android)):
            file = folder / f"{kind}.vcf"
            write(file, _CARDS)
            print(
                f"\n{_CARDS} cards of a phone, vCard {kind}, {file.stat().st_size / 2**20:.1f} MiB"
            )
            _compare(peers, file)


def _compare(peers: list[Peer], file: Path) -> None:
    unit = 0.0
    for peer in peers:
        try:
            seconds, cards = _middle(peer, file)
        except subprocess.CalledProcessError:
            print(f"{peer.name:<10} refuses the file")
            continue
        speed = cards / seconds
        unit = unit or speed
        print(f"{peer.name:<10} {speed:>8.0f} cards/s {speed / unit:>6.2f} x   {peer.does}")


def _middle(peer: Peer, file: Path) -> tuple[float, int]:
    answers = [json.loads(peer.time(file)) for _ in range(_RUNS)]
    return median(each["seconds"] for each in answers), answers[0]["cards"]


def time_ours(path: Path) -> str:
    """Return how many cards our reader finds in a file and how many seconds that takes, as JSON."""
    stream = BytesIO(path.read_bytes())
    begin = time.perf_counter()
    cards = 0
    for piece in read(stream):
        if isinstance(piece, RawCard):
            contents(parse(piece))
            cards += 1
    return json.dumps({"cards": cards, "seconds": time.perf_counter() - begin})


if __name__ == "__main__":
    if sys.argv[1:2] == ["--time"]:
        print(time_ours(Path(sys.argv[2])))
    else:
        main()
