"""A movement with its things: what is drawn of it, and how much room that takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from backcare_desktop.domain.movement import Camera, Movement
from backcare_desktop.domain.prop import GROUNDS, HEAD, Prop
from backcare_desktop.ui.figure.body import parts_of
from backcare_desktop.ui.figure.props import Piece, floor, prop_pieces
from backcare_desktop.ui.figure.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from backcare_desktop.domain.movement import Moment
    from backcare_desktop.domain.prop import PropKind
    from backcare_desktop.ui.figure.body import Part

MARGIN = 0.015


class Scene:
    """The figure's movement and what it lies, sits and leans on."""

    def __init__(self, movement: Movement, props: Sequence[Prop] = ()) -> None:
        self.movement = movement
        self._props = tuple(props)
        self._keys = movement.key_poses
        self._things = {
            (prop, key.camera): self._placed(prop, index)
            for prop in self._props
            for index, key in enumerate(self._keys)
            if prop.there(index)
        }
        self._floors = tuple(self._floor(index) for index in range(len(self._keys)))
        self.rooms = self._rooms()

    def view(self, pose: int) -> View:
        """Return how a key pose is seen."""
        return View(self._keys[pose].camera)

    def floor(self, pose: int) -> list[Piece]:
        """Return what the whole figure stands or lies on in a key pose."""
        return self._floors[pose]

    def things(self, moment: Moment, *, between_legs: bool) -> Iterable[tuple[float, list[Piece]]]:
        """Yield each thing that is there, and how much of it (0-1) is to be seen."""
        camera = self.view(moment.seen).camera
        for prop in self._props:
            shown = self._shown(prop, moment)
            if shown > 0 and self._between_legs(prop, camera) is between_legs:
                yield shown, self._things[prop, camera]

    def fading(self, moment: Moment) -> float:
        """Return how much (0-1) is to be seen: less where one camera gives way to another."""
        same = self.view(moment.last) == self.view(moment.coming)
        return 1.0 if same else abs(1 - 2 * moment.share)

    def backdrop(self, moment: Moment) -> tuple[object, ...]:
        """Return what tells one backdrop from another: all that is not the figure."""
        shown = (self._shown(prop, moment) for prop in self._props)
        return (self._floors[moment.seen], self.fading(moment), *shown)

    def parts(self, moment: Moment) -> list[Part]:
        """Return the parts of the figure at a moment, those further away first."""
        return parts_of(self.movement.skeleton(moment), self.view(moment.seen))

    def _shown(self, prop: Prop, moment: Moment) -> float:
        last, coming = prop.there(moment.last), prop.there(moment.coming)
        if self.view(moment.last) != self.view(moment.coming):
            return float(prop.there(moment.seen))
        return last * (1 - moment.share) + coming * moment.share

    def _between_legs(self, prop: Prop, camera: Camera) -> bool:
        return camera is Camera.ABOVE and prop.at != HEAD

    def _placed(self, prop: Prop, pose: int) -> list[Piece]:
        """Return a thing where it is used most, of the poses that are seen like this one."""
        alike = [
            index
            for index in range(len(self._keys))
            if prop.there(index) and self.view(index) == self.view(pose)
        ]
        used = max(alike, key=lambda index: self._keys[index].rests.get(prop.at, -1))
        return prop_pieces(prop, self.movement.skeletons[used], self.view(pose))

    def _ground(self, pose: int) -> PropKind | None:
        kinds = (prop.kind for prop in self._props if prop.kind in GROUNDS and prop.there(pose))
        return next(kinds, None)

    def _floor(self, pose: int) -> list[Piece]:
        """Return the floor under every pose that is seen alike on the same ground."""
        view, kind = self.view(pose), self._ground(pose)
        room = QRectF()
        for index in range(len(self._keys)):
            if self.view(index) == view and self._ground(index) is kind:
                room = room.united(_room(self._pieces(index)))
        return floor(room, view, kind)

    def _pieces(self, pose: int) -> Iterable[Piece]:
        for part in parts_of(self.movement.skeletons[pose], self.view(pose)):
            yield from part.pieces
        for prop in self._props:
            if prop.there(pose):
                yield from self._things[prop, self.view(pose).camera]

    def _rooms(self) -> dict[Camera, QRectF]:
        """Return the part of the picture that each camera needs, all equally large."""
        found: dict[Camera, QRectF] = {}
        for index, key in enumerate(self._keys):
            room = _room([*self._pieces(index), *self._floors[index]])
            found[key.camera] = found.get(key.camera, QRectF()).united(room)
        wide = max(room.width() for room in found.values()) + 2 * MARGIN
        high = max(room.height() for room in found.values()) + 2 * MARGIN
        for room in found.values():
            across, down = (wide - room.width()) / 2, (high - room.height()) / 2
            room.adjust(-across, -down, across, down)
        return found


def _room(pieces: Iterable[Piece]) -> QRectF:
    room = QRectF()
    for piece in pieces:
        room = room.united(piece.path.boundingRect())
    return room
