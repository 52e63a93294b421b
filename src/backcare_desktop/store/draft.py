"""What stands in forms and has not been saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.domain.record import NOTE_LIMIT, Record, UnreadRecord
from backcare_desktop.store.lines import read_line, write_line
from backcare_desktop.store.small_files import fields_in

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT, VERSION = "backcare-draft", 1
FORM_LIMIT = 64
NAME_LIMIT = 64
ENTRY, NOTE = "entry", "note"
NO_MONTH = "1900-01"  # only an entry that cannot be read takes it, and none of those is wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The texts of forms by the form's id and the field's.

    Raises ValueError for another format or version, more than 64 forms or fields in one,
    an id of more than 64 characters, or a text of more than 10,000.
    """

    format: str = FORMAT
    version: int = VERSION
    forms: dict[str, dict[str, str]]

    def __post_init__(self) -> None:
        if (self.format, self.version) != (FORMAT, VERSION):
            raise ValueError("this is no draft of this version")
        if max(len(self.forms), *map(len, self.forms.values()), 0) > FORM_LIMIT:
            raise ValueError(f"a draft has at most {FORM_LIMIT} forms, with as many fields each")
        for form, texts in self.forms.items():
            if max(len(name) for name in (form, *texts)) > NAME_LIMIT:
                raise ValueError(f"the id of a form or field has at most {NAME_LIMIT} characters")
            if any(len(text) > NOTE_LIMIT for text in texts.values()):
                raise ValueError(f"a text has at most {NOTE_LIMIT:,} characters")


def draft_in(content: bytes) -> Draft:
    """Return the draft in a document. Raises ValueError when there is none."""
    return msgspec.json.decode(msgspec.json.encode(fields_in(content)), type=Draft)


def draft_document(draft: Draft) -> bytes:
    """Return the draft as a document."""
    return msgspec.json.encode(draft) + b"\n"


def texts_of(record: Record) -> dict[str, str]:
    """Return an entry as the texts of a form. Raises ValueError for one that is too large."""
    line = write_line(replace(record, note=""))
    return {ENTRY: line.raw.decode(), NOTE: record.note}


def record_in(texts: Mapping[str, str]) -> Record | None:
    """Return the entry that stands in the texts of a form, None when there is none to be read."""
    line = read_line(texts.get(ENTRY, "").encode(), NO_MONTH)
    if line is None or isinstance(line.record, UnreadRecord):
        return None
    return line.record.with_note(texts.get(NOTE, ""))
