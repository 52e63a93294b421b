"""The steps of flare-up help, and what is one click away in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from backcare_desktop.ui.flare_up.step_button import StepButton
from backcare_desktop.ui.flare_up.words import when
from backcare_desktop.ui.widgets.buttons import button, explain, with_icon
from backcare_desktop.ui.widgets.card import Card, line_between, row
from backcare_desktop.ui.widgets.flow import FlowLayout, flow
from backcare_desktop.ui.widgets.text import LineLabel, hint

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.done import Done
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
MIDDLE = Qt.AlignmentFlag.AlignVCenter

INSET, STRIP_INSET, STEP_GAP = 20, 10, 4
"""Pixels at 100 %: around it beside the step, around it as a strip, and between the steps."""


class StepsPanel(Card):
    """A button for each step, any of which can be opened at any time; `chosen` carries which.

    In a strip, where the window is narrow or the text large, it has the titles that there is
    room for, that of the open step first, and `more` shows the rest.
    """

    chosen = Signal(int)

    def __init__(
        self, states: States, look: Look, navigation: Navigation, titles: Sequence[str]
    ) -> None:
        super().__init__(look, gap=10)
        self._look = look
        self._flare_up, self._clock = states.flare_up, states.clock
        self.title = LineLabel(self.tr("Flare-up"), size="heading")
        self.since = LineLabel(size="small", muted=True)
        self.not_saved = hint(self.tr("Not saved yet."))
        self.steps = [StepButton(look, number, title) for number, title in enumerate(titles, 1)]
        self.more = button(self.tr("More"), self._show_parts, checkable=True)
        self.more.setProperty("low", True)  # noqa: FBT003 - Qt takes it by position
        explain(self.more, self.tr("Since when it is on, my plan, and how to end it"))
        self.plan = button(self.tr("My flare-up plan"), navigation.open_flare_up_plan)
        self.end = button(self.tr("It has eased: end it"), self._flare_up.end)
        explain(self.end, self.tr("Notes that it is over now; it can go on after all"))
        self.fill = button(self.tr("Fill the screen"), navigation.open_floor_mode)
        explain(self.fill, self.tr("One thing at a time, to be read from the floor (F11)"))
        self.fill.setAccessibleName(self.fill.text())
        self.none = button(self.tr("It is no flare-up"), self._flare_up.take_back, role="link")
        explain(self.none, self.tr("Takes it out of the diary; Ctrl+Z brings it back"))
        self._strip_width: int | None = None
        self._stand_together(look)

    def show_open(self, step: int) -> None:
        """Show which step is open, counted from 0."""
        for number, each in enumerate(self.steps):
            each.setChecked(number == step)
        self._fit_steps()

    def show_done(self, done: Sequence[Done]) -> None:
        """Show since when it is on, and what was done in each step."""
        on = self._flare_up.flare_up
        if on is not None:
            told = self.tr("since {when}")
            self.since.setText(told.format(when=when(on.at, self._clock.local_now())))
        self.not_saved.setVisible(on is not None and not self._flare_up.is_saved)
        for each, what in zip(self.steps, done, strict=True):
            each.show_done(what.words, is_done=what.is_done)
        self._fit_steps()

    def stand(self, strip_width: int | None) -> None:
        """Stand above the step as a strip so many pixels wide; None: beside it, with everything."""
        was_strip, self._strip_width = self._strip_width is not None, strip_width
        is_strip = strip_width is not None
        if is_strip is not was_strip:
            self.more.setVisible(is_strip)
            self._show_fill()
            inset = self._look.gap(STRIP_INSET if is_strip else INSET)
            self.body.setContentsMargins(inset, inset, inset, inset)
            self._show_parts()
        self._fit_steps()

    def _show_fill(self) -> None:
        """Show it as wide as the steps; in a strip as its picture alone."""
        is_strip = self._strip_width is not None
        right = Qt.AlignmentFlag.AlignRight | MIDDLE
        self._strip.setAlignment(self._tools, right if is_strip else Qt.AlignmentFlag(0))
        self.fill.setProperty("low", is_strip)
        self.fill.style().polish(self.fill)
        self.fill.setText("" if is_strip else self.fill.accessibleName())
        with_icon(self.fill, "maximize", self._look)

    def _show_parts(self) -> None:
        shown = self._strip_width is None or self.more.isChecked()
        for part in (self.title, self.since, self._line, self.plan, self.end, self.none):
            part.setVisible(shown)

    def _fit_steps(self) -> None:
        """Show every title; in a strip that has no room for them that of the open step, or none."""
        width = self._strip_width
        if width is None:
            self._steps.setDirection(DOWN)
            self._show_titles(range(len(self.steps)))
            return
        whole = width - 2 * self._look.gap(STRIP_INSET)
        room = whole - self._tools.sizeHint().width()
        every = range(len(self.steps))
        is_open = [number for number in every if self.steps[number].isChecked()]
        if self._widths(every)[1] <= room:
            titled: Collection[int] = every
        else:
            titled = is_open if self._widths(is_open)[0] <= whole else ()
        self._steps.setDirection(ACROSS)
        self._strip.setDirection(ACROSS if self._widths(titled)[0] <= room else DOWN)
        self._show_titles(titled)

    def _show_titles(self, titled: Collection[int]) -> None:
        is_strip = self._strip_width is not None
        for place, step in enumerate(self.steps):
            step.show_words(title=place in titled, done=not is_strip)
            self._steps.setStretch(place, int(len(titled) == 1 and place in titled))

    def _widths(self, titled: Collection[int]) -> tuple[int, int]:
        """Return the least width of the steps side by side, and that of titles on one line."""
        both = [step.strip_widths(titled=n in titled) for n, step in enumerate(self.steps)]
        gaps = self._steps.spacing() * len(both)
        return sum(least for least, _ in both) + gaps, sum(whole for _, whole in both) + gaps

    def _stand_together(self, look: Look) -> None:
        self._steps, self._strip = QBoxLayout(DOWN), QBoxLayout(DOWN)
        self._steps.setSpacing(look.gap(STEP_GAP))
        self._strip.setSpacing(look.gap(STEP_GAP))
        for step in self.steps:
            step.clicked.connect(self._choose)
            self._steps.addWidget(step)
        self._strip.addLayout(self._steps, 1)
        self._tools = row(look, self.fill, self.more, gap=STEP_GAP)
        self._strip.addLayout(self._tools)
        actions = FlowLayout(gap=look.gap(10), even=True)
        for action in (self.plan, self.end):
            actions.addWidget(action)
        self._line = line_between()
        head = flow(look, self.title, self.since)
        self.add(head, self.not_saved, self._strip, self._line, actions, self.none)
        self.more.hide()
        self._show_fill()

    def _choose(self) -> None:
        self.chosen.emit(next(i for i, step in enumerate(self.steps) if step is self.sender()))
