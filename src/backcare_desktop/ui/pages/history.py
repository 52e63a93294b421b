"""History: every entry, newest first, to be found again, put right or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from backcare_desktop.domain.period import ALWAYS
from backcare_desktop.domain.record import UnreadRecord
from backcare_desktop.ui.history.entry_model import EntryModel
from backcare_desktop.ui.history.entry_table import EntryTable
from backcare_desktop.ui.history.filters import Chosen, Filters
from backcare_desktop.ui.history.footer import Footer
from backcare_desktop.ui.history.words import Words
from backcare_desktop.ui.unread import unread_words
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, column
from backcare_desktop.ui.widgets.day_watch import DayWatch
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class HistoryPage(Page):
    """The list of entries under its filters, with what can be done below it."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self.setWindowTitle(self.tr("History"))
        self._diary, self._navigation = states.diary, navigation
        self._day = DayWatch(states.clock, self)
        self.filters = Filters(look, self._day.today)
        self.model = EntryModel(states.diary, Words(states.clock), self)
        self.table = EntryTable(look, self.model, self.tr("Entries"))
        self.footer = Footer(look, states.diary)
        self.empty = PlainLabel(muted=True)
        self.everything = button(self.tr("Show everything"), self.filters.choose_everything)
        self._stand_together(look)
        self._connect()
        self._show_wanted()

    def keyboard_start(self) -> QWidget:
        """Return the list; while nothing is in it, the way to undo that, or the filters."""
        if self.model.entries:
            return self.table
        undo = self.footer.undo
        return self.filters.period if undo.isHidden() else undo

    def choices(self) -> Chosen:
        """Return what is asked for."""
        return self.filters.chosen()

    def choose_again(self, choices: object) -> None:
        """Ask for the same."""
        if isinstance(choices, Chosen):
            self.filters.choose(choices)

    def entry(self) -> Record | None:
        """Return the entry that is chosen."""
        row = self.table.row
        return None if row is None else self.model.entry(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Count the days anew when it is another day than before."""
        super().showEvent(event)
        self._day.look()

    def _show_wanted(self) -> None:
        self.model.show_wanted(self.filters.wanted(self._day.today))
        if self.model.entries:
            self.table.scrollToTop()

    def _edit(self) -> None:
        entry = self.entry()
        if entry is not None and self._can_edit(entry):
            self._navigation.open_entry_editor(entry)

    def _delete(self) -> None:
        entry = self.entry()
        if entry is not None and self._can_delete(entry):
            self.footer.delete_entry(entry)

    def _show_put_back(self, entry: Record) -> None:
        """Choose the entry that is back, where the list shows it."""
        row = self.model.find(entry)
        if row is not None and self.isVisible():
            self.table.choose(row)
            self.table.setFocus()

    def _bring_list_up(self) -> None:
        """Scroll the filters away where there is no room for them above the whole list."""
        if self.table.hasFocus():
            self.bring_to_top(self.table)

    def _can_edit(self, entry: Record) -> bool:
        return self._can_delete(entry) and not isinstance(entry, UnreadRecord)

    def _can_delete(self, entry: Record) -> bool:
        return self._diary.read_only is None and not entry.in_trash

    def _show_chosen(self) -> None:
        entry = self.entry()
        self.footer.show_chosen(
            can_edit=entry is not None and self._can_edit(entry),
            can_delete=entry is not None and self._can_delete(entry),
            is_unread=isinstance(entry, UnreadRecord),
        )

    def _show_count(self) -> None:
        self.footer.show_count(self._counted())
        self._show_chosen()
        there = bool(self.model.entries)
        loses_focus = self.table.hasFocus() and not there
        self.everything.setVisible(not self.model.wanted.is_everything)
        self.empty.setText("" if there else self._why_empty())
        self.stack.setCurrentWidget(self.table if there else self.nothing)
        if loses_focus:
            self.keyboard_start().setFocus()

    def _counted(self) -> str:
        counted = self.tr("Entries: {count}").format(count=QLocale().toString(self.model.entries))
        if not (self._diary.is_complete and self.model.is_filled):
            return self.tr("{counted} so far, older ones are being read").format(counted=counted)
        is_all = self._can_read_wanted() or not self.model.entries
        return counted if is_all else f"{counted}. {unread_words()}"

    def _can_read_wanted(self) -> bool:
        wanted = self.model.wanted
        return self._diary.can_read(wanted.first or ALWAYS.first, wanted.last or ALWAYS.last)

    def _why_empty(self) -> str:
        if not self._diary.readable:
            return self.tr("The diary cannot be read at the moment.")
        if not self._diary.is_complete:
            return self.tr("Looking through older months…")
        if not self._can_read_wanted():
            return unread_words()
        if self.model.wanted.is_everything:
            return self.tr(
                "Nothing noted yet. What you note on Today, on Ice & heat, on Symptoms and in "
                "flare-up help will stand here."
            )
        return self.tr("No entries of this kind in this period.")

    def _connect(self) -> None:
        self._day.changed.connect(self._show_wanted)
        self.filters.changed.connect(self._show_wanted)
        self.model.filled.connect(self._show_count)
        self._diary.loaded.connect(self._show_count)
        self.table.chosen.connect(self._show_chosen)
        self.table.reached.connect(self._bring_list_up)
        self.verticalScrollBar().rangeChanged.connect(self._bring_list_up)
        self.table.opened.connect(self._edit)
        self.table.delete_wanted.connect(self._delete)
        self.footer.edit_wanted.connect(self._edit)
        self.footer.delete_wanted.connect(self._delete)
        self.footer.trash_wanted.connect(self._navigation.open_trash)
        self.footer.put_back.connect(self._show_put_back)

    def _stand_together(self, look: Look) -> None:
        self.nothing = QWidget()
        self.nothing.setLayout(column(look, self.empty, flow(look, self.everything), None, gap=12))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        card = Card(look).add(self.filters)
        card.body.addWidget(self.stack, 1)
        card.add(self.footer)
        self.body.addWidget(card, 1)
