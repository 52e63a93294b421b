"""Own words in a check survive `kill -9` but for the last moment: a real process, a real diary."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.symptom_check import Part, SymptomCheck
from backcare_desktop.store.store import Store
from tests.support.child import script
from tests.support.typing_child import EVERY_MS

if TYPE_CHECKING:
    from pathlib import Path

LETTERS = 75
LOST_MS = 2_000
"""Half a second until it is told, and what saving takes on a computer that is busy."""


@pytest.mark.crash
def test_somebody_who_types_without_a_pause_loses_the_last_moment_only(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with script("typing_child", environment, str(folder)) as typist:
        typist.hear(f"typed {LETTERS}")
        typist.kill()
    store = Store.open(folder)
    (check,) = store.recent().entries(SymptomCheck)
    store.close()
    assert len(check.own_words[Part.EASES]) >= LETTERS - LOST_MS // EVERY_MS
