"""Beside the list: what makes a visit more pressing for some people; read, never asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.sources import cited
from backcare_desktop.ui.symptoms.advice_cards import lines_card
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from backcare_desktop.content.warning_signs import WarningSignGuide
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.card import Card


def about_you_card(look: Look, guide: WarningSignGuide) -> Card:
    """Return the lines, and what then."""
    about = guide.about_you
    card = lines_card(look, about.title, (line.text for line in about.lines))
    said = (*about.lines, about.then)
    sources = tuple(dict.fromkeys(name for line in said for name in line.sources))
    return card.add(PlainLabel(about.then.text, strong=True), hint(cited(sources)))
