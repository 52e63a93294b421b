"""The published schema of the lossless export fits what is written."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from backcare_desktop.domain.thermal import Skin
from backcare_desktop.export.json_file import JsonFile
from tasks.content_schemas import schema_folder
from tasks.export_schema import FILE, schema
from tests.export.conftest import (
    MARCH,
    NEWER,
    activity_rating,
    content_of,
    flare_up,
    pain,
    session,
    stored,
    symptom_check,
)


def check(document: dict[str, Any], part: str = "Export") -> None:
    rules = json.loads((schema_folder() / FILE).read_bytes())
    jsonschema.validate(
        document, {**rules, "$ref": f"#/$defs/{part}"}, jsonschema.Draft202012Validator
    )


def document() -> dict[str, Any]:
    content = content_of(
        pain(3, note="x", deleted=True),
        session(checks=[Skin.OK]),
        symptom_check(),
        flare_up(),
        activity_rating(),
        stored(NEWER),
        period=MARCH,
    )
    read: dict[str, Any] = json.loads(b"".join(p.content for p in JsonFile().parts(content)))
    return read


def test_the_schema_is_that_of_the_types() -> None:
    assert (schema_folder() / FILE).read_text("utf-8") == schema()


def test_what_is_written_is_as_the_schema_says() -> None:
    check(document())
    kinds = {record["kind"]: record for record in document()["records"]}
    check(kinds["pain"], "PainEntry")
    check(kinds["thermal_session"], "ThermalSession")
    check(kinds["symptom_check"], "SymptomCheck")
    check(kinds["flare_up"], "FlareUp")
    check(kinds["activity_rating"], "ActivityRating")


@pytest.mark.parametrize("field", ["format", "schema_version", "period", "count", "sha256"])
def test_a_document_that_lacks_something_is_refused(field: str) -> None:
    short = document()
    del short[field]
    with pytest.raises(jsonschema.ValidationError):
        check(short)


def test_an_entry_of_another_kind_is_not_taken_for_pain() -> None:
    with pytest.raises(jsonschema.ValidationError):
        check({**document()["records"][0], "kind": "dance"}, "PainEntry")
