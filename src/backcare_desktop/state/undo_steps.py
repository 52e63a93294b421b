"""The changes that can be taken back for as long as the window is open."""

from __future__ import annotations

from dataclasses import dataclass

from backcare_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change that can be undone: `before` is None where the entry was new."""

    before: Record | None
    after: Record


class UndoSteps:
    """A stack of changes, from which the last one of any entry can be taken."""

    def __init__(self) -> None:
        self._steps: list[Step] = []

    @property
    def last(self) -> Step | None:
        """The newest change, None when there is none."""
        return self._steps[-1] if self._steps else None

    def put(self, step: Step) -> None:
        """Put a change on top."""
        self._steps.append(step)

    def take_out(self, record_id: str) -> Step | None:
        """Take the last change of an entry off the stack, if there is one."""
        for index in reversed(range(len(self._steps))):
            if self._steps[index].after.id == record_id:
                return self._steps.pop(index)
        return None

    def clear(self) -> None:
        """Forget them all."""
        self._steps.clear()
