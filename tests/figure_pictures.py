"""The key poses of every exercise on sheets, to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.content.exercises import exercise_guide
from backcare_desktop.domain.movement import Moment
from backcare_desktop.ui.figure.scene import Scene
from backcare_desktop.ui.theme.look import look_for
from backcare_desktop.ui.widgets.figure import FigurePicture

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from backcare_desktop.domain.settings import Settings


def draw_figures(app: QApplication, looks: Mapping[str, Settings], out: Path) -> None:
    """Draw every key pose of every exercise, in every look."""
    for name, chosen in looks.items():
        look = look_for(chosen, app.font())
        for exercise in exercise_guide().exercises:
            scene = Scene(exercise.movement(), exercise.props)
            sheet = QWidget()
            line = QHBoxLayout(sheet)
            for index in range(len(exercise.key_poses)):
                picture = FigurePicture(look, scene)
                picture.show_moment(scene, Moment(index, index, 0.0))
                line.addWidget(picture)
            sheet.grab().save(str(out / f"figure-{exercise.id}-{name}.png"))
