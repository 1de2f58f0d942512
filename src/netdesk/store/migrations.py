"""The schema, as an ordered list of steps in SQL.

A step never imports a model: models show today's schema, a step shows the day it was written. Each
step and its number (`user_version`) are one transaction. A file from a newer program is refused.
"""

from __future__ import annotations

from collections.abc import Callable

import apsw

from netdesk.domain.errors import StoreProblem, StoreUnavailableError
from netdesk.domain.interaction import COUNTS_AS_CONTACT, InteractionKind

APPLICATION_ID = 0x4E444B31
"""Written into the file's header, so that another program's database is told apart."""

_FIRST = """
CREATE TABLE blob (
    id BLOB NOT NULL PRIMARY KEY,
    data BLOB NOT NULL
);
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    display_name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    formatted_name TEXT NOT NULL,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    additional TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    nickname TEXT NOT NULL,
    phonetic TEXT NOT NULL,
    organization TEXT NOT NULL,
    department TEXT NOT NULL,
    title TEXT NOT NULL,
    photo BLOB,
    added_on TEXT NOT NULL,
    met_on TEXT,
    ideal_days INTEGER,
    maximum_days INTEGER
);
CREATE INDEX contact_by_name ON contact (sort_key, id);
CREATE INDEX contact_by_organization ON contact (organization COLLATE NOCASE, sort_key, id);
CREATE INDEX contact_by_added ON contact (added_on DESC, id DESC);
CREATE TABLE channel (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    address TEXT,
    match_key TEXT NOT NULL,
    PRIMARY KEY (contact_id, position)
) WITHOUT ROWID;
CREATE INDEX channel_by_match_key ON channel (match_key) WHERE match_key <> '';
CREATE TABLE special_date (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    year INTEGER,
    month INTEGER,
    day INTEGER,
    text TEXT NOT NULL,
    PRIMARY KEY (contact_id, position)
) WITHOUT ROWID;
CREATE INDEX special_date_by_day ON special_date (month, day);
CREATE TABLE note (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (contact_id, position)
) WITHOUT ROWID;
CREATE TABLE card (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    circle_id INTEGER REFERENCES circle (id) ON DELETE SET NULL,
    source TEXT NOT NULL,
    uid TEXT NOT NULL,
    blob_id BLOB NOT NULL,
    encoding TEXT NOT NULL,
    imported_at TEXT NOT NULL
);
CREATE INDEX card_by_contact ON card (contact_id);
CREATE INDEX card_by_blob ON card (blob_id);
CREATE INDEX card_by_uid ON card (uid, source) WHERE uid <> '';
CREATE TABLE circle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    ideal_days INTEGER,
    maximum_days INTEGER,
    weight REAL NOT NULL DEFAULT 1.0
);
CREATE TABLE circle_member (
    circle_id INTEGER NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (circle_id, contact_id)
) WITHOUT ROWID;
CREATE INDEX circle_member_by_contact ON circle_member (contact_id, circle_id);
CREATE TABLE interaction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE TABLE participant (
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (interaction_id, contact_id)
) WITHOUT ROWID;
CREATE INDEX participant_by_contact ON participant (contact_id, interaction_id);
CREATE TABLE interaction_kind (
    kind TEXT NOT NULL PRIMARY KEY,
    counts_as_contact INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE deferral (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    made_on TEXT NOT NULL,
    until TEXT
);
CREATE INDEX deferral_by_contact ON deferral (contact_id, id);
CREATE TABLE standing (
    contact_id INTEGER NOT NULL PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    ideal_days INTEGER,
    maximum_days INTEGER,
    weight REAL NOT NULL,
    last_touch TEXT,
    last_kind TEXT,
    start TEXT,
    snoozed_until TEXT,
    paused_until TEXT,
    due_on TEXT
);
CREATE INDEX standing_by_due ON standing (due_on) WHERE due_on IS NOT NULL;
CREATE INDEX standing_by_touch ON standing (last_touch DESC, contact_id);
CREATE TABLE delivery (
    contact_id INTEGER NOT NULL,
    rule TEXT NOT NULL,
    period TEXT NOT NULL,
    delivered_at TEXT NOT NULL,
    PRIMARY KEY (contact_id, rule, period)
) WITHOUT ROWID;
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    count INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    reverses INTEGER REFERENCES step (id),
    changeset BLOB NOT NULL
);
CREATE VIRTUAL TABLE contact_search USING fts5 (
    name, organization, channels, notes, timeline,
    content='', contentless_delete=1, detail='column', prefix='1 2 3', tokenize='ascii'
);
"""

_SECOND = """
ALTER TABLE card ADD COLUMN missing_since TEXT;
CREATE INDEX card_by_source ON card (source);
CREATE TABLE role_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    title_before TEXT NOT NULL,
    organization_before TEXT NOT NULL,
    title TEXT NOT NULL,
    organization TEXT NOT NULL
);
CREATE INDEX role_change_by_contact ON role_change (contact_id, day);
CREATE INDEX role_change_by_day ON role_change (day);
CREATE TABLE distinct_pair (
    first_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (first_id, second_id),
    CHECK (first_id < second_id)
) WITHOUT ROWID;
CREATE INDEX distinct_pair_by_second ON distinct_pair (second_id);
CREATE TABLE merger (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    absorbed_id INTEGER NOT NULL,
    merged_on TEXT NOT NULL,
    before TEXT NOT NULL
);
CREATE INDEX merger_by_contact ON merger (contact_id);
CREATE TABLE column_mapping (
    header TEXT NOT NULL PRIMARY KEY,
    mapping TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE step_part (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
    changeset BLOB NOT NULL
);
CREATE INDEX step_part_by_step ON step_part (step_id, id);
INSERT INTO step_part (step_id, changeset) SELECT id, changeset FROM step;
ALTER TABLE step DROP COLUMN changeset;
"""
"""What an import leaves behind (who is missing from a newer export, a new role), who is not the same
person or was made one, how a table's columns are read; a step's changeset in parts, so that a large
one is never in memory whole."""


_THIRD = """
ALTER TABLE circle ADD COLUMN colour TEXT NOT NULL DEFAULT '';
ALTER TABLE interaction ADD COLUMN time TEXT;
ALTER TABLE interaction ADD COLUMN planned INTEGER NOT NULL DEFAULT 0;
CREATE INDEX interaction_planned ON interaction (day) WHERE planned;
CREATE TABLE interaction_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    tag TEXT NOT NULL COLLATE NOCASE,
    UNIQUE (interaction_id, tag)
);
CREATE INDEX interaction_tag_by_tag ON interaction_tag (tag);
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    title TEXT NOT NULL
);
CREATE INDEX attachment_by_interaction ON attachment (interaction_id, id);
CREATE TABLE fact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX fact_by_contact ON fact (contact_id, kind);
CREATE INDEX fact_by_value ON fact (kind, value COLLATE NOCASE);
CREATE TABLE relation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    name TEXT NOT NULL
);
CREATE INDEX relation_by_contact ON relation (contact_id);
CREATE INDEX relation_by_other ON relation (other_id) WHERE other_id IS NOT NULL;
CREATE TABLE held_role (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    organization TEXT NOT NULL,
    started TEXT NOT NULL,
    ended TEXT NOT NULL,
    is_present INTEGER NOT NULL
);
CREATE INDEX held_role_by_contact ON held_role (contact_id);
CREATE TABLE promise (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    made_on TEXT NOT NULL,
    due_on TEXT,
    done_on TEXT,
    snoozed_until TEXT,
    interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL
);
CREATE INDEX promise_by_contact ON promise (contact_id);
CREATE INDEX promise_by_due ON promise (due_on) WHERE done_on IS NULL;
CREATE INDEX promise_by_interaction ON promise (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX channel_by_city ON channel (address ->> 3) WHERE address IS NOT NULL;
CREATE INDEX contact_by_met_day ON contact (substr(met_on, 6)) WHERE met_on IS NOT NULL;
CREATE INDEX held_role_by_start ON held_role (substr(started, 6)) WHERE is_present;
CREATE TABLE triage (
    contact_id INTEGER NOT NULL PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    answer TEXT NOT NULL,
    ideal_days INTEGER,
    answered_on TEXT NOT NULL
);
CREATE TABLE lead_time (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (contact_id, kind, label)
) WITHOUT ROWID;
CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    query TEXT NOT NULL
);
"""
"""What is worth knowing of a person and what is promised, planned, tagged and sorted."""


_FOURTH = """
ALTER TABLE promise ADD COLUMN repeat_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE promise ADD COLUMN repeat_from TEXT NOT NULL DEFAULT 'plan';
ALTER TABLE promise ADD COLUMN unless_answered_after INTEGER;
ALTER TABLE circle ADD COLUMN reminds INTEGER NOT NULL DEFAULT 1;
CREATE TABLE later_today (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    until TEXT NOT NULL
);
CREATE TABLE calendar_entry (
    interaction_id INTEGER PRIMARY KEY REFERENCES interaction (id) ON DELETE CASCADE,
    uid TEXT NOT NULL,
    source TEXT NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX calendar_entry_by_uid ON calendar_entry (uid);
CREATE TABLE store_state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
"""
"""What repeats, waits until later, came from a calendar, and what the reminders remember."""


def _create(connection: apsw.Connection) -> None:
    connection.execute(_FIRST).fetchall()
    connection.executemany(
        "INSERT INTO interaction_kind VALUES (?, ?)",
        [(kind.value, kind in COUNTS_AS_CONTACT) for kind in InteractionKind],
    )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()


def _widen(connection: apsw.Connection) -> None:
    connection.execute(_SECOND).fetchall()


def _make_room_for_practice(connection: apsw.Connection) -> None:
    connection.execute(_THIRD).fetchall()


def _make_room_for_reminders(connection: apsw.Connection) -> None:
    connection.execute(_FOURTH).fetchall()


MIGRATIONS: tuple[Callable[[apsw.Connection], None], ...] = (
    _create,
    _widen,
    _make_room_for_practice,
    _make_room_for_reminders,
)
"""Step n brings a file from `user_version` n to n + 1."""


def version_of(connection: apsw.Connection) -> int:
    """Return how many steps the file has seen."""
    version: int = connection.execute("PRAGMA user_version").get
    return version


def check_identity(connection: apsw.Connection) -> None:
    """Refuse a file that is another program's, or a newer NetDesk's.

    Raises StoreUnavailableError.
    """
    # one look: between two of them another process may make the store
    connection.execute("BEGIN").fetchall()
    try:
        is_empty = not connection.execute("SELECT 1 FROM sqlite_schema").fetchall()
        application = connection.execute("PRAGMA application_id").get
        version = version_of(connection)
    finally:
        connection.execute("COMMIT").fetchall()
    if version > len(MIGRATIONS) and application == APPLICATION_ID:
        raise StoreUnavailableError(StoreProblem.NEWER_VERSION, str(version))
    is_new = version == 0 and is_empty
    if application != APPLICATION_ID and not is_new:
        raise StoreUnavailableError(StoreProblem.NOT_A_STORE)


def refuse_empty(connection: apsw.Connection) -> None:
    """Refuse a file that has no schema yet, where none may be made. Raises StoreUnavailableError."""
    if version_of(connection) == 0:
        raise StoreUnavailableError(StoreProblem.NOT_A_STORE)


def migrate(connection: apsw.Connection) -> None:
    """Bring the file to today's schema; safe beside another process that does the same."""
    while version_of(connection) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE").fetchall()
        try:
            number = version_of(connection)
            if number < len(MIGRATIONS):
                MIGRATIONS[number](connection)
                connection.execute(f"PRAGMA user_version = {number + 1}").fetchall()
            connection.execute("COMMIT").fetchall()
        except BaseException:
            connection.execute("ROLLBACK").fetchall()
            raise
