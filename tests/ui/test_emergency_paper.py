"""The emergency page on paper, made in its dialog: by keys, by mouse, with things in the way."""

from __future__ import annotations

import errno
import shutil
import stat
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.export.paper_page import LETTER
from backcare_desktop.ui.dialogs import paper
from backcare_desktop.ui.dialogs.emergency import EmergencyDialog
from backcare_desktop.ui.dialogs.paper import PaperDialog
from tests.support.history import dialog
from tests.support.paper import facts_of, text_of
from tests.support.paper_dialog import check, opened, save, told
from tests.support.saving import Faulty

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.domain.settings import Settings
    from tests.ui.conftest import Running


def settings(running: Running) -> Settings:
    return running.program.states.settings.value


def test_from_the_emergency_list_to_a_list_on_paper_by_keys_alone(
    running: Running, tmp_path: Path
) -> None:
    window = running.program.window
    window.navigation.open_emergency_list()
    listed = dialog(running, EmergencyDialog)
    QTest.keyClick(listed.close_button, Qt.Key.Key_Backtab)
    assert listed.focusWidget() is listed.on_paper
    QTest.keyClick(listed.on_paper, Qt.Key.Key_Space)
    made = dialog(running, PaperDialog)
    assert made.parent() is listed, "it must not open behind or beside it"
    running.qtbot.waitUntil(lambda: made.drawn is not None)
    save(running, made, tmp_path / "list.pdf")
    found = text_of((tmp_path / "list.pdf").read_bytes())
    assert "You cannot pee" in found
    assert "Yes." not in found
    assert "Medicines I take" in found


def test_what_was_ticked_and_typed_by_keys_stands_on_the_page(
    running: Running, tmp_path: Path
) -> None:
    made = opened(running, check(running))
    assert made.focusWidget() is made.fields.began
    QTest.keyClicks(made.fields.began, "this morning at 6")
    widgets: list[QWidget] = []
    for _ in range(13):  # Tab is the way from field to field
        QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
        widgets.append(made.focusWidget())
    for wanted in (made.fields.medicines, made.fields.allergies, made.save, made.printing):
        assert wanted in widgets
    QTest.keyClicks(made.fields.medicines, "Ibuprofen 400 mg")
    QTest.keyClick(made.fields.medicines, Qt.Key.Key_Return)
    QTest.keyClicks(made.fields.medicines, "Metformin")
    QTest.keyClicks(made.fields.allergies, "penicillin")
    words = save(running, made, tmp_path / "page.pdf")
    assert "Saved: " in words
    assert str(tmp_path) in words
    assert stat.S_IMODE((tmp_path / "page.pdf").stat().st_mode) == 0o600
    found = text_of((tmp_path / "page.pdf").read_bytes())
    for line in (
        "Yes. Is there new pain, tingling, numbness or weakness in BOTH legs?",
        "Not sure. Is anything new or getting worse about peeing?",
        "It began this morning at 6",
        "Side Left",
        "8 of 10",
        "Ibuprofen 400 mg Metformin",
        "penicillin",
    ):
        assert line in found, line
    assert made.outcome.open_folder.hasFocus() or made.focusWidget() is made.outcome.open_folder


def test_by_mouse_the_side_the_number_and_the_paper_are_chosen(
    running: Running, tmp_path: Path
) -> None:
    made = opened(running)
    for chip in (
        made.fields.side.buttons["both"],
        made.fields.pain.scale.numbers[9],
        made.fields.paper.buttons[LETTER],
    ):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    save(running, made, tmp_path / "page.pdf")
    content = (tmp_path / "page.pdf").read_bytes()
    assert "Side Both" in text_of(content)
    assert "9 of 10" in text_of(content)
    assert "letter" in facts_of(content)["Page size"]


def test_the_number_is_that_of_the_settings(running: Running, tmp_path: Path) -> None:
    running.program.states.settings.save(
        replace(settings(running), country="AU", emergency_number="0800 1")
    )
    save(running, opened(running), tmp_path / "page.pdf")
    assert "0800 1" in text_of((tmp_path / "page.pdf").read_bytes())


def test_nothing_of_what_was_typed_is_kept(running: Running, tmp_path: Path) -> None:
    made = opened(running)
    made.fields.medicines.setPlainText("canarycillin")
    save(running, made, tmp_path / "page.pdf")
    made.close_button.click()
    running.settle()
    for path in running.folder.rglob("*"):
        assert not path.is_file() or b"canarycillin" not in path.read_bytes(), path
    assert opened(running).fields.medicines.text() == ""


def test_medicines_and_allergies_are_kept_only_while_somebody_asks_for_it(
    running: Running,
) -> None:
    first = opened(running)
    first.fields.medicines.setPlainText("Warfarin")
    first.fields.allergies.setPlainText("Penicillin")
    first.fields.keep.box.click()
    first.close_button.click()
    running.settle()
    stored = (running.folder / "settings.json").read_text("utf-8")
    assert "Warfarin" in stored
    assert "Penicillin" in stored

    again = opened(running)
    assert (again.fields.value.medicines, again.fields.value.allergies) == (
        "Warfarin",
        "Penicillin",
    )
    again.fields.keep.box.click()
    again.close_button.click()
    running.settle()
    assert "Warfarin" not in (running.folder / "settings.json").read_text("utf-8")
    assert opened(running).fields.value.medicines == ""


def test_what_is_looked_at_is_what_is_saved_and_a_screen_reader_says_it(
    running: Running, tmp_path: Path
) -> None:
    made = opened(running, check(running))
    before = made.picture.image.copy()
    made.fields.allergies.setPlainText("penicillin")
    running.qtbot.waitUntil(lambda: made.picture.image != before)
    assert "Allergies: penicillin" in made.picture.accessibleName()
    assert "BOTH legs" in made.picture.accessibleName()
    save(running, made, tmp_path / "page.pdf")
    assert made.drawn is not None
    assert (tmp_path / "page.pdf").read_bytes() == made.drawn.pdf.content


@pytest.mark.parametrize(
    ("code", "what"),
    [(errno.ENOSPC, "no room left"), (errno.EACCES, "may not write"), (errno.EROFS, "only be")],
)
def test_i23_a_refusal_is_told_and_what_was_typed_stays(
    running: Running, tmp_path: Path, code: int, what: str
) -> None:
    disk = Faulty()
    running.program.window.navigation.files()._disk = disk
    made = opened(running)
    made.fields.medicines.setPlainText("Ibuprofen")
    disk.code = code
    assert what in save(running, made, tmp_path / "page.pdf")
    assert not list(tmp_path.glob("*.pdf")) + list(tmp_path.glob(".*.tmp"))
    disk.code = 0
    made.outcome.clear()
    assert "Saved" in save(running, made, tmp_path / "page.pdf")
    assert "Ibuprofen" in text_of((tmp_path / "page.pdf").read_bytes())


def test_the_folder_of_the_diary_is_refused(running: Running) -> None:
    made = opened(running)
    assert "the diary itself" in save(running, made, running.folder / "page.pdf")
    assert not (running.folder / "page.pdf").exists()


def test_it_works_where_the_diary_is_gone(
    running: Running, data_folder: Path, tmp_path: Path
) -> None:
    shutil.rmtree(data_folder)
    assert "Saved" in save(running, opened(running, check(running)), tmp_path / "page.pdf")
    assert "BOTH legs" in text_of((tmp_path / "page.pdf").read_bytes())


def test_letters_without_a_font_are_told(running: Running) -> None:
    made = opened(running)
    assert not made.amiss.isVisible()
    made.fields.medicines.setPlainText("\u0378")
    running.qtbot.waitUntil(made.amiss.isVisible)
    assert "by hand" in made.amiss.text()
    made.fields.medicines.setPlainText("x")
    running.qtbot.waitUntil(lambda: not made.amiss.isVisible())


def test_what_had_to_be_left_out_is_told_beside_the_page_and_aloud(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(paper, "announce", lambda _widget, words: heard.append(words))
    made = opened(running, check(running))
    assert heard == []
    made.fields.medicines.setPlainText("Wide " * 1_900)
    running.qtbot.waitUntil(made.amiss.isVisible)
    assert "More was typed than fits" in made.amiss.text()
    assert "the emergency list is left out" in made.amiss.text().casefold()
    assert heard == [made.amiss.text()]
    before = made.drawn
    made.fields.allergies.setPlainText("penicillin")
    running.qtbot.waitUntil(lambda: made.drawn is not before)
    assert len(heard) == 1, "what is not new is not said again"
    made.fields.medicines.setPlainText("x")
    running.qtbot.waitUntil(lambda: not made.amiss.isVisible())


def test_each_sign_can_have_a_beginning_of_its_own(running: Running, tmp_path: Path) -> None:
    made = opened(running, check(running))
    beginnings = made.fields.beginnings
    QTest.keyClicks(made.fields.began, "at 6")
    assert not beginnings.fields["q01_pee"].isVisible()
    QTest.keyClick(made.fields.began, Qt.Key.Key_Tab)
    assert made.focusWidget() is beginnings.apart
    QTest.keyClick(beginnings.apart, Qt.Key.Key_Space)
    assert made.focusWidget() is beginnings.fields["q05_both_legs"]
    assert beginnings.fields["q05_both_legs"].placeholderText() == "at 6"
    assert "BOTH legs" in beginnings.fields["q05_both_legs"].accessibleName()
    QTest.keyClicks(beginnings.fields["q01_pee"], "on Sunday")
    save(running, made, tmp_path / "page.pdf")
    found = text_of((tmp_path / "page.pdf").read_bytes())
    assert "about peeing? Began: on Sunday" in found
    assert "BOTH legs? Not sure." in found
    assert "It began at 6" in found


def test_where_one_sign_or_none_is_ticked_one_beginning_is_asked_for(running: Running) -> None:
    one = replace(check(running), answers={"q05_both_legs": Answer.YES})
    for given in (None, one):
        made = opened(running, given)
        assert not made.fields.beginnings.isVisible()
        made.close_button.click()


def test_where_no_page_can_be_made_that_is_told(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)  # what Python does where it is not there
    running.program.window.navigation.open_emergency_paper()
    made = dialog(running, PaperDialog)
    running.qtbot.waitUntil(lambda: "The page cannot be made" in told(made))
    assert not made.save.isEnabled()
    assert not made.printing.isEnabled()
    assert made.close_button.isEnabled()


def test_closed_while_the_page_is_drawn_it_leaves_nothing_behind(running: Running) -> None:
    for _ in range(3):
        running.program.window.navigation.open_emergency_paper()
        dialog(running, PaperDialog).close()
        QApplication.sendPostedEvents()
    assert opened(running).drawn is not None  # an error would have ended the test
