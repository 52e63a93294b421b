"""The running program with a diary that was used before, and its settings open."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from shiboken6 import isValid

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from backcare_desktop.ui.dialogs.settings import SettingsDialog
    from tests.ui.conftest import Running


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    """Return the folder of a diary that somebody has used before."""
    folder = tmp_path / "diary"
    store = Store.open(folder)
    now = datetime.now(UTC)
    store.save([PainEntry(id=new_id(), at=now, entered_at=now, updated=now, score=3)])
    store.close()
    return folder


@pytest.fixture
def dialog(running: Running) -> Iterator[SettingsDialog]:
    running.program.window.navigation.open_settings()
    found = running.program.window.navigation._settings
    assert found is not None
    running.settle()
    yield found
    if isValid(found):
        found.close()


def scores(running: Running) -> list[int]:
    running.settle()
    return sorted(e.score for e in running.program.states.diary.diary.entries(PainEntry))


def note_pain(running: Running, score: int) -> None:
    running.today.pain.scale.type_digit(score)
    running.settle()
    running.settle()  # the day's backup follows the save
