"""The page for the emergency desk, as its template `emergency.typ` takes it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from backcare_desktop.export.pdf import Sheet

if TYPE_CHECKING:
    from datetime import datetime

A4, LETTER = "a4", "us-letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLine:
    """A sign that was ticked, and what was answered."""

    answer: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Something to be known, under its name; "" leaves a line to write on by hand."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyPage:
    """Every word of the page, in the order in which it is printed.

    `call` says when to dial the `number`, `about` whose number it is. `say` leads to the
    `signs`; without any, the page is the `list` to be ticked by hand. `cut` stands there
    if the `notes` had to be shortened, `without_list` if the list had to be left out.
    """

    title: str
    number: str
    call: str
    about: str
    say: str
    signs: tuple[SignLine, ...]
    facts: tuple[Blank, ...]
    notes: tuple[Blank, ...]
    list_name: str
    list: tuple[str, ...]
    foot: tuple[str, ...]
    without_list: str
    cut: str
    paper: str = A4
    lang: str = "en"
    program: str = "BackCare Desktop"

    def sheet(self, made_at: datetime) -> Sheet:
        """Return it as what can be drawn."""
        return Sheet(template="emergency", words=asdict(self), made_at=made_at)

    def read_aloud(self) -> str:
        """Return it as text, line by line, as far as there is something to say."""
        lines = [self.title, self.number, self.call, self.about, self.say]
        lines += [f"{sign.answer} {sign.text}" for sign in self.signs]
        lines += [f"{blank.name}: {blank.value or '…'}" for blank in (*self.facts, *self.notes)]
        return "\n".join(line for line in (*lines, self.list_name, *self.list, *self.foot) if line)
