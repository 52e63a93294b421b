"""Everything, just as it is stored: one JSON document that can bring entries back."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from backcare_desktop import __version__
from backcare_desktop.domain.period import ALWAYS
from backcare_desktop.export.content import Option
from backcare_desktop.export.part import Part, batches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.export.content import Content

FORMAT, SCHEMA_VERSION = "backcare-export", 1


class JsonFile:
    """The stored lines byte for byte, unknown fields and unread entries included."""

    id = "json"
    title = "Everything (JSON)"
    purpose = (
        "To keep a copy of your own, or to bring entries back later. "
        "Holds every detail: notes, and also what this version cannot read."
    )
    ending = "json"
    options = frozenset({Option.TRASH})
    keeps_everything = True

    def parts(self, content: Content) -> Iterator[Part]:
        """Yield the head, the entries one a line, and the foot with their checksum."""
        lines = content.lines
        digest = hashlib.sha256(b"\n")
        yield Part(_head(content) + b"\n", 0)
        written = 0
        for batch in batches(lines):
            text = (b",\n" if written else b"") + b",\n".join(line.raw for line in batch)
            digest.update(text)
            written += len(batch)
            yield Part(text, written / len(lines))
        yield Part(_foot(written, digest.hexdigest()), 1)

    def sample(self, content: Content, entries: int) -> str:
        """Return the head and the first entries as they stand in the file."""
        first = b",\n".join(line.raw for line in content.lines[:entries])
        return (_head(content) + b"\n" + first).decode()


def _head(content: Content) -> bytes:
    choice = content.choice
    days = {"first": choice.period.first.isoformat(), "last": choice.period.last.isoformat()}
    fields = {
        "format": FORMAT,
        "schema_version": SCHEMA_VERSION,
        "program": f"BackCare Desktop {__version__}",
        "made_at": content.made_at.isoformat(timespec="seconds"),
        "period": None if choice.period == ALWAYS else days,
        "trash": choice.wants(Option.TRASH),
        "incomplete_months": list(content.incomplete),
    }
    head = json.dumps(fields, separators=(",", ":"), ensure_ascii=False)
    return head.removesuffix("}").encode() + b',\n"records":['


def _foot(count: int, digest: str) -> bytes:
    return f'\n],\n"count":{count},"sha256":"{digest}"}}\n'.encode()
