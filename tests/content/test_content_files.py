"""The content files: as their types say, with sources that exist, and read only when asked."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import jsonschema
import pytest

from backcare_desktop.content.reading import (
    ContentError,
    Reviewed,
    Statement,
    content_folder,
    read_content,
)
from backcare_desktop.content.sources import SourceList, cited, read_source_list, sources
from tasks.content_schemas import FILES, schema_folder, schemas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = sorted(FILES)


def raw(name: str) -> dict[str, object]:
    """Return a content file as plain JSON."""
    content: dict[str, object] = json.loads((content_folder() / f"{name}.json").read_bytes())
    return content


def values_of(key: str, value: object) -> Iterator[str]:
    """Yield the texts under a name, wherever it stands."""
    if isinstance(value, dict):
        for name, part in value.items():
            parts = part if isinstance(part, list) else [part]
            yield from (text for text in parts if name == key and isinstance(text, str))
            yield from values_of(key, part)
    elif isinstance(value, list):
        for part in value:
            yield from values_of(key, part)


def sources_of(value: object) -> Iterator[str]:
    """Yield the ids of all sources a content file names, line by line ones too."""
    yield from values_of("sources", value)
    if isinstance(value, dict):
        for mode in ("ice", "heat", "warm_wrap"):
            if isinstance(value.get(mode), dict):
                for ids in value[mode]["sources"].values():
                    yield from ids


def test_there_is_a_type_for_every_file() -> None:
    assert sorted(path.stem for path in content_folder().glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_as_its_schema_says(name: str) -> None:
    schema = json.loads((schema_folder() / f"content-{name}.json").read_bytes())
    jsonschema.validate(raw(name), schema, jsonschema.Draft202012Validator)


def test_the_schemas_are_those_of_the_types() -> None:
    standing = {path.name: path.read_text("utf-8") for path in schema_folder().glob("content-*")}
    assert standing == schemas(), "run: PYTHONPATH=src python -m tasks.content_schemas"


def test_a_field_with_a_slip_of_the_pen_is_refused_by_the_schema() -> None:
    schema = json.loads(schemas()["content-sources.json"])
    content = raw("sources") | {"reviewd_by": None}
    with pytest.raises(jsonschema.ValidationError, match="reviewd_by"):
        jsonschema.validate(content, schema)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_says_its_version_and_that_no_clinician_has_read_it(name: str) -> None:
    content = read_content(content_folder() / f"{name}.json", Reviewed)
    assert content.content_version >= 1
    assert (content.reviewed_on, content.reviewed_by) == (None, None)


def twice(value: object) -> list[str]:
    """Return the ids that stand more than once."""
    return [found for found, count in Counter(values_of("id", value)).items() if count > 1]


@pytest.mark.parametrize("name", sorted({*NAMES} - {"symptoms"}))
def test_no_id_stands_twice_in_a_file(name: str) -> None:
    assert twice(raw(name)) == []


def test_no_id_stands_twice_in_a_part_of_the_symptoms() -> None:
    assert [part for part, choices in raw("symptoms").items() if twice({part: choices})] == []


def test_every_source_that_is_named_exists_and_every_one_that_exists_is_named() -> None:
    named = {found for name in NAMES if name != "sources" for found in sources_of(raw(name))}
    assert named == set(sources())


def test_every_source_can_be_looked_up_or_is_our_own_or_from_memory() -> None:
    without = {source.id for source in sources().values() if not source.url}
    assert without == {"team_consensus", "national_numbers"}


def test_sources_are_cited_by_who_and_when() -> None:
    assert cited(("french_2006", "gwent_ice")) == (
        "Cochrane (French et al; Spine 31:998), 2006; Aneurin Bevan UHB, Move Better Gwent, 2023"
    )
    assert cited(("national_numbers",)) == "National ambulance and health-line pages"
    assert cited(("not_there",)) == "not_there"
    assert cited(()) == ""


def test_a_list_of_sources_that_cannot_be_read_leaves_the_ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> SourceList:
        return read_source_list(tmp_path)

    monkeypatch.setattr("backcare_desktop.content.sources.sources", broken)
    assert cited(("nhs_back", "eu_112")) == "nhs_back; eu_112"


def test_a_statement_without_a_source_is_refused() -> None:
    with pytest.raises(ValueError, match="names no source"):
        Statement(id="x", text="Ice is good for you.", sources=())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "truncated"),
        (b"[1, 2]", "Expected `object`"),
        (b'{"content_version": "one"}', "Expected `int`"),
        (b'{"content_version": 1, "reviewed_on": null}', "missing required field"),
        (b"\xff\xfe", "malformed"),
        (b'{"reviewed_by": "\xff"}', "utf-8"),
        (b'{"unheard_of": ' + b"[" * 100_000, "recursion"),
    ],
)
def test_a_broken_file_is_explained(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "sources.json"
    path.write_bytes(content)
    with pytest.raises(ContentError) as caught:
        read_source_list(tmp_path)
    assert reason in caught.value.reason
    assert caught.value.path == path
    assert "Your entries are not affected" in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="No such file"):
        read_source_list(tmp_path)


def test_importing_the_content_reads_no_content() -> None:
    script = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda name, args: name == 'open' and opened.append(str(args[0])))\n"
        "from backcare_desktop.content import emergency, regions, sources, symptoms, thermal\n"
        "from backcare_desktop.content import warning_signs\n"
        "assert not [path for path in opened if path.endswith('.json')], opened\n"
        "thermal.thermal_guide()\n"
        "assert [path for path in opened if path.endswith('.json')]\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": "src"})
