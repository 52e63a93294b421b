"""Render every page and dialog to PNG files, to be looked at: python3 run.py pictures OUT."""

from __future__ import annotations

import os
import sys
import tempfile
from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from backcare_desktop.app import Program
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import Record
from backcare_desktop.domain.settings import Settings, Theme
from backcare_desktop.domain.symptom_check import Intensity, Reach, Side, SymptomCheck
from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.domain.warning_signs import Advice, Answer
from backcare_desktop.store.backup_folder import BackupKind
from backcare_desktop.store.store import Store
from backcare_desktop.ui.dialogs.found import FoundDialog
from backcare_desktop.ui.dialogs.paper import PaperDialog
from backcare_desktop.ui.dialogs.restore import RestoreDialog
from backcare_desktop.ui.flare_up.page import STEPS, FlareUpPage
from backcare_desktop.ui.pages.registry import PAGES
from backcare_desktop.ui.pages.symptoms import SymptomsPage
from benchmarks.synthetic_diary import write_synthetic_diary
from tests.body_map_pictures import draw_body_maps
from tests.figure_pictures import draw_figures
from tests.support.damaged_diary import damage
from tests.support.dialogs import DIALOGS
from tests.support.stretched import Stretched

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


LOOKS = {
    "light": Settings(theme=Theme.LIGHT),
    "dark": Settings(theme=Theme.DARK),
    "contrast": Settings(theme=Theme.HIGH_CONTRAST),
    "contrast-dark": Settings(theme=Theme.HIGH_CONTRAST_DARK),
    "light-200": Settings(theme=Theme.LIGHT, text_size=200),
}
STRETCHED = {look: LOOKS[look] for look in ("light", "light-200")}
"""The looks that are also drawn in a language of longer words."""

SIZES = {"small": (900, 640), "wide": (1600, 1000)}
ADVISED = {
    Advice.EMERGENCY: {"q03_saddle": Answer.YES, "q01_pee": Answer.NOT_SURE},
    Advice.TODAY: {"q01_pee": Answer.NOT_SURE, "q02_poo": Answer.NO},
    Advice.SOON: {"q19_not_better": Answer.YES},
    Advice.NONE: {"q01_pee": Answer.NO},
}
"""Answers that lead to each page of advice."""

SAID: Mapping[str, Any] = {
    "regions": {
        "lower_back_l": Intensity.STRONG,
        "buttock_l": Intensity.MILD,
        "saddle": Intensity.MODERATE,
    },
    "pain": 6,
    "qualities": ("cramp", "burning"),
    "triggers": ("heavy",),
    "worse": ("bend_f",),
    "eases": ("lie_knees", "nothing"),
    "leg_reach": {Side.LEFT: Reach.CALF, Side.RIGHT: Reach.BUTTOCK},
    "sensations": {"tingling": (Side.LEFT,)},
    "own_words": {"qualities": "as if it were held in a vice"},
    "sleep_disturbed": True,
    "morning_stiffness_min": 45,
}
"""What is said in a check, so that every card has something to show."""

DRAWN_S = 10


def main(out: Path) -> None:
    """Write the pictures into `out`: an empty diary, a made-up year, longer words, damage."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        year = Path(folder) / "year"
        write_synthetic_diary(year, last_day=datetime.now(UTC).date())
        for name, data in {"empty": Path(folder) / "empty", "year": year}.items():
            _draw_diary(app, data, LOOKS, out, name)
        longer = Stretched()
        app.installTranslator(longer)
        _draw_diary(app, year, STRETCHED, out, "stretched")
        app.removeTranslator(longer)
        draw_figures(app, LOOKS, out)
        damage(year)
        _draw_damaged(app, year, out)
    draw_body_maps(app, LOOKS, out)


def _draw_diary(
    app: QApplication, data: Path, looks: Mapping[str, Settings], out: Path, name: str
) -> None:
    program = Program(app, Store.open(data))
    program.show()
    _fill_trash(program)
    _draw_looks(program, looks, lambda *parts: out / f"{'-'.join((*parts, name))}.png")
    program.window.hide()
    program.end()


def _draw_damaged(app: QApplication, folder: Path, out: Path) -> None:
    """Draw what is told of a damaged diary, and where it can only be read besides."""
    for name, mode in {"damaged": 0o700, "damaged-read-only": 0o777}.items():
        folder.chmod(mode)
        program = Program(app, Store.open(folder))
        program.show()
        program.writer.drain(DRAWN_S)
        for look, chosen in LOOKS.items():
            program.states.settings.value = chosen
            program.states.settings.changed.emit(chosen)
            for size, (width, height) in SIZES.items():
                program.window.resize(width, height)
                settle()
                program.window.grab().save(str(out / f"today-{look}-{size}-{name}.png"))
            _draw_found(program, out / f"found-{look}-{name}.png")
        program.window.hide()
        program.end()


def _draw_found(program: Program, path: Path) -> None:
    """Draw what was found, in a dialog high enough to hold it."""
    program.window.navigation.open_found()
    program.writer.drain(DRAWN_S)
    settle()
    (dialog,) = (d for d in program.window.findChildren(FoundDialog) if d.isVisible())
    dialog.resize(dialog.width(), 2 * dialog.height())
    settle()
    dialog.grab().save(str(path))
    dialog.hide()  # closing it would put it away


def _draw_looks(program: Program, looks: Mapping[str, Settings], path: Callable[..., Path]) -> None:
    window, settings = program.window, program.states.settings
    for look, chosen in looks.items():
        settings.save(replace(settings.value, theme=chosen.theme, text_size=chosen.text_size))
        for size, (width, height) in SIZES.items():
            window.resize(width, height)
            for tab in PAGES:
                window.tabs.go_to(tab.id)
                settle()
                window.grab().save(str(path(tab.id, look, size)))
            _draw_symptoms(program, path, (look, size))
            _draw_advice(program, path, (look, size))
            _draw_flare_up(program, path, (look, size))
        for opening in DIALOGS:
            getattr(window.navigation, opening)()
            settle()
            settle_paper(window)
            for dialog in window.findChildren(QDialog):
                if dialog.isVisible():
                    dialog.grab().save(str(path(opening.removeprefix("open_"), look)))
                    dialog.close()
        _draw_preview(program, path("restore", look))
        for kind in (PainEntry, ThermalSession, FlareUp, SymptomCheck):
            _draw_editor(program, kind, path(f"edit-{kind.kind}", look))


def _draw_symptoms(program: Program, path: Callable[..., Path], seen: tuple[str, str]) -> None:
    """Draw a check with some of it said: the body map in the window, and the whole of the page."""
    window, symptoms = program.window, program.states.symptoms()
    window.tabs.go_to("symptoms")
    page = window.tabs.page
    assert isinstance(page, SymptomsPage)
    page.coming.finish()
    symptoms.begin()
    symptoms.say(replace(symptoms.check, **SAID))
    settle()
    page.bring_to_top(page.cards["where"])
    settle()
    window.grab().save(str(path("symptoms-where", *seen)))
    inside = page.below.widget()
    assert inside is not None
    inside.grab().save(str(path("symptoms-whole", *seen)))
    symptoms.begin()


def _draw_advice(program: Program, path: Callable[..., Path], seen: tuple[str, str]) -> None:
    """Draw the page that each group of warning signs leads to."""
    symptoms, window = program.states.symptoms(), program.window
    window.tabs.go_to("symptoms")
    for advice, answers in ADVISED.items():
        symptoms.begin()
        symptoms.say(replace(symptoms.check, answers=answers))
        settle()
        page = window.tabs.page
        assert isinstance(page, SymptomsPage)
        page.open_advice()
        settle()
        window.grab().save(str(path(f"advice-{advice}", *seen)))
    symptoms.begin()


def _draw_flare_up(program: Program, path: Callable[..., Path], named: tuple[str, str]) -> None:
    """Draw the steps of flare-up help, and the strip that leads back to it."""
    window = program.window
    window.navigation.open_flare_up()
    page = window.tabs.page
    assert isinstance(page, FlareUpPage)
    for step in range(len(STEPS)):
        page.go_to(step)
        settle()
        window.grab().save(str(path(f"flare-up-{step + 1}", *named)))
    _draw_floor(program, path, named)
    window.tabs.go_to("history")
    settle()
    window.grab().save(str(path("flare-up-strip", *named)))
    program.states.flare_up.take_back()
    settle()


def _draw_floor(program: Program, path: Callable[..., Path], named: tuple[str, str]) -> None:
    """Draw the steps of flare-up help as they fill the screen, and the number of an emergency."""
    symptoms, floor = program.states.symptoms(), program.window.navigation.floors.flare_up()
    floor.show()
    floor.resize(program.window.size())
    for step in range(len(STEPS)):
        floor.go_to(step)
        settle()
        floor.grab().save(str(path(f"flare-up-floor-{step + 1}", *named)))
    symptoms.begin()
    symptoms.say(replace(symptoms.check, answers=ADVISED[Advice.EMERGENCY]))
    floor.go_to(0)
    settle()
    floor.grab().save(str(path("flare-up-floor-yes", *named)))
    floor.close()
    symptoms.begin()


def _fill_trash(program: Program) -> None:
    """Delete the newest two entries, where there are any."""
    diary = program.states.diary
    for entry in list(islice(diary.diary.entries(Record), 2)):
        diary.delete(entry)
    settle()


def _draw_editor(program: Program, kind: type[Record], path: Path) -> None:
    """Draw the editor with the newest entry of a kind, where there is one."""
    for entry in islice(program.states.diary.diary.entries(kind), 1):
        program.window.navigation.open_entry_editor(entry)
        settle()
        editor = next(d for d in program.window.findChildren(QDialog) if d.isVisible())
        editor.grab().save(str(path))
        editor.close()


def _draw_preview(program: Program, path: Path) -> None:
    """Draw what restoring a backup would change; the one drawn is empty, so that much would."""
    file = program.states.diary.backups.folder.write(
        BackupKind.ASKED, datetime.now(UTC), months={}, settings=None
    )
    opened = program.states.backups().previewed.connect(program.window.navigation.open_restore)
    program.states.backups().preview(file)
    program.writer.drain(DRAWN_S)
    settle()
    program.states.backups().previewed.disconnect(opened)
    for dialog in program.window.findChildren(RestoreDialog):
        dialog.grab().save(str(path))
        dialog.close()


def settle() -> None:
    """Let what was asked for happen and be drawn."""
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()


def settle_paper(window: QWidget) -> None:
    """Wait until a page on paper is drawn, where there is one."""
    for paper in window.findChildren(PaperDialog):
        while paper.isVisible() and paper.drawn is None:
            settle()


if __name__ == "__main__":
    options = ArgumentParser(prog="run.py pictures", description=__doc__)
    options.add_argument("folder", type=Path, help="where the PNG files go")
    main(options.parse_args().folder)
    sys.stdout.flush()
    os._exit(0)  # the pictures are written; there is nothing to take down
