"""What stands in a row of the list, and the same as one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.flare_up import FlareUp, SignsAsked
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import Record, UnreadRecord
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import Skin, ThermalMode, ThermalSession
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.ui.language import long_date, span, time_of_day
from backcare_desktop.ui.thermal.words import ending_name, mode_name, mode_tone, skin_name
from backcare_desktop.ui.widgets.text import isolated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.history import Row

MODE_ICONS = {
    ThermalMode.ICE: "snowflake",
    ThermalMode.HEAT: "flame",
    ThermalMode.WARM_WRAP: "temperature-sun",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The words of a row, where they stand; a day has only `heading`.

    `icon` is drawn in the colour of `tone`, `pain_alone` stands where no heading says
    that it is pain, and `mark` says what is not as usual.
    """

    heading: str = ""
    time: str = ""
    icon: str = ""
    tone: str = "text_muted"
    what: str = ""
    details: str = ""
    pain: str = ""
    pain_alone: str = ""
    note: str = ""
    mark: str = ""


class Words:
    """Puts rows in words."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def line(self, row: Row, waiting: Mapping[str, Record]) -> Line:
        """Return what is drawn in a row; `waiting` are the entries not saved yet, by id."""
        if not isinstance(row, Record):
            return Line(heading=day_name(row, self._clock.local_now().date()))
        return replace(
            _LINES[type(row)](row),
            time=time_of_day(row.at),
            note=isolated(row.note),
            mark=_mark(row) if row.id in waiting else "",
        )

    def sentence(self, row: Row, waiting: Mapping[str, Record]) -> str:
        """Return a row as it is read aloud."""
        line = self.line(row, waiting)
        if not isinstance(row, Record):
            return line.heading
        note = _tr("note: {note}").format(note=line.note) if row.note else ""
        happened = (long_date(row.day), line.time, *_spoken(row, line), note, line.mark)
        return ", ".join(part for part in happened if part)


def column_names() -> tuple[str, ...]:
    """Return what stands over the columns of a wide list."""
    return (_tr("When"), _tr("What"), _tr("Details"), _tr("Pain"), _tr("Note"))


def day_name(day: date, today: date) -> str:
    """Return a day as it stands over its entries."""
    written = long_date(day)
    if day == today:
        return _tr("Today · {date}").format(date=written)
    if day == today - timedelta(days=1):
        return _tr("Yesterday · {date}").format(date=written)
    return written


def _mark(record: Record) -> str:
    return _tr("Deletion not saved yet") if record.in_trash else _tr("Not saved yet")


def _pain(entry: PainEntry) -> Line:
    score = str(entry.score)
    return Line(icon="chart-line", tone="accent", what=_tr("Pain"), pain=score, pain_alone=score)


def _session(session: ThermalSession) -> Line:
    parts = [span(session.exposure_s), ending_name(session.ended_by)]
    if session.skin_after not in {None, Skin.OK}:
        parts.append(_tr("skin: {answer}").format(answer=skin_name(session.skin_after)))
    pain = _pain_around(session)
    return Line(
        icon=MODE_ICONS[session.mode],
        tone=mode_tone(session.mode),
        what=mode_name(session.mode),
        details=" · ".join(parts),
        pain=pain,
        pain_alone=_tr("pain {scores}").format(scores=pain) if pain else "",
    )


def _check(check: SymptomCheck) -> Line:
    answers = list(check.answers.values())
    parts = []
    if answers:
        told = _tr("signs ticked: {yes} of {answered}")
        parts.append(told.format(answered=len(answers), yes=answers.count(Answer.YES)))
    if check.regions:
        parts.append(_tr("places: {count}").format(count=len(check.regions)))
    if not check.complete:
        parts.append(_tr("not finished"))
    score = "" if check.pain is None else str(check.pain)
    return Line(
        icon="notes",
        tone="accent",
        what=_tr("Symptoms"),
        details=" · ".join(parts),
        pain=score,
        pain_alone=_tr("pain {score}").format(score=score) if score else "",
    )


def _flare_up(flare_up: FlareUp) -> Line:
    parts = [_tr("still on")]
    if flare_up.ended_at is not None:
        length = span((flare_up.ended_at - flare_up.at).total_seconds())
        parts = [_tr("lasted {length}").format(length=length)]
    if flare_up.warning_signs is SignsAsked.NOT_ASKED:
        parts.append(_tr("warning signs not asked"))
    if flare_up.rested_in:
        from backcare_desktop.content.exercises import exercise_name  # noqa: PLC0415 - rare

        names = "; ".join(map(exercise_name, flare_up.rested_in))
        parts.append(_tr("rested in: {positions}").format(positions=names))
    return Line(icon="first-aid-kit", tone="warn", what=_tr("Flare-up"), details=" · ".join(parts))


def _activity(rating: ActivityRating) -> Line:
    told = _tr("{name}: {score} of 10") if rating.name else _tr("{score} of 10")
    details = told.format(name=rating.name, score=rating.score)
    return Line(icon="notes", tone="accent", what=_tr("Activity"), details=details)


def _unread(record: UnreadRecord) -> Line:
    what = _tr("From a newer version") if record.newer else _tr("Cannot be read")
    return Line(icon="alert-triangle", tone="warn", what=what, details=record.problem)


def _pain_around(session: ThermalSession) -> str:
    scores = (session.pain_before, session.pain_after, session.pain_later)
    if all(score is None for score in scores):
        return ""
    told = scores[: _told(scores)]
    return _tr(" → ").join("?" if score is None else str(score) for score in told)


def _told(scores: tuple[int | None, ...]) -> int:
    """Return how many of the scores lead up to the last one that was given."""
    return max(place for place, score in enumerate(scores, 1) if score is not None)


def _spoken(record: Record, line: Line) -> tuple[str, ...]:
    if isinstance(record, PainEntry):
        return (_tr("pain {score}").format(score=record.score),)
    if isinstance(record, SymptomCheck):
        return (line.what, line.details, line.pain_alone)
    if isinstance(record, ThermalSession):
        told = {
            _tr("pain before {score}"): record.pain_before,
            _tr("pain after {score}"): record.pain_after,
            _tr("pain half an hour later {score}"): record.pain_later,
        }
        scores = (words.format(score=n) for words, n in told.items() if n is not None)
        return (line.what, line.details, *scores)
    return (line.what, line.details)


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)


_LINES: dict[type[Record], Callable[..., Line]] = {
    PainEntry: _pain,
    ThermalSession: _session,
    SymptomCheck: _check,
    FlareUp: _flare_up,
    ActivityRating: _activity,
    UnreadRecord: _unread,
}
