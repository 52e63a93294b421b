"""The emergency page: always one page, every ticked line on it, the advice of the screen."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta, timezone
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from backcare_desktop.content import warning_signs
from backcare_desktop.content.emergency import emergency_guide
from backcare_desktop.content.reading import content_folder
from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.warning_signs import Advice, Answer, advice_for
from backcare_desktop.export.paper_page import A4, LETTER, Blank
from backcare_desktop.export.pdf import make_pdf
from backcare_desktop.ui.emergency.number import EmergencyNumber
from backcare_desktop.ui.paper.beginnings import BEGAN_LIMIT, SIGN_LIMIT
from backcare_desktop.ui.paper.emergency_words import Typed, emergency_page, in_few_lines
from tests.support.paper import facts_of, stands_in, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from backcare_desktop.export.emergency_page import EmergencyPage

NOW = datetime(2026, 3, 14, 7, 40, tzinfo=timezone(timedelta(hours=1)))
CALL = EmergencyNumber("112", "Finland")
SIGNS = warning_sign_guide().signs
EVERY_YES = {sign.id: Answer.YES for sign in SIGNS}
LENGTH = 2_000

answers = st.dictionaries(st.sampled_from([sign.id for sign in SIGNS]), st.sampled_from(Answer))
words = st.one_of(
    st.text(max_size=300),
    st.builds(
        lambda piece, length: (piece * LENGTH)[:length],
        st.sampled_from(
            ["W", "i ", "a\n", "-\n\n", "Metformin 500 mg\n", "語", "ש", "😀", "\u0301"]
        ),
        st.sampled_from([20, 200, LENGTH]),
    ),
)


def page(
    given_answers: dict[str, Answer] | None = None, typed: Typed | None = None
) -> EmergencyPage:
    return emergency_page(given_answers or {}, typed or Typed(), CALL, NOW)


def pdf(given_answers: dict[str, Answer], typed: Typed) -> bytes:
    return make_pdf(page(given_answers, typed).sheet(NOW)).content


@settings(max_examples=30)
@given(answers, words, words, st.text(max_size=BEGAN_LIMIT), st.sampled_from([A4, LETTER]))
@example(EVERY_YES, "W" * LENGTH, "W" * LENGTH, "W" * BEGAN_LIMIT, LETTER)
@example(EVERY_YES, "a\n" * LENGTH, "x " * LENGTH, "", A4)
@example({}, "W" * LENGTH, "W" * LENGTH, "W" * BEGAN_LIMIT, LETTER)
def test_it_is_one_page_with_every_ticked_line_whatever_was_typed(
    given_answers: dict[str, Answer], medicines: str, allergies: str, began: str, paper: str
) -> None:
    typed = Typed(
        began=began,
        signs_began=dict.fromkeys(given_answers, began[:SIGN_LIMIT]),
        medicines=medicines,
        allergies=allergies,
        paper=paper,
    )
    asked = page(given_answers, typed)
    made = make_pdf(asked.sheet(NOW))
    assert facts_of(made.content)["Pages"] == "1"
    found = text_of(made.content)
    for sign in asked.signs:
        assert stands_in(f"{sign.answer} {sign.text}", found)
        assert stands_in(sign.began[:6], found) or asked.cut in made.left_out
    for blank in (*asked.facts, *asked.notes):
        assert stands_in(blank.name, found)
    for line in (asked.title, asked.number, asked.call, *asked.foot):
        assert stands_in(line, found)
    if not asked.signs:
        assert all(stands_in(line, found) for line in asked.list)


def test_with_every_sign_ticked_and_2_000_letters_typed_none_of_it_is_cut() -> None:
    medicines = " ".join(f"medicine{number}" for number in range(200))[:LENGTH]
    found = text_of(pdf(EVERY_YES, Typed(medicines=medicines)))
    assert medicines in found
    assert page().cut not in found
    assert page().without_list in found


def test_what_does_not_fit_is_cut_and_said_so() -> None:
    typed = Typed(medicines="Wide " * 800, allergies="penicillin " * 15)
    found = text_of(pdf(EVERY_YES, typed))
    assert page().cut in found
    assert typed.allergies.strip() in found, "the longest gives way first"
    assert "Wide Wide" in found
    assert " …" in found


def test_with_little_on_it_the_list_stands_below_and_nothing_is_said_of_room() -> None:
    found = text_of(pdf({"q05_both_legs": Answer.YES}, Typed()))
    assert all(stands_in(line, found) for line in page().list)
    assert page().without_list not in found
    assert page().cut not in found


@pytest.mark.parametrize(("sign", "answer"), [*product(EVERY_YES, Answer)])
def test_every_answer_leads_to_the_advice_of_the_screen(sign: str, answer: Answer) -> None:
    asked = page({sign: answer})
    advice = advice_for(SIGNS, {sign: answer})
    text = next(each.text for each in warning_sign_guide().questions if each.id == sign)
    if advice is Advice.NONE:
        assert asked == page()
    else:
        assert asked.title == warning_sign_guide().page(advice).title
        assert [line.text for line in asked.signs] == [text]
        assert "112" in asked.call or advice is Advice.EMERGENCY
        assert "{" not in asked.read_aloud()


def test_a_yes_stands_before_what_is_not_sure_and_a_no_does_not_stand_there() -> None:
    asked = page(
        {
            "q01_pee": Answer.NOT_SURE,
            "q04_sex": Answer.PREFER_NOT_TO_SAY,
            "q05_both_legs": Answer.YES,
            "q06_leg_weak": Answer.NO,
        }
    )
    assert [sign.answer for sign in asked.signs] == ["Yes.", "Not sure.", "Rather not said."]
    assert asked.say == "I have back pain, and this is new or getting worse:"


def test_a_beginning_stands_beside_its_line_and_one_for_all_only_where_it_is_missing() -> None:
    both = {"q01_pee": Answer.YES, "q05_both_legs": Answer.YES}
    asked = page(both, Typed(signs_began={"q01_pee": " on \n Sunday "}))
    assert [sign.began for sign in asked.signs] == ["Began: on Sunday", ""]
    assert asked.facts[0] == Blank(name="It began", value="")
    asked = page(both, Typed(signs_began=dict.fromkeys(both, "today")))
    assert asked.facts[0].name == "Side"
    asked = page(both, Typed(began="at 6", signs_began=dict.fromkeys(both, "today")))
    assert asked.facts[0].value == "at 6"


def test_a_sign_of_a_newer_version_is_kept_and_shown_as_such() -> None:
    asked = page({"q05_both_legs": Answer.YES, "q99_new": Answer.YES, "q98_new": Answer.NO})
    assert asked.signs[-1].text == "a line of a newer version (q99_new)"
    assert len(asked.signs) == 2


@pytest.fixture
def broken_signs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    folder = tmp_path / "content"
    shutil.copytree(content_folder(), folder)
    (folder / "warning_signs.json").write_text("{", "utf-8")
    monkeypatch.setattr(warning_signs, "content_folder", lambda: folder)
    warning_sign_guide.cache_clear()
    yield
    warning_sign_guide.cache_clear()


@pytest.mark.usefixtures("broken_signs")
def test_where_the_warning_signs_cannot_be_read_the_list_is_there() -> None:
    asked = page(EVERY_YES)
    assert asked.list == tuple(sign.text for sign in emergency_guide().signs)
    assert asked.signs == ()


def test_many_lines_run_on_and_few_stay_as_they_were_typed() -> None:
    assert in_few_lines(" a \n\n b\r\nc") == "a\nb\nc"
    assert in_few_lines("x\n" * 20) == " · ".join("x" * 20)
    assert in_few_lines(" \n ") == ""


def test_it_says_who_made_it_when_and_that_no_clinician_has_reviewed_it() -> None:
    foot = " ".join(page().foot)
    assert "14 Mar 2026" in foot
    assert "No clinician has reviewed" in foot
    assert "NHS" in foot
