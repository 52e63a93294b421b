"""Documents read with the readers of the system, as whoever gets them would."""

from __future__ import annotations

import re
import subprocess


def text_of(pdf: bytes) -> str:
    """Return what stands in a document, in one line: where lines end is the page's affair."""
    done = _run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], pdf)
    return re.sub(r"\s+", " ", done.replace("\u200b", ""))


def stands_in(words: str, text: str) -> bool:
    """Return whether words stand in a text, wherever its lines end: also after a hyphen."""
    return re.sub(r"[\s-]", "", words) in re.sub(r"[\s-]", "", text)


def facts_of(pdf: bytes) -> dict[str, str]:
    """Return what a document says of itself, as `pdfinfo` has it."""
    lines = _run(["pdfinfo", "-isodates", "-"], pdf).splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def fonts_of(pdf: bytes) -> list[str]:
    """Return the names of the fonts that a document holds."""
    return [line.split()[0] for line in _run(["pdffonts", "-"], pdf).splitlines()[2:]]


def _run(command: list[str], pdf: bytes) -> str:
    done = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=30)
    return done.stdout.decode()
