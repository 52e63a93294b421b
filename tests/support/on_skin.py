"""A session that is under way on the disk before a program starts, and what becomes of it."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from backcare_desktop.desktop.clock import system_clock
from backcare_desktop.store.store import Store
from tests.support.thermal import begun

if TYPE_CHECKING:
    from pathlib import Path


def put_on(folder: Path, left_s: float) -> float:
    """Let a session of 10 minutes be under way; return when it is due, on the counting clock."""
    now = system_clock().moment()
    start = now.earlier(600 - left_s)
    live = replace(begun(600), started=start, anchor=start, seen=now, seen_s=600 - left_s)
    looked = replace(live, check_s=(), host="this computer")
    store = Store.open(folder)
    store.write_session(looked)
    store.close()
    return now.boot + left_s


def stored(folder: Path) -> dict[str, Any]:
    """Return the file of the session."""
    found: dict[str, Any] = json.loads((folder / "active_session.json").read_bytes())
    return found


def counting() -> float:
    """Return what the counting clock shows."""
    return system_clock().counting()


def wait_until(moment: float) -> None:
    """Wait for a moment on the counting clock."""
    time.sleep(max(moment - counting(), 0))
