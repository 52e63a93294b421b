"""One warning sign: the question with its examples, and the answers beside or under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy

from backcare_desktop.domain.warning_signs import UNSURE, Advice, Answer
from backcare_desktop.ui.symptoms.answer_chip import AnswerChip
from backcare_desktop.ui.symptoms.words import answer_keys, answer_words
from backcare_desktop.ui.widgets.text import announce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QResizeEvent

    from backcare_desktop.content.warning_signs import Question
    from backcare_desktop.ui.theme.look import Look

BESIDE = 760
"""Pixels at 100 % from which on the answers stand beside the question, not under it."""

GAP, LINE_GAP, EDGE = 8, 3, 2
"""Pixels at 100 %: between chips, between texts, and above and below the row."""

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class QuestionRow(QFrame):
    """`answer` is the one taken, None while the line is open; `answered` follows the person.

    `doubt` is what is said where the answer is not known. An answer that is taken again is
    let go. One Tab stop, with arrows to the other answers and a key for each. It draws its
    words itself: the list is long, and labels would make its first show slow.
    """

    answered = Signal(str, object)

    def __init__(self, look: Look, question: Question, advice: Advice, doubt: str) -> None:
        super().__init__()
        self.question = question
        self.answer: Answer | None = None
        self._look, self._doubt = look, doubt
        self._heights: dict[int, int] = {}
        self._help = " · ".join(question.help)
        self.setAccessibleName(question.text)
        self.chips: dict[Answer, AnswerChip] = {}
        for answer, text in answer_words().items():
            urgent = advice is Advice.EMERGENCY and answer is Answer.YES
            chip = AnswerChip(look, text, "danger" if urgent else "accent")
            chip.setParent(self)
            chip.toggled.connect(self._toggled)
            self.chips[answer] = chip
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_answer(None)

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer, and what to do with a doubt; emits nothing."""
        was_unsure, self.answer = self.answer in UNSURE, answer
        for each, chip in self.chips.items():
            chip.setChecked(each is answer)
        self._stop_at(answer or self.attended() or Answer.YES)
        helping = ". ".join(self.question.help)
        unsure = answer in UNSURE
        self.setAccessibleDescription(f"{self._doubt} {helping}" if unsure else helping)
        if unsure is not was_unsure:
            self._heights.clear()
            self.updateGeometry()
            self.update()

    def keyboard_start(self, like: Answer | None = None) -> AnswerChip:
        """Return the chip the keyboard comes to, or that of an answer."""
        stop = next(c for c in self.chips.values() if c.focusPolicy() is Qt.FocusPolicy.StrongFocus)
        return stop if like is None else self.chips[like]

    def attended(self) -> Answer | None:
        """Return the answer whose chip has the keyboard."""
        return next((answer for answer, chip in self.chips.items() if chip.hasFocus()), None)

    def take(self, answer: Answer | None) -> None:
        """Take an answer as the person's."""
        if answer is not self.answer:
            self.show_answer(answer)
            if answer in UNSURE and self._doubt:
                announce(self, self._doubt)
            self.answered.emit(self.question.id, answer)

    def sizeHint(self) -> QSize:
        """Return room for the question on one line with the answers beside it."""
        width = self._look.px(BESIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest answer."""
        width = max(chip.sizeHint().width() for chip in self.chips.values())
        return QSize(width, self._look.px(44))

    def heightForWidth(self, width: int) -> int:
        """Return the height of words and answers at a width."""
        if width not in self._heights:
            self._heights[width] = self._place(width, move=False)
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers beside the words or under them."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        top = self._look.gap(EDGE)
        for text, font, colour in self._texts():
            height = self._height(text, font)
            box = self._mirrored(QRect(0, top, self._text_width(self.width()), height))
            painter.setFont(font)
            painter.setPen(self._look.colour(colour))
            painter.drawText(box, WRAPPED, text)
            top += height + self._look.gap(LINE_GAP)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the answers, or take the one of a key."""
        attended = self.attended()
        step = STEPS.get(Qt.Key(event.key()))
        answer = answer_keys().get(event.text().upper())
        if answer is not None and not event.isAutoRepeat():
            self.chips[answer].setFocus()
            self.take(answer)
        elif step is not None and attended is not None:
            order = list(self.chips)
            step = -step if self.isRightToLeft() else step
            beside = order[max(0, min(order.index(attended) + step, len(order) - 1))]
            self._stop_at(beside)
            self.chips[beside].setFocus()
        else:
            super().keyPressEvent(event)

    def _toggled(self) -> None:
        """Follow a click, a key, or a screen reader, which ticks without clicking."""
        pressed = next(answer for answer, chip in self.chips.items() if chip is self.sender())
        if self.chips[pressed].isChecked() is not (pressed is self.answer):
            self.take(None if pressed is self.answer else pressed)

    def _stop_at(self, answer: Answer) -> None:
        """Let Tab reach only the chip of one answer: arrows go to the others."""
        for each, chip in self.chips.items():
            stop = Qt.FocusPolicy.StrongFocus if each is answer else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(stop)

    def _texts(self) -> Iterator[tuple[str, QFont, str]]:
        yield self.question.text, self._look.font(), "text"
        yield self._help, self._look.font("small"), "text_muted"
        if self.answer in UNSURE and self._doubt:
            yield self._doubt, self._look.font(strong=True), "text"

    def _text_width(self, width: int) -> int:
        beside = self._chips_width() + self._look.gap(3 * GAP)
        return width - beside if width >= self._look.px(BESIDE) else width

    def _chips_width(self) -> int:
        widths = [chip.sizeHint().width() for chip in self.chips.values()]
        return sum(widths) + self._look.gap(GAP) * (len(widths) - 1)

    def _height(self, text: str, font: QFont, width: int = 0) -> int:
        room = QRect(0, 0, width or self._text_width(self.width()), 10_000)
        return QFontMetrics(font).boundingRect(room, WRAPPED, text).height()

    def _place(self, width: int, *, move: bool) -> int:
        """Return the height at a width; put the answers where they stand there if asked."""
        edge, text_width = self._look.gap(EDGE), self._text_width(width)
        heights = [self._height(text, font, text_width) for text, font, _ in self._texts()]
        text_height = sum(heights) + self._look.gap(LINE_GAP) * (len(heights) - 1)
        beside = text_width < width
        x = width - self._chips_width() if beside else 0
        y = edge if beside else edge + text_height + self._look.gap(GAP)
        bottom = self._place_chips(QPoint(x, y), width, move=move)
        return max(bottom, edge + text_height) + edge

    def _place_chips(self, start: QPoint, width: int, *, move: bool) -> int:
        """Let the answers stand in a row from `start`, or in several; return where they end."""
        gap, x, y = self._look.gap(GAP), start.x(), start.y()
        for chip in self.chips.values():
            size = chip.sizeHint()
            if x > start.x() and x + size.width() > width:
                x, y = start.x(), y + size.height() + gap
            if move:
                chip.setGeometry(self._mirrored(QRect(QPoint(x, y), size)))
            x += size.width() + gap
        return y + chip.sizeHint().height()

    def _mirrored(self, box: QRect) -> QRect:
        if self.isRightToLeft():
            box.moveRight(self.width() - 1 - box.left())
        return box
