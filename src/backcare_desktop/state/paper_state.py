"""A page on paper in the making: drawn as it will be, away from the window's thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from backcare_desktop.export.pdf import Pdf, PdfRefused, Sheet, draw_page, make_pdf
from backcare_desktop.state.background import give_up, run_in_background

SCREEN_DPI, PRINTER_DPI = 130, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPage:
    """A sheet, the document made of it, and how its page looks, as a PNG."""

    sheet: Sheet
    pdf: Pdf
    picture: bytes


class PaperState(QObject):
    """`drawn` carries a DrawnPage, `refused` comes where no page can be made.

    `drawn_for_printer` carries a PNG. It has no parent: what is still being drawn when a
    dialog goes away must find it alive.
    """

    drawn = Signal(object)
    drawn_for_printer = Signal(bytes)
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="paper")
        self._draws = 0

    def draw(self, sheet: Sheet) -> None:
        """Make the document and its picture; only the last one asked for is told."""
        self._draws += 1
        number = self._draws
        run_in_background(
            self._worker,
            partial(_drawn, sheet),
            partial(self._tell, number),
            partial(self._refuse, number),
        )

    def draw_for_printer(self, drawn: DrawnPage) -> None:
        """Draw what was drawn once more, as finely as printers print."""
        run_in_background(
            self._worker,
            partial(draw_page, drawn.sheet, drawn.pdf.letters, PRINTER_DPI),
            self.drawn_for_printer.emit,
            give_up,
        )

    def _tell(self, number: int, drawn: DrawnPage) -> None:
        if number == self._draws:
            self.drawn.emit(drawn)

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, PdfRefused):
            raise error
        if number == self._draws:
            self.refused.emit()


def _drawn(sheet: Sheet) -> DrawnPage:
    pdf = make_pdf(sheet)
    return DrawnPage(sheet=sheet, pdf=pdf, picture=draw_page(sheet, pdf.letters, SCREEN_DPI))
