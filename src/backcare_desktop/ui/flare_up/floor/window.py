"""Flare-up help on the whole screen: read from the floor a metre away, used with one hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.flare_up.ease_step import EaseStep
from backcare_desktop.ui.flare_up.floor.advice_face import AdviceFace
from backcare_desktop.ui.flare_up.floor.ease_face import EaseFace
from backcare_desktop.ui.flare_up.floor.face import ARROWS, Face, centred_row, words_to_read
from backcare_desktop.ui.flare_up.floor.lines_face import LinesFace
from backcare_desktop.ui.flare_up.floor.now_face import NowFace
from backcare_desktop.ui.flare_up.floor.number_face import NumberFace
from backcare_desktop.ui.flare_up.floor.thermal_face import ThermalFace
from backcare_desktop.ui.flare_up.page import STEPS, FlareUpPage
from backcare_desktop.ui.flare_up.signs_step import SignsStep
from backcare_desktop.ui.flare_up.thermal_step import ThermalStep
from backcare_desktop.ui.widgets.buttons import button, explain
from backcare_desktop.ui.widgets.fitted_words import Print, fit_words, has_room
from backcare_desktop.ui.widgets.screen_filler import ScreenFiller

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

SMALL_SHARE, WHERE_SHARE, GAP_SHARE = 0.05, 0.03, 0.013
"""Of the height of the window: a line of words at most, which step it is, and a gap."""

OVER = {None, LiveState.AFTER, LiveState.CONFIRM}
"""Where a session stands when it needs no window of its own."""


class FlareUpFloor(ScreenFiller):
    """Shows the step that is open on the page; leaving it ends nothing and loses nothing."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(navigation.open_emergency_list)
        self._states, self._look, self._navigation = states, look, navigation
        page = navigation.page_of("flare_up")
        assert isinstance(page, FlareUpPage)  # noqa: S101 - the registry has it so
        self.page = page
        self._faces: dict[type[Face], Face] = {}
        self._face: Face | None = None
        self._is_on = False
        self.where = words_to_read()
        self.steps = [self._step_button(number) for number in range(len(STEPS))]
        self._stand_together()
        for number in range(len(STEPS)):
            keys = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            keys.activated.connect(partial(self.go_to, number))
        page.went_to.connect(self._follow)
        states.flare_up.changed.connect(self._close_when_over)
        states.timer.changed.connect(self._come_back)

    @property
    def face(self) -> Face:
        """What is shown of the step that is open."""
        kind = self._kind()
        if kind not in self._faces:
            face = self._faces[kind] = kind(self._states, self._look, self._navigation, self.page)
            face.changed.connect(self._show)
            face.page_wanted.connect(self._leave_for_page)
            self._body.insertWidget(1, face, 1)
        return self._faces[kind]

    def obvious(self) -> QPushButton | None:
        """Return the one large control of what is shown."""
        return self.face.obvious

    def open_full_screen(self) -> None:
        """Show the step that is open on the page."""
        self.fill_screen()
        self._follow()

    def go_to(self, number: int) -> None:
        """Open a step on the page, and here."""
        self._navigation.open_tab("flare_up")
        self.page.go_to(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let what is shown take the key first; arrows it has no use for go between the steps."""
        step = ARROWS.get(Qt.Key(event.key()), 0)
        step = -step if self.isRightToLeft() else step
        if self.face.take_key(event) or (step and self.face.go_along(step)):
            return
        if step:
            self.go_to(max(0, min(self.page.open_step + step, len(STEPS) - 1)))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words grow with the window."""
        super().resizeEvent(event)
        gap = round(self.height() * GAP_SHARE)
        self._body.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        self._body.setSpacing(gap)
        self._fit_words()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back to the page."""
        super().closeEvent(event)
        self.page.window().activateWindow()

    def _kind(self) -> type[Face]:
        step = self.page.step
        if isinstance(step, SignsStep):
            if step.part is None:
                return NumberFace
            return LinesFace if step.part.advice is None else AdviceFace
        if isinstance(step, EaseStep):
            return EaseFace
        return ThermalFace if isinstance(step, ThermalStep) else NowFace

    def _follow(self) -> None:
        """Show the step that was opened; what a "yes" leads to before anything else."""
        if not self.isVisible():
            return
        self._reopen_advice()
        self._face = None
        self._show()

    def _reopen_advice(self) -> None:
        step = self.page.step
        if isinstance(step, SignsStep) and step.part is not None:
            step.part.advised.connect(self._show, Qt.ConnectionType.UniqueConnection)
            if step.part.advice is None and step.part.is_urgent(self._states.symptoms().check):
                step.part.open_advice()

    def _show(self) -> None:
        """Show the face for where the step stands, its words as large as they can be."""
        if not self.isVisible():
            return
        face, before = self.face, self._face
        self._face = face
        for each in self._faces.values():
            each.setVisible(each is face)
        if face is not before:
            face.come()
        self._show_where()
        self._fit_words()
        if face is not before:
            face.keyboard_start().setFocus()

    def _show_where(self) -> None:
        number = self.page.open_step
        title = self.page.titles()[number]
        told = self.tr("Step {number} of {steps} · {title}")
        self.where.setText(told.format(number=number + 1, steps=len(STEPS), title=title))
        self.setWindowTitle(self.tr("{title} — BackCare").format(title=title))
        for place, pushed in enumerate(self.steps):
            pushed.setChecked(place == number)

    def _fit_words(self) -> None:
        face = self._face
        if face is None:
            return
        face.be_spaced(self._body.spacing())
        shares = (face.large_share, SMALL_SHARE, WHERE_SHARE)
        large, small, where = (round(self.height() * share) for share in shares)
        large = min(large, round(self.width() * face.large_width))
        fit_words(
            self._look,
            (
                Print(words=face.large, largest=large, strong=True),
                Print(words=face.controls, largest=small, strong=True),
                Print(words=face.words, largest=small),
                Print(words=(self.where,), largest=where),
                Print(words=(*self.steps, self.help, self.leave), largest=where, strong=True),
            ),
            lambda: has_room(self._body, self.size(), face.spare),
        )

    def _come_back(self) -> None:
        """Be there again when a session is over that had the screen."""
        live = self._states.timer.live
        was_on, self._is_on = self._is_on, (live.state if live else None) not in OVER
        if was_on and not self._is_on and self.isVisible():
            self._navigation.open_tab("flare_up")
            self.come_in_front()

    def _close_when_over(self) -> None:
        if self._states.flare_up.flare_up is None:
            self.close()

    def _leave_for_page(self) -> None:
        self._navigation.open_tab("flare_up")
        self.close()

    def _step_button(self, number: int) -> QPushButton:
        pushed = button(str(number + 1), partial(self.go_to, number), role="chip", checkable=True)
        told = self.tr("Step {number}: {title} (Alt+{number})")
        tip = told.format(number=number + 1, title=self.page.titles()[number])
        return explain(pushed, tip, name=tip)

    def _stand_together(self) -> None:
        inside = QWidget()
        inside.setProperty("floor", True)  # noqa: FBT003 - Qt takes it by position
        inside.setMinimumSize(1, 1)  # the words follow the window, not it them
        self.setCentralWidget(inside)
        self._body = body = QVBoxLayout(inside)
        body.addWidget(self.where)
        body.addLayout(centred_row(self._look, (*self.steps, self.help, self.leave)))
