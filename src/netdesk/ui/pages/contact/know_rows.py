"""The facts that are worth knowing of a person, each changed where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.fact import JOINED_KINDS, Fact, FactKind, between, joined
from netdesk.domain.relation import Relation
from netdesk.operations.facts import delete_fact
from netdesk.operations.knowledge import Meeting
from netdesk.ui.knowledge_words import fact_kind_word
from netdesk.ui.pages.contact import writings
from netdesk.ui.pages.contact.edited_rows import EditedRows
from netdesk.ui.pages.contact.knowledge_forms import MetForm, NamedForm
from netdesk.ui.widgets.in_place_form import LineForm
from netdesk.ui.widgets.rows import held
from netdesk.ui.widgets.value_button import ValueVerbs
from netdesk.words.dates import day_words

_ORDER = (
    FactKind.INTEREST,
    FactKind.FAMILY,
    FactKind.ASK_NEXT_TIME,
    FactKind.LANGUAGE,
    FactKind.TAG,
)
_MET = "met"
_THROUGH = "through"


class KnowRows(EditedRows):
    """How one met, interests, family, what to ask, languages, tags, and facts of one's own.

    Signals
    -------
    contact_activated(ContactId): through whom one met was clicked.
    """

    contact_activated = Signal(object)

    def state(self) -> object:
        """Return all that the rows show."""
        met_on = self.contact.met_on if self.contact else None
        kinds = (*_ORDER, FactKind.CUSTOM, FactKind.MET_WHERE)
        return met_on, self.known.met_through, [self.known.of(kind) for kind in kinds]

    def build(self, column: QVBoxLayout) -> None:
        """Add a row for each fact, or for all of a kind."""
        if parts := [*self._met(), *map(self._through, self.known.met_through)]:
            self.add_row(column, self.tr("Met"), *parts)
        for kind in _ORDER:
            facts = self.known.of(kind)
            if facts and kind in JOINED_KINDS:
                self.add_row(column, fact_kind_word(kind), self._joined(kind))
            elif facts:
                self.add_row(column, fact_kind_word(kind), *map(self._line, facts))
        for fact in self.known.of(FactKind.CUSTOM):
            self.add_row(column, fact.label, self._custom(fact))

    def edit_met(self) -> None:
        """Let the user say how they met."""
        if self.contact is not None:
            form = MetForm(self.desk, self.contact, self.known)
            self.edit(_MET, form, writings.met(self.me), self.tr("Met"))
            # it is in the form now
            self.hide_places(_THROUGH)

    def add(self, kind: FactKind) -> None:
        """Have the user say something of a kind: in a field of its own, or beside what is said."""
        name = fact_kind_word(kind)
        if kind in JOINED_KINDS:
            self._edit_joined(kind)
        elif kind is FactKind.CUSTOM:
            form = NamedForm("", "", self.desk.store.facts.labels())
            self.edit("new", form, writings.new_named_fact(self.me), name)
        else:
            line = LineForm("", name, hint=self._hint(kind))
            self.edit("new", line, writings.new_fact(self.me, kind), name)

    def _met(self) -> Iterator[QWidget]:
        words = list(self.known.values(FactKind.MET_WHERE))
        if self.contact is not None and self.contact.met_on is not None:
            words.append(day_words(self.contact.met_on))
        if words:
            verbs = ValueVerbs(self.edit_met, self._forget_met)
            yield self.value(_MET, ", ".join(words), self.tr("Met"), verbs)

    def _through(self, relation: Relation) -> QWidget:
        words = self.tr("through {name}").replace("{name}", relation.name)
        other = relation.other
        go = partial(self.contact_activated.emit, other) if other is not None else None
        verbs = ValueVerbs(self.edit_met, self._forget_met, go)
        # a form opens where how one met begins
        place = f"{_THROUGH} {relation.id}" if self.at_place(_MET) else _MET
        return self.value(place, words, self.tr("Met"), verbs)

    def _forget_met(self) -> None:
        self.submit(writings.met(self.me)(Meeting()))

    def _joined(self, kind: FactKind) -> QWidget:
        verbs = ValueVerbs(
            partial(self._edit_joined, kind),
            lambda: self.submit(writings.facts(self.me)({kind: []})),
        )
        text = joined(kind, self.known.values(kind))
        return self.value(kind.value, text, fact_kind_word(kind), verbs)

    def _edit_joined(self, kind: FactKind) -> None:
        values, name = self.known.values(kind), fact_kind_word(kind)
        mark, known = between(kind, values), self.desk.store.facts.values(kind)
        offered = [f"#{value}" for value in known] if kind is FactKind.TAG else known
        form = LineForm(
            joined(kind, values), name, known=offered, between=mark, hint=self._hint(kind)
        )
        self.edit(kind.value, form, writings.joined_facts(self.me, kind, mark), name)

    def _line(self, fact: Fact) -> QWidget:
        verbs = ValueVerbs(partial(self._edit_line, fact), partial(self._forget, fact))
        value = self.value(_place(fact), fact.value, fact_kind_word(fact.kind), verbs)
        if fact.kind is not FactKind.ASK_NEXT_TIME:
            return value
        asked = QCheckBox()
        asked.setAccessibleName(self.tr("Asked: {question}").replace("{question}", fact.value))
        asked.setToolTip(self.tr("Asked"))
        asked.clicked.connect(lambda *_: self._forget(fact))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        # beside the first line, whatever the question's length
        asked.setFixedHeight(asked.fontMetrics().height() + 2)
        # the box brings room for words of its own
        row.setSpacing(0)
        row.addWidget(asked, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(value, 1)
        return held(row)

    def _edit_line(self, fact: Fact) -> None:
        form = LineForm(fact.value, fact_kind_word(fact.kind))
        self.edit(_place(fact), form, writings.fact(fact))

    def _custom(self, fact: Fact) -> QWidget:
        verbs = ValueVerbs(partial(self._edit_custom, fact), partial(self._forget, fact))
        return self.value(_place(fact), fact.value, fact.label, verbs)

    def _edit_custom(self, fact: Fact) -> None:
        form = NamedForm(fact.label, fact.value, self.desk.store.facts.labels())
        self.edit(_place(fact), form, writings.named_fact(fact))

    def _forget(self, fact: Fact) -> None:
        self.submit(lambda store, at: delete_fact(store, fact.id, at=at))

    def _hint(self, kind: FactKind) -> str:
        hints = {
            FactKind.INTEREST: self.tr("sailing, storage engines"),
            FactKind.LANGUAGE: self.tr("Swedish, English"),
            FactKind.TAG: self.tr("#rust #hiring"),
            FactKind.FAMILY: self.tr("Kids: Max, Lea"),
            FactKind.ASK_NEXT_TIME: self.tr("How did the move go?"),
        }
        return hints.get(kind, "")


def _place(fact: Fact) -> str:
    return f"fact {fact.id}"
