"""Deleting everything: said exactly, ticked, then done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.settings_data import with_breaks
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, row
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint
from backcare_desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class DeleteEverythingDialog(Dialog):
    """Two steps: a tick that it is meant, then the button. There is no way back after that."""

    def __init__(self, parent: QWidget, states: States, look: Look) -> None:
        super().__init__(parent, look, self.tr("Delete everything?"))
        self._states, self._backups = states, states.backups()
        self.meant = Tick(look, self.tr("I know that nothing of it can be brought back."))
        self.problem = PlainLabel(tone="danger")
        self.problem.hide()
        self.leave = button(self.tr("Leave it"), self.reject)
        self.delete = button(
            self.tr("Delete everything"), self._delete, role="primary", tone="danger"
        )
        self.delete.setEnabled(False)
        self.meant.toggled.connect(self.delete.setEnabled)
        self.add(self._what_card(), self.meant, self.problem)
        self.close_with(self.leave, self.delete)
        self._backups.deleted.connect(states.drafts().forget)
        self._backups.deleted.connect(self.accept)
        self._backups.changed.connect(self._tell_problem)
        self.leave.setFocus()
        self._refuse_while_pack_is_on()

    def _what_card(self) -> Card:
        card = Card(self.look, "danger", gap=8).add(heading(self.tr("This is deleted for good")))
        for line in (
            self.tr("All entries of your diary, also those in the trash"),
            self.tr("All backups of it in its folder"),
            self.tr("Your settings and your own emergency number"),
            self.tr("Drafts and files that were set aside"),
        ):
            card.add(row(self.look, PlainLabel("•", wrap=False), PlainLabel(line), gap=8))
        folder = with_breaks(str(self._backups.data_folder))
        return card.add(
            PlainLabel(self.tr("Where: {folder}").format(folder=folder)),
            hint(
                self.tr(
                    "Other files in that folder stay. Copies that you saved elsewhere stay too: "
                    "delete those yourself. Afterwards BackCare is empty, as on the first day."
                )
            ),
        )

    def _refuse_while_pack_is_on(self) -> None:
        if self._states.timer.live is not None:
            self.meant.setEnabled(False)
            self._tell(self.tr("The timer is running. Take the pack off and end it first."))

    def _delete(self) -> None:
        self.delete.setEnabled(False)
        self._backups.delete_everything()

    def _tell_problem(self) -> None:
        if self._backups.problem is not None:
            self._tell(str(self._backups.problem))
            self.delete.setEnabled(self.meant.box.isChecked())

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
