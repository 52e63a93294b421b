"""Nothing of the person's account or computer gets into a file."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from backcare_desktop.export.content import Option
from backcare_desktop.export.exporter import EXPORTERS, Exporter
from backcare_desktop.store.store import Store
from tests.export.conftest import MARCH, NOON, content_of, pain, session
from tests.support.words import avoided_in

if TYPE_CHECKING:
    from pathlib import Path

CANARY = "canary-of-this-computer"


@pytest.mark.parametrize("exporter", EXPORTERS, ids=[each.id for each in EXPORTERS])
def test_no_name_of_an_account_a_computer_or_a_folder_is_in_a_file(
    exporter: Exporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USER", "LOGNAME", "USERNAME", "HOSTNAME", "TMPDIR"):
        monkeypatch.setenv(name, CANARY)
    store = Store.open(tmp_path / CANARY, now=lambda: NOON)
    store.save([pain(3, note="mine"), session()])
    lines = store.lines_between(MARCH.first, MARCH.last, trash=True)
    store.close()
    content = b"".join(p.content for p in exporter.parts(content_of(*lines, options=set(Option))))
    for piece in unpacked(content):
        assert CANARY.encode() not in piece
        assert str(tmp_path).encode() not in piece


def unpacked(content: bytes) -> list[bytes]:
    if not content.startswith(b"PK"):
        return [content]
    archive = ZipFile(BytesIO(content))
    return [content, *(archive.read(name) for name in archive.namelist())]


@pytest.mark.parametrize("exporter", EXPORTERS, ids=[each.id for each in EXPORTERS])
def test_what_a_format_says_of_itself_promises_nothing(exporter: Exporter) -> None:
    assert avoided_in(f"{exporter.title} {exporter.purpose}") == []
