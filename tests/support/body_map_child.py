"""Shows a body map in a window of its own until standard input ends."""

from __future__ import annotations

import os
import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QApplication

from backcare_desktop.domain.settings import Settings, Theme
from backcare_desktop.ui.body_map.body_map import BodyMap
from backcare_desktop.ui.theme.look import look_for, wear
from tests.support.body_places import REGIONS


def main() -> None:
    """Show it, with one place marked, and tell which process this is."""
    app = QApplication([])
    look = look_for(Settings(theme=Theme.LIGHT), app.font())
    wear(app, look)
    shown = BodyMap(look, REGIONS)
    shown.show_regions({"lower_back_l": 2})
    shown.resize(900, 1000)
    shown.show()
    print(f"pid {os.getpid()}", flush=True)  # noqa: T201 - how it talks
    Thread(target=_end_with_input, args=(app,), daemon=True).start()
    app.exec()


def _end_with_input(app: QCoreApplication) -> None:
    sys.stdin.read()
    QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)


if __name__ == "__main__":
    main()
