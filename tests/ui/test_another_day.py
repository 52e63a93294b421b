"""A window that stays open over midnight shows the new day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from backcare_desktop.ui.history.filters import Period
from tests.support.history import add_pain, history
from tests.support.ice import another_window

if TYPE_CHECKING:
    from tests.ui.conftest import Running

BEFORE_MIDNIGHT = datetime(2026, 3, 14, 23, 59, 59, 700_000).astimezone()


def last_day(running: Running) -> str:
    return running.today.days.listed.text().splitlines()[0]


def test_at_midnight_the_days_of_today_move_on_by_themselves(running: Running) -> None:
    running.turned.wall = BEFORE_MIDNIGHT
    running.today.days.twin.click()
    with another_window(running):
        pass
    add_pain(running, 4)
    running.qtbot.waitUntil(lambda: "4" in last_day(running))
    running.turned.wall += timedelta(seconds=1)
    running.qtbot.waitUntil(lambda: "4" not in last_day(running), timeout=3_000)


def test_whoever_comes_back_the_day_after_sees_the_days_of_then_in_history(
    running: Running,
) -> None:
    running.turned.wall = BEFORE_MIDNIGHT - timedelta(hours=12)
    add_pain(running, 4, days_ago=Period.TWO_WEEKS.value - 1)
    page = history(running)
    page.filters.period.setCurrentIndex(page.filters.period.findData(Period.TWO_WEEKS))
    running.qtbot.waitUntil(lambda: page.model.entries == 1)
    running.turned.wall += timedelta(days=1)
    with another_window(running):
        pass
    running.qtbot.waitUntil(lambda: page.model.entries == 0)
