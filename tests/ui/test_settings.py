"""Settings: each one holds at once and lasts, by mouse or by keys, and the dialog stays open."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog

from backcare_desktop import __version__
from backcare_desktop.domain.settings import Settings, Theme, Units
from backcare_desktop.ui.dialogs.about import AboutDialog
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.widgets.figure import figures_move
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.desktop.notice import Notice
    from backcare_desktop.ui.dialogs.settings import SettingsDialog
    from tests.ui.conftest import Running


@pytest.fixture
def dialog(running: Running) -> Iterator[SettingsDialog]:
    """Open the settings by their shortcut; what a test leaves open is closed again."""
    window = running.program.window
    running.qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = window.navigation._settings
    assert found is not None
    yield found
    for each in (*window.findChildren(QDialog), *found.findChildren(QDialog)):
        if each.isVisible():
            each.close()
    found.close()


def press(running: Running, key: Qt.Key) -> None:
    focused = running.program.app.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def kept(running: Running) -> Settings:
    running.settle()
    return running.program.store.read_settings()


def test_a_look_chosen_with_the_keys_holds_and_the_keyboard_stays_where_it_was(
    running: Running, dialog: SettingsDialog
) -> None:
    running.qtbot.waitUntil(dialog.isActiveWindow)
    for theme in (Theme.LIGHT, Theme.DARK):
        press(running, Qt.Key.Key_Right)
        assert kept(running).theme is theme
        assert dialog.isVisible()
        chip = dialog.appearance.themes.buttons[theme]
        assert chip.isChecked()
        running.qtbot.waitUntil(chip.hasFocus)
    assert dialog.look == running.program.look
    press(running, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_text_grows_step_by_step_in_the_open_dialog(
    running: Running, dialog: SettingsDialog
) -> None:
    for size in (125, 150, 175):
        dialog.appearance.text_size.more.setFocus()
        dialog.appearance.text_size.more.click()
        assert kept(running).text_size == size
        assert dialog.appearance.text_size.number.value() == size
        assert dialog.focusWidget() is dialog.appearance.text_size.more
    dialog.appearance.text_size.number.setFocus()
    dialog.appearance.text_size.number.selectAll()
    QTest.keyClicks(dialog.appearance.text_size.number, "300")
    assert kept(running).text_size == 175
    QTest.keyClick(dialog.appearance.text_size.number, Qt.Key.Key_Tab)
    assert kept(running).text_size == 300
    assert dialog.look == running.program.look


def test_everything_else_is_kept_as_soon_as_it_is_chosen(
    running: Running, dialog: SettingsDialog
) -> None:
    dialog.place.units.buttons[Units.MILES].click()
    dialog.place.emergency.country.setCurrentIndex(dialog.place.emergency.country.findData("AU"))
    QTest.keyClicks(dialog.place.emergency.own, "0800 1")
    dialog.calls.sounds.box.click()
    dialog.calls.discreet.box.click()
    assert kept(running) == Settings(
        units=Units.MILES, country="AU", emergency_number="0800 1", sounds=False, discreet=True
    )
    dialog.place.units.buttons[None].click()
    assert kept(running).units is None


def test_scrolling_past_a_field_changes_nothing(running: Running, dialog: SettingsDialog) -> None:
    before = kept(running)
    for control in (dialog.place.emergency.country, dialog.appearance.text_size.number):
        control.setFocus()
        middle = QPointF(control.rect().center())
        turn = QWheelEvent(
            middle,
            QPointF(control.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt takes it by position
        )
        running.program.app.sendEvent(control, turn)
    assert kept(running) == before


def test_the_sound_can_be_heard_even_when_it_is_switched_off(
    running: Running, dialog: SettingsDialog
) -> None:
    dialog.calls.sounds.box.click()
    dialog.calls.try_it.click()
    assert not kept(running).sounds


@pytest.mark.parametrize(
    ("discreet", "title"), [(False, "Take the pack off now"), (True, "BackCare has a question")]
)
def test_a_discreet_notification_and_window_title_do_not_say_what_is_up(
    running: Running, monkeypatch: pytest.MonkeyPatch, title: str, *, discreet: bool
) -> None:
    shown: list[Notice] = []
    monkeypatch.setattr(running.program.courtesies._notifier, "show", shown.append)
    settings = running.program.states.settings
    settings.save(replace(settings.value, discreet=discreet))
    running.start_ice()
    running.turned.ahead += 1200
    running.program.states.timer.tick()
    running.settle()
    assert [(notice.title, len(notice.buttons)) for notice in shown] == [(title, not discreet)]
    # The list of windows is read over a shoulder as a notification is.
    assert (
        running.program.window.navigation.floor().windowTitle().removesuffix(" — BackCare") == title
    )


class Opened(QObject):
    """Stands in for the desktop's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def opened() -> Iterator[Opened]:
    files = Opened()
    QDesktopServices.setUrlHandler("file", files, "take")  # type: ignore[arg-type]  # it takes a name
    yield files
    QDesktopServices.unsetUrlHandler("file")


def test_the_folder_is_shown_opened_and_copied(
    running: Running, dialog: SettingsDialog, opened: Opened
) -> None:
    folder = str(running.folder)
    assert dialog.data.path.text().replace("\u200b", "") == folder
    dialog.data.open_folder.click()
    assert [url.toLocalFile() for url in opened.urls] == [folder]
    dialog.data.copy_path.click()
    assert QGuiApplication.clipboard().text() == folder
    assert dialog.data.told.isVisible()


def test_settings_that_cannot_be_kept_hold_and_are_told_until_they_are(running: Running) -> None:
    blocked = running.folder / "settings.json.tmp"
    (blocked / "in the way").mkdir(parents=True)
    navigation = running.program.window.navigation
    navigation.larger_text()
    running.settle()
    banner = running.program.window.tabs.keeping
    assert banner is not None
    assert banner.isVisible()
    assert "only until you close BackCare" in banner.words.text()
    navigation.wear_theme(Theme.DARK)
    running.settle()
    banner = running.program.window.tabs.keeping
    assert banner is not None
    assert banner.isVisible()
    shutil.rmtree(blocked)
    banner.action.click()
    running.settle()
    assert not banner.isVisible()
    stored = json.loads((running.folder / "settings.json").read_bytes())
    assert (stored["theme"], stored["text_size"]) == ("dark", 125)


def test_about_says_what_it_is_and_what_it_is_not(running: Running, opened: Opened) -> None:
    running.program.window.navigation.open_about()
    (about,) = running.program.window.findChildren(AboutDialog)
    words = "\n".join(label.text() for label in about.findChildren(PlainLabel))
    for part in (__version__, "No clinician has reviewed", "not a doctor", "LGPL-3.0", "network"):
        assert part in words
    assert str(running.folder) in words.replace("\u200b", "")
    about.open_folder.click()
    assert [url.toLocalFile() for url in opened.urls] == [str(running.folder)]
    about.close_button.click()
    assert not about.isVisible()


@pytest.mark.parametrize("text_size", [100, 200, 300])
@pytest.mark.parametrize("opening", ["open_settings", "open_delete_everything", "open_about"])
def test_a_dialog_fits_its_width_and_its_controls_a_finger(
    running: Running, opening: str, text_size: int
) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, text_size=text_size))
    running.program.states.backups().make()
    running.settle()
    getattr(running.program.window.navigation, opening)()
    running.settle()
    (dialog,) = running.program.window.findChildren(Dialog)
    dialog.resize(828, 588)  # as on a screen of 900 by 640
    running.settle()
    inside = dialog.page.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= dialog.page.viewport().width()
    for control in dialog.findChildren(QAbstractButton):
        if control.isVisible():
            assert control.height() >= 44, control
    dialog.close()


def test_figures_start_to_move_unless_the_person_wants_them_still(
    running: Running, dialog: SettingsDialog
) -> None:
    settings = running.program.states.settings
    assert figures_move(settings.value)
    dialog.appearance.moving_figures.box.click()
    assert not figures_move(settings.value)
    assert not figures_move(kept(running))
