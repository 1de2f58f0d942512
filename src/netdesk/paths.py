"""Where things lie: the user's data, and what the program brings along."""

from __future__ import annotations

import os
from pathlib import Path

DATA_VARIABLE = "NETDESK_DATA"


def data_folder(named: Path | None = None) -> Path:
    """Return the data folder: the one named, else the variable's, else the platform's place."""
    if named is not None:
        return _absolute(named)
    variable = os.environ.get(DATA_VARIABLE)
    if variable:
        return _absolute(Path(variable))
    return usual_data_folder()


def usual_data_folder() -> Path:
    """Return the platform's place for the data, whatever was named."""
    from platformdirs import user_data_path

    return user_data_path("netdesk", appauthor=False)


def _absolute(path: Path) -> Path:
    # a tilde with the name of nobody is the name of a folder
    return Path(os.path.expanduser(path)).absolute()  # noqa: PTH111


def resource(*parts: str) -> Path:
    """Return a file of `resources/`: inside the installed package, else of the checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    root = installed if installed.is_dir() else package.parents[1] / "resources"
    return root.joinpath(*parts)
