"""The warning signs that public health bodies publish, and what they advise for each group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import (
    ContentError,
    Reviewed,
    Statement,
    check_differ,
    check_sources,
    content_folder,
    read_content,
)
from backcare_desktop.domain.warning_signs import MOST_URGENT_FIRST, Advice, WarningSign

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DAY = "day"
BLANKS = ("number", "signs", "when", DAY)
"""What a page fills into its texts: the emergency number, the ticked lines, when it began, and
the day of the check ("today")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A sign as a question; `help` are examples and `why` says what it may mean.

    `said` names the sign as one would on the phone, to stand in a sentence of a page.
    `only_if` is the id of the circumstance without which it is not asked, "" for everyone.
    """

    id: str
    text: str
    said: str
    help: tuple[str, ...]
    why: str
    sources: tuple[str, ...]
    only_if: str = ""

    def __post_init__(self) -> None:
        check_sources(self.id, self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """The signs for which the same is advised, under a title."""

    advice: Advice
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvicePage:
    """What is said where a group of signs is the most urgent one that was ticked.

    `lead` comes before the ticked lines, `lines` after them, then `say` (a sentence to say
    on the phone), `avoid` (what not to do) and `changes` (what to do if something changes).
    The texts have the blanks {number}, {signs}, {when} and {day} to be filled in, the title
    {day} alone.
    """

    advice: Advice
    title: str
    lead: Statement
    lines: tuple[Statement, ...]
    say: Statement
    avoid: tuple[Statement, ...]
    changes: tuple[Statement, ...]

    def __post_init__(self) -> None:
        if _blanks(self.title) - {DAY}:
            raise ValueError("a title has blanks that nothing fills")
        for statement in (self.lead, *self.lines, self.say, *self.avoid, *self.changes):
            if _blanks(statement.text) - set(BLANKS):
                raise ValueError(f"{statement.id} has blanks that nothing fills")


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutYou:
    """The card beside the list, "If any of this is true for you": to be read, never asked."""

    title: str
    lines: tuple[Statement, ...]
    then: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningSignGuide(Reviewed):
    """The list, what explains it, and the pages of advice.

    `new_or_worse` explains these words once, `treat_as_yes` stands beside an emergency line
    whose answer is not known, `adults_only` speaks to those under 16, `circumstances` are
    what some questions depend on, and `evidence` says how much such a list can tell.

    Raises ValueError unless the groups and the pages stand in order, the most urgent first,
    no id stands twice, and every circumstance is known.
    """

    lead: Statement
    new_or_worse: Statement
    treat_as_yes: Statement
    adults_only: Statement
    circumstances: tuple[Statement, ...]
    groups: tuple[QuestionGroup, ...]
    about_you: AboutYou
    pages: tuple[AdvicePage, ...]
    evidence: tuple[Statement, ...]

    def __post_init__(self) -> None:
        groups = tuple(group.advice for group in self.groups)
        pages = tuple(page.advice for page in self.pages)
        if groups != MOST_URGENT_FIRST[:-1] or pages != MOST_URGENT_FIRST:
            raise ValueError("the groups and pages are not all there, the most urgent first")
        check_differ(question.id for question in self.questions)
        known = {"", *(circumstance.id for circumstance in self.circumstances)}
        if any(question.only_if not in known for question in self.questions):
            raise ValueError("a question depends on a circumstance that is not in the list")

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in the order in which they are asked."""
        return tuple(question for group in self.groups for question in group.questions)

    @property
    def signs(self) -> tuple[WarningSign, ...]:
        """The list as its answers are judged by."""
        return tuple(
            WarningSign(id=question.id, advice=group.advice, only_if=question.only_if)
            for group in self.groups
            for question in group.questions
        )

    def question(self, sign: str) -> Question | None:
        """Return the question of a sign, None for one that comes from a newer version."""
        return next((each for each in self.questions if each.id == sign), None)

    def page(self, advice: Advice) -> AdvicePage:
        """Return a page of advice."""
        return self.pages[MOST_URGENT_FIRST.index(advice)]


def read_warning_sign_guide(folder: Path) -> WarningSignGuide:
    """Return the list in a folder of content; raises ContentError."""
    return read_content(folder / "warning_signs.json", WarningSignGuide)


@cache
def warning_sign_guide() -> WarningSignGuide:
    """Return the program's list, read once; raises ContentError."""
    return read_warning_sign_guide(content_folder())


@cache
def question_texts() -> Mapping[str, str]:
    """Return the questions by their ids; none where the list cannot be read: never fails."""
    try:
        return {question.id: question.text for question in warning_sign_guide().questions}
    except ContentError:
        return {}


def _blanks(text: str) -> set[str]:
    return set(re.findall(r"\{(.*?)\}", text))
