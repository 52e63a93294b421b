"""Warning signs first; above them when the flare-up began and what brought it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.reading import ContentError
from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.ui.flare_up.overlap_card import OverlapCard
from backcare_desktop.ui.flare_up.signs_part import SignsPart
from backcare_desktop.ui.flare_up.start_card import StartCard
from backcare_desktop.ui.flare_up.step import Step
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.text import heading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class SignsStep(Step):
    """Where the texts cannot be used, whom to call and the built-in list stand here."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__()
        self._flare_up, self._navigation = states.flare_up, navigation
        self.start = StartCard(states, look)
        self.overlap = OverlapCard(states.clock, look)
        self.overlap.one_said.connect(self._flare_up.are_one)
        self.overlap.two_said.connect(self._flare_up.are_two)
        self.go_on = button(self.tr("Go on"), self.left.emit, large=True)
        self.part: SignsPart | None = None
        self.page = page = Page(look)
        page.body.addWidget(self.overlap)
        page.body.addWidget(self.start)
        for part in self._parts(states, look):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.hold(page)
        self._flare_up.changed.connect(self._show)
        self._make_room(self.part is not None and self.part.advice is not None)

    def come(self) -> None:
        """Ask anew where that is due."""
        if self.part is not None:
            self.part.begin_anew()
        self._show()

    def keyboard_start(self) -> QWidget:
        """Return the first open line."""
        return self.go_on if self.part is None else self.part.keyboard_start()

    def seen_first(self) -> QWidget:
        """Return the whole line whose answers have the keyboard."""
        start = self.keyboard_start()
        is_listed = self.part is not None and self.part.advice is None
        return start.parentWidget() or start if is_listed else start

    def choices(self) -> object:
        """Return which advice was seen and is open."""
        return None if self.part is None else self.part.choices()

    def choose_again(self, choices: object) -> None:
        """Show the same advice."""
        if self.part is not None:
            self.part.choose_again(choices)

    def _parts(self, states: States, look: Look) -> tuple[QWidget, ...]:
        try:
            self.part = SignsPart(states, look, warning_sign_guide(), self._navigation)
        except ContentError:
            return self._bare_parts(states, look)
        self.part.left.connect(self.left)
        self.part.advised.connect(self._make_room)
        return (self.part,)

    def _bare_parts(self, states: States, look: Look) -> tuple[QWidget, ...]:
        from backcare_desktop.ui.emergency.number import LocalNumber  # noqa: PLC0415 - rare
        from backcare_desktop.ui.emergency.signs import emergency_signs_card  # noqa: PLC0415

        call = Card(look, "danger")
        call.add(heading(self.tr("Call")), LocalNumber(states.settings, look))
        return call, emergency_signs_card(look), self.go_on

    def _make_room(self, is_advised: bool) -> None:  # noqa: FBT001 - as the signal sends it
        """Let nothing stand above the advice."""
        self.start.setVisible(not is_advised)
        self._show()
        self.page.verticalScrollBar().setValue(0)

    def _show(self) -> None:
        on = self._flare_up.flare_up
        if on is not None:
            self.start.show_flare_up(on)
        asked = self.start.isVisibleTo(self)
        self.overlap.ask_about(self._flare_up.overlap if asked else None)
