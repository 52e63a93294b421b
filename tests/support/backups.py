"""A clock turned by hand, and short ways to make backups and to look into a diary."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.backups import Backups
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from tests.store.conftest import NOON

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.backup_folder import BackupFile
    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.store import Store


class Days:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: int = 1) -> None:
        self.now += timedelta(days=days)


def backups_of(store: Store, days: Days | None = None, disk: Disk | None = None) -> Backups:
    return Backups(store, days or Days(), disk)


def entries(store: Store) -> list[PainEntry]:
    store.recent()
    while store.next_month() is not None:
        pass
    return list(store.recent().entries(PainEntry))


def scores(store: Store) -> list[int]:
    return sorted(entry.score for entry in entries(store))


def save_as_the_program_does(backups: Backups, store: Store, *records: Record) -> BackupFile | None:
    backups.notice_change()
    store.save(records)
    return backups.make_due()


def refusal(attempt: Callable[[], object]) -> ProblemKind:
    with pytest.raises(SaveRefused) as refused:
        attempt()
    return refused.value.problem.kind
