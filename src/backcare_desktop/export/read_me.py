"""What the tables of a package hold, for people: README.txt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop import __version__
from backcare_desktop.domain.period import ALWAYS
from backcare_desktop.export.content import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.export.content import Content
    from backcare_desktop.export.table import Column, Table

_OPENING = """\
Entries from a diary, recorded by the person who keeps it. Nobody has checked them.

Whoever has these files can read them. Pass them on only to people you trust.

HOW TO OPEN THEM

Unpack the ZIP file first. Then open a .csv file with Excel, LibreOffice, Numbers or any
other program for tables. If everything stands in one column, close it again, choose
Data > From Text/CSV in Excel, and pick the file and its separator there (this one has a
{separator} between columns). Or save it again from BackCare with the other separator.

HOW TO READ THEM

- An empty cell means: not recorded. It never means 0.
- Times are written as 2026-03-02T07:40:00+01:00, which is 07:40 where the clock is one
  hour ahead of UTC. date_local is the day alone, which tables can sort and count.
- Text that begins like a formula has an apostrophe (') before it, so that no program
  runs it. A program that reads these files takes one such apostrophe away again.
- Numbers of two entries do not show what caused a change: pain also rises and falls by
  itself.
- datapackage.json says the same to programs (Frictionless Data, Table Schema).
"""


def read_me(content: Content, tables: Sequence[Table[Any, Any]]) -> str:
    """Return the text, with what was left out named."""
    semicolons = content.choice.wants(Option.SEMICOLONS)
    parts = [
        _OPENING.format(separator="semicolon" if semicolons else "comma"),
        _section("WHAT IS IN THEM", _made_of(content)),
        _section("WHAT IS NOT IN THEM", _left_out(content)),
        *(_section(table.file, [_line(c) for c in table.columns]) for table in tables),
    ]
    return "\n".join(parts).replace("\n", "\r\n")


def _section(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, "", *(f"- {line}" for line in lines), ""])


def _line(column: Column[Any]) -> str:
    return f"{column.name}: {column.about}"


def _made_of(content: Content) -> list[str]:
    period = content.choice.period
    days = "All days." if period == ALWAYS else f"The days from {period.first} to {period.last}."
    made = content.made_at.isoformat(timespec="seconds")
    return [days, f"As the diary was on {made}.", f"Written by BackCare Desktop {__version__}."]


def _left_out(content: Content) -> list[str]:
    lines = ["What is in the trash."]
    if not content.choice.wants(Option.NOTES):
        lines.append("Notes and own words: the person chose to leave them out.")
    if content.unread:
        lines.append(f"Entries that this version of BackCare cannot read: {content.unread}.")
    if content.incomplete:
        months = ", ".join(content.incomplete)
        lines.append(f"Perhaps some entries of months that could not be read in full: {months}.")
    return lines
