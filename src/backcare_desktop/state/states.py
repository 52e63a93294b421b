"""Every live value of the running program, handed to whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.desktop.clock import Clock
from backcare_desktop.state.diary_state import DiaryState
from backcare_desktop.state.flare_up_state import FlareUpState
from backcare_desktop.state.pain_later import PainLater
from backcare_desktop.state.settings_state import SettingsState
from backcare_desktop.state.timer_state import TimerState

if TYPE_CHECKING:
    from collections.abc import Callable  # noqa: TC004 - nobody reads these types at run time

    from backcare_desktop.state.activities_state import ActivitiesState  # noqa: TC004 - likewise
    from backcare_desktop.state.backup_state import BackupState  # noqa: TC004 - likewise
    from backcare_desktop.state.bell import Bell  # noqa: TC004 - likewise
    from backcare_desktop.state.channels import Channels  # noqa: TC004 - likewise
    from backcare_desktop.state.clock_check import ClockCheck  # noqa: TC004 - likewise
    from backcare_desktop.state.draft_state import DraftState  # noqa: TC004 - likewise
    from backcare_desktop.state.findings_state import FindingsState  # noqa: TC004 - likewise
    from backcare_desktop.state.symptom_state import SymptomState  # noqa: TC004 - likewise


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """What a page may need; made once by `app`, what is a function when it is first asked for."""

    clock: Clock
    settings: SettingsState
    diary: DiaryState
    timer: TimerState
    flare_up: FlareUpState
    pain_later: PainLater
    bell: Callable[[], Bell]
    channels: Callable[[], Channels]
    backups: Callable[[], BackupState]
    findings: Callable[[], FindingsState]
    drafts: Callable[[], DraftState]
    clock_check: Callable[[], ClockCheck]
    symptoms: Callable[[], SymptomState]
    activities: Callable[[], ActivitiesState]
