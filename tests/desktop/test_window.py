"""The window on a real desktop: it shows, takes contacts in, and sees what the command line does."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.desktop.running_program import RunningProgram
from tests.desktop.session import wait_for

from netdesk.paths import resource

SAMPLE = resource("samples", "phone-ios.vcf")
SAMPLE_PEOPLE = 60
CARD = """BEGIN:VCARD
VERSION:3.0
FN:Nora Castellanos
N:Castellanos;Nora;;;
ORG:Harbour Studio
TEL;TYPE=CELL:+1 555 010 0199
END:VCARD
"""


def card_file(folder: Path) -> Path:
    path = folder / "Nora Castellanos.vcf"
    path.write_text(CARD)
    return path


def wait_for_people(program: RunningProgram, count: int) -> None:
    def counted() -> bool:
        with program.store() as store:
            return store.contacts.count() == count

    wait_for(f"{count} people in the store", counted)


def test_the_first_start_shows_the_empty_window(program):
    program.start()
    assert program.see("Stay in touch with the people you know")
    program.wait_for_focus("Import contacts…")
    assert program.look("Try with an invented network", "push button")


def test_the_whole_window_with_its_title_bar_is_on_the_screen(program, desktop):
    program.start()
    frame = wait_for("a frame", lambda: desktop.frame(program.window()))
    left, top, right, bottom = frame
    assert left >= 0
    assert top >= 0
    assert (right, bottom) <= (1280, 800)


def test_the_desktop_can_tell_which_entry_a_window_belongs_to(program, desktop):
    program.start()
    entry = resource("desktop", "org.netdesk.NetDesk.desktop").read_text().splitlines()
    [wanted] = [line.removeprefix("StartupWMClass=") for line in entry if "StartupWMClass" in line]
    assert desktop.window_class(program.window()) == ["netdesk", wanted]


def test_the_invented_network_fills_the_window(program):
    program.start()
    program.click("Try with an invented network")
    program.see("Ctrl K")
    program.wait_until_gone("Try with an invented network")
    with program.store() as store:
        assert store.contacts.count() >= 40


def test_a_file_is_imported_by_keyboard_alone(program, desktop, tmp_path):
    shutil.copy(SAMPLE, tmp_path / "phone.vcf")
    program.start()
    program.activate()
    desktop.press("ctrl+i")
    program.wait_for_dialog("Import contacts")
    program.type_into("File name", "phone.vcf")
    desktop.press("Return")
    program.see(f"Import {SAMPLE_PEOPLE} people")
    program.wait_for_dialog("Import contacts")
    desktop.press("ctrl+Return")
    program.see("The import is done")
    wait_for_people(program, SAMPLE_PEOPLE)
    program.wait_for_focus("Close")
    desktop.press("Return")
    program.wait_until_gone("The import is done")
    desktop.press("ctrl+z")
    program.see("Stay in touch with the people you know")
    wait_for_people(program, 0)


def test_a_second_start_hands_a_file_over(program, tmp_path):
    program.start()
    assert program.start_again(card_file(tmp_path)) == 0
    program.click("Import 1 person")
    program.see("The import is done")
    wait_for_people(program, 1)


def test_a_first_start_imports_the_file_it_is_given(program, tmp_path):
    program.start(card_file(tmp_path).relative_to(tmp_path))
    program.click("Import 1 person")
    program.see("The import is done")
    wait_for_people(program, 1)


def test_a_card_dragged_onto_the_window_is_imported(program, desktop, drag_source, tmp_path):
    program.start()
    drag_source.drag(card_file(tmp_path), onto=program.window())
    program.see("Drop to import")
    drag_source.drop()
    program.click("Import 1 person")
    program.see("The import is done")
    wait_for_people(program, 1)
    assert card_file(tmp_path).exists()


def test_the_window_shows_what_the_command_line_does_beside_it(program, tmp_path):
    program.start()
    program.command("import", card_file(tmp_path))
    program.wait_until_gone("Stay in touch with the people you know")
    program.see("Nora Castellanos")
    program.command("undo")
    program.see("Stay in touch with the people you know")


def test_of_two_starts_in_the_same_moment_one_stays(program):
    assert program.start_twice() == 0
    program.window()
    assert program.start_again() == 0
    assert len(program.processes()) == 1


def test_two_windows_over_one_store_are_one(program, desktop, people):
    program.start()
    assert program.start_again() == 0
    assert len(program.main_windows()) == 1
