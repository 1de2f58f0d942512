"""Names the steps of the history as the Edit menu shows them: “Import of phone.vcf”."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.changes import Step, StepKind

translate = QCoreApplication.translate


def step_words(step: Step) -> str:
    """Return what a step did, with whom or what it was about."""
    phrase = _phrases().get(step.kind) if step.subject else None
    if step.count > 1:
        phrase = _phrases_of_several(step.count).get(step.kind, phrase)
    return (phrase or _names()[step.kind]).replace("{name}", step.subject)


def _phrases() -> dict[StepKind, str]:
    return {
        StepKind.IMPORT: translate("Steps", "Import of {name}"),
        StepKind.CREATE_CONTACT: translate("Steps", "New contact {name}"),
        StepKind.EDIT_CONTACT: translate("Steps", "Edit of {name}"),
        StepKind.DELETE_CONTACTS: translate("Steps", "Deletion of {name}"),
        StepKind.LOG_INTERACTION: translate("Steps", "Entry with {name}"),
        StepKind.EDIT_INTERACTION: translate("Steps", "Edit of entry with {name}"),
        StepKind.DELETE_INTERACTION: translate("Steps", "Deletion of entry with {name}"),
        StepKind.DELETE_ROLE_CHANGE: translate("Steps", "Deletion of a role of {name}"),
        StepKind.SET_CADENCE: translate("Steps", "Cadence of {name}"),
        StepKind.PAUSE: translate("Steps", "Pause of {name}"),
        StepKind.SNOOZE: translate("Steps", "Snooze of {name}"),
        StepKind.SKIP: translate("Steps", "Skip of {name}"),
        StepKind.TRIAGE: translate("Steps", "Sorting of {name}"),
        StepKind.CREATE_CIRCLE: translate("Steps", "New circle {name}"),
        StepKind.EDIT_CIRCLE: translate("Steps", "Edit of circle {name}"),
        StepKind.DELETE_CIRCLE: translate("Steps", "Deletion of circle {name}"),
        StepKind.ADD_TO_CIRCLE: translate("Steps", "One person into circle {name}"),
        StepKind.REMOVE_FROM_CIRCLE: translate("Steps", "One person out of circle {name}"),
        StepKind.MERGE_CONTACTS: translate("Steps", "Merging of {name}"),
        StepKind.SPLIT_CONTACT: translate("Steps", "Taking apart of {name}"),
        StepKind.KEEP_APART: translate("Steps", "Not the same person: {name}"),
        StepKind.EDIT_FACTS: translate("Steps", "Facts of {name}"),
        StepKind.EDIT_TAGS: translate("Steps", "Tags of {name}"),
        StepKind.EDIT_RELATIONS: translate("Steps", "Relations of {name}"),
        StepKind.EDIT_ROLES: translate("Steps", "Roles of {name}"),
        StepKind.EDIT_MANY: translate("Steps", "Edit of {name}"),
        StepKind.SAVE_FILTER: translate("Steps", "Filter {name}"),
        StepKind.DELETE_FILTER: translate("Steps", "Deletion of filter {name}"),
        StepKind.MAKE_PROMISE: translate("Steps", "Promise with {name}"),
        StepKind.EDIT_PROMISE: translate("Steps", "Edit of a promise with {name}"),
        StepKind.KEEP_PROMISE: translate("Steps", "Promise with {name} kept"),
        StepKind.SNOOZE_PROMISE: translate("Steps", "Snooze of a promise with {name}"),
        StepKind.DROP_PROMISE: translate("Steps", "Promise with {name} dropped"),
    }


def _phrases_of_several(count: int) -> dict[StepKind, str]:
    return {
        StepKind.DELETE_CONTACTS: translate("Steps", "Deletion of %Ln people", "", count),
        StepKind.SET_CADENCE: translate("Steps", "Cadence of %Ln people", "", count),
        StepKind.TRIAGE: translate("Steps", "Sorting of %Ln people", "", count),
        StepKind.APPLY_TRIAGE: translate("Steps", "Cadences of %Ln people sorted", "", count),
        StepKind.PAUSE: translate("Steps", "Pause of %Ln people", "", count),
        StepKind.SNOOZE: translate("Steps", "Snooze of %Ln people", "", count),
        StepKind.SKIP: translate("Steps", "Skip of %Ln people", "", count),
        StepKind.ADD_TO_CIRCLE: translate("Steps", "%Ln people into circle {name}", "", count),
        StepKind.REMOVE_FROM_CIRCLE: translate(
            "Steps", "%Ln people out of circle {name}", "", count
        ),
        StepKind.MERGE_CONTACTS: translate("Steps", "Merging of %Ln people", "", count),
        StepKind.KEEP_APART: translate("Steps", "Not the same person: %Ln pairs", "", count),
        StepKind.EDIT_FACTS: translate("Steps", "Facts of %Ln people", "", count),
        StepKind.EDIT_TAGS: translate("Steps", "Tags of %Ln people", "", count),
        StepKind.EDIT_MANY: translate("Steps", "Edit of %Ln people", "", count),
    }


def _names() -> dict[StepKind, str]:
    """What steps are called of which no subject is known."""
    return {
        StepKind.IMPORT: translate("Steps", "Import"),
        StepKind.CREATE_CONTACT: translate("Steps", "New contact"),
        StepKind.EDIT_CONTACT: translate("Steps", "Edit of a contact"),
        StepKind.DELETE_CONTACTS: translate("Steps", "Deletion"),
        StepKind.LOG_INTERACTION: translate("Steps", "Entry"),
        StepKind.EDIT_INTERACTION: translate("Steps", "Edit of an entry"),
        StepKind.DELETE_INTERACTION: translate("Steps", "Deletion of an entry"),
        StepKind.DELETE_ROLE_CHANGE: translate("Steps", "Deletion of a role"),
        StepKind.SET_CADENCE: translate("Steps", "Cadence"),
        StepKind.PAUSE: translate("Steps", "Pause"),
        StepKind.SNOOZE: translate("Steps", "Snooze"),
        StepKind.SKIP: translate("Steps", "Skip"),
        StepKind.CREATE_CIRCLE: translate("Steps", "New circle"),
        StepKind.EDIT_CIRCLE: translate("Steps", "Edit of a circle"),
        StepKind.DELETE_CIRCLE: translate("Steps", "Deletion of a circle"),
        StepKind.ADD_TO_CIRCLE: translate("Steps", "Put into a circle"),
        StepKind.REMOVE_FROM_CIRCLE: translate("Steps", "Taken out of a circle"),
        StepKind.MERGE_CONTACTS: translate("Steps", "Merging"),
        StepKind.SPLIT_CONTACT: translate("Steps", "Taking apart"),
        StepKind.KEEP_APART: translate("Steps", "Not the same person"),
        StepKind.EDIT_FACTS: translate("Steps", "Facts"),
        StepKind.EDIT_TAGS: translate("Steps", "Tags"),
        StepKind.EDIT_RELATIONS: translate("Steps", "Relations"),
        StepKind.EDIT_ROLES: translate("Steps", "Roles"),
        StepKind.EDIT_MANY: translate("Steps", "Edit of people"),
        StepKind.SAVE_FILTER: translate("Steps", "Filter"),
        StepKind.DELETE_FILTER: translate("Steps", "Deletion of a filter"),
        StepKind.MAKE_PROMISE: translate("Steps", "Promise"),
        StepKind.EDIT_PROMISE: translate("Steps", "Edit of a promise"),
        StepKind.KEEP_PROMISE: translate("Steps", "Promise kept"),
        StepKind.SNOOZE_PROMISE: translate("Steps", "Snooze of a promise"),
        StepKind.DROP_PROMISE: translate("Steps", "Promise dropped"),
        StepKind.SET_COUNTING_KINDS: translate("Steps", "What counts as contact"),
        StepKind.TRIAGE: translate("Steps", "Sorting"),
        StepKind.APPLY_TRIAGE: translate("Steps", "Cadences of people sorted"),
        StepKind.IMPORT_CALENDAR: translate("Steps", "Meetings taken in"),
        StepKind.FILL_DEMO: translate("Steps", "Invented network"),
        StepKind.UNDO: translate("Steps", "Undo"),
        StepKind.REDO: translate("Steps", "Redo"),
    }
