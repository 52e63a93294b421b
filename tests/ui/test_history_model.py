"""The model of the list: its rows are the list's value after any sequence of changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from backcare_desktop.desktop.clock import system_clock
from backcare_desktop.domain.diary import Diary
from backcare_desktop.domain.flare_up import FlareUp, SignsAsked
from backcare_desktop.domain.history import Wanted, history_rows
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import Record, UnreadRecord
from backcare_desktop.domain.symptom_check import Intensity, SymptomCheck
from backcare_desktop.domain.thermal import Ending, Skin, ThermalMode, ThermalSession
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.state.diary_state import DiaryState, Trouble
from backcare_desktop.store.problems import Problem, ProblemKind
from backcare_desktop.store.store import Store
from backcare_desktop.store.writer import Writer
from backcare_desktop.ui.history.entry_model import EntryModel
from backcare_desktop.ui.history.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.domain.history import Row

AT = datetime(2026, 11, 24, 14, 35, tzinfo=UTC)
MONTHS = ("2026-07", "2026-08", "2026-09", "2026-10", "2026-11")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store.open(tmp_path_factory.mktemp("diary"), now=lambda: AT)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer()


def pain(month: str, day: int, number: int, score: int, *, deleted: bool = False) -> PainEntry:
    at = datetime.fromisoformat(f"{month}-{day:02}T{number + 8:02}:00+00:00")
    return PainEntry(
        id=f"{month}-{number}",
        at=at,
        entered_at=at,
        updated=at,
        score=score,
        deleted=AT if deleted else None,
    )


@st.composite
def months(draw: st.DrawFn) -> dict[str, tuple[Record, ...]]:
    month = draw(st.sampled_from(MONTHS))
    entries = st.builds(
        lambda number, day, score, deleted: pain(month, day, number, score, deleted=deleted),
        st.integers(0, 8),
        st.integers(1, 4),
        st.integers(0, 2),
        st.booleans(),
    )
    drawn = draw(st.lists(entries, max_size=8, unique_by=lambda entry: entry.id))
    return {month: tuple(sorted(drawn, key=lambda entry: entry.at))}


wanted = st.builds(
    Wanted,
    kind=st.sampled_from(["", "pain", "thermal_session"]),
    first=st.none() | st.dates(date(2026, 7, 1), date(2026, 11, 30)),
    last=st.none() | st.dates(date(2026, 7, 1), date(2026, 11, 30)),
)
refusals = st.lists(
    st.builds(
        lambda month, number, deleted: pain(month, 2, number, 9, deleted=deleted),
        st.sampled_from(MONTHS),
        st.integers(0, 8),
        st.booleans(),
    ),
    max_size=3,
    unique_by=lambda entry: entry.id,
)
steps = st.lists(st.one_of(months(), wanted, refusals), max_size=12)

TROUBLE = Trouble(problem=None, failures=1)  # type: ignore[arg-type]  # never shown here


def rows(model: EntryModel) -> tuple[Row, ...]:
    while not model.is_filled:
        QCoreApplication.processEvents()
    return tuple(model.row(index) for index in range(model.rowCount()))


@pytest.mark.usefixtures("qapp")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_the_rows_are_the_value_after_any_sequence(
    store: Store, writer: Writer, taken: list[dict[str, tuple[Record, ...]] | Wanted | list[Record]]
) -> None:
    diary = DiaryState(store, writer, system_clock())
    model = EntryModel(diary, Words(system_clock()))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for step in taken:
        if isinstance(step, Wanted):
            model.show_wanted(step)
        elif isinstance(step, dict):
            diary.show(step)
        else:
            diary.waiting = {record.id: record for record in step}
            diary.trouble = TROUBLE if step else None
            (diary.save_failed.emit(TROUBLE) if step else diary.recovered.emit())
        expected = history_rows(diary.diary, diary.waiting, model.wanted)
        assert rows(model) == expected
        assert model.entries == sum(isinstance(row, Record) for row in expected)
    assert tester.model() is model


@pytest.fixture
def diary(qapp: object, store: Store, writer: Writer) -> DiaryState:
    assert qapp is not None
    return DiaryState(store, writer, system_clock())


def test_another_value_in_the_same_place_leaves_the_rows_alone(diary: DiaryState) -> None:
    model = EntryModel(diary, Words(system_clock()))
    diary.show({"2026-11": (pain("2026-11", 1, 0, 3), pain("2026-11", 2, 1, 3))})
    removed, changed = QSignalSpy(model.rowsRemoved), QSignalSpy(model.dataChanged)
    diary.show({"2026-11": (pain("2026-11", 1, 0, 8), pain("2026-11", 2, 1, 3))})
    assert (removed.count(), changed.count()) == (0, 1)


def test_a_month_that_arrives_moves_no_row_above_it(diary: DiaryState) -> None:
    model = EntryModel(diary, Words(system_clock()))
    diary.show({"2026-11": (pain("2026-11", 1, 0, 3),)})
    inserted, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.modelReset)
    diary.show({"2026-10": (pain("2026-10", 1, 0, 3),)})
    assert (inserted.count(), reset.count()) == (1, 0)
    assert inserted.at(0)[1:] == [2, 3]


def test_months_that_are_no_more_go_when_another_diary_is_shown(diary: DiaryState) -> None:
    model = EntryModel(diary, Words(system_clock()))
    diary.show({"2026-11": (pain("2026-11", 1, 0, 3),)})
    diary.diary = Diary()
    diary.show({"2026-10": (pain("2026-10", 1, 0, 3),)})
    assert rows(model) == history_rows(diary.diary, {}, Wanted())


def spoken(diary: DiaryState, record: Record) -> str:
    model = EntryModel(diary, Words(system_clock()))
    diary.show({record.month: (record,)})
    text = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert text is not None
    return text


def test_an_entry_is_spoken_as_one_sentence(diary: DiaryState) -> None:
    entry = replace(pain("2026-11", 24, 6, 4), at=AT, note="after lifting\na box")
    said = spoken(diary, entry)
    assert "24 November 2026" in said
    assert said.endswith("14:35, pain 4, note: after lifting\na box")


def test_a_session_is_spoken_with_all_it_has(diary: DiaryState) -> None:
    session = ThermalSession(
        id="ice",
        at=AT,
        entered_at=AT,
        updated=AT,
        mode=ThermalMode.ICE,
        planned_s=600,
        exposure_s=610,
        ended_by=Ending.SKIN,
        wrapped_at=AT,
        pain_before=5,
        pain_later=2,
        skin_after=Skin.NOT_SURE,
    )
    said = spoken(diary, session)
    assert "Ice" in said
    assert "because of the skin" in said
    assert "skin: Not sure" in said
    assert "pain before 5, pain half an hour later 2" in said


def test_a_symptom_check_is_spoken_with_how_much_it_says(diary: DiaryState) -> None:
    check = SymptomCheck(
        id="check",
        at=AT,
        entered_at=AT,
        updated=AT,
        answers={"q01_pee": Answer.NO, "q11_infection": Answer.YES},
        pain=6,
        regions={"lower_back_l": Intensity.STRONG},
        complete=True,
    )
    said = spoken(diary, check)
    assert said.endswith("Symptoms, signs ticked: 1 of 2 · places: 1, pain 6")
    begun = SymptomCheck(id="begun", at=AT, entered_at=AT, updated=AT, sleep_disturbed=True)
    assert spoken(diary, begun).endswith("Symptoms, not finished")


def test_a_flare_up_is_spoken_with_how_long_it_lasted(diary: DiaryState) -> None:
    begun = FlareUp(id="flare", at=AT, entered_at=AT, updated=AT)
    assert spoken(diary, begun).endswith("Flare-up, still on")
    ended = replace(begun, warning_signs=SignsAsked.NOT_ASKED).ended(AT + timedelta(hours=3))
    said = spoken(diary, ended)
    assert said.endswith("Flare-up, lasted 3 h · warning signs not asked")


def test_an_entry_that_cannot_be_read_says_why(diary: DiaryState) -> None:
    record = UnreadRecord(
        id="odd",
        at=AT,
        entered_at=AT,
        updated=AT,
        stored_kind="pain",
        problem="score: expected `int` <= 10",
        newer=False,
    )
    assert spoken(diary, record).endswith("Cannot be read, score: expected `int` <= 10")


def test_what_is_not_saved_says_so(diary: DiaryState) -> None:
    model = EntryModel(diary, Words(system_clock()))
    entry = pain("2026-11", 24, 6, 4)
    problem = Problem(kind=ProblemKind.DISK_FULL, path=diary._store.folder.root)
    diary.waiting = {entry.id: entry}
    diary.trouble = Trouble(problem=problem, failures=1)
    diary.save_failed.emit(diary.trouble)
    assert str(model.data(model.index(1))).endswith("Not saved yet")
    diary.waiting = {entry.id: replace(entry, deleted=AT + timedelta(minutes=1))}
    diary.save_failed.emit(diary.trouble)
    assert str(model.data(model.index(1))).endswith("Deletion not saved yet")


def test_a_mark_that_comes_or_goes_is_drawn_though_the_entry_is_the_same(
    diary: DiaryState,
) -> None:
    model = EntryModel(diary, Words(system_clock()))
    entry = pain("2026-11", 24, 6, 4)
    diary.show({entry.month: (entry,)})
    changed = QSignalSpy(model.dataChanged)
    diary.waiting, diary.trouble = {entry.id: entry}, TROUBLE
    diary.save_failed.emit(TROUBLE)
    assert (changed.count(), model.line(1).mark) == (1, "Not saved yet")
    diary.waiting, diary.trouble = {}, None
    diary.recovered.emit()
    assert (changed.count(), model.line(1).mark) == (2, "")
