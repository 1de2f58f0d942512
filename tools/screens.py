"""Renders docs/screenshots: the window over the invented network, always on the same day."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from netdesk.domain.moment import Moment
from netdesk.operations.demo import fill_demo
from netdesk.preferences import PreferencesFile
from netdesk.store.store import Store

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
DAY = date(2026, 11, 20)
PERSON = "Bo Lindqvist"
NARROW = "900x600"


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture to make."""

    page: str
    scheme: str = "light"
    size: str = "1280x800"
    language: str = "en"

    @property
    def name(self) -> str:
        """What its file is called."""
        parts = [self.page, self.scheme]
        if self.size == NARROW:
            parts.append("narrow")
        if self.language != "en":
            parts.append(self.language)
        return "-".join(parts) + ".png"


SCREENS = (
    *(Screen(page, scheme) for page in ("today", "people") for scheme in ("light", "dark")),
    *(Screen(page, size=NARROW) for page in ("today", "people")),
    *(Screen(page, language="de") for page in ("today", "people")),
)


def render(screen: Screen, data: Path) -> None:
    """Make one picture, in a process of its own: a program speaks one language from its start."""
    PreferencesFile(data).change(language=screen.language)
    command = [
        sys.executable,
        str(ROOT / "tools" / "render_window.py"),
        str(FOLDER / screen.name),
        *("--data", str(data), "--on", DAY.isoformat(), "--size", screen.size),
        *("--scheme", screen.scheme, "--page", screen.page),
    ]
    if screen.page == "people":
        command += ["--person", PERSON]
    subprocess.run(command, check=True)
    print(f"docs/screenshots/{screen.name}")


def main() -> None:
    """Make all pictures."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        with Store.open(data) as store:
            fill_demo(store, at=Moment.at_noon(DAY))
        for screen in SCREENS:
            render(screen, data)


if __name__ == "__main__":
    main()
