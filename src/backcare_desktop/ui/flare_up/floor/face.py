"""What every face of flare-up help on the whole screen is: one thing, one large control."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.flare_up.step import Step
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLayout, QPushButton

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.page import FlareUpPage
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.wrapping_button import WrappingButton

S = TypeVar("S", bound=Step)

ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Face(QWidget):
    """Shows a step of the page; what is done here is done by the step's own controls.

    `changed` says that other words are shown, `page_wanted` asks for the page in the window.
    `large` are the words to be read first, each line at most as high as `large_share` of the
    height and `large_width` of the width; `spare` of the height belongs to what is no words.
    """

    changed = Signal()
    page_wanted = Signal()
    large_share, large_width, spare = 0.13, 1.0, 0.0

    def __init__(
        self, states: States, look: Look, navigation: Navigation, page: FlareUpPage
    ) -> None:
        super().__init__()
        self.states, self.look, self.navigation, self.page = states, look, navigation, page
        self.large: tuple[QWidget, ...] = ()
        self.words: tuple[QWidget, ...] = ()
        self.controls: tuple[QWidget, ...] = ()

    def stand_together(
        self,
        *parts: QWidget | QLayout | None,
        large: Sequence[QWidget],
        words: Sequence[QWidget],
        controls: Sequence[QWidget],
    ) -> None:
        """Put the parts one under the other; None is the space that stretches."""
        self.large, self.words, self.controls = tuple(large), tuple(words), tuple(controls)
        self._stack = column(self.look, *parts)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._stack)

    def be_spaced(self, gap: int) -> None:
        """Leave so many pixels between the parts."""
        self._stack.setSpacing(gap)

    @property
    def obvious(self) -> QPushButton | None:
        """What Space presses; None where nothing is obvious."""
        return None

    def come(self) -> None:
        """Show the step as it stands."""

    def keyboard_start(self) -> QWidget:
        """Return the control that the next key is likely meant for."""
        return self.obvious or self

    def take_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - others do
        """Do what a key means here; return whether it means anything."""
        return False

    def go_along(self, step: int) -> bool:  # noqa: ARG002 - others do
        """Do what an arrow means here; return whether it means anything."""
        return False


def words_to_read(text: str = "", *, tone: str = "") -> PlainLabel:
    """Return words in the middle."""
    label = PlainLabel(text, tone=tone)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def asked_words() -> PlainLabel:
    """Return words in the middle that take the keyboard: where Space must press nothing."""
    label = words_to_read()
    label.setProperty("asked", True)  # noqa: FBT003 - Qt takes it by position
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return label


def huge(pushed: WrappingButton) -> WrappingButton:
    """Return a button as the one large control."""
    pushed.setProperty("huge", True)  # noqa: FBT003 - Qt takes it by position
    return pushed


def even_row(look: Look, controls: Iterable[QWidget], most: int | None = None) -> FlowLayout:
    """Return controls of one width, side by side as far as there is room."""
    line = FlowLayout(gap=look.gap(12), even=True, most=most)
    for control in controls:
        line.addWidget(control)
    return line


def centred_row(look: Look, controls: Iterable[QWidget]) -> FlowLayout:
    """Return controls side by side in the middle."""
    line = FlowLayout(gap=look.gap(12))
    for control in controls:
        line.addWidget(control)
    line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return line


def step_of(page: FlareUpPage, kind: type[S]) -> S:
    """Return the step of a kind, which is open."""
    return next(step for step in page.steps.values() if isinstance(step, kind))
