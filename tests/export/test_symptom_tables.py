"""Symptom checks and flare-ups as rows of tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.export.content import Option
from tests.export.conftest import NOON, activity_rating, content_of, flare_up, symptom_check
from tests.export.test_csv_package import package, rows


def test_a_check_is_a_row_with_what_was_said_and_nothing_for_what_was_not() -> None:
    check = symptom_check()
    (row,) = rows(package(content_of(check, options={Option.NOTES})), "symptom_checks.csv")
    assert row == {
        "record_id": check.id,
        "recorded_at": "2026-03-14T12:00:00+02:00",
        "date_local": "2026-03-14",
        "entered_at": "2026-03-14T12:00:00+02:00",
        "pain_0_10": "6",
        "locations": "lower_back_l; buttock_l",
        "qualities": "cramp; tight",
        "onset": "sudden",
        "triggers": "twist",
        "worse": "sit",
        "eases": "",
        "leg_left": "calf",
        "leg_right": "",
        "sensations_left": "numb; tingling",
        "sensations_right": "numb",
        "sensations_side_not_said": "weak",
        "spasm_signs": "",
        "sleep_disturbed": "false",
        "morning_stiffness_minutes": "0",
        "complete": "true",
        "own_words": "eases: =1+1",
        "note": "",
    }


def test_a_sign_of_another_version_has_no_text() -> None:
    check = replace(symptom_check(), answers={"q99": Answer.YES})
    (answer,) = rows(package(content_of(check)), "warning_sign_answers.csv")
    assert (answer["question_id"], answer["question_text"]) == ("q99", "")


def test_own_words_stay_out_with_the_notes() -> None:
    archive = package(content_of(symptom_check()))
    (row,) = rows(archive, "symptom_checks.csv")
    assert not {"own_words", "note"} & set(row)
    assert all(b"=1+1" not in archive.read(name) for name in archive.namelist())


def test_each_answer_and_each_region_is_a_row_of_its_check() -> None:
    check = symptom_check()
    archive = package(content_of(check))
    answers = rows(archive, "warning_sign_answers.csv")
    assert [(a["check_id"], a["question_id"], a["answer"]) for a in answers] == [
        (check.id, "q01_pee", "no"),
        (check.id, "q11_infection", "not_sure"),
    ]
    assert answers[0]["question_text"] == "Is anything new or getting worse about peeing?"
    regions = rows(archive, "painful_regions.csv")
    assert [(r["region"], r["strength_1_3"], r["date_local"]) for r in regions] == [
        ("lower_back_l", "3", "2026-03-14"),
        ("buttock_l", "1", "2026-03-14"),
    ]


def test_a_flare_up_is_a_row_with_its_start_and_its_end() -> None:
    archive = package(content_of(flare_up(), flare_up(NOON + timedelta(hours=30))))
    told = [(f["started_at"], f["ended_at"]) for f in rows(archive, "flare_ups.csv")]
    assert sorted(told) == [
        ("2026-03-14T12:00:00+02:00", ""),
        ("2026-03-14T12:00:00+02:00", "2026-03-15T18:00:00+02:00"),
    ]
    assert {f["warning_signs"] for f in rows(archive, "flare_ups.csv")} == {"not_asked"}
    positions = {f["rested_in"] for f in rows(archive, "flare_ups.csv")}
    assert positions == {"ease_90_90; from_tomorrow"}


def test_a_rated_activity_is_a_row_and_its_name_is_own_words() -> None:
    (row,) = rows(package(content_of(activity_rating())), "activity_ratings.csv")
    assert (row["activity"], row["score_0_10"]) == ("own_1", "4")
    assert "own_words" not in row
    archive = package(content_of(activity_rating(), options={Option.NOTES}))
    (row,) = rows(archive, "activity_ratings.csv")
    assert row["own_words"] == "Play the cello"
