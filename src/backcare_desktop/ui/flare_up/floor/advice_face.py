"""What the answers lead to: in an emergency the number, in digits that fill the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.warning_signs import Advice
from backcare_desktop.ui.flare_up.floor.face import (
    Face,
    asked_words,
    even_row,
    step_of,
    words_to_read,
)
from backcare_desktop.ui.flare_up.signs_step import SignsStep
from backcare_desktop.ui.symptoms.words import sign_text
from backcare_desktop.ui.widgets.big_digits import BigDigits
from backcare_desktop.ui.widgets.text import announce, speak_as
from backcare_desktop.ui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.page import FlareUpPage
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.symptoms.advice import AdviceView
    from backcare_desktop.ui.theme.look import Look

DIGITS_SHARE, DIGITS_WIDTH = 0.22, 0.92


class AdviceFace(Face):
    """The same page as in the window, at the same ticks: what of it is needed on the phone.

    Space does nothing here: no hasty key leads away from it.
    """

    def __init__(
        self, states: States, look: Look, navigation: Navigation, page: FlareUpPage
    ) -> None:
        super().__init__(states, look, navigation, page)
        part = step_of(page, SignsStep).part
        assert part is not None  # noqa: S101 - the window shows another face without it
        self._part = part
        self.title = asked_words()
        self.lead = words_to_read()
        self.digits = BigDigits(look, "window", width=DIGITS_WIDTH)
        self.ticked = words_to_read()
        self.say = words_to_read()
        self.whole = WrappingButton(self.tr("The whole page"), self.page_wanted.emit)
        self.to_list = WrappingButton(action=part.open_list)
        self.on = WrappingButton(self.tr("Go on with flare-up help"), part.leave)
        ways = (self.whole, self.to_list, self.on)
        self.stand_together(
            self.title,
            self.lead,
            self.digits,
            self.ticked,
            self.say,
            even_row(look, ways),
            large=(self.title,),
            words=(self.lead, self.ticked, self.say),
            controls=ways,
        )
        states.settings.changed.connect(self._follow)

    def come(self) -> None:
        """Show the advice that is open on the page."""
        self._show()
        announce(self.title, self.title.text())

    def keyboard_start(self) -> QWidget:
        """Return the headline."""
        return self.title

    def _follow(self) -> None:
        if self.isVisible():
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        advice = self._part.advice
        if advice is None:
            return
        urgent = advice.advice is Advice.EMERGENCY
        self.spare = DIGITS_SHARE if urgent else 0.0
        self.title.setText(advice.title.text())
        self.title.setProperty("tone", "danger" if urgent else "")
        self.title.style().polish(self.title)
        self.lead.setText(advice.text.filled(advice.text.page.lines[0]))
        self.digits.setVisible(urgent)
        self.digits.show_digits(advice.number.number.text(), "danger")
        speak_as(self.digits, advice.number.number.accessibleName())
        self._show_ticked(advice)
        self.say.setText(self.tr("Say this: {words}").format(words=advice.say.text()))
        self.to_list.say(advice.to_list.text())
        self.on.setVisible(not urgent)

    def _show_ticked(self, advice: AdviceView) -> None:
        signs = advice.ticked.yes or advice.ticked.unsure
        lines = "\n".join(sign_text(warning_sign_guide(), sign) for sign in signs)
        told = self.tr("You ticked: {lines}") if advice.ticked.yes else self.tr("Not sure: {lines}")
        self.ticked.setText(told.format(lines=lines))
