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

LEAST_PX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """Words set alike: at most `largest` pixels high, semibold when `strong`."""

    words: Sequence[QWidget]
    largest: int
    strong: bool = False


def fit_words(look: Look, prints: Sequence[Print], fits: Callable[[], bool]) -> None:
    """Set the words in the largest print with which `fits` holds, or in the least there is.

    They shrink together: what is smaller stays so until the others are as small.
    """
    low, high = LEAST_PX, max(each.largest for each in prints)
    while low < high:
        middle = (low + high + 1) // 2
        _set(look, prints, middle)
        if fits():
            low = middle
        else:
            high = middle - 1
    _set(look, prints, low)


def has_room(body: QLayout, size: QSize, spare: float = 0) -> bool:
    """Return whether all in a layout has its room in a size, `spare` of the height left over."""
    needed = body.minimumHeightForWidth(size.width()) + size.height() * spare
    return needed <= size.height() and body.minimumSize().width() <= size.width()


def _set(look: Look, prints: Sequence[Print], size: int) -> None:
    for each in prints:
        font = look.font(strong=each.strong)
        font.setPixelSize(min(size, each.largest))
        for words in each.words:
            words.setFont(font)
