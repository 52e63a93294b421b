"""When something else changes the diary under the open window: told, read again, nothing lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from backcare_desktop.domain.pain import PainEntry
from tests.support.trouble import banner_words, press_banner, scores

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.conftest import Running


def note(running: Running, score: int) -> None:
    running.today.pain.scale.numbers[score].click()
    running.settle()


def month_file(folder: Path) -> Path:
    (path,) = folder.glob("2*/*.json")
    return path


def test_a_month_changed_outside_is_read_again_at_a_press_and_what_waits_is_saved(
    running: Running, data_folder: Path
) -> None:
    note(running, 8)
    path = month_file(data_folder)
    changed = path.read_bytes().replace(b'"score":8', b'"score":6').replace(b'"rev":1', b'"rev":2')
    path.write_bytes(changed)
    note(running, 3)
    assert "was changed by something other than BackCare" in banner_words(running)
    assert "Not saved yet: 1" in banner_words(running)
    banner = running.program.window.tabs.banner
    assert banner.action.text() == "Read it again"
    assert path.read_bytes() == changed
    press_banner(running)
    assert scores(running) == [3, 6]
    assert b'"score":3' in path.read_bytes()


def test_it_is_not_tried_again_before_the_word_is_given(
    running: Running, data_folder: Path
) -> None:
    note(running, 8)
    path = month_file(data_folder)
    path.write_bytes(path.read_bytes() + b"\n")
    note(running, 3)
    assert not running.program.states.diary._retry.isActive()
    assert not running.program.window.tabs.banner.elsewhere.isVisible()
    note(running, 4)
    assert running.program.window.tabs.banner.elsewhere.isVisible(), "two failures in a row"
    press_banner(running)
    assert scores(running) == [4, 3, 8]


def test_files_that_are_gone_are_written_again_at_a_press(
    running: Running, data_folder: Path
) -> None:
    note(running, 8)
    path = month_file(data_folder)
    shutil.rmtree(path.parent)
    note(running, 3)
    assert "is not there any more" in banner_words(running)
    assert running.program.window.tabs.banner.action.text() == "Write it again"
    press_banner(running)
    assert scores(running) == [3, 8]
    assert path.read_bytes().count(b'"score"') == 2


def test_a_version_with_a_flipped_bit_is_put_right_at_a_press(
    start: Callable[[], Running], data_folder: Path
) -> None:
    first = start()
    note(first, 5)
    first.end()
    path = month_file(data_folder)
    path.write_bytes(path.read_bytes().replace(b'"version":1', b'"version":3'))
    second = start()
    assert "names a newer version" in banner_words(second)
    assert str(path) in banner_words(second)
    banner = second.program.window.tabs.banner
    assert banner.action.text() == "Put it right"
    assert banner.elsewhere.isVisible()
    note(second, 2)
    press_banner(second)
    assert scores(second) == [2, 5]


def test_a_newer_month_far_back_is_told_once_it_was_read(
    start: Callable[[], Running], data_folder: Path
) -> None:
    first = start()
    note(first, 5)
    (entry,) = first.program.states.diary.diary.entries(PainEntry)
    old = entry.at.replace(year=entry.at.year - 1, day=1)
    changed = PainEntry(
        id=first.program.states.diary.new_id(), at=old, entered_at=old, updated=old, score=1
    )
    first.program.states.diary.add(changed)
    first.settle()
    first.end()
    path = data_folder / f"{old.year}" / f"{old.year}-{old.month:02}.json"
    path.write_bytes(b'{"format":"backcare-month","version":2,"entries":[]}')
    second = start()
    second.qtbot.waitUntil(lambda: second.program.states.diary.is_complete)
    assert "A newer version of BackCare has written in this diary" in banner_words(second)
    assert str(path) in banner_words(second)
