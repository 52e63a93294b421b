"""Positions of ease: the figure fills the screen, with one line of how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.exercises import EASE, exercise_guide
from backcare_desktop.content.reading import ContentError
from backcare_desktop.ui.flare_up.ease_step import EaseStep
from backcare_desktop.ui.flare_up.floor.face import (
    Face,
    centred_row,
    huge,
    step_of,
    words_to_read,
)
from backcare_desktop.ui.widgets.figure import Figure, figures_move
from backcare_desktop.ui.widgets.tab_order import tab_from
from backcare_desktop.ui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.page import FlareUpPage
    from backcare_desktop.ui.flare_up.position_card import PositionCard
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

FIGURE_SHARE = 0.15


class EaseFace(Face):
    """Shows the position that is chosen on the page; arrows choose another one there."""

    large_share = 0.08

    def __init__(
        self, states: States, look: Look, navigation: Navigation, page: FlareUpPage
    ) -> None:
        super().__init__(states, look, navigation, page)
        self._step = step_of(page, EaseStep)
        self.name = words_to_read()
        self.how = words_to_read()
        self.figure: Figure | None = None
        rest = self.tr("{words} (Space)").format(words=self._step.rest.text())
        self.rest = huge(WrappingButton(rest, self._step.rest.click, role="primary"))
        self.before = WrappingButton(self.tr("Before (←)"), self._go_back)
        self.before.setAccessibleName(self.tr("The position before"))
        self.after = WrappingButton(self.tr("Next (→)"), self._go_on)
        self.after.setAccessibleName(self.tr("The next position"))
        self.skip = WrappingButton(self._step.skip.text(), self._step.skip.click)
        figures = self._figures()
        plays = [figure.play for figure in figures]
        ways = (self.before, self.after, self.skip, *plays)
        self.stand_together(
            self.name,
            *figures,
            self.how,
            self.rest,
            centred_row(look, ways),
            large=(self.name,),
            words=(self.how,),
            controls=(self.rest, *ways),
        )

    @property
    def obvious(self) -> QPushButton:
        """Resting like this; without texts the way on."""
        return self.skip if self.figure is None else self.rest

    def come(self) -> None:
        """Let Tab come to the figure's button where that stands."""
        if self.figure is not None:
            tab_from(self.skip, self.figure.play)

    def go_along(self, step: int) -> bool:
        """Choose the position before or after, round and round."""
        positions = self._step.positions
        if positions is None:
            return False
        choice = positions.choice
        choice.setCurrentIndex((choice.currentIndex() + step) % choice.count())
        return True

    def _figures(self) -> tuple[Figure, ...]:
        positions = self._step.positions
        if positions is None:
            self._say_missing()
            return ()
        self.spare = FIGURE_SHARE
        first = exercise_guide().of_group(EASE)[0]
        moves = figures_move(self.states.settings.value)
        self.figure = Figure(self.look, first, moves=moves, ground="window")
        self.figure.caption.hide()
        positions.choice.currentIndexChanged.connect(self._show)
        self._tell(positions)
        return (self.figure,)

    def _say_missing(self) -> None:
        try:
            exercise_guide()
        except ContentError as error:
            self.how.setText(str(error))
        for pushed in (self.rest, self.before, self.after):
            pushed.hide()

    def _go_back(self) -> None:
        self.go_along(-1)

    def _go_on(self) -> None:
        self.go_along(1)

    def _show(self) -> None:
        positions = self._step.positions
        if positions is not None:
            self._tell(positions)
            self.changed.emit()

    def _tell(self, positions: PositionCard) -> None:
        exercise = exercise_guide().exercise(positions.choice.currentData())
        self.name.setText(exercise.name)
        self.how.setText(exercise.start)
        if self.figure is not None:
            self.figure.show_exercise(exercise)
