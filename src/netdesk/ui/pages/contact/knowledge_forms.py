"""The forms for what takes more than one field: how one met, a preference, a relation, a role …"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLineEdit

from netdesk.domain.civil_day import parse_partial_date
from netdesk.domain.contact import Contact
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId
from netdesk.domain.knowledge import Knowledge
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.relation import Relation, RelationDraft, RelationKind
from netdesk.domain.role_change import Role
from netdesk.operations.knowledge import Meeting
from netdesk.ui.desk import Desk
from netdesk.ui.knowledge_words import relation_word
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.in_place_form import InPlaceForm, complete, value_line
from netdesk.ui.widgets.person_field import PersonField
from netdesk.words.dates import day_comes_first, partial_date_words


class MetForm(InPlaceForm):
    """Where, when, and through whom one met."""

    def __init__(self, desk: Desk, contact: Contact, known: Knowledge) -> None:
        super().__init__()
        through = next(iter(known.met_through), None)
        self.where = value_line(
            known.value(FactKind.MET_WHERE), self.tr("Where you met"), self.tr("Where?")
        )
        complete(self.where, desk.store.facts.values(FactKind.MET_WHERE))
        self.day = DayField(desk.clock, may_be_empty=True)
        self.day.edit.setAccessibleName(self.tr("Day you met"))
        self.day.edit.setPlaceholderText(self.tr("18 June 2023"))
        self.day.show_day(contact.met_on)
        self.through = PersonField(desk, self.tr("Through whom you met"), without=contact.id)
        self.through.setPlaceholderText(self.tr("Through whom?"))
        if through is not None:
            self.through.show_person(through.name, through.other)
        self.add_field(self.where)
        self.add_field(self.day, watched=self.day.edit)
        self.add_field(self.through)

    def value(self) -> Meeting:
        """Return how one met."""
        return Meeting(
            self.day.day(), self.where.text().strip(), self.through.person(), self.through.name()
        )

    def why_not(self) -> str:
        """Return that the day is none."""
        return "" if self.day.is_valid() else self.tr("Not a day NetDesk knows")


class PreferenceForm(InPlaceForm):
    """How and when somebody likes to be reached."""

    def __init__(self, known: Knowledge, ways: Iterable[str], hours: Iterable[str]) -> None:
        super().__init__()
        self.way = value_line(
            known.value(FactKind.PREFERRED_WAY),
            self.tr("What they like to be reached by"),
            self.tr("Prefers… mail, a call"),
        )
        self.hours = value_line(
            known.value(FactKind.PREFERRED_HOURS),
            self.tr("Their best hours"),
            self.tr("When? mornings"),
        )
        complete(self.way, ways)
        complete(self.hours, hours)
        self.add_field(self.way)
        self.add_field(self.hours)

    def value(self) -> dict[FactKind, list[str]]:
        """Return both, as facts."""
        lines = {
            FactKind.PREFERRED_WAY: self.way.text().strip(),
            FactKind.PREFERRED_HOURS: self.hours.text().strip(),
        }
        return {kind: [line] if line else [] for kind, line in lines.items()}


class NamedForm(InPlaceForm):
    """A fact of one's own: what it is called, and what it says."""

    def __init__(self, label: str, text: str, labels: Iterable[str]) -> None:
        super().__init__()
        self.label = value_line(label, self.tr("What it is called"), self.tr("Coffee, assistant…"))
        self.text = value_line(text, self.tr("What it says"))
        complete(self.label, labels)
        self.add_field(self.label)
        self.add_field(self.text)

    def value(self) -> tuple[str, str]:
        """Return label and text."""
        return self.label.text().strip(), self.text.text().strip()

    def why_not(self) -> str:
        """Return which of the two is lacking."""
        label, text = self.value()
        if text and not label:
            return self.tr("It needs a name of its own.")
        return ""


class RelationForm(InPlaceForm):
    """Who it is, and what they are to the contact."""

    def __init__(self, desk: Desk, contact: ContactId, relation: Relation | None = None) -> None:
        super().__init__()
        self.person = PersonField(desk, self.tr("Who it is"), without=contact)
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(self.tr("What they are"))
        for kind in RelationKind:
            self.kind.addItem(relation_word(kind), kind)
        self.label = value_line("", self.tr("What they are, in your words"))
        self.add_field(self.person)
        self.add_field(self.kind)
        self.add_field(self.label)
        self.kind.currentIndexChanged.connect(self._show_label)
        if relation is not None:
            self.person.show_person(relation.name, relation.other)
            self.kind.setCurrentIndex(self.kind.findData(relation.kind))
            self.label.setText(relation.label)
        self._show_label()

    def value(self) -> RelationDraft:
        """Return the relation."""
        kind = self.kind.currentData()
        is_other = kind is RelationKind.OTHER
        label = self.label.text().strip() if is_other else ""
        return RelationDraft(kind, self.person.name(), self.person.person(), label)

    def why_not(self) -> str:
        """Return what is lacking."""
        draft = self.value()
        if not draft.name:
            return self.tr("Who is it?")
        if draft.kind is RelationKind.OTHER and not draft.label:
            return self.tr("What are they?")
        return ""

    def _show_label(self) -> None:
        self.label.setVisible(self.kind.currentData() is RelationKind.OTHER)


class RoleForm(InPlaceForm):
    """What somebody was or is and where, from when to when."""

    def __init__(self, role: HeldRole, today: date) -> None:
        super().__init__()
        self._given = role
        self._today = today
        self.title = value_line(role.role.title, self.tr("Title"))
        self.organization = value_line(role.role.organization, self.tr("Organisation"))
        self.started = _day_line(role.started, self.tr("Since"), self.tr("Since… 2019, 03/2019"))
        self.ended = _day_line(role.ended, self.tr("Until"), self.tr("Until…"))
        self.present = QCheckBox(self.tr("They hold it still"))
        self.present.setChecked(role.is_present)
        for each in (self.title, self.organization, self.started, self.ended, self.present):
            self.add_field(each)
        self.present.toggled.connect(lambda on: self.ended.setVisible(not on))
        self.ended.setVisible(not role.is_present)

    def is_worth_keeping(self) -> bool:
        """Tell whether it is the contact's own role, not written down yet."""
        return not self._given.id and bool(self._given.role)

    def value(self) -> HeldRole:
        """Return the role."""
        is_present = self.present.isChecked()
        return HeldRole(
            self._given.id,
            Role(self.title.text().strip(), self.organization.text().strip()),
            self._day(self.started, self._given.started),
            None if is_present else self._day(self.ended, self._given.ended),
            is_present,
        )

    def why_not(self) -> str:
        """Return what is lacking, or which day is none."""
        role = self.value()
        lines = (self.started,) if role.is_present else (self.started, self.ended)
        if any(line.text().strip() and self._day(line, None) is None for line in lines):
            return self.tr("Not a date NetDesk knows: 2019, 03/2019, 3 March 2019")
        return "" if role.role else self.tr("A role needs a title or an organisation.")

    def _day(self, line: QLineEdit, given: PartialDate | None) -> PartialDate | None:
        text = line.text().strip()
        if given is not None and text == partial_date_words(given):
            return given
        found = parse_partial_date(text, self._today, day_first=day_comes_first())
        return found if found is not None and found.year is not None else None


def new_role(contact: Contact, known: Knowledge) -> HeldRole:
    """Return the role to begin a form with: the contact's own, unless it is written down already."""
    own = Role.of(contact.fields)
    if own and not any(each.is_present for each in known.roles):
        return HeldRole(HeldRoleId(0), own, is_present=True)
    return HeldRole(HeldRoleId(0), Role())


def _day_line(day: PartialDate | None, name: str, hint: str) -> QLineEdit:
    return value_line(partial_date_words(day) if day else "", name, hint)
