"""A page on paper: looked at as it will be, saved as PDF or printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QTimer

from backcare_desktop.export.pdf import Letters
from backcare_desktop.state.paper_state import PaperState
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.paper.fields import PaperFields
from backcare_desktop.ui.paper.page_picture import PagePicture
from backcare_desktop.ui.save_file.outcome import Outcome
from backcare_desktop.ui.save_file.where import ask_for_file
from backcare_desktop.ui.save_file.words import in_diary_told, path_told, refusal_told
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.text import PlainLabel, announce, heading

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.state.paper_state import DrawnPage
    from backcare_desktop.state.save_file_state import Saved, SaveFileState
    from backcare_desktop.store.problems import Problem
    from backcare_desktop.ui.theme.look import Look

WIDTH, NARROW, TYPING_MS = 980, 660, 300

F = TypeVar("F", bound=PaperFields)


class PaperDialog(Dialog, Generic[F]):
    """One dialog for every kind of page: the fields say which. It needs no diary."""

    def __init__(
        self, parent: QWidget, clock: Clock, files: SaveFileState, look: Look, fields: F
    ) -> None:
        super().__init__(parent, look, fields.dialog_title)
        self._clock, self._files = clock, files
        self._save_to: Path | None = None
        self._print_on: QPrinter | None = None
        self._paper = PaperState()
        self.drawn: DrawnPage | None = None
        self.fields = fields
        self.picture = PagePicture(look)
        self.amiss = PlainLabel(tone="danger")
        self.outcome = Outcome(look, self.reject)
        self.close_button = button(self.tr("Close"), self.reject)
        self.printing = button(self.tr("Print…"), self._ask_printer)
        self.save = button(self.tr("Save as PDF…"), self._ask_where, role="primary")
        self._lay_out()
        self._follow()
        self._draw()

    def put_down(self) -> bool:
        """Close; what was typed is had again when the same page is opened again."""
        self.fields.put_down()
        return super().put_down()

    def _lay_out(self) -> None:
        columns = Columns(self.look, main=1, side=1, narrow=NARROW)
        columns.main.addWidget(self.fields)
        columns.main.addStretch(1)
        shown = Card(self.look, "sunken").add(
            heading(self.tr("This is the page")), self.amiss, self.picture
        )
        self.amiss.hide()
        columns.side.addWidget(shown)
        columns.side.addStretch(1)
        self.add(columns)
        self.keep_in_view(self.outcome)
        self.close_with(self.close_button, self.printing, self.save, width=WIDTH)
        self.fields.keyboard_start().setFocus()

    def _follow(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._draw)
        self.fields.changed.connect(self._typing.start)
        self._paper.drawn.connect(self._show_page)
        self._paper.drawn_for_printer.connect(self._print)
        self._paper.refused.connect(self._tell_no_page)
        self._files.saved.connect(self._tell_saved)
        self._files.save_failed.connect(self._tell_failed)

    def _draw(self) -> None:
        """Make the page of what stands in the fields now."""
        self._typing.stop()
        now = self._clock.local_now()
        page = self.fields.page(now)
        self.picture.setAccessibleName(page.read_aloud())
        self._paper.draw(page.sheet(now))

    def _show_page(self, drawn: DrawnPage) -> None:
        self.drawn = drawn
        self.picture.show_page(drawn.picture)
        self._tell_amiss(drawn)
        path, self._save_to = self._save_to, None
        if path is not None:
            self._files.save_made(drawn.pdf.content, path)
        if self._print_on is not None:
            self._paper.draw_for_printer(drawn)

    def _tell_amiss(self, drawn: DrawnPage) -> None:
        """Say what is not on the page, or not as it was typed; aloud where that is new."""
        lines = list(drawn.pdf.left_out)
        if drawn.pdf.letters is Letters.SOME_MISSING:
            lines.append(
                self.tr(
                    "For some letters this computer has no font. On the page they are empty "
                    "boxes: write them there by hand."
                )
            )
        words = "\n".join(lines)
        if words and words != self.amiss.text():
            announce(self.amiss, words)
        self.amiss.setText(words)
        self.amiss.setVisible(bool(words))

    def _ask_where(self) -> None:
        self.outcome.clear()
        today = self._clock.local_now().date()
        name = f"{self.fields.file_name}-{today.isoformat()}.pdf"
        ask_for_file(self, self.tr("Where to save the page"), name, self._write)

    def _write(self, name: str) -> None:
        path = Path(name)
        if self._files.is_among_diary(path):
            self.outcome.tell_refusal(in_diary_told(path))
            return
        self._be_busy(busy=True)
        self._save_to = path
        self._draw()

    def _ask_printer(self) -> None:
        from backcare_desktop.ui.paper.printing import (  # noqa: PLC0415 - hardly ever
            PrinterQuestion,
            has_printers,
        )

        self.outcome.clear()
        if not has_printers():
            self.outcome.tell_refusal(
                self.tr(
                    "This computer knows no printer. Save the page as PDF: it can be printed "
                    "elsewhere, or shown on a phone."
                )
            )
            return
        question = PrinterQuestion(self, self.fields.paper_size)
        question.chosen.connect(self.print_on)
        question.ask()

    def print_on(self, printer: QPrinter) -> None:
        """Print the page on a printer that was chosen."""
        self._be_busy(busy=True)
        self._print_on = printer
        self.outcome.tell_working(self.tr("Printing…"))
        self._draw()

    def _print(self, picture: bytes) -> None:
        from backcare_desktop.ui.paper.printing import print_page  # noqa: PLC0415 - hardly ever

        printer, self._print_on = self._print_on, None
        if printer is not None and print_page(picture, printer):
            self.outcome.tell_working(self.tr("The page was handed to the printer."))
        else:
            self.outcome.tell_refusal(
                self.tr("The printer did not take the page. Save it as PDF, or try again.")
            )
        self._be_busy(busy=False)
        self.printing.setFocus()

    def _tell_saved(self, saved: Saved) -> None:
        told = self.tr("Saved: {name}. It is in {folder}. Anyone who opens the file can read it.")
        folder = saved.path.parent
        words = told.format(name=path_told(saved.path.name), folder=path_told(folder))
        self.outcome.tell_done(words, folder)
        self._be_busy(busy=False)
        self.outcome.open_folder.setFocus()

    def _tell_failed(self, problem: Problem) -> None:
        self.outcome.tell_refusal(refusal_told(problem))
        self._be_busy(busy=False)
        self.save.setFocus()

    def _tell_no_page(self) -> None:
        self._save_to = self._print_on = None
        told = self.tr(
            "The page cannot be made: a part of BackCare that makes pages is missing or broken."
        )
        self.outcome.tell_refusal(f"{told} {self.fields.instead}")
        self._be_busy(busy=True)

    def _be_busy(self, *, busy: bool) -> None:
        self.save.setEnabled(not busy)
        self.printing.setEnabled(not busy)
