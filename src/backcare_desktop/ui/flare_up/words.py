"""When a flare-up began, in words that stand wherever one is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.ui.language import day_and_month, time_of_day

if TYPE_CHECKING:
    from datetime import datetime


def when(at: datetime, now: datetime) -> str:
    """Return a time, with its date where that is another day than now's."""
    local = at.astimezone(now.tzinfo)
    if local.date() == now.date():
        return time_of_day(local)
    told = _tr("{date}, {time}")
    return told.format(date=day_and_month(local.date()), time=time_of_day(local))


def since(at: datetime, now: datetime) -> str:
    """Return that a flare-up has been on since then."""
    return _tr("Flare-up since {when}").format(when=when(at, now))


def _tr(text: str) -> str:
    return QCoreApplication.translate("FlareUp", text)
