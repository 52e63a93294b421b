"""Where the pages of the user guide are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.resources import resource_folder

if TYPE_CHECKING:
    from pathlib import Path

FIRST_PAGE = "index"


def guide_folder() -> Path:
    """Return the folder of the guide: Markdown pages, and the pictures in them."""
    return resource_folder() / "guide" / "en"


def guide_page(name: str) -> Path:
    """Return the file of a page by its name ("today")."""
    return guide_folder() / f"{name}.md"
