"""The answers to the warning signs in words, and the ticked lines as they are said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.warning_signs import Answer

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from backcare_desktop.content.warning_signs import Question, WarningSignGuide


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


def circumstances_of(
    guide: WarningSignGuide, answers: Mapping[str, Answer], said: Collection[str] = ()
) -> frozenset[str]:
    """Return the circumstances that were said, or that an answer shows to have been said."""
    answered = {question.only_if for question in guide.questions if question.id in answers}
    return frozenset((answered | set(said)) - {""})


def spoken_signs(guide: WarningSignGuide, answers: Mapping[str, Answer]) -> str:
    """Return the ticked lines as part of a sentence, those one was not sure of as such.

    What somebody would rather not say is not said for them.
    """
    parts = [said for question in guide.questions if (said := _spoken(question, answers))]
    return _tr("; ").join(dict.fromkeys(parts))


def _spoken(question: Question, answers: Mapping[str, Answer]) -> str:
    match answers.get(question.id):
        case Answer.YES:
            return question.said
        case Answer.NOT_SURE:
            return _tr("perhaps {sign}").format(sign=question.said)
        case Answer.PREFER_NOT_TO_SAY:
            return _tr("something I would rather tell a clinician myself")
        case _:
            return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("WarningSigns", text)
