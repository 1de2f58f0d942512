"""What a step changed, read from its changesets: the history looked into."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import apsw

from netdesk.domain.identifiers import ContactId, StepId
from netdesk.domain.progress import Progress, unwatched
from netdesk.domain.step_detail import ChangedRow, RowKind, RowOperation, RowText, StepDetail
from netdesk.store.changesets import OWNED_TABLES, unpacking
from netdesk.store.database import Database, Value

MOST_ROWS = 200
"""So many rows are told; of the others only how many there are."""
_REPORT_EVERY = 5000


@dataclass(frozen=True, slots=True)
class _Telling:
    """What is told of a table's rows."""

    kind: RowKind
    columns: tuple[str, ...]


_TELLING = {
    "contact": _Telling(
        RowKind.PERSON,
        (
            "display_name",
            "nickname",
            "phonetic",
            "organization",
            "department",
            "title",
            "met_on",
            "ideal_days",
            "maximum_days",
        ),
    ),
    "channel": _Telling(RowKind.CHANNEL, ("value", "label")),
    "special_date": _Telling(RowKind.DATE, ("kind", "label", "year", "month", "day", "text")),
    "note": _Telling(RowKind.NOTE, ("text",)),
    "card": _Telling(RowKind.CARD, ("source", "missing_since")),
    "circle": _Telling(
        RowKind.CIRCLE, ("name", "ideal_days", "maximum_days", "weight", "colour", "reminds")
    ),
    "circle_member": _Telling(RowKind.MEMBERSHIP, ("circle_id",)),
    "interaction": _Telling(RowKind.INTERACTION, ("day", "time", "kind", "text", "planned")),
    "interaction_tag": _Telling(RowKind.INTERACTION_TAG, ("tag",)),
    "attachment": _Telling(RowKind.ATTACHMENT, ("title", "target")),
    "interaction_kind": _Telling(RowKind.COUNTING_KIND, ("kind", "counts_as_contact")),
    "deferral": _Telling(RowKind.DEFERRAL, ("kind", "until")),
    "role_change": _Telling(
        RowKind.ROLE_CHANGE,
        ("title", "organization", "title_before", "organization_before"),
    ),
    "distinct_pair": _Telling(RowKind.KEPT_APART, ()),
    "merger": _Telling(RowKind.MERGER, ("merged_on",)),
    "fact": _Telling(RowKind.FACT, ("kind", "label", "value")),
    "relation": _Telling(RowKind.RELATION, ("kind", "label", "name")),
    "held_role": _Telling(RowKind.HELD_ROLE, ("title", "organization", "started", "ended")),
    "promise": _Telling(
        RowKind.PROMISE, ("kind", "text", "due_on", "done_on", "snoozed_until", "repeat_rule")
    ),
    "triage": _Telling(RowKind.TRIAGE, ("answer", "ideal_days")),
    "lead_time": _Telling(RowKind.LEAD_TIME, ("kind", "label", "days")),
    "saved_filter": _Telling(RowKind.SAVED_FILTER, ("name", "query")),
    "later_today": _Telling(RowKind.LATER_TODAY, ("until",)),
}
"""Not told: what is worked out (`standing`), what its interaction says (`participant` and the like)."""

_OPERATIONS = {
    "INSERT": RowOperation.ADDED,
    "UPDATE": RowOperation.CHANGED,
    "DELETE": RowOperation.REMOVED,
}


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a changeset: its values by column, those left alone missing."""

    table: str
    operation: RowOperation
    old: dict[str, Value]
    new: dict[str, Value]

    def value(self, column: str) -> Value:
        return self.new.get(column, self.old.get(column))

    @property
    def is_told(self) -> bool:
        if self.operation is not RowOperation.CHANGED:
            return True
        return any(column in self.new for column in _TELLING[self.table].columns)


class StepDetails:
    """Reads what steps changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(
        self, step: StepId, *, most: int = MOST_ROWS, progress: Progress = unwatched
    ) -> StepDetail:
        """Return what a step changed; nothing for one that is not there. Raises CancelledError."""
        counts: Counter[tuple[RowKind, RowOperation]] = Counter()
        first: list[_Row] = []
        names: dict[int, str] = {}
        taking_part: dict[int, list[int]] = {}
        for number, row in enumerate(self._rows(step)):
            if number % _REPORT_EVERY == 0:
                progress(number, 0)
            match row.table:
                case "participant":
                    _note_participant(taking_part, row)
                    continue
                case "contact":
                    _note_name(names, row)
            if row.table not in _TELLING or not row.is_told:
                continue
            counts[_TELLING[row.table].kind, row.operation] += 1
            if len(first) < most:
                first.append(row)
        return StepDetail(self._told(first, names, taking_part), dict(counts))

    def _rows(self, step: StepId) -> Iterator[_Row]:
        columns = {table: self._columns(table) for table in (*_TELLING, "participant")}
        for part in self._database.column(
            "SELECT id FROM step_part WHERE step_id = ? ORDER BY id", (step,)
        ):
            packed = self._database.value("SELECT changeset FROM step_part WHERE id = ?", (part,))
            for change in apsw.Changeset.iter(unpacking(packed)):
                if change.name in columns:
                    names = columns[change.name]
                    yield _Row(
                        change.name,
                        _OPERATIONS[change.op],
                        _known(names, change.old),
                        _known(names, change.new),
                    )

    def _columns(self, table: str) -> list[str]:
        return self._database.column("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,))

    def _told(
        self, rows: list[_Row], names: dict[int, str], taking_part: dict[int, list[int]]
    ) -> tuple[ChangedRow, ...]:
        owners = [self._owners(row, taking_part) for row in rows]
        known = self._names("contact", "display_name", {each for many in owners for each in many})
        circles = self._names("circle", "name", {row.value("circle_id") for row in rows})
        return tuple(
            ChangedRow(
                kind=_TELLING[row.table].kind,
                operation=row.operation,
                before=_text(row.table, row.old, circles, but_equal_to=row.new),
                after=_text(row.table, row.new, circles, but_equal_to=row.old),
                contact=ContactId(many[0]) if many and many[0] in known else None,
                name=", ".join(
                    known.get(each) or names.get(each, "") for each in dict.fromkeys(many)
                ),
            )
            for row, many in zip(rows, owners, strict=True)
        )

    def _owners(self, row: _Row, taking_part: dict[int, list[int]]) -> list[int]:
        """Return whose a row is: an interaction's are those who took part."""
        match row.table:
            case "contact":
                found = [row.value("id")]
            case "distinct_pair":
                found = [row.value("first_id"), row.value("second_id")]
            case "interaction" | "attachment" | "interaction_tag":
                column = "id" if row.table == "interaction" else "interaction_id"
                number = row.value(column)
                found = [*(taking_part.get(number, ()) if isinstance(number, int) else ())]
                found = found or self._database.column(
                    "SELECT contact_id FROM participant WHERE interaction_id = ? ORDER BY position",
                    (number,),
                )
            case _:
                found = [row.value("contact_id")]
                if found == [None] and row.table in OWNED_TABLES:
                    found = self._database.column(
                        f"SELECT contact_id FROM {row.table} WHERE id = ?", (row.value("id"),)
                    )
        return [each for each in found if isinstance(each, int)]

    def _names(self, table: str, column: str, ids: set[Value]) -> dict[int, str]:
        return dict(
            self._database.rows(
                f"SELECT id, {column} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps([each for each in ids if isinstance(each, int)]),),
            )
        )


def _known(names: list[str], values: tuple[object, ...] | None) -> dict[str, Value]:
    # what an update left alone stands there as no_change
    return {
        name: value
        for name, value in zip(names, values or (), strict=False)
        if value is None or isinstance(value, int | float | str | bytes)
    }


def _note_participant(taking_part: dict[int, list[int]], row: _Row) -> None:
    interaction, contact = row.value("interaction_id"), row.value("contact_id")
    if isinstance(interaction, int) and isinstance(contact, int):
        taking_part.setdefault(interaction, []).append(contact)


def _note_name(names: dict[int, str], row: _Row) -> None:
    number, name = row.value("id"), row.value("display_name")
    if isinstance(number, int) and isinstance(name, str):
        names[number] = name


def _text(
    table: str, values: dict[str, Value], circles: dict[int, str], but_equal_to: dict[str, Value]
) -> RowText:
    """Return what the telling columns say; of a changed row those that differ."""
    said: dict[str, str] = {}
    for column in _TELLING[table].columns:
        value = values.get(column)
        if value in (None, "") or (column in but_equal_to and but_equal_to[column] == value):
            continue
        if column == "circle_id" and isinstance(value, int):
            said["name"] = circles.get(value, "")
        else:
            said[column] = str(value)
    return said
