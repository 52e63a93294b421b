"""What was found amiss, in plain words: what, how many entries, where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.store.months import Finding
from backcare_desktop.ui.language import month_and_year
from backcare_desktop.ui.save_file.words import path_told

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.store.report import MonthReport, Report


def report_words(report: Report) -> str:
    """Return the most important of a report in one breath, and how much more there is."""
    told = [f"{what_words(month)} {count_words(month)}".strip() for month in report.months]
    told += other_words(report)
    more = len(told) - 1
    if not more:
        return told[0]
    return " ".join((told[0], _tr("There is more to look at: {count}.").format(count=more)))


def other_words(report: Report) -> list[str]:
    """Return what was found beside the months, a text each."""
    told = [list_words(report), *map(unread_words, report.unread), adopted_words(report)]
    return [words for words in told if words]


def what_words(month: MonthReport) -> str:
    """Return how the file of a month was found."""
    return _found(month.finding).format(month=month_and_year(month.name))


def count_words(month: MonthReport) -> str:
    """Return how many entries of a month the diary has, and where they come from."""
    if month.finding in {Finding.UNREADABLE, Finding.NEWER}:
        return _tr("It is left as it is, and the other months go on as usual.")
    told = []
    if month.expected is None:
        told.append(_tr("Entries here: {entries}."))
    else:
        told.append(_tr("Entries here: {entries} of {expected}."))
    if month.recovered:
        told.append(_tr("Taken from the version before: {recovered}, which may be one step older."))
    if month.lacking:
        told.append(_tr("Not found again so far: {lacking}."))
    return " ".join(told).format(
        entries=month.entries,
        expected=month.expected,
        recovered=month.recovered,
        lacking=month.lacking,
    )


def list_words(report: Report) -> str:
    """Return how the list of the months was found; "" when it was fine."""
    if report.list_finding is not Finding.FINE and report.has_no_month:
        return _tr(
            "There was a diary here, but no month of it is there any more. If you have a backup, "
            "bring it back in Settings."
        )
    if report.list_finding is Finding.UNREADABLE:
        return _tr("The list of the months cannot be read now. They were found without it.")
    if report.list_finding in {Finding.MISSING, Finding.DAMAGED}:
        return _tr(
            "The list of the months was damaged or missing. It is made anew from the months: no "
            "entry is touched by that."
        )
    return ""


def adopted_words(report: Report) -> str:
    """Return that files stood beside the months; "" when there were none."""
    if not report.adopted:
        return ""
    return _tr(
        "Files stood beside the months, as a sync between computers leaves them: {count}. All "
        "their entries are in the diary now."
    ).format(count=len(report.adopted))


def unread_words(path: Path) -> str:
    """Return that a document beside the months could not be read, and what that means."""
    if path.name == "settings.json":
        words = _tr(
            "Your settings could not be read, or not all of them. The usual ones hold, so look "
            "through them, your own emergency number first. Your entries are not affected. "
            "The file will be kept in the folder “quarantine”. Where: {path}"
        )
    else:
        words = _tr(
            "What stood in a form and was not saved when BackCare last ended cannot be read. "
            "Your entries are not affected. The file will be kept in the folder “quarantine”. "
            "Where: {path}"
        )
    return words.format(path=path_told(path))


def _found(finding: Finding) -> str:
    return {
        Finding.DAMAGED: _tr("The file of {month} was damaged."),
        Finding.MISSING: _tr("The file of {month} was missing."),
        Finding.CHANGED_OUTSIDE: _tr(
            "The file of {month} was changed by something other than BackCare."
        ),
        Finding.UNREADABLE: _tr("The file of {month} cannot be read now."),
    }.get(finding, _tr("The file of {month} was written by a newer version of BackCare."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Found", text)
