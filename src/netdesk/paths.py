"""Where things lie: the user's data, and what the program brings along."""

from __future__ import annotations

import os
from pathlib import Path

DATA_VARIABLE = "NETDESK_DATA"


def data_folder(named: Path | None = None) -> Path:
    """Return the data folder: the one named, else the variable's, else the platform's place."""
    if named is not None:
        return named.expanduser().absolute()
    variable = os.environ.get(DATA_VARIABLE)
    if variable:
        return Path(variable).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("netdesk", appauthor=False)


def resource(*parts: str) -> Path:
    """Return a file of `resources/`: inside the installed package, else of the checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    root = installed if installed.is_dir() else package.parents[1] / "resources"
    return root.joinpath(*parts)
