"""One window per data folder."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from netdesk.runtime.single_instance import SingleInstance
from netdesk.runtime.wish import Wish, delivered


@pytest.fixture
def first(qapp, tmp_path):
    made = SingleInstance(tmp_path / "data")
    yield made
    made.close()


def test_the_first_start_is_the_instance(first):
    assert not first.hand_over(Wish())
    assert first.listen()


def test_a_later_start_hands_its_wish_over(first, tmp_path, qtbot):
    first.hand_over(Wish())
    first.listen()
    wish = Wish(show=False, files=("Ludwigs Straße.vcf",))
    handed = []
    later = threading.Thread(
        target=lambda: handed.append(SingleInstance(tmp_path / "data").hand_over(wish))
    )
    with qtbot.waitSignal(first.asked) as heard:
        later.start()
    later.join()
    assert heard.args == [wish]
    assert handed == [True]


def test_a_wish_is_delivered_without_qt(first, tmp_path, qtbot):
    wish = Wish(show=False, quick=True, activation="given")
    assert not delivered(tmp_path / "data", wish)
    first.hand_over(Wish())
    first.listen()
    handed = []
    later = threading.Thread(target=lambda: handed.append(delivered(tmp_path / "data", wish)))
    with qtbot.waitSignal(first.asked) as heard:
        later.start()
    later.join()
    assert heard.args == [wish]
    assert handed == [True]


def test_a_wish_is_delivered_once_though_nobody_has_time_for_it_yet(first, tmp_path, qtbot):
    """A file that was opened twice would be asked about twice."""
    first.hand_over(Wish())
    first.listen()
    heard = []
    first.asked.connect(heard.append)
    wish = Wish(files=("one.vcf",))
    # nothing is answered meanwhile: this is the thread of the one that listens
    assert delivered(tmp_path / "data", wish)
    qtbot.waitUntil(lambda: heard == [wish])


def test_a_start_waits_for_one_that_does_not_listen_yet(first, tmp_path, qtbot):
    first.hand_over(Wish())
    handed = []
    later = threading.Thread(
        target=lambda: handed.append(SingleInstance(tmp_path / "data").hand_over(Wish()))
    )
    later.start()
    later.join(0.2)
    assert handed == []
    with qtbot.waitSignal(first.asked):
        first.listen()
    later.join()
    assert handed == [True]


def test_after_it_closed_the_next_start_is_the_instance(first, tmp_path):
    first.hand_over(Wish())
    first.listen()
    first.close()
    following = SingleInstance(tmp_path / "data")
    assert not following.hand_over(Wish())
    assert following.listen()
    following.close()


def test_a_folder_that_cannot_be_made_is_no_reason_to_wait(qapp, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert not SingleInstance(in_the_way / "data").hand_over(Wish())


@pytest.mark.skipif(os.name != "posix", reason="paths that are no text")
def test_a_folder_whose_name_is_no_text_has_its_instance_too(qapp, tmp_path):
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/d\xe4ta"))
    made = SingleInstance(folder)
    assert not made.hand_over(Wish())
    assert made.listen()
    made.close()
