"""How long the due list takes: `python -m bench.due DATA-FOLDER` prints milliseconds as JSON."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from netdesk.operations.due import due_on
from netdesk.store.store import Store


def main(folder: str) -> None:
    """Ask for the day's list on a new connection, then again."""
    today = date.today()  # noqa: DTZ011 - the civil day where the benchmark runs
    with Store.open_reader(Path(folder)) as store:
        taken = []
        for _ in range(5):
            begin = time.perf_counter()
            due_on(store, today)
            taken.append(1000 * (time.perf_counter() - begin))
    print(json.dumps({"cold": taken[0], "warm": min(taken[1:])}))


if __name__ == "__main__":
    main(*sys.argv[1:])
