"""Made-up symptom checks, with what this version knows and what only a newer one does."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from backcare_desktop.content.regions import region_guide
from backcare_desktop.content.symptoms import Choice, symptom_guide
from backcare_desktop.domain.symptom_check import (
    DAY_MINUTES,
    Intensity,
    Part,
    Reach,
    Side,
    SymptomCheck,
)
from backcare_desktop.domain.warning_signs import Answer

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
EMPTY = SymptomCheck(id="one", at=NOON, entered_at=NOON, updated=NOON)
NEWER = ("teleport", "zero_g_2")


def _ids(choices: tuple[Choice, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    names = [*(choice.id for choice in choices), *NEWER]
    return st.lists(st.sampled_from(names), unique=True, max_size=6).map(tuple)


def _own_words() -> st.SearchStrategy[dict[str, str]]:
    parts = st.sampled_from([*Part, "smell"])
    words = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), min_size=1, max_size=20)
    return st.dictionaries(parts, words, max_size=3)


def symptom_checks() -> st.SearchStrategy[SymptomCheck]:
    """Return checks with any part filled in or left out."""
    guide = symptom_guide()
    regions = [*(region.id for region in region_guide().regions), *NEWER]
    sides = st.lists(st.sampled_from(Side), unique=True).map(tuple)
    sensations = [*(choice.id for choice in guide.sensations), *NEWER]
    return st.builds(
        SymptomCheck,
        id=st.just("one"),
        at=st.just(NOON),
        entered_at=st.just(NOON),
        updated=st.just(NOON),
        answers=st.dictionaries(st.sampled_from(["q03_saddle"]), st.sampled_from(Answer)),
        pain=st.none() | st.integers(0, 10),
        regions=st.dictionaries(st.sampled_from(regions), st.sampled_from(Intensity), max_size=5),
        qualities=_ids(guide.qualities),
        onset=st.sampled_from(["", *(choice.id for choice in guide.onset), *NEWER]),
        triggers=_ids(guide.triggers),
        worse=_ids(guide.worse),
        eases=_ids(guide.eases),
        own_words=_own_words(),
        leg_reach=st.dictionaries(st.sampled_from(Side), st.sampled_from(Reach)),
        sensations=st.dictionaries(st.sampled_from(sensations), sides),
        spasm_signs=_ids(guide.spasm_signs),
        sleep_disturbed=st.none() | st.booleans(),
        morning_stiffness_min=st.none() | st.integers(0, DAY_MINUTES),
        complete=st.booleans(),
    )
