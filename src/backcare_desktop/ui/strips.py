"""The strips under the tabs, one under the other; they never take the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from backcare_desktop.ui.widgets.tab_order import tab_from

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.banner import Banner

MOST = 0.5
"""The part of the window they take at most; what is beyond is scrolled to."""


class Strips(QScrollArea):
    """As high as the strips that are there, and gone when there are none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._banners: list[Banner] = []
        self._inside = QWidget()
        self._stack = QVBoxLayout(self._inside)
        side, above = look.gap(24), look.gap(8)
        self._stack.setContentsMargins(side, above, side, 0)
        self._stack.setSpacing(above)
        self.setWidget(self._inside)
        for part in (self.viewport(), self._inside):
            part.setAutoFillBackground(False)
        self._inside.installEventFilter(self)
        self.hide()

    def add(self, banner: Banner) -> None:
        """Put a strip under those that are there."""
        place = self._banners[-1].buttons[-1] if self._banners else self
        self._banners.append(banner)
        self._stack.addWidget(banner)
        tab_from(place, *banner.buttons)
        banner.told.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height that is needed now."""
        there = any(not banner.isHidden() for banner in self._banners)
        if there:
            width = self.viewport().width()
            needed = self._stack.totalHeightForWidth(width)
            self._inside.resize(width, needed)
            self.setFixedHeight(min(needed, round(self.window().height() * MOST)))
        self.setVisible(there)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be higher where it is narrower."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow strips that need another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return False
