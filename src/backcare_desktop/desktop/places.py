"""Where this program keeps what it writes."""

from __future__ import annotations

import os
from pathlib import Path

NAME = "backcare-desktop"
VARIABLE = "BACKCARE_DATA"


class PlaceRefused(ValueError):
    """The data folder that was named cannot be one; the text says why and what to do."""


def data_folder(option: str | None) -> Path:
    """Return the diary's folder: the option, else BACKCARE_DATA, else the system's usual place.

    A relative one starts from the folder the program was started in. What stands there,
    and whether it can be written, is the store's affair. Raises PlaceRefused for what
    names no folder, also an empty name: a script that meant another diary must not open
    this one.
    """
    if option is not None:
        return _chosen(option, "--data-dir")
    variable = os.environ.get(VARIABLE)
    if variable is not None:
        return _chosen(variable, VARIABLE)
    from platformdirs import user_data_path  # noqa: PLC0415 - a chosen folder needs no search

    return user_data_path(NAME, appauthor=False, roaming=False)


def cache_folder() -> Path:
    """Return the folder for what can be made anew."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - not needed to start

    return user_cache_path(NAME, appauthor=False)


def state_folder() -> Path:
    """Return the folder for the log and the window's place on the screen."""
    from platformdirs import user_state_path  # noqa: PLC0415 - not needed to start

    return user_state_path(NAME, appauthor=False)


def _chosen(name: str, source: str) -> Path:
    if not name.strip():
        raise PlaceRefused(
            f"{source} names no folder.\n"
            "Name the folder your diary is in, or leave it out for the usual one."
        )
    if chr(0) in name:
        raise PlaceRefused(f"{source} names no folder: it holds a character that no name can hold.")
    try:
        return Path(name).expanduser().absolute()
    except (OSError, RuntimeError) as error:  # no current folder any more, or no such home
        raise PlaceRefused(f"{source} names a folder that cannot be found: {error}") from error
