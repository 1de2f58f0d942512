"""What a page works with, handed to it by the composition root."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.preferences import PreferencesFile
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.clock import Clock
from netdesk.runtime.daybreak import Daybreak
from netdesk.runtime.jobs import JobPool
from netdesk.runtime.writer import Writer
from netdesk.store.store import Store
from netdesk.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Desk:
    """The collaborators of the window: `store` only reads, `writer` alone writes."""

    store: Store
    writer: Writer
    jobs: JobPool
    bus: ChangeBus
    clock: Clock
    daybreak: Daybreak
    preferences: PreferencesFile
    theme: Theme
