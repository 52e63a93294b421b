"""The command line: `backcare-desktop` and `python -m backcare_desktop`."""

from __future__ import annotations

import gc
import sys

from backcare_desktop.desktop.display import display_problem
from backcare_desktop.desktop.places import PlaceRefused, data_folder


def main() -> int:
    """Start the program; return its exit status: 1 without a screen, 2 for a mistyped folder."""
    gc.disable()  # nothing made while starting is garbage; `state.garbage` takes over from here
    option = _data_option(sys.argv[1:])
    problem = display_problem()
    if problem is not None:
        print(problem, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    try:
        folder = data_folder(option)
    except PlaceRefused as refusal:
        print(refusal, file=sys.stderr)  # noqa: T201 - likewise
        return 2
    # Before Qt: PySide reads the source of every module that is imported after it.
    from backcare_desktop.store.store import Store  # noqa: PLC0415 - `--version` needs no diary

    store = Store.open(folder)
    from backcare_desktop.app import run  # noqa: PLC0415

    return run(store)


def _data_option(arguments: list[str]) -> str | None:
    """Return what `--data-dir` names, or None; `--version` and mistakes end the program."""
    if not arguments:
        return None
    from argparse import ArgumentParser  # noqa: PLC0415 - a plain start has nothing to parse

    from backcare_desktop import __version__  # noqa: PLC0415

    parser = ArgumentParser(
        prog="backcare-desktop",
        description="A companion and diary for a back in spasm.",
        allow_abbrev=False,  # half a name must not open another diary
    )
    parser.add_argument("--version", action="version", version=f"BackCare Desktop {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", help="keep the diary in this folder")
    chosen, unknown = parser.parse_known_args(arguments)
    if unknown:
        parser.error(f"unknown: {' '.join(unknown)}. No diary was opened; see --help")
    folder: str | None = chosen.data_dir
    return folder


if __name__ == "__main__":
    sys.exit(main())
