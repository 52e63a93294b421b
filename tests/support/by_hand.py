"""Editing an entry of a test's diary by hand, and finding it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.conftest import everything

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.store import Store


def change(march: Path, old: str, new: str) -> None:
    """Edit the entry with score 2 by hand."""
    lines = march.read_text("utf-8").split("\n")
    edited = [line.replace(old, new) if '"entry-2"' in line else line for line in lines]
    assert edited != lines
    march.write_text("\n".join(edited), "utf-8")


def found(store: Store, name: str = "entry-2") -> Record:
    """Return the one entry of this id."""
    diary = everything(store)
    (record,) = (r for records in diary.months.values() for r in records if r.id == name)
    return record
