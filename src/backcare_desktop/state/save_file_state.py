"""Saving entries to a file elsewhere: looked at first, written beside everything else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from backcare_desktop.export.content import Content, Option
from backcare_desktop.export.exporter import Exporter
from backcare_desktop.export.summary import Summary, summary_of
from backcare_desktop.state.background import give_up, run_in_background
from backcare_desktop.store.copies import write_copy
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.months import Finding
from backcare_desktop.store.problems import problem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.record import Record
    from backcare_desktop.export.content import Choice
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.store.store import Store

SAMPLE_ENTRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What will be written: the very entries, counted, and how the file begins."""

    exporter: Exporter
    content: Content
    summary: Summary
    sample: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A file that was written: where, its bytes, and how many entries it was made from."""

    path: Path
    size: int
    entries: int


class Stopped(Exception):
    """The person does not want the file any more."""


class SaveFileState(QObject):
    """Looks at what a file would hold, and writes it.

    The store is asked on the writer's thread and answers with values; counting and
    writing happen on a thread of their own, so that no save waits for a long file.
    `previewed` carries a Preview, `progressed` 0 to 100, and then comes one of `saved`
    (with a Saved), `save_failed` (with a Problem) and `stopped`.
    """

    previewed = Signal(object)
    progressed = Signal(int)
    saved = Signal(object)
    save_failed = Signal(object)
    stopped = Signal()

    def __init__(self, diary: DiaryState, clock: Clock, disk: Disk | None = None) -> None:
        super().__init__()
        self.busy = False
        self._diary, self._clock, self._disk = diary, clock, disk or Disk()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="files")
        self._stop = Event()
        self._looks = 0
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    def look(self, exporter: Exporter, choice: Choice) -> None:
        """Find out what a file would hold; only the last answer counts."""
        self._looks += 1
        now = self._clock.local_now()
        waiting = tuple(self._diary.waiting.values()) if self._diary.trouble else ()
        self._diary.ask_store(
            partial(_gather, choice, now, waiting),
            partial(self._count, self._looks, exporter),
            give_up,
        )

    def is_among_diary(self, path: Path) -> bool:
        """Whether a file there could take the place of one of the diary's own."""
        return path.resolve().is_relative_to(self._diary.folder.resolve())

    def save(self, preview: Preview, path: Path) -> None:
        """Write just what a preview was made of, whatever has changed since."""
        self.busy = True
        self._stop.clear()
        pieces = partial(_pieces, preview, self._stop, self._tell)
        run_in_background(
            self._worker,
            partial(_write, self._disk, path, pieces),
            partial(self._end, path, len(preview.content.lines)),
            partial(self._refuse, path),
        )

    def save_made(self, content: bytes, path: Path) -> None:
        """Write a file that is made already; there is no progress to tell."""
        self.busy = True
        run_in_background(
            self._worker,
            partial(write_copy, self._disk, path, (content,)),
            partial(self._end, path, 0),
            partial(self._refuse, path),
        )

    def stop(self) -> None:
        """Leave a file that is being written; nothing of it stays."""
        self._stop.set()

    def _count(self, look: int, exporter: Exporter, content: Content) -> None:
        work = partial(_preview, exporter, content)
        run_in_background(self._worker, work, partial(self._show, look), give_up)

    def _show(self, look: int, preview: Preview) -> None:
        if look == self._looks:
            self.previewed.emit(preview)

    def _tell(self, percent: int) -> None:
        """Tell the progress; Qt carries it to the window's thread."""
        self.progressed.emit(percent)

    def _end(self, path: Path, entries: int, size: int) -> None:
        self.busy = False
        self.saved.emit(Saved(path=path, size=size, entries=entries))

    def _refuse(self, path: Path, error: Exception) -> None:
        self.busy = False
        if isinstance(error, Stopped):
            self.stopped.emit()
        elif isinstance(error, OSError):
            problem = problem_of(error, path)
            self.save_failed.emit(replace(problem, detail=error.strerror or ""))
        else:
            raise error


def _gather(choice: Choice, now: datetime, waiting: tuple[Record, ...], store: Store) -> Content:
    period = choice.period
    lines = store.lines_between(period.first, period.last, trash=choice.wants(Option.TRASH))
    first, last = f"{period.first:%Y-%m}", f"{period.last:%Y-%m}"
    incomplete = [
        name
        for name, month in sorted(store.findings().items())
        if month.finding is not Finding.CHANGED_OUTSIDE and first <= name <= last
    ]
    content = Content(choice=choice, lines=lines, made_at=now, incomplete=tuple(incomplete))
    return content.with_unsaved(waiting)


def _preview(exporter: Exporter, content: Content) -> Preview:
    ordered = content.in_order()
    return Preview(
        exporter=exporter,
        content=ordered,
        summary=summary_of(ordered),
        sample=exporter.sample(ordered, SAMPLE_ENTRIES),
    )


def _write(disk: Disk, path: Path, pieces: Callable[[], Iterator[bytes]]) -> int:
    return write_copy(disk, path, pieces())


def _pieces(preview: Preview, stop: Event, tell: Callable[[int], None]) -> Iterator[bytes]:
    """Yield the bytes of the file, tell each percent once. Raises Stopped."""
    told = -1
    for part in preview.exporter.parts(preview.content):
        if stop.is_set():
            raise Stopped
        yield part.content
        percent = int(part.done * 100)
        if percent > told:
            told = percent
            tell(percent)
