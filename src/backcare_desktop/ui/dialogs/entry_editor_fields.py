"""The fields of the entry editor that belong to one kind of entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.thermal import Skin, ThermalSession
from backcare_desktop.ui.thermal.skin_question import ANSWERS
from backcare_desktop.ui.thermal.words import ending_name, mode_name, skin_name
from backcare_desktop.ui.widgets.card import column, row
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.length_field import LengthField
from backcare_desktop.ui.widgets.optional_pain import OptionalPain
from backcare_desktop.ui.widgets.pain_scale import PainScale
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from backcare_desktop.domain.record import Record
    from backcare_desktop.ui.theme.look import Look

MINUTE_S = 60
DAY_MINUTES = 24 * 60


class PainFields(QWidget):
    """The number of a pain entry."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.score = PainScale(look, self.tr("Pain"))
        for signal in (self.score.chosen, self.score.corrected):
            signal.connect(self.changed)
        legend = hint(self.tr("0 none · 10 worst imaginable"))
        self.setLayout(_bare(column(look, heading(self.tr("Pain")), self.score, legend, gap=8)))

    def show_entry(self, entry: Record) -> None:
        """Show the number."""
        if isinstance(entry, PainEntry):
            self.score.show_value(entry.score)

    def filled(self, entry: Record) -> Record:
        """Return an entry with the number that stands here."""
        if not isinstance(entry, PainEntry) or self.score.value is None:
            return entry
        return replace(entry, score=self.score.value)


class SessionFields(QWidget):
    """What may be put right about a session of ice or heat; what it was and its end stay."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.told = PlainLabel(muted=True)
        self.length = LengthField(look, self.tr("Minutes on the skin"))
        self.length.number.setSuffix(self.tr(" min"))
        self.before = OptionalPain(look, self.tr("Pain before"))
        self.after = OptionalPain(look, self.tr("Pain right after"))
        self.later = OptionalPain(look, self.tr("Pain half an hour later"))
        answers = (*ANSWERS, Skin.MISSED)
        self.skin = Chips(look, {skin: skin_name(skin) for skin in answers})
        self.skin.setAccessibleName(self.tr("The skin after"))
        for part in (self.length, self.before, self.after, self.later, self.skin):
            part.changed.connect(self.changed)
        length = row(look, self.length, None)
        stack = column(
            look,
            self.told,
            column(look, heading(self.tr("On the skin")), length, gap=8),
            self.before,
            self.after,
            self.later,
            column(look, heading(self.tr("The skin after")), self.skin, gap=8),
            gap=20,
        )
        self.setLayout(_bare(stack))

    def show_entry(self, entry: Record) -> None:
        """Show a session's values."""
        if not isinstance(entry, ThermalSession):
            return
        told = self.tr("{kind} · how it ended: {ending}")
        self.told.setText(
            told.format(kind=mode_name(entry.mode), ending=ending_name(entry.ended_by))
        )
        self.length.number.setRange(0, max(DAY_MINUTES, _minutes(entry.exposure_s)))
        self.length.number.setValue(_minutes(entry.exposure_s))
        self.before.show_value(entry.pain_before)
        self.after.show_value(entry.pain_after)
        self.later.show_value(entry.pain_later)
        self.skin.choose(entry.skin_after)

    def filled(self, entry: Record) -> Record:
        """Return a session with what stands here, to the second where the minutes are the same."""
        if not isinstance(entry, ThermalSession):
            return entry
        minutes = self.length.number.value()
        kept = minutes == _minutes(entry.exposure_s)
        return replace(
            entry,
            exposure_s=entry.exposure_s if kept else minutes * MINUTE_S,
            pain_before=self.before.value,
            pain_after=self.after.value,
            pain_later=self.later.value,
            skin_after=self.skin.value,
        )


def fields_for(entry: Record, look: Look) -> PainFields | SessionFields:
    """Return the fields of an entry's kind."""
    return PainFields(look) if isinstance(entry, PainEntry) else SessionFields(look)


def _minutes(seconds: int) -> int:
    return round(seconds / MINUTE_S)


def _bare(layout: QLayout) -> QLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    return layout
