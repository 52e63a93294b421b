"""In place of the warning signs when their texts cannot be used: the number to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.emergency.number import emergency_number
from backcare_desktop.ui.flare_up.floor.face import (
    Face,
    asked_words,
    step_of,
    words_to_read,
)
from backcare_desktop.ui.flare_up.signs_step import SignsStep
from backcare_desktop.ui.widgets.big_digits import BigDigits
from backcare_desktop.ui.widgets.text import speak_as
from backcare_desktop.ui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.page import FlareUpPage
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class NumberFace(Face):
    """The list itself is one key away, as everywhere."""

    spare = 0.4

    def __init__(
        self, states: States, look: Look, navigation: Navigation, page: FlareUpPage
    ) -> None:
        super().__init__(states, look, navigation, page)
        self.title = asked_words()
        self.title.setText(self.tr("The warning signs cannot be read. F1 shows the built-in list."))
        self.digits = BigDigits(look, "window")
        self.about = words_to_read()
        self.on = WrappingButton(action=step_of(page, SignsStep).go_on.click)
        self.on.say(step_of(page, SignsStep).go_on.text())
        self.stand_together(
            self.title,
            self.digits,
            self.about,
            self.on,
            large=(),
            words=(self.title, self.about),
            controls=(self.on,),
        )
        states.settings.changed.connect(self.come)

    def come(self) -> None:
        """Show the number as the settings say."""
        call = emergency_number(self.states.settings.value)
        self.digits.show_digits(call.number, "danger")
        speak_as(self.digits, self.tr("Call {number}").format(number=call.number))
        self.about.setText(call.about)

    def keyboard_start(self) -> QWidget:
        """Return what is said."""
        return self.title
