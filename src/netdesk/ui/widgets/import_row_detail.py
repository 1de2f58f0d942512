"""One row of an import's preview in full: what it says, what it changes, and what there is to answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.contact import ContactFields
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.import_plan import NewContact, PossibleDuplicate, UpdatedContact
from netdesk.domain.import_review import DuplicateAnswer, ReviewRow, UnreadablePlace
from netdesk.domain.merge import FieldChange, FieldConflict, FieldName, differences
from netdesk.ui.desk import Desk
from netdesk.ui.duplicate_words import confidence_words, evidence_words
from netdesk.ui.import_words import change_words, field_words, row_words, value_words
from netdesk.ui.models.import_preview_model import ImportPreviewModel
from netdesk.ui.widgets.roles import Card, button, label

_LONGEST_SHOWN = 20_000
_MOST_FACTS = 200
_TEXT_HEIGHT = 160
_INDENT = 20
"""So far a radio button's words stand from its left edge."""
_NAMES = (FieldName.FORMATTED_NAME, FieldName.GIVEN, FieldName.FAMILY)
"""What the heading says already."""


class ImportRowDetail(QScrollArea):
    """Shows one row and takes its answers.

    Signals
    -------
    save_requested(): keep what could not be read in a file.
    """

    save_requested = Signal()

    def __init__(self, desk: Desk, model: ImportPreviewModel) -> None:
        super().__init__()
        self._desk = desk
        self._model = model
        self._number: int | None = None
        self._choices: list[tuple[QRadioButton, Callable[[], bool]]] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Details"))
        model.dataChanged.connect(self._refresh)

    def show_row(self, number: int | None) -> None:
        """Show a row of the review; nothing for `None`."""
        self._number = number
        self._choices = []
        sheet = QWidget()
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(12)
        if number is not None:
            self._show(self._model.review.rows[number])
        self._column.addStretch()
        self.setWidget(sheet)

    def _show(self, row: ReviewRow) -> None:
        self._column.addWidget(label(row.name, "heading", wrap=True))
        self._outcome = label(role="dim", wrap=True)
        self._column.addWidget(self._outcome)
        subject = row.subject
        if row.duplicates:
            self._show_duplicates(row.duplicates)
        for conflict in row.conflicts:
            self._show_conflict(conflict)
        if isinstance(subject, UpdatedContact) and subject.changes:
            self._show_changes(subject.changes)
        elif isinstance(subject, NewContact):
            self._show_facts(self.tr("What the card says"), subject.fields)
        elif isinstance(subject, UnreadablePlace):
            self._show_text(subject.stretch.text)
        self._show_places(row)
        self._refresh()

    def _refresh(self) -> None:
        """Show the answers as they are by now: they may be given by keys, for many rows at once."""
        if self._number is None:
            return
        self._outcome.setText(row_words(self._model.review, self._number))
        for choice, is_chosen in self._choices:
            if is_chosen():
                choice.setChecked(True)

    # what there is to answer

    def _show_duplicates(self, duplicates: Iterable[PossibleDuplicate]) -> None:
        card = Card(self.tr("Is it somebody known?"))
        group = QButtonGroup(card)
        for each in duplicates:
            self._add_answer(card, group, self.tr("The same person"), DuplicateAnswer.SAME, each)
            likeness = f"{confidence_words(each.confidence)} · {evidence_words(each.evidence)}"
            self._add_below(card, f"{each.other_name}\n{likeness}")
        another = self.tr("Another person")
        self._add_answer(card, group, another, DuplicateAnswer.ANOTHER, None)
        never = self.tr("Another person; do not ask again")
        self._add_answer(card, group, never, DuplicateAnswer.NEVER, None)
        self._column.addWidget(card)
        self._show_known(duplicates)

    def _add_answer(
        self,
        card: Card,
        group: QButtonGroup,
        words: str,
        answer: DuplicateAnswer,
        duplicate: PossibleDuplicate | None,
    ) -> None:
        def is_chosen() -> bool:
            given = None if self._number is None else self._model.review.answer_of(self._number)
            return given is not None and given[0] is answer and duplicate in (None, given[1])

        def choose() -> None:
            if self._number is not None:
                self._model.answer([self._number], answer, duplicate)

        self._add_choice(card, group, words, is_chosen=is_chosen, choose=choose)

    def _show_known(self, duplicates: Iterable[PossibleDuplicate]) -> None:
        for each in duplicates:
            if each.contact is None:
                continue
            try:
                known = self._desk.store.contacts.get(each.contact)
            except UnknownIdError:
                # deleted since the file was read
                continue
            heading = self.tr("{name}, known already").format(name=known.fields.display_name)
            self._show_facts(heading, known.fields)

    def _show_conflict(self, conflict: FieldConflict) -> None:
        card = Card(field_words(conflict.field))
        before = self.tr("It was: {text}").format(text=value_words(conflict.field, conflict.base))
        card.body.addWidget(label(before, "small", wrap=True))
        group = QButtonGroup(card)
        for theirs in (False, True):
            self._add_side(card, group, conflict, theirs=theirs)
        self._column.addWidget(card)

    def _add_side(
        self, card: Card, group: QButtonGroup, conflict: FieldConflict, *, theirs: bool
    ) -> None:
        words = self.tr("As the file has it") if theirs else self.tr("As it is here")
        text = conflict.theirs if theirs else conflict.ours

        def is_chosen() -> bool:
            number = self._number
            if number is None:
                return False
            return self._model.review.takes_theirs(number, conflict) is theirs

        def choose() -> None:
            if self._number is not None:
                self._model.settle(self._number, conflict, theirs=theirs)

        self._add_choice(card, group, words, is_chosen=is_chosen, choose=choose)
        self._add_below(card, value_words(conflict.field, text))

    def _add_choice(
        self,
        card: Card,
        group: QButtonGroup,
        words: str,
        *,
        is_chosen: Callable[[], bool],
        choose: Callable[[], None],
    ) -> None:
        choice = QRadioButton(words)
        choice.clicked.connect(choose)
        group.addButton(choice)
        card.body.addWidget(choice)
        self._choices.append((choice, is_chosen))

    def _add_below(self, card: Card, text: str) -> None:
        below = label(text[:_LONGEST_SHOWN], "small", wrap=True)
        below.setContentsMargins(_INDENT, 0, 0, 0)
        card.body.addWidget(below)

    # what there is to read

    def _show_changes(self, changes: Iterable[FieldChange]) -> None:
        card = Card(self.tr("What changes"))
        for change in list(changes)[:_MOST_FACTS]:
            self._add_fact(card, field_words(change.field), change_words(change))
        self._column.addWidget(card)

    def _show_facts(self, heading: str, fields: ContactFields) -> None:
        card = Card(heading)
        facts = (each for each in differences(ContactFields(), fields) if each.field not in _NAMES)
        for fact in islice(facts, _MOST_FACTS):
            self._add_fact(card, field_words(fact.field), value_words(fact.field, fact.after))
        if card.body.count() > 1:
            self._column.addWidget(card)

    def _add_fact(self, card: Card, name: str, text: str) -> None:
        card.body.addWidget(label(name, "small"))
        said = label(text[:_LONGEST_SHOWN], wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(said)

    def _show_text(self, text: str) -> None:
        shown = QPlainTextEdit(text[:_LONGEST_SHOWN])
        shown.setReadOnly(True)
        shown.setFixedHeight(_TEXT_HEIGHT)
        shown.setAccessibleName(self.tr("The text there"))
        self._column.addWidget(shown)
        self._column.addWidget(button(self.tr("Save these cards…"), self.save_requested.emit))

    def _show_places(self, row: ReviewRow) -> None:
        words = self.tr("{file}, line {line}")
        places = [words.format(file=each.place.file, line=each.place.line) for each in row.cards]
        if places:
            self._column.addWidget(label("\n".join(places[:_MOST_FACTS]), "small", wrap=True))
