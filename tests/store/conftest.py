"""A diary in a folder of its own, and entries to put in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from backcare_desktop.domain.diary import Diary
    from backcare_desktop.store.disk import Disk

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
MARCH = "2026/2026-03.json"


class Open(Protocol):
    """Opens the diary anew, as after a new start."""

    def __call__(self, disk: Disk | None = None) -> Store: ...


def pain(score: int, *, days_ago: int = 0, note: str = "", name: str = "") -> PainEntry:
    at = NOON - timedelta(days=days_ago)
    return PainEntry(
        id=name or new_id(), at=at, entered_at=NOON, updated=NOON, score=score, note=note
    )


def everything(store: Store) -> Diary:
    diary = store.recent()
    while (months := store.next_month()) is not None:
        diary = diary.with_months(months)
    return diary


def scores(store: Store) -> list[int]:
    return sorted(entry.score for entry in everything(store).entries(PainEntry))


def noon() -> datetime:
    return NOON


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "diary"


@pytest.fixture
def open_store(folder: Path) -> Iterator[Open]:
    opened: list[Store] = []

    def open_it(disk: Disk | None = None) -> Store:
        for store in opened:
            store.close()
        opened.append(Store.open(folder, now=noon, disk=disk))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def march(folder: Path, open_store: Open) -> Path:
    """The file of a month with scores 1 to 4; the version before has 1 to 3."""
    store = open_store()
    for score in range(1, 5):
        store.save([pain(score, days_ago=score, name=f"entry-{score}")])
    store.close()
    return folder / MARCH
