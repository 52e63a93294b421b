"""The program never says a word that promises too much (whole words, English)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import backcare_desktop
from backcare_desktop.content.reading import content_folder
from tests.support.words import AVOIDED, avoided_in, interface_texts, texts_in

PACKAGE = Path(backcare_desktop.__file__).parent
CONTENT = sorted(set(content_folder().glob("*.json")) - {content_folder() / "sources.json"})
"""Titles and organisations are names and stay as they are."""
MODULES = sorted((PACKAGE / "ui").rglob("*.py"))
NOT_SHOWN = ("sources", "id")


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_no_content_says_an_avoided_word(path: Path) -> None:
    texts = list(texts_in(json.loads(path.read_bytes()), skip=NOT_SHOWN))
    assert texts
    assert {text: found for text in texts if (found := avoided_in(text))} == {}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_interface_text_says_an_avoided_word(path: Path) -> None:
    texts = interface_texts(path.read_text("utf-8"))
    assert {text: found for text in texts if (found := avoided_in(text))} == {}


@pytest.mark.parametrize("word", AVOIDED)
def test_an_avoided_word_is_found_in_an_interface_text(word: str) -> None:
    source = f'label = self.tr("This is {word.title()}, they say")'
    assert [avoided_in(text) for text in interface_texts(source)] == [[word]]


def test_only_whole_words_count() -> None:
    assert avoided_in("A safety habit, abnormal, fireworks, an outpatient, physiotherapy") == []
