"""Words as large as the room allows, to be read from the floor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence  # noqa: TC004 - a field has one

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QLayout

    from backcare_desktop.ui.theme.look import Look

LEAST_PX, STEPS = 16, 64
"""The least height of words, and in how many steps they grow from there to the largest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """Words set alike: at most `largest` pixels high, semibold when `strong`."""

    words: Sequence[QWidget]
    largest: int
    strong: bool = False


def fit_words(look: Look, prints: Sequence[Print], fits: Callable[[], bool]) -> None:
    """Set the words in the largest print with which `fits` holds, or in the least there is.

    They shrink together, the large ones by more.
    """
    low, high = 0, STEPS
    while low < high:
        middle = (low + high + 1) // 2
        _set(look, prints, middle / STEPS)
        if fits():
            low = middle
        else:
            high = middle - 1
    _set(look, prints, low / STEPS)


def has_room(body: QLayout, size: QSize, spare: float = 0) -> bool:
    """Return whether all in a layout has its room in a size, `spare` of the height left over."""
    needed = body.minimumHeightForWidth(size.width()) + size.height() * spare
    return needed <= size.height() and body.minimumSize().width() <= size.width()


def _set(look: Look, prints: Sequence[Print], share: float) -> None:
    for each in prints:
        font = look.font(strong=each.strong)
        least = min(LEAST_PX, each.largest)
        font.setPixelSize(round(least + share * (each.largest - least)))
        for words in each.words:
            words.setFont(font)
            _ask_anew(words)


def _ask_anew(words: QWidget) -> None:
    """Let all that it stands in ask it again for its room, at once."""
    around = words.parentWidget()
    while around is not None and not around.isWindow():
        around.updateGeometry()
        around = around.parentWidget()
