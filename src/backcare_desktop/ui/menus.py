"""The menus, where every shortcut can be looked up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QSizePolicy

from backcare_desktop.domain.settings import Theme
from backcare_desktop.ui.pages.registry import PAGES
from backcare_desktop.ui.widgets.buttons import button, explain, with_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

FLARE_UP_KEYS, HELP_KEYS = "Ctrl+Shift+F", "F1"
NARROW = 40


class Menus(QMenuBar):
    """The menu bar of the window."""

    def __init__(self, navigation: Navigation, settings: SettingsState, look: Look) -> None:
        super().__init__()
        self.setMinimumWidth(look.px(NARROW))  # in a narrow window help comes first
        self.get_help = button(self.tr("When to get help"), navigation.open_emergency_list)
        with_icon(self.get_help, "first-aid-kit", look, "danger")
        self.get_help.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tip = self.tr("Signs that need help at once, and the number to call (F1)")
        explain(self.get_help, tip)
        self._fill_diary(navigation)
        self._fill_view(navigation, settings)
        self._fill_help(navigation)

    def _fill_diary(self, go: Navigation) -> None:
        menu = self.addMenu(self.tr("&Diary"))
        _add(menu, self.tr("&Undo the last change"), go.undo, "Ctrl+Z")
        _add(menu, self.tr("&Save to a file…"), go.open_save_to_file, "Ctrl+S")
        _add(menu, self.tr("Save a &copy elsewhere…"), go.open_copy_elsewhere)
        _add(menu, self.tr("My &flare-up plan…"), go.open_flare_up_plan)
        menu.addSeparator()
        _add(menu, self.tr("&Settings…"), go.open_settings, "Ctrl+,")
        _add(menu, self.tr("&Quit"), go.quit, "Ctrl+Q")

    def _fill_view(self, go: Navigation, settings: SettingsState) -> None:
        menu = self.addMenu(self.tr("&View"))
        for number, tab in enumerate(PAGES, 1):
            title = QCoreApplication.translate("Tabs", tab.title)
            _add(menu, title, partial(go.open_tab, tab.id), f"Ctrl+{number}")
        _add(menu, self.tr("&Flare-up help"), go.open_flare_up, FLARE_UP_KEYS)
        menu.addSeparator()
        _add(menu, self.tr("&Next page"), go.open_next_tab, "Ctrl+PgDown", "Ctrl+Tab")
        _add(menu, self.tr("&Previous page"), go.open_previous_tab, "Ctrl+PgUp", "Ctrl+Shift+Tab")
        menu.addSeparator()
        _add(menu, self.tr("F&ill the screen (timer, flare-up help)"), go.open_floor_mode, "F11")
        self._fill_look(menu.addMenu(self.tr("L&ook")), settings)
        _add(menu, self.tr("&Larger text"), settings.larger_text, "Ctrl++", "Ctrl+=")
        _add(menu, self.tr("&Smaller text"), settings.smaller_text, "Ctrl+-")

    def _fill_look(self, menu: QMenu, settings: SettingsState) -> None:
        for theme, name in {
            Theme.SYSTEM: self.tr("As the &desktop"),
            Theme.LIGHT: self.tr("&Light"),
            Theme.DARK: self.tr("D&ark"),
            Theme.HIGH_CONTRAST: self.tr("&High contrast"),
            Theme.HIGH_CONTRAST_DARK: self.tr("High &contrast, dark"),
        }.items():
            _add(menu, name, partial(settings.choose_theme, theme))

    def _fill_help(self, go: Navigation) -> None:
        menu = self.addMenu(self.tr("&Help"))
        _add(menu, self.tr("&When to get help"), go.open_emergency_list, HELP_KEYS)
        _add(menu, self.tr("&User guide"), go.open_guide, "Ctrl+F1")
        _add(menu, self.tr("&About BackCare"), go.open_about)


def _add(menu: QMenu, text: str, action: Callable[[], object], *keys: str) -> None:
    entry = QAction(text, menu)
    entry.setShortcuts([QKeySequence(key) for key in keys])
    entry.triggered.connect(action)
    menu.addAction(entry)
