"""What a format for saving to a file has to be, and the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from backcare_desktop.export.csv_package import CsvPackage
from backcare_desktop.export.json_file import JsonFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.export.content import Content, Option
    from backcare_desktop.export.part import Part


class Exporter(Protocol):
    """One format. It touches neither the disk nor the clock.

    `title` and `purpose` are shown to the person, in English; `ending` is that of the
    file's name. `options` are those the format offers. `keeps_everything` says that the
    file can bring entries back as they were, so that all days are the usual choice.
    """

    @property
    def id(self) -> str:
        """A short name that stays the same."""

    @property
    def title(self) -> str:
        """What the format is called."""

    @property
    def purpose(self) -> str:
        """What it is good for and what it leaves out."""

    @property
    def ending(self) -> str:
        """The ending of the file's name, as in "zip"."""

    @property
    def options(self) -> frozenset[Option]:
        """What the person may choose besides the days."""

    @property
    def keeps_everything(self) -> bool:
        """Whether the file can bring the entries back just as they were."""

    def parts(self, content: Content) -> Iterator[Part]:
        """Yield the file piece by piece; the same content always gives the same bytes.

        It may be dropped half-way, and nothing is left behind then.
        """

    def sample(self, content: Content, entries: int) -> str:
        """Return what the file says of its first entries, to be looked at before saving."""


EXPORTERS: tuple[Exporter, ...] = (CsvPackage(), JsonFile())
"""Every format, in the order in which they are offered: a new one is one file and one line."""
