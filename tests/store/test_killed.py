"""A writing program is killed at random; what it had confirmed is there, nothing is torn."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.months import Finding
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = 40
WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.store import Store

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
store = Store.open(Path(sys.argv[1]), now=lambda: NOON)
while True:
    entry = PainEntry(id=store.new_id(), at=NOON, entered_at=NOON, updated=NOON, score=5)
    store.save([entry])
    print(entry.id, flush=True)
"""


@pytest.mark.crash
def test_i01_i02_nothing_confirmed_is_lost_however_the_program_is_killed(tmp_path: Path) -> None:
    folder, seed = tmp_path / "diary", int.from_bytes(os.urandom(4), "big")
    chance = random.Random(seed)  # noqa: S311 - a moment to kill at, no secret
    confirmed: set[str] = set()
    for _ in range(ROUNDS):
        confirmed |= write_until_killed(folder, chance.randint(0, 12))
        store = Store.open(folder, now=lambda: NOON)
        found = {entry.id for entry in store.recent().entries(PainEntry)}
        assert confirmed <= found, f"seed {seed}"
        assert all(month.finding is Finding.FINE for month in store._shelf.months.values())
        assert len(list(folder.rglob("*.tmp"))) <= 2
        store.close()


def write_until_killed(folder: Path, entries: int) -> set[str]:
    """Let a program write, kill it some way into the next entry, return what it confirmed."""
    command = [sys.executable, "-c", WRITER, str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": "src"}
    ) as child:
        assert child.stdout is not None
        confirmed = {child.stdout.readline().strip() for _ in range(entries)}
        child.send_signal(signal.SIGKILL)
        confirmed |= {line.strip() for line in child.stdout if line.endswith("\n")}
    return confirmed - {""}
