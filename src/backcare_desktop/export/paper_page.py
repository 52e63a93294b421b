"""What every page on paper says, and how it becomes what can be drawn."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, ClassVar

from backcare_desktop.export.pdf import Sheet

if TYPE_CHECKING:
    from datetime import datetime

A4, LETTER = "a4", "us-letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Something to be known, under its name; "" leaves a line to write on by hand."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPage(ABC):
    """Every word of a page, for the template of that name.

    `call` says when to dial the `number`, `about` whose number it is. `notes` are what the
    person has written, and `cut` stands there if they had to be shortened. Each kind of
    page says in which order it is printed.
    """

    template: ClassVar[str]

    title: str
    number: str
    call: str
    about: str
    notes: tuple[Blank, ...]
    foot: tuple[str, ...]
    cut: str
    paper: str = A4
    lang: str = "en"
    program: str = "BackCare Desktop"

    def sheet(self, made_at: datetime) -> Sheet:
        """Return it as what can be drawn."""
        return Sheet(template=self.template, words=asdict(self), made_at=made_at)

    @abstractmethod
    def read_aloud(self) -> str:
        """Return it as text, line by line, as far as there is something to say."""


def told(*lines: str) -> str:
    """Return the lines that say something, one under the other."""
    return "\n".join(line for line in lines if line)


def blank_told(blank: Blank) -> str:
    """Return what is known under its name, or that a line is left for it."""
    return f"{blank.name}: {blank.value or '…'}"
