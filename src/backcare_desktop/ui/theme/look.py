"""One look: colours and sizes, and how the application takes it on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication

from backcare_desktop.content.resources import resource_folder
from backcare_desktop.ui.theme.palette import palette_of
from backcare_desktop.ui.theme.tokens import Tokens, tokens_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.domain.settings import Settings

BODY_PX = 14.0
WIDEST_GAPS = 1.5
SIZES = {"small": 0.87, "body": 1.0, "heading": 1.15, "title": 1.6, "timer": 5.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colours in force and how much larger than at 100 % everything is.

    Sizes are given as they are at a text size of 100 % with an ordinary system font:
    `px(44)` is 44 pixels there and 88 at 200 %.
    """

    tokens: Tokens
    scale: float
    family: QFont

    def px(self, size: float) -> int:
        """Return pixels for a size given at 100 %."""
        return round(size * self.scale)

    def gap(self, size: float) -> int:
        """Return pixels of empty space; it grows no further than to 150 %, the words need it."""
        return round(size * min(self.scale, WIDEST_GAPS))

    def font(self, size: str = "body", *, strong: bool = False) -> QFont:
        """Return the system's font in one of SIZES, semibold when `strong`."""
        font = QFont(self.family)
        font.setPixelSize(self.px(BODY_PX * SIZES[size]))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def colour(self, token: str) -> QColor:
        """Return the colour of a token by its name."""
        return QColor(getattr(self.tokens, token))


def look_for(settings: Settings, system_font: QFont) -> Look:
    """Return the look that the settings ask for, on this desktop."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    body_px = max(QFontInfo(system_font).pixelSize(), BODY_PX) * settings.text_size / 100
    return Look(
        tokens=tokens_for(settings.theme, system_is_dark=dark),
        scale=body_px / BODY_PX,
        family=system_font,
    )


def wear(app: QApplication, look: Look) -> None:
    """Show the whole application in a look."""
    app.setFont(look.font())
    app.setPalette(palette_of(look.tokens))
    app.setStyleSheet(_style_sheet(look))


def reduced_motion() -> bool:
    """Return whether the desktop asks for less motion (Qt can tell from 6.12 on)."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    accessibility = hints.accessibility()
    preference = getattr(accessibility, "motionPreference", None)
    return preference is not None and preference() != type(preference()).NoPreference


def _style_sheet(look: Look) -> str:
    """Return the style sheet with sizes (`@px(…)` and so on) and tokens filled in."""
    folder = resource_folder() / "theme"
    text = (folder / "backcare.qss").read_text("utf-8")
    ground = "dark" if look.tokens.dark else "light"
    values = {"theme": (folder / ground).as_posix()}

    def value(found: re.Match[str]) -> str:
        name, argument = found[1], found[2]
        if name == "px":
            return f"{look.px(float(argument))}px"
        if name == "gap":
            return f"{look.gap(float(argument))}px"
        if name == "font":
            return f"{look.px(BODY_PX * SIZES[argument])}px"
        return values.get(name) or str(getattr(look.tokens, name))

    return re.sub(r"@(\w+)(?:\(([\w.]+)\))?", value, text)
