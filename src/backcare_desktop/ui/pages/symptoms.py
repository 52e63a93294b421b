"""Symptoms: the warning signs and what they lead to, where it hurts and what it feels like."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QSizePolicy

from backcare_desktop.content.reading import ContentError
from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.warning_signs import advice_for
from backcare_desktop.ui.symptoms.about_you import about_you_card
from backcare_desktop.ui.symptoms.advised_signs import AdvisedSigns
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.check_head import CheckHead
from backcare_desktop.ui.symptoms.finish import FinishCard
from backcare_desktop.ui.symptoms.sections import SECTIONS, SectionsBar
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.day_watch import DayWatch
from backcare_desktop.ui.widgets.page import Page, bring_into_view, bring_into_view_soon
from backcare_desktop.ui.widgets.text import PlainLabel, heading, make_goal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.symptoms.activities_card import ActivitiesCard
    from backcare_desktop.ui.symptoms.advice import AdviceView
    from backcare_desktop.ui.symptoms.bare import BareSymptomsPage
    from backcare_desktop.ui.symptoms.signs_card import WarningSignsCard
    from backcare_desktop.ui.theme.look import Look


LOOK_AGAIN_MS = 5 * 60 * 1000

LEAST_BELOW = 160
"""Pixels at 100 %, of what scrolls under the bar."""


class SymptomsPage(Page):
    """The check under way, or in place of it the advice its warning signs lead to.

    Every card has `show_check(check)` and a signal `changed` with the check it makes of
    it. They are still `coming` when the first of the warning signs are painted, and stand in
    `cards` by their names. `lines` hold everything, or the advice in its place; they scroll
    `below` the bar of the sections. Raises ContentError.
    """

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        guide = warning_sign_guide()
        super().__init__(look)
        self.setWindowTitle(self.tr("Symptoms"))
        self._states, self._guide = states, guide
        self._symptoms = states.symptoms()
        self.lines = AdvisedSigns(states, look, guide, navigation)
        self.signs, self.urgent = self.lines.signs, self.lines.urgent
        self.list = self.lines.list
        self.head = CheckHead(states, look)
        self.finish = FinishCard(look, self.open_advice, self._finish)
        self.sections = SectionsBar(look, states.activities())
        self.told = PlainLabel()
        self.trouble = Card(look).add(heading(self.tr("The rest cannot be shown")), self.told)
        self.trouble.hide()
        self.cards: dict[str, CheckCard | ActivitiesCard] = {}
        self.coming = self.lines.coming
        self.coming.add(self._build())
        self._stand_together(look)
        self.signs.changed.connect(self._symptoms.say)
        self.sections.wanted.connect(self._go_to)
        self.lines.advised.connect(self._go_up)
        self._symptoms.changed.connect(self._show_check)
        self._day = DayWatch(states.clock, self)
        self._day.changed.connect(self._begin_the_day)
        self._later = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._later.timeout.connect(self._begin_the_day)
        self.below.verticalScrollBar().valueChanged.connect(self._show_here)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._show_here)
        self._show_check()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the day."""
        self._symptoms.begin_the_day()
        super().showEvent(event)
        self.sections.fit(self.width(), self.height())
        QTimer.singleShot(0, self, self._settle_on_line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the bar into the room there is."""
        super().resizeEvent(event)
        self.sections.fit(event.size().width(), event.size().height())

    def bring_to_top(self, widget: QWidget) -> None:
        """Scroll until something of the check stands under the bar, as far as that goes."""
        self.below.bring_to_top(widget)

    def _begin_the_day(self) -> None:
        """Begin the day while the page is open, once nobody is filling the check in any more."""
        if self._symptoms.is_in_use:
            self._later.start()
        elif self.isVisible():
            self._symptoms.begin_the_day()

    @property
    def advice(self) -> AdviceView | None:
        """The advice, None while the list is shown."""
        return self.lines.advice

    def keyboard_start(self) -> QWidget:
        """Return the first open line, or the way on from the advice."""
        return self.lines.keyboard_start()

    def choices(self) -> object:
        """Return which check's advice was seen, whether it is open, and when it began."""
        return self.lines.choices()

    def choose_again(self, choices: object) -> None:
        """Show the same."""
        self.lines.choose_again(choices)

    def open_advice(self) -> AdviceView:
        """Show what the answers lead to, and return it."""
        return self.lines.open_advice()

    def _settle_on_line(self) -> None:
        """Let the whole line be in sight whose answers have the keyboard."""
        start = self.keyboard_start()
        if start.hasFocus() and self.advice is None:
            bring_into_view_soon(start.parentWidget() or start)

    def _go_up(self, is_advised: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self.sections.setVisible(not is_advised)
        if is_advised:
            self.below.verticalScrollBar().setValue(0)

    def _show_check(self) -> None:
        check = self._symptoms.check
        self.lines.show_check(check)
        for card in self.cards.values():
            if isinstance(card, CheckCard):
                card.show_check(check)
        self.sections.show_check(check, self.signs.count.text())
        self.finish.show_check(check, advice_for(self._guide.signs, check.answers))

    def _go_to(self, section: str) -> None:
        """Go to the title of a section."""
        self.coming.finish()
        card = self._card(section)
        if card is not None:
            self.bring_to_top(card)
            card.title.setFocus(Qt.FocusReason.TabFocusReason)
        self._show_here()

    def _show_here(self) -> None:
        """Show at which section one is: where the keyboard is in sight, or what stands on top."""
        if not self.isVisible():
            return
        focused = QApplication.focusWidget()
        cards = {
            section: [card for name in names if (card := self._card(name)) is not None]
            for section, names in SECTIONS.items()
        }
        here = next(
            (
                section
                for section, within in cards.items()
                if focused is not None
                and not focused.visibleRegion().isEmpty()
                and any(card.isAncestorOf(focused) for card in within)
            ),
            "",
        )
        line = self.below.viewport().height() // 3
        there = (s for s, within in cards.items() if any(self._reaches(c, line) for c in within))
        self.sections.show_here(here or next(there, "signs"))

    def _reaches(self, card: QWidget, line: int) -> bool:
        """Return whether a card ends below a line, in pixels from the top of what is in sight."""
        return card.mapTo(self.below.viewport(), QPoint(0, card.height())).y() > line

    def _card(self, name: str) -> WarningSignsCard | CheckCard | ActivitiesCard | None:
        return self.signs if name == "signs" else self.cards.get(name)

    def _ask(self, sign: str) -> None:
        """Go to the line of a warning sign."""
        row = self.signs.rows[sign]
        row.keyboard_start().setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(row)

    def _finish(self) -> None:
        self._symptoms.finish()
        self.open_advice()

    def _build(self) -> Iterator[None]:
        """Build what comes after the warning signs, as the Tab key goes along it."""
        from backcare_desktop.ui.symptoms.where_cards import all_makers  # noqa: PLC0415 - drawn later

        yield
        try:
            makers = all_makers(self._states, self.look)
            for name, beside in self._places().items():
                self._add(name, makers[name](), beside)
                yield
            self.columns.side.setStretchFactor(self.cards["where"], 1)  # down to the list's end
        except ContentError as error:
            self.told.setText(str(error))
            self.trouble.show()
            self.sections.hide()
        self._stand_about(stacked=self.columns.are_stacked)
        self.columns.stacked.connect(self._stand_about)
        self.lines.add_below(self.finish)

    def _stand_about(self, stacked: bool) -> None:  # noqa: FBT001 - a slot
        """Let the lines for some people end the side column, or follow the list without one."""
        column = self.columns.main if stacked else self.columns.side
        column.insertWidget(1 if stacked else column.count() - 1, self.about)

    def _add(self, name: str, card: CheckCard | ActivitiesCard, beside: QVBoxLayout) -> None:
        """Put a card at the end of a column, above what fills it up."""
        self.cards[name] = card
        if name in SECTIONS:
            make_goal(card.title)
        if isinstance(card, CheckCard):
            card.show_check(self._symptoms.check)
            card.changed.connect(self._symptoms.say)
            card.question_wanted.connect(self._ask)
        beside.insertWidget(beside.count() - 1, card)
        card.show()  # now, not with a later event: its room is to be there before the next paint

    def _places(self) -> dict[str, QVBoxLayout]:
        """Return in which column each card stands, in the order in which Tab goes along them."""
        first, more = self.columns, self.more
        return {
            "where": first.side,
            "feels": more.main,
            "legs": more.main,
            "sensations": more.main,
            "night": more.main,
            "story": more.side,
            "changes": more.side,
            "activities": more.side,
        }

    def _stand_together(self, look: Look) -> None:
        self.columns, self.more = Columns(look), Columns(look, main=1, side=1)
        self.columns.main.addWidget(self.signs)
        self.about = about_you_card(look, self._guide)
        self.columns.main.addWidget(self.about)
        self.columns.main.addStretch(1)
        self.columns.side.addWidget(self.trouble)
        for column in (self.columns.side, self.more.main, self.more.side):
            column.addStretch()
        make_goal(self.signs.title)
        self.lines.stand_together(self.head, self.columns, self.more)
        self.below = Page(look)
        self.below.body.addWidget(self.lines)
        self.below.body.addStretch(1)
        # What is under the bar scrolls: the whole does so only where there is no room for it.
        self.below.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.below.setMinimumHeight(look.gap(LEAST_BELOW))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.sections)
        self.body.addWidget(self.below, 1)


def symptoms_page(
    states: States, look: Look, navigation: Navigation
) -> SymptomsPage | BareSymptomsPage:
    """Return the page; a broken text file must not take the way to help away."""
    try:
        return SymptomsPage(states, look, navigation)
    except ContentError as error:
        from backcare_desktop.ui.symptoms.bare import BareSymptomsPage  # noqa: PLC0415 - rare

        return BareSymptomsPage(states, look, error)
