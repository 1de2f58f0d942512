from __future__ import annotations

import pytest
from tests.qt.preferences_probe import kept

from netdesk.tray.notice import Answer, NoticeAction, Notices
from netdesk.tray.trial_notice import TrialNotice
from netdesk.ui.dialogs.preferences.notifications_page import NotificationsPage


class Screen(Notices):
    """A desktop that shows what it is given once a test says so."""

    def __init__(self):
        super().__init__()
        self.notices = []
        self.withdrawn = []

    def show(self, notice):
        self.notices.append(notice)

    def withdraw(self, key):
        self.withdrawn.append(key)


@pytest.fixture
def page(desk, qtbot):
    made = NotificationsPage(desk, "Notifications")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def screen():
    return Screen()


@pytest.fixture
def trial(desk, screen):
    return TrialNotice(desk, screen)


def test_names_are_hidden_and_the_preview_says_how_it_reads_then(page, desk):
    assert page.names.isChecked()
    assert page.preview.title.text() == "Ada Example"
    assert page.preview.body.text() == "last met 34 days ago, you aim for 30"
    page.names.click()
    assert kept(desk).names_in_notifications is False
    assert (page.preview.title.text(), page.preview.body.text()) == (
        "NetDesk",
        "Somebody is due today.",
    )
    assert "Somebody" in page.preview.accessibleDescription()
    page.names.click()
    assert page.preview.title.text() == "Ada Example"


def test_the_sound_is_off_until_it_is_chosen(page, desk):
    assert not page.sound.isChecked()
    page.sound.click()
    assert kept(desk).notification_sound is True


def test_a_reminder_may_bring_the_window_up(page, desk):
    assert not page.raising.isChecked()
    page.raising.click()
    assert kept(desk).raise_without_notifications is True


def test_a_notification_is_tried_out_as_it_is_chosen(page, trial, screen):
    page.trial.click()
    assert page.outcome.text() == "The desktop was asked to show one."
    [notice] = screen.notices
    assert (notice.title, notice.has_sound) == ("Ada Example", False)
    assert notice.body == page.preview.body.text()
    screen.shown.emit(notice.key)
    assert page.outcome.text().startswith("It was shown.")
    page.names.click()
    page.sound.click()
    page.trial.click()
    assert screen.withdrawn == [notice.key]
    assert (screen.notices[1].title, screen.notices[1].has_sound) == ("NetDesk", True)
    screen.shown.emit(notice.key)
    assert page.outcome.text() == "The desktop was asked to show one."


def test_it_is_said_where_the_desktop_shows_none(page, trial, screen):
    page.trial.click()
    screen.failed.emit("somebody-elses")
    assert page.outcome.text() == "The desktop was asked to show one."
    screen.failed.emit(screen.notices[0].key)
    assert page.outcome.text() == "This desktop shows no notifications at the moment."


def test_an_answered_trial_opens_the_window(trial, screen, desk, qtbot):
    desk.trial.ask()
    with qtbot.waitSignal(trial.opened):
        screen.answered.emit(Answer(screen.notices[0].key, NoticeAction.OPEN))
    with qtbot.assertNotEmitted(trial.opened):
        screen.answered.emit(Answer("reminder-1", NoticeAction.OPEN))


def test_one_that_is_asked_for_before_it_can_be_shown_comes_later(page, desk, screen):
    page.trial.click()
    late = TrialNotice(desk, screen)
    [notice] = screen.notices
    screen.shown.emit(notice.key)
    assert page.outcome.text().startswith("It was shown.")
    assert not desk.trial.is_wanted
    late.deleteLater()
