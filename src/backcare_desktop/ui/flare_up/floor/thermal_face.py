"""Ice or heat: what the page of that tab would start, and the question about the skin after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.thermal import Skin, ThermalMode
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_rest import StartRule
from backcare_desktop.ui.flare_up.floor.face import Face, centred_row, huge, words_to_read
from backcare_desktop.ui.flare_up.page import NOW
from backcare_desktop.ui.pages.thermal import ThermalPage
from backcare_desktop.ui.thermal.floor_words import headline, main_words, subline
from backcare_desktop.ui.thermal.session_page import SessionPage
from backcare_desktop.ui.thermal.words import mode_name, mode_tone, skin_name
from backcare_desktop.ui.widgets.screen_filler import DeadKeys
from backcare_desktop.ui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QPushButton, QWidget

    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.page import FlareUpPage
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.thermal.prepare import PrepareCard


class ThermalFace(Face):
    """`main` is the one large control; what it does depends on where a session stands.

    A start that would be asked about, or needs ticks, is left to the page.
    """

    def __init__(
        self, states: States, look: Look, navigation: Navigation, page: FlareUpPage
    ) -> None:
        super().__init__(states, look, navigation, page)
        thermal = navigation.page_of("thermal")
        assert isinstance(thermal, SessionPage)  # noqa: S101 - the registry has it so
        self._thermal, self._timer = thermal, states.timer
        self._do: Callable[[], object] = self._go_on
        self._is_asked = self._is_starting = False
        self.dead_keys = DeadKeys(self)
        self.title = words_to_read()
        self.told = words_to_read()
        self.main = huge(WrappingButton(action=self._do_main, role="primary"))
        self.kinds = {mode: WrappingButton(mode_name(mode)) for mode in ThermalMode}
        self.doubts = {
            skin: WrappingButton(skin_name(skin), partial(self._doubt, skin))
            for skin in (Skin.NOT_SURE, Skin.NOT_OK)
        }
        self.on = WrappingButton(self.tr("Go on without"), self._go_on)
        self.whole = WrappingButton(self.tr("Open the page"), self.page_wanted.emit)
        self._stand_together()
        self._follow_all()

    @property
    def obvious(self) -> QPushButton:
        """Return the one large control."""
        return self.main

    def come(self) -> None:
        """Show where things stand; a session that runs has a window of its own."""
        self._show()
        if self._is_running():
            self._show_digits()

    def _follow_all(self) -> None:
        for changed in (
            self._timer.changed,
            self.states.diary.changed,
            self.states.settings.changed,
        ):
            changed.connect(self._follow)
        if isinstance(self._thermal, ThermalPage):
            prepare = self._thermal.prepare
            for changed in (prepare.rest_due, prepare.ready.changed, prepare.length.changed):
                changed.connect(self._follow)
            for mode, pushed in self.kinds.items():
                pushed.clicked.connect(prepare.kind.buttons[mode].click)
            prepare.kind.changed.connect(self._follow)

    def _is_running(self) -> bool:
        live = self._timer.live
        return live is not None and live.state not in {LiveState.AFTER, LiveState.CONFIRM}

    def _follow(self) -> None:
        if self.isVisible():
            self._show()
            self.changed.emit()
            self._hand_over()

    def _show(self) -> None:
        live = self._timer.live
        asked = live is not None and live.state is LiveState.AFTER
        if not asked:
            self.dead_keys.wake()
        elif not self._is_asked and self.isVisible():
            self.dead_keys.begin()
        self._is_asked = asked
        self.on.setVisible(not asked)
        self.whole.show()
        _only(self.kinds.values(), ())
        _only(self.doubts.values(), self.doubts.values() if asked else ())
        if live is not None:
            self._show_live(live)
        elif self._timer.elsewhere is not None:
            self._show_page_alone(self.tr("Another computer has a session under way"))
        elif isinstance(self._thermal, ThermalPage):
            self._show_next(self._thermal.prepare)
        else:
            self._show_page_alone(self.tr("Ice and heat cannot be prepared"))

    def _show_live(self, live: LiveSession) -> None:
        if live.state is LiveState.AFTER:
            self._show_after()
        elif live.state is LiveState.CONFIRM:
            self._show_page_alone(self.tr("There is a question about the last session"))
        else:
            told = headline(live) or subline(live, self.states.clock)
            self._tell(mode_name(live.mode) if live.mode else told, told)
            self._offer(self.tr("Show the digits (Space)"), self._show_digits)

    def _show_after(self) -> None:
        """Ask about the skin; where it is not as it should be, say what to do."""
        after = self._thermal.after
        if after.skin.value in self.doubts:
            self._tell(skin_name(after.skin.value), after.aid.text())
            self._offer(self.tr("Go on (Space)"), self._finish)
            _only(self.doubts.values(), ())
        else:
            question = self.tr("Look at your skin. Is it as it should be?")
            self._tell(question, after.told.text())
            self._offer(
                self.tr("{answer} (Space)").format(answer=main_words(LiveState.CHECK)),
                self._skin_is_ok,
            )

    def _show_next(self, prepare: PrepareCard) -> None:
        """Offer what the page would start, or say why not."""
        _only(
            self.kinds.values(), (p for mode, p in self.kinds.items() if mode is not prepare.mode)
        )
        rule = self._timer.allowed(prepare.mode).rule
        asks = rule is StartRule.SECOND_CONFIRMATION or not prepare.who.against.isHidden()
        kind = mode_name(prepare.mode)
        if not prepare.who.is_read or prepare.ready.first_open() is not None:
            self._tell(
                self.tr("{kind}: first tick on the page").format(kind=kind), _to_tick(prepare)
            )
            self._offer(self.tr("Open the page (Space)"), self.page_wanted.emit)
            self.whole.hide()
        elif asks and prepare.start.isEnabled():
            told = self.tr("The page asks one more question before the start.")
            self._tell(kind, f"{prepare.why_not.text()}\n{told}".strip())
            self._offer(self.tr("Open the page (Space)"), self.page_wanted.emit)
            self.whole.hide()
        elif prepare.start.isEnabled():
            ready = prepare.ready
            lines = (ready.wrap, ready.skin, ready.awake)
            self._tell(kind, "\n".join(line.plain.text() for line in lines))
            start = self.tr("{words} (Space)").format(words=prepare.start.text())
            self._offer(start, self._start, mode_tone(prepare.mode))
        else:
            self._tell(kind, prepare.why_not.text())
            self._offer(self.tr("Go on (Space)"), self._go_on)
            self.on.hide()

    def _show_page_alone(self, title: str) -> None:
        told = self.tr("It can be answered on the page.") if self._timer.live else ""
        self._tell(title, told)
        self._offer(self.tr("Open the page (Space)"), self.page_wanted.emit)
        self.whole.hide()

    def _tell(self, title: str, told: str) -> None:
        self.title.setText(title)
        self.told.setText(told)
        self.told.setVisible(bool(told))

    def _offer(self, words: str, action: Callable[[], object], tone: str = "") -> None:
        self._do = action
        self.main.say(words)
        if self.main.property("tone") != tone:
            self.main.setProperty("tone", tone)
            self.main.style().polish(self.main)

    def _do_main(self) -> None:
        self._do()

    def _start(self) -> None:
        if isinstance(self._thermal, ThermalPage):
            self._is_starting = True
            self._thermal.prepare.start.click()
            self._hand_over()

    def _hand_over(self) -> None:
        """Let the digits fill the screen once what was started here runs."""
        if self._is_starting and self._is_running():
            self._is_starting = False
            self._show_digits()

    def _show_digits(self) -> None:
        self.navigation.floor().open_full_screen()

    def _skin_is_ok(self) -> None:
        self._thermal.after.take(Skin.OK)
        self._finish()

    def _doubt(self, skin: Skin) -> None:
        self._thermal.after.take(skin)
        self._follow()
        self.main.setFocus()

    def _finish(self) -> None:
        self._thermal.after.save.click()
        self._go_on()

    def _go_on(self) -> None:
        self.page.go_to(NOW)

    def _stand_together(self) -> None:
        ways = (*self.kinds.values(), *self.doubts.values(), self.on, self.whole)
        self.stand_together(
            None,
            self.title,
            self.told,
            None,
            self.main,
            centred_row(self.look, ways),
            large=(self.title,),
            words=(self.told,),
            controls=(self.main, *ways),
        )


def _only(all_of_them: Iterable[QWidget], shown: Iterable[QWidget]) -> None:
    """Show some controls of several."""
    kept = set(shown)
    for each in all_of_them:
        each.setVisible(each in kept)


def _to_tick(prepare: PrepareCard) -> str:
    """Return what has to be read or ticked on the page before the start."""
    lines = [
        line.plain.text() for line in (prepare.ready.skin, prepare.ready.awake) if not line.is_done
    ]
    ticks = [_tr("Tick: {line}").format(line=line) for line in lines]
    read = [] if prepare.who.is_read else [_tr("Read who must not use ice and heat.")]
    return "\n".join((*read, *ticks))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ThermalFace", text)
