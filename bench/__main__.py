"""Measures what NetDesk promises and prints it beside what the machine can do at all.

All figures of a line come from one run on one machine, so that their ratio means something where the
figures alone would not. `python -m bench [--quick] [--idle MINUTES]`: what a resting process costs is
promised over ten minutes; two are measured where nothing else is said.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import phone_files, resident
from bench.processes import Cost, middle, netdesk, run, script

CARDS = 10_000
MANY_CARDS = 100_000
CONTACTS = 50_000
INTERACTIONS = 500_000
RUNS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured line: what, how much, how much it may be, and beside which floor."""

    what: str
    value: float
    unit: str
    limit: float | None = None
    floor: float | None = None
    remark: str = ""

    def __str__(self) -> str:
        parts = [f"{self.what:<58} {self.value:9.2f} {self.unit:<4}"]
        if self.limit is not None:
            verdict = "" if self.value <= self.limit else "  MISSED"
            parts.append(f"at most {self.limit:g}{verdict}")
        if self.floor:
            parts.append(f"{self.value / self.floor:.1f} x the floor of {self.floor:.2f}")
        if self.remark:
            parts.append(self.remark)
        return "   ".join(parts)


def main() -> None:
    """Measure and print."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="netdesk-bench-") as folder:
        bench = Bench(Path(folder))
        figures = [
            figure
            for part in (
                bench.importing,
                bench.starting,
                bench.working,
                bench.moving_lanes,
                bench.finding_duplicates,
                bench.standing_still,
                bench.capturing,
                bench.resting,
            )
            for figure in say(part())
        ]
    missed = [each for each in figures if each.limit is not None and each.value > each.limit]
    print(f"\n{len(figures)} figures, {len(missed)} above what was promised.")


def say(figures: list[Figure]) -> list[Figure]:
    """Print figures as soon as they are there."""
    for figure in figures:
        print(figure, flush=True)
    return figures


class Bench:
    """The measurements, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ios = folder / "ios.vcf"
        self._android = folder / "android.vcf"
        phone_files.write_ios(self._ios, CARDS)
        phone_files.write_android(self._android, CARDS)
        self._large = folder / "large"
        # a process of its own: a child's peak memory begins with its parent's
        run(script("bench.network", str(self._large), str(CONTACTS), str(INTERACTIONS)))

    def importing(self) -> list[Figure]:
        """Import two phones' files, and one of them again."""
        mebibytes = self._ios.stat().st_size / 2**20
        tokens = _middle(lambda: run(script("bench.floors", "tokenise", str(self._ios))))
        inserts = _middle(lambda: run(script("bench.floors", "insert", str(CARDS))))
        floor = tokens.seconds + inserts.seconds
        ios = _middle(lambda: self._import(self._ios))
        again = _middle(lambda: run(netdesk("--data", str(self._target), "import", str(self._ios))))
        android = _middle(lambda: self._import(self._android))
        return [
            Figure(
                f"import {CARDS} iOS-like cards ({mebibytes:.0f} MiB), whole process",
                ios.seconds,
                "s",
                limit=2,
                floor=floor,
                remark=f"{CARDS / ios.seconds:.0f} cards/s; floor: tokenising and raw inserts",
            ),
            Figure("  its peak memory", ios.peak_mebibytes, "MiB", limit=250),
            *self._import_of_many(ios),
            Figure("the same file again", again.seconds, "s", limit=0.5, floor=tokens.seconds),
            self._reading(),
            Figure(f"import {CARDS} Android-like cards (2.1)", android.seconds, "s", floor=floor),
            Figure("  its peak memory", android.peak_mebibytes, "MiB"),
        ]

    def _import_of_many(self, few: Cost) -> list[Figure]:
        """Ten times as many cards may take little more memory."""
        file = self._folder / "many.vcf"
        phone_files.write_ios(file, MANY_CARDS)
        many = self._import(file)
        file.unlink()
        return [
            Figure(f"import {MANY_CARDS} such cards", many.seconds, "s"),
            Figure(
                f"  its peak memory, times that of {CARDS}",
                many.peak_mebibytes / few.peak_mebibytes,
                "x",
                limit=1.3,
                remark=f"{many.peak_mebibytes:.0f} MiB",
            ),
        ]

    def _reading(self) -> Figure:
        """The reader alone, of the least of a few runs: 8,000 cards/s are 125 µs a card."""
        command = script("bench.reading", str(self._ios))
        runs = [json.loads(run(command).output)["microseconds"] for _ in range(3)]
        return Figure(
            "reading a card, without the store",
            min(runs),
            "µs",
            limit=125,
            remark=f"{1e6 / min(runs):.0f} cards/s",
        )

    def starting(self) -> list[Figure]:
        """Start on the large store until the list is painted."""
        data = str(self._large)
        floor = _middle(lambda: run(script("bench.floors", "window")))
        people = _middle(lambda: run(script("bench.window", "start", data)))
        today = _middle(lambda: run(script("bench.window", "start-today", data)))
        return [
            Figure(
                f"start to a painted list, {CONTACTS} contacts",
                people.seconds,
                "s",
                limit=min(0.5, 5 * floor.seconds),
                floor=floor.seconds,
                remark="floor: an empty PySide6 window",
            ),
            Figure("start to a painted Today", today.seconds, "s", limit=0.35, floor=floor.seconds),
        ]

    def working(self) -> list[Figure]:
        """Search, the due list and memory on the large store."""
        data = str(self._large)
        typed = json.loads(run(script("bench.window", "keystrokes", data)).output)
        memory = json.loads(run(script("bench.window", "memory", data)).output)
        due = json.loads(run(script("bench.due", data)).output)
        scrolled = json.loads(run(script("bench.window", "scrolling", data)).output)
        table = json.loads(run(script("bench.window", "table", data)).output)
        opened = json.loads(run(script("bench.window", "contact-pages", data)).output)
        return [
            Figure(
                f"key to painted result, {CONTACTS} contacts, slowest of {typed['keys']}",
                typed["slowest"],
                "ms",
                limit=30,
                remark=f"at “{typed['slowest_query']}”; median {typed['median']:.1f} ms",
            ),
            Figure(
                f"due list, {CONTACTS} contacts and {INTERACTIONS} interactions, cold",
                due["cold"],
                "ms",
                limit=50,
            ),
            Figure("due list after one log", due["after_log"], "ms", limit=5),
            Figure(
                "frame of the scrolled list, 99th percentile",
                scrolled["p99"],
                "ms",
                limit=16,
                remark=f"median {scrolled['median']:.1f} ms, slowest {scrolled['slowest']:.1f} ms",
            ),
            Figure(
                "frame of the scrolled table of people, 99th percentile",
                table["scroll_p99"],
                "ms",
                limit=16,
                remark=f"median {table['scroll_median']:.1f} ms",
            ),
            Figure(
                "table sorted by another column to painted, slowest",
                table["sort_slowest"],
                "ms",
                remark=f"by {table['sort_slowest_column']}; median {table['sort_median']:.1f} ms",
            ),
            Figure(
                "contact page to painted, slowest",
                opened["slowest"],
                "ms",
                limit=50,
                remark=f"median {opened['median']:.1f} ms",
            ),
            Figure("memory with the window open (PSS)", memory["open"], "MiB", limit=110),
            Figure("  after scrolling, searching and opening people", memory["used"], "MiB"),
        ]

    def moving_lanes(self) -> list[Figure]:
        """Move and stretch everybody's timeline."""
        found = json.loads(run(script("bench.lanes", str(self._large))).output)
        movements = [
            Figure(f"  {words}", told["percentile_99"], "ms", limit=16)
            for words, told in found["movements"].items()
        ]
        return [
            Figure(
                f"a frame of the lanes, {CONTACTS} rows, 99th percentile",
                found["all"]["percentile_99"],
                "ms",
                limit=16,
                floor=found["floor"],
                remark=f"copying a window; median {found['all']['median']:.1f} ms,"
                f" longest {found['all']['longest']:.1f} ms",
            ),
            *movements,
            Figure("  the page from asked for to its rows painted", found["opening"], "ms"),
        ]

    def finding_duplicates(self) -> list[Figure]:
        """Search a large book for who is in it twice."""
        data = str(self._folder / "twice")
        run(script("bench.duplicates", "fill", data, str(CONTACTS)))
        found = json.loads(run(script("bench.duplicates", "search", data)).output)
        return [
            Figure(
                f"duplicates among {CONTACTS} contacts",
                found["seconds"],
                "s",
                limit=5,
                remark=f"{found['pairs']} pairs, {found['certain']} certain",
            )
        ]

    def standing_still(self) -> list[Figure]:
        """Import beneath the open window."""
        data = self._folder / "window"
        run(netdesk("--data", str(data), "demo"))
        pause = json.loads(run(script("bench.pause", str(data), str(self._ios))).output)
        return [
            Figure(
                f"longest pause of the window while {CARDS} cards are imported",
                pause["longest"],
                "ms",
                limit=50,
                remark=f"99th percentile {pause['percentile_99']:.1f} ms",
            )
        ]

    def resting(self) -> list[Figure]:
        """Leave the program in the tray alone."""
        found = json.loads(run(script("bench.resident", str(self._large), _idle_minutes())).output)
        return [
            figure
            for where, told in found.items()
            for figure in (
                Figure(
                    f"in the tray, {where}, {CONTACTS} contacts (PSS)",
                    told["mebibytes"],
                    "MiB",
                    limit=60,
                ),
                Figure(
                    f"  wakes a minute, over {_idle_minutes()} minutes",
                    told["wakes_a_minute"],
                    "",
                    limit=1,
                ),
                Figure("  share of a core", told["core_percent"], "%", limit=0.1),
            )
        ]

    def capturing(self) -> list[Figure]:
        """Ask the program in the tray for the window that takes one line."""
        found = json.loads(run(script("bench.quick", str(self._large))).output)
        return [
            Figure(
                f"window for one line, asked for to painted, {CONTACTS} contacts, the first time",
                found["first"],
                "ms",
                limit=150,
            ),
            Figure("  later", found["later"], "ms", limit=150),
            Figure("  from the start of `netdesk quick`", found["command"], "ms", limit=150),
        ]

    @property
    def _target(self) -> Path:
        return self._folder / "target"

    def _import(self, file: Path) -> Cost:
        shutil.rmtree(self._target, ignore_errors=True)
        return run(netdesk("--data", str(self._target), "import", str(file)))


def _idle_minutes() -> str:
    """Return how long the resting program is watched."""
    if "--idle" in sys.argv:
        return sys.argv[sys.argv.index("--idle") + 1]
    return str(resident.MINUTES)


def _middle(measure: Callable[[], Cost]) -> Cost:
    """Return the run of median time, after one to warm the caches up."""
    runs = 2 if "--quick" in sys.argv else RUNS
    measure()
    return middle([measure() for _ in range(runs)])


if __name__ == "__main__":
    main()
