"""What only Windows can say; written from its documentation, not tried there."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    import winreg
    import winsound

    _BOOT_KEY = (
        r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
    )
    _ES_CONTINUOUS, _ES_SYSTEM_REQUIRED = 0x80000000, 0x00000001
    _PLAY = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT

    def seconds_awake() -> float:
        """Return the seconds since the start of Windows without the time asleep.

        Source: QueryUnbiasedInterruptTime, which counts units of 100 ns.
        """
        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 1e7

    def boot_count() -> str:
        """Return the number Windows raises at each start; OSError when it keeps none."""
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _BOOT_KEY) as key:
            return f"windows-{winreg.QueryValueEx(key, 'BootId')[0]}"

    def keep_awake(*, on: bool) -> bool:
        """Keep the computer from falling asleep by itself, or no longer; False when refused."""
        wanted = _ES_CONTINUOUS | _ES_SYSTEM_REQUIRED if on else _ES_CONTINUOUS
        return bool(ctypes.windll.kernel32.SetThreadExecutionState(wanted))

    def play_sound(file: str) -> bool:
        """Begin to play a WAV file; False when there is no way to."""
        try:
            winsound.PlaySound(file, _PLAY)
        except RuntimeError:
            return False
        return True

    def stop_sound() -> None:
        """End what `play_sound` began."""
        winsound.PlaySound(None, 0)
