"""Tables for a spreadsheet: one CSV file for each kind of entry, in a ZIP."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from backcare_desktop.export.content import Option
from backcare_desktop.export.csv_text import BOM, csv_text
from backcare_desktop.export.data_package import data_package
from backcare_desktop.export.part import Part, batches
from backcare_desktop.export.read_me import read_me
from backcare_desktop.export.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.export.content import Content
    from backcare_desktop.export.csv_text import Cell
    from backcare_desktop.export.table import Table

_UNIX, _OWNER_ONLY = 3, 0o100600 << 16
_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The time in the archive, the same for all: the oldest there is."""


class CsvPackage:
    """CSV files with what their columns mean, for people and for programs."""

    id = "csv"
    title = "Spreadsheet (CSV)"
    purpose = (
        "To look at the numbers in Excel or another program, or to pass them on. "
        "A ZIP file with one table for each kind of entry."
    )
    ending = "zip"
    options = frozenset({Option.NOTES, Option.SEMICOLONS})
    keeps_everything = False

    def parts(self, content: Content) -> Iterator[Part]:
        """Yield progress, and the whole archive at the end: its directory comes last."""
        tables = _tables(content)
        archive = BytesIO()
        with ZipFile(archive, "w", ZIP_DEFLATED) as package:
            package.writestr(_member("README.txt"), read_me(content, tables))
            package.writestr(_member("datapackage.json"), data_package(content, tables))
            for number, table in enumerate(tables):
                with package.open(_member(table.file), "w") as member:
                    member.write(BOM + _text([table.header], content))
                    for share, rows in _shares(table, content):
                        member.write(_text(rows, content))
                        yield Part(b"", (number + share) / len(tables))
        yield Part(archive.getvalue(), 1)

    def sample(self, content: Content, entries: int) -> str:
        """Return the first rows of each table."""
        shown = []
        for table in _tables(content):
            rows = [row for row, _ in zip(table.rows(content), range(entries), strict=False)]
            text = _text([table.header, *rows], content).decode().replace("\r\n", "\n")
            shown.append(f"{table.file}\n{text}")
        return "\n".join(shown)


def _tables(content: Content) -> list[Table[Any, Any]]:
    notes = content.choice.wants(Option.NOTES)
    return [table if notes else table.without_notes() for table in TABLES]


def _text(rows: list[tuple[Cell, ...]] | tuple[tuple[Cell, ...], ...], content: Content) -> bytes:
    return csv_text(rows, semicolons=content.choice.wants(Option.SEMICOLONS))


def _shares(
    table: Table[Any, Any], content: Content
) -> Iterator[tuple[float, tuple[tuple[Cell, ...], ...]]]:
    """Yield rows in batches, each with how much of the table is done by then."""
    total = max(len(content.lines), 1)
    done = 0
    for rows in batches(table.rows(content)):
        done += len(rows)
        yield min(done / total, 1), rows


def _member(name: str) -> ZipInfo:
    """Return the same description on every system and at every time."""
    info = ZipInfo(name, _NO_DAY)
    info.create_system, info.external_attr = _UNIX, _OWNER_ONLY
    info.compress_type = ZIP_DEFLATED
    return info
