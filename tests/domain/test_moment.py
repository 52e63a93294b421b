"""What the clocks can vouch for."""

from datetime import UTC, datetime

import pytest

from backcare_desktop.domain.moment import BOOT_LIMIT_S, Moment, slept_s
from tests.support.thermal import at


def test_within_one_boot_the_wall_clock_has_no_say() -> None:
    assert at(100, wall_error=-3600).seconds_since(at(40)) == 60


def test_across_boots_and_backwards_nothing_vouches() -> None:
    assert at(100, "boot-2").seconds_since(at(40)) is None
    assert at(40).seconds_since(at(100)) is None


def test_what_these_clocks_showed_earlier_may_lie_before_the_boot() -> None:
    before = at(0).earlier(5000)
    assert before.boot == -4000
    assert at(60).seconds_since(before) == 5060


@pytest.mark.parametrize("boot", [float("nan"), float("inf"), BOOT_LIMIT_S * 1.01, -1e300])
def test_an_absurd_count_is_refused(boot: float) -> None:
    with pytest.raises(ValueError, match="out of all bounds"):
        Moment(wall=datetime(2026, 3, 14, tzinfo=UTC), boot=boot, boot_id="b")


def test_a_wall_time_without_its_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        Moment(wall=datetime(2026, 3, 14), boot=1.0, boot_id="b")  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize(
    ("boot_passed", "awake_passed", "slept"),
    [(183.0, 3.0, 180.0), (3.0, 1.0, 0.0), (3.001, 1.0, 2.001), (60.0, 60.0, 0.0), (1.0, 2.0, 0.0)],
)
def test_more_than_two_seconds_apart_is_sleep(
    boot_passed: float, awake_passed: float, slept: float
) -> None:
    assert slept_s(boot_passed, awake_passed) == pytest.approx(slept)
