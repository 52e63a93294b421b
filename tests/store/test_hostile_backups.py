"""Archives made by anybody: rows 51 to 54 of the hostile inputs, one test or more each."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import time
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.store.backup_file import (
    FILES_LIMIT,
    BadBackup,
    build_backup,
    count_entries,
    read_backup,
    read_contents,
)
from backcare_desktop.store.lines import write_line
from tests.store.conftest import pain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MONTHS = {"2026-03": (write_line(pain(3)),)}
GOOD = build_backup(MONTHS, b"{}")
MARCH = "2026/2026-03.json"


def members_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def packed_with(*extra: tuple[zipfile.ZipInfo | str, bytes], **instead: bytes) -> bytes:
    """Pack the good backup again, with other contents under `instead` and more files."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in members_of(GOOD).items():
            packed.writestr(name, instead.get(name, content))
        for name_or_info, content in extra:
            packed.writestr(name_or_info, content)
    return archive.getvalue()


def contents_with(**fields: object) -> bytes:
    """Pack the good backup with other fields in its `store.json`."""
    stored = json.loads(members_of(GOOD)["store.json"])
    return packed_with(**{"store.json": json.dumps(stored | fields).encode()})


def reason(content: bytes) -> str:
    with pytest.raises(BadBackup) as refused:
        read_backup(content)
    return str(refused.value)


def test_the_good_one_is_read() -> None:
    backup = read_backup(GOOD)
    assert (backup.months, backup.entries) == (MONTHS, 1)
    assert read_contents(GOOD).entries == 1


@pytest.mark.parametrize(
    "name",
    [
        "../2026/2026-03.json",
        "/2026/2026-04.json",
        "C:\\2026\\2026-04.json",
        "2026\\..\\2026-04.json",
        "2026/2026-04.json\0.txt",
        "\\\\host\\share\\2026-04.json",
        "2025/2026-04.json",
        "2026/2026-13.json",
        "2026/2026-04.JSON",
        "2026/",
        "CON.json",
        "a:stream.json",
    ],
)
def test_row_51_only_exact_names_are_read_and_nothing_is_unpacked(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    info = zipfile.ZipInfo("2026/2026-04.json")
    info.filename = info.orig_filename = name
    assert read_backup(packed_with((info, b"hostile"))).months == MONTHS
    assert list(tmp_path.iterdir()) == []


def test_row_51_a_name_that_is_cut_at_a_nul_does_not_become_a_month() -> None:
    # Python's own reader takes the name up to the NUL, which would be the month itself.
    evil = packed_with(("2026/2026-04.jsonX", b"hostile")).replace(
        b"2026-04.jsonX", b"2026-04.json\0"
    )
    assert read_backup(evil).months == MONTHS


def test_row_51_a_month_is_only_read_when_the_backup_says_it_has_it() -> None:
    unlisted = packed_with(("2026/2026-04.json", members_of(GOOD)[MARCH]))
    assert read_backup(unlisted).months == MONTHS


def named(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO])
def test_row_52_a_link_or_a_device_is_refused(mode: int) -> None:
    assert "link or a device" in reason(packed_with((named("note", mode), b"/etc/passwd")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_row_52_duplicate_names_are_refused() -> None:
    assert "same name" in reason(packed_with((MARCH, b"another")))


def test_row_52_an_encrypted_file_is_refused() -> None:
    flagged = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        flagged[flagged.find(mark) + offset] |= 1
    assert reason(bytes(flagged)) == "it is encrypted"


def test_row_52_a_bad_checksum_is_refused() -> None:
    at = in_directory(MARCH) + 16
    assert "damaged" in reason(GOOD[:at] + bytes([GOOD[at] ^ 1]) + GOOD[at + 1 :])


def in_directory(name: str) -> int:
    """Return where the archive's directory tells of a file: 46 bytes before its name."""
    return GOOD.rfind(name.encode()) - 46


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_row_52_other_ways_of_packing_are_refused(method: int) -> None:
    info = zipfile.ZipInfo("more")
    info.compress_type = method
    assert "packed in a way" in reason(packed_with((info, b"x")))


def test_row_53_a_file_that_swells_is_refused_in_no_time() -> None:
    started = time.monotonic()
    assert "more than a diary" in reason(packed_with(("2026/2026-04.json", bytes(100_000_000))))
    assert time.monotonic() - started < 2


def test_row_53_many_large_files_are_refused_together() -> None:
    noise = os.urandom(100_000).hex().encode() * 75  # 15 MB that shrink to a fifteenth
    files = [(f"2026/2026-{month:02}.json", noise) for month in range(4, 10)]
    assert "more than a diary" in reason(packed_with(*files))


def test_row_53_a_header_that_lies_about_the_size_changes_nothing() -> None:
    swollen = bytearray(packed_with(("2026/2026-04.json", bytes(20_000_000))))
    at = swollen.rfind(b"PK\x01\x02") + 24
    swollen[at : at + 4] = struct.pack("<I", 10)
    assert "damaged" in reason(bytes(swollen))


def test_row_53_more_files_than_any_diary_has_are_refused() -> None:
    many = [(f"{number}.json", b"") for number in range(FILES_LIMIT)]
    assert "2,000" in reason(packed_with(*many))


def test_row_53_files_that_overlap_are_refused() -> None:
    first, other = in_directory("store.json") + 42, in_directory(MARCH) + 42
    overlapping = GOOD[:other] + GOOD[first : first + 4] + GOOD[other + 4 :]
    assert "same place" in reason(overlapping)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7\n" + GOOD,
        b"\x1f\x8b\x08" + GOOD,
        b"7z\xbc\xaf\x27\x1c" + bytes(100),
        b"PK\x05\x06" + bytes(18),
    ],
    ids=["empty", "pdf", "gz", "7z", "no_files"],
)
def test_row_54_another_kind_of_file_is_refused_by_its_content(content: bytes) -> None:
    assert reason(content) == "it is no zip archive"


@pytest.mark.parametrize("part", [0.05, 0.5, 0.9, 0.999])
def test_row_54_an_archive_that_is_cut_off_is_refused(part: float) -> None:
    assert reason(GOOD[: int(len(GOOD) * part)]) == "the archive is cut off or damaged"


def test_row_54_broken_packing_is_refused() -> None:
    at = GOOD.rfind(b"2026-03.json", 0, GOOD.find(b"PK\x01\x02")) + len("2026-03.json")
    assert "damaged" in reason(GOOD[:at] + b"\xff" * 20 + GOOD[at + 20 :])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (lambda: packed_with(**{"store.json": b"[]"}), "cannot be read"),
        (lambda: packed_with(**{"store.json": b"[" * 100 + b"]" * 100}), "cannot be read"),
        (lambda: contents_with(format="diary-of-another"), "another program"),
        (lambda: contents_with(version=2), "newer version"),
        (lambda: contents_with(members={"../x": {"count": 1, "sha256": ""}}), "is no month"),
        (
            lambda: contents_with(members={"2026/2026-09.json": {"count": 1, "sha256": ""}}),
            "2026-09.json is missing",
        ),
        (lambda: contents_with(members={MARCH: {"count": 1, "sha256": "0"}}), "is damaged"),
        (lambda: contents_with(members={MARCH: {"count": 2, "sha256": "0"}}), "is damaged"),
        (lambda: packed_with(**{MARCH: members_of(GOOD)[MARCH].replace(b":3", b":4")}), "damaged"),
        (
            lambda: packed_with(
                **{MARCH: members_of(GOOD)[MARCH].replace(b'version":1', b'version":2')}
            ),
            "newer version",
        ),
    ],
)
def test_what_does_not_hold_together_is_refused(content: Callable[[], bytes], why: str) -> None:
    assert why in reason(content())


def test_an_archive_without_a_store_is_no_backup() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr(MARCH, members_of(GOOD)[MARCH])
    assert "no store.json" in reason(archive.getvalue())


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_i20_a_changed_byte_is_harmless_or_refused(at: int, change: int) -> None:
    changed = GOOD[:at] + bytes([GOOD[at] ^ change]) + GOOD[at + 1 :]
    try:
        backup = read_backup(changed)
    except BadBackup:
        return
    assert backup.months == MONTHS


@given(st.binary(max_size=300))
def test_i20_any_bytes_are_read_or_refused(noise: bytes) -> None:
    for content in (noise, b"PK\x03\x04" + noise, GOOD[:200] + noise + GOOD[200:]):
        try:
            read_backup(content)
        except BadBackup:
            continue


def test_the_same_diary_gives_the_same_bytes() -> None:
    assert build_backup(MONTHS, b"{}") == GOOD
    assert zlib.crc32(build_backup(MONTHS, None)) != zlib.crc32(GOOD)
    assert count_entries({}) == 0
