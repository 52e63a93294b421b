"""Which page the ticks of the warning signs lead to, and when the list is offered again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.warning_signs import (
    LEADS_TO,
    MOST_URGENT_FIRST,
    Advice,
    Answer,
    WarningSign,
    advice_for,
    first_emergency,
    is_offered,
    signs_to_ask,
    ticked,
)

GROUPS = (Advice.EMERGENCY, Advice.TODAY, Advice.SOON)
SIGNS = tuple(
    WarningSign(id=f"{group}_{number}", advice=group) for group in GROUPS for number in range(3)
)
PREGNANCY = WarningSign(id="bleeding", advice=Advice.EMERGENCY, only_if="pregnant")
DAY = date(2026, 3, 14)

answers_to_signs = st.dictionaries(
    st.sampled_from([sign.id for sign in SIGNS]), st.sampled_from(Answer)
)


def urgency(advice: Advice) -> int:
    return -MOST_URGENT_FIRST.index(advice)


@pytest.mark.parametrize("answer", Answer)
@pytest.mark.parametrize("group", GROUPS)
def test_each_answer_to_each_group_leads_to_one_page(group: Advice, answer: Answer) -> None:
    expected = {
        (Advice.EMERGENCY, Answer.YES): Advice.EMERGENCY,
        (Advice.EMERGENCY, Answer.NOT_SURE): Advice.TODAY,
        (Advice.EMERGENCY, Answer.PREFER_NOT_TO_SAY): Advice.TODAY,
        (Advice.TODAY, Answer.YES): Advice.TODAY,
        (Advice.TODAY, Answer.NOT_SURE): Advice.SOON,
        (Advice.TODAY, Answer.PREFER_NOT_TO_SAY): Advice.SOON,
        (Advice.SOON, Answer.YES): Advice.SOON,
        (Advice.SOON, Answer.NOT_SURE): Advice.SOON,
    }.get((group, answer), Advice.NONE)
    assert advice_for(SIGNS, {f"{group}_0": answer}) is expected


def test_without_an_answer_none_is_ticked() -> None:
    assert advice_for(SIGNS, {}) is Advice.NONE
    assert ticked(SIGNS, {}).not_asked == tuple(sign.id for sign in SIGNS)
    urgent = tuple(sign.id for sign in SIGNS if sign.advice is Advice.EMERGENCY)
    assert ticked(SIGNS, {}).urgent_not_asked == urgent
    assert ticked(SIGNS, dict.fromkeys(urgent, Answer.NO)).urgent_not_asked == ()


@given(answers_to_signs, st.sampled_from(SIGNS), st.sampled_from(Answer))
def test_no_further_answer_lowers_the_page(
    answers: dict[str, Answer], sign: WarningSign, answer: Answer
) -> None:
    without = {name: said for name, said in answers.items() if name != sign.id}
    with_it = advice_for(SIGNS, {**without, sign.id: answer})
    assert urgency(with_it) >= urgency(advice_for(SIGNS, without))


@given(answers_to_signs, st.sampled_from(SIGNS))
def test_one_yes_is_enough(answers: dict[str, Answer], sign: WarningSign) -> None:
    led = advice_for(SIGNS, {**answers, sign.id: Answer.YES})
    assert urgency(led) >= urgency(sign.advice)


@given(answers_to_signs)
def test_the_most_urgent_yes_alone_decides_where_there_is_one(answers: dict[str, Answer]) -> None:
    yes = [sign.advice for sign in SIGNS if answers.get(sign.id) is Answer.YES]
    if Advice.EMERGENCY in yes:
        assert advice_for(SIGNS, answers) is Advice.EMERGENCY
    elif yes:
        assert urgency(advice_for(SIGNS, answers)) >= max(urgency(group) for group in yes)
        assert advice_for(SIGNS, answers) is not Advice.EMERGENCY


@given(answers_to_signs, st.data())
def test_neither_the_order_of_the_answers_nor_that_of_the_list_matters(
    answers: dict[str, Answer], data: st.DataObject
) -> None:
    answered = dict(data.draw(st.permutations(list(answers.items()))))
    listed = data.draw(st.permutations(SIGNS))
    assert advice_for(listed, answered) is advice_for(SIGNS, answers)
    assert ticked(SIGNS, answered) == ticked(SIGNS, answers)


@given(answers_to_signs)
def test_a_no_says_as_little_as_no_answer(answers: dict[str, Answer]) -> None:
    others = {name: answer for name, answer in answers.items() if answer is not Answer.NO}
    assert advice_for(SIGNS, answers) is advice_for(SIGNS, others)


@given(answers_to_signs)
def test_every_line_stands_where_its_answer_puts_it(answers: dict[str, Answer]) -> None:
    found = ticked(SIGNS, answers)
    said_no = {name for name, answer in answers.items() if answer is Answer.NO}
    parts = [*found.yes, *found.unsure, *found.not_asked, *said_no]
    assert sorted(parts) == sorted(sign.id for sign in SIGNS)
    assert set(found.treat_as_yes) == {
        name for name in found.unsure if name.startswith(Advice.EMERGENCY)
    }


def test_the_lines_of_a_page_stand_in_the_order_of_the_list() -> None:
    answers = {"soon_1": Answer.YES, "emergency_2": Answer.YES, "emergency_0": Answer.NOT_SURE}
    found = ticked(SIGNS, answers)
    assert found.yes == ("emergency_2", "soon_1")
    assert found.unsure == found.treat_as_yes == ("emergency_0",)


def test_an_answer_to_a_line_that_is_not_in_the_list_says_nothing() -> None:
    assert advice_for(SIGNS, {"of_a_newer_list": Answer.YES}) is Advice.NONE


def test_every_answer_has_its_row_in_the_table() -> None:
    assert set(LEADS_TO) == set(Answer)


def test_a_line_belongs_to_a_group() -> None:
    with pytest.raises(ValueError, match="no group of advice"):
        WarningSign(id="x", advice=Advice.NONE)


def test_the_first_emergency_is_the_first_in_the_list() -> None:
    assert first_emergency(SIGNS, {"emergency_1": Answer.NOT_SURE, "today_0": Answer.YES}) is None
    answers = {"emergency_2": Answer.YES, "emergency_1": Answer.YES}
    assert first_emergency(SIGNS, answers) == "emergency_1"


def test_a_line_for_some_is_asked_of_them_alone() -> None:
    signs = (*SIGNS, PREGNANCY)
    assert signs_to_ask(signs) == SIGNS
    assert signs_to_ask(signs, {"pregnant"}) == signs
    assert PREGNANCY.id not in ticked(signs, {}).not_asked
    assert PREGNANCY.id in ticked(signs, {}, ["pregnant"]).not_asked


def test_an_answer_counts_whether_or_not_its_line_is_still_asked() -> None:
    assert ticked((*SIGNS, PREGNANCY), {PREGNANCY.id: Answer.YES}).advice is Advice.EMERGENCY


@pytest.mark.parametrize(
    ("last_asked", "today", "offered"),
    [
        (None, 0, True),
        (None, 40, True),
        (0, 0, False),
        (0, 1, True),
        (5, 6, True),
        (6, 7, False),
        (6, 12, False),
        (6, 13, True),
        (13, 19, False),
        (13, 20, True),
        (2, 2, False),
        (2, 30, True),
        (-1, 0, True),
        (9, 5, True),
    ],
)
def test_the_list_is_offered_daily_in_the_first_week_and_weekly_after(
    last_asked: int | None, today: int, *, offered: bool
) -> None:
    last = None if last_asked is None else DAY + timedelta(last_asked)
    assert is_offered(DAY, last, DAY + timedelta(today)) is offered


@given(st.integers(0, 400), st.integers(0, 400))
def test_it_is_offered_at_least_every_seven_days_and_at_most_once_a_day(
    last: int, later: int
) -> None:
    offered = is_offered(DAY, DAY + timedelta(last), DAY + timedelta(last + later))
    assert offered or later < 7
    assert not (offered and later == 0)
