"""Beside the list: what makes a visit more pressing for some people; read, never asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.sources import cited
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from backcare_desktop.content.warning_signs import WarningSignGuide
    from backcare_desktop.ui.theme.look import Look


def about_you_card(look: Look, guide: WarningSignGuide) -> Card:
    """Return the lines, and what then."""
    about = guide.about_you
    sources = (name for line in (*about.lines, about.then) for name in line.sources)
    return Card(look).add(
        heading(about.title),
        *(PlainLabel(line.text) for line in about.lines),
        PlainLabel(about.then.text, strong=True),
        hint(cited(tuple(dict.fromkeys(sources)))),
    )
