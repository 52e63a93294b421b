"""The log and the crash hook: what they keep, and above all what they do not."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.desktop.crash import places
from backcare_desktop.desktop.log import LARGEST, Log
from backcare_desktop.domain.pain import check_pain
from tests.support.child import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DIARY_TEXT = "my back hurts since Tuesday"


def log_of(folder: Path) -> str:
    return (folder / "log.txt").read_text("utf-8")


def test_nothing_is_made_before_the_first_line(tmp_path: Path) -> None:
    log = Log(tmp_path / "state")
    assert not (tmp_path / "state").exists()
    log.note("month_read", records=312, month="2026-03")
    assert log_of(tmp_path / "state").split(" ", 1)[1] == "month_read records=312 month=2026-03\n"


def test_the_log_is_for_this_user_alone(tmp_path: Path) -> None:
    Log(tmp_path / "state").note("started")
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "state" / "log.txt").stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_in_the_logs_place_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    (tmp_path / "log.txt").symlink_to(target)
    Log(tmp_path).note("started")
    assert not target.exists()


def test_three_files_of_a_megabyte_are_the_most(tmp_path: Path) -> None:
    log = Log(tmp_path)
    for _ in range(4):
        (tmp_path / "log.txt").write_bytes(b"x" * LARGEST)
        log.note("over")
    log.note("fresh")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["log.1.txt", "log.2.txt", "log.txt"]
    assert log_of(tmp_path).endswith("fresh\n")
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 3.1 * LARGEST


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    Log(tmp_path / "file").note("started")
    assert (tmp_path / "file").read_text() == "in the way"


@given(text=st.text(min_size=1).filter(lambda text: not text.isascii() or " " in text))
def test_no_sentence_gets_in_and_each_note_is_one_line(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("log")
    Log(folder).note("event", note=text)
    assert log_of(folder).endswith(" event note=?\n")
    assert log_of(folder).count("\n") == 1


def test_a_trace_names_the_place_and_no_content() -> None:
    try:
        try:
            check_pain(11)
        except ValueError as error:
            raise OSError(28, DIARY_TEXT) from error
    except OSError as error:
        found = list(places(error))
    assert found[0] == "ValueError"
    assert found[1].startswith("domain/pain.py:")
    assert found[1].endswith(":check_pain")
    assert found[2] == "OSError:errno:28"
    assert DIARY_TEXT not in " ".join(found)


def test_a_ring_of_causes_has_an_end() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert len(list(places(one))) == 10


CRASH = f"""
import sys, threading
from pathlib import Path
from PySide6.QtCore import QObject, QTimer, QCoreApplication, qWarning
from backcare_desktop.desktop.crash import CrashHook
from backcare_desktop.desktop.log import Log
from backcare_desktop.domain.moment import check_time

class Note(ValueError): pass
class Fragile:
    def __del__(self): raise KeyError({DIARY_TEXT!r})

def fail(): raise Note({DIARY_TEXT!r})

CrashHook(Log(Path(sys.argv[1]))).install()
app = QCoreApplication([])
QTimer.singleShot(0, fail)
QTimer.singleShot(50, app.quit)
app.exec()
thread = threading.Thread(target=fail); thread.start(); thread.join()
Fragile()
qWarning("QPainter::begin: {DIARY_TEXT}")
qWarning("{DIARY_TEXT}")
check_time({DIARY_TEXT!r})
"""


@pytest.mark.parametrize("mode", ["plain", "development"])
def test_every_way_out_of_the_program_is_noted_without_content(tmp_path: Path, mode: str) -> None:
    options = ["-X", "dev"] if mode == "development" else []
    ended = subprocess.run(
        [sys.executable, *options, "-c", CRASH, str(tmp_path)],
        env={"PYTHONPATH": str(ROOT / "src")},
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert ended.returncode == 1
    notes = [line.split(" ", 1)[1] for line in log_of(tmp_path).splitlines()]
    assert notes[:5] == [
        "error at=Note",
        "error at=Note",
        "error at=KeyError",
        "QtWarningMsg at=default:QPainter::begin",
        "QtWarningMsg at=default:elsewhere",
    ]
    assert notes[5] == "error at=AttributeError"
    assert notes[6].startswith("error at=domain/record.py:")
    assert DIARY_TEXT not in log_of(tmp_path)
    assert (DIARY_TEXT in ended.stderr) == (mode == "development")


def test_without_standard_error_the_log_still_gets_it(tmp_path: Path) -> None:
    code = CRASH.replace("import sys,", "import sys; sys.stderr = None; import", 1)
    subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env={"PYTHONPATH": str(ROOT / "src")},
        check=False,
        timeout=30,
    )
    assert "error at=AttributeError" in log_of(tmp_path)


def test_when_nobody_reads_standard_error_any_more_the_log_still_gets_it(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    subprocess.run(
        [sys.executable, "-c", CRASH, str(tmp_path)],
        env={"PYTHONPATH": str(ROOT / "src")},
        check=False,
        stderr=writing,
        timeout=30,
    )
    os.close(writing)
    assert len(log_of(tmp_path).splitlines()) == 7
