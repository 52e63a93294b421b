"""What for and which days: the choices before a file is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from backcare_desktop.export.content import Choice, Option
from backcare_desktop.export.exporter import EXPORTERS
from backcare_desktop.ui.save_file.days import DaysField, Span
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.text import heading, hint
from backcare_desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from datetime import date

    from backcare_desktop.export.exporter import Exporter
    from backcare_desktop.ui.theme.look import Look


class ChoiceCard(Card):
    """Holds `exporter` and `choice`; `changed` follows each change.

    The least is chosen at first: the shortest span and nothing besides the entries. A
    format that keeps everything starts with all days, unless a span was chosen already.
    """

    changed = Signal()

    def __init__(self, look: Look, today: date) -> None:
        super().__init__(look)
        titles = {exporter.id: _translated(exporter.title) for exporter in EXPORTERS}
        self.formats: Chips[str] = Chips(look, titles, must_choose=True)
        self.formats.setAccessibleName(self.tr("What is it for?"))
        self.formats.choose(EXPORTERS[0].id)
        self.purpose = hint()
        self.days = DaysField(look, today)
        self.options = {option: Tick(look, self._words(option)) for option in Option}
        self._days_chosen = False
        self.add(heading(self.tr("What is it for?")), self.formats, self.purpose)
        self.add(*self.options.values())
        self.add(heading(self.tr("Which days?")), self.days)
        self.formats.changed.connect(self._show_format)
        self.days.changed.connect(self._keep_days)
        for tick in self.options.values():
            tick.toggled.connect(self.changed)
        self._show_format()

    @property
    def exporter(self) -> Exporter:
        """The format chosen."""
        return next(each for each in EXPORTERS if each.id == self.formats.value)

    @property
    def choice(self) -> Choice | None:
        """What was chosen, or None while that is no period."""
        period = self.days.period
        if period is None:
            return None
        taken = {option for option, tick in self.options.items() if tick.box.isChecked()}
        return Choice(period=period, options=frozenset(taken & self.exporter.options))

    def _show_format(self) -> None:
        self.purpose.setText(_translated(self.exporter.purpose))
        for option, tick in self.options.items():
            tick.setVisible(option in self.exporter.options)
        if not self._days_chosen:
            self.days.choose(Span.ALL if self.exporter.keeps_everything else Span.FOUR_WEEKS)
        self.changed.emit()

    def _keep_days(self) -> None:
        self._days_chosen = True
        self.changed.emit()

    def _words(self, option: Option) -> str:
        return {
            Option.NOTES: self.tr("With my notes"),
            Option.TRASH: self.tr("With what is in the trash"),
            Option.SEMICOLONS: self.tr("Semicolons, if all lands in one column"),
        }[option]


def _translated(text: str) -> str:
    return QCoreApplication.translate("Export", text)
