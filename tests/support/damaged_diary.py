"""A diary to which everything has happened: damage, a hand, a blocked month, a killed program."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backcare_desktop.store.backups import Backups
from backcare_desktop.store.draft import Draft, texts_of
from backcare_desktop.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

HALF_TYPED = "after lifting the box, since then it hurts on the lef"


def damage(folder: Path) -> None:
    """Damage three months of a year's diary, with a backup of before and a note half typed."""
    store = Store.open(folder)
    Backups(store, lambda: datetime.now(UTC)).make()
    newest = next(record for record in store.recent().months[max(store.lines_read())])
    draft = Draft(forms={f"note {newest.id}": texts_of(newest.with_note(HALF_TYPED))})
    store.write_draft(draft)
    store.close()
    damaged, changed, blocked = sorted(folder.glob("2*/*.json"))[-4:-1]
    content = damaged.read_bytes()
    damaged.write_bytes(content[: len(content) // 2])
    (folder / "previous").mkdir(exist_ok=True)
    shutil.copy(changed, folder / "previous" / changed.name)
    text = changed.read_text("utf-8")
    changed.write_text(text.replace('"score":4', '"score":6', 1), "utf-8")
    blocked.unlink()
    blocked.mkdir()
