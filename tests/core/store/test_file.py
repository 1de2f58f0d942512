"""The file itself: who may read it, what is refused, copies, and what a check finds."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import gettempdir

import apsw
import pytest
from tests.invented import AT, TODAY, add, call, dump, found, named

from netdesk.domain.errors import InvalidValueError, StoreProblem, StoreUnavailableError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleQuery
from netdesk.operations.cadence import skip
from netdesk.operations.contacts import create_contact
from netdesk.operations.history import undo
from netdesk.operations.interactions import log_interaction
from netdesk.store import migrations, models
from netdesk.store.database import store_problems
from netdesk.store.store import BACKUP_FOLDER, FILE_NAME, Store

DATA = Path(__file__).parents[2] / "data"


def _problem(open_it: Callable[[Path], Store], folder: Path) -> StoreProblem:
    with pytest.raises(StoreUnavailableError) as caught:
        open_it(folder)
    return caught.value.problem


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_only_the_owner_may_read(folder: Path) -> None:
    with Store.open(folder) as store:
        add(store, "Bo")
        store.backup(store.backup_path(AT))
        files = [path for path in folder.rglob("*") if path.is_file()]
        assert {path.name for path in files} >= {FILE_NAME, f"{FILE_NAME}-wal"}
        assert {_mode(path) for path in files} == {0o600}
        assert {_mode(folder), _mode(folder / BACKUP_FOLDER)} == {0o700}


def test_the_models_say_what_the_schema_says(store: Store) -> None:
    tables = store.database.column(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'"
        " AND name NOT LIKE 'sqlite%'"
    )
    assert {model._meta.table_name for model in models.ALL_MODELS} == {*tables} - {"blob"}
    for model in models.ALL_MODELS:
        columns = store.database.rows(f"PRAGMA table_info({model._meta.table_name})")
        fields = model._meta.sorted_fields
        assert [field.column_name for field in fields] == [row[1] for row in columns]
        keys = [row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5]]
        assert [key.column_name for key in model._meta.get_primary_keys()] == keys
        for field, (_, name, _, not_null, _, key) in zip(fields, columns, strict=True):
            assert field.null == (not not_null and not key), f"{model.__name__}.{name}"


@pytest.mark.parametrize("version", range(1, len(migrations.MIGRATIONS) + 1))
def test_a_store_of_every_schema_opens(folder: Path, version: int) -> None:
    folder.mkdir()
    connection = apsw.Connection(str(folder / FILE_NAME))
    dump = DATA / f"store-schema-{version}.sql"
    connection.execute(dump.read_text(encoding="utf-8")).fetchall()
    assert migrations.version_of(connection) == version
    connection.close()
    with Store.open(folder) as store:
        assert migrations.version_of(store.database.connection) == len(migrations.MIGRATIONS)
        assert store.faults() == []
        ada, cy, bo = map(ContactId, store.people.ids(PeopleQuery(), TODAY))
        assert store.contacts.names([ada, bo, cy]) == ["Ada Ek", "Søren Bo", "Cy"]
        assert (found(store, "soren"), found(store, "0701740605")) == ([bo], [cy])
        assert [each.text for each in store.interactions.of(ada)] == ["about Lagos"]
        with Store.open(folder.parent / "new") as new:
            assert _schema(store) == _schema(new)
        while store.history.undoable():
            undo(store, at=AT)
        assert store.contacts.count() == 0


def _schema(store: Store) -> set[tuple[str, str]]:
    """Return what there is, without regard to blanks and quotes."""
    rows = store.database.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {(name, "".join(sql.replace("'", "").split())) for name, sql in rows}


def test_a_migration_keeps_a_copy_first_and_is_whole_or_not_at_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(folder) as store:
        add(store, "Bo")

    def add_column(connection: apsw.Connection) -> None:
        connection.execute("ALTER TABLE contact ADD COLUMN pronouns TEXT").fetchall()

    def fail_halfway(connection: apsw.Connection) -> None:
        connection.execute("DELETE FROM contact").fetchall()
        raise RuntimeError("power lost")

    first = migrations.MIGRATIONS
    monkeypatch.setattr(migrations, "MIGRATIONS", (*first, add_column, fail_halfway))
    with pytest.raises(RuntimeError):
        Store.open(folder)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*first, add_column))
    with Store.open(folder) as store:
        assert store.contacts.names([ContactId(1)]) == ["Bo"]
        assert "pronouns" in [r[1] for r in store.database.rows("PRAGMA table_info(contact)")]
        undo(store, at=AT)
        assert store.contacts.count() == 0
    monkeypatch.setattr(migrations, "MIGRATIONS", first)
    assert _problem(Store.open, folder) is StoreProblem.NEWER_VERSION
    [copy] = (folder / BACKUP_FOLDER).iterdir()
    other = folder.parent / "other"
    other.mkdir()
    shutil.copy(copy, other / FILE_NAME)
    with Store.open(other) as store:
        assert store.contacts.count() == 1


@pytest.mark.parametrize("open_it", [Store.open, Store.open_reader])
class TestRefused:
    def test_a_newer_file(self, folder: Path, open_it: Callable[[Path], Store]) -> None:
        with Store.open(folder) as store:
            store.database.execute(f"PRAGMA user_version = {len(migrations.MIGRATIONS) + 1}")
        before = (folder / FILE_NAME).read_bytes()
        assert _problem(open_it, folder) is StoreProblem.NEWER_VERSION
        assert (folder / FILE_NAME).read_bytes() == before

    def test_another_programs_file(self, folder: Path, open_it: Callable[[Path], Store]) -> None:
        folder.mkdir()
        connection = apsw.Connection(str(folder / FILE_NAME))
        connection.execute("CREATE TABLE contact (x); PRAGMA user_version = 1").fetchall()
        connection.close()
        before = (folder / FILE_NAME).read_bytes()
        assert _problem(open_it, folder) is StoreProblem.NOT_A_STORE
        assert (folder / FILE_NAME).read_bytes() == before

    def test_garbage(self, folder: Path, open_it: Callable[[Path], Store]) -> None:
        folder.mkdir()
        (folder / FILE_NAME).write_bytes(b"BEGIN:VCARD\r\n" * 1000)
        assert _problem(open_it, folder) is StoreProblem.NOT_A_STORE
        assert (folder / FILE_NAME).read_bytes() == b"BEGIN:VCARD\r\n" * 1000

    def test_a_file_cut_short(self, folder: Path, open_it: Callable[[Path], Store]) -> None:
        with Store.open(folder) as store:
            add(store, *(f"Bo {number}" for number in range(40)))
        path = folder / FILE_NAME
        path.write_bytes(path.read_bytes()[:5000])
        with pytest.raises(StoreUnavailableError) as caught, open_it(folder) as store:
            store.people.ids(PeopleQuery(), TODAY)
            found(store, "bo")
            store.faults()
        assert caught.value.problem is StoreProblem.DAMAGED

    def test_a_folder_in_its_place(self, folder: Path, open_it: Callable[[Path], Store]) -> None:
        (folder / FILE_NAME).mkdir(parents=True)
        assert _problem(open_it, folder) is StoreProblem.NO_ACCESS

    def test_a_file_for_a_folder(self, folder: Path, open_it: Callable[[Path], Store]) -> None:
        folder.write_text("")
        assert _problem(open_it, folder) is StoreProblem.NO_ACCESS


def test_reading_makes_no_store(folder: Path) -> None:
    assert _problem(Store.open_reader, folder) is StoreProblem.NO_ACCESS
    folder.mkdir()
    assert _problem(Store.open_reader, folder) is StoreProblem.NO_ACCESS
    assert list(folder.iterdir()) == []
    (folder / FILE_NAME).touch()
    assert _problem(Store.open_reader, folder) is StoreProblem.NOT_A_STORE


@contextlib.contextmanager
def _as_somebody(*owned: Path) -> Iterator[None]:
    """Do something as an ordinary user: root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    for path in owned:
        os.chown(path, 65534, 65534)
    for path in owned[0].parents:
        if path.is_relative_to(gettempdir()) and path != Path(gettempdir()):
            path.chmod(0o711)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
@pytest.mark.parametrize(("of_folder", "of_file"), [(0o500, 0o400), (0o700, 0o400), (0o500, 0o600)])
def test_what_may_not_be_written_is_refused(folder: Path, of_folder: int, of_file: int) -> None:
    with Store.open(folder):
        pass
    (folder / FILE_NAME).chmod(of_file)
    folder.chmod(of_folder)
    with _as_somebody(folder, folder / FILE_NAME):
        assert _problem(Store.open, folder) is StoreProblem.NO_ACCESS
        if of_folder == 0o500:
            assert _problem(Store.open, folder / "below") is StoreProblem.NO_ACCESS
    folder.chmod(0o700)


def test_a_full_disk_rolls_back(store: Store) -> None:
    add(store, "Bo")
    before, steps = dump(store), store.history.newest(9)
    pages = store.database.value("PRAGMA page_count")
    store.database.execute(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(StoreUnavailableError) as caught:
        create_contact(store, named("Cy " * 20_000), at=AT)
    assert caught.value.problem is StoreProblem.FULL
    assert (dump(store), store.history.newest(9)) == (before, steps)
    store.database.execute("PRAGMA max_page_count = 1000000")
    assert add(store, "Cy")


@pytest.fixture
def copy(store: Store, tmp_path: Path) -> Path:
    """A backup of a store in which there was only Ada."""
    add(store, "Ada")
    path = tmp_path / "copy.db"
    store.backup(path)
    add(store, "Bo")
    return path


def test_a_restore_brings_everything_back(store: Store, copy: Path, folder: Path) -> None:
    with Store.open_reader(folder) as reader:
        assert found(reader, "bo") == [2]
        kept = store.restore(copy, AT)
        assert (found(store, "ada"), found(store, "bo")) == ([1], [])
        assert (found(reader, "ada"), found(reader, "bo")) == ([1], [])
    assert store.faults() == []
    undo(store, at=AT)
    assert store.contacts.count() == 0
    again = store.restore(kept, AT)
    assert again != kept
    assert found(store, "bo") == [2]
    assert _mode(kept) == _mode(again) == 0o600


@pytest.mark.parametrize("damage", ["garbage", "empty", "cut", "other", "newer", "missing"])
def test_a_bad_copy_leaves_the_store_as_it_was(
    store: Store, copy: Path, folder: Path, damage: str
) -> None:
    whole = copy.read_bytes()
    match damage:
        case "garbage":
            copy.write_bytes(b"no database at all" * 999)
        case "empty":
            copy.write_bytes(b"")
        case "cut":
            copy.write_bytes(whole[: len(whole) // 2])
        case "other" | "newer":
            connection = apsw.Connection(str(copy))
            pragma = "application_id = 7" if damage == "other" else "user_version = 99"
            connection.execute(f"PRAGMA {pragma}").fetchall()
            connection.close()
        case _:
            copy.unlink()
    before, steps = dump(store), store.history.newest(9)
    with pytest.raises(StoreUnavailableError):
        store.restore(copy, AT)
    assert (dump(store), store.history.newest(9)) == (before, steps)
    assert store.faults() == []
    assert not (folder / BACKUP_FOLDER).exists() or not list((folder / BACKUP_FOLDER).iterdir())
    add(store, "Cy")


def test_the_data_is_no_copy_of_itself(store: Store, folder: Path, tmp_path: Path) -> None:
    add(store, "Ada")
    link = tmp_path / "link.db"
    link.symlink_to(folder / FILE_NAME)
    for path in (folder / FILE_NAME, link, folder / ".." / folder.name / FILE_NAME):
        with pytest.raises(InvalidValueError):
            store.backup(path)
        with pytest.raises(InvalidValueError):
            store.restore(path, AT)
    assert found(store, "ada") == [1]


def test_a_backup_that_cannot_be_written_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OSError):
        store.backup(tmp_path / "missing" / "copy.db")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):
        store.backup(tmp_path / "folder")
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_a_backup_replaces_the_one_before(store: Store, copy: Path) -> None:
    store.backup(copy)
    store.restore(copy, AT)
    assert found(store, "bo") == [2]
    assert sorted(path.name for path in copy.parent.iterdir()) == ["copy.db", "data"]


FAULTS = {
    "standing": "DELETE FROM standing WHERE contact_id = 1",
    "points to a missing contact": "PRAGMA foreign_keys = 0; DELETE FROM contact WHERE id = 1",
    "search": "DELETE FROM contact_search WHERE rowid = 1",
    "photo": "UPDATE contact SET photo = x'00' WHERE id = 1",
    "card": (
        "INSERT INTO card (source, uid, blob_id, encoding, imported_at)"
        " VALUES ('phone', '', x'00', 'utf-8', '')"
    ),
    "interaction": "DELETE FROM participant",
    "stands": "UPDATE standing SET last_touch = '2020-01-01' WHERE contact_id = 1",
}


@pytest.mark.parametrize("words", FAULTS)
def test_a_check_finds(folder: Path, words: str) -> None:
    with Store.open(folder) as store:
        [bo] = add(store, "Bo")
        log_interaction(store, call(bo), at=AT)
        skip(store, [bo], at=AT)
        assert store.faults() == []
        store.database.connection.execute(FAULTS[words]).fetchall()
        assert any(words in line for line in store.faults()), store.faults()


def test_a_check_finds_a_damaged_page(folder: Path) -> None:
    with Store.open(folder) as store:
        add(store, *(f"Bo {number}" for number in range(200)))
        page = store.database.value(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'contact_by_name'"
        )
        size = store.database.value("PRAGMA page_size")
    with (folder / FILE_NAME).open("r+b") as file:
        file.seek((page - 1) * size + 100)
        file.write(b"\x5a" * (size - 200))
    with Store.open(folder) as store:
        try:
            faults = store.faults()
        except StoreUnavailableError as error:
            assert error.problem is StoreProblem.DAMAGED
        else:
            assert faults


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (apsw.SQLITE_IOERR_SHMSIZE, StoreProblem.FULL),
        (apsw.SQLITE_IOERR_SHMOPEN, StoreProblem.NO_ACCESS),
        (apsw.SQLITE_IOERR_READ, StoreProblem.NO_ACCESS),
        (apsw.SQLITE_IOERR_CORRUPTFS, StoreProblem.DAMAGED),
    ],
)
def test_a_disk_in_trouble_is_not_called_a_damaged_file(code: int, problem: StoreProblem) -> None:
    with pytest.raises(StoreUnavailableError) as caught, store_problems(Path("netdesk.db")):
        raise apsw.exception_for(code)
    assert caught.value.problem is problem


@pytest.mark.skipif(os.name == "nt", reason="an open file stays where it is there")
@pytest.mark.parametrize("harm", ["deleted", "moved", "replaced"])
def test_nothing_is_written_into_a_file_that_is_gone(folder: Path, harm: str) -> None:
    with Store.open(folder) as store:
        add(store, "Bo")
        match harm:
            case "deleted":
                shutil.rmtree(folder)
            case "moved":
                folder.rename(folder.with_name("elsewhere"))
            case _:
                shutil.copy(folder / FILE_NAME, folder / "copy")
                (folder / "copy").replace(folder / FILE_NAME)
        with pytest.raises(StoreUnavailableError) as caught:
            add(store, "Cy")
        assert caught.value.problem is StoreProblem.GONE
        with pytest.raises(StoreUnavailableError):
            undo(store, at=AT)
        assert len(store.contacts.all_ids()) == 1
