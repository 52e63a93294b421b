"""What will be in the file: how many entries, of which days, and how it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from backcare_desktop.ui.save_file.words import counts_told, days_told, left_out_told
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from backcare_desktop.state.save_file_state import Preview
    from backcare_desktop.ui.theme.look import Look

LINES = 9


class PreviewCard(Card):
    """Follows what was looked at; the beginning of the file is shown on demand."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, gap=8)
        self.days = PlainLabel()
        self.counts = PlainLabel(strong=True)
        self.left_out = hint()
        self.switch = button("", self._switch, role="link")
        self.sample = QPlainTextEdit(readOnly=True)
        self.sample.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.sample.setTabChangesFocus(True)
        self.sample.setAccessibleName(self.tr("How the file begins"))
        self.sample.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + look.px(24))
        self.add(heading(self.tr("What will be in the file")), self.days, self.counts)
        self.add(self.left_out, flow(look, self.switch), self.sample)
        self._show_sample(shown=False)

    def show_preview(self, preview: Preview | None) -> None:
        """Show what was found, or that it is not known yet."""
        if preview is None:
            self.days.setText(self.tr("Looking…"))
            self.counts.setText("")
            return
        summary, exporter = preview.summary, preview.exporter
        self.days.setText(days_told(summary))
        self.counts.setText(counts_told(summary))
        self.counts.setVisible(bool(self.counts.text()))
        left_out = left_out_told(
            preview.content, summary, keeps_everything=exporter.keeps_everything
        )
        self.left_out.setText(left_out)
        self.left_out.setVisible(bool(left_out))
        self.sample.setPlainText(preview.sample)

    def _switch(self) -> None:
        self._show_sample(shown=self.sample.isHidden())

    def _show_sample(self, *, shown: bool) -> None:
        self.sample.setVisible(shown)
        told = self.tr("Hide the beginning") if shown else self.tr("Show how the file begins")
        self.switch.setText(told)
