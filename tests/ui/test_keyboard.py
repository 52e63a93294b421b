"""Everything can be reached by Tab, in the order one reads, with the focus in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.thermal import Skin
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.pages.registry import PAGES
from backcare_desktop.ui.widgets.page import Page
from tests.support.dialogs import DIALOGS
from tests.support.flare_up import help_page
from tests.support.focus_walk import against_reading_order, stops_there_are, walk
from tests.support.history import add_pain, history, press

if TYPE_CHECKING:
    from backcare_desktop.ui.widgets.chips import Chips
    from tests.ui.conftest import Running


def wait_for_window(running: Running, window: QWidget) -> None:
    """Wait until a window has the keyboard, and so one of its controls the focus."""
    running.qtbot.waitUntil(window.isActiveWindow)
    running.qtbot.waitUntil(lambda: window.isAncestorOf(QApplication.focusWidget() or window))


def open_dialog(running: Running, opening: str) -> QDialog:
    getattr(running.program.window.navigation, opening)()
    running.settle()
    return the_dialog(running)


def the_dialog(running: Running) -> QDialog:
    found = running.program.window.findChildren(QDialog)
    (dialog,) = (each for each in found if each.isVisible())
    wait_for_window(running, dialog)
    return dialog


def goes_round(window: QWidget) -> None:
    stops = walk(window)
    assert set(stops) == stops_there_are(window)
    assert len(stops) == len(set(stops)), "a control has the focus twice"
    assert against_reading_order(stops) == []


@pytest.mark.parametrize("tab", [tab.id for tab in PAGES])
def test_tab_goes_round_every_page_in_the_order_one_reads(running: Running, tab: str) -> None:
    window = running.program.window
    wait_for_window(running, window)
    add_pain(running, 3)
    window.tabs.go_to(tab)
    running.settle()
    running.program.app.processEvents()  # what a page builds later takes its place
    goes_round(window)


def test_tab_goes_round_the_card_of_a_session_in_each_state(running: Running) -> None:
    window = running.program.window
    wait_for_window(running, window)
    running.start_ice()
    goes_round(window)
    running.thermal.running.lift.click()
    running.settle()
    goes_round(window)
    running.thermal.running.stop.click()
    running.settle()
    assert running.live_state() is LiveState.AFTER
    goes_round(window)


@pytest.mark.parametrize("opening", DIALOGS)
def test_tab_goes_round_every_dialog_in_the_order_one_reads(running: Running, opening: str) -> None:
    add_pain(running, 3)
    before = running.program.window.focusWidget()
    dialog = open_dialog(running, opening)
    goes_round(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert running.program.window.focusWidget() is before


@pytest.mark.parametrize("opening", DIALOGS)
def test_a_dialog_is_scrolled_by_keys_from_its_last_button(running: Running, opening: str) -> None:
    dialog = open_dialog(running, opening)
    dialog.resize(dialog.width(), 320)
    running.settle()
    bar = dialog.findChildren(Page)[0].verticalScrollBar()
    last = walk(dialog)[-1]
    last.setFocus()
    bar.setValue(0)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        before = bar.value()
        press(last, key)
        assert bar.value() > before or bar.value() == bar.maximum()
    dialog.close()


def test_tab_goes_round_the_editor(running: Running) -> None:
    entry = add_pain(running, 3)
    running.program.window.navigation.open_entry_editor(entry)
    dialog = the_dialog(running)
    goes_round(dialog)
    dialog.close()


def test_the_focus_is_where_the_next_key_is_meant(running: Running) -> None:
    window = running.program.window
    running.start_ice()
    page = running.thermal
    assert window.focusWidget() is page.running.stop
    for _ in ("take it off now", "the pack is off"):
        page.running.stop.click()
        running.settle()
    assert window.focusWidget() is page.after.skin.buttons[Skin.OK]
    page.after.save.click()
    running.settle()
    assert not page.prepare.start.isEnabled()
    assert window.focusWidget() is page.prepare.kind.buttons[page.prepare.mode]
    add_pain(running, 3)
    listed = history(running)
    assert window.focusWidget() is listed.table
    window.tabs.go_to("today")
    assert window.focusWidget() is window.tabs.page.keyboard_start()


def test_arrows_along_the_tabs_leave_the_focus_on_them(running: Running) -> None:
    window = running.program.window
    wait_for_window(running, window)
    window.tabs.bar.setFocus()
    press(window.tabs.bar, Qt.Key.Key_Right)
    assert window.tabs.open_tab == PAGES[1].id
    assert window.focusWidget() is window.tabs.bar


def test_a_typed_number_takes_the_focus_along(running: Running) -> None:
    window = running.program.window
    wait_for_window(running, window)
    scale = running.today.pain.scale
    scale.numbers[0].setFocus()
    press(scale.numbers[0], Qt.Key.Key_7)
    running.settle()
    assert window.focusWidget() is scale.numbers[7]
    running.today.now.ice.setFocus()
    press(running.today.now.ice, Qt.Key.Key_3)
    running.settle()
    assert window.focusWidget() is running.today.now.ice


def test_chips_of_which_one_is_taken_are_one_stop_with_arrows(running: Running) -> None:
    chips: Chips[str] = history(running).filters.kinds
    wait_for_window(running, running.program.window)
    chips.buttons[""].setFocus()
    press(chips.buttons[""], Qt.Key.Key_Right)
    assert chips.value == PainEntry.kind
    assert running.program.window.focusWidget() is chips.buttons[PainEntry.kind]
    stops = [c for c in chips.buttons.values() if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [chips.buttons[PainEntry.kind]]


def test_deleting_the_only_entry_leads_to_undo_and_undo_back_to_it(running: Running) -> None:
    window = running.program.window
    wait_for_window(running, window)
    entry = add_pain(running, 3)
    page = history(running)
    page.table.choose(1)
    press(page.table, Qt.Key.Key_Delete)
    running.settle()
    assert window.focusWidget() is page.footer.undo
    press(page.footer.undo, Qt.Key.Key_Space)
    running.settle()
    assert window.focusWidget() is page.table
    found = page.entry()
    assert found is not None
    assert found.id == entry.id


def shortcuts(running: Running) -> dict[str, list[str]]:
    """Return the keys of every entry of the menus, by its words."""
    return {
        words(action.text()): [key.toString() for key in action.shortcuts()]
        for action in running.program.window.menus.findChildren(QAction)
        if action.text()
    }


def words(text: str) -> str:
    return text.replace("&&", "+").replace("&", "").replace("+", "&")


def test_no_two_entries_of_the_menus_have_the_same_keys(running: Running) -> None:
    keys = [key for found in shortcuts(running).values() for key in found]
    assert len(keys) > len(PAGES)
    assert len(keys) == len(set(keys))


def test_a_button_that_does_what_a_menu_does_names_its_keys(running: Running) -> None:
    keys = shortcuts(running)
    window = running.program.window
    add_pain(running, 3)
    for tab in PAGES:
        window.tabs.go_to(tab.id)
    named = [
        (button.text(), keys[words(button.text())][0], button.toolTip())
        for button in window.findChildren(QAbstractButton)
        if not button.isCheckable() and keys.get(words(button.text()))
    ]
    assert {text for text, _, _ in named} >= {"When to get help", "Save to a file…"}
    assert [each for each in named if f"({each[1]})" not in each[2]] == []
    bar = window.tabs.bar
    for index, tab in enumerate(PAGES):
        title = words(QCoreApplication.translate("Tabs", tab.title))
        assert bar.tabToolTip(index) == f"{title} ({keys[title][0]})"


def test_undo_and_the_timer_that_fills_the_screen_name_their_keys(running: Running) -> None:
    page = running.today
    press(page.pain.scale.numbers[0], Qt.Key.Key_7)
    listed = history(running)
    told = {
        "Undo the last change": (page.pain.undo, listed.footer.undo),
        "Fill the screen (timer, flare-up help)": (
            running.thermal.running.floor,
            help_page(running).panel.fill,
        ),
    }
    for entry, buttons in told.items():
        (key,) = shortcuts(running)[entry]
        assert all(f"({key})" in button.toolTip() for button in buttons)
