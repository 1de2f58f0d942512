"""Circles and who is in them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from netdesk.domain.circle import Circle, CircleFields
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.store import models
from netdesk.store.database import Database, Row

_COLUMNS = (
    "id, name, ideal_days, maximum_days, weight, colour, reminds,"
    " (SELECT count(*) FROM circle_member WHERE circle_id = circle.id)"
)


class Circles:
    """The circles of the store, in the order of their names."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, fields: CircleFields) -> CircleId:
        """Add a circle. Raises InvalidValueError where one has that name."""
        self._refuse_taken(fields.name, None)
        self._database.run(models.Circle.insert(**_values(fields)))
        return CircleId(self._database.last_id)

    def replace(self, circle: CircleId, fields: CircleFields) -> None:
        """Change what is set of a circle. Raises UnknownIdError, InvalidValueError."""
        self.get(circle)
        self._refuse_taken(fields.name, circle)
        table = models.Circle
        self._database.run(table.update(**_values(fields)).where(table.id == circle))

    def delete(self, circle: CircleId) -> None:
        """Delete a circle; the people stay. Raises UnknownIdError."""
        self.get(circle)
        self._database.run(models.Circle.delete().where(models.Circle.id == circle))

    def put_in(self, circle: CircleId, contacts: Iterable[ContactId]) -> None:
        """Put people into a circle; who is in it already stays."""
        self._database.execute_many(
            "INSERT OR IGNORE INTO circle_member (circle_id, contact_id) VALUES (?, ?)",
            ((circle, contact) for contact in contacts),
        )

    def take_out(self, circle: CircleId, contacts: Iterable[ContactId]) -> None:
        """Take people out of a circle."""
        self._database.execute_many(
            "DELETE FROM circle_member WHERE circle_id = ? AND contact_id = ?",
            ((circle, contact) for contact in contacts),
        )

    def get(self, circle: CircleId) -> Circle:
        """Return a circle. Raises UnknownIdError."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM circle WHERE id = ?", (circle,))
        if not rows:
            raise UnknownIdError("circle", circle)
        return _circle(rows[0])

    def named(self, name: str) -> Circle | None:
        """Return the circle of that name, case aside."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM circle WHERE name = ?", (name,))
        return _circle(rows[0]) if rows else None

    def all(self) -> list[Circle]:
        """Return all circles by name."""
        return [
            _circle(row)
            for row in self._database.rows(f"SELECT {_COLUMNS} FROM circle ORDER BY name")
        ]

    def of(self, contact: ContactId) -> list[Circle]:
        """Return the circles a contact is in, by name."""
        return [
            _circle(row)
            for row in self._database.rows(
                f"SELECT {_COLUMNS} FROM circle WHERE id IN"
                " (SELECT circle_id FROM circle_member WHERE contact_id = ?) ORDER BY name",
                (contact,),
            )
        ]

    def silent(self) -> frozenset[ContactId]:
        """Return who is in circles that do not remind, and in no other."""
        found = self._database.column(
            "SELECT contact_id FROM circle_member WHERE circle_id IN"
            " (SELECT id FROM circle WHERE NOT reminds) EXCEPT SELECT contact_id FROM circle_member"
            " WHERE circle_id IN (SELECT id FROM circle WHERE reminds)"
        )
        return frozenset(map(ContactId, found))

    def shares(self, contacts: Iterable[ContactId]) -> dict[CircleId, int]:
        """Return how many of these people are in each circle that any of them is in."""
        return dict(
            self._database.rows(
                "SELECT circle_id, count(*) FROM circle_member"
                " WHERE contact_id IN (SELECT value FROM json_each(?)) GROUP BY circle_id",
                (json.dumps(list(contacts)),),
            )
        )

    def members(self, circle: CircleId) -> list[ContactId]:
        """Return who is in a circle, by name."""
        return self._database.column(
            "SELECT contact.id FROM circle_member JOIN contact ON contact.id = contact_id"
            " WHERE circle_id = ? ORDER BY sort_key, contact.id",
            (circle,),
        )

    def _refuse_taken(self, name: str, but: CircleId | None) -> None:
        taken = self.named(name)
        if taken is not None and taken.id != but:
            raise InvalidValueError(f"there is a circle named {taken.fields.name} already")


def _values(fields: CircleFields) -> dict[str, object]:
    return {
        "name": fields.name,
        "ideal_days": fields.ideal_days,
        "maximum_days": fields.maximum_days,
        "weight": fields.weight,
        "colour": fields.colour,
        "reminds": int(fields.reminds),
    }


def _circle(row: Row) -> Circle:
    number, name, ideal, maximum, weight, colour, reminds, size = row
    fields = CircleFields(name, ideal, maximum, weight, colour, bool(reminds))
    return Circle(CircleId(number), fields, size)
