"""Months that must not be read or written as they are: rows 9-12 and 29 of the list."""

from __future__ import annotations

import errno
import os
import socket
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.store.months import Finding
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from backcare_desktop.store.store import Store
from tests.store.conftest import MARCH, Open, noon, pain, scores
from tests.support.watched_disk import refusing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ALL = [1, 2, 3, 4]


@pytest.mark.parametrize("error", [errno.EACCES, errno.EIO, errno.EBUSY], ids=errno.errorcode.get)
def test_row_09_a_month_that_cannot_be_read_blocks_itself_alone(
    march: Path, open_store: Open, error: int
) -> None:
    before = march.read_bytes()
    store = open_store(refusing(error, "open", march.name))
    assert scores(store) == []
    assert [month.finding for month in store.findings().values()] == [Finding.UNREADABLE]
    with pytest.raises(SaveRefused):
        store.save([pain(5)])
    store.save([pain(6, days_ago=40)])
    assert march.read_bytes() == before
    assert scores(open_store()) == [*ALL, 6]


@pytest.mark.parametrize(
    ("content", "unread"),
    [
        (None, True),
        (b"", True),
        (b"{", True),
        (b'{"format":"backcare-month","version":2}', True),
        (b'{"format":"backcare-month","version":1,"month":"2026-03","records":[]}', False),
    ],
    ids=["missing", "empty", "damaged", "newer", "without_entries"],
)
def test_i06_a_month_of_which_nothing_is_known_is_named(
    march: Path, open_store: Open, *, content: bytes | None, unread: bool
) -> None:
    march.unlink() if content is None else march.write_bytes(content)
    (march.parents[1] / "previous" / "2026-03.json").unlink()
    store = open_store()
    assert scores(store) == []
    assert store.unread_months == ({"2026-03"} if unread else frozenset())


def test_i06_a_damaged_month_of_which_something_is_left_is_not_named(
    march: Path, open_store: Open
) -> None:
    march.write_bytes(march.read_bytes()[:-200])
    store = open_store()
    assert scores(store) == ALL
    assert not store.unread_months


def test_row_09_a_blocked_month_can_be_read_again(march: Path, open_store: Open) -> None:
    disk = refusing(errno.EBUSY, "open", march.name)
    store = open_store(disk)
    assert scores(store) == []
    assert store.reread("2026-03") == {"2026-03": ()}
    assert store.unread_months == {"2026-03"}
    disk.watch = lambda _call, _path: None
    assert len(store.reread("2026-03")["2026-03"]) == len(ALL)
    assert not store.unread_months
    store.save([pain(5)])
    assert scores(open_store()) == [*ALL, 5]


def make_folder(path: Path) -> None:
    path.mkdir()


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.fspath(path))


def make_device(path: Path) -> None:
    try:
        os.mknod(path, 0o20600, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root makes devices")


def make_link(path: Path) -> None:
    secret = path.parents[2] / "elsewhere.json"
    secret.write_bytes(b"{}")
    path.symlink_to(secret)


def make_sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(20_000_000_000)


@pytest.mark.parametrize(
    "make",
    [make_folder, os.mkfifo, make_socket, make_device, make_link, make_sparse],
    ids=["row_10_folder", "row_10_fifo", "row_10_socket", "row_10_device", "row_11_link", "row_29"],
)
def test_rows_10_11_29_what_is_no_file_of_a_month_is_left_alone(
    march: Path, open_store: Open, make: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    march.unlink()
    monkeypatch.chdir(march.parent)  # the name of a socket must be short
    make(march)
    looks = march.lstat()
    store = open_store()
    assert scores(store) == []
    (found,) = store.findings().values()
    assert found.finding is Finding.UNREADABLE
    with pytest.raises(SaveRefused) as refused:
        store.save([pain(5)])
    assert refused.value.problem.kind in {ProblemKind.NOT_A_FILE, ProblemKind.TOO_LARGE}
    assert os.path.samestat(looks, march.lstat())
    store.save([pain(6, days_ago=40)])


def test_row_11_a_link_under_a_temporary_name_is_not_followed(
    march: Path, open_store: Open, tmp_path: Path
) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    march.with_name(march.name + ".tmp").symlink_to(victim)
    store = open_store()
    store.save([pain(5)])
    assert victim.read_bytes() == b"mine"
    assert scores(open_store()) == [*ALL, 5]


def test_row_11_a_data_folder_may_be_a_link_itself(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    folder.mkdir(mode=0o700)
    link.symlink_to(folder)
    store = Store.open(link, now=noon)
    store.save([pain(5)])
    store.close()
    assert (folder / MARCH).exists()


def test_row_12_the_other_name_of_a_hard_link_keeps_its_content(
    march: Path, open_store: Open, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    other.hardlink_to(march)
    before = other.read_bytes()
    open_store().save([pain(5)])
    assert other.read_bytes() == before
    assert scores(open_store()) == [*ALL, 5]
