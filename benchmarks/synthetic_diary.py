"""Write a made-up diary into a folder, the same for the same seed: for tests, pictures, timings."""

from __future__ import annotations

import argparse
import random
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.domain.flare_up import FlareUp, SignsAsked
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.symptom_check import Intensity, Reach, Side, SymptomCheck
from backcare_desktop.domain.thermal import Ending, Skin, ThermalMode, ThermalSession
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.store.lines import write_line
from backcare_desktop.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.domain.record import Record

DAYS_A_YEAR = 365
PER_DAY = 10
SESSION_SHARE = 0.4
FLARE_UP_EVERY, CHECK_EVERY, LONGEST_DAYS = 60, 7, 4
"""Days from one to the next, and how long the longest flare-up lasts."""
NOTES = ("", "", "", "", "after lifting a box", "slept badly", "better after a walk")


def write_synthetic_diary(
    folder: Path, *, seed: int = 1, years: float = 1, per_day: int = PER_DAY, last_day: date
) -> int:
    """Write `per_day` entries a day for `years` up to `last_day`; return how many.

    Symptom checks and flare-ups come now and then besides.
    """
    chance = random.Random(seed)  # noqa: S311 - the same diary for the same seed is the point
    store = Store.open(folder, now=lambda: datetime.combine(last_day, time(23), UTC))
    months: dict[str, list[Record]] = {}
    for back in range(round(years * DAYS_A_YEAR)):
        day = last_day - timedelta(days=back)
        for record in (*_day(chance, day, per_day), *_now_and_then(chance, day, back)):
            months.setdefault(record.month, []).append(record)
    known = store.lines()
    store.replace_months(
        (name, (*known.get(name, ()), *(write_line(each) for each in records)))
        for name, records in months.items()
    )
    store.close()
    return sum(len(records) for records in months.values())


def _day(chance: random.Random, day: date, count: int) -> Iterator[Record]:
    level = chance.randint(1, 7)
    for number in range(count):
        at = datetime.combine(day, time(7), UTC) + timedelta(minutes=number * 900 // max(count, 1))
        score = min(max(level + chance.randint(-2, 2), 0), 10)
        if chance.random() < SESSION_SHARE:
            yield _session(chance, at, score)
        else:
            yield PainEntry(
                id=_id(chance, at),
                at=at,
                entered_at=at,
                updated=at,
                score=score,
                note=chance.choice(NOTES),
            )


def _session(chance: random.Random, at: datetime, score: int) -> ThermalSession:
    mode = chance.choice((ThermalMode.ICE, ThermalMode.HEAT))
    planned_s = 600 if mode is ThermalMode.ICE else 900
    return ThermalSession(
        id=_id(chance, at),
        at=at,
        entered_at=at,
        updated=at,
        mode=mode,
        planned_s=planned_s,
        exposure_s=planned_s + chance.randint(0, 30),
        ended_by=Ending.FINISHED,
        wrapped_at=at,
        region="lower_back_mid",
        pain_before=score,
        pain_after=max(score - chance.randint(0, 2), 0),
        skin_after=Skin.OK,
    )


def _now_and_then(chance: random.Random, day: date, back: int) -> Iterator[Record]:
    at = datetime.combine(day, time(6), UTC)
    if back % CHECK_EVERY == 1:
        yield _check(chance, at)
    if back % FLARE_UP_EVERY == LONGEST_DAYS:
        yield FlareUp(
            id=_id(chance, at),
            at=at,
            entered_at=at,
            updated=at,
            ended_at=at + timedelta(hours=chance.randint(3, 80)),
            trigger=chance.choice(("twist", "heavy", "sitting")),
            warning_signs=chance.choice(tuple(SignsAsked)),
        )


def _check(chance: random.Random, at: datetime) -> SymptomCheck:
    return SymptomCheck(
        id=_id(chance, at),
        at=at,
        entered_at=at,
        updated=at,
        answers=dict.fromkeys(("q01_pee", "q03_saddle", "q06_leg_weak"), Answer.NO),
        pain=chance.randint(1, 7),
        regions={"lower_back_l": chance.choice(tuple(Intensity))},
        qualities=("cramp", "tight"),
        worse=("sit",),
        eases=("walk",),
        leg_reach={Side.LEFT: chance.choice(tuple(Reach))},
        spasm_signs=("locked",),
        sleep_disturbed=chance.random() < SESSION_SHARE,
        morning_stiffness_min=chance.randint(0, 60),
        complete=True,
    )


def _id(chance: random.Random, at: datetime) -> str:
    stamp, tail = int(at.timestamp() * 1000), chance.getrandbits(74)
    digits = f"{stamp:012x}7{tail >> 62:03x}{0b10 << 62 | tail & (1 << 62) - 1:016x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def main() -> None:
    """Read the command line and write the diary."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the data folder to write into")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--years", type=float, default=1)
    parser.add_argument("--per-day", type=int, default=PER_DAY)
    parser.add_argument(
        "--last-day", type=date.fromisoformat, default=datetime.now(UTC).date(), metavar="DATE"
    )
    chosen = parser.parse_args()
    count = write_synthetic_diary(
        chosen.folder,
        seed=chosen.seed,
        years=chosen.years,
        per_day=chosen.per_day,
        last_day=chosen.last_day,
    )
    print(f"{count} entries written to {chosen.folder}")


if __name__ == "__main__":
    main()
