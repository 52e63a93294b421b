"""The plan on paper: one page in large print, words as they were written, cuts told."""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.export.flare_up_plan_page import FlareUpPlanPage
from backcare_desktop.export.paper_page import LETTER, Blank
from backcare_desktop.export.pdf import Letters, make_pdf
from tests.export.test_pdf import HOSTILE
from tests.support.paper import facts_of, fonts_of, text_of

if TYPE_CHECKING:
    from pathlib import Path

MORNING = datetime(2026, 3, 14, 7, 40, tzinfo=timezone(timedelta(hours=1)))
LIMIT = 10_000
"""Characters that each part of a plan can have."""


def page(helps: str = "", call: str = "", packs: str = "", paper: str = "a4") -> FlareUpPlanPage:
    return FlareUpPlanPage(
        title="My flare-up plan",
        number="112",
        call="The list is in BackCare.",
        about="Everywhere",
        notes=(
            Blank(name="What helps me", value=helps),
            Blank(name="Whom I can call", value=call),
            Blank(name="Where the packs are", value=packs),
        ),
        foot=("Printed on a day.",),
        cut="The rest is left out.",
        paper=paper,
    )


def test_a_usual_plan_is_one_tagged_page_in_the_largest_print(tmp_path: Path) -> None:
    made = make_pdf(page("Legs up", "Sam", "Freezer, lowest drawer").sheet(MORNING))
    facts = facts_of(made.content)
    assert (facts["Pages"], facts["Tagged"], facts["Title"]) == ("1", "yes", "My flare-up plan")
    assert b"pdfuaid:part" in made.content
    assert all("Noto" in font for font in fonts_of(made.content))
    assert (made.letters, made.left_out) == (Letters.OWN, ())
    assert max(sizes(made.content, tmp_path)) >= 60, "the number is read from afar"
    assert "Legs up Whom I can call Sam" in text_of(made.content)


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_was_written_stands_there_literally(typed: str) -> None:
    assert typed in text_of(make_pdf(page(typed).sheet(MORNING)).content)


@pytest.mark.parametrize(
    "typed",
    ["\u0301" * LIMIT, "\u202e" * 50 + "x", "W" * LIMIT, "a\n" * (LIMIT // 2), "语" * LIMIT, "x\0"],
)
@pytest.mark.parametrize("paper", ["a4", LETTER])
def test_it_is_one_page_whatever_was_written(typed: str, paper: str) -> None:
    made = make_pdf(page(typed, typed, typed, paper).sheet(MORNING))
    assert facts_of(made.content)["Pages"] == "1"
    found = text_of(made.content)
    for line in ("What helps me", "Whom I can call", "Where the packs are", "112", "Printed on"):
        assert line in found, line
    assert ("The rest is left out." in found) == (made.left_out != ())


def test_a_long_plan_is_set_smaller_before_anything_is_cut(tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(220))
    made = make_pdf(page(words, "Sam").sheet(MORNING))
    assert made.left_out == ()
    assert words in text_of(made.content)
    assert min(sizes(made.content, tmp_path)) >= 8


def test_what_does_not_fit_is_cut_and_told_and_short_parts_stay_whole() -> None:
    made = make_pdf(page("Wide " * 2_000, "Sam " * 20, "Freezer").sheet(MORNING))
    found = text_of(made.content)
    assert made.left_out == ("The rest is left out.",)
    assert "The rest is left out." in found
    assert " …" in found
    assert ("Sam " * 20).strip() in found
    assert "Freezer" in found


def test_what_is_not_written_is_told_as_lines_to_write_on() -> None:
    told = page("Legs up").read_aloud()
    assert told.splitlines()[:4] == [
        "My flare-up plan",
        "What helps me: Legs up",
        "Whom I can call: …",
        "Where the packs are: …",
    ]


def sizes(pdf: bytes, folder: Path) -> list[float]:
    """Return how high the words of a document are, in points."""
    path = folder / "page.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True, text=True
    )
    lines = [line for line in done.stdout.splitlines() if "<word " in line]
    return [float(_at(line, "yMax")) - float(_at(line, "yMin")) for line in lines]


def _at(line: str, name: str) -> str:
    return line.partition(f'{name}="')[2].partition('"')[0]
