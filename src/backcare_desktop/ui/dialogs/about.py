"""About BackCare: what it is, what it is not, and what it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from backcare_desktop import __version__
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.settings_data import with_breaks
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.theme.look import Look

PARTS = (
    "BackCare Desktop · MIT",
    "Qt 6, PySide6 · LGPL-3.0",
    "msgspec · BSD-3-Clause",
    "typst · Apache-2.0",
    "Noto Sans · OFL-1.1",
    "platformdirs · MIT",
    "Tabler icons, © Paweł Kuna · MIT",
)


class AboutDialog(Dialog):
    """The version, the limits, the folder and the licences."""

    def __init__(self, parent: QWidget, look: Look, folder: Path) -> None:
        super().__init__(parent, look, self.tr("About BackCare"))
        self._folder = folder
        self.open_folder = button(self.tr("Open the folder"), self._open)
        self.add(self._what_card(), self._data_card(), self._licence_card())
        self.close_button = button(self.tr("Close"), self.accept, role="primary")
        self.close_with(self.close_button)
        self.close_button.setFocus()

    def _what_card(self) -> Card:
        return Card(self.look, gap=8).add(
            heading(self.tr("Version {version}").format(version=__version__)),
            PlainLabel(self.tr("A timer and a diary for people whose back goes into spasm.")),
            PlainLabel(
                self.tr(
                    "It is not a doctor and not a medical device. It cannot tell you what is "
                    "wrong with your back, and it does not take the place of care."
                )
            ),
            PlainLabel(self.tr("No clinician has reviewed the content."), strong=True),
        )

    def _data_card(self) -> Card:
        return Card(self.look, gap=8).add(
            heading(self.tr("Your data")),
            PlainLabel(
                self.tr(
                    "Your diary is in a folder of this computer. BackCare does not use the "
                    "network: nothing is sent, and there is no account."
                )
            ),
            PlainLabel(with_breaks(str(self._folder))),
            flow(self.look, self.open_folder),
        )

    def _licence_card(self) -> Card:
        card = Card(self.look, gap=4).add(heading(self.tr("Licences")))
        for part in PARTS:
            card.add(PlainLabel(part))
        return card.add(
            hint(self.tr("THIRD_PARTY.md, which comes with BackCare, says where the texts are."))
        )

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
