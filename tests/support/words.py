"""Words that promise too much or sound like a diagnosis, and what is looked through for them."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = (
    "diagnose diagnoses diagnosed diagnosis assess assesses assessment detect detects monitor "
    "monitors monitoring triage patient patients prescribe prescribed therapy treat treats "
    "treatment prevent prevents cure cures heal heals relieve relieves safe safely normal "
    "normally effective works guaranteed harmless"
)
_PHRASES = (
    "risk score",
    "low risk",
    "your result",
    "treatment plan",
    "all clear",
    "you are fine",
    "nothing serious",
    "no serious problem",
)
AVOIDED = (*_PHRASES, *_WORDS.split())
_PATTERN = re.compile(rf"\b({'|'.join(AVOIDED)})\b", re.IGNORECASE)


def avoided_in(text: str) -> list[str]:
    """Return the avoided words in a text, whole words only."""
    return [found.group().lower() for found in _PATTERN.finditer(text)]


def texts_in(value: object, *, skip: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield every text in a JSON value, except under the names to skip."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in skip:
                yield from texts_in(part, skip=skip)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part, skip=skip)


def interface_texts(source: str) -> Iterator[str]:
    """Yield the texts that a module hands to `tr` or `translate`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in {"tr", "translate"}:
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def _name(func: ast.expr) -> str:
    if isinstance(func, ast.Attribute):
        return func.attr
    return func.id if isinstance(func, ast.Name) else ""
