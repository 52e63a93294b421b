"""A made-up language: longer than English by two fifths, with accents, between brackets."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

LONGER = 0.4
FILLING = "ïpsüm dölør šît åmét "
ACCENTS = str.maketrans("AEIOUaeiounscz", "ÀÉÎÖÛàéîöûñšçž")
FIELD = re.compile(r"(\{[^}]*\}|&.|%n)")


class Stretched(QTranslator):
    """Stretches every text of the interface: whatever lacks a bracket on the screen is cut off."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Return that there are texts: Qt asks no translator that has none."""
        return False

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        """Return the text, longer; named fields, numbers and the letters of Alt stay."""
        parts = FIELD.split(source)
        parts[::2] = [part.translate(ACCENTS) for part in parts[::2]]
        more = round(len(source) * LONGER)
        filling = (FILLING * (more // len(FILLING) + 1))[:more].rstrip()
        gap = " " if " " in source else ""
        return f"[{''.join(parts)}{gap}{filling}]"
