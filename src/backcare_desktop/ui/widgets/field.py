"""A control with its name above it and, where it needs one, a hint below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

    from backcare_desktop.ui.theme.look import Look


def field(look: Look, name: str, control: QWidget, *, more: str = "") -> QVBoxLayout:
    """Return the control under its name, which a screen reader says as well."""
    label = PlainLabel(name, strong=True)
    label.setBuddy(control)
    control.setAccessibleName(name)
    parts: list[QWidget] = [label, control]
    if more:
        control.setAccessibleDescription(more)
        parts.append(hint(more))
    return column(look, *parts, gap=6)


def name_choice(choice: QComboBox, name: str) -> None:
    """Let a screen reader say what a list to choose from is for, where no label stands by it.

    On Linux Qt gives what is chosen as the name, so the name is told as a description too.
    """
    choice.setAccessibleName(name)
    choice.setAccessibleDescription(name)
