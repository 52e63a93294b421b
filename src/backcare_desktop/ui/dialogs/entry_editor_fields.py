"""The fields of the entry editor that belong to one kind of entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.thermal import Skin, ThermalSession
from backcare_desktop.ui.symptoms.activity_scale import ActivityScale
from backcare_desktop.ui.thermal.skin_question import ANSWERS
from backcare_desktop.ui.thermal.words import ending_name, mode_name, skin_name
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column, row
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.length_field import LengthField
from backcare_desktop.ui.widgets.optional_pain import OptionalPain
from backcare_desktop.ui.widgets.pain_scale import PainScale
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from backcare_desktop.domain.record import Record
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.card import Card

MINUTE_S = 60
DAY_MINUTES = 24 * 60


class EntryFields(QWidget):
    """What a kind has to put right besides time and note; as it stands here, nothing.

    `changed` follows a person's change. `asked_first` is a question to be answered before
    such an entry can be saved, and `answered` follows the answer. Where `may_be_to_come`
    is False, neither can a time that is yet to come.
    """

    changed = Signal()
    answered = Signal()
    may_be_to_come = True
    asked_first: Card | None = None

    def show_entry(self, entry: Record) -> None:
        """Show an entry's values; emits nothing."""

    def filled(self, entry: Record) -> Record:
        """Return an entry with what stands here."""
        return entry

    def wrong(self, _typed: Record) -> QWidget | None:
        """Return the field to put right first, which says why; None where all is right."""
        return None

    def asks(self, _typed: Record) -> bool:
        """Show `asked_first` and return True, or False where nothing is open."""
        return False

    def forget_answers(self) -> None:
        """Ask anew: the entry has changed since."""

    def replaced(self) -> tuple[Record, ...]:
        """Return the entries whose place the saved one takes."""
        return ()


class PainFields(EntryFields):
    """The number of a pain entry."""

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


class SessionFields(EntryFields):
    """What may be put right about a session of ice or heat; what it was and its end stay."""

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


class ActivityFields(EntryFields):
    """The number of an activity; what it is called stays."""

    def __init__(self, look: Look, rating: ActivityRating) -> None:
        super().__init__()
        name = rating.name or self.tr("Activity")
        self.scale = ActivityScale(look, name)
        self.scale.changed.connect(self._change)
        self.missing = PlainLabel(self.tr("Choose a number from 0 to 10."), tone="danger")
        self.missing.hide()
        legend = hint(self.tr("0 cannot do it · 10 as before"))
        self.setLayout(_bare(column(look, heading(name), self.scale, self.missing, legend, gap=8)))

    def show_entry(self, entry: Record) -> None:
        """Show the number."""
        if isinstance(entry, ActivityRating):
            self.scale.show_score(entry.score)
            self.missing.hide()

    def filled(self, entry: Record) -> Record:
        """Return a rating with the number that stands here, as it was where none does."""
        if not isinstance(entry, ActivityRating) or self.scale.score is None:
            return entry
        return entry.again(self.scale.score)

    def wrong(self, _typed: Record) -> QWidget | None:
        """Return the numbers while none is taken."""
        self.missing.setVisible(self.scale.score is None)
        return next(iter(self.scale.chips.values())) if self.scale.score is None else None

    def _change(self) -> None:
        self.missing.hide()
        self.changed.emit()


class CheckFields(EntryFields):
    """The way to Symptoms, where the answers of a check are changed."""

    symptoms_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        told = PlainLabel(
            self.tr("When it was and the note can be changed here, what you answered on Symptoms.")
        )
        self.on_symptoms = button(self.tr("Change the answers"), self.symptoms_wanted.emit)
        self.setLayout(_bare(column(look, told, flow(look, self.on_symptoms), gap=8)))


def _minutes(seconds: int) -> int:
    return round(seconds / MINUTE_S)


def _bare(layout: QLayout) -> QLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    return layout
