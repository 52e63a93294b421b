"""Positions of ease: the figure, how to get into one and up again, when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.exercises import EASE
from backcare_desktop.ui.thermal.statements import said_by
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.field import name_choice
from backcare_desktop.ui.widgets.figure import Figure, figures_move
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.quiet import QuietComboBox
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.exercises import Exercise, ExerciseGuide, Minutes
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look

NARROW, HIGH, NAME_LENGTH = 600, 260, 16
"""Pixels at 100 %: words stand under the figure below the first; its height; and letters."""


class PositionCard(Card):
    """Shows one of several at a time; `ways` stand under the figure."""

    def __init__(
        self, states: States, look: Look, guide: ExerciseGuide, ways: Iterable[QWidget]
    ) -> None:
        super().__init__(look)
        self._guide = guide
        eases = guide.of_group(EASE)
        self.choice = self._choice(eases)
        self.purpose = PlainLabel(muted=True)
        self.figure = Figure(look, eases[0], moves=figures_move(states.settings.value))
        self.figure.setMaximumHeight(look.px(HIGH))
        self.minutes = PlainLabel(strong=True)
        self.note = hint()
        self.needs = PlainLabel()
        self.steps = PlainLabel()
        self.cautions = PlainLabel()
        self.stop = PlainLabel()
        self.said_by = hint()
        columns = Columns(look, main=1, side=1, narrow=NARROW)
        columns.main.addWidget(self.figure)
        columns.main.addLayout(flow(look, *ways))
        columns.main.addStretch(1)
        for words in (self.steps, self.minutes, self.note, self.needs, self.cautions):
            columns.side.addWidget(words)
        stop = Card(look, "warn", gap=6).add(heading(self.tr("Stop if you feel")), self.stop)
        columns.side.addWidget(stop)
        columns.side.addStretch(1)
        columns.side.setSpacing(look.gap(12))
        unreviewed = hint(self.tr("General information. No clinician has reviewed it yet."))
        self.add(self.choice, self.purpose, columns, self.said_by, unreviewed)
        self._show_words(eases[0])

    def show_position(self, name: str) -> None:
        """Show one by its id, if there is such a one."""
        self.choice.setCurrentIndex(max(self.choice.findData(name), 0))

    def _choice(self, eases: Iterable[Exercise]) -> QuietComboBox:
        choice = QuietComboBox()
        choice.setSizeAdjustPolicy(
            QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        choice.setMinimumContentsLength(NAME_LENGTH)
        name_choice(choice, self.tr("Position of ease"))
        for exercise in eases:
            choice.addItem(exercise.name, exercise.id)
        choice.currentIndexChanged.connect(self._show)
        return choice

    def _show(self) -> None:
        exercise = self._guide.exercise(self.choice.currentData())
        self.figure.show_exercise(exercise)
        self._show_words(exercise)

    def _show_words(self, exercise: Exercise) -> None:
        self.purpose.setText(exercise.purpose)
        self.minutes.setText(self._minutes(exercise.minutes))
        self.note.setText(exercise.minutes.note)
        needs = self.tr("At hand: {things}.")
        self.needs.setText(needs.format(things=", ".join(exercise.needs)))
        steps = (exercise.start, *exercise.steps)
        self.steps.setText(_lines(f"{n}. {step}" for n, step in enumerate(steps, 1)))
        against = (line.text for line in self._guide.reasons_against(exercise))
        self.cautions.setText(_lines(f"· {line}" for line in (*exercise.cautions, *against)))
        self.stop.setText(_lines(f"· {sign.text}" for sign in self._guide.stops_of(exercise)))
        sources = tuple(dict.fromkeys((*exercise.sources, *exercise.minutes.sources)))
        self.said_by.setText(said_by(sources, exercise.strength).text())

    def _minutes(self, minutes: Minutes) -> str:
        told = self.tr("About {usual} min; anything from {shortest} to {longest} min.")
        return told.format(usual=minutes.usual, shortest=minutes.shortest, longest=minutes.longest)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)
