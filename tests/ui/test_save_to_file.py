"""Save to a file: chosen, looked at, written where the person wants it."""

from __future__ import annotations

import stat
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QDate, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from backcare_desktop.export.content import Option
from backcare_desktop.ui.dialogs.save_to_file import SaveToFileDialog
from backcare_desktop.ui.pages.registry import PAGES
from backcare_desktop.ui.save_file.days import Span
from tests.support.saving import Saving, note, open_dialog, saving, scores, table

__all__ = ["saving"]  # a fixture is used by its name

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.state.save_file_state import Preview
    from tests.ui.conftest import Running


@pytest.mark.parametrize("tab", [tab.id for tab in PAGES])
def test_it_is_two_clicks_away_from_every_tab(running: Running, tab: str) -> None:
    running.program.window.tabs.go_to(tab)
    menu = next(a for a in running.program.window.menus.actions() if a.text() == "&Diary").menu()
    (entry,) = (a for a in menu.actions() if a.shortcut().toString() == "Ctrl+S")  # type: ignore[attr-defined]  # a QMenu
    entry.trigger()
    assert [d.isVisible() for d in running.program.window.findChildren(SaveToFileDialog)] == [True]


def test_today_offers_it_before_an_appointment_with_counts(running: Running) -> None:
    note(running, 3)
    note(running, 4, days_ago=28)
    card = running.today.appointment
    assert card.counts.text() == "Pain numbers: 1"
    card.save.click()
    assert running.program.window.findChildren(SaveToFileDialog)[0].isVisible()


def test_at_first_it_takes_the_least_four_weeks_without_notes(saving: Saving) -> None:
    told = saving.look()
    assert "2 of 28 days" in told
    assert "Pain numbers: 2" in told
    assert "Your notes are left out: 1." in told


def test_csv_is_written_where_the_person_says_for_them_alone(
    saving: Saving, tmp_path: Path
) -> None:
    told = saving.save(tmp_path / "mine.zip")
    path = tmp_path / "mine.zip"
    assert "mine.zip" in told
    assert str(tmp_path) in told
    assert sorted(row["pain_0_10"] for row in table(path)) == ["3", "7"]
    assert b"secret" not in ZipFile(path).read("pain_ratings.csv")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    saving.dialog.choices.options[Option.NOTES].box.setChecked(True)
    saving.save(tmp_path / "noted.zip")
    assert {row["note"] for row in table(tmp_path / "noted.zip")} == {"secret", ""}


def test_json_takes_all_days_and_the_trash_if_asked(saving: Saving, tmp_path: Path) -> None:
    deleted = note(saving.running, 1)
    saving.running.program.states.diary.delete(deleted)
    saving.running.settle()
    saving.dialog.choices.formats.buttons["json"].click()
    assert saving.dialog.choices.days.spans.value is Span.ALL
    assert "in the trash" not in saving.look()
    saving.save(tmp_path / "all.json")
    assert scores(tmp_path / "all.json") == [3, 7, 9]
    saving.dialog.choices.options[Option.TRASH].box.setChecked(True)
    assert "in the trash: 1" in saving.look()
    saving.save(tmp_path / "more.json")
    assert scores(tmp_path / "more.json") == [1, 3, 7, 9]


def test_the_days_a_person_chose_stay_when_the_format_changes(saving: Saving) -> None:
    saving.choose("csv", Span.YEAR)
    saving.dialog.choices.formats.buttons["json"].click()
    assert saving.dialog.choices.days.spans.value is Span.YEAR
    assert "3 of 365 days" in saving.look()


def test_what_one_format_was_asked_for_another_is_not(saving: Saving) -> None:
    choices = saving.dialog.choices
    choices.options[Option.NOTES].box.setChecked(True)
    choices.formats.buttons["json"].click()
    assert choices.choice is not None
    assert choices.choice.options == frozenset()
    assert not choices.options[Option.NOTES].isVisible()


def test_only_the_answer_to_the_last_choice_is_shown(saving: Saving) -> None:
    saving.choose("csv", Span.YEAR)
    found: list[Preview] = []
    saving.files.previewed.connect(found.append)
    for exporter in ("json", "csv", "json"):
        saving.dialog.choices.formats.buttons[exporter].click()
    saving.running.qtbot.waitUntil(lambda: bool(found))
    saving.running.settle()
    assert [preview.exporter.id for preview in found] == ["json"]


def test_own_dates_are_taken_and_swapped_ones_are_told(saving: Saving, tmp_path: Path) -> None:
    saving.choose("json", Span.OWN)
    days = saving.dialog.choices.days
    today = saving.running.program.states.clock.local_now().date()
    earlier = today - timedelta(days=2)
    for field in (days.first, days.last):
        field.setDate(QDate(earlier.year, earlier.month, earlier.day))
    assert "1 of 1 days" in saving.look()
    saving.save(tmp_path / "one.json")
    assert scores(tmp_path / "one.json") == [7]
    days.first.setDate(QDate(today.year, today.month, today.day))
    assert days.swapped.isVisible()
    assert not saving.dialog.save.isEnabled()


def test_days_without_an_entry_have_nothing_to_save(running: Running) -> None:
    saving = open_dialog(running)
    assert "Nothing was noted" in saving.look()
    assert not saving.dialog.save.isEnabled()


def test_the_beginning_of_the_file_is_shown_on_demand(saving: Saving) -> None:
    saving.look()
    shown = saving.dialog.preview
    shown.switch.click()
    assert shown.sample.isVisible()
    assert shown.sample.toPlainText().startswith("pain_ratings.csv\n")
    shown.switch.click()
    assert not shown.sample.isVisible()


def test_an_entry_made_meanwhile_is_in_the_file_that_is_shown(saving: Saving) -> None:
    saving.look()
    note(saving.running, 5)
    saving.running.qtbot.waitUntil(lambda: "Pain numbers: 3" in saving.look())


def test_the_suggested_name_says_nothing_about_the_person(saving: Saving) -> None:
    saving.look()
    saving.dialog.save.click()
    (name,) = saving.asking().selectedFiles()
    today = saving.running.program.states.clock.local_now().date()
    assert name.endswith(f"/diary-{today.isoformat()}.zip")
    saving.asking().reject()
    assert saving.dialog.isVisible()


def test_a_name_without_an_ending_gets_it_before_the_question_to_overwrite(
    saving: Saving, tmp_path: Path
) -> None:
    assert "mine.zip" in saving.save(tmp_path / "mine")


def test_a_file_that_is_there_is_replaced_only_after_a_question(
    saving: Saving, tmp_path: Path
) -> None:
    path = tmp_path / "mine.zip"
    path.write_text("before", "utf-8")
    saving.look()
    for answer in (QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes):
        assert path.read_text("utf-8") == "before"
        saving.dialog.save.click()
        asking = saving.asking()
        asking.setDirectory(str(tmp_path))
        asking.selectFile("mine")
        impatient = QTimer(asking, interval=10)
        impatient.timeout.connect(partial(click_in_front, answer))
        impatient.start()
        asking.accept()
        impatient.stop()
        if answer is QMessageBox.StandardButton.No:
            asking.reject()
    saving.told()
    assert ZipFile(path).testzip() is None


def click_in_front(answer: QMessageBox.StandardButton) -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.button(answer).click()


class Opened(QObject):
    """Takes the place of the file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[str] = []

    @Slot(QUrl)
    def take(self, place: QUrl) -> None:
        self.places.append(place.toLocalFile())


def test_the_folder_of_the_file_is_opened_on_demand(saving: Saving, tmp_path: Path) -> None:
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # a str
    try:
        saving.save(tmp_path / "diary.zip")
        assert saving.dialog.focusWidget() is saving.dialog.outcome.open_folder
        saving.dialog.outcome.open_folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opened.places == [str(tmp_path)]
