"""The command line as a process of its own, and the floors below the window without Qt."""

from __future__ import annotations

import ast
import json
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import netdesk
from netdesk.store.store import FILE_NAME, Store

_SOURCE = Path(netdesk.__file__).parent
_WITHOUT_QT = ("domain", "store", "vcard", "operations", "preferences", "paths", "cli")
_BLOCKER = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is not here")
sys.meta_path.insert(0, Blocker())
"""


def _run(
    *words: object, env: dict[str, str] | None = None, text: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    return _python("-m", "netdesk", *words, env=env, text=text)


def _python(
    *words: object, env: dict[str, str] | None = None, text: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    path = os.pathsep.join(filter(None, sys.path))
    return subprocess.run(
        [sys.executable, *(os.fspath(w) if isinstance(w, Path) else str(w) for w in words)],
        env={**os.environ, "PYTHONPATH": path, **(env or {})},
        input=text,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def vcf(tmp_path: Path) -> Path:
    path = tmp_path / "a.vcf"
    path.write_bytes("BEGIN:VCARD\nVERSION:3.0\nFN:李小龙\nEND:VCARD\n".encode())
    return path


def test_exit_codes(folder: Path, vcf: Path, tmp_path: Path) -> None:
    assert _run("--data", folder, "import", vcf).returncode == 0
    vcf.write_bytes(vcf.read_bytes() + b"not a card\n")
    assert _run("--data", folder, "import", vcf).returncode == 1
    assert _run("--data", folder, "show", 7).returncode == 2
    assert _run("--data", folder, "import", tmp_path / "none.vcf").returncode == 2
    assert _run("--data", vcf, "list").returncode == 2
    assert _run("list", env={"NETDESK_DATA": str(vcf)}).returncode == 3
    with Store.open(folder) as store:
        store.database.execute("PRAGMA user_version = 99")
    newer = _run("--data", folder, "list", "--json")
    assert (newer.returncode, newer.stdout) == (3, b"")
    assert b"newer NetDesk" in newer.stderr
    (folder / FILE_NAME).write_bytes(b"garbage" * 1000)
    assert _run("--data", folder, "check").returncode == 3


def test_the_data_folder_may_come_from_the_environment(folder: Path, vcf: Path) -> None:
    env = {"NETDESK_DATA": str(folder)}
    assert _run("import", vcf, env=env).returncode == 0
    assert (folder / FILE_NAME).is_file()
    elsewhere = folder.parent / "elsewhere"
    assert json.loads(_run("--data", elsewhere, "list", "--json", env=env).stdout) == []
    [person] = json.loads(_run("list", "--json", env=env).stdout)
    assert person["name"] == "李小龙"


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"}])
def test_answers_are_utf_8_in_every_locale(folder: Path, vcf: Path, env: dict[str, str]) -> None:
    assert _run("--data", folder, "import", vcf, env=env).returncode == 0
    done = _run("--data", folder, "search", "li xiao", "--json", env=env)
    assert [each["name"] for each in json.loads(done.stdout.decode("utf-8"))] == ["李小龙"]
    assert "李小龙" in _run("--data", folder, "list", env=env).stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux")
def test_a_file_whose_name_is_no_text_is_imported(folder: Path, vcf: Path) -> None:
    odd = vcf.rename(os.fsdecode(os.fsencode(vcf.parent) + b"/caf\xe9.vcf"))
    done = subprocess.run(
        [sys.executable, "-m", "netdesk", "--data", folder, "import", "--json", odd],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["added"] == 1
    [step] = json.loads(_run("--data", folder, "history", "--json").stdout)
    assert step["subject"] == "caf\ufffd.vcf"


def test_a_reader_that_hangs_up_is_no_failure(folder: Path) -> None:
    assert _run("--data", folder, "demo").returncode == 0
    command = [sys.executable, "-m", "netdesk", "--data", str(folder), "list", "--json"]
    with subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize("words", [("list",), ("due",), ("check",), ("--help",)])
def test_a_command_loads_no_qt(folder: Path, words: tuple[str, ...]) -> None:
    script = f"""
import runpy, sys
sys.argv = ["netdesk", "--data", {str(folder)!r}, *{words!r}]
try:
    runpy.run_module("netdesk", run_name="__main__")
except SystemExit as left:
    assert not left.code, left.code
loaded = [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
sys.exit(f"loaded {{loaded}}" if loaded else 0)
"""
    done = _python("-c", script)
    assert (done.returncode, done.stderr) == (0, b"")


def _modules_without_qt() -> list[str]:
    names = ["netdesk.__main__", "netdesk.runtime.clock"]
    for floor in _WITHOUT_QT:
        names.append(f"netdesk.{floor}")
        folder = _SOURCE / floor
        walked = pkgutil.walk_packages([str(folder)], f"netdesk.{floor}.")
        names += [module.name for module in walked] if folder.is_dir() else []
    return names


def test_what_is_below_the_runtime_runs_where_qt_is_not_installed(folder: Path) -> None:
    names = _modules_without_qt()
    assert len(names) > 50
    script = f"""{_BLOCKER}
import importlib
for name in {names!r}:
    importlib.import_module(name)
"""
    done = _python("-c", script)
    assert (done.returncode, done.stderr) == (0, b"")
    script = f"""{_BLOCKER}
import runpy
sys.argv = ["netdesk", "--data", {str(folder)!r}, "demo"]
runpy.run_module("netdesk", run_name="__main__")
"""
    assert _python("-c", script).returncode == 0


def _imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_no_floor_below_the_runtime_names_qt() -> None:
    files = [
        path
        for floor in _WITHOUT_QT
        for path in (*_SOURCE.joinpath(floor).rglob("*.py"), _SOURCE / f"{floor}.py")
        if path.is_file()
    ]
    assert len(files) > 50
    tests = list(Path(__file__).parents[1].rglob("*.py"))
    assert tests
    for path in [*files, *tests]:
        assert not _imported(path) & {"PySide6", "shiboken6", "pytestqt"}, path
