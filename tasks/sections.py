"""Run one check after another, stop at the first that fails, and sum up at the end."""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

NO_TESTS = 5
"""The exit code of pytest when nothing was selected; a section may be empty."""

CLOSING_LINE = re.compile(
    r"=* ?((?:\d+ (?:passed|failed|error|skipped|desel)|no tests ran).* in [\d.]+s.*?) ?=*$"
)


@dataclass(frozen=True, slots=True)
class Section:
    """One check: `command` is a Python module that can be run, and its arguments."""

    name: str
    command: list[str]

    def with_options(self, options: list[str]) -> "Section":
        """Return the same check with more arguments."""
        return replace(self, command=[*self.command, *options])


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a section ended, and the line pytest closes with."""

    code: int
    summary: str


def run_sections(sections: list[Section | tuple[Section, ...]]) -> int:
    """Run the sections up to the first that fails and return its exit code, else 0.

    Those of a tuple run side by side: they mostly wait. What each prints comes when it ends.
    """
    summary: list[str] = []
    code = 0
    for step in sections:
        beside = step if isinstance(step, tuple) else (step,)
        with ThreadPoolExecutor(len(beside)) as pool:
            outcomes = list(pool.map(_run if len(beside) == 1 else _run_beside, beside))
        summary += [outcome.summary for outcome in outcomes]
        code = next((outcome.code for outcome in outcomes if outcome.code), 0)
        if code:
            break
    print("\n" + "\n".join(line.rstrip() for line in summary), flush=True)
    return code


def _run_beside(section: Section) -> Outcome:
    """Run a section and print what it said at once, when it ends."""
    lines: list[str] = []
    outcome = _run(section, lines.append)
    print("\n".join(lines), flush=True)
    return outcome


def _run(section: Section, say: Callable[[str], None] | None = None) -> Outcome:
    """Run one section and pass its lines on as they come."""
    say = say or _say
    say(f"\n=== {section.name} ===")
    began = time.monotonic()
    closing_line = ""
    command = [sys.executable, "-m", *section.command]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        for raw in process.stdout or ():
            line = raw.decode(errors="replace").rstrip("\r\n")
            say(line)
            found = CLOSING_LINE.match(line)
            closing_line = found.group(1) if found else closing_line
    empty = "pytest" in section.command and process.returncode == NO_TESTS
    code = 0 if empty else process.returncode
    took = f"{time.monotonic() - began:6.1f} s"
    return Outcome(code, f"{'FAILED' if code else 'passed'} {took}  {section.name}  {closing_line}")


def _say(line: str) -> None:
    print(line, flush=True)
