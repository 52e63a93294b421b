"""Going round a window with Tab, as somebody does who has no mouse."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTabBar, QWidget

from backcare_desktop.ui.body_map.figure import Spot
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.pain_scale import PainScale

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

MOST_STOPS = 120


def walk(window: QWidget) -> list[QWidget]:
    """Press Tab until the keyboard is where it began; return where it stopped on the way.

    A date has several stops of its own and counts once. Raises AssertionError where the
    focus cannot be seen.
    """
    stops: list[QWidget] = []
    here = _focused(window)
    for _ in range(MOST_STOPS):
        if here not in stops[-1:]:
            stops.append(here)
        with_focus = _picture(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        before, here = here, _focused(window)
        assert here is before or _picture(before) != with_focus, f"no focus to be seen on {before}"
        if here is stops[0] and (here is not before or _focused_only(window, here)):
            return stops
    raise AssertionError(f"no way round: {stops}")


def stops_there_are(window: QWidget) -> set[QWidget]:
    """Return the controls that Tab should come to: enabled, in sight or to be scrolled there."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    }


def against_reading_order(stops: list[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Return pairs of stops of which the second is neither below the first nor beside it."""
    first = min(stops, key=_corner)
    start = stops.index(first)
    order = stops[start:] + stops[:start]
    return [(a, b) for a, b in pairwise(order) if not _follows(a, b)]


def _follows(one: QWidget, other: QWidget) -> bool:
    first, second = _place(one), _place(other)
    return second.top() >= first.bottom() or second.left() >= first.right()


def _place(widget: QWidget) -> QRect:
    """Return where a stop is; a scale or a row of chips is one whole."""
    group = widget.parentWidget()
    if isinstance(widget, Spot) and group is not None:
        widget = group
    whole = group if isinstance(group, Chips | PainScale) and _is_one_stop(group) else widget
    return QRect(whole.mapTo(whole.window(), QPoint()), whole.size())


def _is_one_stop(group: QWidget) -> bool:
    inside = [child for child in group.children() if isinstance(child, QWidget)]
    return sum(bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus) for child in inside) == 1


def _corner(widget: QWidget) -> tuple[int, int]:
    place = _place(widget)
    # help stands in the same line as the menus, whatever the tab bar's own height
    return (place.top() + _scrolled(widget), place.left())


def _scrolled(widget: QWidget) -> int:
    """Return how many pixels of what is around a stop are scrolled out of sight above it."""
    around, scrolled = widget.parentWidget(), 0
    while around is not None:
        if isinstance(around, QScrollArea):
            scrolled += around.verticalScrollBar().value()
        around = around.parentWidget()
    return scrolled


def _focused_only(window: QWidget, widget: QWidget) -> bool:
    return stops_there_are(window) == {widget}


def _focused(window: QWidget) -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    assert found.window() is window, f"the keyboard is elsewhere: {found}"
    return found


def _picture(widget: QWidget) -> QImage:
    """Return what a stop looks like; some are drawn by what they stand on."""
    whole = widget if not isinstance(widget, QTabBar | Spot) else widget.parentWidget()
    return (whole or widget).grab().toImage()
