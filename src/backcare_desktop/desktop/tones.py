"""The program's own sounds, computed rather than recorded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

RATE = 22_050
"""Samples a second, mono, 16 bits."""

_FULL_SCALE = 32_767
_HEADER_BYTES, _SAMPLE_BYTES = 44, 2
_FADE_S = 0.008  # a beep that starts at full height clicks


@dataclass(frozen=True, slots=True, kw_only=True)
class Beep:
    """One beep: `pitch` in Hz, `seconds` of sound, `pause` in seconds, `loudness` 0 to 1."""

    pitch: float
    seconds: float
    pause: float
    loudness: float


class Tone(Enum):
    """What can be heard; `SILENCE` only finds out whether anything could be."""

    ALARM = (
        Beep(pitch=660, seconds=0.3, pause=0.12, loudness=0.9),
        Beep(pitch=660, seconds=0.3, pause=0.12, loudness=0.9),
        Beep(pitch=880, seconds=0.45, pause=0.05, loudness=0.9),
    )
    CHECK = (
        Beep(pitch=520, seconds=0.16, pause=0.06, loudness=0.5),
        Beep(pitch=660, seconds=0.24, pause=0.05, loudness=0.5),
    )
    SILENCE = (Beep(pitch=0, seconds=0.05, pause=0.0, loudness=0.0),)

    @property
    def beeps(self) -> tuple[Beep, ...]:
        """What it is made of."""
        beeps: tuple[Beep, ...] = self.value
        return beeps

    @property
    def seconds(self) -> float:
        """How long it lasts, in seconds."""
        return sum(beep.seconds + beep.pause for beep in self.beeps)


def file_size(tone: Tone) -> int:
    """Return how many bytes `wave_file` gives."""
    samples = sum(round(beep.seconds * RATE) + round(beep.pause * RATE) for beep in tone.beeps)
    return _HEADER_BYTES + samples * _SAMPLE_BYTES


def wave_file(tone: Tone) -> bytes:
    """Return the tone as the content of a WAV file."""
    # These four are needed once, long after the start of the program.
    import wave  # noqa: PLC0415
    from array import array  # noqa: PLC0415
    from io import BytesIO  # noqa: PLC0415
    from sys import byteorder  # noqa: PLC0415

    samples = array("h", (sample for beep in tone.beeps for sample in _samples(beep)))
    if byteorder == "big":
        samples.byteswap()
    content = BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(_SAMPLE_BYTES)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return content.getvalue()


def _samples(beep: Beep) -> Iterator[int]:
    """Yield a tone with a third harmonic, which small loudspeakers carry better, and its pause."""
    from math import sin, tau  # noqa: PLC0415 - as above

    count = round(beep.seconds * RATE)
    for index in range(count):
        angle = tau * beep.pitch * index / RATE
        fade = min(1.0, index / (_FADE_S * RATE), (count - index) / (_FADE_S * RATE))
        height = 0.75 * sin(angle) + 0.25 * sin(3 * angle)
        yield round(_FULL_SCALE * beep.loudness * fade * height)
    for _ in range(round(beep.pause * RATE)):
        yield 0
