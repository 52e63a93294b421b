"""Render the body map to PNG files, to be looked at, in every look and at several widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.regions import View
from backcare_desktop.ui.body_map.body_map import BodyMap
from backcare_desktop.ui.theme.look import look_for, wear
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.page import Page
from tests.support.body_places import REGIONS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.ui.theme.look import Look

WIDTHS = {"narrow": 350, "small": 900, "wide": 1600}
MARKED = {
    "neck_r": 1,
    "upper_back_r": 3,
    "lower_back_l": 3,
    "lower_back_mid": 2,
    "buttock_l": 2,
    "thigh_back_l": 1,
    "saddle": 1,
    "thigh_front_l": 2,
}


def draw_body_maps(app: QApplication, looks: Mapping[str, Settings], out: Path) -> None:
    """Draw it with nothing and with something marked, from behind and from the front."""
    font = app.font()
    for look, chosen in looks.items():
        for size, width in WIDTHS.items():
            name = f"body-map-{look}-{size}"
            worn = look_for(chosen, font)
            wear(app, worn)
            _picture(app, worn, width, {}).save(str(out / f"{name}-empty.png"))
            for view in View:
                picture = _picture(app, worn, width, MARKED, view)
                picture.save(str(out / f"{name}-{view.value}.png"))


def _picture(
    app: QApplication,
    look: Look,
    width: int,
    marked: Mapping[str, int],
    view: View = View.BACK,
) -> QPixmap:
    """Return it on a page; with something marked, also the levels and the keyboard's ring."""
    page, card, shown = Page(look), Card(look), BodyMap(look, REGIONS)
    shown.show_regions(marked)
    shown.show_view(view)
    shown.levels.setChecked(bool(marked))
    page.body.addWidget(card.add(shown))
    page.resize(width, 640)
    page.show()
    if marked:
        page.activateWindow()
        next(iter(shown.figures[view].spots.values())).setFocus()
    app.processEvents()
    picture = card.grab()
    page.hide()
    page.deleteLater()
    return picture
