"""The moving figure: a painted person who shows an exercise, with a button to play and pause."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.figure.painter import FigurePainter, changed, shot_of
from backcare_desktop.ui.figure.scene import Scene
from backcare_desktop.ui.theme.look import reduced_motion
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column, row
from backcare_desktop.ui.widgets.text import Drawn, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.content.exercises import Exercise
    from backcare_desktop.domain.movement import Moment
    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.ui.theme.look import Look

FRAME_MS = 33
LONGEST_FRAME_S = 0.25
"""After a longer break, such as a sleep, the figure goes on from where it was seen last."""

WIDE, HIGH, LEAST = 360, 230, 160


def figures_move(settings: Settings) -> bool:
    """Return whether figures start to move by themselves."""
    return settings.moving_figures and not reduced_motion()


class FigurePicture(Drawn):
    """The figure at one moment, as large as there is room; `painted` when it was drawn."""

    painted = Signal()

    def __init__(self, look: Look, scene: Scene, ground: str = "surface") -> None:
        super().__init__()
        self._look = look
        self._painter = FigurePainter(look, ground)
        self.shot = shot_of(scene, scene.movement.moment(0))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST, LEAST)

    def show_moment(self, scene: Scene, moment: Moment) -> None:
        """Show a moment of a scene; only what looks different is painted."""
        if scene is not self.shot.scene or moment != self.shot.moment:
            before, self.shot = self.shot, shot_of(scene, moment)
            self.update(changed(self.rect(), before, self.shot))

    def can_be_seen(self) -> bool:
        """Return whether any of it is on the screen."""
        exposed = self.isVisible() and self.window().windowHandle().isExposed()
        return exposed and not self.visibleRegion().isEmpty()

    def sizeHint(self) -> QSize:
        """Return a size at which hands and feet can be made out."""
        return QSize(self._look.px(WIDE), self._look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure."""
        painter = QPainter(self)
        self._painter.paint(painter, self.rect(), self.shot, event.rect())
        painter.end()
        self.painted.emit()


class Figure(QWidget):
    """A figure that shows an exercise, what it is doing in words, and a button to play and pause.

    It moves only while it can be seen, and by itself only when `moves`; otherwise it stands
    still in the pose that shows the exercise best. A movement that does not start again stops
    at its last pose. `clock` tells seconds that only go forward.
    """

    def __init__(
        self,
        look: Look,
        exercise: Exercise,
        *,
        moves: bool,
        ground: str = "surface",
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self._moves, self._clock = moves, clock
        self._exercise, self._scene = exercise, _scene_of(exercise)
        self.picture = FigurePicture(look, self._scene, ground)
        self.picture.painted.connect(self._go_on)
        self.caption = PlainLabel(muted=True)
        self.play = button("", self.toggle)
        self._ticks = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._ticks.timeout.connect(self._tick)
        whole = column(look, self.picture, row(look, self.caption, self.play), gap=8)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.show_exercise(exercise)

    @property
    def moving(self) -> bool:
        """Whether pictures are being painted one after another."""
        return self._ticks.isActive()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show an exercise from its start, or still."""
        self._exercise, self._scene = exercise, _scene_of(exercise)
        self._at = 0.0 if self._moves else exercise.key_poses[exercise.best_pose].t
        self.picture.setAccessibleName(exercise.figure)
        self._set_playing(playing=self._moves)
        self._show()

    def toggle(self) -> None:
        """Play, from the start again where it has ended, or pause."""
        if not self.playing and self._ended():
            self._at = 0.0
        self._set_playing(playing=not self.playing)

    def _ended(self) -> bool:
        return not self._exercise.loop and self._at >= self._scene.movement.length_s

    def _set_playing(self, *, playing: bool) -> None:
        self.playing = playing
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
        self.play.setAccessibleName(
            self.tr("Pause the moving figure") if playing else self.tr("Play the moving figure")
        )
        if playing:
            self._go_on()
        else:
            self._ticks.stop()

    def _go_on(self) -> None:
        """Move, if it should and somebody sees it."""
        if self.playing and not self.moving and self.picture.can_be_seen():
            self._seen_at = self._clock()
            self._ticks.start()

    def _tick(self) -> None:
        if not self.picture.can_be_seen():  # painting it again sets it going again
            self._ticks.stop()
            return
        now = self._clock()
        self._at += min(now - self._seen_at, LONGEST_FRAME_S)
        self._seen_at = now
        if self._ended():
            self._set_playing(playing=False)
        self._show()

    def _show(self) -> None:
        """Show the moment it is at, and say what that is."""
        moment = self._scene.movement.moment(self._at)
        self.picture.show_moment(self._scene, moment)
        label = self._exercise.key_poses[moment.named].label
        if label != self.caption.text():
            self.caption.setText(label)
            self.picture.setAccessibleDescription(label)


def _scene_of(exercise: Exercise) -> Scene:
    return Scene(exercise.movement(), exercise.props)
