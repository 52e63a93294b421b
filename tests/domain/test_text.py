"""Typed text is made fit to be stored: rows 19, 20, 22 and 24 of the hostile inputs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.text import cleaned


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("after lifting a box", "after lifting a box"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a\0b\x1bc\x7fd\te\n", "abcd\te\n"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("e\u0301", "\u00e9"),
        ("\U0001f9ca \u202eleft", "\U0001f9ca \u202eleft"),
    ],
    ids=[
        "plain",
        "row_22_line_ends",
        "row_20_controls",
        "row_19_half",
        "row_24_nfc",
        "row_21_bidi",
    ],
)
def test_typed_text_is_stored_clean(typed: str, stored: str) -> None:
    assert cleaned(typed) == stored


@given(st.text(st.characters(exclude_categories=())))
def test_clean_text_can_be_written_and_stays_as_it_is(typed: str) -> None:
    once = cleaned(typed)
    once.encode("utf-8")
    assert cleaned(once) == once


def test_nothing_stays_nothing() -> None:
    assert cleaned("") == ""
