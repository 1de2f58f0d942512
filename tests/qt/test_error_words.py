from __future__ import annotations

from datetime import UTC, datetime

import pytest

from netdesk.domain.changes import Step, StepKind
from netdesk.domain.errors import (
    CancelledError,
    FileChangedError,
    InvalidValueError,
    NothingToUndoError,
    StoreProblem,
    StoreUnavailableError,
    UndoConflictError,
    UnknownIdError,
)
from netdesk.domain.identifiers import StepId
from netdesk.ui.error_words import error_words, problem_words
from netdesk.ui.step_words import step_words


def step(kind: StepKind, subject: str = "Bo Lindqvist", count: int = 1) -> Step:
    return Step(StepId(1), datetime(2026, 11, 21, tzinfo=UTC), kind, subject, count)


@pytest.mark.parametrize("problem", StoreProblem)
def test_every_problem_of_the_store_has_a_sentence_of_its_own(problem):
    words = error_words(StoreUnavailableError(problem, "/home/me/netdesk.db"))
    assert words.endswith("(/home/me/netdesk.db)")
    assert len({problem_words(each) for each in StoreProblem}) == len(StoreProblem)


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (NothingToUndoError(), "nothing left"),
        (UnknownIdError("contact", 3), "not there any more"),
        (FileChangedError("phone.vcf"), "phone.vcf was changed while it was read"),
        (CancelledError(), "nothing was changed"),
        (InvalidValueError("a circle needs a name"), "a circle needs a name"),
        (FileNotFoundError(2, "No such file", "gone.vcf"), "gone.vcf"),
        (PermissionError(13, "no"), "may not be read"),
        (KeyError("x"), "KeyError"),
    ],
)
def test_every_error_is_said_without_alarm(error, part):
    words = error_words(error)
    assert part in words
    assert "!" not in words


def test_an_undo_that_is_not_possible_names_who_stands_in_its_way():
    conflict = UndoConflictError()
    named = error_words(conflict, step(StepKind.EDIT_CONTACT))
    assert named == "Undo is not possible: Bo Lindqvist was changed again since."
    assert "What counts as contact" in error_words(conflict, step(StepKind.SET_COUNTING_KINDS, ""))
    assert "changed again" in error_words(conflict)


@pytest.mark.parametrize("kind", StepKind)
def test_every_step_has_a_name_with_and_without_a_subject(kind):
    assert step_words(step(kind))
    assert step_words(step(kind, ""))
    assert "{" not in step_words(step(kind)) + step_words(step(kind, "", 3))


def test_names_in_braces_stay_as_they_are():
    assert step_words(step(StepKind.IMPORT, "{odd}.vcf")) == "Import of {odd}.vcf"
    assert step_words(step(StepKind.DELETE_CONTACTS, "Bo", 3)) == "Deletion of 3 people"
