"""The tables outside the history: the history itself, and what was seen or is remembered."""

from __future__ import annotations

from peewee import AutoField, BlobField, CompositeKey, IntegerField, Model, TextField


class Delivery(Model):
    """A reminder that was shown: outside the history, so that an undo shows nothing twice."""

    contact_id = IntegerField()
    rule = TextField()
    period = TextField()
    delivered_at = TextField()

    class Meta:
        primary_key = CompositeKey("contact_id", "rule", "period")


class StoreState(Model):
    """What the program remembers of this file: outside the history."""

    name = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "store_state"


class ColumnMapping(Model):
    """How the columns of a table with this header line are read: outside the history."""

    header = TextField(primary_key=True)
    mapping = TextField()

    class Meta:
        table_name = "column_mapping"


class Step(Model):
    """One undoable change."""

    id = AutoField()
    at = TextField()
    kind = TextField()
    subject = TextField()
    count = IntegerField()
    undone = IntegerField()
    reverses = IntegerField(null=True)


class StepPart(Model):
    """A part of a step's changeset, compressed; the parts of a step follow one another by id."""

    id = AutoField()
    step_id = IntegerField()
    changeset = BlobField()

    class Meta:
        table_name = "step_part"
