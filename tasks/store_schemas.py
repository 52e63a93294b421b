"""Write the JSON schemas of the diary's documents: `python -m tasks.store_schemas`."""

import inspect
import json
from typing import Any

import msgspec

from backcare_desktop.content.resources import resource_folder
from backcare_desktop.domain.settings import Settings
from backcare_desktop.domain.thermal_live import LiveSession
from backcare_desktop.store import month_file
from backcare_desktop.store.draft import Draft
from backcare_desktop.store.kinds import KINDS
from backcare_desktop.store.manifest import Manifest
from backcare_desktop.store.unread import ID_LIMIT

DIALECT = "https://json-schema.org/draft/2020-12/schema"
REFERENCES = "#/$defs/{name}"
DOCUMENTS: dict[str, type] = {
    "list-1": Manifest,
    "settings-1": Settings,
    "session-1": LiveSession,
    "draft-1": Draft,
}
"""The documents that are one value each, by name and version; a month is built of entries."""

Schema = dict[str, Any]  # a JSON schema holds values of every kind


def schemas() -> dict[str, str]:
    """Return the text of every schema by its file's name."""
    made = {name: msgspec.json.schema(kind) for name, kind in DOCUMENTS.items()}
    made[f"month-{month_file.VERSION}"] = _month()
    return {f"diary-{name}.json": _text(schema) for name, schema in made.items()}


def _month() -> Schema:
    """Return the schema of a month: entries of the kinds there are, and of those to come."""
    _, parts = msgspec.json.schema_components(KINDS.values(), ref_template=REFERENCES)
    for name, kind in KINDS.items():
        part = parts[kind.__name__]
        part["properties"]["kind"] = {"const": name}
        part["required"] = ["kind", *part["required"]]
    others = _not_understood()
    names = [*(kind.__name__ for kind in KINDS.values()), *others]
    entry = {"anyOf": [{"$ref": REFERENCES.format(name=name)} for name in names]}
    properties = {
        "format": {"const": month_file.FORMAT},
        "version": {"const": month_file.VERSION},
        "month": {"type": "string", "pattern": "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])$"},
        "records": {"type": "array", "maxItems": month_file.RECORD_LIMIT, "items": entry},
        "count": {"type": "integer", "minimum": 0},
        "sha256": {"type": "string", "pattern": f"^[0-9a-f]{{{month_file.DIGEST_LENGTH}}}$"},
    }
    return {
        "title": "A month of the diary",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "$defs": dict(sorted({**parts, **others}.items())),
    }


def _not_understood() -> dict[str, Schema]:
    """Return what else may stand in a month: kept as it is."""
    properties = {
        "id": {"type": "string", "minLength": 1, "maxLength": ID_LIMIT},
        "kind": {"type": "string"},
        "at": {"type": "string", "format": "date-time"},
    }
    return {
        "LaterKind": {
            "type": "object",
            "description": "An entry of a kind that this version does not know.",
            "properties": {**properties, "kind": {"type": "string", "not": {"enum": list(KINDS)}}},
            "required": list(properties),
        },
        "Purged": {
            "type": "object",
            "description": "What is left of an entry that was deleted for ever.",
            "properties": {**properties, "purged": {"const": True}},
            "required": [*properties, "rev", "updated", "deleted", "purged"],
        },
    }


def _text(schema: Schema) -> str:
    for part in schema["$defs"].values():
        if "description" in part:  # every Python indents a docstring alike
            part["description"] = inspect.cleandoc(part["description"])
    return json.dumps({"$schema": DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name, text in schemas().items():
        (resource_folder() / "schema" / name).write_text(text, "utf-8")
