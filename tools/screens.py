"""Renders docs/screenshots: the window over the invented network, always on the same day."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from netdesk.domain.moment import Moment
from netdesk.operations.demo import fill_demo
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_import
from netdesk.paths import resource
from netdesk.preferences import PreferencesFile
from netdesk.store.store import Store

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
DAY = date(2026, 11, 20)
PERSON = "Bo Lindqvist"
NARROW = "900x600"
IMPORT = "import"
"""Not a page: the preview of a second phone's import, where the first one's people are known."""
FIRST_PHONE = resource("samples", "phone-ios.vcf")
SECOND_PHONE = resource("samples", "phone-android.vcf")


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture to make."""

    page: str
    scheme: str = "light"
    size: str = "1280x800"
    language: str = "en"
    scale: int = 1

    @property
    def name(self) -> str:
        """What its file is called."""
        parts = [self.page, self.scheme]
        if self.size == NARROW:
            parts.append("narrow")
        if self.language != "en":
            parts.append(self.language)
        if self.scale != 1:
            parts.append(f"{100 * self.scale}-percent")
        return "-".join(parts) + ".png"


_PAGES = ("today", "people", "timeline")
_OPENED = {"triage": "sort_people", "history": "history", "duplicates": "find_duplicates"}
"""Pages that an action of the window opens."""
_ALL = (*_PAGES, *_OPENED)
SCREENS = (
    *(Screen(page, scheme) for page in _ALL for scheme in ("light", "dark")),
    *(Screen(page, size=NARROW) for page in _ALL),
    *(Screen(page, language="de") for page in _ALL),
    *(Screen(page, scale=2) for page in _ALL),
    *(Screen(IMPORT, scheme) for scheme in ("light", "dark")),
    Screen(IMPORT, size=NARROW),
    Screen(IMPORT, language="de"),
)


def render(screen: Screen, data: Path) -> None:
    """Make one picture, in a process of its own: a program speaks one language from its start."""
    PreferencesFile(data).change(language=screen.language)
    command = [
        sys.executable,
        str(ROOT / "tools" / "render_window.py"),
        str(FOLDER / screen.name),
        *("--data", str(data), "--on", DAY.isoformat(), "--size", screen.size),
        *("--scheme", screen.scheme),
    ]
    if screen.page in _OPENED:
        command += ["--open", _OPENED[screen.page]]
    elif screen.page == IMPORT:
        command += ["--import", str(SECOND_PHONE)]
    else:
        command += ["--page", screen.page]
    if screen.page == "people":
        command += ["--person", PERSON]
    scaled = {**os.environ, "QT_SCALE_FACTOR": str(screen.scale)}
    subprocess.run(command, check=True, env=scaled)
    print(f"docs/screenshots/{screen.name}")


def main() -> None:
    """Make all pictures."""
    at = Moment.at_noon(DAY)
    with tempfile.TemporaryDirectory() as folder:
        network, phone = Path(folder, "network"), Path(folder, "phone")
        with Store.open(network) as store:
            fill_demo(store, at=at)
        with Store.open(phone) as store:
            apply_import(store, plan_import(store, [FIRST_PHONE]), at=at)
        for screen in SCREENS:
            render(screen, phone if screen.page == IMPORT else network)


if __name__ == "__main__":
    main()
