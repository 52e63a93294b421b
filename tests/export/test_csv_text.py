"""Cells: what a spreadsheet would run is made text, and comes back as it was typed."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.export.csv_text import Cell, csv_text, guarded, shown, unguarded
from tests.export.conftest import NOON

TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://example.org")',
        "+1",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\rx",
        "\nx",
        "  =1",
        "\u00a0=1",
        "\u3000=1",
        "\ufeff=1",
        "＝1",  # noqa: RUF001 - the full-width sign is the point
        "＋1",  # noqa: RUF001
        "－1",  # noqa: RUF001
        "＠a",  # noqa: RUF001
        "'=1",
    ],
)
def test_row_61_text_that_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "after lifting", "1=1", "'tis better", "a\n=1", "<b>&Save"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(TEXT | st.text("='+- @\n\t\r＝").filter(lambda text: "\0" not in text))  # noqa: RUF001
def test_every_text_comes_back_through_a_strict_reader(text: str) -> None:
    raw = csv_text([[text, 1], ["end", None]], semicolons=False)
    rows = list(csv.reader(StringIO(raw.decode(), newline=""), strict=True))
    assert [unguarded(rows[0][0]), rows[0][1]] == [text, "1"]
    assert rows[1:] == [["end", ""]]


def test_a_cell_with_nul_is_written_without_it() -> None:
    assert guarded("a\0b") == "ab"
    assert guarded("\0=1") == "'=1"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (0, "0"),
        (-2, "-2"),
        (True, "true"),
        (False, "false"),
        (NOON, "2026-03-14T12:00:00+02:00"),
        (NOON.replace(microsecond=5), "2026-03-14T12:00:00+02:00"),
        (date(2026, 3, 14), "2026-03-14"),
    ],
)
def test_numbers_and_times_are_never_guarded(cell: Cell, text: str) -> None:
    assert shown(cell) == text


def test_lines_end_with_cr_lf_and_every_cell_is_quoted() -> None:
    assert csv_text([["a", "b"]], semicolons=False) == b'"a","b"\r\n'
    assert csv_text([["a", "b"]], semicolons=True) == b'"a";"b"\r\n'
