"""What works behind window and tray alike, handed to both by the composition root."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.preferences import PreferencesFile
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.clock import Clock
from netdesk.runtime.daybreak import Daybreak
from netdesk.runtime.jobs import JobPool
from netdesk.runtime.notice_trial import NoticeTrial
from netdesk.runtime.writer import Writer
from netdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class Backstage:
    """The collaborators that need no window: `store` only reads, `writer` alone writes."""

    store: Store
    writer: Writer
    jobs: JobPool
    bus: ChangeBus
    clock: Clock
    daybreak: Daybreak
    preferences: PreferencesFile
    trial: NoticeTrial = field(default_factory=NoticeTrial, kw_only=True)
