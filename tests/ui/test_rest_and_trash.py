"""A session that was deleted, or that went with an older backup, still makes the skin rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal import ThermalMode, ThermalSession
from tests.support.history import choose, history

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Running


def hold_ice(running: Running) -> None:
    """Hold a session of five minutes that ends now."""
    running.start_ice()
    running.turned.ahead += 301
    running.program.states.timer.tick()
    running.program.window.navigation.floor().main.click()
    running.settle()
    running.thermal.after.skip.click()
    running.settle()


def delete_it(running: Running) -> None:
    page = history(running)
    choose(page, next(running.program.states.diary.diary.entries(ThermalSession)))
    page.footer.delete.click()
    running.settle()


def bring_an_older_backup_back(running: Running) -> None:
    backups = running.program.states.backups()
    (before,) = running.program.states.diary.backups.folder.files()
    backups.restore(before)
    running.settle()


@pytest.mark.parametrize("lose", [delete_it, bring_an_older_backup_back])
def test_cold_on_the_skin_is_not_undone_with_its_entry(
    running: Running, lose: Callable[[Running], None]
) -> None:
    running.today.pain.scale.numbers[3].click()
    running.settle()
    running.program.states.backups().make()
    running.settle()
    hold_ice(running)
    lose(running)
    assert not list(running.program.states.diary.diary.entries(ThermalSession))
    running.program.window.navigation.prepare_thermal(ThermalMode.ICE)
    page = running.thermal
    page.prepare.ready.skin.tick.box.setChecked(True)
    page.prepare.ready.awake.tick.box.setChecked(True)
    assert not page.prepare.start.isEnabled()
    assert "Next from" in page.prepare.why_not.text()
    assert "Sessions in the trash count too" in page.prepare.why_not.text()
    assert "Ice: 1 of 3 today" in page.today.count.text()
    running.turned.ahead += 2 * 3600
    page.prepare.show_rest()
    assert page.prepare.start.isEnabled()
