"""The page for the emergency desk, as its template `emergency.typ` takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from backcare_desktop.export.paper_page import Blank, PaperPage, blank_told, told


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLine:
    """A sign that was ticked, what was answered, and when it began if that is its own."""

    answer: str
    text: str
    began: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyPage(PaperPage):
    """`say` leads to the `signs`; without any, the page is the `list` to be ticked by hand.

    `without_list` stands there if the list had to be left out.
    """

    template: ClassVar[str] = "emergency"

    say: str
    signs: tuple[SignLine, ...]
    facts: tuple[Blank, ...]
    list_name: str
    list: tuple[str, ...]
    without_list: str

    def read_aloud(self) -> str:
        """Return it as text, line by line, as far as there is something to say."""
        return told(
            *(self.title, self.number, self.call, self.about, self.say),
            *(f"{sign.answer} {sign.text} {sign.began}".strip() for sign in self.signs),
            *map(blank_told, (*self.facts, *self.notes)),
            *(self.list_name, *self.list, *self.foot),
        )
