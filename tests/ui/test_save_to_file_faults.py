"""Save to a file when something is in the way: refused in plain words, cancelled, in parallel."""

from __future__ import annotations

import errno
import json
import os
import stat
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.store.problems import Access, Problem, ProblemKind
from backcare_desktop.ui.save_file.days import Span
from tests.support.saving import (
    Faulty,
    Saving,
    hold,
    note,
    open_dialog,
    saving,
    scores,
    visible_dialogs,
)

__all__ = ["saving"]  # a fixture is used by its name

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Running


@pytest.mark.parametrize(
    ("code", "what"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "only be read"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_i23_a_refusal_says_what_where_and_what_to_do_and_the_choices_stay(
    saving: Saving, tmp_path: Path, code: int, what: str
) -> None:
    disk = Faulty()
    saving.files._disk = disk
    disk.code = code
    saving.choose("json", Span.YEAR)
    path = tmp_path / "diary.json"
    told = saving.save(path)
    assert what in told
    assert "Your diary has not changed." in told
    assert str(path) in told
    assert list(tmp_path.glob("*.json")) == list(tmp_path.glob(".*.tmp")) == []
    disk.code = 0
    assert saving.dialog.choices.days.spans.value is Span.YEAR
    assert "Saved" in saving.save(path)
    assert scores(path) == [3, 7, 9]


def test_what_is_no_file_is_left_alone(saving: Saving, tmp_path: Path) -> None:
    path = tmp_path / "diary.zip"
    os.mkfifo(path)
    saving.look()
    saving.dialog._write(str(path))
    assert "not a file" in saving.told()
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_folder_that_went_is_told(saving: Saving, tmp_path: Path) -> None:
    saving.look()
    saving.dialog._write(str(tmp_path / "stick" / "diary.zip"))
    assert "not there any more" in saving.told()


def test_the_folder_of_the_diary_itself_is_refused(saving: Saving) -> None:
    months = {path: path.read_bytes() for path in saving.running.folder.glob("*/*.json")}
    saving.choose("json")
    saving.dialog._write(str(next(iter(months))))
    assert "the folder of the diary itself" in saving.told()
    assert {path: path.read_bytes() for path in months} == months


def test_an_unreadable_month_is_said_to_be_missing_and_the_rest_is_written(
    running: Running, tmp_path: Path
) -> None:
    note(running, 4)
    store = running.program.store
    year = running.folder / "2001"
    year.mkdir()
    (year / "2001-02.json").mkdir()
    store.start_over()
    saving = open_dialog(running)
    saving.choose("json", Span.ALL)
    assert "2001-02" in saving.look()
    saving.save(tmp_path / "rest.json")
    document = json.loads((tmp_path / "rest.json").read_bytes())
    assert document["incomplete_months"] == ["2001-02"]
    assert scores(tmp_path / "rest.json") == [4]


def test_a_diary_that_can_only_be_read_can_be_saved_elsewhere(
    saving: Saving, tmp_path: Path
) -> None:
    problem = Problem(kind=ProblemKind.READ_ONLY, path=saving.running.folder)
    saving.running.program.store.access = Access(problem=problem)
    assert saving.running.program.states.diary.read_only is not None
    assert "Saved" in saving.save(tmp_path / "diary.zip")


def test_a_long_file_shows_progress_and_can_be_cancelled_without_a_trace(
    saving: Saving, tmp_path: Path
) -> None:
    saving.choose("json", Span.YEAR)
    go = hold(saving)
    saving.dialog._write(str(tmp_path / "long.json"))
    saving.running.qtbot.waitUntil(saving.dialog.outcome.progress.isVisible)
    assert saving.dialog.outcome.stop.hasFocus()
    assert not saving.dialog.choices.isEnabled()
    QTest.keyClick(saving.dialog.outcome.stop, Qt.Key.Key_Space)
    go()
    assert "Cancelled" in saving.told()
    assert list(tmp_path.glob("*long*")) == list(tmp_path.glob(".*")) == []
    assert saving.dialog.save.hasFocus()


def test_closing_the_dialog_leaves_a_file_that_is_being_written(
    saving: Saving, tmp_path: Path
) -> None:
    saving.choose("json", Span.YEAR)
    go = hold(saving)
    saving.dialog._write(str(tmp_path / "long.json"))
    QTest.keyClick(saving.dialog, Qt.Key.Key_Escape)
    assert saving.dialog.isVisible()
    go()
    saving.running.qtbot.waitUntil(lambda: not saving.files.busy)
    assert list(tmp_path.glob("*long*")) == []
    assert visible_dialogs(saving.running) == []


def test_a_save_does_not_wait_for_a_long_file(saving: Saving, tmp_path: Path) -> None:
    saving.choose("json", Span.YEAR)
    go = hold(saving)
    saving.dialog._write(str(tmp_path / "long.json"))
    note(saving.running, 6)  # returns once it is on the disk
    assert saving.files.busy
    go()
    assert "Saved" in saving.told()


def test_i23_what_the_diary_could_not_take_is_in_the_file(saving: Saving, tmp_path: Path) -> None:
    running = saving.running
    (year, *_) = sorted(running.folder.glob("[0-9]*"))
    away = year.rename(year.with_name("away"))
    note(running, 5)
    assert running.program.states.diary.trouble is not None
    saving.choose("json", Span.ALL)
    assert "not saved in the diary yet, in this file all the same: 1" in saving.look()
    saving.save(tmp_path / "all.json")
    assert 5 in scores(tmp_path / "all.json")
    away.rename(year)
    running.program.states.diary.try_again()
    running.settle()
    running.qtbot.waitUntil(lambda: "not saved in the diary" not in saving.look())


def test_the_longest_name_leaves_the_dialog_as_wide_as_it_was(
    saving: Saving, tmp_path: Path
) -> None:
    width = saving.dialog.width()
    assert "Saved" in saving.save(tmp_path / f"{'x' * 250}.zip")
    assert saving.dialog.width() == width
    saving.dialog.outcome.clear()
    saving.dialog._write(str(tmp_path / f"{'x' * 300}.zip"))
    assert os.strerror(errno.ENAMETOOLONG) in saving.told()
    assert saving.dialog.width() == width
