"""Asks other readers whether they find in NetDesk's exports what NetDesk shows.

`python -m bench.peers.exports [FILE…]` imports invented people, the cards of `NETDESK_CORPUS` where
it is set, and the files named, exports everybody in each version, and compares what every peer reads
with what `netdesk show --json` says. The exit code is 1 where a difference has no known reason or a
converted card is refused.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from bench import phone_files
from bench.peers.expected import Said, reason, said_by_netdesk, said_by_peer
from bench.peers.programs import Peer, installed
from bench.processes import netdesk, run
from netdesk.cli.commands import command_line
from netdesk.domain.card import RawCard
from netdesk.domain.identifiers import ContactId
from netdesk.operations.export_contacts import ExportVersion, export_cards
from netdesk.runtime.clock import SystemClock
from netdesk.store.store import Store
from netdesk.vcard.transcoding import as_utf8, closed

_ROOT = Path(__file__).resolve().parent.parent.parent
_PHONE_CARDS = 300
_QUOTED = re.compile(r"\[[^\]]*\]|\"[^\"]*\"|[^ ]*[\d@/=;\\][^ ]*")
_SHOWN = 6


@dataclass(slots=True)
class Tally:
    """What came out of one peer and one version."""

    cards: int = 0
    read: int = 0
    refused: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)
    expected: Counter[str] = field(default_factory=Counter)
    complaints: Counter[str] = field(default_factory=Counter)


def main(arguments: Sequence[str]) -> int:
    """Compare, print a table, and tell whether all is well."""
    with tempfile.TemporaryDirectory(prefix="netdesk-peers-") as name:
        folder = Path(name)
        peers = list(installed(folder))
        data = folder / "data"
        files = [*_files(folder), *map(Path, arguments)]
        run(netdesk("--data", str(data), "import", "--json", *map(str, files)))
        shown = _shown(data)
        tallies: dict[tuple[str, str], Tally] = {}
        for version in ExportVersion:
            cards = _exported(data, version, list(shown), folder / version.value)
            for peer in peers:
                tallies[peer.name, version.value] = _compared(peer, cards, shown)
    return _report(tallies)


def _files(folder: Path) -> Iterator[Path]:
    ios, android = folder / "ios.vcf", folder / "android.vcf"
    phone_files.write_ios(ios, _PHONE_CARDS)
    phone_files.write_android(android, _PHONE_CARDS)
    yield from (ios, android)
    yield Path(__file__).with_name("hard_cards.vcf")
    yield from sorted((_ROOT / "resources" / "samples").glob("*.vcf"))
    corpus = os.environ.get("NETDESK_CORPUS")
    if corpus:
        yield from sorted(path for path in Path(corpus).rglob("*.vcf") if path.is_file())
    else:
        print("NETDESK_CORPUS names no folder of vCard files: only invented people are compared.")


def _shown(data: Path) -> dict[ContactId, Said]:
    """Return what `netdesk show --json` says of everybody."""
    with Store.open_reader(data) as store:
        ids = store.contacts.all_ids()
    commands = command_line(lambda *_: 0, SystemClock())
    found = {}
    for number in ids:
        answer = CliRunner().invoke(commands, ["--data", str(data), "show", "--json", str(number)])
        found[number] = said_by_netdesk(json.loads(answer.output))
    return found


@dataclass(frozen=True, slots=True)
class _Exported:
    """The cards of one version, a file each, and which of them are as they came."""

    folder: Path
    contacts: dict[str, ContactId]
    untouched: frozenset[str]


def _exported(
    data: Path, version: ExportVersion, ids: Sequence[ContactId], folder: Path
) -> _Exported:
    folder.mkdir()
    contacts, untouched = {}, set()
    with Store.open_reader(data) as store:
        for number, card in zip(ids, export_cards(store, ids, version=version), strict=True):
            name = f"{number:06}.vcf"
            (folder / name).write_bytes(card)
            contacts[name] = number
            kept = next(iter(store.cards.of(number)), None)
            raw = RawCard(store.blobs.get(kept.blob) or b"", 1, kept.encoding) if kept else None
            if raw and closed(as_utf8(raw)) == card:
                untouched.add(name)
    return _Exported(folder, contacts, frozenset(untouched))


def _compared(peer: Peer, cards: _Exported, shown: dict[ContactId, Said]) -> Tally:
    tally = Tally(cards=len(cards.contacts))
    for line in peer.read(cards.folder).splitlines():
        said: dict[str, Any] = json.loads(line)
        name = said["file"]
        tally.complaints.update({_QUOTED.sub("…", each)[:120] for each in said["complaints"]})
        if len(said["cards"]) != 1:
            tally.refused.append(f"{name}: {len(said['cards'])} cards {said['complaints'][:1]}")
            continue
        tally.read += 1
        text = (cards.folder / name).read_text(encoding="utf-8", errors="replace")
        ours, theirs = shown[cards.contacts[name]], said_by_peer(said["cards"][0])
        for difference in ours.differences(theirs):
            known = reason(peer.name, difference, text, untouched=name in cards.untouched)
            if known:
                tally.expected[known] += 1
            else:
                tally.unexpected.append(f"{name}: {difference}")
    return tally


def _report(tallies: dict[tuple[str, str], Tally]) -> int:
    print(f"{'peer':<10} {'export':<12} {'cards':>6} {'read':>6} {'explained':>10} {'not':>5}")
    for (peer, version), tally in tallies.items():
        explained = sum(tally.expected.values())
        counts = f"{tally.cards:>6} {tally.read:>6} {explained:>10} {len(tally.unexpected):>5}"
        print(f"{peer:<10} {version:<12} {counts}")
    for title, tally in ((" ".join(key), tally) for key, tally in tallies.items()):
        lines = [f"{count:>6} x {why}" for why, count in tally.expected.most_common()]
        lines += [f"{count:>6} x {kind}" for kind, count in tally.complaints.most_common()]
        lines += [f"refused {each}" for each in tally.refused[:_SHOWN]]
        lines += [f"DIFFERS {each}" for each in tally.unexpected[:_SHOWN]]
        if lines:
            print(f"\n{title}\n  " + "\n  ".join(lines))
    kept = ExportVersion.AS_IMPORTED.value
    refused = any(tally.refused for (_, version), tally in tallies.items() if version != kept)
    return int(refused or any(tally.unexpected for tally in tallies.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
