"""Sounds that work without a media library: the first player of this computer that succeeds."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from backcare_desktop.desktop.private_file import write_private
from backcare_desktop.desktop.tones import Tone, file_size, wave_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

if sys.platform == "win32":
    from backcare_desktop.desktop import windows

PATIENCE_S = 3.0
"""Seconds a player may take beyond the length of the sound before the next one is tried."""

_STOP_LIMIT_MS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """A program that plays a WAV file named after its `options`, and then ends with 0."""

    program: str
    options: tuple[str, ...] = ()


class SoundChannel(Enum):
    """By which way a sound leaves: a player that succeeded, or the desktop's own beep.

    A player cannot know whether the loudspeaker is on, nor is every beep heard.
    """

    UNKNOWN = auto()
    PLAYER = auto()
    BEEP = auto()


def players() -> tuple[Player, ...]:
    """Return the players to try on this system, best first. `afplay` was not tried."""
    if sys.platform == "darwin":
        return (Player(program="afplay"),)
    return (
        Player(program="pw-play"),
        Player(program="paplay"),
        Player(program="aplay", options=("-q",)),
        Player(program="canberra-gtk-play", options=("-f",)),
    )


class Sound(QObject):
    """Plays one tone at a time, in programs of their own, so that nothing here ever waits.

    `folder` keeps the sound files and `beep` is the last resort. Call `probe` before a
    sound is due: it makes the files and finds the channel without being heard.
    """

    channel_changed = Signal()

    def __init__(
        self,
        folder: Path,
        beep: Callable[[], None],
        ladder: tuple[Player, ...] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._beep = beep
        self._ladder = players() if ladder is None else ladder
        self._channel = SoundChannel.UNKNOWN
        self._tone = Tone.SILENCE
        self._rung = 0
        self._process: QProcess | None = None
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._try_next)

    @property
    def channel(self) -> SoundChannel:
        """What the last attempt showed."""
        return self._channel

    def probe(self) -> None:
        """Make the sound files and find out, by silence, which channel works.

        Does nothing while something is being played.
        """
        for tone in Tone:
            self._make_file(tone)
        if self._process is None:
            self.play(Tone.SILENCE)

    def play(self, tone: Tone) -> None:
        """Play `tone` once, in place of what is being played."""
        self.stop()
        self._make_file(tone)
        self._tone = tone
        if sys.platform == "win32":
            self._finish(works=windows.play_sound(str(self._file(tone))))
        else:
            self._try()

    def stop(self) -> None:
        """End what is being played."""
        if sys.platform == "win32":
            windows.stop_sound()
        self._limit.stop()
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._take_result)
            process.errorOccurred.disconnect(self._take_error)
            if process.state() is not QProcess.ProcessState.NotRunning:
                process.kill()
                process.waitForFinished(_STOP_LIMIT_MS)
            process.deleteLater()

    def _file(self, tone: Tone) -> Path:
        return self._folder / f"{tone.name.lower()}.wav"

    def _make_file(self, tone: Tone) -> None:
        """Make a sound file unless it is there; it may not be when the cache was cleared."""
        path = self._file(tone)
        with suppress(OSError):  # without a file each player fails, and the desktop beeps
            if not path.exists() or path.stat().st_size != file_size(tone):
                write_private(path, wave_file(tone))

    def _try(self) -> None:
        """Start the player on the present rung of the ladder, or beep below the last one."""
        if self._rung >= len(self._ladder):
            self._finish(works=False)
            return
        player = self._ladder[self._rung]
        self._process = _quiet_process(self)
        self._process.finished.connect(self._take_result)
        self._process.errorOccurred.connect(self._take_error)
        self._limit.start(round((self._tone.seconds + PATIENCE_S) * 1000))
        self._process.start(player.program, [*player.options, str(self._file(self._tone))])

    def _try_next(self) -> None:
        self.stop()
        self._rung += 1
        self._try()

    def _take_result(self, code: int, status: QProcess.ExitStatus) -> None:
        if status is QProcess.ExitStatus.NormalExit and code == 0:
            self.stop()
            self._finish(works=True)
        else:
            self._try_next()

    def _take_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._try_next()

    def _finish(self, *, works: bool) -> None:
        """Note the channel; without one, beep now and begin at the top the next time."""
        if not works:
            self._rung = 0
            if self._tone is not Tone.SILENCE:
                self._beep()
        self._set_channel(SoundChannel.PLAYER if works else SoundChannel.BEEP)

    def _set_channel(self, channel: SoundChannel) -> None:
        if channel is not self._channel:
            self._channel = channel
            self.channel_changed.emit()


def _quiet_process(parent: QObject) -> QProcess:
    process = QProcess(parent)
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return process
