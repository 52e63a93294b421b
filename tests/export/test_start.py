"""What saving to files needs is loaded when files are saved, not while starting."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
START = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication
from backcare_desktop.app import Program
from backcare_desktop.store.store import Store

application = QApplication([])
program = Program(application, Store.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC)))
program.show()
application.processEvents()
print(*sys.modules, flush=True)
os._exit(0)
"""


def test_nothing_of_it_is_loaded_while_starting(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "diary")],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    loaded = set(done.stdout.split())
    assert "backcare_desktop.ui.pages.today_appointment" in loaded
    assert not {"csv", "json", "backcare_desktop.export"} & loaded
