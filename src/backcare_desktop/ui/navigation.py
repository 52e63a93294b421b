"""The ways through the program: what menus, shortcuts and buttons on any page can open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from backcare_desktop.ui.floors import Floors

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.record import Record
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.state.save_file_state import SaveFileState
    from backcare_desktop.store.backups import Preview
    from backcare_desktop.ui.dialogs.dialog import Dialog
    from backcare_desktop.ui.dialogs.guide import GuideDialog
    from backcare_desktop.ui.dialogs.settings import SettingsDialog
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.paper.papers import Papers
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.thermal.floor import FloorWindow
    from backcare_desktop.ui.widgets.page import Page


class Navigation(QObject):
    """Opens tabs and dialogs; a dialog's module is imported when it is first opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._states = window, window.states
        self.floors = Floors(window, self)
        self._settings: SettingsDialog | None = None
        self._guide: GuideDialog | None = None
        self._files: SaveFileState | None = None
        self._papers: Papers | None = None

    def open_tab(self, tab_id: str) -> None:
        """Open a tab by its id."""
        self._window.tabs.go_to(tab_id)

    def open_next_tab(self) -> None:
        """Open the tab to the right."""
        self._window.tabs.go_along(1)

    def open_previous_tab(self) -> None:
        """Open the tab to the left."""
        self._window.tabs.go_along(-1)

    def open_flare_up(self) -> None:
        """Open flare-up help, unless an alarm stands; one begins now, unless one is on."""
        if not self.floors.leave_session() or self.floors.flare_up_comes_in_front():
            return
        if not self._window.isActiveWindow():
            self._window.come_to_front()
        self._states.flare_up.begin()
        self._window.tabs.go_to("flare_up")

    def leave_flare_up(self) -> None:
        """Go back to the page that was open before flare-up help."""
        self._window.tabs.leave_over()

    def open_flare_up_plan(self) -> None:
        """Show what somebody has planned for a flare-up, to be changed."""
        from backcare_desktop.ui.dialogs.flare_up_plan import FlareUpPlanDialog  # noqa: PLC0415

        self._open(FlareUpPlanDialog(self._window, self._states, self._look, self.open_plan_paper))

    def page_of(self, tab_id: str) -> Page:
        """Return the page of a tab, to be shown within flare-up help."""
        return self._window.tabs.page_of(tab_id)

    def prepare_thermal(self, mode: ThermalMode) -> None:
        """Open Ice & heat with a kind chosen and the start under the next key."""
        from backcare_desktop.ui.pages.thermal import ThermalPage  # noqa: PLC0415

        self.open_tab("thermal")
        page = self._window.tabs.page
        if isinstance(page, ThermalPage):
            page.prepare_kind(mode)

    def open_floor_mode(self) -> None:
        """Let flare-up help fill the screen where that is open, else the running session."""
        self.floors.open()

    def raise_alarm(self) -> None:
        """Bring the alarm in front of everything."""
        self._window.come_to_front()
        self._open_session()
        self.floor().raise_alarm()

    def raise_question(self) -> None:
        """Bring a question about the session to the front."""
        if not self.floors.flare_up_fills:
            self._window.come_to_front()
        self._open_session()
        if self.floors.flare_up_fills:
            self.floor().open_full_screen()

    def _open_session(self) -> None:
        """Show the session: in flare-up help where that is open, else on its tab."""
        from backcare_desktop.ui.flare_up.page import FlareUpPage  # noqa: PLC0415

        page = self._window.tabs.page
        if isinstance(page, FlareUpPage):
            page.open_session()
        else:
            self.open_tab("thermal")

    def floor(self) -> FloorWindow:
        """Return the window in which a session fills the screen."""
        return self.floors.session()

    def forget_floor(self) -> None:
        """Let the windows that fill the screen be made anew, in another look."""
        self.floors.forget()

    def open_emergency_list(self) -> None:
        """Show the signs that need help at once; leaves everything else as it is."""
        from backcare_desktop.ui.dialogs.emergency import EmergencyDialog  # noqa: PLC0415

        self._open(
            EmergencyDialog(self._front(), self._states, self._look, self.open_emergency_paper)
        )

    def open_emergency_paper(self, check: SymptomCheck | None = None) -> None:
        """Show the page to take along: the signs ticked in a check, or the list to tick by hand."""
        self._open(self._all_papers().emergency(self._front(), self._look, check))

    def open_plan_paper(self) -> None:
        """Show the plan for a flare-up as it is printed."""
        self._open(self._all_papers().plan(self._front(), self._look))

    def open_thermal_sources(self) -> None:
        """Show where the numbers of ice and heat come from."""
        from backcare_desktop.ui.dialogs.thermal_sources import (  # noqa: PLC0415
            ThermalSourcesDialog,
        )

        self._open(ThermalSourcesDialog(self._window, self._look))

    def open_thermal_about(self, first: ThermalMode | None = None) -> None:
        """Show which of ice and heat, and what is said of each, beginning with a kind."""
        from backcare_desktop.ui.dialogs.thermal_about import ThermalAboutDialog  # noqa: PLC0415

        self._open(ThermalAboutDialog(self._window, self._look, first))

    def open_thermal_packs(self, first: ThermalMode | None = None) -> None:
        """Show how packs are made at home, beginning with those of a kind."""
        from backcare_desktop.ui.dialogs.thermal_packs import ThermalPacksDialog  # noqa: PLC0415

        self._open(ThermalPacksDialog(self._window, self._look, first))

    def open_save_to_file(self) -> None:
        """Let entries be saved to a file elsewhere."""
        from backcare_desktop.ui.dialogs.save_to_file import SaveToFileDialog  # noqa: PLC0415

        self._open(SaveToFileDialog(self._window, self._states, self.files(), self._look))

    def open_copy_elsewhere(self) -> None:
        """Let the whole diary be copied into another folder."""
        from backcare_desktop.ui.dialogs.copy_elsewhere import (  # noqa: PLC0415
            CopyElsewhereDialog,
        )

        self._open(CopyElsewhereDialog(self._front(), self._states, self.files(), self._look))

    def files(self) -> SaveFileState:
        """Return what saves to files, made when it is first needed."""
        from backcare_desktop.state.save_file_state import SaveFileState  # noqa: PLC0415

        if self._files is None:
            self._files = SaveFileState(self._states.diary, self._states.clock)
        return self._files

    def open_found(self) -> None:
        """Show what was found amiss in the diary, and what can be done."""
        from backcare_desktop.ui.dialogs.found import FoundDialog  # noqa: PLC0415

        self._open(FoundDialog(self._front(), self._states, self._look))

    def open_cautions(self) -> None:
        """Show who must not use ice or heat, to be ticked."""
        from backcare_desktop.ui.dialogs.cautions import CautionsDialog  # noqa: PLC0415

        self._open(CautionsDialog(self._window, self._states, self._look))

    def open_entry_editor(self, entry: Record, typed: Record | None = None) -> None:
        """Show an entry's values, to be changed; `typed` is how it was being changed before."""
        from backcare_desktop.ui.dialogs.entry_editor import EntryEditor  # noqa: PLC0415

        editor = EntryEditor(self._window, self._states, self._look, entry, typed)
        editor.symptoms_wanted.connect(self.open_symptom_check)
        self._open(editor)

    def open_symptom_check(self, check: SymptomCheck) -> None:
        """Open Symptoms with a check that was made before, to be gone on with."""
        self._states.symptoms().go_on_with(check)
        self.open_tab("symptoms")

    def open_trash(self) -> None:
        """Show what was deleted, to be put back."""
        from backcare_desktop.ui.dialogs.trash import TrashDialog  # noqa: PLC0415

        self._open(TrashDialog(self._window, self._states, self._look))

    def cautions_allow(self, mode: ThermalMode) -> bool:
        """Return whether a start may go on: confirmed each time a ticked line speaks against."""
        from backcare_desktop.ui.dialogs.cautions import cautions_allow  # noqa: PLC0415

        return cautions_allow(self._window, self._states, mode)

    def open_settings(self) -> None:
        """Show the settings, the backups and where the diary is."""
        from backcare_desktop.ui.dialogs.settings import SettingsDialog  # noqa: PLC0415

        if self._settings is None:
            self._settings = SettingsDialog(self._window, self._states, self._look, self)
            self._settings.finished.connect(self._forget_settings)
            self._open(self._settings)

    def open_restore(self, preview: Preview) -> None:
        """Show what restoring a backup would change."""
        from backcare_desktop.ui.dialogs.restore import RestoreDialog  # noqa: PLC0415

        self._open(RestoreDialog(self._front(), self._states.backups(), self._look, preview))

    def open_delete_everything(self) -> None:
        """Show what deleting everything deletes."""
        from backcare_desktop.ui.dialogs.delete_everything import (  # noqa: PLC0415
            DeleteEverythingDialog,
        )

        self._open(DeleteEverythingDialog(self._front(), self._states, self._look))

    def open_guide(self) -> None:
        """Show the user guide beside the window, where it may stay open."""
        from backcare_desktop.ui.dialogs.guide import GuideDialog  # noqa: PLC0415
        from backcare_desktop.ui.dialogs.opening import make_ready  # noqa: PLC0415

        if self._guide is None:
            self._guide = GuideDialog(self._window, self._look)
            make_ready(self._guide, self._window)
            self._guide.finished.connect(self._forget_guide)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    def open_about(self) -> None:
        """Show the version, what the program is not, and its licences."""
        from backcare_desktop.ui.dialogs.about import AboutDialog  # noqa: PLC0415

        self._open(AboutDialog(self._window, self._look, self._states.backups().data_folder))

    def wear(self, look: Look) -> None:
        """Show open dialogs that stay open in another look."""
        for kept in (self._settings, self._guide):
            if kept is not None:
                kept.wear(look)
        self.floors.come_again()

    def undo(self) -> None:
        """Take the last change of the diary back."""
        self._states.diary.undo()

    def quit(self) -> None:
        """Close the program."""
        self._window.close()

    @property
    def _look(self) -> Look:
        return self._window.look

    def _forget_settings(self) -> None:
        self._settings = None

    def _forget_guide(self) -> None:
        self._guide = None

    def _all_papers(self) -> Papers:
        from backcare_desktop.ui.paper.papers import Papers  # noqa: PLC0415

        if self._papers is None:
            self._papers = Papers(self, self._states, self.files())
        return self._papers

    def _front(self) -> QWidget:
        """Return the window that is in front: a dialog must not open behind another."""
        return QApplication.activeModalWidget() or self.floors.front()

    def _open(self, dialog: Dialog) -> None:
        from backcare_desktop.ui.dialogs.opening import open_dialog  # noqa: PLC0415

        open_dialog(dialog, self._window)
