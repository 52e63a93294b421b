"""The tasks of `python3 run.py`; the first line of each one's docstring is its help."""

import subprocess
import sys
from collections.abc import Callable

from tasks.sections import Section, run_sections

GATED_ROOMS = ("domain", "content", "export", "store")
"""The rooms whose own tests must reach every branch."""

APART = "screen or service or crash or package"
"""Markers of the tests that run in a section of their own."""

STYLE = [
    Section("Style", ["ruff", "check", "."]),
    Section("Formatting", ["ruff", "format", "--check", "."]),
]
TYPES = [Section("Types", ["mypy"])]


def lint(options: list[str]) -> int:
    """Check style and formatting with ruff."""
    return run_sections([section.with_options(options) for section in STYLE])


def types(options: list[str]) -> int:
    """Check the types with mypy."""
    return run_sections([section.with_options(options) for section in TYPES])


def test(options: list[str]) -> int:
    """Run every check and every test; options go to each pytest, and no branches are counted."""
    gated = [f"tests/{room}" for room in GATED_ROOMS]
    together = ["-m", f"not ({APART})", *options]
    # Options may leave tests out, and then unreached branches say nothing.
    coverage = [] if options else [_coverage()]
    return run_sections(
        [
            *STYLE,
            *TYPES,
            Section(
                "Tests of the gated rooms",
                ["coverage", "run", "-m", "pytest", *gated, *together],
            ),
            *coverage,
            Section(
                "Tests of the other rooms, without a screen",
                ["pytest", "-n", "2", *(f"--ignore={room}" for room in gated), *together],
            ),
            _in_windows(options),
            Section("Tests that crash the program", ["pytest", "-m", "crash", *options]),
            Section("Tests of the wheel", ["pytest", "-m", "package", *options]),
        ]
    )


def screen(options: list[str]) -> int:
    """Run the tests that need a real window; options are handed to pytest."""
    return run_sections([_in_windows(options)])


def pictures(options: list[str]) -> int:
    """Render every page and dialog to PNG files in the folder given."""
    return _run_module("tests.pictures", options)


def guide(options: list[str]) -> int:
    """Draw the pictures of the user guide anew."""
    return _run_module("tests.guide_pictures", options)


def diary(options: list[str]) -> int:
    """Write a synthetic diary into a data folder; --help tells the options."""
    return _run_module("benchmarks.synthetic_diary", options)


def benchmark(options: list[str]) -> int:
    """Measure start, growth, saving, idleness, timer, pages and export; --help tells how."""
    return _run_module("benchmarks", options)


def start_time(options: list[str]) -> int:
    """Show where the time of a start goes; --help tells the options."""
    return _run_module("benchmarks.start_profile", options)


def wheel(options: list[str]) -> int:
    """Build the wheel into dist/."""
    return _run_module("build", ["--wheel", "--no-isolation", *options])


TASKS: dict[str, Callable[[list[str]], int]] = {
    task.__name__: task
    for task in (test, lint, types, screen, pictures, guide, diary, benchmark, start_time, wheel)
}


def _run_module(module: str, options: list[str]) -> int:
    return subprocess.run([sys.executable, "-m", module, *options], check=False).returncode


def _in_windows(options: list[str]) -> tuple[Section, ...]:
    """Return the tests that need a window; those that go all the way have screens of their own."""
    command = ["tasks.screen", "pytest", "-m", "screen or service"]
    journeys, heard = "tests/journeys", "tests/journeys/test_screen_reader.py"
    return (
        Section("Tests in a real window", [*command, f"--ignore={journeys}", *options]),
        Section(
            "Journeys through the whole program",
            [*command, journeys, f"--ignore={heard}", *options],
        ),
        Section("What a screen reader is told", [*command, heard, *options]),
    )


def _coverage() -> Section:
    sources = ",".join(f"src/backcare_desktop/{room}/*" for room in GATED_ROOMS)
    report = ["coverage", "report", "--fail-under=100", f"--include={sources}"]
    return Section("Every branch of the gated rooms", report)
