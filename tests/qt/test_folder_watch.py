"""Watched folders: looked at by themselves, offered in the window and by a notification."""

from __future__ import annotations

import pytest
from tests.qt.test_reminder_service import PaperNotices

from netdesk.domain.contact import Channel, ChannelKind, ContactFields
from netdesk.domain.watched_offer import WatchedOffer
from netdesk.operations.contacts import create_contact
from netdesk.operations.watched_calendars import watched_calendars
from netdesk.operations.watched_files import OfferedFiles
from netdesk.preferences import PreferencesFile
from netdesk.runtime.clock import civil_time
from netdesk.runtime.folder_watch import FolderWatch
from netdesk.tray.notice import Answer, NoticeAction
from netdesk.tray.watch_notices import WatchNotices
from netdesk.words.watch_words import banner_words, offer_words

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nEND:VCARD\r\n"
MEETING = b"\r\n".join(
    (
        b"BEGIN:VCALENDAR",
        b"BEGIN:VEVENT",
        b"UID:1",
        b"DTSTART:20991201T120000",
        b"ATTENDEE:mailto:bo@x.example",
        b"END:VEVENT",
        b"END:VCALENDAR",
        b"",
    )
)
LONGEST_MILLISECONDS = 30_000


@pytest.fixture
def phone(tmp_path):
    folder = tmp_path / "phone"
    folder.mkdir()
    return folder


@pytest.fixture
def watch(desk):
    made = FolderWatch(desk.jobs, desk.store.folder, desk.daybreak, settle=50)
    yield made
    made.close()


def test_a_new_file_is_offered_and_a_second_one_with_it(watch, phone, qtbot):
    watch.watch([phone])
    with qtbot.waitSignal(watch.offered, timeout=LONGEST_MILLISECONDS) as offered:
        (phone / "one.vcf").write_bytes(CARD % b"Anna")
    assert offered.args[0] == WatchedOffer((phone / "one.vcf",), 1, 0)
    with qtbot.waitSignal(watch.offered, timeout=LONGEST_MILLISECONDS) as offered:
        (phone / "two.vcf").write_bytes(CARD % b"Bo")
    assert offered.args[0].files == (phone / "one.vcf", phone / "two.vcf")
    with qtbot.waitSignal(watch.answered):
        assert len(watch.take_pending()) == 2
    assert watch.take_pending() == ()


@pytest.mark.parametrize("answered", [False, True])
def test_what_nobody_answered_is_offered_again_at_the_next_start(desk, phone, qtbot, answered):
    (phone / "one.vcf").write_bytes(CARD % b"Anna")
    first = FolderWatch(desk.jobs, desk.store.folder, desk.daybreak, settle=50)
    with qtbot.waitSignal(first.offered, timeout=LONGEST_MILLISECONDS):
        first.watch([phone])
    qtbot.waitUntil(lambda: first._task is None, timeout=LONGEST_MILLISECONDS)
    if answered:
        first.take_pending()
    first.close()
    remembered = OfferedFiles(desk.store.folder).state(phone / "one.vcf")
    assert (remembered is not None) is answered


def test_a_folder_that_comes_later_is_looked_into(watch, tmp_path, qtbot):
    folder = tmp_path / "later"
    watch.watch([folder])
    qtbot.waitUntil(lambda: watch._task is None, timeout=LONGEST_MILLISECONDS)
    folder.mkdir()
    (folder / "one.vcf").write_bytes(CARD % b"Anna")
    with qtbot.waitSignal(watch.offered, timeout=LONGEST_MILLISECONDS):
        watch.look()


def test_a_folder_that_changes_without_a_word_is_looked_into_once_a_minute(
    watch, desk, phone, qtbot
):
    watch.watch([phone])
    qtbot.waitUntil(lambda: watch._task is None, timeout=LONGEST_MILLISECONDS)
    watch._watcher.removePath(str(phone))  # a network's folder: the system tells nothing
    (phone / "one.vcf").write_bytes(CARD % b"Anna")
    with qtbot.waitSignal(watch.offered, timeout=LONGEST_MILLISECONDS):
        desk.daybreak.look()


def test_a_folder_no_longer_watched_offers_nothing(watch, desk, phone, qtbot):
    watch.watch([phone])
    watch.watch([])
    (phone / "one.vcf").write_bytes(CARD % b"Anna")
    with qtbot.assertNotEmitted(watch.offered, wait=300):
        desk.daybreak.look()


def offer(tmp_path, new=14, changed=3):
    names = ("a.vcf", "b.vcf", "c.vcf", "d.vcf")
    return WatchedOffer(tuple(tmp_path / name for name in names), new, changed)


def test_the_words_name_what_there_is(tmp_path):
    assert offer_words(offer(tmp_path)) == "14 new, 3 changed – review"
    assert offer_words(offer(tmp_path, changed=0)) == "14 new – review"
    assert offer_words(offer(tmp_path, new=0)) == "3 changed – review"
    assert tmp_path.name in banner_words(offer(tmp_path))


@pytest.mark.parametrize("action", [NoticeAction.REVIEW, NoticeAction.OPEN])
def test_the_notification_leads_to_the_review(tmp_path, qtbot, action):
    notices = PaperNotices()
    service = WatchNotices(notices, PreferencesFile(tmp_path), offer_words)
    service.show(offer(tmp_path, new=1))
    service.show(offer(tmp_path))
    assert notices.titles() == ["14 new, 3 changed – review"]
    [notice] = notices.on_screen.values()
    assert notice.body == "a.vcf\nb.vcf\nc.vcf\n…"
    with qtbot.waitSignal(service.review_requested):
        notices.press(notice.title, action)
    service.withdraw()
    with qtbot.assertNotEmitted(service.review_requested):
        notices.answered.emit(Answer("reminder-1", NoticeAction.OPEN))


def test_files_are_not_named_where_names_are_not_wanted(tmp_path):
    """A phone calls a card's file after the person."""
    notices, preferences = PaperNotices(), PreferencesFile(tmp_path)
    preferences.change(names_in_notifications=False)
    service = WatchNotices(notices, preferences, offer_words)
    service.show(offer(tmp_path))
    [notice] = notices.on_screen.values()
    assert (notice.title, notice.body) == ("14 new, 3 changed – review", "")
    service.look()
    assert list(notices.on_screen.values()) == [notice]


def test_files_that_are_named_on_the_screen_go_once_names_are_not_wanted(tmp_path):
    notices, preferences = PaperNotices(), PreferencesFile(tmp_path)
    service = WatchNotices(notices, preferences, offer_words)
    service.show(offer(tmp_path))
    preferences.change(names_in_notifications=False)
    service.look()
    assert [each.body for each in notices.on_screen.values()] == [""]


def test_what_is_answered_in_the_window_is_taken_back(tmp_path):
    notices = PaperNotices()
    service = WatchNotices(notices, PreferencesFile(tmp_path), offer_words)
    service.show(offer(tmp_path))
    service.withdraw()
    service.withdraw()
    assert notices.on_screen == {}


def test_calendars_are_offered_as_meetings(desk, phone, qtbot):
    fields = ContactFields(
        formatted_name="Bo", channels=(Channel(ChannelKind.EMAIL, "bo@x.example"),)
    )
    task = desk.writer.submit_long(lambda store, at, _: create_contact(store, fields, at=at))
    with qtbot.waitSignal(task.ended):
        pass
    watch = FolderWatch(
        desk.jobs,
        desk.store.folder,
        desk.daybreak,
        kind=lambda: watched_calendars(desk.clock.today(), civil_time),
        settle=50,
    )
    with qtbot.waitSignal(watch.offered, timeout=LONGEST_MILLISECONDS) as offered:
        (phone / "one.vcf").write_bytes(CARD % b"Anna")
        (phone / "one.ics").write_bytes(MEETING)
        watch.watch([phone])
    assert offered.args[0] == WatchedOffer((phone / "one.ics",), 1, 0, are_meetings=True)
    assert offer_words(offered.args[0]) == "1 new meetings – review"
    assert "1 new meetings" in banner_words(offered.args[0])
    watch.close()
