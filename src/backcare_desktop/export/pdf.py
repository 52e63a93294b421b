"""Pages on paper: a fixed template, and words that go into it as data and never as markup."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING, cast
from unicodedata import category

from backcare_desktop.content.resources import resource_folder
from backcare_desktop.domain.text import cleaned

if TYPE_CHECKING:
    from pathlib import Path

    from typst import Compiler, PDFStandard

LONG_WORD = re.compile(r"\S{24,}")
UNBROKEN = 10
"""Letters of a very long word after which a line may end: else it would leave the page."""
JOINERS = "\u200c\u200d"


class Letters(IntEnum):
    """How the letters of a page were had, the best first; each step promises less."""

    OWN = 0
    OF_THE_SYSTEM = 1
    NOT_LASTING = 2
    SOME_MISSING = 3


class PdfRefused(Exception):
    """No page could be made: what makes it is not installed, or it refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is to be put on paper: the id of a template, the words for it, and when it is made.

    The words are mappings and lists of text and numbers. `made_at` is an aware time; it is
    noted in the document, to the second and without its zone.
    """

    template: str
    words: Mapping[str, object]
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A document; with SOME_MISSING, letters that no font has stand in it as boxes.

    `left_out` are the lines on it that say what there was no room for, () where all of it fits.
    """

    content: bytes
    letters: Letters
    left_out: tuple[str, ...] = ()


def make_pdf(sheet: Sheet) -> Pdf:
    """Return the document; the same sheet gives the same bytes while the fonts are the same.

    The program's own fonts are enough for most words. Where they are not, those of the
    system are searched too, and then what is promised is lowered until it can be kept.
    Raises PdfRefused.
    """
    failure: Exception | None = None
    for letters, standards in _PROMISES.items():
        try:
            compiler = _compiler(sheet, letters)
            made_at = int(sheet.made_at.timestamp())
            content = compiler.compile(format="pdf", pdf_standards=standards, timestamp=made_at)
            left_out = compiler.query("<left-out>", field="value", one=True)
        except RuntimeError as error:  # what typst raises; its words may hold the person's
            failure = error
        else:
            lines = tuple(json.loads(left_out))
            return Pdf(content=cast("bytes", content), letters=letters, left_out=lines)
    raise PdfRefused("the page was refused") from failure


def draw_page(sheet: Sheet, letters: Letters, dots_per_inch: float) -> bytes:
    """Return the page as a PNG, just as it is in the document. Raises PdfRefused."""
    try:
        picture = _compiler(sheet, letters).compile(format="png", ppi=dots_per_inch)
    except RuntimeError as error:
        raise PdfRefused("the page was refused") from error
    return cast("bytes", picture)  # a list only where there are several pages


def template_folder() -> Path:
    """Return where the templates are; they read nothing but what they share there."""
    return resource_folder() / "typst"


def fit_for_paper(value: object) -> object:
    """Return words as they can be printed: no control characters, and no endless words."""
    if isinstance(value, str):
        return LONG_WORD.sub(_breakable, cleaned(value).replace("\t", " "))
    if isinstance(value, dict):
        return {name: fit_for_paper(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [fit_for_paper(part) for part in value]
    return value


def _compiler(sheet: Sheet, letters: Letters) -> Compiler:
    try:
        import typst  # noqa: PLC0415 - large, and only for paper
    except ImportError as error:
        raise PdfRefused("typst is not installed") from error
    folder = template_folder()
    return typst.Compiler(
        str(folder / f"{sheet.template}.typ"),
        root=str(folder),
        font_paths=[str(resource_folder() / "fonts")],
        ignore_system_fonts=letters is Letters.OWN,
        sys_inputs={"words": json.dumps(fit_for_paper(dict(sheet.words)))},
    )


def _breakable(word: re.Match[str]) -> str:
    """Put places to break into a long word, none of them inside a letter with its marks."""
    pieces, since = [], 0
    for letter in word[0]:
        marks = letter in JOINERS or category(letter).startswith(("M", "S"))
        if since >= UNBROKEN and not marks:
            pieces.append("\u200b")
            since = 0
        pieces.append(letter)
        since += 1
    return "".join(pieces)


_PROMISES: dict[Letters, list[PDFStandard]] = {
    Letters.OWN: ["a-2a", "ua-1"],
    Letters.OF_THE_SYSTEM: ["a-2a", "ua-1"],
    Letters.NOT_LASTING: ["ua-1"],
    Letters.SOME_MISSING: [],
}
"""What a document keeps to: PDF/UA can be read aloud, PDF/A holds all it needs for good."""
