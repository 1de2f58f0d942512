"""Today's tables, as peewee sees them. They never leave the store."""

from __future__ import annotations

from peewee import (
    AutoField,
    BlobField,
    CompositeKey,
    FloatField,
    IntegerField,
    Model,
    TextField,
)

from netdesk.store.kept_models import ColumnMapping, Delivery, Step, StepPart, StoreState


class Contact(Model):
    """A person."""

    id = AutoField()
    display_name = TextField()
    sort_key = TextField()
    formatted_name = TextField()
    given = TextField()
    family = TextField()
    additional = TextField()
    prefix = TextField()
    suffix = TextField()
    nickname = TextField()
    phonetic = TextField()
    organization = TextField()
    department = TextField()
    title = TextField()
    photo = BlobField(null=True)
    added_on = TextField()
    met_on = TextField(null=True)
    ideal_days = IntegerField(null=True)
    maximum_days = IntegerField(null=True)


class Channel(Model):
    """A way to reach a person; `address` is the JSON list of an address's seven parts."""

    contact_id = IntegerField()
    position = IntegerField()
    kind = TextField()
    value = TextField()
    label = TextField()
    preferred = IntegerField()
    address = TextField(null=True)
    match_key = TextField()

    class Meta:
        primary_key = CompositeKey("contact_id", "position")


class SpecialDate(Model):
    """A birthday, an anniversary or another yearly date."""

    contact_id = IntegerField()
    position = IntegerField()
    kind = TextField()
    label = TextField()
    year = IntegerField(null=True)
    month = IntegerField(null=True)
    day = IntegerField(null=True)
    text = TextField()

    class Meta:
        table_name = "special_date"
        primary_key = CompositeKey("contact_id", "position")


class Note(Model):
    """What is written about a person."""

    contact_id = IntegerField()
    position = IntegerField()
    text = TextField()

    class Meta:
        primary_key = CompositeKey("contact_id", "position")


class Card(Model):
    """A kept card, of a person or of a group; of neither when that was deleted here."""

    id = AutoField()
    contact_id = IntegerField(null=True)
    circle_id = IntegerField(null=True)
    source = TextField()
    uid = TextField()
    blob_id = BlobField()
    encoding = TextField()
    imported_at = TextField()
    missing_since = TextField(null=True)


class RoleChange(Model):
    """A title or organisation that a newer card said otherwise."""

    id = AutoField()
    contact_id = IntegerField()
    day = TextField()
    title_before = TextField()
    organization_before = TextField()
    title = TextField()
    organization = TextField()

    class Meta:
        table_name = "role_change"


class DistinctPair(Model):
    """Two people of whom the user said that they are not one; the smaller id first."""

    first_id = IntegerField()
    second_id = IntegerField()

    class Meta:
        table_name = "distinct_pair"
        primary_key = CompositeKey("first_id", "second_id")


class Merger(Model):
    """A person made one with another, and all it takes to take them apart again."""

    id = AutoField()
    contact_id = IntegerField()
    absorbed_id = IntegerField()
    merged_on = TextField()
    before = TextField()


class Circle(Model):
    """A named group with a default cadence."""

    id = AutoField()
    name = TextField()
    ideal_days = IntegerField(null=True)
    maximum_days = IntegerField(null=True)
    weight = FloatField()
    colour = TextField()
    reminds = IntegerField(default=1)


class CircleMember(Model):
    """Who is in which circle."""

    circle_id = IntegerField()
    contact_id = IntegerField()

    class Meta:
        table_name = "circle_member"
        primary_key = CompositeKey("circle_id", "contact_id")


class Interaction(Model):
    """What happened on a day."""

    id = AutoField()
    kind = TextField()
    day = TextField()
    text = TextField()
    time = TextField(null=True)
    planned = IntegerField()


class InteractionTag(Model):
    """A word an interaction is found by."""

    # not the tag itself: a session tells keys apart by their bytes, SQLite these words without their case
    id = AutoField()
    interaction_id = IntegerField()
    tag = TextField()

    class Meta:
        table_name = "interaction_tag"


class Attachment(Model):
    """A link to what belongs to an interaction: a file or a page."""

    id = AutoField()
    interaction_id = IntegerField()
    target = TextField()
    title = TextField()


class Participant(Model):
    """Who took part in an interaction."""

    interaction_id = IntegerField()
    contact_id = IntegerField()
    position = IntegerField()

    class Meta:
        primary_key = CompositeKey("interaction_id", "contact_id")


class InteractionKind(Model):
    """Whether a kind moves the last touch."""

    kind = TextField(primary_key=True)
    counts_as_contact = IntegerField()

    class Meta:
        table_name = "interaction_kind"


class Deferral(Model):
    """A snooze, a skip or a pause: recorded, and no touch."""

    id = AutoField()
    contact_id = IntegerField()
    kind = TextField()
    made_on = TextField()
    until = TextField(null=True)


class Standing(Model):
    """Where a contact stands with its cadence, kept so that lists need not compute it."""

    contact_id = IntegerField(primary_key=True)
    ideal_days = IntegerField(null=True)
    maximum_days = IntegerField(null=True)
    weight = FloatField()
    last_touch = TextField(null=True)
    last_kind = TextField(null=True)
    start = TextField(null=True)
    snoozed_until = TextField(null=True)
    paused_until = TextField(null=True)
    due_on = TextField(null=True)


class Fact(Model):
    """Something worth knowing of a person, in one line."""

    id = AutoField()
    contact_id = IntegerField()
    kind = TextField()
    label = TextField()
    value = TextField()
    position = IntegerField()


class Relation(Model):
    """What another person is to a contact; without `other_id` the other is only a name."""

    id = AutoField()
    contact_id = IntegerField()
    other_id = IntegerField(null=True)
    kind = TextField()
    label = TextField()
    name = TextField()


class HeldRole(Model):
    """What somebody was or is and where, from when to when."""

    id = AutoField()
    contact_id = IntegerField()
    title = TextField()
    organization = TextField()
    started = TextField()
    ended = TextField()
    is_present = IntegerField()

    class Meta:
        table_name = "held_role"


class Promise(Model):
    """Something owed, to somebody or by them, or to oneself: the next step."""

    id = AutoField()
    contact_id = IntegerField()
    kind = TextField()
    text = TextField()
    made_on = TextField()
    due_on = TextField(null=True)
    done_on = TextField(null=True)
    snoozed_until = TextField(null=True)
    interaction_id = IntegerField(null=True)
    repeat_rule = TextField(default="")
    repeat_from = TextField()
    unless_answered_after = IntegerField(null=True)


class Triage(Model):
    """An answer given while people are sorted, not applied yet."""

    contact_id = IntegerField(primary_key=True)
    answer = TextField()
    ideal_days = IntegerField(null=True)
    answered_on = TextField()


class LeadTime(Model):
    """How many days before a person's date it is wanted."""

    contact_id = IntegerField()
    kind = TextField()
    label = TextField()
    days = IntegerField()

    class Meta:
        table_name = "lead_time"
        primary_key = CompositeKey("contact_id", "kind", "label")


class SavedFilter(Model):
    """A filter of people under a name."""

    id = AutoField()
    name = TextField()
    query = TextField()

    class Meta:
        table_name = "saved_filter"


class LaterToday(Model):
    """Until when (a UTC instant) everything about a person waits, on the day itself."""

    contact_id = IntegerField(primary_key=True)
    until = TextField()

    class Meta:
        table_name = "later_today"


class CalendarEntry(Model):
    """The meeting of a calendar's file that an interaction came from."""

    interaction_id = IntegerField(primary_key=True)
    uid = TextField()
    source = TextField()
    digest = TextField()

    class Meta:
        table_name = "calendar_entry"


TRACKED = (
    Contact,
    Channel,
    SpecialDate,
    Note,
    Card,
    Circle,
    CircleMember,
    Interaction,
    Participant,
    InteractionKind,
    Deferral,
    Standing,
    RoleChange,
    DistinctPair,
    Merger,
    InteractionTag,
    Attachment,
    Fact,
    Relation,
    HeldRole,
    Promise,
    Triage,
    LeadTime,
    SavedFilter,
    LaterToday,
    CalendarEntry,
)
"""The tables a step records."""
ALL_MODELS = (*TRACKED, Delivery, StoreState, ColumnMapping, Step, StepPart)
