"""The documents on the disk: their schemas, and a diary of each version that was ever released."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from backcare_desktop.content.resources import resource_folder
from backcare_desktop.domain.record import UnreadRecord
from backcare_desktop.store.month_file import build_month, read_month
from backcare_desktop.store.store import Store
from tasks.store_schemas import schemas
from tests.store.conftest import everything, noon

DIARIES = Path(__file__).parent / "diaries"
SCHEMAS = {
    "store.json": "list-1",
    "settings.json": "settings-1",
    "active_session.json": "session-1",
    "draft.json": "draft-1",
    "2026-02.json": "month-1",
    "2026-03.json": "month-1",
}
DOCUMENTS = sorted(p.relative_to(DIARIES).as_posix() for p in DIARIES.rglob("*.json"))


@pytest.fixture
def v1(tmp_path: Path) -> Path:
    """A diary that version 1 of the format left, copied."""
    root = tmp_path / "diary"
    shutil.copytree(DIARIES / "v1", root)
    root.chmod(0o700)
    return root


def schema_of(name: str) -> dict[str, object]:
    text = (resource_folder() / "schema" / f"diary-{SCHEMAS[name]}.json").read_text("utf-8")
    found: dict[str, object] = json.loads(text)
    return found


def contents(root: Path) -> dict[str, bytes]:
    files = (p for p in root.rglob("*") if p.is_file() and p.name != ".lock")
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files}


def test_the_schemas_are_those_of_the_types() -> None:
    folder = resource_folder() / "schema"
    standing = {path.name: path.read_text("utf-8") for path in folder.glob("diary-*")}
    assert standing == schemas(), "run: PYTHONPATH=src python -m tasks.store_schemas"


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_is_as_its_schema_says(path: str) -> None:
    document = json.loads((DIARIES / path).read_bytes())
    schema = schema_of(Path(path).name)
    jsonschema.validate(document, schema, jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    ("old", "new"),
    [('"pain"', '"thermal_session"'), ('"score":5', '"score":"5"'), ('"purged":true', '"x":1')],
)
def test_a_schema_refuses_what_is_none(old: str, new: str) -> None:
    text = (DIARIES / "v1" / "2026" / "2026-03.json").read_text("utf-8")
    document = json.loads(text.replace(old, new))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema_of("2026-03.json"), jsonschema.Draft202012Validator)


def test_i8_i27_a_diary_of_version_1_is_read_whole_and_written_back_unchanged(v1: Path) -> None:
    store, before = Store.open(v1, now=noon), contents(v1)
    records = [r for months in everything(store).months.values() for r in months]
    assert not store.findings()
    assert sorted(type(r).__name__ for r in records) == [
        "ActivityRating",
        "FlareUp",
        *["PainEntry"] * 4,
        "SymptomCheck",
        "ThermalSession",
        "UnreadRecord",
    ]
    store.write_settings(store.read_settings())
    live, draft = store.read_session(), store.read_draft()
    assert live is not None
    assert draft is not None
    store.write_session(live)
    store.write_draft(draft)
    for name in ("2026-02", "2026-03"):
        content = before[f"2026/{name}.json"]
        assert build_month(name, read_month(content, name).lines) == content
    store.close()
    assert contents(v1) == before


def test_i8_a_changed_entry_of_version_1_keeps_what_is_not_known(v1: Path) -> None:
    store = Store.open(v1, now=noon)
    for record in everything(store).months["2026-03"]:
        if isinstance(record, UnreadRecord):
            store.save([replace(record, deleted=noon())])
        else:
            store.save([replace(record, note="edited")])
    store.close()
    text = (v1 / "2026" / "2026-03.json").read_text("utf-8")
    assert '"mood":{"a":[1.50]}' in text
    assert '"colour":{"deep":[1.50,null]}' in text
    assert '"qualities":["cramp","of_a_newer_version"]' in text
    assert '"purged":true' in text
    assert text.count('"note":"edited"') == 7
