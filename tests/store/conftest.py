"""A diary in a folder of its own, and entries to put in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


def pain(score: int, *, days_ago: int = 0, note: str = "") -> PainEntry:
    at = NOON - timedelta(days=days_ago)
    return PainEntry(id=new_id(), at=at, entered_at=NOON, updated=NOON, score=score, note=note)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "diary"


@pytest.fixture
def open_store(folder: Path) -> Iterator[Callable[[], Store]]:
    opened: list[Store] = []

    def open_it() -> Store:
        for store in opened:
            store.close()
        opened.append(Store.open(folder, now=lambda: NOON))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()
