"""What a person thinks brought a flare-up on: one of a list, or not said."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker

from backcare_desktop.content.reading import ContentError
from backcare_desktop.content.symptoms import symptom_guide
from backcare_desktop.ui.widgets.field import name_choice
from backcare_desktop.ui.widgets.quiet import QuietComboBox

TRIGGER_LENGTH = 16


class TriggerChoice(QuietComboBox):
    """Holds the id of the choice as its data, "" where nothing is said."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(
            QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(TRIGGER_LENGTH)
        name_choice(self, self.tr("Brought on by, if you like"))
        self._fill()

    @property
    def trigger(self) -> str:
        """The id of what is chosen."""
        return str(self.currentData())

    def show_trigger(self, trigger: str) -> None:
        """Show what brought it on, an id of a newer version as such; emits nothing."""
        with QSignalBlocker(self):
            if self.findData(trigger) < 0:
                self.addItem(self.tr("From a newer version"), trigger)
            self.setCurrentIndex(self.findData(trigger))

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.addItem(self.tr("Not said"), "")
            try:
                for choice in symptom_guide().triggers:
                    self.addItem(choice.text, choice.id)
            except ContentError:
                self.setEnabled(False)
