"""Whatever the content says of ice and heat can be read in the program, with who says so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QWidget

from backcare_desktop.content.reading import content_folder
from backcare_desktop.content.sources import cited
from backcare_desktop.content.thermal import thermal_limits
from backcare_desktop.domain.thermal import Skin, ThermalMode
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.thermal.words import mode_name
from backcare_desktop.ui.widgets.buttons import Push
from tests.support.ice import have_held_ice, pass_time, take_off
from tests.support.thermal import MIN
from tests.support.words import texts_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Running

CONTENT: dict[str, Any] = json.loads((content_folder() / "thermal.json").read_bytes())
NOT_FOR_READING = ("id", "sources", "strength", "mode", "modes", "level", "numbers")
"""The numbers are told in words by the evidence: tests/content/test_thermal_guide.py."""

DAY = 24 * 60 * MIN
ABOUT = "About ice and heat"
PACKS = "Packs, made at home or bought"
KINDS = {mode: mode_name(mode) for mode in ThermalMode}


def words_on(window: QWidget) -> str:
    """Return every word that can be seen in a window, or scrolled or opened into view."""
    words = []
    for part in window.findChildren(QWidget):
        if part.isVisible() and part.window() is window.window():
            if isinstance(part, QLabel | QAbstractButton):
                words.append(part.text())
            elif isinstance(part, QComboBox):
                words.extend(part.itemText(index) for index in range(part.count()))
    return "\n".join(words)


def through_the_links(running: Running) -> Iterator[str]:
    """Press every link of the page and read the dialog that it opens, if it opens one."""
    for link in running.thermal.findChildren(Push):
        if link.isVisible() and link.property("role") == "link":
            link.click()
            for dialog in running.program.window.findChildren(QDialog):
                if dialog.isVisible():
                    yield words_on(dialog)
                    dialog.reject()
            running.settle()


def through_a_session(running: Running, mode: ThermalMode) -> Iterator[str]:
    """Hold a session until the skin is asked about, and say that the skin is not OK."""
    running.turned.ahead += DAY
    running.program.window.navigation.prepare_thermal(mode)
    page = running.thermal
    yield words_on(page)
    yield from through_the_links(running)
    page.prepare.start.click()
    running.settle()
    pass_time(running, thermal_limits().of(mode).check_every_s + 1)
    assert running.live_state() is LiveState.CHECK
    yield words_on(page)
    take_off(running)
    page.after.skin.buttons[Skin.NOT_OK].click()
    yield words_on(page)
    page.after.skip.click()
    running.settle()


@pytest.fixture
def read(running: Running) -> list[str]:
    """Go wherever the page leads; return what is to be read, window by window."""
    have_held_ice(running)
    return [window for mode in ThermalMode for window in through_a_session(running, mode)]


def statements(value: object) -> Iterator[dict[str, Any]]:
    """Yield whatever in a JSON value says something and names its sources."""
    if isinstance(value, dict):
        if "text" in value or "steps" in value:
            yield value
        for name, line_sources in value.get("sources", {}).items() if "wrap" in value else ():
            yield {"text": value[name], "sources": line_sources}
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from statements(part)


def test_every_text_of_ice_and_heat_can_be_read(read: list[str]) -> None:
    texts = list(texts_in(CONTENT, skip=NOT_FOR_READING))
    assert len(texts) > 100
    assert [text for text in texts if not any(text in window for window in read)] == []


def test_every_statement_is_read_with_who_says_so(read: list[str]) -> None:
    found = list(statements(CONTENT))
    assert len(found) > 80
    assert [each["text"] for each in found if "text" in each and not told(each, read)] == []
    assert [each["name"] for each in found if "steps" in each and not told(each, read)] == []


def told(statement: dict[str, Any], read: list[str]) -> bool:
    """Whether one window says all of a statement and names all of its sources."""
    words = [*statement.get("steps", ()), statement.get("text", "")]
    names = cited(tuple(statement["sources"])).split("; ")
    return any(all(part in window for part in (*words, *names)) for window in read)


@pytest.mark.parametrize("link", [ABOUT, PACKS])
@pytest.mark.parametrize("mode", ThermalMode)
def test_what_is_read_begins_with_the_kind_that_was_chosen(
    running: Running, mode: ThermalMode, link: str
) -> None:
    running.program.window.navigation.prepare_thermal(mode)
    titles = [title.partition(":")[0] for title in headings(follow(running, link))]
    kinds = list(dict.fromkeys(title for title in titles if title in KINDS.values()))
    assert kinds[0] == KINDS[mode]
    assert set(kinds) == set(KINDS.values())


def test_a_pack_is_made_in_numbered_steps_after_its_warning(running: Running) -> None:
    running.program.window.navigation.prepare_thermal(ThermalMode.HEAT)
    lines = words_on(follow(running, PACKS)).splitlines()
    start = lines.index("Heat: Warm rice sock")
    warning, *steps = lines[start + 1 : start + 6]
    assert warning.startswith("Warning: Overheated grain can catch fire")
    assert [step[:2] for step in steps] == ["1.", "2.", "3.", "4."]
    assert lines[start + 6] == "Our own choice · BackCare Desktop project, 2026"


def test_a_statement_stands_above_how_firmly_it_is_said_and_by_whom(running: Running) -> None:
    lines = words_on(follow(running, ABOUT)).splitlines()
    switching = CONTENT["switching"]["text"]
    assert lines[lines.index(switching) + 1].startswith("Our own choice · ")
    knock = next(each["text"] for each in CONTENT["choice"] if each["id"] == "choice_knock")
    assert lines[lines.index(knock) + 1].startswith("Leaflet · ")


@pytest.mark.parametrize("link", [ABOUT, PACKS])
def test_what_is_read_says_that_no_clinician_has_reviewed_it(running: Running, link: str) -> None:
    assert "No clinician has reviewed this content yet." in words_on(follow(running, link))


@pytest.mark.parametrize("link", [ABOUT, PACKS])
def test_reading_leads_back_to_the_link_it_came_from(running: Running, link: str) -> None:
    window = running.program.window
    running.qtbot.waitUntil(window.isActiveWindow)
    came_from = the_link(running, link)
    came_from.setFocus()
    QTest.keyClick(came_from, Qt.Key.Key_Return)
    QTest.keyClick(open_dialog(running), Qt.Key.Key_Escape)
    assert window.focusWidget() is came_from


def test_nothing_to_read_stands_beside_a_running_session(running: Running) -> None:
    link = the_link(running, PACKS)
    running.start_ice()
    assert not link.isVisible()


def the_link(running: Running, name: str) -> Push:
    (link,) = (each for each in running.thermal.findChildren(Push) if each.text() == name)
    return link


def follow(running: Running, name: str) -> QDialog:
    the_link(running, name).click()
    return open_dialog(running)


def open_dialog(running: Running) -> QDialog:
    dialogs = running.program.window.findChildren(QDialog)
    (dialog,) = (each for each in dialogs if each.isVisible())
    return dialog


def headings(window: QWidget) -> list[str]:
    labels = window.findChildren(QLabel)
    return [label.text() for label in labels if label.property("textSize") == "heading"]
