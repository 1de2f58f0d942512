"""How long the due list takes: `python -m bench.due DATA-FOLDER` prints milliseconds as JSON.

`cold` is the first list on a new connection, `after_log` the next one after an interaction was logged: of
several logs, each undone again, the slowest is told.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.operations.due import DueBoard, DueWish
from netdesk.operations.history import undo
from netdesk.operations.interactions import log_interaction
from netdesk.store.store import Store

LOGS = 5
LEAD_DAYS = 7


def main(folder: str) -> None:
    """Ask for the day's list as the window does: on a new connection, then after each of some logs."""
    today = date.today()  # noqa: DTZ011 - the civil day where the benchmark runs
    wish = DueWish(lead_days=LEAD_DAYS)
    with Store.open_reader(Path(folder)) as store, Store.open(Path(folder)) as writing:
        board = DueBoard(store)
        cold = _milliseconds(board, today, wish)
        after = [_after_log(board, today, wish, writing) for _ in range(LOGS)]
    print(json.dumps({"cold": cold, "after_log": max(after)}))


def _after_log(board: DueBoard, today: date, wish: DueWish, writing: Store) -> float:
    [contact] = [person.contact for person in writing.due.people(today, 1)]
    at = Moment.at_noon(today)
    draft = InteractionDraft(InteractionKind.CALL, today, "", (contact,))
    board.note(log_interaction(writing, draft, at=at))
    taken = _milliseconds(board, today, wish)
    board.note(undo(writing, at=at))
    board.read(today, wish)
    return taken


def _milliseconds(board: DueBoard, today: date, wish: DueWish) -> float:
    begin = time.perf_counter()
    board.read(today, wish)
    return 1000 * (time.perf_counter() - begin)


if __name__ == "__main__":
    main(*sys.argv[1:])
