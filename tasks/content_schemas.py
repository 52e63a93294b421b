"""Write the JSON schemas of the content files: `python -m tasks.content_schemas`."""

import inspect
import json
from pathlib import Path
from typing import Any

import msgspec

from backcare_desktop.content.emergency import EmergencyGuide
from backcare_desktop.content.exercises import ExerciseGuide
from backcare_desktop.content.flare_up import FlareUpGuide
from backcare_desktop.content.regions import RegionGuide
from backcare_desktop.content.resources import resource_folder
from backcare_desktop.content.sources import SourceList
from backcare_desktop.content.symptoms import SymptomGuide
from backcare_desktop.content.thermal import ThermalGuide
from backcare_desktop.content.warning_signs import WarningSignGuide

FILES: dict[str, type] = {
    "emergency": EmergencyGuide,
    "exercises": ExerciseGuide,
    "flare_up": FlareUpGuide,
    "regions": RegionGuide,
    "sources": SourceList,
    "symptoms": SymptomGuide,
    "thermal": ThermalGuide,
    "warning_signs": WarningSignGuide,
}
"""The content files by name, and the type each is read into."""


def schemas() -> dict[str, str]:
    """Return the text of every schema by its file's name."""
    return {f"content-{name}.json": _schema(kind) for name, kind in FILES.items()}


def schema_folder() -> Path:
    """Return where the schemas stand."""
    return resource_folder() / "schema"


def as_text(made: dict[str, Any]) -> str:
    """Return a schema as it stands in its file."""
    return json.dumps({"$schema": _DIALECT, **made}, indent=2, ensure_ascii=False) + "\n"


def _schema(kind: type) -> str:
    made = msgspec.json.schema(kind)
    for part in made["$defs"].values():
        _tidy(part)
    return as_text(made)


def _tidy(part: dict[str, Any]) -> None:  # a JSON schema holds values of every kind
    """Refuse fields that the type does not have; let every Python indent a docstring alike."""
    if "description" in part:
        part["description"] = inspect.cleandoc(part["description"])
    if part.get("type") == "object":
        part["additionalProperties"] = False


_DIALECT = "https://json-schema.org/draft/2020-12/schema"


if __name__ == "__main__":
    for name, text in schemas().items():
        (schema_folder() / name).write_text(text, "utf-8")
