"""The last days as bars: height is the median pain; gaps are blank, unread days striped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.domain.pain import PAIN_MAX, PainDay
from backcare_desktop.ui.language import day_and_month, full_date
from backcare_desktop.ui.widgets.text import Drawn

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from backcare_desktop.ui.theme.look import Look


class DayBars(Drawn):
    """One bar a day; Left and Right step through the days and speak them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._days: tuple[PainDay, ...] = ()
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(self.tr("Pain on the last 14 days"))

    def show_days(self, days: tuple[PainDay, ...]) -> None:
        """Show these days, oldest first."""
        self._days = days
        self.setAccessibleDescription(
            "; ".join(self.spoken(day) for day in days if day.count or day.unread)
        )
        self.update()

    def spoken(self, day: PainDay) -> str:
        """Return a day in words."""
        date = full_date(day.day)
        if day.unread:
            return self.tr("{date}: cannot be read at the moment").format(date=date)
        if day.median is None:
            return self.tr("{date}: no entry").format(date=date)
        return self.tr("{date}: {median:g}, entries: {count}").format(
            date=date, median=day.median, count=day.count
        )

    def sizeHint(self) -> QSize:
        """Return room for the bars and the first and last date under them."""
        return QSize(self._look.px(240), self._look.px(124))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, the ground line and the two dates."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font("small"))
        below = painter.fontMetrics().height() + self._look.px(6)
        inset = self._look.px(4)
        ground = QRectF(self.rect().adjusted(inset, inset, -inset, -inset - below))
        for index, day in enumerate(self._days):
            self._draw_day(painter, ground, index, day)
        painter.setPen(self._look.colour("outline"))
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())
        self._draw_dates(painter, ground, below)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("text"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), inset, inset)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the days."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._days:
            super().keyPressEvent(event)
            return
        last = len(self._days) - 1
        self._at = last if self._at is None else min(max(self._at + step, 0), last)
        words = self.spoken(self._days[self._at])
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the day stepped to."""
        self._at = None
        super().focusOutEvent(event)

    def _draw_day(self, painter: QPainter, ground: QRectF, index: int, day: PainDay) -> None:
        slot = QRectF(ground)
        slot.setWidth(ground.width() / len(self._days))
        slot.translate(slot.width() * index, 0)
        chosen = index == self._at
        if day.median is not None:
            self._draw_bar(painter, slot, day.median, "text" if chosen else "accent")
        elif day.unread:
            colour = self._look.colour("text" if chosen else "outline")
            painter.fillRect(slot, QBrush(colour, Qt.BrushStyle.BDiagPattern))

    def _draw_bar(self, painter: QPainter, slot: QRectF, median: float, colour: str) -> None:
        top = painter.fontMetrics().height()
        width = min(slot.width() * 0.64, self._look.px(26))
        height = max((slot.height() - top) * median / PAIN_MAX, self._look.px(3))
        bar = QRectF(slot.center().x() - width / 2, slot.bottom() - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(colour))
        radius = self._look.px(3)
        painter.drawRoundedRect(bar, radius, radius)
        painter.setPen(self._look.colour("text"))
        label = QRectF(slot.left(), bar.top() - top, slot.width(), top)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, f"{median:g}")

    def _draw_dates(self, painter: QPainter, ground: QRectF, below: int) -> None:
        if not self._days:
            return
        painter.setPen(self._look.colour("text_muted"))
        line = QRectF(ground.left(), ground.bottom(), ground.width(), below)
        bottom = Qt.AlignmentFlag.AlignBottom
        first = day_and_month(self._days[0].day)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | bottom, first)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | bottom, self.tr("today"))
