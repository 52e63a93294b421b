"""The parts of a page of advice beside what to do: what was ticked, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.warning_signs import UNSURE, Advice, Answer
from backcare_desktop.ui.emergency.signs import said_by_all
from backcare_desktop.ui.symptoms.words import sign_text, time_of
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, line_between
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from backcare_desktop.content.warning_signs import WarningSignGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.domain.warning_signs import Ticked
    from backcare_desktop.ui.theme.look import Look


def lines_card(look: Look, title: str, lines: Iterable[str]) -> Card:
    """Return lines under a title, with a hairline between them."""
    card = Card(look, gap=8).add(heading(title))
    for place, line in enumerate(lines):
        if place:
            card.add(line_between())
        card.add(PlainLabel(line))
    return card


def ticked_card(
    look: Look, guide: WarningSignGuide, check: SymptomCheck, ticked: Ticked, today: date
) -> Card:
    """Return the lines that were ticked, and what was said of the others."""
    title = _tr("What you ticked, {time}").format(time=time_of(check, today))
    newer = {sign: said for sign, said in check.answers.items() if guide.question(sign) is None}
    yes = (*ticked.yes, *(sign for sign, said in newer.items() if said is Answer.YES))
    unsure = (*ticked.unsure, *(sign for sign, said in newer.items() if said in UNSURE))
    doubt = _tr("Not sure: {sign}")
    lines = [sign_text(guide, sign) for sign in yes]
    lines += [doubt.format(sign=sign_text(guide, sign)) for sign in unsure]
    card = lines_card(look, title, lines or [_tr("No line.")])
    answered = len(check.answers)
    told = _tr("Lines answered: {answered}. Left open: {left}.")
    card.add(hint(told.format(answered=answered, left=len(ticked.not_asked))))
    if ticked.treat_as_yes and ticked.advice is not Advice.EMERGENCY:
        card.add(PlainLabel(guide.treat_as_yes.text, strong=True))
    return card


def left_open_card(look: Look, ticked: Ticked, go_back: Callable[[], None]) -> Card:
    """Return how many lines have no answer, which no page can speak for, and the way to them."""
    urgent, left = len(ticked.urgent_not_asked), len(ticked.not_asked)
    if urgent:
        told = _tr(
            "Lines left open: {left}, of them lines that need help at once: {urgent}. "
            "This page says nothing about those."
        )
    else:
        told = _tr("Lines left open: {left}. This page says nothing about those.")
    words = PlainLabel(told.format(left=left, urgent=urgent), strong=bool(urgent))
    back = button(_tr("Go through the open lines"), go_back, large=bool(urgent))
    return Card(look, "warn" if urgent else "sunken").add(words, flow(look, back))


def sources_label(sources: tuple[str, ...]) -> PlainLabel:
    """Return who says what a page says."""
    return hint(said_by_all(sources))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Advice", text)
