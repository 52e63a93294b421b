"""What was found in the diary, month by month, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.found.month_card import MonthCard
from backcare_desktop.ui.found.words import other_words
from backcare_desktop.ui.history.words import Words
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, announce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.findings_state import FindingsState
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look

MONTHS_SHOWN = 24


class FoundDialog(Dialog):
    """Follows the report; closing it puts away what it has told."""

    def __init__(self, parent: QWidget, states: States, look: Look) -> None:
        super().__init__(parent, look, self.tr("What was found in your diary"))
        self._diary, self._words = states.diary, Words(states.clock)
        self._findings: FindingsState = states.findings()
        self._told = ""
        self._fill()
        self._findings.changed.connect(self._show)
        self._findings.refilled.connect(self._tell_refilled)
        self._diary.saved.connect(self._tell_taken_back)
        self._findings.look()
        self._findings.look_for_refills()

    def done(self, result: int) -> None:
        """Put away what was told, however the dialog is closed."""
        self._findings.put_away()
        super().done(result)

    def _show(self) -> None:
        self.start_over(self.look)
        self._fill()

    def _fill(self) -> None:
        report = self._findings.report
        self.told = PlainLabel(self._told, strong=True)
        self.problem = PlainLabel(str(self._findings.problem or ""), tone="danger")
        months = report.months if report else ()
        self.cards = [
            MonthCard(self.look, self._findings, month, self._words)
            for month in months[:MONTHS_SHOWN]
        ]
        self.add(PlainLabel(self._first_words()), self.told, self.problem, *self.cards)
        self.told.setVisible(bool(self._told))
        self.problem.setVisible(self._findings.problem is not None)
        for words in self._other_words():
            self.add(Card(self.look).add(PlainLabel(words)))
        self.close_button = button(self.tr("Close"), self.accept, role="primary")
        self.close_with(self.close_button)
        self.close_button.setFocus()

    def _first_words(self) -> str:
        report = self._findings.report
        if report is None or report.is_empty:
            return self.tr("Everything in the diary is as it should be.")
        return self.tr(
            "BackCare looks at every file when it reads your diary. What it found is put "
            "together again as far as there is anything left of it; nothing was thrown away."
        )

    def _other_words(self) -> Iterator[str]:
        report = self._findings.report
        if report is None:
            return
        more = len(report.months) - MONTHS_SHOWN
        if more > 0:
            yield self.tr("Older months like these: {count}.").format(count=more)
        yield from other_words(report)

    def _tell_refilled(self) -> None:
        self._tell(
            self.tr(
                "Given back. To undo that, restore the backup that now comes first in the list "
                "of backups in Settings."
            )
        )

    def _tell_taken_back(self, record: Record) -> None:
        months = self._findings.report.months if self._findings.report else ()
        if any(record.id == pair.now.id for month in months for pair in month.overruled):
            self._tell(self.tr("Taken back, and saved. Undo with Ctrl+Z."))

    def _tell(self, words: str) -> None:
        self._told = words
        announce(self, words)
        self._show()
