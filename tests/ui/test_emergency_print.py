"""The emergency page sent to a printer: asked for, refused, and none there."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog

from backcare_desktop.export.paper_page import LETTER
from backcare_desktop.ui.paper.printing import PrinterQuestion, printer_for
from tests.support.paper import facts_of
from tests.support.paper_dialog import check, opened, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Running


def test_without_a_printer_it_says_so_and_what_to_do(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    made = opened(running)
    made.printing.click()
    assert "knows no printer" in told(made)
    assert "PDF" in told(made)


def test_a_printer_is_asked_for_and_gets_the_page(running: Running, tmp_path: Path) -> None:
    made = opened(running, check(running))
    question = PrinterQuestion(made, "a4")
    question.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    question.chosen.connect(made.print_on)
    question.ask()
    question.asking.done(QDialog.DialogCode.Accepted)
    running.qtbot.waitUntil(lambda: "handed to the printer" in told(made))
    printed = tmp_path / "printed.pdf"
    facts = facts_of(printed.read_bytes())
    assert (facts["Pages"], facts["Title"]) == ("1", "BackCare")
    assert "A4" in facts["Page size"]
    assert made.drawn is not None
    saved = as_drawn_of(made.drawn.pdf.content, tmp_path)
    assert max(saved) > 10
    assert as_drawn(printed) == pytest.approx(saved, abs=4), "thin lines are drawn thinner"


def test_a_printer_that_is_not_wanted_after_all_gets_nothing(running: Running) -> None:
    made = opened(running)
    question = PrinterQuestion(made, LETTER)
    question.chosen.connect(made.print_on)
    question.ask()
    question.asking.reject()
    QApplication.sendPostedEvents()
    assert made.outcome.told.isHidden()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_told(running: Running, tmp_path: Path) -> None:
    made = opened(running)
    printer = printer_for("a4")
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    made.print_on(printer)
    running.qtbot.waitUntil(lambda: "did not take the page" in told(made))
    assert made.save.isEnabled()


def as_drawn(pdf: Path) -> list[float]:
    """Return how dark each twentieth of a document's page is, from the top, in percent."""
    subprocess.run(
        ["pdftoppm", "-r", "50", "-gray", "-png", "-singlefile", str(pdf), str(pdf)], check=True
    )
    image = QImage(f"{pdf}.png").convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [
        sum(255 - image.pixelColor(x, y).red() for x in range(image.width())) / image.width()
        for y in range(image.height())
    ]
    size = len(rows) // 20
    parts = [rows[part * size : (part + 1) * size] for part in range(20)]
    return [sum(part) / size / 2.55 for part in parts]


def as_drawn_of(content: bytes, folder: Path) -> list[float]:
    path = folder / "saved.pdf"
    path.write_bytes(content)
    return as_drawn(path)
