"""The exercises and positions of ease: what to do, who should not, and how the figure moves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import (
    ContentError,
    Reviewed,
    Statement,
    Strength,
    check_differ,
    check_sources,
    content_folder,
    read_content,
)
from backcare_desktop.domain.movement import KeyPose, Movement, check_key_poses
from backcare_desktop.domain.prop import Prop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PHASES = (1, 2, 3)
EASE = "ease"
"""The group of exercises one rests in, or breathes, in a flare-up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """How long, in minutes; `note` says how sources differ.

    Raises ValueError unless they rise from the shortest over the usual to the longest.
    """

    shortest: int
    usual: int
    longest: int
    sources: tuple[str, ...]
    strength: Strength
    note: str = ""

    def __post_init__(self) -> None:
        check_sources("how long", self.sources)
        if not 1 <= self.shortest <= self.usual <= self.longest:
            raise ValueError("minutes must rise from the shortest over the usual to the longest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise: `start` is how to begin, `figure` says in words what the figure shows.

    `phase` is 1 for the first days, 2 from about the third day, 3 from about two weeks on.
    `needs` are the things to have at hand, `muscles` those it is about. `stop` and
    `not_for` are ids of the guide's lines. A `loop` starts again after its last key pose;
    `best_pose` counts from 0 the one that shows it best.

    Raises ValueError for what says nothing, for an unknown phase, and for a movement that
    no figure can make.
    """

    id: str
    name: str
    group: str
    phase: int
    purpose: str
    start: str
    steps: tuple[str, ...]
    minutes: Minutes
    cautions: tuple[str, ...]
    not_for: tuple[str, ...]
    stop: tuple[str, ...]
    muscles: tuple[str, ...]
    needs: tuple[str, ...]
    sources: tuple[str, ...]
    strength: Strength
    figure: str
    key_poses: tuple[KeyPose, ...]
    best_pose: int
    props: tuple[Prop, ...] = ()
    loop: bool = False

    def __post_init__(self) -> None:
        check_sources(self.id, self.sources)
        if not all(text.strip() for text in (self.name, self.purpose, self.start, self.figure)):
            raise ValueError(f"{self.id} says nothing in one of its texts")
        if not self.steps or not self.stop:
            raise ValueError(f"{self.id} needs steps, and signs to stop at")
        if self.phase not in PHASES:
            raise ValueError(f"{self.id} is in no phase")
        check_key_poses(self.key_poses)
        named = {self.best_pose, *(pose for prop in self.props for pose in prop.poses)}
        if not named <= set(range(len(self.key_poses))):
            raise ValueError(f"{self.id} names a key pose that is not there")

    def movement(self) -> Movement:
        """Return how the figure moves."""
        return Movement(self.key_poses, loop=self.loop)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseGuide(Reviewed):
    """All exercises, with the signs to stop at and the lines of who should not.

    Raises ValueError for an id that stands twice or is not explained.
    """

    stop_signs: tuple[Statement, ...]
    not_for: tuple[Statement, ...]
    exercises: tuple[Exercise, ...]

    def __post_init__(self) -> None:
        stops, reasons = ([line.id for line in part] for part in (self.stop_signs, self.not_for))
        check_differ((*stops, *reasons, *(exercise.id for exercise in self.exercises)))
        for exercise in self.exercises:
            unknown = {*exercise.stop, *exercise.not_for} - {*stops, *reasons}
            if unknown:
                raise ValueError(f"{exercise.id} names {', '.join(sorted(unknown))}: not there")

    def exercise(self, name: str) -> Exercise:
        """Return an exercise by its id; raises KeyError."""
        return {exercise.id: exercise for exercise in self.exercises}[name]

    def of_group(self, group: str) -> tuple[Exercise, ...]:
        """Return the exercises of a group, in their order."""
        return tuple(exercise for exercise in self.exercises if exercise.group == group)

    def stops_of(self, exercise: Exercise) -> Iterator[Statement]:
        """Yield the signs to stop at."""
        return (sign for sign in self.stop_signs if sign.id in exercise.stop)

    def reasons_against(self, exercise: Exercise) -> Iterator[Statement]:
        """Yield who should not do it."""
        return (line for line in self.not_for if line.id in exercise.not_for)


def read_exercise_guide(folder: Path) -> ExerciseGuide:
    """Return the guide in a folder of content; raises ContentError."""
    return read_content(folder / "exercises.json", ExerciseGuide)


@cache
def exercise_guide() -> ExerciseGuide:
    """Return the program's exercises, read once; raises ContentError."""
    return read_exercise_guide(content_folder())


def exercise_name(name: str) -> str:
    """Return what an exercise is called, the id where it is not known: never fails."""
    try:
        return exercise_guide().exercise(name).name
    except (ContentError, KeyError):
        return name
