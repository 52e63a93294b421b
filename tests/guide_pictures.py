"""Draw the pictures of the user guide anew, at one fixed moment: python3 run.py guide."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "UTC"

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from backcare_desktop import app as program_module
from backcare_desktop.app import Program
from backcare_desktop.content.guide import guide_folder
from backcare_desktop.desktop.clock import Clock
from backcare_desktop.desktop.reach import Reach
from backcare_desktop.desktop.sound import SoundChannel
from backcare_desktop.domain.activities import Activity
from backcare_desktop.domain.settings import Settings, Theme
from backcare_desktop.domain.symptom_check import Intensity, Side, SymptomCheck
from backcare_desktop.domain.symptom_check import Reach as LegReach
from backcare_desktop.domain.thermal import ThermalMode, ThermalSession
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.state.channels import Channels
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.store import Store
from backcare_desktop.ui.flare_up.page import EASE, NOW, FlareUpPage
from backcare_desktop.ui.pages.symptoms import SymptomsPage
from backcare_desktop.ui.pages.thermal import ThermalPage
from backcare_desktop.ui.pages.today import TodayPage
from benchmarks.synthetic_diary import write_synthetic_diary
from tests.pictures import DRAWN_S, settle, settle_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.widgets.page import Page
    from backcare_desktop.ui.widgets.screen_filler import ScreenFiller

MORNING = datetime(2026, 11, 14, 9, 30, tzinfo=UTC)
SIZE = (960, 700)
HIGH = (880, 920)
"""One column, in which the list of the body map stands beside the figure."""
PLAIN = Settings(
    theme=Theme.LIGHT,
    country="GB",
    who_must_not=(),
    plan_helps="Legs up on the chair, and a warm bottle at the back",
    plan_call="Sam, who can bring the children home",
    plan_packs="Lowest drawer of the freezer, beside the peas",
)
TICKED = SymptomCheck(
    id=new_id(),
    at=MORNING,
    entered_at=MORNING,
    updated=MORNING,
    answers={"q05_both_legs": Answer.YES, "q01_pee": Answer.NOT_SURE},
    pain=8,
)
HURTS: Mapping[str, Any] = {
    "regions": {"lower_back_l": Intensity.STRONG, "buttock_l": Intensity.MILD},
    "pain": 6,
    "qualities": ("cramp", "ache"),
    "spasm_signs": ("locked",),
    "leg_reach": {Side.LEFT: LegReach.BUTTOCK, Side.RIGHT: LegReach.NONE},
}
"""What is said on the cards of the check that is shown."""
ACTIVITIES = {"socks": "Put on socks and shoes", "walk15": "Walk for 15 minutes"}
COLOURS = 256
ORDINARY_DESKTOP = {"sound": SoundChannel.PLAYER, "reach": Reach.YES, "keeps_awake": True}
"""What a desktop offers; the machine that draws may have neither sound nor notifications."""


class Painter:
    """The program on a made-up diary, with a clock that only this moves."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._ahead = 0.0
        setattr(program_module, "system_clock", self._clock)  # noqa: B010 - as a test does
        for name, found in ORDINARY_DESKTOP.items():
            setattr(Channels, name, found)
        last_day = (MORNING - timedelta(days=1)).date()
        write_synthetic_diary(folder, years=0.2, per_day=2, last_day=last_day)
        self.program = Program(app, Store.open(folder))
        self.program.states.settings.save(PLAIN)
        self.program.states.backups().make()
        self.program.window.resize(*SIZE)
        self.program.show()
        settle()

    def draw(self) -> None:
        """Draw every picture that the guide shows."""
        self._pages()
        self._symptoms()
        self._dialogs()
        self._restoring()
        self._flare_up()
        self._session()

    def _pages(self) -> None:
        today = self._page("today")
        assert isinstance(today, TodayPage)
        today.pain.scale.type_digit(4)
        settle()
        self._keep("today")
        self._wear(replace(PLAIN, theme=Theme.DARK))
        self._keep("today-dark")
        self._wear(replace(PLAIN, text_size=200))
        self._keep("today-200")
        self._wear(PLAIN)
        self._page("history")
        self._keep("history")

    def _symptoms(self) -> None:
        symptoms = self.program.states.symptoms()
        answers = {"q01_pee": Answer.NO, "q02_poo": Answer.NO}
        symptoms.say(replace(symptoms.check, answers=answers))
        self._page("symptoms")
        self._keep("symptoms")
        self._cards()
        symptoms.say(replace(symptoms.check, answers=answers | {"q03_saddle": Answer.YES}))
        self._keep("symptoms-help")

    def _cards(self) -> None:
        symptoms, activities = self.program.states.symptoms(), self.program.states.activities()
        symptoms.say(replace(symptoms.check, **HURTS))
        named = [Activity(id=name, name=words) for name, words in ACTIVITIES.items()]
        activities.take(tuple(named))
        activities.rate(named[0], 3)
        page = self._page("symptoms")
        assert isinstance(page, SymptomsPage)
        page.coming.finish()
        self.program.window.resize(*HIGH)
        for name in ("where", "activities"):
            settle()
            page.bring_to_top(page.cards[name])
            self._keep(f"symptoms-{name}")
        self.program.window.resize(*SIZE)

    def _dialogs(self) -> None:
        go, diary = self.program.window.navigation, self.program.states.diary.diary
        openings: dict[str, Callable[[], None]] = {
            "get-help": go.open_emergency_list,
            "emergency-paper": partial(go.open_emergency_paper, TICKED),
            "save-to-a-file": go.open_save_to_file,
            "flare-up-plan": go.open_flare_up_plan,
            "flare-up-plan-paper": go.open_plan_paper,
            "settings": go.open_settings,
            "thermal-packs": partial(go.open_thermal_packs, ThermalMode.HEAT),
        }
        for name, opening in openings.items():
            opening()
            self._keep_dialog(name)
        go.open_entry_editor(next(islice(diary.entries(ThermalSession), 1)))
        self._keep_dialog("edit")

    def _restoring(self) -> None:
        backups = self.program.states.backups()
        opened = backups.previewed.connect(self.program.window.navigation.open_restore)
        backups.preview((backups.listed or [])[0].file)
        self.program.writer.drain(DRAWN_S)
        settle()
        self._keep_dialog("restore")
        backups.previewed.disconnect(opened)

    def _flare_up(self) -> None:
        self._page("today")
        self.program.states.symptoms().begin()
        self.program.window.navigation.open_flare_up()
        self._keep("flare-up")
        self._keep_filled("flare-up-floor", self.program.window.navigation.floors.flare_up())
        page = self.program.window.tabs.page
        assert isinstance(page, FlareUpPage)
        page.go_to(EASE)
        self._keep("flare-up-ease")
        page.go_to(NOW)
        self._keep("flare-up-now")
        self.program.states.flare_up.take_back()
        settle()

    def _session(self) -> None:
        go = self.program.window.navigation
        go.prepare_thermal(ThermalMode.ICE)
        settle()
        page = self._page("thermal")
        assert isinstance(page, ThermalPage)
        page.prepare.ready.skin.tick.box.setChecked(True)
        page.prepare.ready.awake.tick.box.setChecked(True)
        self._keep("thermal-prepare")
        page.prepare.start.click()
        self._pass_time(150)
        self._keep("thermal-running")
        self._keep_filled("thermal-floor", go.floor())
        self._pass_time(900)
        go.floor().hide()
        self._keep("thermal-off")

    def _pass_time(self, seconds: float) -> None:
        settle()
        self._ahead += seconds
        self.program.states.timer.tick()
        settle()

    def _page(self, tab: str) -> Page:
        self.program.window.tabs.go_to(tab)
        settle()
        return self.program.window.tabs.page

    def _wear(self, settings: Settings) -> None:
        self.program.states.settings.save(settings)
        settle()

    def _keep(self, name: str) -> None:
        settle()
        _save(self.program.window, name)

    def _keep_filled(self, name: str, floor: ScreenFiller) -> None:
        self.program.window.navigation.open_floor_mode()
        floor.showNormal()
        floor.resize(*SIZE)
        settle()
        _save(floor, name)
        floor.hide()

    def _keep_dialog(self, name: str) -> None:
        settle()
        settle_paper(self.program.window)
        for dialog in self.program.window.findChildren(QDialog):
            if dialog.isVisible():
                _save(dialog, name)
                dialog.close()

    def _clock(self) -> Clock:
        return Clock(
            now=lambda: MORNING + timedelta(seconds=self._ahead),
            zone=lambda: "UTC",
            counting=lambda: 1000 + self._ahead,
            awake=lambda: 1000 + self._ahead,
            boot_id="guide",
        )


def main() -> None:
    """Write the pictures beside the pages of the guide."""
    app = QApplication([])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        Painter(app, Path(folder) / "diary").draw()


def _save(widget: QWidget, name: str) -> None:
    """Keep a picture in its commonest 256 colours, a third of the size and hard to tell apart."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(bytes(picture.constBits()).hex(" ", 4).split())
    commonest = [
        int.from_bytes(bytes.fromhex(c), "little") for c, _ in counted.most_common(COLOURS)
    ]
    few = picture.convertToFormat(
        QImage.Format.Format_Indexed8, commonest, Qt.ImageConversionFlag.AvoidDither
    )
    few.save(str(guide_folder() / "pictures" / f"{name}.png"), quality=0)


if __name__ == "__main__":
    main()
    os._exit(0)  # the pictures are written; there is nothing to take down
