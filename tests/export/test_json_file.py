"""JSON: the stored lines byte for byte, with what belongs to them, and back."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop import __version__
from backcare_desktop.domain.period import ALWAYS
from backcare_desktop.export.content import Choice, Content, Option
from backcare_desktop.export.json_file import JsonFile
from backcare_desktop.export.part import AT_ONCE
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.files import make_folders
from backcare_desktop.store.folder import Folder
from backcare_desktop.store.month_file import build_month
from backcare_desktop.store.store import Store
from tests.export.conftest import MADE_AT, MARCH, NEWER, NOON, content_of, pain, session, stored

if TYPE_CHECKING:
    from backcare_desktop.store.lines import Line


def written(content: Content) -> bytes:
    return b"".join(part.content for part in JsonFile().parts(content))


def lines_in(document: bytes) -> list[bytes]:
    start = document.index(b'"records":[') + len(b'"records":[')
    between = document[start : document.rindex(b"\n],\n")]
    return [raw.strip().removesuffix(b",") for raw in between.split(b"\n")[1:] if raw]


def bring_back(document: bytes, folder: Path) -> None:
    """Write an empty diary's months with the lines of a document."""
    disk, names = Disk(), Folder(folder)
    months: dict[str, list[Line]] = {}
    for raw in lines_in(document):
        line = stored(raw)
        months.setdefault(line.record.month, []).append(line)
    for month, lines in months.items():
        make_folders(disk, names.month(month).parent)
        names.month(month).write_bytes(build_month(month, lines))


def content_in(folder: Path, choice: Choice) -> Content:
    store = Store.open(folder, now=lambda: NOON)
    trash = choice.wants(Option.TRASH)
    lines = store.lines_between(choice.period.first, choice.period.last, trash=trash)
    store.close()
    return Content(choice=choice, lines=lines, made_at=MADE_AT).in_order()


def test_the_document_says_what_it_is_and_what_is_in_it() -> None:
    entry = pain(4)
    document = written(content_of(entry, period=MARCH, incomplete=["2026-02"]))
    read = json.loads(document)
    (record,) = read.pop("records")
    digest = read.pop("sha256")
    assert read == {
        "format": "backcare-export",
        "schema_version": 1,
        "program": f"BackCare Desktop {__version__}",
        "made_at": MADE_AT.isoformat(),
        "period": {"first": "2026-03-01", "last": "2026-03-31"},
        "trash": False,
        "incomplete_months": ["2026-02"],
        "count": 1,
    }
    assert (record["id"], record["score"]) == (entry.id, 4)
    start = document.index(b'"records":[') + len(b'"records":[')
    between = document[start : document.rindex(b"\n],\n")]
    assert digest == hashlib.sha256(between).hexdigest()


def test_all_days_have_no_period_and_an_empty_diary_is_a_document_too() -> None:
    read = json.loads(written(content_of()))
    assert (read["period"], read["records"], read["count"]) == (None, [], 0)


def test_what_this_version_cannot_read_stands_in_it_as_it_was_stored() -> None:
    unknown = b'{"id":"x2","kind":"pain","at":"2026-03-05T10:00:00+01:00","score":11 , "z":[ ]}'
    document = written(content_of(stored(NEWER), stored(unknown), pain(2)))
    assert lines_in(document)[:2] == [NEWER, unknown]


MOMENTS = st.datetimes(
    datetime(2025, 11, 1),  # noqa: DTZ001 - the zone comes from the next line
    datetime(2026, 5, 1),  # noqa: DTZ001
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda east: timezone(timedelta(minutes=east))),
).map(datetime.isoformat)
ANYTHING = st.recursive(st.none() | st.integers() | st.text(max_size=8), st.lists, max_leaves=5)
RECORDS = st.fixed_dictionaries(
    {"kind": st.sampled_from(["pain", "dance", ""]), "at": MOMENTS, "from_a_newer": ANYTHING},
    optional={"note": st.text(max_size=40), "deleted": MOMENTS, "score": st.integers(0, 12)},
)


@given(st.lists(RECORDS, max_size=8), st.sampled_from(["ascii", "utf-8"]))
def test_i26_what_is_brought_back_is_written_as_the_same_bytes(
    records: list[dict[str, object]], escaped_to: str
) -> None:
    choice = Choice(period=ALWAYS, options=frozenset({Option.TRASH}))
    lines = [
        stored(
            json.dumps(
                {"id": f"{number:032}", **record}, ensure_ascii=escaped_to == "ascii"
            ).encode()
        )
        for number, record in enumerate(records)
    ]
    before = written(content_of(*lines, options={Option.TRASH}))
    with TemporaryDirectory() as place:
        bring_back(before, Path(place) / "diary")
        after = written(content_in(Path(place) / "diary", choice))
    assert after == before
    assert lines_in(before) == [line.raw for line in sorted(lines, key=lambda line: line.order)]


def test_i26_trash_comes_along_only_when_it_is_asked_for(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "diary", now=lambda: NOON)
    store.save([pain(1), pain(2, deleted=True)])
    store.close()
    without = written(content_in(tmp_path / "diary", Choice()))
    asked = Choice(options=frozenset({Option.TRASH}))
    with_it = written(content_in(tmp_path / "diary", asked))
    assert [json.loads(raw)["score"] for raw in lines_in(without)] == [1]
    assert [json.loads(raw)["score"] for raw in lines_in(with_it)] == [1, 2]
    assert json.loads(with_it)["trash"] is True


def test_what_was_deleted_for_ever_leaves_no_trace_in_a_file(tmp_path: Path) -> None:
    gone = pain(2)
    stone = (
        f'{{"id":"{gone.id}","kind":"pain","at":"{gone.at.isoformat()}","rev":2,'
        f'"updated":"{NOON.isoformat()}","deleted":"{NOON.isoformat()}","purged":true}}'
    )
    folder = Folder(tmp_path / "diary")
    make_folders(Disk(), folder.month("2026-03").parent)
    folder.month("2026-03").write_bytes(build_month("2026-03", [stored(stone.encode())]))
    asked = Choice(options=frozenset({Option.TRASH}))
    assert lines_in(written(content_in(tmp_path / "diary", asked))) == []


def test_only_the_days_asked_for_are_in_it(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "diary", now=lambda: NOON)
    store.save([pain(1, days_ago=13), pain(2, days_ago=14), pain(3, days_ago=-17)])
    store.save([pain(4, days_ago=-18)])
    store.close()
    inside = written(content_in(tmp_path / "diary", Choice(period=MARCH)))
    assert [json.loads(raw)["score"] for raw in lines_in(inside)] == [1, 3]


def test_the_parts_tell_how_far_they_are_and_can_be_dropped() -> None:
    content = content_of(*(pain(2, days_ago=day % 300) for day in range(AT_ONCE * 2 + 1)))
    shares = [part.done for part in JsonFile().parts(content)]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1], len(shares)) == (0, 1, 5)
    parts = JsonFile().parts(content)
    next(parts)
    parts.close()  # type: ignore[attr-defined]  # a generator, as every other way to stop
    assert lines_in(written(content)) == [line.raw for line in content.lines]


@pytest.mark.parametrize("entries", [0, 1, 5])
def test_the_sample_is_how_the_file_begins(entries: int) -> None:
    content = content_of(session(), pain(1), pain(2))
    sample = JsonFile().sample(content, entries).encode()
    assert written(content).startswith(sample)
    assert sample.count(b'"kind"') == min(entries, 3)
