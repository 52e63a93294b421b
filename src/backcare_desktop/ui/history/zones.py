"""A time moved to what the clocks of its own zone show."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from PySide6.QtCore import QByteArray, QDateTime, QTimeZone

DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moved(at: datetime, zone: str, wall: datetime) -> datetime:
    """Return the moment at which the clocks of an entry's zone show `wall` (naive).

    `at` is the entry's time so far and `zone` the name of its zone; where this computer
    does not know it, the offset of `at` is kept. Of an hour that the clocks show twice
    the one with the offset of `at` is taken, else the first. An hour that they skip
    becomes the one after it.
    """
    kept = at.utcoffset() or timedelta()
    known = QTimeZone(QByteArray(zone.encode()))
    if not zone or not known.isValid():
        return _with_offset(wall, kept)
    before, after = (_offset(wall.replace(tzinfo=UTC) + step, known) for step in (-DAY, DAY))
    for offset in (kept, before, after):
        there = _with_offset(wall, offset)
        if _offset(there, known) == offset:
            return there
    skipped = _with_offset(wall, before)
    return skipped.astimezone(timezone(_offset(skipped, known)))


def _with_offset(wall: datetime, offset: timedelta) -> datetime:
    return wall.replace(tzinfo=timezone(offset))


def _offset(moment: datetime, zone: QTimeZone) -> timedelta:
    """Return how far ahead of UTC a zone is at a moment, in whole minutes: all a file can hold."""
    seconds = int((moment - EPOCH).total_seconds())
    instant = QDateTime.fromSecsSinceEpoch(seconds, QTimeZone.utc())
    return timedelta(minutes=zone.offsetFromUtc(instant) // 60)
