"""The command line: `backcare-desktop` and `python -m backcare_desktop`."""

from __future__ import annotations

import sys


def main() -> int:
    """Start the program; return its exit status, 2 for a command line it does not know."""
    folder = _data_folder(sys.argv[1:])
    from backcare_desktop.app import run  # noqa: PLC0415 - `--version` needs no window

    return run(folder)


def _data_folder(arguments: list[str]) -> str | None:
    """Return what `--data-dir` names, or None; `--version` and mistakes end the program."""
    if not arguments:
        return None
    from argparse import ArgumentParser  # noqa: PLC0415 - a plain start has nothing to parse

    from backcare_desktop import __version__  # noqa: PLC0415

    parser = ArgumentParser(
        prog="backcare-desktop", description="A companion and diary for a back in spasm."
    )
    parser.add_argument("--version", action="version", version=f"BackCare Desktop {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", help="keep the diary in this folder")
    folder: str | None = parser.parse_args(arguments).data_dir
    return folder


if __name__ == "__main__":
    sys.exit(main())
