"""A drawn page sent to a printer that the person chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from backcare_desktop.export.paper_page import LETTER

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PrinterQuestion(QObject):
    """Asks which printer; `chosen` carries it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, paper: str) -> None:
        super().__init__(parent)
        self.printer = printer_for(paper)
        self.asking = QPrintDialog(self.printer, parent)
        self.asking.finished.connect(self._end)

    def ask(self) -> None:
        """Show the question; nothing else waits for its answer."""
        QDialog.open(self.asking)

    def _end(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.chosen.emit(self.printer)
        self.asking.deleteLater()
        self.deleteLater()


def has_printers() -> bool:
    """Return whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def printer_for(paper: str) -> QPrinter:
    """Return what prints on a size of paper, up to its edges, in black and white.

    The name that the list of print jobs shows says nothing about anybody.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QPageSize.PageSizeId.Letter if paper == LETTER else QPageSize.PageSizeId.A4
    portrait = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(size), portrait, QMarginsF()))
    printer.setFullPage(True)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setDocName("BackCare")
    return printer


def print_page(picture: bytes, printer: QPrinter) -> bool:
    """Print a page, given as a PNG; return whether the system took it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    page = printer.pageLayout().fullRectPixels(printer.resolution())
    image = QImage.fromData(picture)
    size = image.size().scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRect(QPoint(0, 0), size), image)
    return painter.end()
