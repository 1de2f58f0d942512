from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from tests.qt.due_people import add_person

from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.reminder_times import WEEKDAYS
from netdesk.operations.cadence import skip
from netdesk.operations.interactions import log_interaction
from netdesk.tray.notice import Answer, Notice, NoticeAction, Notices
from netdesk.tray.reminder_service import ReminderService


class PaperNotices(Notices):
    """Keeps what would be on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.on_screen: dict[str, Notice] = {}
        self.ever: list[str] = []
        self.works = True

    def show(self, notice):
        if not self.works:
            self.failed.emit(notice.key)
            return
        assert notice.key not in self.ever
        self.on_screen[notice.key] = notice
        self.ever.append(notice.key)
        self.shown.emit(notice.key)

    def withdraw(self, key):
        del self.on_screen[key]

    def press(self, title, action):
        key = next(key for key, notice in self.on_screen.items() if notice.title == title)
        del self.on_screen[key]
        self.answered.emit(Answer(key, action))

    def titles(self):
        return [notice.title for notice in self.on_screen.values()]


@pytest.fixture
def notices():
    return PaperNotices()


@pytest.fixture
def add(desk, clock):
    def add_to_desk(name, **facts):
        return add_person(desk.store.folder, name, today=clock.today(), **facts)

    return add_to_desk


@pytest.fixture
def bo(add):
    return add("Bo Lindqvist", days_ago=74)


@pytest.fixture
def begin(desk, notices):
    desk.preferences.change(working_days=WEEKDAYS)  # the still day is a Saturday
    made = []

    def begun():
        service = ReminderService(desk, notices)
        made.append(service)
        service.look()
        return service

    yield begun
    for service in made:
        service.close()


def deliveries(desk):
    return desk.store.database.rows("SELECT contact_id, rule, period FROM delivery ORDER BY 1, 3")


def test_a_stale_person_is_reminded_of_with_the_reason_and_answers(bo, desk, begin, notices, qtbot):
    begin()
    [notice] = notices.on_screen.values()
    assert notice.title == "Bo Lindqvist"
    assert notice.body == "last call 74 days ago, you aim for 30"
    assert [each.action for each in notice.buttons] == [
        NoticeAction.LOG,
        NoticeAction.SNOOZE,
        NoticeAction.OPEN,
        NoticeAction.RECALL,
    ]
    qtbot.waitUntil(lambda: deliveries(desk) == [(bo, "stale", "2026-10-08")])


def test_nothing_repeats_after_another_look_or_another_start(bo, desk, begin, notices, qtbot):
    begin().look()
    qtbot.waitUntil(lambda: bool(deliveries(desk)))
    begin()
    assert len(notices.ever) == 1


def test_a_delivery_is_no_step(bo, desk, begin, qtbot):
    before = desk.store.history.newest_id()
    begin()
    qtbot.waitUntil(lambda: bool(deliveries(desk)))
    assert desk.store.history.newest_id() == before


def test_who_turns_from_due_to_stale_is_reminded_of_once_more(
    add, desk, clock, begin, notices, qtbot
):
    anna = add("Anna Kowalczyk", days_ago=44)
    begin()
    qtbot.waitUntil(lambda: [each[:2] for each in deliveries(desk)] == [(anna, "due")])
    clock.now += timedelta(days=2)
    desk.daybreak.look()
    qtbot.waitUntil(lambda: len(deliveries(desk)) == 2)
    assert {each[1] for each in deliveries(desk)} == {"due", "stale"}


def test_a_new_round_is_reminded_of_again(bo, desk, clock, do, begin, notices, qtbot):
    begin()
    notices.press("Bo Lindqvist", NoticeAction.SNOOZE)
    qtbot.waitUntil(lambda: desk.store.standings.get(bo).snoozed_until is not None)
    clock.now += timedelta(days=1)
    desk.daybreak.look()
    qtbot.waitUntil(lambda: notices.titles() == ["Bo Lindqvist"])


def test_snooze_puts_off_until_tomorrow_and_says_nothing_else(
    bo, desk, clock, begin, notices, qtbot
):
    begin()
    notices.press("Bo Lindqvist", NoticeAction.SNOOZE)
    tomorrow = clock.today() + timedelta(days=1)
    qtbot.waitUntil(lambda: desk.store.standings.get(bo).snoozed_until == tomorrow)
    assert not notices.on_screen


def test_log_and_open_are_passed_on(add, begin, notices, qtbot):
    bo, jonas = add("Bo Lindqvist", days_ago=74), add("Jonas Novák", days_ago=60)
    service = begin()
    with qtbot.waitSignal(service.answers.log_requested) as asked:
        notices.press("Bo Lindqvist", NoticeAction.LOG)
    assert asked.args == [(bo,)]
    with qtbot.waitSignal(service.answers.contact_activated) as opened:
        notices.press("Jonas Novák", NoticeAction.OPEN)
    assert opened.args == [jonas]


def test_what_is_answered_elsewhere_is_withdrawn(bo, clock, do, begin, notices, qtbot):
    begin()
    draft = InteractionDraft(InteractionKind.CALL, clock.today(), "", (bo,))
    do(lambda store, at: log_interaction(store, draft, at=at))
    qtbot.waitUntil(lambda: not notices.on_screen)


def test_an_undone_answer_does_not_remind_again(bo, desk, do, begin, notices, qtbot):
    service = begin()
    qtbot.waitUntil(lambda: bool(deliveries(desk)))
    do(lambda store, at: skip(store, [bo], at=at))
    qtbot.waitUntil(lambda: not notices.on_screen)
    do(lambda store, at: store.history.undo(at))
    with qtbot.waitSignal(service.due_changed) as looked:
        pass
    assert [item.contact for item in looked.args[0].items] == [bo]
    assert len(notices.ever) == 1


def test_many_at_once_make_one_digest(add, desk, begin, notices, qtbot):
    desk.preferences.change(daily_budget=10)
    for number in range(4):
        add(f"Person {number}", days_ago=40 + number)
    service = begin()
    [notice] = notices.on_screen.values()
    assert notice.title == "4 people today"
    assert notice.body.splitlines() == ["Person 3", "Person 2", "Person 1", "Person 0"]
    qtbot.waitUntil(lambda: len(deliveries(desk)) == 4)
    with qtbot.waitSignal(service.answers.today_activated):
        notices.press("4 people today", NoticeAction.OPEN)


def test_a_digest_stays_until_the_last_is_answered(add, desk, do, begin, notices, qtbot):
    desk.preferences.change(daily_budget=10)
    people = [add(f"Person {number}", days_ago=40 + number) for number in range(4)]
    service = begin()
    do(lambda store, at: skip(store, people[:3], at=at))
    with qtbot.waitSignal(service.due_changed):
        pass
    assert notices.titles() == ["4 people today"]
    do(lambda store, at: skip(store, people[3:], at=at))
    qtbot.waitUntil(lambda: not notices.on_screen)


def test_paused_reminders_rest_until_the_day(bo, desk, clock, begin, notices, qtbot):
    service = begin()
    with qtbot.waitSignal(service.paused_until_changed) as paused:
        service.pause(clock.today() + timedelta(days=1))
    assert paused.args == [clock.today() + timedelta(days=1)]
    assert not notices.on_screen
    clock.now += timedelta(days=1)
    with qtbot.waitSignal(service.paused_until_changed) as begun:
        desk.daybreak.look()
    assert begun.args == [None]
    assert service.paused_until is None


def test_a_reminder_that_fell_into_a_pause_comes_after_it(
    add, desk, clock, do, begin, notices, qtbot
):
    desk.preferences.change(reminders_paused_until=(clock.today() + timedelta(days=1)).isoformat())
    add("Bo Lindqvist", days_ago=74)
    service = begin()
    assert not notices.ever
    service.pause(None)
    assert notices.titles() == ["Bo Lindqvist"]


def test_what_could_not_be_shown_is_tried_again(bo, desk, begin, notices, qtbot):
    notices.works = False
    service = begin()
    assert not deliveries(desk)
    notices.works = True
    service.look()
    qtbot.waitUntil(lambda: bool(deliveries(desk)))


def test_a_dismissed_notice_stays_away(bo, desk, begin, notices, qtbot):
    service = begin()
    [key] = notices.on_screen
    del notices.on_screen[key]
    notices.dismissed.emit(key)
    qtbot.waitUntil(lambda: bool(deliveries(desk)))
    service.look()
    assert not notices.on_screen


def test_people_without_cadence_and_fresh_ones_are_left_in_peace(add, begin, notices):
    add("Resting", aim=None, days_ago=900)
    add("Fresh", days_ago=3)
    begin()
    assert not notices.ever


def test_what_was_dismissed_while_the_writer_was_busy_is_not_shown_again(
    desk, notices, begin, bo, do
):
    is_written = threading.Event()
    desk.writer.submit(lambda store, at: is_written.wait(30))  # as long as an import takes
    service = begin()
    [key] = notices.on_screen
    del notices.on_screen[key]
    notices.dismissed.emit(key)
    service.look()
    assert not notices.on_screen
    is_written.set()
    do(lambda store, at: store.history.newest_id())
    assert desk.store.database.value("SELECT count(*) FROM delivery") == 1


def test_a_pause_chosen_elsewhere_takes_back_what_is_shown(bo, desk, clock, begin, notices, qtbot):
    service = begin()
    until = clock.today() + timedelta(days=2)
    desk.preferences.change(reminders_paused_until=until.isoformat())
    with qtbot.waitSignal(service.paused_until_changed) as told:
        service.look()
    assert told.args == [until]
    assert not notices.on_screen


def test_names_that_are_not_wanted_any_more_go_from_the_screen_at_once(
    bo, desk, begin, notices, qtbot
):
    service = begin()
    qtbot.waitUntil(lambda: bool(deliveries(desk)))
    desk.preferences.change(names_in_notifications=False)
    service.look()
    [notice] = notices.on_screen.values()
    assert (notice.title, notice.body) == ("NetDesk", "Somebody is due today.")
    service.look()
    assert len(notices.ever) == 2
    desk.preferences.change(names_in_notifications=True)
    service.look()
    assert notices.titles() == ["NetDesk"]
