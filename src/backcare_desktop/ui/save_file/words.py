"""What the dialog says: what is in a file, and why one could not be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.export.content import Option
from backcare_desktop.store.problems import ProblemKind
from backcare_desktop.ui.language import full_date

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.export.content import Content
    from backcare_desktop.export.summary import Summary
    from backcare_desktop.store.problems import Problem

_LONG_RUN, _BREAKABLE = re.compile(r"\S{30}"), "\\g<0>\u200b"


def counts_told(summary: Summary) -> str:
    """Return how many entries there are of each kind, none of them left unsaid."""
    parts = [f"{_kind(kind)}:\u00a0{count}" for kind, count in sorted(summary.entries.items())]
    if summary.trash:
        parts.append(_tr("in the trash:\u00a0{count}").format(count=summary.trash))
    return " · ".join(parts)


def days_told(summary: Summary) -> str:
    """Return the days the file covers, and on how many something was noted."""
    period = summary.period
    if period is None or not summary.total:
        return _tr("Nothing was noted on these days.")
    return _tr("{first} to {last}: something noted on {noted} of {days} days.").format(
        first=full_date(period.first),
        last=full_date(period.last),
        noted=summary.days,
        days=period.days,
    )


def left_out_told(content: Content, summary: Summary, *, keeps_everything: bool) -> str:
    """Return what is not in the file, or comes along without being asked for."""
    lines = [_notes_told(content, summary, keeps_everything=keeps_everything)]
    if summary.unread:
        told = (
            _tr("Entries this version cannot read, kept as they are: {count}.")
            if keeps_everything
            else _tr("Entries this version cannot read, left out: {count}. JSON keeps them.")
        )
        lines.append(told.format(count=summary.unread))
    if content.unsaved:
        told = _tr("Entries not saved in the diary yet, in this file all the same: {count}.")
        lines.append(told.format(count=content.unsaved))
    if content.incomplete:
        told = _tr("These months could not be read in full, something may be missing: {months}.")
        lines.append(told.format(months=", ".join(content.incomplete)))
    return "\n".join(line for line in lines if line)


def refusal_told(problem: Problem, not_done: str = "") -> str:
    """Return what happened, where, that the diary is as it was, and what to do.

    `not_done` says what was not done, where that is not saving a file.
    """
    what, to_do = _refusal(problem.kind)
    told = _tr("{not_done} {what} Your diary has not changed. {to_do} Where: {path}")
    if problem.kind is ProblemKind.IO_ERROR and problem.detail:
        what = _tr("The system says: {words}.").format(words=problem.detail)
    not_done = not_done or _tr("The file was not saved.")
    path = path_told(problem.path)
    return told.format(not_done=not_done, what=what, to_do=to_do, path=path)


def in_diary_told(path: Path) -> str:
    """Return why a file cannot be saved among those of the diary itself."""
    return _tr(
        "The file was not saved. This is the folder of the diary itself, where another file "
        "could take the place of your entries. Your diary has not changed. Choose another "
        "folder. Where: {path}"
    ).format(path=path_told(path))


def path_told(path: Path | str) -> str:
    """Return a name of any length and direction so that it wraps and stays apart from the rest."""
    return f"\u2068{_LONG_RUN.sub(_BREAKABLE, str(path))}\u2069"


def _notes_told(content: Content, summary: Summary, *, keeps_everything: bool) -> str:
    if not summary.notes:
        return ""
    if keeps_everything or content.choice.wants(Option.NOTES):
        return _tr("With your notes: {count}.").format(count=summary.notes)
    return _tr("Your notes are left out: {count}.").format(count=summary.notes)


def _kind(kind: str) -> str:
    return {
        PainEntry.kind: _tr("Pain numbers"),
        ThermalSession.kind: _tr("Ice or heat"),
        SymptomCheck.kind: _tr("Symptom checks"),
        FlareUp.kind: _tr("Flare-ups"),
        ActivityRating.kind: _tr("Activity ratings"),
    }.get(kind, kind)


def _refusal(kind: ProblemKind) -> tuple[str, str]:
    again, elsewhere = _tr("Then save again."), _tr("Choose another folder.")
    return {
        ProblemKind.DISK_FULL: (
            _tr("There is no room left on that disk."),
            _tr("Make some room there, or choose another folder."),
        ),
        ProblemKind.READ_ONLY: (_tr("That disk can only be read."), elsewhere),
        ProblemKind.NO_PERMISSION: (
            _tr("Your account may not write in that folder."),
            elsewhere,
        ),
        ProblemKind.FOLDER_GONE: (
            _tr("That folder is not there any more."),
            _tr("Connect the drive again, or choose another folder."),
        ),
        ProblemKind.NOT_A_FOLDER: (_tr("There is no such folder."), elsewhere),
        ProblemKind.NOT_A_FILE: (
            _tr("Something that is not a file has that name."),
            _tr("Choose another name."),
        ),
        ProblemKind.BUSY: (
            _tr("The system has that file in use."),
            " ".join((_tr("Close the program that uses it."), again)),
        ),
    }.get(kind, (_tr("The disk reports an error."), _tr("Choose another name or folder.")))


def _tr(text: str) -> str:
    return QCoreApplication.translate("SaveFile", text)
