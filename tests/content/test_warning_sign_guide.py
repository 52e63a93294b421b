"""The warning signs as they are published: which group each is in, and what each page says."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from backcare_desktop.content.reading import ContentError, content_folder
from backcare_desktop.content.sources import sources
from backcare_desktop.content.warning_signs import (
    WarningSignGuide,
    question_texts,
    read_warning_sign_guide,
    warning_sign_guide,
)
from backcare_desktop.domain.warning_signs import (
    LEADS_TO,
    MOST_URGENT_FIRST,
    Advice,
    Answer,
    WarningSign,
    advice_for,
    first_emergency,
    signs_to_ask,
    ticked,
)

if TYPE_CHECKING:
    from pathlib import Path

SIGNS = warning_sign_guide().signs

# Which page each line leads to, as the public bodies put it.
GROUPS = {
    Advice.EMERGENCY: (
        "q01_pee q02_poo q03_saddle q04_sex q05_both_legs q06_leg_weak q07_unsteady q08_accident "
        "q09_collapse q10_very_ill q21_pregnancy"
    ),
    Advice.TODAY: (
        "q11_infection q12_one_leg q13_small_knock q14_weight q15_constant q16_shape_upper "
        "q17_strain"
    ),
    Advice.SOON: "q18_one_leg_tingle q19_not_better q20_morning",
}


def changed(tmp_path: Path, change: dict[str, Any]) -> str:
    """Return why the file is refused once it has other values."""
    content = json.loads((content_folder() / "warning_signs.json").read_bytes())
    (tmp_path / "warning_signs.json").write_text(json.dumps({**content, **change}))
    with pytest.raises(ContentError) as caught:
        read_warning_sign_guide(tmp_path)
    return caught.value.reason


def raw(name: str) -> Any:  # noqa: ANN401 - a part of the file, whatever it is
    return json.loads((content_folder() / "warning_signs.json").read_bytes())[name]


def test_every_sign_is_in_its_group_in_the_order_in_which_it_is_asked() -> None:
    found = {group.advice: [q.id for q in group.questions] for group in warning_sign_guide().groups}
    assert found == {advice: names.split() for advice, names in GROUPS.items()}


@pytest.mark.parametrize("answer", Answer)
@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.id)
def test_each_answer_to_each_question_leads_to_its_page(sign: WarningSign, answer: Answer) -> None:
    page = LEADS_TO[answer].get(sign.advice, Advice.NONE)
    everything_else_no = dict.fromkeys((other.id for other in SIGNS), Answer.NO)
    assert advice_for(SIGNS, {sign.id: answer}) is page
    assert advice_for(SIGNS, {**everything_else_no, sign.id: answer}) is page
    assert warning_sign_guide().page(page).advice is page


@pytest.mark.parametrize(
    ("answers", "page"),
    [
        ("", "none"),
        ("q01_pee=yes", "emergency"),
        ("q02_poo=no", "none"),
        ("q03_saddle=yes", "emergency"),
        ("q04_sex=prefer_not_to_say", "today"),
        ("q05_both_legs=yes", "emergency"),
        ("q06_leg_weak=yes", "emergency"),
        ("q12_one_leg=yes", "today"),
        ("q18_one_leg_tingle=yes", "soon"),
        ("q11_infection=yes", "today"),
        ("q13_small_knock=yes", "today"),
        ("q21_pregnancy=yes", "emergency"),
        ("q16_shape_upper=yes", "today"),
        ("q17_strain=yes", "today"),
        ("q14_weight=not_sure", "soon"),
        ("q19_not_better=yes", "soon"),
        ("q01_pee=yes q18_one_leg_tingle=yes q11_infection=yes", "emergency"),
    ],
)
def test_the_published_examples_lead_where_they_should(answers: str, page: str) -> None:
    given = dict(part.split("=") for part in answers.split())
    said = dict.fromkeys((sign.id for sign in SIGNS), Answer.NO)
    said |= {name: Answer(answer) for name, answer in given.items()}
    assert advice_for(SIGNS, said) is Advice(page)


def test_the_pregnancy_line_alone_is_asked_of_some() -> None:
    asked = {sign.id for sign in signs_to_ask(SIGNS)}
    assert {sign.id for sign in SIGNS} - asked == {"q21_pregnancy"}
    assert signs_to_ask(SIGNS, ["pregnant"]) == SIGNS
    (circumstance,) = warning_sign_guide().circumstances
    assert circumstance.id == "pregnant"


def test_the_first_emergency_line_with_a_yes_is_known_at_once() -> None:
    assert first_emergency(SIGNS, {"q08_accident": Answer.YES}) == "q08_accident"


@pytest.mark.parametrize("advice", Advice)
def test_each_page_has_every_part(advice: Advice) -> None:
    page = warning_sign_guide().page(advice)
    assert page.title
    assert all((page.lines, page.avoid, page.changes))


@pytest.mark.parametrize("advice", GROUPS)
def test_what_to_say_names_the_ticked_lines_and_when_they_began(advice: Advice) -> None:
    said = warning_sign_guide().page(advice).say.text
    assert "{signs}" in said
    assert "{when}" in said


@pytest.mark.parametrize("advice", Advice)
def test_each_page_says_when_to_call_the_emergency_number(advice: Advice) -> None:
    page = warning_sign_guide().page(advice)
    assert any("{number}" in line.text for line in (*page.lines, *page.changes))


def test_without_a_tick_nothing_is_promised() -> None:
    page = warning_sign_guide().page(Advice.NONE)
    assert page.title == "None of these lines was ticked {day}"
    assert "cannot find every problem" in page.lead.text


def test_the_card_beside_the_list_names_everyone_who_should_go_sooner() -> None:
    card = warning_sign_guide().about_you
    assert {line.id.removeprefix("you_") for line in card.lines} == {
        "age",
        "cancer",
        "bones",
        "steroids",
        "infection",
        "thinners",
        "pregnant",
        "aneurysm",
    }
    assert "sooner rather than later" in card.then.text


def test_a_question_is_found_by_its_id_and_one_of_a_newer_version_is_not() -> None:
    guide = warning_sign_guide()
    question = guide.question("q01_pee")
    assert question is not None
    assert question.text == question_texts()["q01_pee"]
    assert question.sources[0] in sources()
    assert guide.question("q99") is None


def test_an_answer_of_a_newer_version_leads_nowhere_and_stands_in_no_line() -> None:
    found = ticked(SIGNS, {"q99": Answer.YES})
    assert (found.advice, found.yes) == (Advice.NONE, ())


def test_a_list_that_cannot_be_read_leaves_the_questions_unnamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> WarningSignGuide:
        return read_warning_sign_guide(tmp_path)

    monkeypatch.setattr("backcare_desktop.content.warning_signs.warning_sign_guide", broken)
    question_texts.cache_clear()
    assert question_texts() == {}
    question_texts.cache_clear()


def test_groups_and_pages_out_of_order_or_missing_are_refused(tmp_path: Path) -> None:
    assert "not all there" in changed(tmp_path, {"groups": raw("groups")[::-1]})
    assert "not all there" in changed(tmp_path, {"pages": raw("pages")[1:]})
    assert len(warning_sign_guide().pages) == len(MOST_URGENT_FIRST)


def test_every_sign_has_words_that_fit_into_the_sentence_to_say() -> None:
    for question in warning_sign_guide().questions:
        assert question.said[0].islower()
        assert question.said[-1].isalnum()


def test_a_question_that_stands_twice_is_refused(tmp_path: Path) -> None:
    groups = raw("groups")
    groups[2]["questions"].append(groups[0]["questions"][0])
    assert "q01_pee stands twice" in changed(tmp_path, {"groups": groups})


def test_a_question_without_a_source_is_refused(tmp_path: Path) -> None:
    groups = raw("groups")
    groups[0]["questions"][0]["sources"] = []
    assert "q01_pee names no source" in changed(tmp_path, {"groups": groups})


def test_an_unknown_circumstance_or_group_is_refused(tmp_path: Path) -> None:
    assert "circumstance" in changed(tmp_path, {"circumstances": []})
    groups = raw("groups")
    groups[0]["advice"] = "tomorrow"
    assert "Invalid enum value" in changed(tmp_path, {"groups": groups})


def test_a_blank_that_nothing_fills_is_refused() -> None:
    page = warning_sign_guide().page(Advice.SOON)
    with pytest.raises(ValueError, match="soon_say has blanks"):
        replace(page, say=replace(page.say, text="Call {name}."))
    with pytest.raises(ValueError, match="a title has blanks"):
        replace(page, title="Call {number}")
