"""Every pair of colours that is used stands out enough."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont

from backcare_desktop.ui.figure.painter import tones
from backcare_desktop.ui.theme.look import Look
from backcare_desktop.ui.theme.tokens import DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK, LIGHT, Tokens

LOOKS = {"light": LIGHT, "dark": DARK, "high": HIGH_CONTRAST, "high_dark": HIGH_CONTRAST_DARK}
GROUNDS = ("window", "surface", "sunken", "accent_soft")
TEXT = [
    *((word, ground) for word in ("text", "text_muted") for ground in GROUNDS),
    *(("text", ground) for ground in ("ice_soft", "heat_soft", "warn_soft", "danger_soft")),
    ("accent", "window"),
    ("accent", "surface"),
    ("ice", "ice_soft"),
    ("heat", "heat_soft"),
    ("danger", "danger_soft"),
    ("danger", "window"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("surface", "ice"),
    ("surface", "heat"),
    ("surface", "danger"),
]
GRAPHICS = [
    ("outline", "window"),
    ("outline", "surface"),
    ("accent", "surface"),
    ("ice", "surface"),
    ("heat", "surface"),
    ("warn", "warn_soft"),
    ("danger", "danger_soft"),
    *(("pain_line", ground) for ground in ("surface", "body", "pain_mild")),
    *(("surface", mark) for mark in ("pain_moderate", "pain_strong")),
    ("text", "body"),
]

FIGURE = ("shirt", "trousers", "skin", "hair")


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2.2 contrast ratio of two colours."""
    lights = sorted((luminance(first), luminance(second)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("word", "ground"), TEXT)
def test_text_can_be_read_on_its_ground(look: str, word: str, ground: str) -> None:
    tokens: Tokens = LOOKS[look]
    needed = 7.0 if look.startswith("high") else 4.5
    assert contrast(getattr(tokens, word), getattr(tokens, ground)) >= needed


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("shape", "ground"), GRAPHICS)
def test_controls_and_graphics_stand_out(look: str, shape: str, ground: str) -> None:
    tokens: Tokens = LOOKS[look]
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3.0


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("tone", FIGURE)
@pytest.mark.parametrize("ground", ["surface", "sunken"])
def test_the_figure_stands_out_from_what_it_lies_on(look: str, tone: str, ground: str) -> None:
    colours = tones(Look(tokens=LOOKS[look], scale=1, family=QFont()))
    assert contrast(colours[tone].name(), getattr(LOOKS[look], ground)) >= 3.0
