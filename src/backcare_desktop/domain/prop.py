"""Things the figure lies, sits and leans on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backcare_desktop.domain.contact import RESTING


class PropKind(StrEnum):
    """The things that can be drawn; the floor is always there."""

    MAT = "mat"
    BED = "bed"
    BEDSIDE = "bedside"
    CHAIR = "chair"
    PILLOW = "pillow"
    CUSHION = "cushion"
    WALL = "wall"


GROUNDS = (PropKind.MAT, PropKind.BED)
"""What carries the whole figure."""

HEAD = "head"
"""What lies under the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """A thing that carries a joint, or the head, in some of the key poses.

    `at` is the joint, of the right side where there are two. `poses` counts the key poses
    from 0, none at all means every one; what is not there in a pose fades.

    Raises ValueError for a joint that nothing carries.
    """

    kind: PropKind
    at: str = "pelvis"
    poses: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.at not in {*RESTING, HEAD}:
            raise ValueError(f"nothing lies under {self.at}")

    def there(self, pose: int) -> bool:
        """Return whether it is there in a key pose."""
        return not self.poses or pose in self.poses
