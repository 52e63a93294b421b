"""What a person can add to the emergency page: nothing of it is kept unless they ask for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.domain.symptom_check import Side
from backcare_desktop.ui.emergency.number import emergency_number
from backcare_desktop.ui.paper.beginnings import BEGAN_LIMIT, Beginnings
from backcare_desktop.ui.paper.emergency_words import Typed, emergency_page, sides, ticked_lines
from backcare_desktop.ui.paper.fields import PaperFields
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.field import field
from backcare_desktop.ui.widgets.note_field import NoteText
from backcare_desktop.ui.widgets.optional_pain import OptionalPain
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint
from backcare_desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.export.emergency_page import EmergencyPage
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.ui.theme.look import Look


class EmergencyFields(PaperFields):
    """Each may be left empty. `typed` is what stood here when it was put down."""

    was_put_down = Signal(object)

    def __init__(
        self,
        look: Look,
        settings: SettingsState,
        check: SymptomCheck | None,
        typed: Typed | None = None,
    ) -> None:
        super().__init__(look, settings)
        self.dialog_title = self.tr("A page for the emergency desk")
        self.file_name = "page"
        self.instead = self.tr("Show the list on the screen to whoever helps, or write it down.")
        self._answers = check.answers if check else {}
        self.began = QLineEdit(maxLength=BEGAN_LIMIT)
        self.beginnings = Beginnings(look, ticked_lines(self._answers))
        self.side = Chips(look, sides())
        pain = self.tr("Pain now, from 0 to 10")
        self.pain = OptionalPain(look, pain, PlainLabel(pain, strong=True))
        self.medicines = NoteText(look, "")
        self.allergies = NoteText(look, "", lines=2)
        self.keep = Tick(look, self.tr("Keep these two on this computer for the next page"))
        self.keep.box.setChecked(bool(settings.value.medicines or settings.value.allergies))
        self._fill(look)
        self._put(self._known(check) if typed is None else typed)
        self._follow()

    @property
    def value(self) -> Typed:
        """What stands in the fields."""
        return Typed(
            began=self.began.text(),
            signs_began=self.beginnings.value,
            side=self.side.value or "",
            pain=self.pain.value,
            medicines=self.medicines.text(),
            allergies=self.allergies.text(),
            paper=self.paper_size,
        )

    def page(self, now: datetime) -> EmergencyPage:
        """Return the page as it is by now."""
        call = emergency_number(self._settings.value)
        return emergency_page(self._answers, self.value, call, now)

    def keyboard_start(self) -> QWidget:
        """Return where to say when it began."""
        return self.began

    def keep_what_was_asked(self) -> None:
        """Keep medicines and allergies in the settings, or forget them: as the tick says."""
        kept = [
            text.text()[:NOTE_LIMIT] if self.keep.box.isChecked() else ""
            for text in (self.medicines, self.allergies)
        ]
        changed = replace(self._settings.value, medicines=kept[0], allergies=kept[1])
        self._settings.save(changed)

    def put_down(self) -> None:
        """Hand on what is typed: it is held until the page is opened again, and never stored."""
        self.was_put_down.emit(self.value)

    def _fill(self, look: Look) -> None:
        told = self.tr(
            "What you leave empty becomes a line to write on by hand. All this is for this page "
            "only: nothing of it is kept, unless you tick the box."
        )
        self.add(
            heading(self.tr("Add what you know")),
            hint(told),
            field(
                look,
                self.tr("When it began"),
                self.began,
                more=self.tr("As you would say it: this morning at 6, the leg since Sunday."),
            ),
            self.beginnings,
            field(look, self.tr("Which side"), self.side),
            self.pain,
            field(look, self.tr("Medicines you take"), self.medicines),
            field(look, self.tr("Allergies"), self.allergies),
            self.keep,
            self._size_field(look),
        )

    def _known(self, check: SymptomCheck | None) -> Typed:
        """Return what is known: of the check, and what the person asked to keep."""
        return Typed(
            side=_side_of(check.sides) if check else "",
            pain=check.pain if check else None,
            medicines=self._settings.value.medicines,
            allergies=self._settings.value.allergies,
            paper=self.paper_size,
        )

    def _put(self, typed: Typed) -> None:
        self.began.setText(typed.began)
        self.beginnings.put(typed.began, typed.signs_began)
        self.side.choose(typed.side or None)
        self.pain.show_value(typed.pain)
        self.medicines.setPlainText(typed.medicines)
        self.allergies.setPlainText(typed.allergies)
        self.paper.choose(typed.paper)

    def _follow(self) -> None:
        self.began.textChanged.connect(self.beginnings.show_usual)
        for signal in (
            self.began.textChanged,
            self.beginnings.changed,
            self.side.changed,
            self.pain.changed,
            self.medicines.textChanged,
            self.allergies.textChanged,
        ):
            signal.connect(self.changed)


def _side_of(named: Collection[Side]) -> str:
    if len(named) == len(Side):
        return "both"
    return next((side.value for side in named), "")
