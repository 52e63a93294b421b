"""Settings, session, draft: broken ones never stand in the way, and are kept."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.settings import Settings
from backcare_desktop.store.draft import Draft
from backcare_desktop.store.problems import SaveRefused
from tests.store.conftest import Open, pain, scores
from tests.support.thermal import begun
from tests.support.watched_disk import refusing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DRAFT = Draft(forms={"pain": {"note": "since \u202ethis morning\u2028", "score": "7"}})
BROKEN = {
    "empty": b"",
    "nul": bytes(400),
    "cut": b'{"text_size":20',
    "list": b"[1]",
    "deep": b'{"a":' * 100_000,
    "deep_text": b'{"a":"' + b'\\"' * 400_000,
    "no_utf_8": b'{"a":"\xff"}',
    "enormous": b" " * 3_000_000 + b"{}",
}


def as_bytes(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def as_folder(path: Path) -> None:
    path.mkdir()


def as_link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


MADE = {
    **{name: as_bytes(content) for name, content in BROKEN.items()},
    "folder": as_folder,
    "fifo": os.mkfifo,
    "link": as_link,
}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_i25_broken_small_files_never_block_and_are_set_aside(
    folder: Path, open_store: Open, make: Callable[[Path], None]
) -> None:
    open_store().save([pain(3)])
    for name in ("settings.json", "active_session.json", "draft.json"):
        make(folder / name)
    store = open_store()
    assert store.read_settings() == Settings()
    assert store.read_draft() is None
    with pytest.raises(ValueError, match="the file"):
        store.read_session()
    assert scores(store) == [3]
    live = begun()
    store.write_settings(Settings(text_size=150))
    store.write_session(live)
    store.write_draft(DRAFT)
    again = open_store()
    assert (again.read_settings().text_size, again.read_session()) == (150, live)
    assert again.read_draft() == DRAFT
    aside = {path.name.split(".")[0] for path in (folder / "quarantine").iterdir()}
    assert aside == {"settings", "active_session", "draft"}


def test_i25_a_broken_draft_can_be_cleared(folder: Path, open_store: Open) -> None:
    store = open_store()
    (folder / "draft.json").write_bytes(b"{")
    assert store.read_draft() is None
    store.clear_draft()
    assert not (folder / "draft.json").exists()
    assert [p.read_bytes() for p in (folder / "quarantine").glob("*.json")] == [b"{"]


def test_what_could_not_be_read_for_a_moment_is_not_overwritten(
    folder: Path, open_store: Open
) -> None:
    open_store().write_settings(Settings(text_size=250))
    store = open_store(refusing(errno.EIO, "open", "settings.json"))
    assert store.read_settings() == Settings()
    with pytest.raises(SaveRefused):
        store.write_settings(Settings(text_size=100))  # what is written cannot be read back
    (kept,) = (folder / "quarantine").glob("settings.*.json")
    assert b"250" in kept.read_bytes()


def test_a_session_of_wrong_values_is_set_aside(folder: Path, open_store: Open) -> None:
    store = open_store()
    (folder / "active_session.json").write_bytes(b'{"version":1,"planned_s":"x"}')
    with pytest.raises(ValueError, match="damaged"):
        store.read_session()
    store.write_session(begun())
    assert list((folder / "quarantine").glob("active_session.*.json"))


def test_a_draft_is_kept_until_it_is_cleared(open_store: Open, folder: Path) -> None:
    store = open_store()
    assert store.read_draft() is None
    store.write_draft(DRAFT)
    assert open_store().read_draft() == DRAFT
    open_store().clear_draft()
    open_store().clear_draft()
    assert not (folder / "draft.json").exists()


@pytest.mark.parametrize(
    "forms",
    [
        {"f": {"note": "n" * 10_001}},
        {"f" * 65: {}},
        {"f": {"n" * 65: ""}},
        {str(number): {} for number in range(65)},
        {"f": {str(number): "" for number in range(65)}},
    ],
    ids=["text", "form", "field", "forms", "fields"],
)
def test_a_draft_has_limits(forms: dict[str, dict[str, str]]) -> None:
    with pytest.raises(ValueError, match="at most"):
        Draft(forms=forms)


def test_a_draft_of_a_newer_version_is_not_taken_for_one_of_this(
    folder: Path, open_store: Open
) -> None:
    store = open_store()
    (folder / "draft.json").write_bytes(b'{"format":"backcare-draft","version":2,"forms":{}}')
    assert store.read_draft() is None
    store.write_draft(DRAFT)
    assert list((folder / "quarantine").glob("draft.*.json"))


def test_i10_a_reader_writes_no_small_file(open_store: Open, folder: Path) -> None:
    open_store()
    folder.chmod(0o777)
    store = open_store()
    with pytest.raises(SaveRefused):
        store.write_draft(DRAFT)
    with pytest.raises(SaveRefused):
        store.write_session(begun())
    with pytest.raises(SaveRefused):
        store.clear_session()
    with pytest.raises(SaveRefused):
        store.clear_draft()


def test_i7_a_session_that_cannot_be_cleared_is_told(open_store: Open) -> None:
    store = open_store(refusing(errno.EROFS, "unlink", "active_session"))
    store.write_session(begun())
    with pytest.raises(SaveRefused):
        store.clear_session()
    assert store.read_session() is not None
    store = open_store()
    store.clear_session()
    assert open_store().read_session() is None


def test_i8_unknown_settings_outlive_a_change(open_store: Open, folder: Path) -> None:
    store = open_store()
    (folder / "settings.json").write_bytes(b'\xef\xbb\xbf{"text_size":120,"later":{"a":[1.50]}}')
    settings = store.read_settings()
    store.write_settings(replace(settings, sounds=False))
    assert b"1.50" in (folder / "settings.json").read_bytes()
    assert store.read_settings() == replace(Settings(), text_size=120, sounds=False)


def test_i25_a_session_that_is_nested_too_deep_is_refused(folder: Path, open_store: Open) -> None:
    store = open_store()
    fields = b'{"version":1,"checks":' + b"[" * 5000 + b"]" * 5000
    digest = hashlib.sha256(fields).hexdigest().encode()
    (folder / "active_session.json").write_bytes(fields + b',"sha256":"%s"}\n' % digest)
    with pytest.raises(ValueError, match="too deep"):
        store.read_session()


def test_a_session_that_is_not_taken_up_is_kept(folder: Path, open_store: Open) -> None:
    store = open_store(refusing(errno.EROFS, "make_folder", "quarantine"))
    store.write_session(begun())
    with pytest.raises(SaveRefused):
        store.put_session_aside()
    open_store().put_session_aside()
    assert open_store().read_session() is None
    assert list((folder / "quarantine").glob("active_session.*.json"))


def test_a_setting_that_was_never_chosen_is_not_written(open_store: Open, folder: Path) -> None:
    store = open_store()
    store.write_settings(Settings(sounds=False))
    assert json.loads((folder / "settings.json").read_bytes()) == {"sounds": False}
    store.write_settings(Settings())
    assert json.loads((folder / "settings.json").read_bytes()) == {"sounds": True}
