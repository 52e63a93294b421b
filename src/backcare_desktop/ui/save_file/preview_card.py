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
        self.add(self.left_out, hint(self._privacy()), flow(look, self.switch), self.sample)
        self._show_sample(shown=False)

    def show_preview(self, preview: Preview | None) -> None:
        """Show what was found; nothing while no days are chosen."""
        told = ("", "", "") if preview is None else _told(preview)
        for label, text in zip((self.days, self.counts, self.left_out), told, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.sample.setPlainText("" if preview is None else preview.sample)

    def _privacy(self) -> str:
        return self.tr(
            "Anyone who has the file can read it: it is not encrypted. Its name says nothing "
            "about you, and nothing leaves this computer unless you send it."
        )

    def _switch(self) -> None:
        self._show_sample(shown=self.sample.isHidden())

    def _show_sample(self, *, shown: bool) -> None:
        self.sample.setVisible(shown)
        told = self.tr("Hide the beginning") if shown else self.tr("Show how the file begins")
        self.switch.setText(told)


def _told(preview: Preview) -> tuple[str, str, str]:
    """Return the days, the counts, and what is left out or comes along."""
    keeps_everything = preview.exporter.keeps_everything
    left_out = left_out_told(preview.content, preview.summary, keeps_everything=keeps_everything)
    return days_told(preview.summary), counts_told(preview.summary), left_out
