"""The emergency list as a card: there whatever else is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.content.emergency import emergency_guide
from backcare_desktop.content.sources import cited
from backcare_desktop.ui.widgets.card import Card, line_between
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look


def emergency_signs_card(look: Look) -> Card:
    """Return the signs in full, what the list cannot do, and who says so."""
    guide = emergency_guide()
    card = Card(look, gap=8).add(heading(guide.lead.text))
    for sign in guide.signs:
        card.add(PlainLabel(sign.text), line_between())
    ids = tuple(dict.fromkeys(name for sign in guide.signs for name in sign.sources))
    return card.add(PlainLabel(guide.cannot), hint(said_by_all(ids)))


def said_by_all(sources: tuple[str, ...]) -> str:
    """Return who says so, that it is the same for everybody, and that nobody has reviewed it."""
    told = QCoreApplication.translate(
        "Emergency",
        "From: {sources}. The same for everybody. No clinician has reviewed it yet.",
    )
    return told.format(sources=cited(sources))
