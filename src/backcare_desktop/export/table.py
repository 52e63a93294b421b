"""A table of a package: its columns, and how entries become rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from backcare_desktop.export.csv_text import Cell

if TYPE_CHECKING:
    from backcare_desktop.domain.record import Record
    from backcare_desktop.export.content import Content

R = TypeVar("R", bound="Record")
T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)

NOTE, OWN_WORDS = "note", "own_words"
"""The columns of what a person typed, which are left out unless notes are asked for."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T_contra]):
    """A column: `type` and `rules` as in the Table Schema, `about` in plain words."""

    type: str
    name: str
    about: str
    value: Callable[[T_contra], Cell]
    rules: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[R, T]):
    """One CSV file: an entry R of `kind` becomes rows, each made from a T.

    `key` names the columns that tell rows apart, and `belongs_to` the table whose
    `record_id` the first column points to.
    """

    name: str
    about: str
    kind: type[R]
    split: Callable[[R], Iterable[T]]
    columns: tuple[Column[T], ...]
    key: tuple[str, ...]
    belongs_to: str = ""

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    def rows(self, content: Content) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells of each row, oldest entry first."""
        for record in content.records(self.kind):
            for part in self.split(record):
                yield tuple(column.value(part) for column in self.columns)

    def without_notes(self) -> Table[R, T]:
        """Return the table without the person's own words."""
        kept = tuple(column for column in self.columns if column.name not in {NOTE, OWN_WORDS})
        return replace(self, columns=kept)


def text(name: str, about: str, value: Callable[[T], str | None], **rules: object) -> Column[T]:
    """Return a column of text."""
    return Column("string", name, about, value, rules)


def whole(name: str, about: str, value: Callable[[T], int | None], **rules: object) -> Column[T]:
    """Return a column of whole numbers, 0 or more unless the rules say otherwise."""
    return Column("integer", name, about, value, {"minimum": 0, **rules})


def other(
    kind: str, name: str, about: str, value: Callable[[T], Cell], **rules: object
) -> Column[T]:
    """Return a column of days ("date"), moments ("datetime") or true and false ("boolean")."""
    return Column(kind, name, about, value, rules)
