"""The window: looks, text sizes, help from everywhere, names for every control."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QPlainTextEdit, QSpinBox, QWidget

from backcare_desktop.domain.settings import Theme
from backcare_desktop.ui.dialogs.emergency import EmergencyDialog
from backcare_desktop.ui.pages.registry import PAGES
from tests.support.dialogs import DIALOGS

if TYPE_CHECKING:
    from tests.ui.conftest import Running

CONTROLS = (QAbstractButton, QComboBox, QPlainTextEdit, QSpinBox)


def nameless(widget: QWidget) -> list[str]:
    found = [child for child in widget.findChildren(QWidget) if isinstance(child, CONTROLS)]
    return [repr(child) for child in found if child.isVisibleTo(widget) and not spoken(child)]


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("tab", [tab.id for tab in PAGES])
def test_every_control_of_a_page_has_a_name(running: Running, tab: str) -> None:
    running.program.window.tabs.go_to(tab)
    assert nameless(running.program.window) == []


@pytest.mark.parametrize("opening", DIALOGS)
def test_every_control_of_a_dialog_has_a_name(running: Running, opening: str) -> None:
    getattr(running.program.window.navigation, opening)()
    (dialog,) = visible_dialogs(running)
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("text_size", [100, 200, 300])
def test_a_page_fits_the_width_in_every_look(
    running: Running, theme: Theme, text_size: int
) -> None:
    settings = running.program.states.settings
    window = running.program.window
    window.resize(900, 640)
    settings.save(replace(settings.value, theme=theme, text_size=text_size))
    for tab in PAGES:
        window.tabs.go_to(tab.id)
        running.settle()
        page = window.tabs.page
        inside = page.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= page.viewport().width()


def test_every_tab_is_in_sight_with_the_largest_text(running: Running) -> None:
    settings = running.program.states.settings
    running.program.window.resize(900, 640)
    settings.save(replace(settings.value, text_size=300))
    running.settle()
    bar = running.program.window.tabs.bar
    assert [bar.rect().contains(bar.tabRect(tab)) for tab in range(bar.count())] == [True] * len(
        PAGES
    )
    settings.save(replace(settings.value, text_size=100))
    running.settle()
    assert not running.program.window.tabs.bar.iconSize().isEmpty()


@pytest.mark.parametrize("width", [480, 900, 1600])
@pytest.mark.parametrize("text_size", [100, 200, 300])
def test_the_way_to_help_is_never_cut_off(running: Running, width: int, text_size: int) -> None:
    settings = running.program.states.settings
    window = running.program.window
    settings.save(replace(settings.value, text_size=text_size))
    window.setMinimumWidth(width)  # a screen may have no room for the least there should be
    window.resize(width, 640)
    running.settle()
    button = window.menus.get_help
    assert button.width() >= button.sizeHint().width()
    assert button.geometry().right() < window.width()
    assert spoken(button) == "When to get help"
    assert (button.text() == "When to get help") is (width > 480 or text_size == 100)


# 300 % asks for 840 pixels, and the screen of these tests has only 800.
@pytest.mark.parametrize("text_size", [100, 200, 250])
def test_the_smallest_window_cuts_no_page_off(running: Running, text_size: int) -> None:
    settings = running.program.states.settings
    window = running.program.window
    settings.save(replace(settings.value, text_size=text_size))
    window.resize(window.minimumSize())
    for tab in PAGES:
        window.tabs.go_to(tab.id)
        running.settle()
        inside = window.tabs.page.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= window.tabs.page.viewport().width()


def test_the_look_holds_after_a_restart(running: Running) -> None:
    running.program.states.settings.choose_theme(Theme.DARK)
    running.program.states.settings.larger_text()
    running.settle()
    kept = running.program.store.read_settings()
    assert (kept.theme, kept.text_size) == (Theme.DARK, 125)


def test_help_shows_the_number_of_the_chosen_country(running: Running) -> None:
    running.program.window.menus.get_help.click()
    (dialog,) = visible_dialogs(running)
    assert isinstance(dialog, EmergencyDialog)
    dialog.fields.country.setCurrentIndex(dialog.fields.country.findData("AU"))
    assert dialog.number.text() == "000"
    dialog.fields.own.setText("555 1234")
    assert dialog.number.text() == "555 1234"
    dialog.close()
    running.settle()
    assert running.program.store.read_settings().country == "AU"


def test_a_folder_that_went_is_told_and_what_was_typed_is_saved_later(
    running: Running,
) -> None:
    page = running.today
    page.pain.scale.type_digit(2)
    running.settle()
    (year,) = [path for path in running.folder.iterdir() if path.name.isdigit()]
    away = year.rename(year.with_name("away"))
    page.pain.scale.type_digit(8)
    running.settle()
    banner = running.program.window.tabs.banner
    assert banner.isVisible()
    assert "Not saved yet: 1." in banner.words.text()
    away.rename(year)
    banner.action.click()
    running.qtbot.waitUntil(banner.isHidden)


def visible_dialogs(running: Running) -> list[QDialog]:
    found = running.program.window.findChildren(QDialog)
    return [dialog for dialog in found if dialog.isVisible()]


def takes_focus_by_wheel(widget: QWidget) -> list[str]:
    found = [child for child in widget.findChildren(QWidget) if child.isVisibleTo(widget)]
    return [repr(child) for child in found if child.focusPolicy() == Qt.FocusPolicy.WheelFocus]


@pytest.mark.parametrize("tab", [tab.id for tab in PAGES])
def test_nothing_on_a_page_takes_the_focus_when_the_wheel_passes_over_it(
    running: Running, tab: str
) -> None:
    running.program.window.tabs.go_to(tab)
    assert takes_focus_by_wheel(running.program.window) == []


@pytest.mark.parametrize("opening", DIALOGS)
def test_nothing_in_a_dialog_takes_the_focus_when_the_wheel_passes_over_it(
    running: Running, opening: str
) -> None:
    getattr(running.program.window.navigation, opening)()
    (dialog,) = visible_dialogs(running)
    assert takes_focus_by_wheel(dialog) == []
    dialog.close()


def test_no_tab_shows_a_window_of_its_own_while_it_is_built(running: Running) -> None:
    watch = WindowsShown()
    app = running.program.app
    app.installEventFilter(watch)
    for tab in PAGES:
        running.program.window.tabs.go_to(tab.id)
        running.settle()
    app.removeEventFilter(watch)
    assert watch.names == []


class WindowsShown(QObject):
    """Notes the classes of what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() is QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False
