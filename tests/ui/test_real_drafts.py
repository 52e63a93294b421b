"""A half-typed note survives `kill -9`: real keys, a real window, a real process."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.support.person import wait_for, xdotool

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.person import Sit

pytestmark = [pytest.mark.screen]


def months(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("2*/*.json"))


def drafted(folder: Path) -> list[str]:
    """Return the notes in the draft."""
    try:
        forms = json.loads((folder / "draft.json").read_bytes())["forms"]
    except FileNotFoundError:
        return []
    return [texts["note"] for texts in forms.values()]


def test_a_half_typed_note_is_offered_with_its_entry_after_a_kill(
    sit_down: Sit,
) -> None:
    person = sit_down()
    person.press("6")
    wait_for(lambda: b'"score":6' in months(person.folder))
    person.press("Tab", "Tab", "Tab", "Tab", "Return")
    xdotool("type", "--delay", "20", "after lif")
    wait_for(lambda: drafted(person.folder) == ["after lif"])
    assert b"after lif" not in months(person.folder)
    person.kill()
    person = sit_down()
    assert drafted(person.folder) == ["after lif"]
    person.press(*["Tab", "shift+Tab"] * 5)  # meanwhile the months are read, and it is offered
    person.press("shift+Tab", "shift+Tab", "shift+Tab", "Return")
    xdotool("search", "--sync", "--onlyvisible", "--name", "Edit the entry")
    person.press("shift+Tab", "shift+Tab", "Return")
    wait_for(lambda: b'"note":"after lif"' in months(person.folder))
    wait_for(lambda: drafted(person.folder) == [])
