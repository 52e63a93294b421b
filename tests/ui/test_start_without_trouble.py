"""A start of a diary in order loads nothing of what is there for trouble."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.store import Store

SOURCE = Path(__file__).parents[2] / "src"
START = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from backcare_desktop.app import Program
from backcare_desktop.store.store import Store

def end():
    print(*sys.modules, flush=True)
    os._exit(0)

application = QApplication([])
program = Program(application, Store.open(Path(sys.argv[1])))
# the questions about a draft and about what was found are asked and answered before this one
program.states.diary.loaded.connect(lambda: program.states.diary.ask_store(
    lambda store: None, lambda _: QTimer.singleShot(100, end), print))
program.show()
application.exec()
"""
FOR_TROUBLE = (
    "state.draft_state",
    "state.findings_state",
    "state.copy_elsewhere",
    "store.draft",
    "store.report",
    "store.version_mending",
    "store.quarantine",
    "ui.clock_banner",
    "ui.draft_banner",
    "ui.found_banner",
    "ui.found",
    "ui.lockless_banner",
    "ui.dialogs.found",
)


def test_nothing_for_trouble_is_loaded_until_there_is_some(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    store = Store.open(tmp_path / "diary")
    store.save([PainEntry(id=new_id(), at=now, entered_at=now, updated=now, score=3)])
    store.close()
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "diary")],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    loaded = set(done.stdout.split())
    assert "backcare_desktop.state.diary_state" in loaded
    assert not {f"backcare_desktop.{name}" for name in FOR_TROUBLE} & loaded
