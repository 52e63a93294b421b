"""What is said of ice and heat, and under it who says so and how firmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.content.reading import Strength
from backcare_desktop.content.sources import cited
from backcare_desktop.ui.widgets.card import Card, column, line_between
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QVBoxLayout

    from backcare_desktop.content.reading import Statement
    from backcare_desktop.ui.theme.look import Look


def statement_card(look: Look, title: str, statements: Iterable[Statement]) -> Card:
    """Return statements under a title, each with who says so."""
    card = Card(look, gap=8).add(heading(title))
    for said in statements:
        words = statement(look, said.text, said.sources, said.strength)
        card.add(line_between(), words)
    return card


def statement(
    look: Look,
    text: str,
    sources: tuple[str, ...],
    strength: Strength | None = None,
    *,
    title: str = "",
) -> QVBoxLayout:
    """Return one statement, under a title of its own where it has one."""
    words = column(look, PlainLabel(text), said_by(sources, strength), gap=2)
    if title:
        words.insertWidget(0, PlainLabel(title, strong=True))
    return words


def said_by(sources: tuple[str, ...], strength: Strength | None = None) -> PlainLabel:
    """Return the small line that says who says so, and how firmly where that is known."""
    named = cited(sources)
    return hint(f"{_strength_name(strength)} · {named}" if strength else named)


def _strength_name(strength: Strength) -> str:
    return {
        Strength.TRIAL: _tr("Trials"),
        Strength.GUIDELINE: _tr("Guidance for doctors"),
        Strength.LABEL: _tr("Product label"),
        Strength.LEAFLET: _tr("Leaflet"),
        Strength.OWN_CHOICE: _tr("Our own choice"),
    }[strength]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Statements", text)
