"""What the tables of a package hold, for programs: a Frictionless data package."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from backcare_desktop.export.content import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.export.content import Content
    from backcare_desktop.export.table import Column, Table

MOMENT = "%Y-%m-%dT%H:%M:%S%z"
"""A time with its offset from UTC, as in 2026-03-02T07:40:00+01:00."""


def data_package(content: Content, tables: Sequence[Table[Any, Any]]) -> str:
    """Return datapackage.json: a Table Schema for each file."""
    semicolons = content.choice.wants(Option.SEMICOLONS)
    package = {
        "profile": "tabular-data-package",
        "name": "diary",
        "title": "Diary entries, recorded by the person who keeps the diary",
        "created": content.made_at.isoformat(timespec="seconds"),
        "resources": [_resource(table, semicolons=semicolons) for table in tables],
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(table: Table[Any, Any], *, semicolons: bool) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {
            "delimiter": ";" if semicolons else ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": _schema(table),
    }


def _schema(table: Table[Any, Any]) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.belongs_to:
        owner = {"resource": table.belongs_to, "fields": "record_id"}
        schema["foreignKeys"] = [{"fields": table.header[0], "reference": owner}]
    return schema


def _field(column: Column[Any]) -> dict[str, object]:
    field: dict[str, object] = {
        "name": column.name,
        "type": column.type,
        "description": column.about,
        "constraints": dict(column.rules),
    }
    if column.type == "datetime":
        field["format"] = MOMENT
    return field
