"""Flare-up help: four steps, any of which can be opened at any time, in one calm page."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget

from backcare_desktop.ui.flare_up.done import ease_done, pain_done, signs_done, thermal_done
from backcare_desktop.ui.flare_up.panel import StepsPanel
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.page import Page, bring_into_view_soon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.flare_up import FlareUp
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.step import Step
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

NARROW, PANEL, LEAST_STEP = 1000, 300, 160
"""Pixels at 100 %: below the first the steps stand above what is open, in a strip."""

WIDEST = 16_777_215
"""What Qt takes as no limit."""

SIGNS, EASE, THERMAL, NOW = range(4)
STEPS = (
    ("signs_step", "SignsStep"),
    ("ease_step", "EaseStep"),
    ("thermal_step", "ThermalStep"),
    ("now_step", "NowStep"),
)
"""The module and the class of each step, imported when it is first opened."""


class FlareUpPage(Page):
    """A step is built when it is first opened. Escape goes back, and ends nothing.

    `went_to` carries which one was opened.
    """

    went_to = Signal(int)

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self.setWindowTitle(self.tr("Flare-up help"))
        self._states, self._navigation = states, navigation
        self._flare_up = states.flare_up
        self._shown_for = ""
        self._choices: dict[int, object] = {}
        self.open_step = SIGNS
        self.steps: dict[int, Step] = {}
        self.panel = StepsPanel(states, look, navigation, self.titles())
        self.panel.chosen.connect(self.go_to)
        self.stack = QStackedWidget()
        self._stand_together()
        for number in range(len(STEPS)):
            keys = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            keys.activated.connect(partial(self.go_to, number))
        for changed in (self._flare_up.changed, states.diary.changed, states.timer.changed):
            changed.connect(self._follow)
        if self._flare_up.flare_up is not None:
            self._show_done(self._flare_up.flare_up)  # before its first show: restyling takes long

    @property
    def step(self) -> Step:
        """The step that is open, built now if need be."""
        if self.open_step not in self.steps:
            step = self._build(*STEPS[self.open_step])
            step.left.connect(self._go_on)
            step.wanted.connect(self.go_to)
            step.choose_again(self._choices.pop(self.open_step, None))
            self.steps[self.open_step] = step
            self.stack.addWidget(step)
        return self.steps[self.open_step]

    def keyboard_start(self) -> QWidget:
        """Return where the open step begins."""
        return self.step.keyboard_start()

    def go_to(self, number: int) -> None:
        """Open a step, counted from 0."""
        self.open_step = number
        step = self.step
        step.come()
        self.stack.setCurrentWidget(step)
        self.panel.show_open(number)
        if self.isVisible():
            step.keyboard_start().setFocus()
            bring_into_view_soon(step.seen_first())
        self._follow()
        self.went_to.emit(number)

    def titles(self) -> tuple[str, ...]:
        """Return what the steps are called, in their order."""
        return (
            self.tr("Warning signs first"),
            self.tr("Get comfortable"),
            self.tr("Ice or heat"),
            self.tr("How is it now?"),
        )

    def open_session(self) -> None:
        """Open the step of ice and heat, unless it is open."""
        if self.open_step != THERMAL:
            self.go_to(THERMAL)

    def put_down(self) -> bool:
        """Let what is half typed in a step be offered again."""
        put_down = [step.put_down() for step in self.steps.values()]
        return any(put_down)

    def choices(self) -> object:
        """Return the open step, and what was chosen in each."""
        chosen = {number: step.choices() for number, step in self.steps.items()}
        return self._shown_for, self.open_step, self._choices | chosen

    def choose_again(self, choices: object) -> None:
        """Open the same step with the same choices."""
        match choices:
            case (str(shown_for), int(number), dict(chosen)):
                self._shown_for, self.open_step, self._choices = shown_for, number, chosen

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where it is to begin, or go on where it was left."""
        super().showEvent(event)
        on = self._flare_up.flare_up
        if on is not None and on.id != self._shown_for:
            self._begin_anew(on)
        self.go_to(self.open_step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the page that was open before."""
        if event.key() == Qt.Key.Key_Escape:
            self._navigation.leave_flare_up()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side or stacked, as the width allows."""
        super().resizeEvent(event)
        narrow = event.size().width() < self.look.px(NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(down if narrow else across)
        margin = self.look.gap(24)
        self.panel.stand(event.size().width() - 2 * margin if narrow else None)
        self._beside.setContentsMargins(margin, margin, margin if narrow else 0, 0)
        beside = max(self.look.px(PANEL), self.panel.minimumSizeHint().width())
        self.panel.setMaximumWidth(WIDEST if narrow else beside)

    def _begin_anew(self, flare_up: FlareUp) -> None:
        """Forget what was chosen for another flare-up."""
        self._shown_for = flare_up.id
        self._choices.clear()
        self.open_step = self._first_step()

    def _first_step(self) -> int:
        """Return the warning signs until they were asked or passed over, or the timer."""
        on = self._flare_up.flare_up
        if on is None or on.warning_signs is None:
            return SIGNS
        return EASE if self._states.timer.live is None else THERMAL

    def _build(self, module: str, kind: str) -> Step:
        make = getattr(import_module(f"{__package__}.{module}"), kind)
        made: Step = make(self._states, self.look, self._navigation)
        return made

    def _go_on(self) -> None:
        self.go_to(min(self.open_step + 1, NOW))

    def _follow(self) -> None:
        """Show what was done; go to Today when it has ended, where it can go on after all."""
        if not self.isVisible():
            return
        on = self._flare_up.flare_up
        if on is None:
            self._navigation.open_tab("today")
        else:
            self._show_done(on)

    def _show_done(self, on: FlareUp) -> None:
        self.panel.show_done(
            (
                signs_done(self._states, on),
                ease_done(on),
                thermal_done(self._states, on),
                pain_done(self._states, on),
            )
        )

    def _stand_together(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(0)
        self._beside = column(self.look, self.panel, None, gap=0)
        self._box.addLayout(self._beside)
        self._box.addWidget(self.stack, 1)
        # What is open scrolls by itself: the whole does so only where there is no room for it.
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.stack.setMinimumHeight(self.look.gap(LEAST_STEP))
        self.body.addLayout(self._box, 1)
