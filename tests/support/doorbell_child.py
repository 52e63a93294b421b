"""Hangs up the doorbell of a data folder and tells when it is rung: doorbell_child FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from backcare_desktop.desktop.single_instance import Doorbell, doorbell_name


def tell(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - how it talks


def tell_ring() -> None:
    """Say that somebody rang."""
    tell("rung")


def main() -> int:
    """Listen until standard input ends."""
    app = QCoreApplication(sys.argv)
    doorbell = Doorbell(doorbell_name(Path(sys.argv[1])), app)
    doorbell.rung.connect(tell_ring)
    tell(f"listens {doorbell.hang_up()}")
    stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    stdin.activated.connect(app.quit)
    status = app.exec()
    doorbell.take_down()
    return status


if __name__ == "__main__":
    sys.exit(main())
