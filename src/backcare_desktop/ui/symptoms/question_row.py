"""One warning sign: the question with its examples, and the answers beside or under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backcare_desktop.domain.warning_signs import Advice, Answer
from backcare_desktop.ui.symptoms.answers import Answers
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from backcare_desktop.content.warning_signs import Question, WarningSignGuide
    from backcare_desktop.ui.theme.look import Look

NARROW = 760
"""Pixels at 100 % below which the answers stand under the question."""


class QuestionRow(Columns):
    """`answered` carries the id of the sign and the answer, None where it was let go."""

    answered = Signal(str, object)

    def __init__(
        self, look: Look, guide: WarningSignGuide, question: Question, advice: Advice
    ) -> None:
        super().__init__(look, main=1, side=0, narrow=NARROW, gap=8)
        self.question = question
        self._doubt = guide.treat_as_yes.text if advice is Advice.EMERGENCY else ""
        self._in_doubt: PlainLabel | None = None
        self.answers = Answers(look, question.text, urgent=advice is Advice.EMERGENCY)
        self.answers.setAccessibleDescription(". ".join(question.help))
        self.answers.changed.connect(self._tell)
        self.main.setSpacing(look.gap(2))
        self.main.addWidget(PlainLabel(question.text))
        self.main.addWidget(hint(" · ".join(question.help)))
        self.main.addStretch(1)
        self.side.addWidget(self.answers)
        self.side.addStretch(1)

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer, and what to do with a doubt."""
        self.answers.show_answer(answer)
        unsure = answer in {Answer.NOT_SURE, Answer.PREFER_NOT_TO_SAY}
        if self._in_doubt is None and unsure and self._doubt:
            self._in_doubt = PlainLabel(self._doubt, strong=True)
            self.main.insertWidget(self.main.count() - 1, self._in_doubt)
        if self._in_doubt is not None:
            self._in_doubt.setVisible(unsure)

    def _tell(self) -> None:
        self.answered.emit(self.question.id, self.answers.answer)
