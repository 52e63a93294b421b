"""A diary and a dictionary live through the same changes and stay the same."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.month_file import build_month, read_month
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON, everything, noon

Content = tuple[datetime, int, str, bool]

MOMENTS = st.datetimes(
    min_value=datetime(2026, 1, 1),  # noqa: DTZ001 - the zone follows
    max_value=datetime(2026, 3, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
).map(lambda at: at.replace(microsecond=0))
SCORES = st.integers(min_value=0, max_value=10)
NOTES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


class Model(RuleBasedStateMachine):
    """`saved` is what the diary must hold; `undo` takes the last change back."""

    names = Bundle("names")

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory(prefix="backcare-model-")
        self.root = Path(self.place.name) / "diary"
        self.saved: dict[str, PainEntry] = {}
        self.before: PainEntry | None = None
        self.store = Store.open(self.root, now=noon)

    @rule(target=names, at=MOMENTS, score=SCORES, note=NOTES)
    def put(self, at: datetime, score: int, note: str) -> str:
        name = self.store.new_id()
        entry = PainEntry(id=name, at=at, entered_at=NOON, updated=NOON, score=score, note=note)
        self._save(entry)
        return name

    @rule(name=names, score=SCORES, note=NOTES)
    def edit(self, name: str, score: int, note: str) -> None:
        self._save(replace(self.saved[name], score=score, note=note))

    @rule(name=names, days=st.integers(min_value=-40, max_value=40))
    def move(self, name: str, days: int) -> None:
        self._save(replace(self.saved[name], at=self.saved[name].at + timedelta(days=days)))

    @rule(name=names)
    def delete(self, name: str) -> None:
        self._save(replace(self.saved[name], deleted=NOON))

    @precondition(lambda self: self.before is not None)
    @rule()
    def undo(self) -> None:
        assert self.before is not None
        self._save(self.before)

    @rule()
    def reload(self) -> None:
        self.store.close()
        self.store = Store.open(self.root, now=noon)
        found = {r.id: r for m in everything(self.store).months.values() for r in m}
        assert {n: replace(r, rev=1) for n, r in found.items()} == self.saved
        assert not self.store.findings()

    @invariant()
    def i27_the_files_are_the_same_whatever_was_done_to_get_there(self) -> None:
        for path in self.root.glob("20*/*.json"):
            content = path.read_bytes()
            lines = read_month(content, path.stem).lines
            assert build_month(path.stem, reversed(lines)) == content

    def teardown(self) -> None:
        self.reload()
        self.store.close()
        self.place.cleanup()

    def _save(self, entry: PainEntry) -> None:
        others = self._lines() - self._lines(entry.id)
        self.store.save([entry])
        assert others == self._lines() - self._lines(entry.id), "I3"
        self.before = self.saved.get(entry.id)
        self.saved[entry.id] = entry

    def _lines(self, name: str = "") -> set[bytes]:
        """Return the lines of entries on the disk, without the comma after all but the last."""
        files = [path.read_bytes() for path in self.root.glob("20*/*.json")]
        lines = (line.rstrip(b",") for content in files for line in content.split(b"\n"))
        return {line for line in lines if line.startswith(b'{"id":"' + name.encode())}


Model.TestCase.settings = settings(max_examples=200, stateful_step_count=10, deadline=None)
test_i3_i8_i27_the_diary_is_what_was_done_to_it = Model.TestCase
