"""The house keeps its rules: who may import whom, how long things are, what is never called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.house_rules import (
    PROGRAM,
    ROOMS,
    complaints_about_imports,
    complaints_about_style,
    room_of,
)

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / PROGRAM
MODULES = sorted(file.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("*.py"))
OTHER_FILES = sorted(
    file.relative_to(ROOT).as_posix()
    for folder in ("tests", "tasks", "benchmarks")
    for file in (ROOT / folder).rglob("*.py")
)


@pytest.mark.parametrize("path", MODULES)
def test_a_module_imports_what_its_room_may(path: str) -> None:
    assert complaints_about_imports(path, (PACKAGE / path).read_text("utf-8")) == []


@pytest.mark.parametrize("path", MODULES)
def test_a_module_keeps_the_style_of_the_house(path: str) -> None:
    assert complaints_about_style(path, (PACKAGE / path).read_text("utf-8")) == []


@pytest.mark.parametrize("path", ["run.py", *OTHER_FILES])
def test_a_file_beside_the_program_keeps_the_style_too(path: str) -> None:
    assert complaints_about_style(path, (ROOT / path).read_text("utf-8")) == []


def test_the_rooms_are_the_folders_that_exist() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders == set(ROOMS) - {"app"}


def test_imports_run_one_way() -> None:
    order = list(ROOMS)
    for name, room in ROOMS.items():
        assert all(order.index(other) < order.index(name) for other in room.rooms), name


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("domain/pain.py", "import msgspec"),
        ("domain/pain.py", "from PySide6.QtCore import QObject"),
        ("domain/pain.py", "from backcare_desktop.store import store"),
        ("domain/pain.py", "import os.path"),
        ("domain/pain.py", "from time import monotonic"),
        ("domain/pain.py", "if True:\n    def later() -> None:\n        import subprocess"),
        ("content/texts.py", "from backcare_desktop.store.files import write"),
        ("store/files.py", "from PySide6 import QtCore"),
        ("store/files.py", "import socket"),
        ("store/files.py", "from urllib.request import urlopen"),
        ("store/files.py", "import pickle"),
        ("store/files.py", "from backcare_desktop.export import csv_file"),
        ("export/csv_file.py", "import pandas"),
        ("export/csv_file.py", "from backcare_desktop.desktop import clock"),
        ("desktop/single.py", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ("desktop/single.py", "from PySide6 import QtNetwork"),
        ("desktop/single.py", "from backcare_desktop.state import states"),
        ("state/states.py", "from PySide6.QtWidgets import QWidget"),
        ("state/states.py", "from backcare_desktop.ui import main_window"),
        ("ui/main_window.py", "from PySide6.QtDBus import QDBusConnection"),
        ("ui/main_window.py", "import matplotlib"),
        ("ui/main_window.py", "from backcare_desktop.app import main"),
        ("ui/main_window.py", "from . import menus"),
        ("app.py", "import numpy"),
        ("app.py", "import http.client"),
    ],
)
def test_an_import_that_is_not_allowed_is_found(path: str, line: str) -> None:
    assert len(complaints_about_imports(path, line)) == 1


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("domain/pain.py", "from backcare_desktop.domain.record import Record"),
        ("store/files.py", "import msgspec, os"),
        ("desktop/single.py", "from PySide6.QtNetwork import QLocalServer, QLocalSocket"),
        ("state/states.py", "from backcare_desktop.store.store import Store"),
        ("ui/main_window.py", "from backcare_desktop import __version__"),
        ("app.py", "from backcare_desktop.ui.main_window import MainWindow"),
    ],
)
def test_an_import_that_is_allowed_is_let_be(path: str, line: str) -> None:
    assert complaints_about_imports(path, line) == []


SENTENCE = '"""Something that has a purpose."""\n'


@pytest.mark.parametrize(
    ("path", "source", "complaint"),
    [
        ("ui/page.py", SENTENCE + "\n" * 300, "more than 300 lines"),
        ("ui/page.py", f"{SENTENCE}def f() -> None:\n" + "    g()\n" * 40, "f has 41 lines"),
        ("ui/page.py", "g()\n", "does not open with a sentence"),
        ("ui/page.py", '"""No full stop"""\n', "does not open with a sentence"),
        ("ui/page.py", f"{SENTENCE}# TO" + "DO: later\n", "leaves something to be done"),
        ("ui/page.py", f"{SENTENCE}b.clicked.connect(lambda: g(b))\n", "connects a lambda"),
        ("ui/page.py", f"{SENTENCE}self.setStyleSheet('x')\n", "setStyleSheet outside"),
        ("ui/page.py", f"{SENTENCE}eval('1')\n", "calls eval"),
        ("ui/page.py", f"{SENTENCE}os.system('ls')\n", "calls os.system"),
        ("ui/page.py", f"{SENTENCE}run('ls', shell=True)\n", "to a shell"),
        ("domain/a.py", f"{SENTENCE}date.today()\n", "reads the clock"),
    ],
)
def test_a_breach_of_style_is_found(path: str, source: str, complaint: str) -> None:
    found = complaints_about_style(path, source)
    assert len(found) == 1
    assert complaint in found[0]


def test_what_the_house_allows_is_let_be() -> None:
    long_enough = f"{SENTENCE}def f() -> None:\n" + "    g()\n" * 39
    assert complaints_about_style("ui/page.py", long_enough) == []
    in_the_theme = f"{SENTENCE}app.setStyleSheet('x')\nsys.exit(app.exec())\n"
    assert complaints_about_style("ui/theme/look.py", in_the_theme) == []
    assert room_of("__main__.py") == room_of("app.py") == "app"
