"""The check under way: saved with every word, one step of undo, taken up after a sudden end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.symptom_check import Intensity, SymptomCheck
from backcare_desktop.domain.warning_signs import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Running

SADDLE = "q03_saddle"


def say(running: Running, **new: object) -> SymptomCheck:
    """Say something, and wait until it is kept."""
    state = running.program.states.symptoms()
    state.say(replace(state.check, **new))  # type: ignore[arg-type]
    running.settle()
    return state.check


def kept(running: Running) -> list[SymptomCheck]:
    running.settle()
    return list(running.program.states.diary.diary.entries(SymptomCheck))


def test_opening_the_check_keeps_nothing(running: Running) -> None:
    assert running.program.states.symptoms().check.is_empty
    assert kept(running) == []


def test_every_word_is_kept_at_once_and_is_not_complete(running: Running) -> None:
    say(running, answers={SADDLE: Answer.NO})
    say(running, pain=4)
    (check,) = kept(running)
    assert (check.answers, check.pain, check.complete) == ({SADDLE: Answer.NO}, 4, False)
    assert running.program.states.symptoms().is_saved


def test_all_of_it_is_one_step_of_undo_after_which_a_new_one_begins(running: Running) -> None:
    check = say(running, pain=4)
    say(running, pain=5)
    running.program.states.diary.undo()
    assert kept(running) == []
    assert running.program.states.symptoms().check.is_empty
    assert running.program.states.symptoms().check.id != check.id


def test_what_was_said_before_a_sudden_end_is_taken_up_again(
    start: Callable[[], Running],
) -> None:
    first = start()
    check = say(first, answers={SADDLE: Answer.NOT_SURE})
    first.die().close()
    first.ended = True
    symptoms = start().program.states.symptoms()
    assert symptoms.taken_up
    assert (symptoms.check.id, symptoms.check.answers) == (check.id, check.answers)


def test_undo_after_taking_it_up_leaves_what_was_said_before(start: Callable[[], Running]) -> None:
    first = start()
    say(first, pain=4)
    first.end()
    second = start()
    say(second, pain=6)
    say(second, pain=7)
    second.program.states.diary.undo()
    assert [check.pain for check in kept(second)] == [4]
    assert second.program.states.symptoms().check.pain == 4


def test_a_finished_check_is_complete_and_not_taken_up(start: Callable[[], Running]) -> None:
    first = start()
    say(first, pain=4)
    first.program.states.symptoms().finish()
    assert [check.complete for check in kept(first)] == [True]
    first.end()
    assert start().program.states.symptoms().check.is_empty


def test_a_check_in_which_nothing_was_said_is_not_kept_when_finished(running: Running) -> None:
    running.program.states.symptoms().finish()
    assert kept(running) == []


def test_the_same_as_last_time_is_a_new_check_without_answers_and_without_its_pain(
    running: Running,
) -> None:
    old = say(
        running, regions={"lumbar_left": Intensity.STRONG}, answers={SADDLE: Answer.NO}, pain=6
    )
    symptoms = running.program.states.symptoms()
    symptoms.finish()
    symptoms.begin()
    assert symptoms.last is not None
    symptoms.begin_from_last()
    new, before = kept(running)
    assert before.id == old.id
    assert (new.regions, new.pain, new.answers) == (old.regions, None, {})
    assert not new.complete


def test_a_check_changed_elsewhere_is_shown_so(running: Running) -> None:
    check = say(running, pain=4)
    running.program.states.diary.change(check, check.with_note("after the garden"))
    running.settle()
    assert running.program.states.symptoms().check.note == "after the garden"
