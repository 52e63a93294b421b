"""Where the diary is: the option, the variable, the usual place, and names that are none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from backcare_desktop.desktop.places import (
    VARIABLE,
    PlaceRefused,
    cache_folder,
    data_folder,
    state_folder,
)
from tests.support.child import ROOT


def test_the_option_goes_before_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/from/variable")
    assert data_folder("/from/option") == Path("/from/option").absolute()
    assert data_folder(None) == Path("/from/variable").absolute()


@pytest.mark.skipif(sys.platform != "linux", reason="the usual places of Linux")
def test_without_either_it_is_the_usual_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(VARIABLE)
    for kind, folder in (("DATA", data_folder), ("CACHE", cache_folder), ("STATE", state_folder)):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
        found = data_folder(None) if kind == "DATA" else folder()  # type: ignore[call-arg] # two kinds of functions
        assert found == tmp_path / kind / "backcare-desktop"


def test_a_relative_folder_is_resolved_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = data_folder("diary")
    monkeypatch.chdir("/")
    assert folder == tmp_path / "diary"


def test_the_home_sign_is_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder("~/diary") == tmp_path / "diary"


@pytest.mark.parametrize("name", ["", "   ", "a\0b", "~nobody-of-that-name/diary"])
def test_a_name_that_is_none_is_refused_in_words(name: str) -> None:
    with pytest.raises(PlaceRefused, match="--data-dir names"):
        data_folder(name)


def test_an_empty_variable_does_not_open_the_usual_diary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    with pytest.raises(PlaceRefused, match=VARIABLE):
        data_folder(None)


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
def test_a_start_in_a_removed_folder_is_refused_in_words(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    started = subprocess.run(
        ["sh", "-c", 'rmdir "$PWD"; exec "$@"', "sh", sys.executable, "-m", "backcare_desktop"],
        cwd=gone,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "QT_QPA_PLATFORM": "offscreen",
            VARIABLE: "diary",
        },
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert started.returncode == 2
    assert f"{VARIABLE} names a folder that cannot be found" in started.stderr
    assert "Traceback" not in started.stderr
