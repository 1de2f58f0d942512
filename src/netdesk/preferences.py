"""The user's choices that are no data: kept in a small JSON file beside the store."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from netdesk.domain.yearly import LeapDayRule
from netdesk.whole_file import replacing

FILE_NAME = "preferences.json"
_LARGEST_NUMBER = 1_000_000
_NO_TEXT = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Preferences:
    """All choices with what holds until the user chooses."""

    daily_budget: int = 3
    reminders_paused_until: str = ""
    """ISO day; "" when reminders are not paused."""
    digest_times: tuple[str, ...] = ("09:00",)
    """When reminders are shown: times of the day, `HH:MM`, in any order."""
    quiet_from: str = "20:00"
    """From then on until `quiet_until`, over midnight too, nothing is shown; "" for no quiet hours."""
    quiet_until: str = "08:00"
    working_days: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri")
    """On other days, and on holidays, people by cadence wait."""
    holiday_country: str = ""
    """The country (ISO 3166) whose holidays are no working days; "" for none."""
    holiday_subdivision: str = ""
    silent_kinds: tuple[str, ...] = ("role_change", "met_anniversary", "work_anniversary")
    """Kinds of the due list (`DueKind`) of which no notification is shown."""
    remind_ahead_days: int = 0
    """So many days before a yearly date one notification more; 0 for none."""
    notification_sound: bool = False
    names_in_notifications: bool = True
    without_tray: str = "ask"
    """What closing the window does where there is no tray: `ask`, `minimise` or `quit`."""
    raise_without_notifications: bool = False
    """Whether a reminder may bring the window up where the desktop shows no notifications."""
    calendar_out: str = ""
    """The `.ics` file, or the folder of them, that is kept up to date; "" for none."""
    calendar_in: tuple[str, ...] = ()
    """Folders in which new `.ics` files are looked for."""
    autostart_offered: bool = False
    """Whether the first run has asked to start with the desktop."""
    leap_day_rule: str = "feb_28"
    lead_days: int = 7
    """Yearly dates are shown so many days ahead, unless one has a lead time of its own."""
    people_order: str = "name"
    people_order_reversed: bool = False
    people_as_table: bool = False
    people_columns: tuple[str, ...] = ()
    """What the table of people shows, from left to right; none for the usual ones."""
    people_column_widths: tuple[str, ...] = ()
    """Column and pixels: `city 120`."""
    timeline_order: str = "staleness"
    timeline_circle: int = 0
    """A circle's id; 0 for all."""
    timeline_kinds: tuple[str, ...] = ()
    """The kinds of interactions shown; none for all."""
    timeline_tag: str = ""
    timeline_organization: str = ""
    timeline_hours: int = 0
    """How long a time the lanes show; 0 for a year."""
    timeline_from: str = ""
    """The ISO day with which that time begins; "" for the time about today."""
    color_scheme: str = "system"
    """`system`, `light` or `dark`."""
    language: str = ""
    """An ISO 639 code; "" takes the system's."""
    region: str = ""
    """The country (ISO 3166, two capitals) of numbers written without one; "" takes the system's."""
    watched_folders: tuple[str, ...] = ()
    """Folders in which new files of cards are looked for."""
    recent: tuple[str, ...] = ()
    """People and actions used lately, the newest first."""
    tray_explained: bool = False
    """Whether closing the window has said once that NetDesk stays in the tray."""
    window_geometry: str = ""
    """Base64 of what Qt saves of the window's place."""

    @property
    def leap_days(self) -> LeapDayRule:
        """When 29 February is kept; a rule this version does not know counts as not chosen."""
        known = {rule.value: rule for rule in LeapDayRule}
        return known.get(self.leap_day_rule, LeapDayRule.FEBRUARY_28)


class PreferencesFile:
    """Reads and writes the file; what cannot be read counts as not chosen."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self.current = _read(self._path)

    def change(self, **choices: Any) -> Preferences:
        """Write these choices down and return all that hold now.

        Where they cannot be written (a full disk, a folder that is gone) they hold until the
        program ends: no window may stay open, or a program hidden, for their sake.
        """
        self.current = replace(self.current, **choices)
        with suppress(OSError):
            self._write()
        return self.current

    def _write(self) -> None:
        with replacing(self._path, private=True) as part:
            part.write_text(json.dumps(asdict(self.current), indent=2), encoding="utf-8")


def _read(path: Path) -> Preferences:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    default = Preferences()
    said = {name: tuple(each) if isinstance(each, list) else each for name, each in found.items()}
    known: dict[str, Any] = {
        field.name: said[field.name]
        for field in fields(Preferences)
        if type(said.get(field.name)) is type(getattr(default, field.name))
        and _is_sound(said[field.name])
    }
    return Preferences(**known)


def _is_sound(choice: Any) -> bool:
    """Tell whether a number is one of people or days, and a text is one: JSON allows half letters, and
    NUL, which no folder may be called."""
    match choice:
        case bool():
            return True
        case int():
            return 0 <= choice <= _LARGEST_NUMBER
        case str():
            return not _NO_TEXT.search(choice)
        case tuple():
            return all(isinstance(each, str) and _is_sound(each) for each in choice)
        case _:
            return False
