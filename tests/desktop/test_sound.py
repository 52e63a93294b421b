"""The ladder of players, tried with real programs: small scripts that note what they were given."""

from __future__ import annotations

import os
import shutil
import stat
import wave
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer

from backcare_desktop.desktop.sound import Player, Sound, SoundChannel, players
from backcare_desktop.desktop.tones import RATE, Tone, file_size, wave_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Until = Callable[[Callable[[], bool]], None]

pytestmark = pytest.mark.usefixtures("qapp")


class Studio:
    """A folder of players, the sounds, and what has been played."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.beeps = 0
        self.sounds: list[Sound] = []
        (root / "bin").mkdir()

    def player(self, name: str, ending: str = "exit 0") -> Player:
        """Make a program that notes the sound it was given and then ends as told."""
        program = self.root / "bin" / name
        program.write_text(
            f'#!/bin/sh\necho "{name} ${{1##*/}}" >> "{self.root}/played"\n{ending}\n'
        )
        program.chmod(stat.S_IRWXU)
        return Player(program=str(program))

    def sound(self, *ladder: Player) -> Sound:
        """Make a Sound with that ladder."""
        self.sounds.append(Sound(self.root / "cache", self._beep, ladder))
        return self.sounds[-1]

    def played(self) -> list[str]:
        """Return what the players noted, as "program file"."""
        note = self.root / "played"
        return note.read_text().splitlines() if note.exists() else []

    def _beep(self) -> None:
        self.beeps += 1


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    studio = Studio(tmp_path)
    yield studio
    for sound in studio.sounds:
        sound.stop()


def known(sound: Sound) -> Callable[[], bool]:
    return lambda: sound.channel is not SoundChannel.UNKNOWN


def test_the_first_player_that_succeeds_is_used_and_remembered(
    studio: Studio, until: Until
) -> None:
    sound = studio.sound(
        Player(program="no-such-player"),
        studio.player("broken", "exit 1"),
        studio.player("crashing", "kill -SEGV $$"),
        studio.player("good"),
        studio.player("spare"),
    )
    sound.probe()
    until(known(sound))
    assert sound.channel is SoundChannel.PLAYER
    assert studio.played() == ["broken silence.wav", "crashing silence.wav", "good silence.wav"]
    sound.play(Tone.ALARM)
    until(lambda: len(studio.played()) == 4)
    assert studio.played()[3] == "good alarm.wav"
    assert studio.beeps == 0


def test_without_any_player_the_alarm_beeps_and_the_probe_stays_silent(
    studio: Studio, until: Until
) -> None:
    sound = studio.sound(Player(program="no-such-player"), studio.player("broken", "exit 1"))
    sound.probe()
    until(known(sound))
    assert sound.channel is SoundChannel.BEEP
    assert studio.beeps == 0
    sound.play(Tone.ALARM)
    until(lambda: studio.beeps == 1)


def test_a_player_that_breaks_later_is_left_for_the_next_one(studio: Studio, until: Until) -> None:
    first = studio.player("first")
    sound = studio.sound(first, studio.player("second"))
    sound.probe()
    until(known(sound))
    studio.player("first", "exit 1")
    sound.play(Tone.CHECK)
    until(lambda: "second check.wav" in studio.played())
    assert sound.channel is SoundChannel.PLAYER


def test_after_the_last_player_failed_all_are_tried_anew(studio: Studio, until: Until) -> None:
    sound = studio.sound(studio.player("headset", "exit 1"))
    sound.play(Tone.ALARM)
    until(lambda: studio.beeps == 1)
    studio.player("headset")
    sound.play(Tone.ALARM)
    until(lambda: sound.channel is SoundChannel.PLAYER)
    assert studio.beeps == 1


def test_a_player_that_hangs_is_given_up(
    studio: Studio, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backcare_desktop.desktop.sound.PATIENCE_S", 0.2)
    sound = studio.sound(studio.player("hung", "exec sleep 60"), studio.player("good"))
    sound.probe()
    until(known(sound))
    assert studio.played() == ["hung silence.wav", "good silence.wav"]


def test_stopping_ends_the_player_at_once_and_is_no_failure(studio: Studio, until: Until) -> None:
    sound = studio.sound(studio.player("long", f"echo $$ > {studio.root}/pid; exec sleep 60"))
    sound.play(Tone.ALARM)
    pid = studio.root / "pid"
    until(lambda: pid.exists() and pid.read_text().endswith("\n"))
    took = QElapsedTimer()
    took.start()
    sound.stop()
    assert took.elapsed() < 100
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)
    assert studio.beeps == 0
    assert sound.channel is SoundChannel.UNKNOWN


def test_starting_a_sound_does_not_wait_for_its_end(studio: Studio) -> None:
    sound = studio.sound(studio.player("long", "exec sleep 60"))
    took = QElapsedTimer()
    took.start()
    sound.play(Tone.ALARM)
    assert took.elapsed() < 100
    sound.stop()


@pytest.mark.parametrize("tone", list(Tone))
def test_the_sounds_are_wave_files_of_the_stated_length(tone: Tone, tmp_path: Path) -> None:
    file = tmp_path / "tone.wav"
    file.write_bytes(wave_file(tone))
    assert file.stat().st_size == file_size(tone)
    with wave.open(str(file)) as content:
        assert (content.getnchannels(), content.getsampwidth(), content.getframerate()) == (
            1,
            2,
            RATE,
        )
        assert content.getnframes() / RATE == pytest.approx(tone.seconds, abs=0.001)
        samples = memoryview(content.readframes(content.getnframes())).cast("h")
    loudest = max(abs(sample) for sample in samples)
    assert loudest == 0 if tone is Tone.SILENCE else 10_000 < loudest <= 32_767


def test_the_sound_files_are_private_and_written_once(studio: Studio, until: Until) -> None:
    first = studio.sound(studio.player("good"))
    first.probe()
    until(known(first))
    alarm = studio.root / "cache" / "alarm.wav"
    assert stat.S_IMODE(alarm.stat().st_mode) == 0o600
    assert stat.S_IMODE(alarm.parent.stat().st_mode) == 0o700
    before = alarm.stat()
    studio.sound(studio.player("good")).probe()
    after = alarm.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert sorted(file.name for file in alarm.parent.iterdir()) == [
        "alarm.wav",
        "check.wav",
        "silence.wav",
    ]


def test_an_alarm_finds_its_file_also_when_the_cache_was_cleared(
    studio: Studio, until: Until
) -> None:
    sound = studio.sound(studio.player("strict", 'test -f "$1"'))
    sound.play(Tone.ALARM)
    until(known(sound))
    assert sound.channel is SoundChannel.PLAYER
    (studio.root / "cache" / "alarm.wav").write_bytes(b"cut off")
    sound.play(Tone.ALARM)
    assert (studio.root / "cache" / "alarm.wav").stat().st_size == file_size(Tone.ALARM)


def test_a_look_at_the_channel_does_not_cut_an_alarm_off(studio: Studio, until: Until) -> None:
    sound = studio.sound(studio.player("slow", "sleep 0.2"))
    sound.play(Tone.ALARM)
    sound.probe()
    until(known(sound))
    assert studio.played() == ["slow alarm.wav"]


def test_a_cache_that_cannot_be_written_leaves_the_beep(studio: Studio, until: Until) -> None:
    (studio.root / "cache").write_text("a file in the way")
    sound = studio.sound(studio.player("strict", 'test -f "$1"'))
    sound.probe()
    until(known(sound))
    assert sound.channel is SoundChannel.BEEP


@pytest.mark.skipif(shutil.which("aplay") is None, reason="alsa-utils is not installed")
@pytest.mark.parametrize(
    ("device", "channel"),
    [("type null", SoundChannel.PLAYER), ("type hw card 77", SoundChannel.BEEP)],
)
def test_aplay_with_a_null_device_and_with_none(
    studio: Studio,
    until: Until,
    monkeypatch: pytest.MonkeyPatch,
    device: str,
    channel: SoundChannel,
) -> None:
    config = studio.root / "asound.conf"
    config.write_text(f"pcm.!default {{ {device} }}\n")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    sound = studio.sound(*(player for player in players() if player.program == "aplay"))
    sound.probe()
    until(known(sound))
    assert sound.channel is channel
