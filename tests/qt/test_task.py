from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

from netdesk.domain.errors import CancelledError
from netdesk.runtime.task import Task


def settled(result: Any, error: BaseException | None) -> Task:
    task = Task()
    thread = threading.Thread(target=task.settle, args=(result, error))
    thread.start()
    thread.join()
    return task


def test_who_connects_after_quick_work_has_ended_still_hears_its_result(qtbot):
    task = settled("done", None)
    heard: list[object] = []
    task.succeeded.connect(lambda result: heard.append((result, threading.current_thread())))
    with qtbot.waitSignal(task.ended):
        pass
    assert heard == [("done", threading.main_thread())]


def test_an_error_and_a_cancellation_are_told_apart(qtbot):
    failed, cancelled = settled(None, ValueError("no")), settled(None, CancelledError())
    with qtbot.waitSignals([failed.failed, cancelled.cancelled]):
        pass


def test_a_task_is_let_go_though_what_listens_to_it_holds_it(qtbot):
    task = settled("done", None)
    gone = weakref.ref(task)
    task.succeeded.connect(lambda _, task=task: task)
    with qtbot.waitSignal(task.destroyed):
        pass
    del task
    gc.collect()
    assert gone() is None
