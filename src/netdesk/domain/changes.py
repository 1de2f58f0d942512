"""What a write did: the step in the history, and whom it touched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from netdesk.domain.identifiers import CircleId, ContactId, InteractionId, RoleChangeId, StepId


class StepKind(Enum):
    """The verbs of the program. The values are stored: never change them."""

    IMPORT = "import"
    CREATE_CONTACT = "create_contact"
    EDIT_CONTACT = "edit_contact"
    DELETE_CONTACTS = "delete_contacts"
    LOG_INTERACTION = "log_interaction"
    EDIT_INTERACTION = "edit_interaction"
    DELETE_INTERACTION = "delete_interaction"
    DELETE_ROLE_CHANGE = "delete_role_change"
    SET_CADENCE = "set_cadence"
    PAUSE = "pause"
    SNOOZE = "snooze"
    SKIP = "skip"
    CREATE_CIRCLE = "create_circle"
    EDIT_CIRCLE = "edit_circle"
    DELETE_CIRCLE = "delete_circle"
    ADD_TO_CIRCLE = "add_to_circle"
    REMOVE_FROM_CIRCLE = "remove_from_circle"
    MERGE_CONTACTS = "merge_contacts"
    SPLIT_CONTACT = "split_contact"
    KEEP_APART = "keep_apart"
    EDIT_FACTS = "edit_facts"
    EDIT_TAGS = "edit_tags"
    EDIT_RELATIONS = "edit_relations"
    EDIT_ROLES = "edit_roles"
    MAKE_PROMISE = "make_promise"
    EDIT_PROMISE = "edit_promise"
    KEEP_PROMISE = "keep_promise"
    SNOOZE_PROMISE = "snooze_promise"
    DROP_PROMISE = "drop_promise"
    EDIT_MANY = "edit_many"
    """Several things of one or many people were changed at once."""
    SAVE_FILTER = "save_filter"
    DELETE_FILTER = "delete_filter"
    SET_COUNTING_KINDS = "set_counting_kinds"
    TRIAGE = "triage"
    """What is wanted of one person was answered while people were sorted; nothing holds yet."""
    APPLY_TRIAGE = "apply_triage"
    IMPORT_CALENDAR = "import_calendar"
    """Meetings of a calendar were planned, moved or cancelled."""
    FILL_DEMO = "fill_demo"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids a committed step touched, for whoever shows them. `step` is `None` when there was
    nothing to write."""

    step: StepId | None = None
    contacts: frozenset[ContactId] = frozenset()
    interactions: frozenset[InteractionId] = frozenset()
    circles: frozenset[CircleId] = frozenset()
    role_changes: frozenset[RoleChangeId] = frozenset()
    is_everything: bool = False
    """Whether the store may be another altogether, so that what is shown is read anew."""

    def __bool__(self) -> bool:
        """Tell whether anything was written."""
        return self.step is not None


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable change as the history lists it.

    `subject` is the name it was about ("Bo Lindqvist") and `count` how many it touched;
    an undo or redo has those of the step that it turned back, which `reverses` names.
    """

    id: StepId
    at: datetime
    kind: StepKind
    subject: str
    count: int
    undone: bool = False
    reverses: StepId | None = None
