"""`history`, `undo` and `redo`."""

from __future__ import annotations

from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.domain.changes import Step, StepKind
from netdesk.operations import history as operations


@click.command()
@click.option("--limit", type=click.IntRange(min=1), default=50, help="The newest so many.")
@json_option
@pass_desk
def history(desk: Desk, limit: int) -> None:
    """List the steps, the newest first."""
    with desk.store() as store:
        steps = store.history.newest(limit)
    words = "\n".join(
        f"{step.id:>6}  {step.at.astimezone():%Y-%m-%d %H:%M}  {_words(step)}" for step in steps
    )
    desk.answer([_document(step) for step in steps], words or "Nothing was done yet.")


@click.command()
@json_option
@pass_desk
def undo(desk: Desk) -> None:
    """Turn back the newest step."""
    with desk.store() as store:
        step = store.history.undoable()
        changes = operations.undo(store, at=desk.moment())
    undone = step.id if step else None
    desk.answer({"step": changes.step, "undone": undone}, f"Undone: {_words(step)}.")


@click.command()
@json_option
@pass_desk
def redo(desk: Desk) -> None:
    """Do the newest undone step again."""
    with desk.store() as store:
        step = store.history.redoable()
        changes = operations.redo(store, at=desk.moment())
    redone = step.id if step else None
    desk.answer(
        {"step": changes.step, "undone": None, "redone": redone}, f"Redone: {_words(step)}."
    )


def _document(step: Step) -> dict[str, Any]:
    return {
        "step": step.id,
        "at": step.at.isoformat(),
        "kind": step.kind.value,
        "subject": step.subject,
        "count": step.count,
        "undone": step.undone,
        "reverses": step.reverses,
    }


def _words(step: Step | None) -> str:
    if step is None:
        return ""
    what = step.kind.value.replace("_", " ")
    subject = f" of {step.subject}" if step.subject else ""
    state = " (undone)" if step.undone and step.kind not in (StepKind.UNDO, StepKind.REDO) else ""
    return f"{what}{subject}{state}"
