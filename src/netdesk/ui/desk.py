"""What a page works with, handed to it by the composition root."""

from __future__ import annotations

from dataclasses import dataclass, fields

from netdesk.runtime.backstage import Backstage
from netdesk.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Desk(Backstage):
    """What works behind the window, and its look."""

    theme: Theme


def desk_before(backstage: Backstage, theme: Theme) -> Desk:
    """Return the desk that stands before what works already."""
    known = {each.name: getattr(backstage, each.name) for each in fields(Backstage)}
    return Desk(**known, theme=theme)
