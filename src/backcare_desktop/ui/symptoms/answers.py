"""The answers to one question: four chips, one Tab stop, and a key for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame

from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.ui.symptoms.words import answer_keys, answer_words
from backcare_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from backcare_desktop.ui.theme.look import Look

HEIGHT, INSET, GAP = 44, 18, 8
"""Pixels at 100 %: a chip, the room beside its words, and between two chips."""

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class AnswerChip(QAbstractButton):
    """One answer, drawn by itself: the list has too many for the style sheet to be quick."""

    def __init__(self, look: Look, text: str, tone: str) -> None:
        super().__init__()
        self._look, self._tone = look, tone
        self.setText(text)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Return room for the words, bold as they are when it is taken."""
        width = QFontMetrics(self._look.font(strong=True)).horizontalAdvance(self.text())
        return QSize(width + 2 * self._look.gap(INSET), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words do not wrap."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a chip as the style sheet has it."""
        look, taken = self._look, self.isChecked()
        ring = 3 if self.hasFocus() else 2 if taken else 1
        border = "text" if self.hasFocus() else self._tone if taken else "outline"
        ground = f"{self._tone}_soft" if taken else "sunken" if self.underMouse() else "surface"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(border), ring))
        painter.setBrush(look.colour(ground))
        edge = ring / 2
        box = QRectF(self.rect()).adjusted(edge, edge + 1, -edge, -edge - 1)
        painter.drawRoundedRect(box, look.px(20), look.px(20))
        painter.setFont(look.font(strong=taken))
        painter.setPen(look.colour(self._tone if taken and self._tone == "danger" else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as well; leave arrows and letters to the question."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
            super().keyPressEvent(event)
        else:
            event.ignore()


class Answers(QFrame):
    """`answer` is the one taken, None while the line is open; `changed` follows the person.

    An answer that is taken again is let go. A frame, since its name is said when the
    keyboard comes in.
    """

    changed = Signal()

    def __init__(self, look: Look, question: str, *, urgent: bool) -> None:
        super().__init__()
        self.answer: Answer | None = None
        self.setAccessibleName(question)
        self.chips: dict[Answer, AnswerChip] = {}
        line = FlowLayout(self, gap=look.gap(GAP))
        for answer, text in answer_words().items():
            chip = AnswerChip(look, text, "danger" if urgent and answer is Answer.YES else "accent")
            chip.toggled.connect(self._toggled)
            line.addWidget(chip)
            self.chips[answer] = chip
        self._stop_at(Answer.YES)

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer; emits nothing."""
        self.answer = answer
        for each, chip in self.chips.items():
            chip.setChecked(each is answer)
        if answer is not None:
            self._stop_at(answer)

    def keyboard_start(self, like: Answer | None = None) -> AnswerChip:
        """Return the chip the keyboard comes to, or that of an answer."""
        stop = next(c for c in self.chips.values() if c.focusPolicy() is Qt.FocusPolicy.StrongFocus)
        return stop if like is None else self.chips[like]

    def attended(self) -> Answer | None:
        """Return the answer whose chip has the keyboard."""
        return next((answer for answer, chip in self.chips.items() if chip.hasFocus()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the chips, or take the answer of a key."""
        attended = self.attended()
        step = STEPS.get(Qt.Key(event.key()))
        answer = answer_keys().get(event.text().upper())
        if answer is not None and not event.isAutoRepeat():
            self.chips[answer].setFocus()
            self._take(answer)
        elif step is not None and attended is not None:
            order = list(self.chips)
            beside = order[max(0, min(order.index(attended) + step, len(order) - 1))]
            self.chips[beside].setFocus()
        else:
            super().keyPressEvent(event)

    def _toggled(self) -> None:
        """Follow a click, a key, or a screen reader, which ticks without clicking."""
        pressed = next(answer for answer, chip in self.chips.items() if chip is self.sender())
        if self.chips[pressed].isChecked() is not (pressed is self.answer):
            self._take(None if pressed is self.answer else pressed)

    def _take(self, answer: Answer | None) -> None:
        if answer is not self.answer:
            self.show_answer(answer)
            self.changed.emit()

    def _stop_at(self, answer: Answer) -> None:
        """Let Tab reach only the chip of one answer: arrows go to the others."""
        for each, chip in self.chips.items():
            stop = Qt.FocusPolicy.StrongFocus if each is answer else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(stop)
