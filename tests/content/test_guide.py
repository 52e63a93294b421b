"""The user guide speaks of the program as it is: its words, its keys, its pictures, its pages."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

import backcare_desktop
from backcare_desktop.content.guide import FIRST_PAGE, guide_folder, guide_page
from backcare_desktop.content.reading import content_folder
from backcare_desktop.ui.pages.registry import PAGES
from tests.support.words import avoided_in, texts_in

PACKAGE = Path(backcare_desktop.__file__).parent
GUIDE = sorted(guide_folder().glob("*.md"))
KEY = re.compile(r"^(F\d+|(Ctrl|Alt|Shift)\+.+)$")
LINK = re.compile(r"(!?)\[([^]]*)\]\(([^)]+)\)")
BOLD, CODE = re.compile(r"\*\*([^*]+)\*\*"), re.compile(r"`([^`]+)`")
NOT_IN_MENUS = {"Alt+Left", "Shift+Tab", "F2"}
"""Keys that Qt itself or a list takes."""


def texts_of_the_program() -> set[str]:
    """Return every text of the modules that a person can come to see, without its underlining."""
    found = set(texts_in(json.loads((content_folder() / "thermal.json").read_bytes())))
    for module in [*PACKAGE.glob("ui/**/*.py"), PACKAGE / "store" / "problems.py"]:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    found |= set(texts_in(json.loads((content_folder() / "warning_signs.json").read_bytes())))
    return {re.sub("&(.)", r"\1", text) for text in found}


TEXTS = texts_of_the_program()
MENUS = (PACKAGE / "ui" / "menus.py").read_text("utf-8")


def words_of_the_program(words: str) -> bool:
    """Whether the program says these words: alone, or before a number that it fills in."""
    return words in TEXTS or any(text.startswith(f"{words} {{") for text in TEXTS)


def keys_of_the_menus() -> set[str]:
    strings = {n.value for n in ast.walk(ast.parse(MENUS)) if isinstance(n, ast.Constant)}
    keys = {key for key in strings if isinstance(key, str) and KEY.match(key)}
    return keys - {"Ctrl+"} | {f"Ctrl+{number}" for number in range(1, len(PAGES) + 1)}


def unknown_words(text: str) -> list[str]:
    """Return what stands in bold and is no word of the program."""
    said = [part for bold in BOLD.findall(text) for part in bold.split(" > ")]
    return [words for words in said if not words_of_the_program(words)]


def unknown_keys(text: str) -> list[str]:
    keys = [code for code in CODE.findall(text) if KEY.match(code)]
    return [key for key in keys if key not in keys_of_the_menus() | NOT_IN_MENUS]


def lost_links(page: Path, text: str) -> list[str]:
    return [target for _, _, target in LINK.findall(text) if not (page.parent / target).is_file()]


@pytest.mark.parametrize("page", GUIDE, ids=lambda page: page.stem)
def test_a_page_of_the_guide_is_true(page: Path) -> None:
    text = page.read_text("utf-8")
    assert unknown_words(text) == []
    assert unknown_keys(text) == []
    assert lost_links(page, text) == []
    assert all(words for _, words, _ in LINK.findall(text)), "a picture without words"
    assert avoided_in(text) == []


def test_what_the_program_does_not_say_is_found() -> None:
    text = "**Diary > Print…** with `Ctrl+P`, see [this](nowhere.md), **Not saved yet:**"
    assert unknown_words(text) == ["Print…"]
    assert unknown_keys(text) == ["Ctrl+P"]
    assert lost_links(guide_page(FIRST_PAGE), text) == ["nowhere.md"]


def test_every_key_of_the_menus_stands_in_the_guide() -> None:
    keyboard = guide_page("keyboard").read_text("utf-8")
    assert keys_of_the_menus() - set(CODE.findall(keyboard)) == set()


def test_every_tab_has_a_page_and_every_page_is_in_the_contents() -> None:
    listed = {target for _, _, target in LINK.findall(guide_page(FIRST_PAGE).read_text("utf-8"))}
    assert {f"{tab.id}.md" for tab in PAGES} <= listed
    assert listed == {page.name for page in GUIDE} - {f"{FIRST_PAGE}.md"}


def test_every_picture_is_shown() -> None:
    shown = {
        target
        for page in GUIDE
        for picture, _, target in LINK.findall(page.read_text("utf-8"))
        if picture
    }
    assert shown == {f"pictures/{file.name}" for file in (guide_folder() / "pictures").iterdir()}
