"""What every tab is: a column of cards that scrolls when it has to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look


class Page(QScrollArea):
    """A scrolling page; its cards go into `body`, its name is its window title."""

    def keyboard_start(self) -> QWidget:
        """Return the control that the next key is likely meant for."""
        return self

    def put_down(self) -> bool:
        """Let what is typed here be offered again: the page is going. Return whether it is."""
        return False

    def choices(self) -> object:
        """Return what was chosen here and is not saved, for the page built in its place."""
        return None

    def choose_again(self, choices: object) -> None:
        """Choose what was chosen on the page that was here before."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        ground = QWidget()  # asking Qt for its own makes PySide look at every kind of widget
        self.setViewport(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("page", True)  # noqa: FBT003 - Qt takes it by position
        self.body = QVBoxLayout(inside)
        margin = look.gap(24)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(look.gap(20))
        self.setWidget(inside)
        ground.setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def bring_to_top(self, widget: QWidget) -> None:
        """Scroll until a widget stands at the top, as far as the page goes."""
        inside = self.widget()
        if inside is not None:
            self.verticalScrollBar().setValue(widget.mapTo(inside, QPoint()).y())


def bring_into_view(widget: QWidget) -> None:
    """Scroll to what an arrow leads to: a page follows the Tab key by itself, arrows not."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget)


def bring_into_view_soon(widget: QWidget) -> None:
    """Scroll to it once everything stands where it will."""
    QTimer.singleShot(0, widget, partial(_bring_settled_into_view, widget))


def settle_layouts() -> None:
    """Let everything take its place now, before the next paint: one layout asks another."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _bring_settled_into_view(widget: QWidget) -> None:
    settle_layouts()
    bring_into_view(widget)
