"""Saving a large diary to files: how long it takes, and whether the window goes on meanwhile."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from backcare_desktop.export.content import Choice, Option
from backcare_desktop.export.exporter import EXPORTERS
from benchmarks.figures import show, show_ratio
from benchmarks.growth import read_older_months
from benchmarks.probe import Probe, Waited, wait
from benchmarks.process import PROGRAM, measured
from benchmarks.saving import add_entry
from benchmarks.telling import tell

if TYPE_CHECKING:
    from typing import Any

    from backcare_desktop.export.exporter import Exporter
    from backcare_desktop.state.save_file_state import SaveFileState
    from backcare_desktop.ui.main_window import MainWindow
    from benchmarks.plan import Plan

EVERYTHING = Choice(options=frozenset({Option.NOTES, Option.TRASH}))
SAVES, STEP_MS = 5, 10


def run(plan: Plan) -> None:
    """Look at what would be saved, save it, and save an entry while that goes on."""
    diary = plan.diary(plan.entries)
    rounds = [_round(diary) for _ in range(plan.pairs)]
    for exporter in EXPORTERS:
        told = [facts[exporter.id] for facts in rounds]
        show(f"{exporter.id}: counted for the preview", [each["look"] for each in told], "ms")
        show(f"{exporter.id}: written", [each["write"] for each in told], "ms")
        show(f"{exporter.id}: longest gap meanwhile", [each["gap"] for each in told], "ms")
        show(f"{exporter.id}: size of the file", [each["mb"] for each in told], "MB")
    entries = [facts["entry"] for facts in rounds]
    alone, beside = ([each[way] for each in entries] for way in ("alone", "beside"))
    show_ratio("entry saved, alone → while a file is written", alone, beside, "ms", None)


def _round(diary: Path) -> dict[str, dict[str, Any]]:
    with measured(PROGRAM, "benchmarks.export:save_to_files", diary=diary) as started:
        return {facts["what"]: facts for facts in started.facts() if "what" in facts}


def save_to_files(window: MainWindow, probe: Probe) -> None:
    """Save everything in each format, then entries alone and beside a file."""
    read_older_months(window, probe)
    files, states = window.navigation.files(), window.states
    save = partial(add_entry, states, [])
    Waited.until(states.diary.backup_tried, save)
    with tempfile.TemporaryDirectory(prefix="backcare-benchmark-") as place:
        for exporter in EXPORTERS:
            _save(files, exporter, Path(place) / f"diary.{exporter.ending}")
        alone = [Waited.until(states.diary.saved, save).took for _ in range(SAVES)]
        csv = next(exporter for exporter in EXPORTERS if exporter.id == "csv")
        preview = Waited.until(files.previewed, partial(files.look, csv, EVERYTHING)).told[0]
        written: list[object] = []
        files.saved.connect(written.append)
        files.save(preview, Path(place) / "beside.zip")
        beside = [Waited.until(states.diary.saved, save).took for _ in range(SAVES)]
        while not written:
            wait(STEP_MS)
    tell(what="entry", alone=median(alone), beside=median(beside))


def _save(files: SaveFileState, exporter: Exporter, path: Path) -> None:
    look = Waited.until(files.previewed, partial(files.look, exporter, EVERYTHING))
    write = Waited.until(files.saved, partial(files.save, look.told[0], path))
    tell(
        what=exporter.id,
        look=look.took,
        write=write.took,
        gap=max(look.gap, write.gap),
        mb=path.stat().st_size / 1e6,
    )
