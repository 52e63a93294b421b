"""Makes what no start needs, when it is first asked for; nothing here is imported before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.desktop.places import cache_folder, state_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.desktop.sound import Sound
    from backcare_desktop.domain.thermal_limits import ThermalLimits
    from backcare_desktop.state.activities_state import ActivitiesState
    from backcare_desktop.state.backup_state import BackupState
    from backcare_desktop.state.channels import Channels
    from backcare_desktop.state.clock_check import ClockCheck
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.state.draft_state import DraftState
    from backcare_desktop.state.findings_state import FindingsState
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.state.symptom_state import SymptomState
    from backcare_desktop.state.timer_state import TimerState
    from backcare_desktop.store.store import Store
    from backcare_desktop.store.writer import Writer


def sound(app: QApplication) -> Sound:
    """Return what plays the tones."""
    from backcare_desktop.desktop.sound import Sound  # noqa: PLC0415 - with the bell

    return Sound(cache_folder(), app.beep)


def channels(sound: Callable[[], Sound]) -> Channels:
    """Return what knows by which ways the person can be called."""
    from backcare_desktop.state.channels import Channels  # noqa: PLC0415 - after the paint

    return Channels(sound())


def backups(
    store: Store, writer: Writer, diary: DiaryState, settings: SettingsState
) -> BackupState:
    """Return what lists, makes and brings back backups."""
    from backcare_desktop.state.backup_state import BackupState  # noqa: PLC0415 - when needed

    return BackupState(store, writer, diary, settings)


def findings(diary: DiaryState) -> FindingsState:
    """Return what was found amiss in the diary."""
    from backcare_desktop.desktop.log import Log  # noqa: PLC0415 - hardly ever
    from backcare_desktop.state.findings_state import FindingsState  # noqa: PLC0415 - likewise

    return FindingsState(diary, Log(state_folder()).note)


def drafts(store: Store, writer: Writer, diary: DiaryState) -> DraftState:
    """Return what keeps what stands in forms."""
    from backcare_desktop.state.draft_state import DraftState  # noqa: PLC0415 - when typed in

    return DraftState(store, writer, diary)


def clock_check(diary: DiaryState, timer: TimerState, clock: Clock) -> ClockCheck:
    """Return what doubts the computer's clock where the diary speaks against it."""
    from backcare_desktop.state.clock_check import ClockCheck  # noqa: PLC0415 - after the paint

    return ClockCheck(diary, timer, clock)


def symptoms(diary: DiaryState, clock: Clock) -> SymptomState:
    """Return what holds the symptom check under way."""
    from backcare_desktop.state.symptom_state import SymptomState  # noqa: PLC0415 - with its page

    return SymptomState(diary, clock)


def activities(settings: SettingsState, diary: DiaryState, clock: Clock) -> ActivitiesState:
    """Return what holds the person's own activities and how they go."""
    from backcare_desktop.state.activities_state import (  # noqa: PLC0415 - with its card
        ActivitiesState,
    )

    return ActivitiesState(settings, diary, clock)


def limits() -> ThermalLimits:
    """Return the published limits of ice and heat; raises ContentError."""
    from backcare_desktop.content.thermal import thermal_limits  # noqa: PLC0415 - when needed

    return thermal_limits()
