"""The answers to the warning signs in words, and the ticked lines as they are said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.warning_signs import UNSURE, Answer
from backcare_desktop.ui.language import full_date, time_of_day

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from backcare_desktop.content.warning_signs import Question, WarningSignGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck


def answer_words() -> dict[Answer, str]:
    """Return the answers as they stand on the chips."""
    return {
        Answer.YES: _tr("Yes"),
        Answer.NO: _tr("No"),
        Answer.NOT_SURE: _tr("Not sure"),
        Answer.PREFER_NOT_TO_SAY: _tr("Prefer not to say"),
    }


def answer_keys() -> dict[str, Answer]:
    """Return the answers by the keys that give them, in upper case."""
    return {
        _tr("Y"): Answer.YES,
        _tr("N"): Answer.NO,
        _tr("?"): Answer.NOT_SURE,
        _tr("S"): Answer.PREFER_NOT_TO_SAY,
    }


def sign_text(guide: WarningSignGuide, sign: str) -> str:
    """Return the question of a sign; one of a newer version stands as such."""
    question = guide.question(sign)
    return question.text if question else _tr("a line of a newer version ({id})").format(id=sign)


def time_of(check: SymptomCheck, today: date) -> str:
    """Return when a check was begun, with its day where that was another."""
    time = time_of_day(check.at)
    if check.day == today:
        return time
    return _tr("{day}, {time}").format(day=full_date(check.day), time=time)


def day_of(check: SymptomCheck, today: date) -> str:
    """Return the day of a check as it stands in a sentence."""
    if check.day == today:
        return _tr("today")
    return _tr("on {date}").format(date=full_date(check.day))


def circumstances_of(
    guide: WarningSignGuide, answers: Mapping[str, Answer], said: Collection[str] = ()
) -> frozenset[str]:
    """Return the circumstances that were said, or that an answer shows to have been said."""
    answered = {question.only_if for question in guide.questions if question.id in answers}
    return frozenset((answered | set(said)) - {""})


def spoken_signs(guide: WarningSignGuide, answers: Mapping[str, Answer]) -> str:
    """Return the ticked lines as part of a sentence, then those one was not sure of as such.

    What somebody would rather not say is not said for them.
    """
    sure = [each for each in guide.questions if answers.get(each.id) is Answer.YES]
    unsure = [each for each in guide.questions if answers.get(each.id) in UNSURE]
    parts = (_spoken(each, answers[each.id]) for each in (*sure, *unsure))
    return _tr("; ").join(dict.fromkeys(parts))


def _spoken(question: Question, answer: Answer) -> str:
    if answer is Answer.PREFER_NOT_TO_SAY:
        return _tr("something I would rather tell a clinician myself")
    unsure = _tr("perhaps {sign}").format(sign=question.said)
    return question.said if answer is Answer.YES else unsure


def _tr(text: str) -> str:
    return QCoreApplication.translate("WarningSigns", text)
