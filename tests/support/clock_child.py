"""Prints readings of the system's clocks on request: one line of JSON for each line it gets."""

from __future__ import annotations

import json
import sys

from backcare_desktop.desktop.clock import SleepWatch, system_clock


def main() -> None:
    """Answer until standard input ends."""
    clock = system_clock()
    watch = SleepWatch(clock)
    for _ in sys.stdin:
        moment = clock.moment()
        reading = {
            "wall": moment.wall.isoformat(),
            "boot": moment.boot,
            "boot_id": moment.boot_id,
            "local": clock.local_now().isoformat(),
            "zone": clock.zone_name(),
            "asleep": clock.counting() - clock.awake(),
            "slept": watch.seconds_slept(),
        }
        print(json.dumps(reading), flush=True)  # noqa: T201 - how it talks


if __name__ == "__main__":
    main()
