"""Every live value of the running program, handed to whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass

from backcare_desktop.desktop.clock import Clock
from backcare_desktop.state.bell import Bell
from backcare_desktop.state.channels import Channels
from backcare_desktop.state.diary_state import DiaryState
from backcare_desktop.state.pain_later import PainLater
from backcare_desktop.state.settings_state import SettingsState
from backcare_desktop.state.timer_state import TimerState


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """What a page may need; made once by `app`."""

    clock: Clock
    settings: SettingsState
    diary: DiaryState
    timer: TimerState
    bell: Bell
    channels: Channels
    pain_later: PainLater
