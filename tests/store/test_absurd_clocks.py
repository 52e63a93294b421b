"""A computer's clock that is years wrong keeps nothing from being read, saved and kept in order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.record import check_time
from backcare_desktop.store.reading import FIRST_VIEW_MONTHS
from backcare_desktop.store.store import Store
from tests.store.conftest import everything, pain, scores

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.conftest import Open

MONTHS = 30
CLOCKS = [datetime(year, 6, 1, tzinfo=UTC) for year in (1970, 2099, 2250)]


@pytest.fixture
def years(folder: Path, open_store: Open) -> Path:
    store = open_store()
    store.save([pain(month % 10, days_ago=31 * month) for month in range(MONTHS)])
    store.close()
    return folder


@pytest.mark.parametrize("wall", CLOCKS)
def test_the_first_view_takes_no_more_than_it_shows(years: Path, wall: datetime) -> None:
    store = Store.open(years, now=lambda: wall)
    assert 1 <= len(store.recent().newest_months()) <= FIRST_VIEW_MONTHS
    assert len(scores(store)) == MONTHS
    store.close()


@pytest.mark.parametrize("wall", CLOCKS)
def test_i21_a_change_is_saved_and_comes_after_the_one_before(years: Path, wall: datetime) -> None:
    store = Store.open(years, now=lambda: wall)
    newest = max((r for rs in everything(store).months.values() for r in rs), key=lambda r: r.at)
    store.save([newest.with_note("changed")])
    store.close()
    again = Store.open(years)
    found = everything(again).find(newest.id)
    again.close()
    assert found is not None
    assert (found.note, found.rev) == ("changed", newest.rev + 1)
    check_time(found.updated)
    assert abs(found.updated - wall) < timedelta(days=60 * 365)
