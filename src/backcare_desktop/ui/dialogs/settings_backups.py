"""Settings: the backups, a new one, and the way back to an old one."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from backcare_desktop.store.backup_folder import BackupKind
from backcare_desktop.ui.language import full_date, time_of_day
from backcare_desktop.ui.widgets.buttons import Push, button, with_icon
from backcare_desktop.ui.widgets.card import Card, column, line_between
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.store.backup_folder import BackupFile, Listed
    from backcare_desktop.store.backups import Preview
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

SHOWN_AT_FIRST = 5
SIDE_BY_SIDE = 400
"""Pixels at 100 % text below which a button stands under its words."""


class BackupsCard(Card):
    """Each backup with when, why and how many entries; the newest first."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self._look, self._backups, self._navigation = look, states.backups(), navigation
        self._shows_all = self._is_making = False
        self.make = with_icon(button(self.tr("Make a backup now"), self._make), "database", look)
        self.elsewhere = button(self.tr("Restore from a file…"), self._choose)
        self.told, self.problem = PlainLabel(), PlainLabel(tone="danger")
        self.all = button(self.tr("Show all"), self._show_all, role="link")
        self.restore_buttons: list[Push] = []
        self._rows = QWidget()
        why = self.tr(
            "Before the first change of each day your diary is copied into its folder. If the "
            "disk breaks, these copies are gone too: copy the folder to another disk now and then."
        )
        self.add(heading(self.tr("Backups")), PlainLabel(why))
        self.add(flow(look, self.make, self.elsewhere), self.told, self.problem, self._rows)
        self.add(flow(look, self.all))
        self._tell("")
        self._backups.changed.connect(self._show)
        self._backups.made.connect(self._tell_made)
        self._backups.restored.connect(self._tell_restored)
        self._backups.previewed.connect(self._open_preview)
        self._show()

    def _make(self) -> None:
        if not self._is_making:  # the button is not disabled: that would move the focus on
            self._is_making = True
            self._backups.make()

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Restore from a file"))
        chooser.setNameFilter(self.tr("Backups (*.zip)"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._look_into_file)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _look_into_file(self, name: str) -> None:
        self._tell(self.tr("Looking into the backup…"))
        self._backups.preview_elsewhere(Path(name))

    def _look_into(self, file: BackupFile) -> None:
        self._tell(self.tr("Looking into the backup…"))
        self._backups.preview(file)

    def _open_preview(self, preview: Preview) -> None:
        self._tell("")
        self._navigation.open_restore(preview)

    def _tell_made(self) -> None:
        self._tell(self.tr("The backup is made and was read back."))

    def _tell_restored(self) -> None:
        self._tell(
            self.tr(
                "Restored. To take it back, restore the backup that now comes first in the list."
            )
        )

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, words))

    def _show_all(self) -> None:
        self._shows_all = True
        self._show()

    def _show(self) -> None:
        problem, listed = self._backups.problem, self._backups.listed
        self.problem.setText("" if problem is None else str(problem))
        self.problem.setVisible(problem is not None)
        if problem is not None:
            self._tell("")
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self.problem, self.problem.text())
            )
        self._is_making = False
        self._fill(listed or [])
        self.all.setVisible(len(listed or []) > SHOWN_AT_FIRST and not self._shows_all)

    def _fill(self, listed: list[Listed]) -> None:
        old, self._rows = self._rows, QWidget()
        self.restore_buttons = []
        shown = listed if self._shows_all else listed[:SHOWN_AT_FIRST]
        parts: list[QWidget] = []
        for each in shown:
            parts += [line_between(), self._row(each)]
        stack = column(self._look, *(parts or [hint(self.tr("There is no backup yet."))]), gap=8)
        stack.setContentsMargins(0, 0, 0, 0)
        self._rows.setLayout(stack)
        self.body.replaceWidget(old, self._rows)
        self._rows.show()  # Qt would do so a moment later, and a Tab might come before
        for before, after in pairwise([self.elsewhere, *self.restore_buttons, self.all]):
            QWidget.setTabOrder(before, after)
        if old.isAncestorOf(self.window().focusWidget()):
            self.make.setFocus()
        old.hide()
        old.deleteLater()

    def _row(self, each: Listed) -> QWidget:
        when = moment_of(each.file)
        what = self.tr("Entries: {count}").format(count=each.entries)
        broken = self.tr("Cannot be used: {problem}").format(problem=each.problem)
        more = hint(f"{self._reason(each.file)} · {broken if each.problem else what}")
        line = Columns(self._look, main=1, side=0, narrow=SIDE_BY_SIDE)
        line.main.addLayout(column(self._look, PlainLabel(when, strong=True), more, gap=2))
        if not each.problem:
            restore = button(self.tr("Restore…"), partial(self._look_into, each.file))
            restore.setAccessibleName(self.tr("Restore the backup of {when}…").format(when=when))
            self.restore_buttons.append(restore)
            line.side.addWidget(restore)
        return line

    def _reason(self, file: BackupFile) -> str:
        return {
            BackupKind.DAILY: self.tr("before the first change of the day"),
            BackupKind.ASKED: self.tr("made when you asked for it"),
            BackupKind.RESTORE: self.tr("before another backup was restored"),
        }[file.kind]


def moment_of(file: BackupFile) -> str:
    """Return when a backup was made, as the clock here showed it."""
    made = file.made.astimezone()
    return f"{full_date(made.date())} {time_of_day(made)}"
