"""What stands beside the months and cannot be read is told: settings, drafts, a list alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.found import look_at_it, told, words_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.conftest import Running

    Start = Callable[[], Running]


@pytest.mark.parametrize("content", ["{", '{"theme":"no such","emergency_number":"0800 1234"}'])
def test_i25_settings_that_cannot_be_read_whole_are_told(
    start: Start, data_folder: Path, content: str
) -> None:
    data_folder.mkdir()
    (data_folder / "settings.json").write_text(content, "utf-8")
    running = start()
    words = told(running)
    assert "Your settings could not be read, or not all of them" in words
    assert "Your entries are not affected" in words
    assert "settings.json" in words
    assert "look through them" in words_of(look_at_it(running))


def test_a_draft_that_cannot_be_read_is_told(start: Start, data_folder: Path) -> None:
    start().end()
    (data_folder / "draft.json").write_bytes(b"{")
    running = start()
    assert "was not saved when BackCare last ended cannot be read" in told(running)


def test_i6_a_diary_of_which_only_a_damaged_list_is_left_is_told(
    start: Start, data_folder: Path
) -> None:
    data_folder.mkdir()
    (data_folder / "store.json").write_bytes(b"{")
    running = start()
    assert "no month of it is there any more" in told(running)
