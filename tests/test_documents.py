"""What the written part says of the project's files is true: every path that it names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "backcare_desktop"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#:]+)\)")
PATH = re.compile(
    r"^(\.?[\w.<>*-]+/)*\.?[\w.<>*-]*(\.(py|md|json|toml|txt|svg|qss|png|zip|csv)|/)$"
)
OF_THE_DIARY = re.compile(
    r"^(\d{4}/|previous/|backups/|quarantine/|(README|store|settings|draft|active_session|datapackage)"
    r"\.|\w+\.csv|\.txt|dist/|OUT/)"
)
"""What lies in a data folder or is made when it is needed."""


def paths_in(text: str) -> list[str]:
    named = [code for code in CODE.findall(text) if PATH.match(code)]
    return [*(path for path in named if not OF_THE_DIARY.match(path)), *LINK.findall(text)]


def exists(path: str, document: Path) -> bool:
    """Whether a file is there: from the document, the top, the package or its folder beside."""
    pattern = re.sub(r"<[^>]*>", "*", path).rstrip("/")
    places = (document.parent, ROOT, PACKAGE)
    return any(next(place.glob(pattern), None) is not None for place in places)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_that_a_document_names_exists(document: Path) -> None:
    named = paths_in(document.read_text("utf-8"))
    assert [path for path in named if not exists(path, document)] == []


def test_a_file_that_does_not_exist_is_found() -> None:
    text = "`store/lost.py`, `docs/architecture.md`, [a page](nowhere.md) and `Ctrl+S`"
    named = paths_in(text)
    assert [path for path in named if not exists(path, ROOT / "README.md")] == [
        "store/lost.py",
        "nowhere.md",
    ]


def test_the_rooms_named_in_the_architecture_exist() -> None:
    plan = (ROOT / "docs" / "architecture.md").read_text("utf-8").split("```")[1]
    files = re.findall(r"\b(\w+\.py)\b", plan)
    folders = re.findall(r"\b(\w+)/(?=[\s,)])", plan)
    ours = [*(PACKAGE.rglob("*")), *ROOT.glob("*"), *ROOT.glob("*/*")]
    there = {path.name for path in ours}
    assert files
    assert folders
    assert {*files, *folders} - there == set()
