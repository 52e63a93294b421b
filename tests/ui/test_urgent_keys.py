"""What is urgent can be opened from within every dialog, and nothing that was typed is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.emergency import EmergencyDialog
from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
from backcare_desktop.ui.dialogs.flare_up_plan import FlareUpPlanDialog
from backcare_desktop.ui.dialogs.guide import GuideDialog
from backcare_desktop.ui.draft_banner import DraftBanner
from tests.support.dialogs import DIALOGS
from tests.support.history import add_pain, dialog, edit
from tests.support.paper_dialog import check, opened

if TYPE_CHECKING:
    from tests.ui.conftest import Running

FLARE_UP_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
MODAL = [opening for opening in DIALOGS if opening != "open_guide"]


def start_flare_up(running: Running, inside: QWidget) -> None:
    """Press the keys of flare-up help in a dialog, and see that it is there."""
    running.qtbot.waitUntil(inside.window().isActiveWindow)
    QTest.keyClick(inside, Qt.Key.Key_F, FLARE_UP_KEYS)
    assert running.program.window.tabs.open_tab == "flare_up"
    assert running.program.states.flare_up.flare_up is not None
    assert QApplication.activeModalWidget() is None, "nothing stands before it"


@pytest.mark.parametrize("opening", MODAL)
def test_flare_up_help_is_opened_from_every_dialog(running: Running, opening: str) -> None:
    getattr(running.program.window.navigation, opening)()
    running.settle()
    front = QApplication.activeModalWidget()
    assert isinstance(front, Dialog)
    start_flare_up(running, front.focusWidget())


@pytest.mark.parametrize("opening", [each for each in MODAL if each != "open_emergency_list"])
def test_the_emergency_list_is_opened_over_every_dialog_and_leads_back(
    running: Running, opening: str
) -> None:
    getattr(running.program.window.navigation, opening)()
    running.settle()
    front = QApplication.activeModalWidget()
    assert front is not None
    running.qtbot.waitUntil(front.isActiveWindow)
    QTest.keyClick(front, Qt.Key.Key_F1)
    listed = dialog(running, EmergencyDialog)
    assert listed.parent() is front, "it must not open behind or beside it"
    listed.close_button.click()
    assert front.isVisible()


def test_from_the_guide_beside_the_window_both_are_opened(running: Running) -> None:
    window = running.program.window
    window.navigation.open_guide()
    guide = dialog(running, GuideDialog)
    running.qtbot.waitUntil(guide.isActiveWindow)
    QTest.keyClick(guide, Qt.Key.Key_F1)
    dialog(running, EmergencyDialog).close_button.click()
    running.qtbot.waitUntil(guide.isActiveWindow)
    QTest.keyClick(guide, Qt.Key.Key_F, FLARE_UP_KEYS)
    assert window.tabs.open_tab == "flare_up"
    assert guide.isVisible(), "it may stay open beside"


def test_from_a_dialog_over_a_dialog_both_are_closed(running: Running) -> None:
    running.program.window.navigation.open_emergency_list()
    dialog(running, EmergencyDialog).on_paper.click()
    start_flare_up(running, opened_over(running))


def opened_over(running: Running) -> QWidget:
    front = QApplication.activeModalWidget()
    assert isinstance(front, Dialog)
    assert isinstance(front.parent(), EmergencyDialog)
    running.qtbot.waitUntil(front.isActiveWindow)
    return front


def test_what_was_typed_for_the_emergency_page_is_there_again_once(running: Running) -> None:
    given = check(running)
    made = opened(running, given)
    QTest.keyClicks(made.fields.began, "at 6")
    made.fields.beginnings.apart.click()
    QTest.keyClicks(made.fields.beginnings.fields["q01_pee"], "on Sunday")
    made.fields.medicines.setPlainText("canarycillin")
    typed = made.fields.value
    start_flare_up(running, made.fields.medicines)
    again = opened(running, given)
    assert again.fields.value == typed
    assert again.fields.beginnings.fields["q01_pee"].isVisible()
    again.close_button.click()
    assert opened(running, given).fields.medicines.text() == ""
    running.settle()
    for path in running.folder.rglob("*"):
        assert not path.is_file() or b"canarycillin" not in path.read_bytes(), path


def test_an_entry_that_is_being_changed_is_offered_again(running: Running) -> None:
    editor = edit(running, add_pain(running, 3))
    QTest.keyClicks(editor.note, "since lunch")
    start_flare_up(running, editor.note)
    assert not editor.isVisible()
    banner = running.program.window.tabs.strips.findChild(DraftBanner)
    assert banner is not None
    assert banner.isVisible()
    banner.action.click()
    assert dialog(running, EntryEditor).note.text() == "since lunch"


def test_a_plan_that_is_being_written_is_kept(running: Running) -> None:
    running.program.window.navigation.open_flare_up_plan()
    plan = dialog(running, FlareUpPlanDialog)
    QTest.keyClicks(plan.helps, "legs up")
    start_flare_up(running, plan.helps)
    assert running.program.states.settings.value.plan_helps == "legs up"


def test_the_emergency_list_opens_no_second_one(running: Running) -> None:
    running.program.window.navigation.open_emergency_list()
    listed = dialog(running, EmergencyDialog)
    running.qtbot.waitUntil(listed.isActiveWindow)
    QTest.keyClick(listed, Qt.Key.Key_F1)
    assert dialog(running, EmergencyDialog) is listed


def test_the_number_that_is_changed_while_a_page_is_open_stands_on_it(running: Running) -> None:
    made = opened(running)
    settings = running.program.states.settings
    settings.save(replace(settings.value, emergency_number="0800 1"))
    running.qtbot.waitUntil(lambda: "0800 1" in made.picture.accessibleName())
