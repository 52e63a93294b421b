"""When it began, as one says it on the phone; asked where it is needed and kept nowhere."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication


class Began(Enum):
    """How long ago it began, in steps one can say without thinking."""

    JUST_NOW = "just_now"
    TODAY = "today"
    YESTERDAY = "yesterday"
    DAYS = "days"
    WEEKS = "weeks"


def began_words() -> dict[Began, str]:
    """Return the steps as they stand on the chips."""
    return {
        Began.JUST_NOW: _tr("Just now"),
        Began.TODAY: _tr("Today"),
        Began.YESTERDAY: _tr("Yesterday"),
        Began.DAYS: _tr("Some days ago"),
        Began.WEEKS: _tr("Weeks ago"),
    }


def began_spoken(began: Began | None) -> str:
    """Return a step as it stands in a sentence; where it was not said, that is to be said."""
    spoken = {
        Began.JUST_NOW: _tr("just now"),
        Began.TODAY: _tr("today"),
        Began.YESTERDAY: _tr("yesterday"),
        Began.DAYS: _tr("some days ago"),
        Began.WEEKS: _tr("some weeks ago"),
    }
    return _tr("… (say when)") if began is None else spoken[began]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Began", text)
