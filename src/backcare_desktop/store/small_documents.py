"""The small documents of a diary: its settings, the session under way, unsaved forms."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from backcare_desktop.store.files import signature_of
from backcare_desktop.store.session_file import session_document, session_in
from backcare_desktop.store.small_files import SmallFiles, fields_in, settings_in, settings_over

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.draft import Draft
    from backcare_desktop.store.folder import Folder
    from backcare_desktop.store.strictness import Fields


class SmallDocuments(ABC):
    """Reads them whatever they hold, and writes them where the diary may be written."""

    def __init__(self, folder: Folder, disk: Disk, now: Callable[[], datetime]) -> None:
        self.folder, self._disk = folder, disk
        self._small = SmallFiles(disk, folder, now)

    @property
    def amiss(self) -> tuple[Path, ...]:
        """The settings and the unsaved forms, where they could not be read whole.

        The session under way is a question of its own.
        """
        return tuple(p for p in (self.folder.settings, self.folder.draft) if p in self._small.amiss)

    def read_settings(self) -> Settings:
        """Return the settings, usual values where there are none that can be read."""
        return self._settings_found()[0]

    def write_settings(self, settings: Settings) -> None:
        """Keep the settings, and what the file holds besides. Raises SaveRefused."""
        _, stored = self._settings_found()
        self._write(self.folder.settings, settings_over(stored, settings))

    def read_session(self) -> LiveSession | None:
        """Return the session under way, or None. Raises ValueError for an unreadable one."""
        return self._small.read(self.folder.session, session_in)

    def write_session(self, live: LiveSession) -> None:
        """Keep the session under way. Raises SaveRefused."""
        self._write(self.folder.session, session_document(live))

    def clear_session(self) -> None:
        """Forget the session under way: it has ended. Raises SaveRefused."""
        self._refuse_if_read_only()
        self._small.remove(self.folder.session)

    def put_session_aside(self) -> None:
        """Keep the file of a session in `quarantine/` and forget it. Raises SaveRefused."""
        self._refuse_if_read_only()
        self._small.put_aside(self.folder.session, "This session was not taken up.")

    def has_draft(self) -> bool:
        """Whether something stood in a form, as far as a look at the file's name tells."""
        try:
            return signature_of(self._disk, self.folder.draft) is not None
        except OSError:
            return False

    def read_draft(self) -> Draft | None:
        """Return what stood in forms; None when nothing did, or nothing that can be read."""
        from backcare_desktop.store.draft import draft_in  # noqa: PLC0415 - after the first paint

        try:
            return self._small.read(self.folder.draft, draft_in)
        except ValueError:
            return None

    def write_draft(self, draft: Draft) -> None:
        """Keep what stands in forms. Raises SaveRefused."""
        from backcare_desktop.store.draft import draft_document  # noqa: PLC0415

        self._write(self.folder.draft, draft_document(draft))

    def clear_draft(self) -> None:
        """Forget what stood in forms. Raises SaveRefused."""
        self._refuse_if_read_only()
        self._small.remove(self.folder.draft)

    @abstractmethod
    def _refuse_if_read_only(self) -> None:
        """Raise SaveRefused when nothing can be written at all."""

    @abstractmethod
    def _sweep(self) -> None:
        """Remove what a crash left unfinished. Raises SaveRefused."""

    def _settings_found(self) -> tuple[Settings, Fields]:
        """Return the settings and what their file holds, which is kept if any of it is wrong."""
        try:
            stored = self._small.read(self.folder.settings, fields_in) or {}
        except ValueError:
            stored = {}
        settings, is_whole = settings_in(stored)
        if not is_whole:
            self._small.doubt(self.folder.settings)
        return settings, stored

    def _write(self, path: Path, content: bytes) -> None:
        self._refuse_if_read_only()
        self._sweep()
        self._small.write(path, content)
