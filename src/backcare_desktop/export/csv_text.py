"""Rows of cells as CSV: RFC 4180, with text that a spreadsheet will not run as a formula."""

from __future__ import annotations

import csv
import re
from datetime import date, datetime
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BOM = b"\xef\xbb\xbf"
"""What tells Excel that the file is UTF-8; it stands before the header."""

Cell = str | int | date | None
"""A datetime is a date, and a bool an int: both have a form of their own."""

_FORMULA = re.compile(r"['\s\ufeff]*[=+\-@＝＋－＠]|[' ]*[\t\r\n]")  # noqa: RUF001 - full width


def csv_text(rows: Iterable[Iterable[Cell]], *, semicolons: bool) -> bytes:
    """Return rows as UTF-8, every cell quoted, every line ended by CR LF."""
    text = StringIO(newline="")
    writer = csv.writer(
        text,
        delimiter=";" if semicolons else ",",
        quoting=csv.QUOTE_ALL,
        lineterminator="\r\n",
    )
    writer.writerows([shown(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def shown(cell: Cell) -> str:
    """Return a value as it stands in its cell; what was not recorded is empty."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int():
            return str(cell)
        case datetime():
            return cell.isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
    return guarded(cell)


def guarded(text: str) -> str:
    """Return text with an apostrophe before it where a spreadsheet might see a formula.

    Apostrophes that are already there count as part of the beginning, so that taking
    exactly one away again (`unguarded`) always gives the text back. NUL is left out.
    """
    text = text.replace("\0", "")
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return what a person had typed, given what stands in a cell of text."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
