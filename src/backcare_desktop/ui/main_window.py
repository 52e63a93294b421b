"""The one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from backcare_desktop.ui.head import Head
from backcare_desktop.ui.menus import Menus
from backcare_desktop.ui.navigation import Navigation
from backcare_desktop.ui.tabs import Tabs

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.banner import Banner

FIRST_SIZE = QSize(1180, 780)
LEAST_WIDTH, LEAST_WIDTH_OF_TEXT, LEAST_HEIGHT = 300, 180, 400
"""The least size; a part of the width grows with the text, or pages would be cut off."""


class MainWindow(QMainWindow):
    """Menus, tabs and pages.

    `painted` is emitted once, after the window was first drawn. `closing` carries the
    close event, which a slot may ignore to keep the window open.
    """

    painted = Signal()
    closing = Signal(object)

    def __init__(self, states: States, look: Look) -> None:
        super().__init__()
        self.setWindowTitle("BackCare")
        self.resize(FIRST_SIZE)
        self.states, self.look = states, look
        self.navigation = Navigation(self)
        self._is_painted = False
        self._banners: list[type[Banner]] = []
        self._fill(Tabs(states, look, self.navigation))
        states.diary.taken_over.connect(self._start_over)

    def wear(self, look: Look) -> None:
        """Build everything inside anew in a look, with the same tab open and the same chosen."""
        self.look = look
        self._put_down()
        tabs = self.tabs
        self._fill(Tabs(self.states, look, self.navigation, tabs.open_tab, tabs.choices()))
        self.navigation.wear(look)

    def tell(self, banner: type[Banner]) -> None:
        """Show a strip that few starts need; it stands in every look."""
        if banner not in self._banners:
            self._banners.append(banner)
            self.tabs.add_banner(banner)

    def tell_put_down(self) -> None:
        """Offer again what was typed and put down."""
        from backcare_desktop.ui.draft_banner import DraftBanner  # noqa: PLC0415 - hardly ever

        self.tell(DraftBanner)

    def come_to_front(self) -> None:
        """Show the window above others, as far as the desktop allows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once, when everything is drawn."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let those finish first who have something to finish."""
        self.closing.emit(event)

    def _start_over(self) -> None:
        """Build the pages anew: they must not go on with an entry that may be gone."""
        self._put_down()
        self._fill(Tabs(self.states, self.look, self.navigation, self.tabs.open_tab))

    def _put_down(self) -> None:
        """Let nothing be lost that stands in what is built anew."""
        self.navigation.forget_floor()
        put_down = [page.put_down() for page in self.tabs.pages.values()]
        if any(put_down):
            self.tell_put_down()

    def _fill(self, tabs: Tabs) -> None:
        least = LEAST_WIDTH + self.look.px(LEAST_WIDTH_OF_TEXT)
        self.setMinimumSize(min(least, self.screen().availableSize().width()), LEAST_HEIGHT)
        self.menus = Menus(self.navigation, self.states.settings, self.look)
        self.setMenuWidget(Head(self.menus, self.look))
        self.tabs = tabs
        for banner in self._banners:
            tabs.add_banner(banner)
        self.setCentralWidget(tabs)
        tabs.page.keyboard_start().setFocus()
