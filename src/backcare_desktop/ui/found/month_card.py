"""One month that was not as it should be: what was found, and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from backcare_desktop.store.months import Finding
from backcare_desktop.ui.found.words import count_words, what_words
from backcare_desktop.ui.language import full_date, month_and_year, time_of_day
from backcare_desktop.ui.save_file.words import path_told
from backcare_desktop.ui.widgets.buttons import Push, button
from backcare_desktop.ui.widgets.card import Card, column
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from backcare_desktop.state.findings_state import FindingsState
    from backcare_desktop.store.report import MonthReport, Overruled
    from backcare_desktop.ui.history.words import Words
    from backcare_desktop.ui.theme.look import Look

PAIRS_SHOWN = 20
SIDE_BY_SIDE = 400
"""Pixels at 100 % text below which two versions stand one under the other."""

_KEPT = (Finding.DAMAGED, Finding.CHANGED_OUTSIDE)


class MonthCard(Card):
    """The buttons are there where they can do something: `take_back` has one for each entry."""

    def __init__(
        self, look: Look, findings: FindingsState, month: MonthReport, words: Words
    ) -> None:
        super().__init__(look)
        self._look, self._findings, self._month, self._words = look, findings, month, words
        self.take_back: list[Push] = []
        self.read_again: Push | None = None
        self.refill: Push | None = None
        self.stop_looking: Push | None = None
        self.add(heading(month_and_year(month.name)), PlainLabel(what_words(month)))
        self.add(PlainLabel(count_words(month)))
        if month.problem is not None:
            self._offer_to_read_again(str(month.problem))
        if not self._offer_refill() and month.is_lost:
            self._offer_to_stop_looking()
        self._offer_former_values()
        if month.finding in _KEPT:
            self.add(hint(self._copy_words()))

    def _offer_to_read_again(self, problem: str) -> None:
        self.read_again = button(
            self.tr("Read it again"), partial(self._findings.read_again, self._month.name)
        )
        self.add(PlainLabel(path_told(problem), muted=True), flow(self._look, self.read_again))

    def _offer_refill(self) -> bool:
        refill = self._findings.refills.get(self._month.name)
        if refill is None:
            return False
        made = refill.file.made.astimezone()
        words = self.tr("The backup of {when} has entries that are not here, or newer: {count}.")
        when = f"{full_date(made.date())} {time_of_day(made)}"
        self.refill = button(
            self.tr("Give them back"), partial(self._findings.refill, self._month.name)
        )
        told = PlainLabel(words.format(when=when, count=refill.entries))
        self.add(told, flow(self._look, self.refill))
        return True

    def _offer_to_stop_looking(self) -> None:
        words = self.tr(
            "No backup in the folder of the diary has any of it. If you have a copy elsewhere, "
            "put the file back: {path}"
        )
        self.add(PlainLabel(words.format(path=path_told(self._month.path))))
        if self._findings.can_change:
            do = partial(self._findings.stop_looking_for, self._month.name)
            self.stop_looking = button(self.tr("Stop looking for it"), do)
            self.add(flow(self._look, self.stop_looking))

    def _offer_former_values(self) -> None:
        pairs = self._month.overruled
        if not (pairs and self._findings.can_change):
            return
        why = self.tr(
            "These entries were changed in the file, by a hand or by a damaged disk. The file "
            "holds until you say otherwise."
        )
        self.add(PlainLabel(why))
        for pair in pairs[:PAIRS_SHOWN]:
            self.add(self._pair(pair))
        if len(pairs) > PAIRS_SHOWN:
            more = self.tr("And more of them, shown once these are decided: {count}.")
            self.add(hint(more.format(count=len(pairs) - PAIRS_SHOWN)))

    def _pair(self, pair: Overruled) -> Card:
        former = self._words.sentence(pair.former, {})
        sides = Columns(self._look, main=1, side=1, narrow=SIDE_BY_SIDE)
        now = self._words.sentence(pair.now, {})
        sides.main.addLayout(self._side(self.tr("Now, as in the file"), now))
        sides.side.addLayout(self._side(self.tr("Before"), former))
        back = button(self.tr("Take back what it was"), partial(self._findings.take_back, pair))
        back.setAccessibleName(self.tr("Take back what it was: {entry}").format(entry=former))
        self.take_back.append(back)
        return Card(self._look, "sunken").add(sides, flow(self._look, back))

    def _side(self, title: str, sentence: str) -> QVBoxLayout:
        return column(self._look, hint(title), PlainLabel(sentence), gap=2)

    def _copy_words(self) -> str:
        month = self._month
        if month.aside is not None:
            told = self.tr("A copy of the file as it was found: {path}")
            return told.format(path=path_told(month.aside))
        told = self.tr(
            "The file is still as it was found. Before it is mended, with your next entry, a copy "
            "of it goes into the folder “quarantine” of the diary. Where: {path}"
        )
        return told.format(path=path_told(month.path))
