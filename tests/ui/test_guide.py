"""The user guide inside the program: reachable, walked by keyboard, nothing from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest

from backcare_desktop.domain.settings import Theme
from backcare_desktop.ui.dialogs.guide import GuideDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Running

PICTURE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def guide(running: Running) -> GuideDialog:
    running.program.window.navigation.open_guide()
    (dialog,) = running.program.window.findChildren(GuideDialog)
    return dialog


def page_of(guide: GuideDialog) -> str:
    return guide.browser.source().fileName()


def test_the_contents_lead_to_a_page_and_back_by_keyboard(guide: GuideDialog) -> None:
    assert page_of(guide) == "index.md"
    QTest.keyClick(guide.browser, Qt.Key.Key_Tab)
    QTest.keyClick(guide.browser, Qt.Key.Key_Return)
    assert page_of(guide) == "starting.md"
    guide.back.click()
    assert page_of(guide) == "index.md"


def test_escape_closes_the_guide_and_it_opens_anew(running: Running, guide: GuideDialog) -> None:
    QTest.keyClick(guide.browser, Qt.Key.Key_Escape)
    running.qtbot.waitUntil(lambda: not running.program.window.findChildren(GuideDialog))
    running.program.window.navigation.open_guide()
    (dialog,) = running.program.window.findChildren(GuideDialog)
    assert dialog.isVisible()


def test_it_stays_open_beside_the_window_and_is_there_once(
    running: Running, guide: GuideDialog
) -> None:
    assert not guide.isModal()
    running.program.window.navigation.open_guide()
    assert running.program.window.findChildren(GuideDialog) == [guide]


def test_the_same_page_is_shown_in_another_look(running: Running, guide: GuideDialog) -> None:
    guide.browser.open_page("today")
    running.program.states.settings.choose_theme(Theme.DARK)
    running.settle()
    assert page_of(guide) == "today.md"
    guide.contents.click()
    assert page_of(guide) == "index.md"


def test_a_picture_is_as_wide_as_there_is_room_for(guide: GuideDialog) -> None:
    guide.browser.open_page("today")
    picture = guide.browser.loadResource(PICTURE, QUrl("pictures/today.png"))
    assert isinstance(picture, QImage)
    assert 0 < picture.width() <= guide.browser.viewport().width()


@pytest.mark.parametrize(
    "address", ["https://example.org/a.png", "file:///etc/hostname", "../../../icons/x.svg"]
)
def test_nothing_from_outside_the_guide_is_loaded(guide: GuideDialog, address: str) -> None:
    assert guide.browser.loadResource(PICTURE, QUrl(address)) is None


def test_a_guide_that_is_missing_says_so(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backcare_desktop.content.guide.resource_folder", lambda: tmp_path)
    running.program.window.navigation.open_guide()
    (guide,) = running.program.window.findChildren(GuideDialog)
    assert "cannot be found" in guide.browser.toPlainText()
    assert str(tmp_path) in guide.browser.toPlainText()


def test_a_page_opened_after_another_does_not_go_on_in_its_heading(guide: GuideDialog) -> None:
    guide.browser.open_page("keyboard")
    guide.browser.open_page("today")
    cursor = guide.browser.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextCharacter)
    title = cursor.charFormat().fontWeight()
    cursor.movePosition(cursor.MoveOperation.NextBlock)
    cursor.movePosition(cursor.MoveOperation.NextCharacter)
    assert cursor.charFormat().fontWeight() < title


def test_a_link_is_underlined_not_only_coloured(guide: GuideDialog) -> None:
    cursor = guide.browser.document().find("Start the program")
    assert cursor.charFormat().isAnchor()
    assert cursor.charFormat().fontUnderline()
