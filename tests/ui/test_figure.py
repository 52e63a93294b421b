"""The moving figure: it moves while it is seen and asked to, and says what it shows."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.content.exercises import Exercise, exercise_guide
from backcare_desktop.domain.movement import Camera, KeyPose
from backcare_desktop.domain.pose import Pose
from backcare_desktop.domain.prop import Prop, PropKind
from backcare_desktop.domain.settings import Settings, Theme
from backcare_desktop.ui.theme.look import look_for
from backcare_desktop.ui.widgets.figure import Figure

EXERCISES = exercise_guide().exercises
CHAIR = exercise_guide().exercise("ease_9090")
BREATHING = exercise_guide().exercise("belly_breathing")
THEMES = (Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST, Theme.HIGH_CONTRAST_DARK)
SIZES = ((160, 160), (420, 320), (1920, 1080))


@dataclass
class Stage:
    """A window with a figure on it, and a clock that is turned by hand."""

    app: QApplication
    qtbot: QtBot
    seconds: float = 0.0

    def figure(self, exercise: Exercise, *, moves: bool, theme: Theme = Theme.LIGHT) -> Figure:
        look = look_for(Settings(theme=theme), self.app.font())
        figure = Figure(look, exercise, moves=moves, clock=lambda: self.seconds)
        self.show(figure)
        return figure

    def show(self, widget: QWidget) -> None:
        self.qtbot.addWidget(widget)
        with self.qtbot.waitExposed(widget):
            widget.show()

    def turn(self, figure: Figure, seconds: float) -> None:
        """Let time pass in pieces as short as frames may be."""
        for _ in range(round(seconds * 5)):
            self.seconds += 0.2
            figure._tick()


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return Stage(qapp, qtbot)


def picture_of(figure: Figure) -> QImage:
    return figure.picture.grab().toImage()


def press(figure: Figure, key: Qt.Key = Qt.Key.Key_Space) -> None:
    figure.play.setFocus()
    QTest.keyClick(figure.play, key)


def test_a_figure_moves_by_itself_and_stops_at_its_last_pose(stage: Stage) -> None:
    figure = stage.figure(CHAIR, moves=True)
    stage.qtbot.waitUntil(lambda: figure.moving)
    start = picture_of(figure)
    stage.turn(figure, 2)
    assert figure.caption.text() == "Legs on the seat"
    assert picture_of(figure) != start
    stage.turn(figure, 5)
    assert (figure.moving, figure.playing) == (False, False)
    assert figure.caption.text() == "Rest, hand on tummy"
    assert figure.play.text() == "Play"


def test_breathing_goes_on_until_it_is_paused(stage: Stage) -> None:
    figure = stage.figure(BREATHING, moves=True)
    stage.turn(figure, 33)
    assert figure.moving
    assert figure.caption.text() == "Breath in"
    press(figure)
    assert (figure.moving, figure.play.text()) == (False, "Play")
    still = picture_of(figure)
    press(figure, Qt.Key.Key_Return)
    assert (figure.moving, figure.play.text()) == (True, "Pause")
    assert picture_of(figure) == still


def test_play_starts_anew_what_has_ended(stage: Stage) -> None:
    figure = stage.figure(CHAIR, moves=True)
    stage.turn(figure, 7)
    press(figure)
    stage.turn(figure, 0.2)
    assert (figure.moving, figure.caption.text()) == (True, "Knees bent")


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_where_figures_stand_still_the_best_pose_is_shown(stage: Stage, exercise: Exercise) -> None:
    figure = stage.figure(exercise, moves=False)
    assert (figure.moving, figure.playing, figure.play.text()) == (False, False, "Play")
    assert figure.caption.text() == exercise.key_poses[exercise.best_pose].label
    press(figure)
    assert figure.moving


def test_a_figure_on_a_page_that_is_not_shown_does_not_move(stage: Stage) -> None:
    pages = QStackedWidget()
    pages.addWidget(QWidget())
    figure = stage.figure(BREATHING, moves=True)
    pages.addWidget(figure)
    stage.show(pages)
    stage.turn(figure, 0.2)
    assert not figure.moving
    pages.setCurrentWidget(figure)
    stage.qtbot.waitUntil(lambda: figure.moving)
    pages.setCurrentIndex(0)
    stage.qtbot.waitUntil(lambda: not figure.moving)
    assert figure.playing


def test_after_a_sleep_it_goes_on_from_where_it_was_seen(stage: Stage) -> None:
    figure = stage.figure(CHAIR, moves=True)
    stage.qtbot.waitUntil(lambda: figure.moving)
    stage.seconds += 8 * 3600
    figure._tick()
    assert figure.caption.text() == "Knees bent"


def test_what_does_not_change_is_not_painted_again(stage: Stage) -> None:
    figure = stage.figure(CHAIR, moves=True)
    stage.qtbot.waitUntil(lambda: figure.moving)
    figure.play.click()
    picture = figure.picture
    stage.app.processEvents()
    with stage.qtbot.assertNotEmitted(picture.painted):
        picture.show_moment(picture.shot.scene, picture.shot.moment)
        stage.app.processEvents()


def test_only_a_part_is_painted_while_somebody_breathes(stage: Stage) -> None:
    figure = stage.figure(BREATHING, moves=False)
    figure.resize(600, 500)
    whole = picture_of(figure)
    scene = figure.picture.shot.scene
    figure.picture.show_moment(scene, scene.movement.moment(1.5))
    part = picture_of(figure)
    different = [
        (x, y)
        for x in range(0, whole.width(), 4)
        for y in range(0, whole.height(), 4)
        if whole.pixel(x, y) != part.pixel(x, y)
    ]
    assert different
    assert max(x for x, _ in different) < whole.width() * 0.6


def test_a_screen_reader_is_told_what_is_shown_and_what_happens(stage: Stage) -> None:
    figure = stage.figure(BREATHING, moves=True)
    assert figure.picture.accessibleName() == BREATHING.figure
    stage.qtbot.waitUntil(lambda: figure.moving)
    stage.turn(figure, 1)
    assert figure.picture.accessibleDescription() == "Breath in"
    assert figure.play.accessibleName() == "Pause the moving figure"
    press(figure)
    assert figure.play.accessibleName() == "Play the moving figure"


def test_another_exercise_takes_the_place_of_the_first(stage: Stage) -> None:
    figure = stage.figure(CHAIR, moves=True)
    stage.turn(figure, 7)
    figure.show_exercise(BREATHING)
    stage.qtbot.waitUntil(lambda: figure.moving)
    assert figure.picture.accessibleName() == BREATHING.figure
    assert figure.caption.text() == "Breath out"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_the_figure_fills_its_room_in_every_look(
    stage: Stage, exercise: Exercise, theme: Theme
) -> None:
    figure = stage.figure(exercise, moves=False, theme=theme)
    for width, height in SIZES:
        figure.picture.setFixedSize(width, height)
        image = picture_of(figure)
        ground = look_for(Settings(theme=theme), stage.app.font()).colour("surface")
        assert image.pixelColor(0, 0) == ground
        columns = [x for x in range(0, width, 4) if _painted(image, x, ground)]
        rows = sum(_painted_row(image, y, ground) for y in range(0, height, 4)) * 4
        assert columns[-1] - columns[0] > width * 0.85 or rows > height * 0.85


def _painted(image: QImage, x: int, ground: QColor) -> bool:
    return any(image.pixelColor(x, y) != ground for y in range(0, image.height(), 3))


def _painted_row(image: QImage, y: int, ground: QColor) -> bool:
    return any(image.pixelColor(x, y) != ground for x in range(0, image.width(), 3))


@pytest.fixture
def out_of_bed() -> Exercise:
    """A movement through all cameras, with everything that can stand there."""
    lying = Pose(trunk=-90, hip=46, knee=94, ankle=46)
    sitting = Pose(hip=90, knee=90)
    views = (Camera.SIDE, Camera.ABOVE, Camera.FRONT, Camera.SIDE)
    poses = (lying, lying, sitting, sitting)
    keys = tuple(
        KeyPose(t=3 * index, label=f"Pose {index}", pose=pose, camera=view, rests={"pelvis": 0.0})
        for index, (pose, view) in enumerate(zip(poses, views, strict=True))
    )
    props = (
        Prop(kind=PropKind.BED, poses=(0, 1)),
        Prop(kind=PropKind.BEDSIDE, poses=(2, 3)),
        Prop(kind=PropKind.PILLOW, at="head", poses=(0, 1)),
        Prop(kind=PropKind.PILLOW, at="knee_r", poses=(1,)),
        Prop(kind=PropKind.WALL, poses=(3,)),
        Prop(kind=PropKind.CHAIR, poses=(3,)),
        Prop(kind=PropKind.CHAIR, at="wrist_r", poses=(3,)),
    )
    return replace(CHAIR, key_poses=keys, props=props, loop=True)


def test_a_change_of_camera_fades_through_an_empty_picture(
    stage: Stage, out_of_bed: Exercise
) -> None:
    figure = stage.figure(out_of_bed, moves=False)
    scene = figure.picture.shot.scene
    pictures = []
    for seconds in (0, 2, 3, 5, 6):  # a pose, the middle of a move, the next pose, and so on
        figure.picture.show_moment(scene, scene.movement.moment(seconds))
        pictures.append(picture_of(figure))
    side, half_way, above, half_way_on, front = pictures
    assert half_way == half_way_on
    assert not any(_painted(half_way, x, QColor("#FFFFFF")) for x in range(half_way.width()))
    assert len({image.pixelColor(image.rect().center()).rgb() for image in pictures}) > 1
    assert side != above != front != side
