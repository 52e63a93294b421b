"""The Symptoms tab where the diary or the texts cannot be used: the way to help stays."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from backcare_desktop.content import emergency, warning_signs
from backcare_desktop.content.reading import content_folder
from backcare_desktop.domain.warning_signs import Advice, Answer
from backcare_desktop.ui.symptoms.bare import BareSymptomsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.conftest import Running

SADDLE = "q03_saddle"


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Content whose warning signs and emergency list cannot be read."""
    folder = tmp_path / "content"
    shutil.copytree(content_folder(), folder)
    for name in ("warning_signs", "emergency"):
        file = folder / f"{name}.json"
        file.write_bytes(file.read_bytes()[:900])
    for module in (warning_signs, emergency):
        monkeypatch.setattr(module, "content_folder", lambda: folder)
    forget()
    yield folder
    forget()


def forget() -> None:
    warning_signs.warning_sign_guide.cache_clear()
    warning_signs.question_texts.cache_clear()
    emergency.emergency_guide.cache_clear()


def test_without_the_texts_the_built_in_emergency_list_and_a_number_are_there(
    broken: Path, start: Callable[[], Running]
) -> None:
    running = start()
    running.program.window.tabs.go_to("symptoms")
    page = running.program.window.tabs.page
    assert isinstance(page, BareSymptomsPage)
    assert page.number.number.text() == "112"
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "You cannot pee, you leak pee or poo, or you cannot feel it when you go." in shown
    assert str(broken) in page.told.text()


def test_where_nothing_can_be_saved_the_emergency_page_comes_all_the_same(
    data_folder: Path, start: Callable[[], Running]
) -> None:
    start().end()
    data_folder.chmod(0o777)  # others could write there: only reading is done
    running = start()
    assert running.program.states.diary.read_only is not None
    page = running.symptoms
    page.signs.rows[SADDLE].chips[Answer.YES].click()
    assert page.advice is not None
    assert page.advice.advice is Advice.EMERGENCY
    page.advice.to_list.click()
    assert page.head.told.text() == "Not saved yet."
    assert page.signs.rows[SADDLE].answer is Answer.YES


def test_where_the_diary_cannot_be_read_the_list_and_the_help_are_there(
    data_folder: Path, start: Callable[[], Running]
) -> None:
    data_folder.write_text("a file in the place of the folder", "utf-8")
    running = start()
    assert not running.program.states.diary.readable
    page = running.symptoms
    page.signs.rows[SADDLE].chips[Answer.YES].click()
    assert page.advice is not None
    assert page.advice.isVisible()
