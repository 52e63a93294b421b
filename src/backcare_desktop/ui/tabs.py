"""The tabs along the top and the pages under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.ui.pages.registry import FLARE_UP, PAGES, Tab
from backcare_desktop.ui.save_banner import SaveBanner
from backcare_desktop.ui.strips import Strips
from backcare_desktop.ui.theme.icons import icon
from backcare_desktop.ui.thermal.words import tab_news
from backcare_desktop.ui.widgets.card import line_between, row
from backcare_desktop.ui.widgets.news_bar import NewsBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QResizeEvent

    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up_banner import FlareUpBanner
    from backcare_desktop.ui.keeping_banner import KeepingBanner
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.banner import Banner
    from backcare_desktop.ui.widgets.page import Page

TIMER_TAB_AT = next(place for place, tab in enumerate(PAGES) if tab.id == "thermal")


class Tabs(QWidget):
    """A tab bar, a banner when something is wrong, and the page that is open.

    A page is built when it is first shown; `pages` has those that were. Flare-up help is
    laid over the page of a tab until `leave_over`.
    """

    def __init__(
        self,
        states: States,
        look: Look,
        navigation: Navigation,
        open_tab: str = PAGES[0].id,
        choices: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__()
        self._choices = dict(choices or {})
        self._made_of = (states, look, navigation)
        self._look = look
        self.pages: dict[str, Page] = {}
        self.bar = self._tab_bar()
        self.stack = QStackedWidget()
        self.banner = SaveBanner(states, look, navigation)
        self.strips = Strips(look)
        self.strips.add(self.banner)
        self.keeping: KeepingBanner | None = None
        self.flare_up: FlareUpBanner | None = None
        self._stand_together()
        self.open_tab = ""
        self.bar.currentChanged.connect(self._show_page)
        self.bar.tabBarClicked.connect(self._leave_by_click)
        self.go_to(open_tab)
        states.settings.save_failed.connect(self._tell_what_was_not_kept)
        states.diary.backup_tried.connect(self._tell_what_was_not_kept)
        if states.settings.problem is not None or states.diary.backup_problem is not None:
            self._tell_what_was_not_kept()
        states.flare_up.changed.connect(self._tell_flare_up)
        self._timer, self._clock = states.timer, states.clock
        self._timer_title = self.bar.tabText(TIMER_TAB_AT)
        self._timer.changed.connect(self._tell_timer)
        self._timer.ticked.connect(self._tick)
        self._tell_timer()

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.pages[self.open_tab]

    def choices(self) -> dict[str, object]:
        """Return by tab what was chosen on the pages, those not yet built anew included."""
        return self._choices | {tab: page.choices() for tab, page in self.pages.items()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the strips take their part of the new height."""
        super().resizeEvent(event)
        self.strips.fit()

    def go_to(self, tab_id: str) -> None:
        """Open a tab, or flare-up help, by its id."""
        tab = next(tab for tab in (*PAGES, FLARE_UP) if tab.id == tab_id)
        if tab is not FLARE_UP:
            self.bar.setCurrentIndex(PAGES.index(tab))
        if self.open_tab != tab_id:
            self._show(tab)

    def leave_over(self) -> None:
        """Go back to the page under flare-up help."""
        self._show_page(self.bar.currentIndex())

    def page_of(self, tab_id: str) -> Page:
        """Return the page of a tab, built now if need be; flare-up help may show it as its own."""
        tab = next(tab for tab in (*PAGES, FLARE_UP) if tab.id == tab_id)
        if tab_id not in self.pages:
            self.pages[tab_id] = tab.build(*self._made_of)
            self.pages[tab_id].choose_again(self._choices.pop(tab_id, None))
        return self.pages[tab_id]

    def go_along(self, step: int) -> None:
        """Open the next tab (1) or the one before (-1), round and round."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + step) % len(PAGES))

    def _tell_timer(self) -> None:
        """Show the digits of a running timer beside its tab's title.

        A screen reader is told once that it runs, not every second how long.
        """
        news = self._tick(self._clock.moment())
        plain = self._timer_title.replace("&&", "&")
        spoken = self.tr("{title}, a timer is running").format(title=plain) if news else plain
        self.bar.setAccessibleTabName(TIMER_TAB_AT, spoken)

    def _tick(self, now: Moment) -> bool:
        """Show the digits as they are now; return whether there are any."""
        news = tab_news(self._timer.live, now)
        words = f"{self._timer_title}  {news}" if news else self._timer_title
        self.bar.show_words(TIMER_TAB_AT, words)
        return bool(news)

    def _show_page(self, index: int) -> None:
        self._show(PAGES[index])

    def _leave_by_click(self, index: int) -> None:
        """Go back to the page under flare-up help: a click on its tab changes no tab."""
        if index == self.bar.currentIndex() and self.open_tab == FLARE_UP.id:
            self.leave_over()

    def _show(self, tab: Tab) -> None:
        page = self.page_of(tab.id)
        self.open_tab = tab.id
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if not self.bar.hasFocus():
            page.keyboard_start().setFocus()
        self._tell_flare_up()

    def _tell_flare_up(self) -> None:
        """Let a strip say that a flare-up is on, except where the page says it."""
        states, look, navigation = self._made_of
        wanted = self.open_tab not in {PAGES[0].id, FLARE_UP.id}
        if self.flare_up is None and wanted and states.flare_up.flare_up is not None:
            from backcare_desktop.ui.flare_up_banner import FlareUpBanner  # noqa: PLC0415 - rare

            self.flare_up = FlareUpBanner(states, look, navigation)
            self.strips.add(self.flare_up)
        if self.flare_up is not None:
            self.flare_up.follow(wanted=wanted)

    def _tell_what_was_not_kept(self) -> None:
        from backcare_desktop.ui.keeping_banner import KeepingBanner  # noqa: PLC0415 - rare

        if self.keeping is None:
            states, look, _ = self._made_of
            self.keeping = KeepingBanner(states, look)
            self.strips.add(self.keeping)
            self.keeping.tell_standing()

    def add_banner(self, banner: Callable[..., Banner]) -> None:
        """Put a strip under those that are there."""
        states, look, navigation = self._made_of
        self.strips.add(banner(states, look, navigation))

    def _tab_bar(self) -> NewsBar:
        side = self._look.px(20)
        bar = NewsBar(QSize(side, side))
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setAccessibleName(self.tr("Pages"))
        for number, tab in enumerate(PAGES, 1):
            title = QCoreApplication.translate("Tabs", tab.title)
            index = bar.addTab(icon(tab.icon, self._look, "text_muted", "accent"), title)
            bar.setTabToolTip(index, f"{title.replace('&&', '&')} (Ctrl+{number})")
        return bar

    def _stand_together(self) -> None:
        header = row(self._look, self.bar)
        side = self._look.gap(24)
        header.setContentsMargins(side, 0, side, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(line_between())
        layout.addWidget(self.strips)
        layout.addWidget(self.stack, 1)
