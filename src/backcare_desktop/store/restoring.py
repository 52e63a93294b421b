"""What restoring a backup changes, worked out before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.record import REVISION_LIMIT
from backcare_desktop.store.lines import Line, write_line
from backcare_desktop.store.months import strength, united
from backcare_desktop.store.strictness import read_fields

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    Months = Mapping[str, tuple[Line, ...]]
    Step = tuple[str, tuple[Line, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How many entries a restore would leave as they are, and what it does to the others.

    `stay_deleted` are those in the backup that were since deleted for ever.
    """

    same: int = 0
    different: int = 0
    come_back: int = 0
    to_trash: int = 0
    stay_deleted: int = 0

    @property
    def changes_nothing(self) -> bool:
        """Whether the diary already is as the backup has it."""
        return not (self.different or self.come_back or self.to_trash)


@dataclass(frozen=True, slots=True)
class _Place:
    """A line and the month it stands in."""

    month: str
    line: Line

    @property
    def is_seen(self) -> bool:
        return not self.line.purged and not self.line.record.in_trash


def compare(now: Months, backup: Months) -> Comparison:
    """Return what restoring `backup` over `now` would do, in entries people see."""
    counts = dict.fromkeys(Comparison.__dataclass_fields__, 0)
    here, there = _places(now), _places(backup)
    for record_id in here.keys() | there.keys():
        effect = _effect(here.get(record_id), there.get(record_id))
        if effect is not None:
            counts[effect] += 1
    return Comparison(**counts)


def steps(now: Months, backup: Months, moment: datetime) -> list[Step]:
    """Return the months to write, in this order, so that `now` becomes as `backup` was.

    What came after the backup goes to the trash. Whatever changes gets a higher
    revision than either side had, so that no older copy of it can win later. An entry
    that moves to another month is written there before it is taken out of the old one:
    a cut between two steps loses nothing, and the same restore again ends the same.
    """
    here, there = _places(now), _places(backup)
    after = there | {
        record_id: _after(place, there.get(record_id), moment) for record_id, place in here.items()
    }
    final: dict[str, list[Line]] = {name: [] for name in sorted({*now, *backup})}
    for place in after.values():
        final[place.month].append(place.line)
    leaving = {
        name: [line for line in now.get(name, ()) if after[line.record.id].month != name]
        for name in final
    }
    first = [(name, united(lines, leaving[name])) for name, lines in final.items()]
    second = [(name, united(lines)) for name, lines in final.items() if leaving[name]]
    return [(name, lines) for name, lines in first if lines != now.get(name, ())] + second


def missing_from(now: Months, name: str, backup: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines of a month in a backup that the diary lacks, or has an older version of.

    What stands in another month by now is not lacking.
    """
    here = _places(now)
    return tuple(
        line
        for line in backup
        if (place := here.get(line.record.id)) is None
        or (place.month == name and strength(place.line)[:2] < strength(line)[:2])
    )


def _after(here: _Place, there: _Place | None, moment: datetime) -> _Place:
    """Return where an entry of the diary stands after the restore, and how."""
    if here.line.purged:
        return here
    if there is None or not there.is_seen:
        return replace(here, line=_in_trash(here.line, moment)) if here.is_seen else here
    if _same(here.line, there.line):
        return here
    rev = max(here.line.record.rev, there.line.record.rev)
    return replace(there, line=_stamped(there.line, rev, moment))


def _effect(here: _Place | None, there: _Place | None) -> str | None:
    """Return the field of a Comparison that counts this entry; None for one nobody sees."""
    seen_there = there is not None and there.is_seen
    if here is None or not here.is_seen:
        if not seen_there:
            return None
        return "stay_deleted" if here is not None and here.line.purged else "come_back"
    if there is None or not seen_there:
        return "to_trash"
    return "same" if _same(here.line, there.line) else "different"


def _in_trash(line: Line, moment: datetime) -> Line:
    return _stamped(line, line.record.rev, moment, deleted=moment)


def _stamped(line: Line, rev: int, moment: datetime, deleted: datetime | None = None) -> Line:
    """Return the entry one revision above `rev`; as it is when it has no room for the stamps."""
    rev = min(rev + 1, REVISION_LIMIT)
    try:
        return write_line(replace(line.record, rev=rev, updated=moment, deleted=deleted), line)
    except ValueError:
        return line


def _same(one: Line, other: Line) -> bool:
    """Whether two versions of an entry say the same, whatever their stamps."""
    if one.raw == other.raw:
        return True
    contents = [read_fields(line.raw) or {} for line in (one, other)]
    for content in contents:
        content.pop("rev", None)
        content.pop("updated", None)
    return contents[0] == contents[1]


def _places(months: Months) -> dict[str, _Place]:
    """Return where each entry stands; of two versions the stronger one."""
    found: dict[str, _Place] = {}
    for name, lines in months.items():
        for line in lines:
            other = found.get(line.record.id)
            if other is None or strength(other.line) < strength(line):
                found[line.record.id] = _Place(name, line)
    return found
