"""What restoring a backup would change, and the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.settings_backups import moment_of
from backcare_desktop.ui.language import month_and_year
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, row
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.state.backup_state import BackupState
    from backcare_desktop.store.backups import Preview
    from backcare_desktop.ui.theme.look import Look


class RestoreDialog(Dialog):
    """A preview in numbers; nothing happens before the second button is pressed."""

    def __init__(self, parent: QWidget, backups: BackupState, look: Look, preview: Preview) -> None:
        super().__init__(parent, look, self.tr("Restore this backup?"))
        self._backups, self._preview = backups, preview
        self.effect = self._effect_card()
        self.add(self._backup_card(), self.effect)
        self.leave = button(self.tr("Leave it"), self.reject)
        self.restore = button(self.tr("Restore it"), self._restore, role="primary")
        nothing = preview.effect.changes_nothing
        self.restore.setVisible(not nothing)
        self.close_with(self.leave, self.restore)
        self.leave.setFocus()

    def _backup_card(self) -> Card:
        preview = self._preview
        card = Card(self.look, gap=6)
        card.add(heading(self.tr("Backup of {when}").format(when=moment_of(preview.file))))
        card.add(_count(self.look, self.tr("Entries in it"), preview.entries))
        if preview.months:
            first, last = (month_and_year(preview.months[end]) for end in (0, -1))
            card.add(hint(self.tr("From {first} to {last}").format(first=first, last=last)))
        return card

    def _effect_card(self) -> Card:
        card = Card(self.look, gap=10)
        if self._preview.effect.changes_nothing:
            return card.add(
                heading(self.tr("There is nothing to restore")),
                PlainLabel(self.tr("Your diary already is as in this backup.")),
            )
        card.add(heading(self.tr("What will change")))
        for words, count in self._counts():
            if count:
                card.add(_count(self.look, words, count))
        return card.add(
            hint(
                self.tr(
                    "A backup of how your diary is now comes first. Restore that one to take "
                    "this back. Your settings stay as they are."
                )
            )
        )

    def _counts(self) -> Iterator[tuple[str, int]]:
        effect = self._preview.effect
        yield self.tr("Entries that come back"), effect.come_back
        yield self.tr("Entries that get their old content back"), effect.different
        yield self.tr("Entries that are not in it, which go to the trash"), effect.to_trash
        yield self.tr("Entries that stay as they are"), effect.same
        yield self.tr("Entries deleted for ever, which stay so"), effect.stay_deleted

    def _restore(self) -> None:
        self._backups.restore(self._preview.file)
        self.accept()


def _count(look: Look, words: str, count: int) -> QWidget:
    """Return a line with a number at its end."""
    line = QWidget()
    parts = row(look, PlainLabel(words), PlainLabel(f"{count}", strong=True, wrap=False))
    parts.setContentsMargins(0, 0, 0, 0)
    line.setLayout(parts)
    line.setAccessibleName(f"{words}: {count}")
    return line
