"""Where this program keeps what it writes."""

from __future__ import annotations

import os
from pathlib import Path

NAME = "backcare-desktop"
VARIABLE = "BACKCARE_DATA"


def data_folder(option: str | None) -> Path:
    """Return the diary's folder: the option, else BACKCARE_DATA, else the system's usual place.

    An empty option or variable counts as not given; a relative one starts from the
    folder the program was started in.
    """
    chosen = option or os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path  # noqa: PLC0415 - a chosen folder needs no search

    return user_data_path(NAME, appauthor=False, roaming=False)


def cache_folder() -> Path:
    """Return the folder for what can be made anew."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - not needed to start

    return user_cache_path(NAME, appauthor=False)
