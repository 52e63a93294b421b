"""A window that fills the screen, read from the floor and used with one hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from backcare_desktop.ui.widgets.buttons import button, explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QScreen
    from PySide6.QtWidgets import QPushButton

KEYS_DEAD_MS = 1_500


class ScreenFiller(QMainWindow):
    """Fills the screen that the cursor is on; goes to another one when that disappears.

    Space presses what `obvious` returns, F1 shows when to get help, Escape and F11 leave.
    """

    def __init__(self, open_emergency_list: Callable[[], object]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.help = button(self.tr("When to get help"), open_emergency_list)
        explain(self.help, self.tr("Signs that need help at once, and the number to call (F1)"))
        self.leave = button(self.tr("Leave (Escape)"), self.close)
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.screenRemoved.connect(self._leave_screen)

    def obvious(self) -> QPushButton | None:
        """Return what Space presses, None where nothing is obvious."""
        return None

    def fill_screen(self) -> None:
        """Fill the screen that the cursor is on."""
        self.go_to_cursor()
        self.showFullScreen()

    def go_to_cursor(self) -> None:
        """Stand on the screen that the cursor is on."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        self.setScreen(screen)
        self.setGeometry(screen.availableGeometry())

    def come_in_front(self) -> None:
        """Stand in front of the other windows."""
        self.raise_()
        self.activateWindow()

    def retire(self) -> None:
        """Be gone: another one takes this one's place."""
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the one obvious thing on Space, show help on F1, leave on Escape or F11."""
        obvious = self.obvious()
        if event.key() == Qt.Key.Key_Space and obvious is not None:
            if not event.isAutoRepeat():  # a key held down must not run through what comes next
                obvious.click()
        elif event.key() == Qt.Key.Key_F1:
            self.help.click()
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.close()
        else:
            super().keyPressEvent(event)

    def _leave_screen(self, screen: QScreen) -> None:
        """Go to another screen when this one disappears, once Qt knows those that are left."""
        if self.isVisible() and screen is self.screen():
            QTimer.singleShot(0, self, self._go_on_elsewhere)

    def _go_on_elsewhere(self) -> None:
        show = self.showFullScreen if self.isFullScreen() else self.showMaximized
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.go_to_cursor()
        show()
        self.come_in_front()


class DeadKeys(QObject):
    """For a moment keys do nothing: whoever is typing must not answer something new unseen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._app = cast("QGuiApplication", QGuiApplication.instance())
        self._until = QTimer(self, interval=KEYS_DEAD_MS, singleShot=True)
        self._until.timeout.connect(self.wake)

    @property
    def are_dead(self) -> bool:
        """Whether keys do nothing now."""
        return self._until.isActive()

    def begin(self) -> None:
        """Let keys do nothing from now on."""
        self._app.installEventFilter(self)
        self._until.start()

    def wake(self) -> None:
        """Let them do again what they do."""
        self._until.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Drop keys; in force only while they are dead."""
        return event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
