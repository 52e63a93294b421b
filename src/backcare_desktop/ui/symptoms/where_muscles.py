"""The muscles that tend to go into spasm in what is marked, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.thermal.statements import statement
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.content.regions import Muscle
    from backcare_desktop.ui.theme.look import Look


class Muscles(QWidget):
    """Their names; where they lie, what they do and the sources on demand. Hidden without any."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._muscles: tuple[Muscle, ...] = ()
        self.names = PlainLabel()
        self.open = button("", self._switch, role="link")
        self.details = QWidget()
        self.details.hide()
        self._filled: QWidget | None = None
        holder = QVBoxLayout(self.details)
        holder.setContentsMargins(0, 0, 0, 0)
        title = PlainLabel(self.tr("Muscles there that tend to go into spasm"), strong=True)
        stack = column(look, title, self.names, self.open, self.details, gap=2)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
        self._name_switch()
        self.hide()

    def show_muscles(self, muscles: tuple[Muscle, ...]) -> None:
        """Show these muscles, each once."""
        if muscles == self._muscles:
            return
        self._muscles = muscles
        self.names.setText("; ".join(muscle.name for muscle in muscles))
        self.setVisible(bool(muscles))
        if not self.details.isHidden():
            self._fill()

    def _switch(self) -> None:
        opened = self.details.isHidden()
        if opened:
            self._fill()
        self.details.setVisible(opened)
        self.names.setHidden(opened)
        self._name_switch()

    def _name_switch(self) -> None:
        hidden = self.details.isHidden()
        self.open.setText(
            self.tr("What they do, and sources") if hidden else self.tr("Show their names only")
        )

    def _fill(self) -> None:
        if self._filled is not None:
            self._filled.hide()
            self._filled.deleteLater()
        self._filled = QWidget()
        parts = (
            statement(
                self._look,
                self.tr("{lies}. {does}.").format(lies=muscle.lies, does=muscle.does),
                muscle.sources,
                title=muscle.name,
            )
            for muscle in self._muscles
        )
        stack = column(self._look, *parts, gap=10)
        stack.setContentsMargins(0, 0, 0, 0)
        self._filled.setLayout(stack)
        holder = self.details.layout()
        if holder is not None:
            holder.addWidget(self._filled)
