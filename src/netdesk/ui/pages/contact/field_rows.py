"""What a contact's own fields say beside the ways to reach them: dates, nickname, notes …"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.civil_day import parse_partial_date
from netdesk.domain.contact import ContactFields, DateKind, SpecialDate
from netdesk.domain.partial_date import PartialDate
from netdesk.runtime.writer import Operation
from netdesk.ui.contact_words import date_kind_word
from netdesk.ui.pages.contact import writings
from netdesk.ui.pages.contact.edited_rows import EditedRows
from netdesk.ui.widgets.in_place_form import LineForm, TextForm
from netdesk.ui.widgets.roles import button
from netdesk.ui.widgets.value_button import ValueVerbs
from netdesk.words.dates import day_comes_first, partial_date_words

_LONG_NOTE = 600


class FieldRows(EditedRows):
    """Each value changed where it stands."""

    def state(self) -> object:
        """Return all that the rows show."""
        if self.contact is None:
            return None
        fields = self.contact.fields
        name = fields.name
        return fields.dates, fields.notes, name.nickname, name.phonetic, fields.department

    def build(self, column: QVBoxLayout) -> None:
        """Add a row for each value."""
        if self.contact is None:
            return
        fields = self.contact.fields
        for at, special in enumerate(fields.dates):
            self.add_row(column, date_kind_word(special), self._date(at, special))
        for heading, text, write in (
            (self.tr("Nickname"), fields.name.nickname, _with_nickname),
            (self.tr("Sounds like"), fields.name.phonetic, _with_phonetic),
            (self.tr("Department"), fields.department, _with_department),
        ):
            if text.strip():
                self.add_row(column, heading, self._text(heading, text, write))
        for at, note in enumerate(fields.notes):
            if note.strip():
                self.add_row(column, self.tr("Note"), *self._note(at, note))

    def add_birthday(self) -> None:
        """Have the user say when somebody's birthday is."""
        self._edit_date("new", SpecialDate(DateKind.BIRTHDAY, PartialDate()), None)

    def add_note(self) -> None:
        """Have the user write a note."""
        name = self.tr("Note")
        write = partial(self._written_note, None)
        self.edit("new", TextForm("", name), write, name)

    def _date(self, at: int, special: SpecialDate) -> QWidget:
        place = f"date {at}"
        verbs = ValueVerbs(
            partial(self._edit_date, place, special, special),
            lambda: self._change(writings.with_date(special, None)),
        )
        words = partial_date_words(special.on)
        return self.value(place, words, date_kind_word(special), verbs)

    def _edit_date(self, place: str, special: SpecialDate, before: SpecialDate | None) -> None:
        name, shown = date_kind_word(special), partial_date_words(special.on)
        hint = self.tr("3 December 1990, or 3 December")
        form = LineForm(shown, name, hint=hint, check=self._why_no_date)
        self.edit(place, form, partial(self._written_date, special, before), name)

    def _written_date(
        self, special: SpecialDate, before: SpecialDate | None, text: str
    ) -> Operation:
        on = self._day(text)
        after = replace(special, on=on) if on is not None else None
        return writings.change(self.me, writings.with_date(before, after))

    def _why_no_date(self, text: str) -> str:
        if not text or self._day(text) is not None:
            return ""
        return self.tr("Not a date NetDesk knows: 3 December, 3.12.1990, 1990")

    def _day(self, text: str) -> PartialDate | None:
        return parse_partial_date(text, self.desk.clock.today(), day_first=day_comes_first())

    def _text(self, name: str, text: str, write: _Setting) -> QWidget:
        verbs = ValueVerbs(
            lambda: self.edit(name, LineForm(text, name), partial(self._written, write)),
            lambda: self._change(partial(write, "")),
        )
        return self.value(name, text, name, verbs)

    def _written(self, write: _Setting, text: str) -> Operation:
        return writings.change(self.me, partial(write, text))

    def _note(self, at: int, note: str) -> list[QWidget]:
        """Return a note, a long one first in part: laying out pages of notes takes time."""
        place, name = f"note {at}", self.tr("Note")
        verbs = ValueVerbs(
            lambda: self.edit(place, TextForm(note, name), partial(self._written_note, note)),
            lambda: self._change(writings.with_note(note, None)),
        )
        is_long = len(note) > _LONG_NOTE
        shown = note[:_LONG_NOTE].rstrip() + "…" if is_long else note.strip()
        value = self.value(place, shown, name, verbs)
        if not is_long:
            return [value]

        def show_all() -> None:
            value.words.setText(note.strip())
            value.updateGeometry()
            more.hide()

        more = button(self.tr("Show all"), show_all, "plain")
        return [value, more]

    def _written_note(self, before: str | None, text: str) -> Operation:
        return writings.change(self.me, writings.with_note(before, text or None))

    def _change(self, change: Callable[[ContactFields], ContactFields]) -> None:
        self.submit(writings.change(self.me, change))


_Setting = Callable[[str, ContactFields], ContactFields]


def _with_nickname(text: str, fields: ContactFields) -> ContactFields:
    return replace(fields, name=replace(fields.name, nickname=text))


def _with_phonetic(text: str, fields: ContactFields) -> ContactFields:
    return replace(fields, name=replace(fields.name, phonetic=text))


def _with_department(text: str, fields: ContactFields) -> ContactFields:
    return replace(fields, department=text)
