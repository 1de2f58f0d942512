"""A watched folder on a real desktop: told of by its notification service, reviewed, then taken in."""

from __future__ import annotations

import pytest
from tests.desktop.session import wait_for

from netdesk.preferences import PreferencesFile
from netdesk.store.store import Store

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{name}\r\nFN:{name}\r\nEND:VCARD\r\n"


@pytest.fixture
def phone(program, tmp_path):
    """A folder that the program watches, and no notification of anybody else."""
    Store.open(program.folder).close()
    folder = tmp_path / "phone"
    folder.mkdir()
    PreferencesFile(program.folder).change(watched_folders=(str(folder),))
    return folder


def people(program) -> int:
    with program.store() as store:
        return store.contacts.count()


def test_what_a_phone_leaves_there_is_told_of_and_reviewed(program, desktop, phone):
    program.start("--tray")
    wait_for("the icon", program.icon)
    cards = "".join(CARD.format(name=name) for name in ("Ida Berg", "Tom Okafor"))
    (phone / "contacts.vcf").write_text(cards, encoding="utf-8")
    wait_for("the notification", lambda: "2 new – review" in program.notified())
    wait_for("the notification to be shown", desktop.notifications)
    assert people(program) == 0
    desktop.press_button("Review")
    program.click("Import 2 people")
    program.see("The import is done")
    wait_for("two people", lambda: people(program) == 2)
    assert not desktop.notifications()


def test_the_window_says_so_too_and_a_restart_does_not_repeat_it(program, desktop, phone):
    program.start()
    (phone / "contacts.vcf").write_text(CARD.format(name="Ida Berg"), encoding="utf-8")
    program.see("In the watched folder “phone”: 1 new person")
    wait_for("the notification", lambda: "1 new – review" in program.notified())
    wait_for("the notification to be shown", desktop.notifications)
    program.click("Not now")
    wait_for("the notification to go", lambda: not desktop.notifications())
    told = program.notified().count("1 new – review")
    program.quit()
    program.start()
    (phone / "more.vcf").write_text(CARD.format(name="Tom Okafor"), encoding="utf-8")
    program.click("Review…")
    program.click("Import 1 person")
    wait_for("one person", lambda: people(program) == 1)
    assert program.notified().count("1 new – review") == 2 * told
