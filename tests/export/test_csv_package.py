"""The package: tables that any program reads, with what their columns mean."""

from __future__ import annotations

import csv
import json
import re
import stat
from datetime import date, datetime, timedelta
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.domain.thermal import Skin
from backcare_desktop.export.content import Option
from backcare_desktop.export.csv_package import CsvPackage
from backcare_desktop.export.csv_text import BOM, unguarded
from backcare_desktop.export.part import AT_ONCE
from tests.export.conftest import (
    MARCH,
    NEWER,
    NOON,
    activity_rating,
    content_of,
    flare_up,
    pain,
    session,
    stored,
    symptom_check,
)
from tests.support.words import avoided_in

if TYPE_CHECKING:
    from backcare_desktop.export.content import Content

NASTY = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60)


def package(content: Content) -> ZipFile:
    return ZipFile(BytesIO(b"".join(part.content for part in CsvPackage().parts(content))))


def rows(archive: ZipFile, name: str, delimiter: str = ",") -> list[dict[str, str]]:
    text = archive.read(name).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=delimiter, strict=True))


def described(archive: ZipFile) -> list[dict[str, Any]]:
    read: dict[str, Any] = json.loads(archive.read("datapackage.json"))
    resources: list[dict[str, Any]] = read["resources"]
    return resources


def everything() -> Content:
    return content_of(
        pain(7, note="after lifting"),
        pain(0, days_ago=1),
        pain(9, deleted=True),
        session(note="=1+1", checks=[Skin.OK, Skin.NOT_SURE]),
        symptom_check(),
        flare_up(),
        activity_rating(),
        stored(NEWER),
        options={Option.NOTES},
        period=MARCH,
        incomplete=["2026-01"],
    )


def test_pain_is_a_row_with_times_a_number_and_places() -> None:
    entry = pain(7, note="after lifting")
    (row,) = rows(package(content_of(entry, options={Option.NOTES})), "pain_ratings.csv")
    assert row == {
        "record_id": entry.id,
        "recorded_at": "2026-03-14T12:00:00+02:00",
        "date_local": "2026-03-14",
        "entered_at": "2026-03-14T12:00:00+02:00",
        "pain_0_10": "7",
        "locations": "lower_back_l; hip_l",
        "note": "after lifting",
    }


def test_a_session_is_a_row_and_each_look_at_the_skin_one_of_its_own() -> None:
    held = session(checks=[Skin.OK, Skin.MISSED])
    archive = package(content_of(held))
    (row,) = rows(archive, "cold_heat_sessions.csv")
    told = ("kind", "minutes", "planned_minutes", "seconds", "pain_before_0_10", "site", "early")
    assert [row[name] for name in told] == [
        "cold",
        "10",
        "10",
        "615",
        "6",
        "lower_back_mid",
        "false",
    ]
    assert (row["pain_after_0_10"], row["pain_later_0_10"]) == ("0", "")
    checks = rows(archive, "skin_checks.csv")
    assert [check["answer"] for check in checks] == ["ok", "missed"]
    assert {check["session_id"] for check in checks} == {held.id}


def test_what_cannot_be_a_row_and_what_is_in_the_trash_is_left_out_and_said_so() -> None:
    archive = package(everything())
    assert len(rows(archive, "pain_ratings.csv")) == 2
    told = archive.read("README.txt").decode()
    assert "cannot read: 1." in told
    assert "2026-01" in told
    assert "Notes and own words" not in told


def test_notes_stay_out_unless_they_are_asked_for() -> None:
    archive = package(content_of(pain(3, note="my secret"), session(note="my secret")))
    assert all("note" not in part["schema"]["fields"][-1]["name"] for part in described(archive))
    assert all(b"secret" not in archive.read(name) for name in archive.namelist())
    told = archive.read("README.txt").decode()
    assert "Notes and own words: the person chose to leave them out." in told


@given(
    st.lists(NASTY, min_size=1, max_size=4),
    st.sampled_from([{Option.NOTES}, {Option.NOTES, Option.SEMICOLONS}]),
)
@settings(max_examples=50)
def test_row_61_every_note_comes_back_whatever_stands_in_it(
    notes: list[str], options: set[Option]
) -> None:
    entries = [pain(3, note=note, days_ago=-number) for number, note in enumerate(notes)]
    archive = package(content_of(*entries, options=options))
    read = rows(archive, "pain_ratings.csv", ";" if Option.SEMICOLONS in options else ",")
    assert [unguarded(row["note"]) for row in read] == notes


def test_files_are_utf_8_with_a_mark_crlf_and_a_header_even_when_empty() -> None:
    archive = package(content_of())
    for name in archive.namelist():
        if name.endswith(".csv"):
            content = archive.read(name)
            assert content.startswith(BOM)
            assert content.endswith(b'"\r\n')
            assert content.count(b"\n") == content.count(b"\r\n") == 1


def test_the_same_content_gives_the_same_bytes_with_nothing_of_this_computer() -> None:
    content = everything()
    first, second = (b"".join(p.content for p in CsvPackage().parts(content)) for _ in range(2))
    assert first == second
    for member in ZipFile(BytesIO(first)).infolist():
        assert member.date_time == (1980, 1, 1, 0, 0, 0)
        assert stat.S_IMODE(member.external_attr >> 16) == 0o600
        assert "/" not in member.filename


@pytest.mark.parametrize("options", [set(), {Option.NOTES}, {Option.SEMICOLONS}])
def test_the_tables_are_what_their_schema_says(options: set[Option]) -> None:
    content = everything()
    archive = package(content_of(*content.lines, options=options, period=MARCH))
    resources = described(archive)
    assert {part["path"] for part in resources} < set(archive.namelist())
    for part in resources:
        table = rows(archive, part["path"], part["dialect"]["delimiter"])
        fields = part["schema"]["fields"]
        assert all(list(row) == [field["name"] for field in fields] for row in table)
        for field in fields:
            check_column(field, [row[field["name"]] for row in table])
        keys = [tuple(row[name] for name in part["schema"]["primaryKey"]) for row in table]
        assert len(set(keys)) == len(keys)
        for link in part["schema"].get("foreignKeys", []):
            owner = next(r for r in resources if r["name"] == link["reference"]["resource"])
            owned = rows(archive, owner["path"], owner["dialect"]["delimiter"])
            known = {row[link["reference"]["fields"]] for row in owned}
            assert {row[link["fields"]] for row in table} <= known


def check_column(field: dict[str, Any], cells: list[str]) -> None:
    """Hold cells against the rules of the Table Schema that are used here."""
    assert set(field) <= {"name", "type", "format", "description", "constraints"}
    assert re.fullmatch(r"[a-z][a-z0-9_]*", field["name"])
    rules = field["constraints"]
    assert set(rules) <= {"required", "unique", "minimum", "maximum", "enum"}
    values = [cell for cell in cells if cell]
    assert not rules.get("required") or values == cells
    assert not rules.get("unique") or len(set(values)) == len(values)
    assert all(value in rules.get("enum", [value]) for value in values)
    for value in values:
        match field["type"]:
            case "integer":
                assert rules["minimum"] <= int(value) <= rules.get("maximum", 1e9)
            case "datetime":
                assert field["format"] == "%Y-%m-%dT%H:%M:%S%z"
                assert datetime.fromisoformat(value).utcoffset() is not None
            case "date":
                assert date.fromisoformat(value).isoformat() == value
            case "boolean":
                assert value in {"true", "false"}
            case kind:
                assert kind == "string"


def test_the_text_for_people_names_every_column_and_no_avoided_word() -> None:
    archive = package(everything())
    told = archive.read("README.txt").decode()
    names = [f["name"] for part in described(archive) for f in part["schema"]["fields"]]
    assert all(f"- {name}: " in told for name in names)
    assert avoided_in(told) == []
    assert "2026-03-01 to 2026-03-31" in told
    assert "back pain" not in told.lower()
    assert told.isascii()
    assert "All days." in package(content_of()).read("README.txt").decode()
    semicolons = package(content_of(options={Option.SEMICOLONS}))
    assert "semicolon between" in " ".join(semicolons.read("README.txt").decode().split())


def test_the_parts_tell_how_far_they_are_and_can_be_dropped() -> None:
    many = [pain(2, days_ago=day % 300) for day in range(AT_ONCE + 1)]
    content = content_of(*many, session(checks=[Skin.OK] * 3))
    shares = [part.done for part in CsvPackage().parts(content)]
    assert shares == sorted(shares)
    assert (len(shares), shares[-1]) == (5, 1)
    parts = CsvPackage().parts(content)
    next(parts)
    parts.close()  # type: ignore[attr-defined]  # a generator, as every other way to stop


def test_the_sample_is_the_first_rows_of_each_table() -> None:
    content = content_of(*(pain(2, days_ago=day) for day in range(5)), session())
    sample = CsvPackage().sample(content, 3)
    (table, *_) = sample.split("\n\n")
    assert table.splitlines()[0] == "pain_ratings.csv"
    assert len(table.splitlines()) == 5
    text = package(content).read("pain_ratings.csv").decode("utf-8-sig").replace("\r\n", "\n")
    assert text.startswith(table.partition("\n")[2])
    assert (NOON - timedelta(days=4)).date().isoformat() in table
