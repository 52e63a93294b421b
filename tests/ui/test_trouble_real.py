"""The disk really full, read-only, pulled out: told without stopping anything, taken up again."""

from __future__ import annotations

import contextlib
import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.store import Store
from tests.support.trouble import banner_words, press_banner, scores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.conftest import Running


def mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True, capture_output=True)


def pull_out(place: Path) -> None:
    """Take a drive away although files on it are open, as a pulled plug does."""
    subprocess.run(["umount", "--lazy", str(place)], check=True, capture_output=True)


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    """A memory stick of one megabyte."""
    place = tmp_path / "drive"
    place.mkdir()
    try:
        mount("-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", str(place))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this machine lets nobody mount a drive")
    yield place
    while os.path.ismount(place):
        pull_out(place)


@pytest.fixture
def data_folder(drive: Path) -> Path:
    return drive / "diary"


def note(running: Running, score: int) -> None:
    running.today.pain.scale.numbers[score].click()
    running.settle()
    assert QApplication.activeModalWidget() is None, "nothing stands in the way"


def fill(drive: Path) -> Path:
    """Leave no room on the drive; return what takes it."""
    full = drive / "full"
    with contextlib.suppress(OSError), full.open("wb", buffering=0) as file:
        while file.write(b"x" * 4096):
            pass
    return full


def test_a_full_disk_keeps_what_was_typed_until_there_is_room(
    running: Running, drive: Path, data_folder: Path
) -> None:
    note(running, 4)
    full = fill(drive)
    running.today.pain.add_note.click()
    QTest.keyClicks(running.today.pain.note.edit, "after lifting")
    running.today.pain.note.keep.click()
    assert "There is no room left on the disk." in banner_words(running)
    assert "Not saved yet: 1" in banner_words(running)
    assert str(data_folder) in banner_words(running)
    assert running.today.pain.told.text() == "Not saved yet."
    note(running, 7)
    assert "Not saved yet: 2" in banner_words(running)
    assert running.program.window.tabs.banner.elsewhere.isVisible()
    assert scores(running) == [4], "I7: what is shown is what is on the disk"
    full.unlink()
    press_banner(running)
    assert scores(running) == [7, 4]
    running.end()
    entries = list(Store.open(data_folder).recent().entries(PainEntry))
    assert {entry.score: entry.note for entry in entries} == {7: "", 4: "after lifting"}


def test_a_full_disk_leaves_the_diary_to_be_read_and_closed(
    start: Callable[[], Running], drive: Path
) -> None:
    first = start()
    note(first, 4)
    first.end()
    fill(drive)
    second = start()
    assert scores(second) == [4]
    note(second, 5)
    assert "no room left" in banner_words(second)
    second.end()
    assert scores(start()) == [4]


def test_a_diary_on_a_read_only_disk_can_be_read_and_written_once_it_can_be(
    start: Callable[[], Running], drive: Path
) -> None:
    first = start()
    note(first, 3)
    first.end()
    mount("-o", "remount,ro", str(drive))
    second = start()
    assert scores(second) == [3]
    assert "The disk can only be read." in banner_words(second)
    assert second.program.window.tabs.banner.elsewhere.isVisible()
    note(second, 9)
    assert "Not saved yet: 1" in banner_words(second)
    mount("-o", "remount,rw", str(drive))
    press_banner(second)
    assert scores(second) == [9, 3]


def test_a_drive_that_is_pulled_out_is_told_and_taken_up_when_it_is_back(
    running: Running, drive: Path, data_folder: Path, tmp_path: Path
) -> None:
    note(running, 3)
    kept = tmp_path / "the same drive"
    kept.mkdir()
    mount("--bind", str(drive), str(kept))
    try:
        pull_out(drive)
        note(running, 6)
        assert "The folder of the diary is not there." in banner_words(running)
        assert not data_folder.exists(), "nothing is begun anew where the drive was"
        mount("--bind", str(kept), str(drive))
        press_banner(running)
        assert scores(running) == [6, 3]
    finally:
        pull_out(kept)
