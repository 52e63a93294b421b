"""Run one check after another, stop at the first that fails, and sum up at the end."""

import re
import subprocess
import sys
import time
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


def run_sections(sections: list[Section]) -> int:
    """Run the sections up to the first that fails and return its exit code, else 0."""
    summary: list[str] = []
    code = 0
    for section in sections:
        print(f"\n=== {section.name} ===", flush=True)
        began = time.monotonic()
        code, closing_line = _run(section)
        took = f"{time.monotonic() - began:6.1f} s"
        summary.append(f"{'FAILED' if code else 'passed'} {took}  {section.name}  {closing_line}")
        if code:
            break
    print("\n" + "\n".join(line.rstrip() for line in summary), flush=True)
    return code


def _run(section: Section) -> tuple[int, str]:
    """Run one section, pass its lines on as they come, and return the one pytest closes with."""
    closing_line = ""
    command = [sys.executable, "-m", *section.command]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        for raw in process.stdout or ():
            line = raw.decode(errors="replace").rstrip("\r\n")
            print(line, flush=True)
            found = CLOSING_LINE.match(line)
            closing_line = found.group(1) if found else closing_line
    empty = "pytest" in section.command and process.returncode == NO_TESTS
    return 0 if empty else process.returncode, closing_line
