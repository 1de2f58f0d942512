"""The colours, sizes and spacings of the look (`docs/architecture.md`): named once, used everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.cadence import Staleness
from netdesk.domain.circle import CIRCLE_COLOURS

TITLE_PIXELS = 20
TEXT_PIXELS = 13
SMALL_PIXELS = 11
CONTROL_RADIUS = 6
CARD_RADIUS = 8
NAVIGATION_WIDTH = 184
NARROW_NAVIGATION_WIDTH = 56
NARROW_WINDOW_WIDTH = 1000
"""Below this the navigation shows icons only."""
PERSON_ROW_HEIGHT = 56
TABLE_ROW_HEIGHT = 32

AVATAR_COLORS = (
    "#4A8AA8",
    "#A35D6A",
    "#7B6CC4",
    "#5B7DB1",
    "#4F8F7B",
    "#6F8A45",
    "#9A6FB0",
    "#8A7350",
)
"""Eight muted grounds for initials, chosen by the name."""

CIRCLE_COLORS = dict(zip(CIRCLE_COLOURS, AVATAR_COLORS, strict=True))
"""The same under the names by which a circle keeps one."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme's colours, as `#RRGGBB`."""

    background: str
    surface: str
    raised: str
    border: str
    text: str
    dim: str
    accent: str
    on_accent: str
    accent_soft: str
    fresh: str
    fresh_words: str
    fresh_band: str
    due: str
    due_words: str
    due_band: str
    stale: str
    stale_band: str
    resting: str
    tick: str
    """The file of `resources/icons` that a box wears once it is ticked: in `on_accent`."""

    def of(self, staleness: Staleness) -> str:
        """Return the colour of a staleness mark."""
        marks = {
            Staleness.FRESH: self.fresh,
            Staleness.DUE: self.due,
            Staleness.STALE: self.stale,
        }
        return marks.get(staleness, self.resting)

    def words_of(self, staleness: Staleness) -> str:
        """Return the colour of the words beside a mark: readable on every ground of the scheme."""
        words = {
            Staleness.FRESH: self.fresh_words,
            Staleness.DUE: self.due_words,
            Staleness.STALE: self.stale,
        }
        return words.get(staleness, self.dim)


LIGHT = Tokens(
    background="#F6F6F4",
    surface="#FFFFFF",
    raised="#FBFBFA",
    border="#E2E1DD",
    text="#1E2227",
    dim="#626973",
    accent="#2B66C9",
    on_accent="#FFFFFF",
    accent_soft="#E5EDFA",
    fresh="#1E8573",
    fresh_words="#1A7565",
    fresh_band="#DDF0EB",
    due="#A96F0A",
    due_words="#8F5D08",
    due_band="#F7EBD3",
    stale="#B8432A",
    stale_band="#F6DDD6",
    resting="#8A9099",
    tick="tick-light.svg",
)
DARK = Tokens(
    background="#191B1F",
    surface="#212429",
    raised="#262A30",
    border="#343941",
    text="#E6E8EB",
    dim="#9AA2AC",
    accent="#7EA9F5",
    on_accent="#12161C",
    accent_soft="#26344D",
    fresh="#58BBA8",
    fresh_words="#58BBA8",
    fresh_band="#1D3833",
    due="#DDA94E",
    due_words="#DDA94E",
    due_band="#3D321C",
    stale="#EE8166",
    stale_band="#42271F",
    resting="#7C848E",
    tick="tick-dark.svg",
)
