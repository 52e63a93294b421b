"""The tabs: a new one is one file and one line here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A tab: its name and icon, and the page that is built when it is first shown."""

    id: str
    title: str
    icon: str
    module: str
    page: str

    def build(self, states: States, look: Look, navigation: Navigation) -> Page:
        """Return the page; its module is imported now, not while starting."""
        make = getattr(import_module(self.module), self.page)
        made: Page = make(states, look, navigation)
        return made


def _module(name: str) -> str:
    return f"backcare_desktop.ui.pages.{name}"


PAGES = (
    Tab(
        id="today",
        title=str(QT_TRANSLATE_NOOP("Tabs", "Today")),
        icon="home",
        module=_module("today"),
        page="TodayPage",
    ),
    Tab(
        id="symptoms",
        title=str(QT_TRANSLATE_NOOP("Tabs", "Symptoms")),
        icon="notes",
        module=_module("symptoms"),
        page="symptoms_page",
    ),
    Tab(
        id="thermal",
        title=str(QT_TRANSLATE_NOOP("Tabs", "Ice && heat")),
        icon="snowflake",
        module=_module("thermal"),
        page="thermal_page",
    ),
    Tab(
        id="history",
        title=str(QT_TRANSLATE_NOOP("Tabs", "History")),
        icon="chart-line",
        module=_module("history"),
        page="HistoryPage",
    ),
)
