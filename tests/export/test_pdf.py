"""Pages on paper: words stay words, every letter is there or told, nothing personal slips in."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.content.resources import resource_folder
from backcare_desktop.export.emergency_page import EmergencyPage, SignLine
from backcare_desktop.export.paper_page import Blank
from backcare_desktop.export.pdf import (
    Letters,
    PdfRefused,
    Sheet,
    draw_page,
    fit_for_paper,
    make_pdf,
    template_folder,
)
from tests.support.paper import facts_of, fonts_of, text_of

if TYPE_CHECKING:
    from pathlib import Path

MORNING = datetime(2026, 3, 14, 7, 40, tzinfo=timezone(timedelta(hours=1)))


def page(medicines: str = "", **changed: str) -> EmergencyPage:
    words = {
        "title": "Get help now",
        "number": "112",
        "call": "Call it.",
        "about": "Everywhere",
        "say": "This is new:",
        "list_name": "The list",
        "without_list": "No room for the list.",
        "cut": "The rest is left out.",
    }
    return EmergencyPage(
        signs=(SignLine(answer="Yes.", text="Are both legs weak?"),),
        facts=(Blank(name="It began", value=""),),
        notes=(Blank(name="Medicines", value=medicines),),
        list=("A fever.",),
        foot=("Made by hand.",),
        **(words | changed),
    )


def sheet(medicines: str = "", **changed: str) -> Sheet:
    return page(medicines, **changed).sheet(MORNING)


HOSTILE = (
    '#read("/etc/passwd")',
    "#panic()",
    "$x^2$",
    "*bold* _it_",
    "@reference",
    "] unbalanced [",
    "{ } ; \\u{41} \\",
    "<label> = heading",
    "// gone? /* gone? */",
    "- a -- b --- c ...",
    "'single' \"double\"",
    "https://example.org/~a",
)


@pytest.mark.parametrize("typed", HOSTILE)
def test_i19_what_was_typed_stands_there_literally(typed: str) -> None:
    made = make_pdf(sheet(typed))
    assert typed in text_of(made.content)
    assert made.letters is Letters.OWN


def test_every_template_reads_nothing_but_its_words_and_what_all_share() -> None:
    for template in template_folder().iterdir():
        code = [line.partition("//")[0] for line in template.read_text("utf-8").splitlines()]
        if template.name != "shared.typ":
            assert code[1].startswith('#import "shared.typ": ')
            del code[1]
        for word in ("import", "include", "read(", "image(", "plugin(", "eval(", "@"):
            assert not any(word in line for line in code), (template.name, word)


def test_words_in_own_letters_keep_every_promise() -> None:
    made = make_pdf(sheet("Ibuprofen, Größe, Ω, Ж, naïve"))
    facts = facts_of(made.content)
    assert made.letters is Letters.OWN
    assert facts["Tagged"] == "yes"
    assert facts["Title"] == "Get help now"
    assert "Noto" in "".join(fonts_of(made.content))
    assert "Größe, Ω, Ж, naïve" in text_of(made.content)
    assert b"pdfaid:part" in made.content
    assert b"pdfuaid:part" in made.content


@pytest.mark.parametrize("typed", ["שלום", "العربية", "a \u202e b"])
def test_words_that_run_from_right_to_left_are_there(typed: str) -> None:
    found = text_of(make_pdf(sheet(typed)).content)
    assert sorted(set(typed) - set(found) - {"\u202e"}) == []


def test_letters_for_private_use_keep_it_readable_but_not_for_good() -> None:
    made = make_pdf(sheet("x\ue000x"))
    assert made.letters is Letters.NOT_LASTING
    assert facts_of(made.content)["Tagged"] == "yes"
    assert b"pdfaid:part" not in made.content


def test_a_letter_that_no_font_has_is_told_and_the_rest_is_there() -> None:
    made = make_pdf(sheet("before \u0378 after"))
    assert made.letters is Letters.SOME_MISSING
    found = text_of(made.content)
    assert "before" in found
    assert "after" in found


def test_what_cannot_be_printed_is_left_out() -> None:
    made = make_pdf(sheet("nul\0 bell\a tab\t lone\ud800 end"))
    assert "nul bell tab lone" in text_of(made.content)
    assert "\ud800" not in str(fit_for_paper("lone\ud800"))


def test_endless_words_can_be_broken_but_no_letter_is_parted_from_its_marks() -> None:
    assert fit_for_paper("Hydroxychloroquine") == "Hydroxychloroquine"
    broken = str(fit_for_paper("e\u0301" * 20 + "x\u0301" * 20))
    assert "\u200b" in broken
    assert "\u200b\u0301" not in broken
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert fit_for_paper(family * 9) == family * 9
    assert fit_for_paper({"a": ["x" * 25, 3, None]}) == {
        "a": ["x" * 10 + "\u200b" + "x" * 10 + "\u200b" + "x" * 5, 3, None]
    }


def test_the_same_sheet_gives_the_same_bytes_and_another_minute_others() -> None:
    first = make_pdf(sheet("Ibuprofen")).content
    assert make_pdf(sheet("Ibuprofen")).content == first
    later = page("Ibuprofen").sheet(MORNING + timedelta(minutes=1))
    assert make_pdf(later).content != first


def test_it_says_nothing_of_whose_computer_it_is_and_not_even_of_its_zone(tmp_path: Path) -> None:
    home = tmp_path / "canary-home"
    home.mkdir()
    code = (
        "import sys; from tests.export.test_pdf import *\n"
        "sys.stdout.buffer.write(make_pdf(sheet('Ibuprofen')).content)"
    )
    changed = {"HOME": str(home), "USER": "canary", "LOGNAME": "canary", "TZ": "America/New_York"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **changed, "PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=home,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout == make_pdf(sheet("Ibuprofen")).content
    for trace in (b"canary", str(resource_folder()).encode(), b"+01:00", b"emergency.typ"):
        assert trace not in done.stdout
    assert facts_of(done.stdout)["CreationDate"] == "2026-03-14T06:40:00Z"
    assert list(home.iterdir()) == []


def test_the_picture_of_a_page_is_the_page() -> None:
    made = make_pdf(sheet("Ibuprofen"))
    picture = draw_page(sheet("Ibuprofen"), made.letters, 72)
    assert picture.startswith(b"\x89PNG")
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (595, 842)


def test_where_typst_is_missing_or_refuses_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for making in (make_pdf, lambda wrong: draw_page(wrong, Letters.OWN, 72)):
        with pytest.raises(PdfRefused, match="refused"):
            making(sheet(lang="no language"))
    monkeypatch.setitem(sys.modules, "typst", None)  # what Python does where it is not there
    with pytest.raises(PdfRefused, match="not installed"):
        make_pdf(sheet())


def test_a_page_can_be_read_aloud_line_by_line() -> None:
    told = page("Ibuprofen\nMetformin").read_aloud()
    assert told.splitlines()[:6] == [
        "Get help now",
        "112",
        "Call it.",
        "Everywhere",
        "This is new:",
        "Yes. Are both legs weak?",
    ]
    assert "It began: …" in told
    assert "Medicines: Ibuprofen\nMetformin" in told
