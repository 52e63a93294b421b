"""How is it now: one number, in numbers that fill the screen, and what could come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.flare_up.floor.face import (
    Face,
    asked_words,
    centred_row,
    step_of,
    words_to_read,
)
from backcare_desktop.ui.flare_up.now_step import NowStep
from backcare_desktop.ui.widgets.pain_scale import PainScale, digit_of
from backcare_desktop.ui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.page import FlareUpPage
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

IN_A_ROW = 6


class NowFace(Face):
    """The number is noted by the card on the page, and taken back there."""

    large_share, large_width = 0.2, 0.1

    def __init__(
        self, states: States, look: Look, navigation: Navigation, page: FlareUpPage
    ) -> None:
        super().__init__(states, look, navigation, page)
        step = step_of(page, NowStep)
        self._pain = step.pain
        self.title = asked_words()
        self.title.setText(step.pain.scale.accessibleName())
        self.scale = PainScale(look, self.title.text(), most=IN_A_ROW)
        self.scale.chosen.connect(step.pain.scale.chosen)
        self.scale.corrected.connect(step.pain.scale.corrected)
        self.told = words_to_read()
        self.undo = WrappingButton(step.pain.undo.text(), step.pain.undo.click)
        self.ends = words_to_read(self.tr("0 none · 10 worst imaginable"))
        ways = [
            WrappingButton(way.text(), way.click)
            for way in (step.thermal, step.rest, step.check, step.end)
        ]
        self.thermal, self.rest, self.check, self.end = ways
        self.stand_together(
            self.title,
            self.ends,
            None,
            self.scale,
            None,
            self.told,
            centred_row(look, (self.undo, *ways)),
            large=self.scale.numbers,
            words=(self.title, self.ends, self.told),
            controls=(self.undo, *ways),
        )
        states.diary.saved.connect(self._follow)
        states.diary.save_failed.connect(self._follow)

    def come(self) -> None:
        """Show what was noted on the page."""
        self.scale.show_value(self._pain.scale.value)
        self.told.setText(self._pain.told.text())
        self.undo.setVisible(not self._pain.undo.isHidden())

    def keyboard_start(self) -> QWidget:
        """Return the question: no key pressed unseen notes a number."""
        return self.title

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a digit as the pain now."""
        digit = digit_of(event)
        if digit is None:
            return False
        self.scale.type_digit(digit)
        return True

    def _follow(self) -> None:
        if self.isVisible():
            self.come()
            self.changed.emit()
