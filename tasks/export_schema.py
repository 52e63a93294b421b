"""Write the JSON schema of the lossless export: `python -m tasks.export_schema`."""

import inspect
from typing import Any

import msgspec

from backcare_desktop.export.json_file import FORMAT, SCHEMA_VERSION
from backcare_desktop.store.kinds import KINDS
from tasks.content_schemas import as_text, schema_folder

FILE = f"export-{SCHEMA_VERSION}.json"


def schema() -> str:
    """Return the text of the schema, made from the types the entries are read into."""
    (*_, parts) = msgspec.json.schema_components(list(KINDS.values()))
    for part in parts.values():  # every Python is to indent a docstring alike
        part["description"] = inspect.cleandoc(part.get("description", ""))
    for name, kind in KINDS.items():
        parts[kind.__name__]["properties"]["kind"] = {"const": name}
        parts[kind.__name__]["required"].append("kind")
    entries = [{"$ref": f"#/$defs/{kind.__name__}"} for kind in KINDS.values()]
    return as_text({"$ref": "#/$defs/Export", "$defs": {"Export": _export(entries), **parts}})


def _export(entries: list[dict[str, str]]) -> dict[str, Any]:  # a JSON schema holds anything
    day, text = {"type": "string", "format": "date"}, {"type": "string"}
    fields = {
        "format": {"const": FORMAT},
        "schema_version": {"const": SCHEMA_VERSION},
        "program": text,
        "made_at": {"type": "string", "format": "date-time"},
        "period": {
            "description": "The days asked for, both included; null for all days.",
            "anyOf": [
                {"type": "null"},
                {
                    "type": "object",
                    "properties": {"first": day, "last": day},
                    "required": ["first", "last"],
                },
            ],
        },
        "trash": {"description": "Whether the trash was asked for.", "type": "boolean"},
        "incomplete_months": {
            "description": "Months that could not be read in full, as in 2026-03.",
            "type": "array",
            "items": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
        },
        "records": {
            "description": "The entries as stored, by time and id; the last form is any entry "
            "that the program could not read and has kept as it was.",
            "type": "array",
            "items": {"anyOf": [*entries, {"type": "object"}]},
        },
        "count": {"type": "integer", "minimum": 0},
        "sha256": {
            "description": "Of the bytes between the brackets of records.",
            "type": "string",
            "pattern": "^[0-9a-f]{64}$",
        },
    }
    return {"type": "object", "properties": fields, "required": list(fields)}


if __name__ == "__main__":
    (schema_folder() / FILE).write_text(schema(), "utf-8")
