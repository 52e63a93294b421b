"""The warning signs of the check under way, or in their place the advice they lead to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.warning_signs import first_emergency
from backcare_desktop.ui.symptoms.first_yes import FirstYes
from backcare_desktop.ui.symptoms.signs_card import WarningSignsCard
from backcare_desktop.ui.symptoms.urgent_strip import UrgentStrip
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.one_a_turn import OneATurn
from backcare_desktop.ui.widgets.page import bring_into_view_soon
from backcare_desktop.ui.widgets.text import announce

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QShowEvent

    from backcare_desktop.content.warning_signs import QuestionGroup, WarningSignGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.symptoms.advice import AdviceView
    from backcare_desktop.ui.symptoms.began import Began
    from backcare_desktop.ui.theme.look import Look


class AdvisedSigns(QWidget):
    """Wherever the lines are gone through, an emergency is shown in the same way.

    At the first emergency line with a "yes" the advice opens by itself, and where a check of
    today is taken up that has one. `advice` is None while the list is shown; `advised` tells
    each time that changes. `groups` are the parts of the list it asks: all, or some. Its
    first lines are there at once; the others, and what was added to `coming`, are built one
    a turn once these have been painted.
    """

    advised = Signal(bool)

    def __init__(
        self,
        states: States,
        look: Look,
        guide: WarningSignGuide,
        navigation: Navigation,
        groups: Sequence[QuestionGroup] = (),
    ) -> None:
        super().__init__()
        self._states, self._look, self._guide = states, look, guide
        self._navigation, self._symptoms = navigation, states.symptoms()
        self._seen = ""
        self._first_yes = FirstYes(guide.signs)
        self.advice: AdviceView | None = None
        self.urgent = UrgentStrip(look, self.open_advice)
        self.signs = WarningSignsCard(look, guide, self._symptoms.check, groups)
        self.coming = OneATurn(self, self._build_lines())
        self.list = QWidget()
        self._lines = column(look, gap=20)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._stack = column(look, self.list)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._stack)

    def stand_together(self, *parts: QWidget) -> None:
        """Put the parts that go with the lines one under the other, the way to advice above."""
        for part in (self.urgent, *parts):
            self._lines.addWidget(part)
        self.list.setLayout(self._lines)

    def add_below(self, part: QWidget) -> None:
        """Put one more under them."""
        self._lines.addWidget(part)
        part.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Build the rest once what is there has been painted."""
        super().showEvent(event)
        self.coming.begin()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001, N802 - as Qt has it
        """Let the Tab key find everything that is still to come."""
        self.coming.finish()
        return super().focusNextPrevChild(is_next)

    def keyboard_start(self) -> QWidget:
        """Return the first open line, or the way on from the advice."""
        return self.signs.keyboard_start() if self.advice is None else self.advice.keyboard_start()

    def choices(self) -> tuple[str, bool, Began | None]:
        """Return which check's advice was seen, whether it is open, and when it began."""
        began = self.advice.began.value if self.advice is not None else None
        return self._seen, self.advice is not None, began

    def choose_again(self, choices: object) -> None:
        """Show the same."""
        match choices:
            case (str(seen), bool(is_open), began) if seen == self._symptoms.check.id:
                self._seen = seen
                self.open_list()
                if is_open:
                    self.open_advice().choose_began(began)

    def show_check(self, check: SymptomCheck) -> None:
        """Show a check as it stands; the advice at once where a line needs help at once."""
        self.signs.show_check(check)
        is_urgent = self.is_urgent(check)
        self.urgent.setVisible(is_urgent)
        if self.advice is not None and not self.advice.is_for(check):
            self.open_list()
        is_taken_up = is_urgent and not self.was_seen(check) and self.is_of_today(check)
        if self._first_yes.has_come(check) or is_taken_up:
            self.open_advice()

    def open_advice(self) -> AdviceView:
        """Show what the answers lead to, and return it."""
        from backcare_desktop.ui.symptoms.advice import AdviceView  # noqa: PLC0415 - when ticked

        self._close_advice()
        check = self._symptoms.check
        self._seen = check.id
        advice = AdviceView(self._states, self._look, self._guide, check, self.signs.said)
        advice.list_wanted.connect(self.open_list)
        advice.paper_wanted.connect(partial(self._navigation.open_emergency_paper, check))
        self.advice = advice
        self._stack.insertWidget(0, advice)
        self.list.hide()
        advice.show()
        self.advised.emit(True)  # noqa: FBT003 - as Qt has it
        if self.isVisible():
            advice.keyboard_start().setFocus()
            announce(advice.title, advice.title.text())
        return advice

    def open_list(self) -> None:
        """Go back to the lines."""
        self._close_advice()
        self.list.show()
        self.advised.emit(False)  # noqa: FBT003 - as Qt has it
        if self.isVisible():
            start = self.signs.keyboard_start()
            start.setFocus()
            bring_into_view_soon(start.parentWidget() or start)

    def was_seen(self, check: SymptomCheck) -> bool:
        """Return whether the advice of a check has been open."""
        return self._seen == check.id

    def is_urgent(self, check: SymptomCheck) -> bool:
        """Return whether a check has a "yes" to an emergency line."""
        return first_emergency(self._guide.signs, check.answers) is not None

    def is_of_today(self, check: SymptomCheck) -> bool:
        """Return whether a check is of the day that it is."""
        return check.day == self._states.clock.local_now().date()

    def _build_lines(self) -> Iterator[None]:
        while self.signs.add_lines():
            yield

    def _close_advice(self) -> None:
        if self.advice is not None:
            self.advice.hide()
            self.advice.deleteLater()
            self.advice = None
