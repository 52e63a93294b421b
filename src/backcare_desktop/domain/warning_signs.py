"""A published list of warning signs that one can tick, and which page the ticks lead to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

DAILY_FOR = timedelta(days=7)
DAILY, WEEKLY = timedelta(days=1), timedelta(days=7)


class Answer(StrEnum):
    """What was said to a sign; one that was not asked, or was passed over, has no answer."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    PREFER_NOT_TO_SAY = "prefer_not_to_say"


class Advice(StrEnum):
    """The pages of advice, the most urgent first."""

    EMERGENCY = "emergency"
    TODAY = "today"
    SOON = "soon"
    NONE = "none"


MOST_URGENT_FIRST = tuple(Advice)

LEADS_TO: Mapping[Answer, Mapping[Advice, Advice]] = {
    Answer.YES: {
        Advice.EMERGENCY: Advice.EMERGENCY,
        Advice.TODAY: Advice.TODAY,
        Advice.SOON: Advice.SOON,
    },
    Answer.NOT_SURE: {
        Advice.EMERGENCY: Advice.TODAY,
        Advice.TODAY: Advice.SOON,
        Advice.SOON: Advice.SOON,
    },
    Answer.PREFER_NOT_TO_SAY: {
        Advice.EMERGENCY: Advice.TODAY,
        Advice.TODAY: Advice.SOON,
    },
    Answer.NO: {},
}
"""Where an answer to a sign of a group leads; nowhere (`Advice.NONE`) where nothing stands."""

UNSURE = (Answer.NOT_SURE, Answer.PREFER_NOT_TO_SAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningSign:
    """One line of the list: `advice` is the group that public bodies put it in.

    `only_if` names a circumstance ("pregnant") without which the line is not asked; ""
    for everyone. Raises ValueError for a line that a "yes" would lead nowhere.
    """

    id: str
    advice: Advice
    only_if: str = ""

    def __post_init__(self) -> None:
        if self.advice is Advice.NONE:
            raise ValueError(f"{self.id} belongs to no group of advice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """What the answers to a list come to: the page, and the lines it repeats, in list order.

    `yes` and `unsure` (not sure, or rather not said) are those that were answered so, and
    `not_asked` those without an answer, of which `urgent_not_asked` are emergency lines: no
    page says anything about either. `treat_as_yes` are the emergency lines among the
    unsure ones: "if you think it could be yes, treat it as yes".
    """

    advice: Advice
    yes: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    treat_as_yes: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    urgent_not_asked: tuple[str, ...] = ()


def advice_for(signs: Iterable[WarningSign], answers: Mapping[str, Answer]) -> Advice:
    """Return the page that answers lead to: the most urgent one that any of them leads to.

    No answer lowers what another leads to, and nothing is added up. An answer to a line
    that is not in the list says nothing.
    """
    led = {
        LEADS_TO[answers[sign.id]].get(sign.advice, Advice.NONE)
        for sign in signs
        if sign.id in answers
    }
    return min(led, key=MOST_URGENT_FIRST.index, default=Advice.NONE)


def ticked(
    signs: Collection[WarningSign],
    answers: Mapping[str, Answer],
    applying: Collection[str] = (),
) -> Ticked:
    """Return the page that answers lead to, with its lines; `applying` as in `signs_to_ask`."""
    unsure = [sign for sign in signs if answers.get(sign.id) in UNSURE]
    not_asked = [sign for sign in signs_to_ask(signs, applying) if sign.id not in answers]
    return Ticked(
        advice=advice_for(signs, answers),
        yes=_ids(sign for sign in signs if answers.get(sign.id) is Answer.YES),
        unsure=_ids(unsure),
        treat_as_yes=_ids(sign for sign in unsure if sign.advice is Advice.EMERGENCY),
        not_asked=_ids(not_asked),
        urgent_not_asked=_ids(s for s in not_asked if s.advice is Advice.EMERGENCY),
    )


def signs_to_ask(
    signs: Iterable[WarningSign], applying: Collection[str] = ()
) -> tuple[WarningSign, ...]:
    """Return the lines that are asked; `applying` are the circumstances that hold."""
    return tuple(sign for sign in signs if not sign.only_if or sign.only_if in applying)


def first_emergency(signs: Iterable[WarningSign], answers: Mapping[str, Answer]) -> str | None:
    """Return the first emergency line with a "yes": the page is then shown at once."""
    return next(
        (
            sign.id
            for sign in signs
            if sign.advice is Advice.EMERGENCY and answers.get(sign.id) is Answer.YES
        ),
        None,
    )


def is_offered(begun: date, last_asked: date | None, today: date) -> bool:
    """Return whether the list is offered in a flare-up that is still on.

    It is at the start, then once a day in the first seven days and once in seven days
    after them. `last_asked` is the day of the last answers, None without any; a day that
    is yet to come was written by a wrong clock and does not count.
    """
    if last_asked is None or not begun <= last_asked <= today:
        return True
    next_day = last_asked + DAILY
    return today >= (next_day if next_day < begun + DAILY_FOR else last_asked + WEEKLY)


def _ids(signs: Iterable[WarningSign]) -> tuple[str, ...]:
    return tuple(sign.id for sign in signs)
