"""What stands on the emergency page, word for word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.content.emergency import emergency_guide
from backcare_desktop.content.reading import ContentError
from backcare_desktop.content.sources import cited
from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.warning_signs import Advice, Answer, ticked
from backcare_desktop.export.emergency_page import EmergencyPage, SignLine
from backcare_desktop.export.paper_page import A4, Blank
from backcare_desktop.ui.language import full_date, time_of_day
from backcare_desktop.ui.symptoms.words import sign_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from backcare_desktop.content.warning_signs import WarningSignGuide
    from backcare_desktop.ui.emergency.number import EmergencyNumber

LINES_KEPT = 8
"""Lines of medicines that stand one under the other; more of them run on, to save room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a person adds for this page alone; "" and None leave a line to write on by hand.

    `began` is for every ticked sign that has nothing of its own in `signs_began`, by id.
    `side` is a key of `sides`.
    """

    began: str = ""
    signs_began: Mapping[str, str] = field(default_factory=dict)
    side: str = ""
    pain: int | None = None
    medicines: str = ""
    allergies: str = ""
    paper: str = A4


def emergency_page(
    answers: Mapping[str, Answer], typed: Typed, call: EmergencyNumber, now: datetime
) -> EmergencyPage:
    """Return the page; where the answers lead nowhere, it is the list to tick by hand."""
    page = _plain_list(typed, call, now)
    try:
        return _with_ticks(page, warning_sign_guide(), answers, typed)
    except ContentError:  # the emergency list is there whatever is broken
        return page


def ticked_lines(answers: Mapping[str, Answer]) -> dict[str, str]:
    """Return the signs that are printed as ticked, as they are worded, by id."""
    try:
        guide = warning_sign_guide()
    except ContentError:
        return {}
    return {name: sign_text(guide, name) for name in _printed(guide, answers)}


def sides() -> dict[str, str]:
    """Return the sides that can be named, by key."""
    return {"left": _tr("Left"), "right": _tr("Right"), "both": _tr("Both")}


def in_few_lines(text: str) -> str:
    """Return typed lines without the empty ones, run together where they are many."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return ("\n" if len(lines) <= LINES_KEPT else " · ").join(lines)


def _plain_list(typed: Typed, call: EmergencyNumber, now: datetime) -> EmergencyPage:
    guide = emergency_guide()
    return EmergencyPage(
        title=_tr("Get help now"),
        number=call.number,
        call=" ".join(action.text for action in guide.actions[:2]),
        about=call.about,
        say="",
        signs=(),
        facts=_facts(typed),
        notes=(
            Blank(name=_tr("Medicines I take"), value=in_few_lines(typed.medicines)),
            Blank(name=_tr("Allergies"), value=in_few_lines(typed.allergies)),
        ),
        list_name=guide.lead.text,
        list=tuple(sign.text for sign in guide.signs),
        foot=tuple(_foot(now)),
        without_list=_tr("The emergency list is left out here: there is no room for it."),
        cut=_tr("More was typed than fits on this page: the rest is left out."),
        paper=typed.paper,
    )


def _printed(guide: WarningSignGuide, answers: Mapping[str, Answer]) -> list[str]:
    """Return the ids of the lines that were ticked: a yes before what is not sure."""
    found = ticked(guide.signs, answers)
    if found.advice is Advice.NONE:
        return []
    newer = [name for name in answers if guide.question(name) is None]
    named = (*found.yes, *found.unsure, *newer)
    return [name for name in named if answers[name] is not Answer.NO]


def _with_ticks(
    page: EmergencyPage, guide: WarningSignGuide, answers: Mapping[str, Answer], typed: Typed
) -> EmergencyPage:
    """Return the page with what was ticked: the advice is that of the same ticks on the screen."""
    printed = _printed(guide, answers)
    if not printed:
        return page
    advice = ticked(guide.signs, answers).advice
    advised = guide.page(advice)
    call = page.call
    if advice is not Advice.EMERGENCY:
        call = " ".join(each.text for each in advised.changes).format(number=page.number)
    began = {name: " ".join(typed.signs_began.get(name, "").split()) for name in printed}
    return replace(
        page,
        title=advised.title,
        call=call,
        say=advised.say.text.partition("{signs}")[0].strip() or _tr("I ticked:"),
        signs=tuple(
            SignLine(
                answer=_answer(answers[name]),
                text=sign_text(guide, name),
                began=_tr("Began: {when}").format(when=began[name]) if began[name] else "",
            )
            for name in printed
        ),
        facts=_facts(typed, has_own=all(began.values())),
    )


def _facts(typed: Typed, *, has_own: bool = False) -> tuple[Blank, ...]:
    """Return what is to be known; where every sign has a beginning of its own, none is missing."""
    began = Blank(name=_tr("It began"), value=" ".join(typed.began.split()))
    pain = "" if typed.pain is None else _tr("{number} of 10").format(number=typed.pain)
    return (
        *(() if has_own and not began.value else (began,)),
        Blank(name=_tr("Side"), value=sides().get(typed.side, "")),
        Blank(name=_tr("Pain now, from 0 to 10"), value=pain),
    )


def _foot(now: datetime) -> Iterator[str]:
    yield _tr(
        "Made on {day} at {time} by the person it is about, with {program}, which cannot tell "
        "what is wrong. No clinician has reviewed its texts."
    ).format(day=full_date(now.date()), time=time_of_day(now), program="BackCare Desktop")
    guide = emergency_guide()
    ids = tuple(dict.fromkeys(name for sign in guide.signs for name in sign.sources))
    yield _tr("The list is from: {sources}.").format(sources=cited(ids))


def _answer(answer: Answer) -> str:
    return {
        Answer.YES: _tr("Yes."),
        Answer.NOT_SURE: _tr("Not sure."),
        Answer.PREFER_NOT_TO_SAY: _tr("Rather not said."),
    }[answer]


def _tr(text: str) -> str:
    return QCoreApplication.translate("EmergencyPaper", text)
