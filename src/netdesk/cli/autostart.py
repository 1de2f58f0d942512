"""`autostart`: whether NetDesk starts with the desktop, in its tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.runtime.autostart import autostart as this_systems

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("choice", required=False, type=click.Choice(["on", "off"]))
@json_option
@pass_desk
def autostart(desk: Desk, choice: str | None) -> None:
    """Start with the desktop, in its tray, or not; without a choice it says which."""
    named: Path | None = click.get_current_context().find_root().params["data"]
    kept = this_systems(named)
    if choice == "on":
        kept.turn_on()
    elif choice == "off":
        kept.turn_off()
    is_on = kept.is_on()
    words = "NetDesk starts with the desktop." if is_on else "NetDesk does not start by itself."
    desk.answer({"autostart": is_on}, words)
