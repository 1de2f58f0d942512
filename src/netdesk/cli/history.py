"""`history`, `undo` and `redo`."""

from __future__ import annotations

from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import NUMBER
from netdesk.domain.changes import Step, StepKind
from netdesk.domain.identifiers import StepId
from netdesk.operations import history as operations

_PHRASES = {
    StepKind.IMPORT: "import of {name}",
    StepKind.CREATE_CONTACT: "new contact {name}",
    StepKind.EDIT_CONTACT: "edit of {name}",
    StepKind.DELETE_CONTACTS: "deletion of {name}",
    StepKind.LOG_INTERACTION: "entry with {name}",
    StepKind.EDIT_INTERACTION: "edit of entry with {name}",
    StepKind.DELETE_INTERACTION: "deletion of entry with {name}",
    StepKind.DELETE_ROLE_CHANGE: "deletion of a role of {name}",
    StepKind.SET_CADENCE: "cadence of {name}",
    StepKind.PAUSE: "pause of {name}",
    StepKind.SNOOZE: "snooze of {name}",
    StepKind.SKIP: "skip of {name}",
    StepKind.CREATE_CIRCLE: "new circle {name}",
    StepKind.EDIT_CIRCLE: "edit of circle {name}",
    StepKind.DELETE_CIRCLE: "deletion of circle {name}",
    StepKind.ADD_TO_CIRCLE: "one person into circle {name}",
    StepKind.REMOVE_FROM_CIRCLE: "one person out of circle {name}",
    StepKind.MERGE_CONTACTS: "merging of {name}",
    StepKind.SPLIT_CONTACT: "taking apart of {name}",
    StepKind.KEEP_APART: "not the same person: {name}",
    StepKind.EDIT_FACTS: "facts of {name}",
    StepKind.EDIT_TAGS: "tags of {name}",
    StepKind.EDIT_RELATIONS: "relations of {name}",
    StepKind.EDIT_ROLES: "roles of {name}",
    StepKind.MAKE_PROMISE: "promise with {name}",
    StepKind.EDIT_PROMISE: "edit of a promise with {name}",
    StepKind.KEEP_PROMISE: "promise with {name} kept",
    StepKind.SNOOZE_PROMISE: "snooze of a promise with {name}",
    StepKind.DROP_PROMISE: "promise with {name} dropped",
    StepKind.EDIT_MANY: "edit of {name}",
    StepKind.SAVE_FILTER: "filter {name}",
    StepKind.DELETE_FILTER: "deletion of filter {name}",
    StepKind.SET_COUNTING_KINDS: "what counts as contact",
    StepKind.TRIAGE: "sorting of {name}",
    StepKind.APPLY_TRIAGE: "cadences of people sorted",
    StepKind.IMPORT_CALENDAR: "meetings taken in",
    StepKind.FILL_DEMO: "invented network",
    StepKind.UNDO: "undo: {name}",
    StepKind.REDO: "redo: {name}",
}
"""What the window calls a step, too."""
_PHRASES_OF_SEVERAL = {
    StepKind.TRIAGE: "sorting of {count} people",
    StepKind.APPLY_TRIAGE: "cadences of {count} people sorted",
    StepKind.DELETE_CONTACTS: "deletion of {count} people",
    StepKind.SET_CADENCE: "cadence of {count} people",
    StepKind.PAUSE: "pause of {count} people",
    StepKind.SNOOZE: "snooze of {count} people",
    StepKind.SKIP: "skip of {count} people",
    StepKind.ADD_TO_CIRCLE: "{count} people into circle {name}",
    StepKind.REMOVE_FROM_CIRCLE: "{count} people out of circle {name}",
    StepKind.MERGE_CONTACTS: "merging of {count} people",
    StepKind.KEEP_APART: "not the same person: {count} pairs",
    StepKind.EDIT_FACTS: "facts of {count} people",
    StepKind.EDIT_TAGS: "tags of {count} people",
    StepKind.EDIT_MANY: "edit of {count} people",
}


@click.command()
@click.option("--limit", type=click.IntRange(min=1), default=50, help="The newest so many.")
@json_option
@pass_desk
def history(desk: Desk, limit: int) -> None:
    """List the steps, the newest first."""
    with desk.store() as store:
        steps = store.history.newest(limit)
    words = "\n".join(
        f"{step.id:>6}  {step.at.astimezone():%Y-%m-%d %H:%M}  {_words(step)}{_state(step)}"
        for step in steps
    )
    desk.answer([_document(step) for step in steps], words or "Nothing was done yet.")


@click.command()
@click.option("--to", type=NUMBER, metavar="STEP", help="This step and all that were done since.")
@json_option
@pass_desk
def undo(desk: Desk, to: int | None) -> None:
    """Turn back the newest step."""
    with desk.store() as store:
        if to is None:
            step = store.history.undoable()
            changes = operations.undo(store, at=desk.moment())
        else:
            step = store.history.get(StepId(to))
            changes = operations.undo_back_to(store, step.id, at=desk.moment())
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
    name = step.subject
    if step.count > 1 and step.kind in _PHRASES_OF_SEVERAL:
        return _PHRASES_OF_SEVERAL[step.kind].format(count=step.count, name=name)
    return _PHRASES[step.kind].format(name=name).strip()


def _state(step: Step) -> str:
    return " (undone)" if step.undone and step.kind not in (StepKind.UNDO, StepKind.REDO) else ""
