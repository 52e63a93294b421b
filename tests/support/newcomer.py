"""Somebody who has just got the program: an empty home, a new diary, a watch, and two hands."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.support.person import Person, wait_for
from tests.support.screen_reader import TALKING, screen_reader
from tests.support.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.hands import Hands
    from tests.support.screen_reader import ScreenReader


class Newcomer:
    """Somebody with a new diary, a home folder, a watch, hands of one kind and own settings."""

    def __init__(
        self, folder: Path, hands: type[Hands], reader: ScreenReader, settings: dict[str, Any]
    ) -> None:
        self.home, self.diary = folder / "home", folder / "diary"
        for made in (self.home, self.diary):
            made.mkdir()
        if settings:
            (self.diary / "settings.json").write_text(json.dumps(settings), "utf-8")
        self.watch = Watch(folder)
        self._kind, self._reader = hands, reader
        self.hands = self._sit_down()

    def start_again(self) -> None:
        self.hands = self._sit_down()

    def kill(self) -> None:
        self.hands.person.kill()

    def session(self) -> dict[str, Any]:
        """Return the session under way as it is on the disk."""
        found: dict[str, Any] = json.loads((self.diary / "active_session.json").read_bytes())
        return found

    def wait_for_state(self, state: str) -> None:
        wait_for(lambda: self.session()["state"] == state)

    def entries(self) -> list[dict[str, Any]]:
        """Return the entries on the disk, oldest first."""
        months = sorted(self.diary.glob("2*/*.json"))
        return [entry for month in months for entry in json.loads(month.read_bytes())["records"]]

    def wait_for_entry(self, **fields: object) -> None:
        """Wait until the newest entry on the disk says so."""
        wait_for(lambda: any(fields.items() <= entry.items() for entry in self.entries()[-1:]))

    def _sit_down(self) -> Hands:
        person = Person(
            self.diary, **self.watch.environment, **TALKING, HOME=str(self.home), TZ="UTC"
        )
        return self._kind(person, self._reader)


@contextmanager
def newcomer_with(hands: type[Hands], folder: Path, **settings: object) -> Iterator[Newcomer]:
    """Let somebody sit down for the length of a `with` block, with settings as stored."""
    with screen_reader() as reader:
        somebody = Newcomer(folder, hands, reader, settings)
        try:
            yield somebody
        finally:
            somebody.kill()
