"""Entries this version cannot read as they stand: mended where that is safe, else kept as found."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from backcare_desktop.domain.record import NOTE_LIMIT, REVISION_LIMIT, UnreadRecord, check_time
from backcare_desktop.store.ids import dressed_as_uuid
