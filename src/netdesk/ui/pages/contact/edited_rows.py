"""Rows of what is known of a person, each changed in its own place; no dialog for one fact."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from netdesk.domain.contact import Contact
from netdesk.domain.identifiers import ContactId
from netdesk.domain.knowledge import Knowledge
from netdesk.runtime.writer import Operation
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.in_place_form import InPlaceForm
from netdesk.ui.widgets.roles import label
from netdesk.ui.widgets.value_button import ValueButton, ValueVerbs

Writing = Callable[[Any], Operation]
"""What writes the value of a form."""


class EditedRows(QWidget):
    """Made anew when something else is known; a form that is open waits until it is done with.

    Signals
    -------
    rows_changed(): the order of what takes the focus is another.
    form_opened(QWidget): a form is to be seen.
    """

    rows_changed = Signal()
    form_opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.contact: Contact | None = None
        self.known = Knowledge()
        self.form: InPlaceForm | None = None
        self._form_place = ""
        self._shown: object = None
        self._places: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows = QWidget()
        self._column.addWidget(self._rows)

    def show_known(self, contact: Contact, known: Knowledge) -> None:
        """Show what is known of a person; another person's form is finished first."""
        if self.contact is not None and self.contact.id != contact.id:
            self._finish_for_another()
        self.contact, self.known = contact, known
        if self.form is None and (contact.id, self.state()) != self._shown:
            self._rebuild()

    def state(self) -> object:
        """Return all that the rows depend on."""
        raise NotImplementedError

    def build(self, column: QVBoxLayout) -> None:
        """Add the rows."""
        raise NotImplementedError

    @property
    def me(self) -> ContactId:
        """Who is shown."""
        if self.contact is None:
            raise RuntimeError("nobody is shown")
        return self.contact.id

    def submit(self, operation: Operation) -> None:
        """Have something written."""
        self.desk.writer.submit(operation)

    def value(
        self, place: str, text: str, name: str, verbs: ValueVerbs, *, role: str = ""
    ) -> ValueButton:
        """Return a value that is changed where it stands; `place` names it on this page."""
        made = ValueButton(text, name, verbs, role=role)
        self._places[place] = made
        return made

    def keep_place(self, place: str, widget: QWidget) -> None:
        """Name what is no `value` and is changed where it stands all the same."""
        self._places[place] = widget

    def add_row(self, column: QVBoxLayout, heading: str, *values: QWidget) -> None:
        """Add a small heading, and what belongs under it."""
        if column.count():
            column.addSpacing(4)
        column.addWidget(label(heading, "small", wrap=True))
        for each in values:
            column.addWidget(each)

    def at_place(self, place: str) -> QWidget | None:
        """Return what stands at a place."""
        return self._places.get(place)

    def hide_places(self, beginning: str) -> None:
        """Hide what stands at places of this beginning until the rows are made anew."""
        for place, each in self._places.items():
            if place.startswith(beginning):
                each.hide()

    def edit(self, place: str, form: InPlaceForm, write: Writing, heading: str = "") -> None:
        """Open a form in the place of a value, or below all rows where there is none yet."""
        if self.form is not None:
            self.form.finish()
        if self.form is not None:
            # what is in it cannot be kept; it says why
            form.deleteLater()
            return
        self.form, self._form_place = form, place
        value = self._places.get(place)
        if value is not None and value.parentWidget() is not None:
            self._put_in_place_of(value, form)
        else:
            self._put_below(form, heading)
        form.submitted.connect(partial(self._on_submitted, form, write, self.me))
        form.left.connect(partial(self._on_left, form))
        form.show()
        self.show()
        self.rows_changed.emit()
        form.begin()
        self.form_opened.emit(form)

    def _put_in_place_of(self, value: QWidget, form: InPlaceForm) -> None:
        holder = value.parentWidget()
        layout = holder.layout() if holder else None
        if layout is not None:
            layout.replaceWidget(value, form)
        value.hide()

    def _put_below(self, form: InPlaceForm, heading: str) -> None:
        layout = self._rows.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addSpacing(4)
            if heading:
                layout.addWidget(label(heading, "small"))
            layout.addWidget(form)

    def _on_submitted(self, form: InPlaceForm, write: Writing, contact: ContactId) -> None:
        form.show_saving(is_saving=True)
        task = self.desk.writer.submit(write(form.value()))
        task.succeeded.connect(lambda _: self._close(form))
        task.failed.connect(lambda _: self._take_back(form))

    def _on_left(self, form: InPlaceForm) -> None:
        self._close(form)

    def _take_back(self, form: InPlaceForm) -> None:
        if form is self.form:
            form.show_saving(is_saving=False)
            form.begin()

    def _close(self, form: InPlaceForm) -> None:
        if form is self.form:
            had_focus = _has_focus(form)
            place = self._form_place
            self.form = None
            self._rebuild(place if had_focus else "")
            self.rows_changed.emit()

    def _finish_for_another(self) -> None:
        form = self.form
        if form is None:
            return
        form.finish()
        self.form = None

    def _rebuild(self, place: str = "") -> None:
        place = place or self._focused_place()
        self._shown = (self.me, self.state())
        self._places = {}
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.build(column)
        self._column.replaceWidget(self._rows, rows)
        before, self._rows = self._rows, rows
        self.setVisible(bool(column.count()))
        rows.show()
        self._focus(place)
        before.hide()
        before.deleteLater()

    def _focus(self, place: str) -> None:
        if not place:
            return
        target = self._places.get(place) or self.place_without(place)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_without(self, place: str) -> QWidget | None:
        """Return where the focus goes when what stood at a place is there no more."""
        return next(iter(self._places.values()), None)

    def _focused_place(self) -> str:
        now = QApplication.focusWidget()
        if now is None or not self._rows.isAncestorOf(now):
            return ""
        return next((place for place, each in self._places.items() if each is now), "")


def _has_focus(form: QWidget) -> bool:
    now = QApplication.focusWidget()
    # a field that is switched off while it is written has no focus any more
    return now is None or now is form or form.isAncestorOf(now)
