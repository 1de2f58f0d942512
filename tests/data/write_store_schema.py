"""Writes the store of today's schema as SQL: `python -m tests.data.write_store_schema`.

Run it once for each new schema before it is released; the files of released schemas stay for ever.
"""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw.shell
from tests.invented import AT, add, call, email, named, phone

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import HeldRoleId
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.relation import RelationKind
from netdesk.domain.role_change import Role
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.contacts import create_contact
from netdesk.operations.interactions import log_interaction
from netdesk.store import migrations
from netdesk.store.store import Store

FOLDER = Path(__file__).parent


def main() -> None:
    with TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        ada, bo = add(store, "Ada Ek", "Søren Bo")
        log_interaction(store, call(ada, bo, on=date(2026, 11, 1), text="about Lagos"), at=AT)
        [circle] = create_circle(store, CircleFields("Close", 30), at=AT).circles
        add_to_circle(store, circle, [ada], at=AT)
        create_contact(
            store, named("Cy", phone("+46 70 174 06 05"), email("cy@data.example")), at=AT
        )
        with store.step(StepKind.EDIT_CONTACT, AT, "Ada Ek"):
            store.facts.add([ada], FactKind.TAG, "rust")
            store.relations.add(ada, RelationKind.MENTOR, name="Kim Ek")
            store.held_roles.add(ada, HeldRole(HeldRoleId(0), Role("Editor", "Data")))
            store.promises.add(PromiseDraft(ada, PromiseKind.GIVE, "the benchmark"), AT.today)
        connection = store.database.connection
        out = io.StringIO()
        apsw.shell.Shell(db=connection, stdout=out).process_command(".dump")
        version = migrations.version_of(connection)
    # the comments name the day, the machine and its user
    lines = [line for line in out.getvalue().splitlines() if not line.startswith("--")]
    path = FOLDER / f"store-schema-{version}.sql"
    path.write_text("\n".join([*filter(None, lines), ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
