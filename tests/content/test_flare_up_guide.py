"""What is said in flare-up help: every line of its own, with who says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.content.flare_up import flare_up_guide, read_flare_up_guide
from backcare_desktop.content.reading import ContentError, content_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_it_says_what_could_come_next() -> None:
    guide = flare_up_guide()
    assert guide == read_flare_up_guide(content_folder())
    assert all(line.sources for line in guide.next)


def test_a_line_that_stands_twice_is_refused() -> None:
    guide = flare_up_guide()
    with pytest.raises(ValueError, match="fu_move stands twice"):
        replace(guide, next=(*guide.next, guide.next[0]))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="No such file"):
        read_flare_up_guide(tmp_path)
