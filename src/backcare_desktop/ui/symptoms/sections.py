"""The sections of the Symptoms page in a bar above it: where one is, and the ways to the others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.check_parts import parts_said
from backcare_desktop.ui.widgets.card import column, line_between, row
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import LineLabel
from backcare_desktop.ui.widgets.words_button import WordsButton

if TYPE_CHECKING:
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.state.activities_state import ActivitiesState
    from backcare_desktop.ui.theme.look import Look

SECTIONS = {
    "signs": ("signs",),
    "where": ("where",),
    "feels": ("feels", "legs", "sensations", "night", "story", "changes"),
    "activities": ("activities",),
}
"""The cards of each section; it has the name of the first."""

SHARE = 4
"""The bar takes no more than one part in so many of the height."""

GAP, INSET, EDGE = 6, 12, 6
SIDE, ABOVE, BELOW = 24, 10, 8
"""Pixels at 100 %: between the buttons and in them; around them all."""


class SectionButton(WordsButton):
    """The title of a section, and under it what is filled in so far."""

    def __init__(self, look: Look, title: str, short: str) -> None:
        words = LineLabel(title, strong=True), LineLabel(size="small", muted=True)
        super().__init__(look, *words, gap=0)
        self.title, self.told = words
        self._title, self._short = title, short
        edge, inset = look.gap(EDGE), look.gap(INSET)
        self.line.setContentsMargins(inset, edge, inset, edge)
        self.setProperty("low", True)  # noqa: FBT003 - Qt takes it by position
        self.setAccessibleName(title)

    def tell(self, words: str) -> None:
        """Show what is filled in."""
        self.told.setText(words)
        self.setAccessibleDescription(words)
        self.setToolTip(f"{self._title}: {words}")

    def room(self, *, short: bool, bare: bool) -> QSize:
        """Return the room of a shorter title, or of that alone; shows nothing."""
        title = self._short if short else self._title
        words = self.title.fontMetrics().size(Qt.TextFlag.TextSingleLine, title)
        if not bare:
            told = self.told.sizeHint()
            words = QSize(max(words.width(), told.width()), words.height() + told.height())
        around = self.line.contentsMargins()
        return words + QSize(around.left() + around.right(), around.top() + around.bottom())

    def be_small(self, *, short: bool, bare: bool) -> None:
        """Show a shorter title, or that alone."""
        self.title.setText(self._short if short else self._title)
        self.told.setVisible(not bare)
        self.updateGeometry()


class SectionsBar(QWidget):
    """One line as long as there is room: with shorter words where it is narrow.

    `wanted` carries the name of the section that is asked for.
    """

    wanted = Signal(str)

    def __init__(self, look: Look, activities: ActivitiesState) -> None:
        super().__init__()
        self._look, self._activities = look, activities
        titles = {
            "signs": (self.tr("Warning signs"), self.tr("Signs")),
            "where": (self.tr("Where it hurts"), self.tr("Where")),
            "feels": (self.tr("What it feels like"), self.tr("Feels")),
            "activities": (self.tr("My activities"), self.tr("Activities")),
        }
        self.buttons = {name: SectionButton(look, *words) for name, words in titles.items()}
        for name, pushed in self.buttons.items():
            pushed.clicked.connect(partial(self.wanted.emit, name))
        line = row(look, flow(look, *self.buttons.values(), gap=GAP))
        side = look.gap(SIDE)
        line.setContentsMargins(side, look.gap(ABOVE), side, look.gap(BELOW))
        whole = column(look, line, line_between(), gap=0)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        activities.changed.connect(self._tell_activities)
        self._tell_activities()

    def show_check(self, check: SymptomCheck, answered: str) -> None:
        """Show what a check has so far; `answered` are the words for the warning signs."""
        said = len(parts_said(check).intersection(SECTIONS["feels"]))
        places = len(check.regions)
        one, many = self.tr("1 place"), self.tr("{count} places").format(count=places)
        told = self.tr("{said} of {parts} parts").format(said=said, parts=len(SECTIONS["feels"]))
        self.buttons["signs"].tell(answered)
        self.buttons["where"].tell((one if places == 1 else many) if places else self._nothing())
        self.buttons["feels"].tell(told if said else self._nothing())

    def show_here(self, section: str) -> None:
        """Show which section one is at."""
        for name, pushed in self.buttons.items():
            pushed.setChecked(name == section)

    def fit(self, width: int, height: int) -> None:
        """Take no more than one line and a part of the height, by shorter words if need be."""
        ways = ((False, False), (True, False), (True, True))
        rooms = {(short, bare): self._room(short=short, bare=bare) for short, bare in ways}
        fitting = (
            way
            for way, room in rooms.items()
            if room.width() <= width and room.height() * SHARE <= height
        )
        short, bare = next(fitting, ways[-1])
        for pushed in self.buttons.values():
            pushed.be_small(short=short, bare=bare)

    def _room(self, *, short: bool, bare: bool) -> QSize:
        """Return the room of one line, with what is around it."""
        sizes = [pushed.room(short=short, bare=bare) for pushed in self.buttons.values()]
        gaps = self._look.gap(GAP) * (len(sizes) - 1) + 2 * self._look.gap(SIDE)
        high = max(size.height() for size in sizes) + self._look.gap(ABOVE) + self._look.gap(BELOW)
        return QSize(sum(size.width() for size in sizes) + gaps, high)

    def _tell_activities(self) -> None:
        named, today = self._activities.activities, self._activities.today()
        rated = sum(each.id in today for each in named)
        told = self.tr("{rated} of {named} rated").format(rated=rated, named=len(named))
        self.buttons["activities"].tell(told if named else self.tr("none named yet"))

    def _nothing(self) -> str:
        return self.tr("nothing yet")
