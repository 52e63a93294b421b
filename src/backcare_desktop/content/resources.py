"""Where the program's own files are."""

from __future__ import annotations

from pathlib import Path


def resource_folder() -> Path:
    """Return `resources/`: inside the installed package, or beside `src/` in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "resources"
    return inside if inside.is_dir() else package.parents[1] / "resources"
