"""The places on the body that the map is tried with: their names, and where each is expected."""

from __future__ import annotations

from dataclasses import dataclass

from backcare_desktop.content.regions import View
from backcare_desktop.ui.body_map.region import MapRegion

ACROSS, DOWN = 700, 1000
"""Units of the drawing in a picture whose sides are 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A region, whether it is optional, and its middle in a picture that is 1 wide and 1 high."""

    region: MapRegion
    optional: bool
    middle: tuple[float, float]


def _place(
    name: str, words: str, x: float, y: float, *, view: str = "back", optional: bool = False
) -> Place:
    region = MapRegion(id=name, name=words, view=View(view))
    return Place(region=region, optional=optional, middle=(x, y))


PLACES = (
    _place("neck_l", "Neck, your left", 0.465, 0.155),
    _place("neck_r", "Neck, your right", 0.535, 0.155),
    _place("arm_l", "Arm or hand, your left", 0.31, 0.4, optional=True),
    _place("arm_r", "Arm or hand, your right", 0.69, 0.4, optional=True),
    _place("upper_back_l", "Upper back, your left", 0.415, 0.265),
    _place("upper_back_r", "Upper back, your right", 0.585, 0.265),
    _place("upper_back_mid", "Upper back, middle", 0.5, 0.26),
    _place("flank_l", "Side, your left", 0.385, 0.395, optional=True),
    _place("flank_r", "Side, your right", 0.615, 0.395, optional=True),
    _place("mid_back_mid", "Mid back, middle", 0.5, 0.345, optional=True),
    _place("lower_back_l", "Lower back, your left", 0.44, 0.43),
    _place("lower_back_r", "Lower back, your right", 0.56, 0.43),
    _place("lower_back_mid", "Lower back, middle", 0.5, 0.43),
    _place("buttock_l", "Buttock, your left", 0.44, 0.525),
    _place("buttock_r", "Buttock, your right", 0.56, 0.525),
    _place("tailbone", "Tailbone", 0.5, 0.51, optional=True),
    _place("saddle", "Groin and saddle area", 0.5, 0.555),
    _place("thigh_back_l", "Back of thigh, your left", 0.43, 0.64),
    _place("thigh_back_r", "Back of thigh, your right", 0.57, 0.64),
    _place("calf_l", "Calf, your left", 0.43, 0.81),
    _place("calf_r", "Calf, your right", 0.57, 0.81),
    _place("foot_l", "Foot, your left", 0.425, 0.965),
    _place("foot_r", "Foot, your right", 0.575, 0.965),
    _place("thigh_front_l", "Front of thigh, your left", 0.57, 0.62, view="front", optional=True),
    _place("thigh_front_r", "Front of thigh, your right", 0.43, 0.62, view="front", optional=True),
)
REGIONS = tuple(place.region for place in PLACES)
CORE = tuple(place.region for place in PLACES if not place.optional)
