"""The page that ticked warning signs lead to: whom to call, what to say, what not to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.warning_signs import Advice, ticked
from backcare_desktop.ui.dialogs.emergency_number import EmergencyNumberFields
from backcare_desktop.ui.emergency.number import LocalNumber, emergency_number
from backcare_desktop.ui.emergency.signs import emergency_signs_card
from backcare_desktop.ui.symptoms.advice_cards import (
    left_open_card,
    lines_card,
    sources_label,
    ticked_card,
)
from backcare_desktop.ui.symptoms.advice_text import advice_text
from backcare_desktop.ui.symptoms.began import Began, began_words
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, column
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading

if TYPE_CHECKING:
    from collections.abc import Collection

    from backcare_desktop.content.reading import Statement
    from backcare_desktop.content.warning_signs import WarningSignGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.card import Ground

BANDS: dict[Advice, Ground] = {
    Advice.EMERGENCY: "alarm",
    Advice.TODAY: "danger",
    Advice.SOON: "warn",
    Advice.NONE: "sunken",
}


FIELDS_AT = 2
"""Under the heading and the number."""


class AdviceView(QWidget):
    """The page for the answers of one check; `list_wanted` asks to go back to the lines.

    `began` is what the person says of when it began: it is kept nowhere. `paper_wanted`
    asks for the emergency page on paper.
    """

    list_wanted = Signal()
    paper_wanted = Signal()

    def __init__(
        self,
        states: States,
        look: Look,
        guide: WarningSignGuide,
        check: SymptomCheck,
        circumstances: Collection[str] = (),
    ) -> None:
        super().__init__()
        self._look, self._settings, self.check = look, states.settings, check
        self._today = states.clock.local_now().date()
        self.ticked = ticked(guide.signs, check.answers, circumstances)
        self.advice = self.ticked.advice
        page = guide.page(self.advice)
        number = emergency_number(states.settings.value).number
        self.text = advice_text(guide, page, check, number=number, today=self._today)
        self.left_open: Card | None = None
        self._labels: list[tuple[PlainLabel, Statement]] = []
        self.title = PlainLabel(self.text.title, size="title", tone=self._tone())
        self.number = LocalNumber(states.settings, look, size=self._size())
        self.change_number = button(
            self.tr("Wrong country? Change"), self._open_fields, role="link"
        )
        self.fields: EmergencyNumberFields | None = None
        self.say = self._label(page.say, size="heading")
        self.began = Chips(look, began_words())
        self.began.setAccessibleName(self.tr("When it began"))
        self.to_list = button(self._back_words(), self.list_wanted.emit, large=True)
        self.on_paper = button(self.tr("On paper…"), self.paper_wanted.emit, large=True)
        if self.advice is not Advice.EMERGENCY:
            self.on_paper.hide()
        self.ways = flow(look, self.to_list, self.on_paper)
        self._stand_together(guide)
        self.began.changed.connect(self._fill)
        self._settings.changed.connect(self._fill)

    def keyboard_start(self) -> QWidget:
        """Return what comes next on the phone and does no harm to a hasty key."""
        return self.began.buttons[Began.JUST_NOW]

    def is_for(self, check: SymptomCheck) -> bool:
        """Return whether it is the page for a check as that stands now."""
        return (check.id, check.answers) == (self.check.id, self.check.answers)

    def choose_began(self, began: object) -> None:
        """Take on when it began."""
        self.began.choose(began if isinstance(began, Began) else None)
        self._fill()

    def _stand_together(self, guide: WarningSignGuide) -> None:
        columns = Columns(self._look)
        for beside, parts in ((columns.main, self._main()), (columns.side, self._side(guide))):
            for part in parts:
                beside.addWidget(part)
            beside.addStretch(1)
        stack = column(self._look, self._band(), columns, gap=20)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)

    def _band(self) -> Card:
        band = Card(self._look, BANDS[self.advice], gap=4)
        return band.add(self.title, self._label(self.text.page.lead, tone=self._tone()))

    def _main(self) -> list[Card]:
        """Return what to do: in an emergency the number first, otherwise the steps."""
        call, say, lines = self._call_card(), self._say_card(), self.text.page.lines
        steps = [self._label(line) for line in lines]
        if self.advice is Advice.EMERGENCY:
            call.add(steps[0])
            return [call, say, Card(self._look).add(*steps[1:])]
        cards = [Card(self._look).add(*steps), say, call]
        if self.ticked.not_asked:
            self.left_open = left_open_card(self._look, self.ticked, self.list_wanted.emit)
            cards.insert(0, self.left_open)
        return cards

    def _call_card(self) -> Card:
        urgent = self.advice is Advice.EMERGENCY
        call = self.tr("Call") if urgent else self.tr("The emergency number here")
        card = Card(self._look, gap=8).add(heading(call), self.number)
        self._fields_at = card.body
        return card.add(flow(self._look, self.change_number))

    def _say_card(self) -> Card:
        box = Card(self._look, "sunken").add(self.say)
        return Card(self._look).add(
            heading(self.tr("Say this")),
            box,
            PlainLabel(self.tr("When did it begin?")),
            self.began,
            self.ways,
        )

    def _side(self, guide: WarningSignGuide) -> list[QWidget]:
        page, look = self.text.page, self._look
        avoid = lines_card(look, self.tr("What not to do"), map(self.text.filled, page.avoid))
        lines = ticked_card(look, guide, self.check, self.ticked, self._today)
        cards: list[QWidget] = [lines, avoid]
        urgent = self.advice is Advice.EMERGENCY
        then = self.tr("Until help comes") if urgent else self.tr("If something changes")
        changes = Card(look, gap=8).add(heading(then))
        changes.add(*(self._label(line) for line in page.changes))
        cards.append(changes)
        if not urgent:
            cards.append(emergency_signs_card(look))
        cards.append(sources_label(self.text.sources))
        return cards

    def _size(self) -> str:
        return "timer" if self.advice is Advice.EMERGENCY else "title"

    def _tone(self) -> str:
        return "on_alarm" if self.advice is Advice.EMERGENCY else ""

    def _back_words(self) -> str:
        urgent = self.advice is Advice.EMERGENCY
        return self.tr("Finish the list") if urgent else self.tr("Back to the list")

    def _label(self, statement: Statement, *, size: str = "body", tone: str = "") -> PlainLabel:
        """Return a statement as a label whose blanks are filled anew when they change."""
        label = PlainLabel(self.text.filled(statement), size=size, tone=tone)
        self._labels.append((label, statement))
        return label

    def _fill(self) -> None:
        number = emergency_number(self._settings.value).number
        self.text = replace(self.text, number=number, began=self.began.value)
        for label, statement in self._labels:
            label.setText(self.text.filled(statement))

    def _open_fields(self) -> None:
        """Let country and number be changed where they stand."""
        if self.fields is None:
            self.fields = EmergencyNumberFields(self._settings, self._look)
            self._fields_at.insertWidget(FIELDS_AT, self.fields)
        self.change_number.hide()
        self.fields.country.setFocus()
