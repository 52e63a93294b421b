"""When the folder of the diary cannot be had or written: told, nothing lost, taken up again."""

from __future__ import annotations

import errno
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.settings import Theme
from backcare_desktop.domain.thermal import ThermalMode, ThermalSession
from backcare_desktop.domain.thermal_rest import StartRule
from tests.support.drafts import kill, offer, type_note, write
from tests.support.ice import take_off
from tests.support.refusing_disk import RefusingDisk
from tests.support.trouble import banner_words, press_banner, scores

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from tests.ui.conftest import Running


def test_without_its_folder_the_window_opens_and_a_press_takes_it_up(
    start: Callable[[], Running], data_folder: Path
) -> None:
    data_folder.write_text("a file where the folder should be")
    running = start()
    assert "Where a folder should be there is something else." in banner_words(running)
    assert str(data_folder) in banner_words(running)
    assert "Nothing noted" not in running.today.days.legend.text()
    running.program.window.menus.get_help.click()
    running.today.pain.scale.numbers[4].click()
    running.settle()
    assert "Not saved yet" in running.today.pain.told.text()
    data_folder.unlink()
    press_banner(running)
    assert scores(running) == [4]


def test_what_stood_in_a_folder_that_came_late_holds_with_what_was_chosen_meanwhile(
    start: Callable[[], Running], data_folder: Path
) -> None:
    first = start()
    settings = first.program.states.settings
    settings.save(replace(settings.value, emergency_number="0800 1234", text_size=150))
    type_note(first, "half a no")
    write(first)
    kill(first)
    unplugged = data_folder.with_name("unplugged")
    shutil.move(data_folder, unplugged)
    data_folder.write_text("a file where the folder should be")
    running = start()
    settings = running.program.states.settings
    assert settings.value.emergency_number == ""
    settings.save(replace(settings.value, theme=Theme.DARK))
    running.today.pain.scale.numbers[4].click()
    running.settle()
    data_folder.unlink()
    shutil.move(unplugged, data_folder)
    press_banner(running)
    assert scores(running) == [4, 6]
    assert "half a no" in offer(running).words.text()
    stored = running.program.store.read_settings()
    assert stored == settings.value
    assert (stored.emergency_number, stored.text_size) == ("0800 1234", 150)
    assert stored.theme is Theme.DARK
    assert not (data_folder / "quarantine").exists()


def test_a_folder_others_can_write_is_read_only_until_one_press_mends_it(
    start: Callable[[], Running], data_folder: Path
) -> None:
    first = start()
    first.today.pain.scale.numbers[3].click()
    first.settle()
    first.end()
    data_folder.chmod(0o777)
    running = start()
    assert scores(running) == [3]
    assert "Other people on this computer can change files" in banner_words(running)
    running.today.pain.scale.numbers[5].click()
    running.settle()
    assert scores(running) == [3]
    press_banner(running)
    assert scores(running) == [5, 3]
    assert data_folder.stat().st_mode & 0o777 == 0o700


def test_a_diary_that_is_open_elsewhere_can_be_written_when_the_other_one_has_gone(
    start: Callable[[], Running],
) -> None:
    first, second = start(), start()
    assert "Another BackCare is using this diary." in banner_words(second)
    first.today.pain.scale.numbers[6].click()
    first.settle()
    first.end()
    press_banner(second)
    assert scores(second) == [6]
    second.today.pain.scale.numbers[2].click()
    assert scores(second) == [2, 6]


def test_a_folder_that_is_gone_keeps_the_entry_waiting_until_it_is_back(
    running: Running, data_folder: Path
) -> None:
    running.today.pain.scale.numbers[8].click()
    running.settle()
    elsewhere = data_folder.with_name("unplugged")
    shutil.move(data_folder, elsewhere)
    running.today.pain.scale.numbers[1].click()
    words = banner_words(running)
    assert "Not saved yet: 1" in words
    assert "The folder of the diary is not there." in words
    assert not data_folder.exists()
    assert scores(running) == [8]
    shutil.move(elsewhere, data_folder)
    press_banner(running)
    assert scores(running) == [1, 8]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "There is no room left on the disk."),
        (errno.EDQUOT, "There is no room left on the disk."),
        (errno.EROFS, "The disk can only be read."),
        (errno.EIO, "The disk reports an error."),
        (errno.EACCES, "The system does not permit it."),
    ],
)
def test_a_disk_that_refuses_is_told_and_what_was_typed_is_saved_on_a_later_press(
    start_on: Callable[[Disk], Running], number: int, words: str
) -> None:
    disk = RefusingDisk()
    running = start_on(disk)
    running.today.pain.scale.numbers[2].click()
    running.settle()
    disk.refuses_with = number
    running.today.pain.scale.numbers[9].click()
    assert words in banner_words(running)
    assert "Everything saved before is still there." in banner_words(running)
    assert scores(running) == [2]
    disk.refuses_with = 0
    press_banner(running)
    assert scores(running) == [9, 2]


def test_a_session_that_waits_to_be_saved_counts_for_the_rest(
    start_on: Callable[[Disk], Running],
) -> None:
    disk = RefusingDisk()
    running = start_on(disk)
    running.start_ice()
    disk.refuses_with = errno.ENOSPC
    take_off(running)
    running.thermal.after.skip.click()
    running.settle()
    timer = running.program.states.timer
    assert list(running.program.states.diary.diary.entries(ThermalSession)) == []
    assert timer.allowed(ThermalMode.ICE).rule is StartRule.NOT_YET
    assert "Next from" in running.thermal.prepare.why_not.text()
