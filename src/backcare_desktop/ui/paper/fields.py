"""What stands beside a page on paper: what it is made of, and the size of the paper."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backcare_desktop.export.paper_page import A4, LETTER
from backcare_desktop.ui.emergency.number import system_country
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.field import field

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from backcare_desktop.export.paper_page import PaperPage
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.ui.theme.look import Look

LETTER_COUNTRIES = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
"""Where paper is of the size Letter, as Unicode's CLDR has it; elsewhere it is A4."""


class PaperFields(Card):
    """One kind of page; `changed` follows every change of what it is made of.

    `dialog_title` names the dialog, `file_name` begins the name of the file, and `instead`
    says what to do where no page can be made.
    """

    changed = Signal()

    dialog_title: str
    file_name: str
    instead: str

    def __init__(self, look: Look, settings: SettingsState) -> None:
        super().__init__(look)
        self._settings = settings
        self.paper = Chips(look, {A4: "A4", LETTER: "Letter"}, must_choose=True)
        self.paper.choose(LETTER if system_country() in LETTER_COUNTRIES else A4)
        self.paper.changed.connect(self.changed)
        settings.changed.connect(self.changed)

    @abstractmethod
    def page(self, now: datetime) -> PaperPage:
        """Return the page as it is by now."""

    def keyboard_start(self) -> QWidget:
        """Return the control that the next key is likely meant for."""
        return self.paper.buttons[self.paper_size]

    def put_down(self) -> None:
        """Keep what is typed for when this kind of page is opened again: its dialog is going."""

    @property
    def paper_size(self) -> str:
        """The size of the paper."""
        return self.paper.value or A4

    def _size_field(self, look: Look) -> QVBoxLayout:
        return field(look, self.tr("Size of the paper"), self.paper)
