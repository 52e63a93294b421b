"""The program itself, watched: python -m benchmarks.watched [MODULE:SCENARIO].

Tells when its window is painted, then plays a scenario, which is handed the window and a
probe that looks for gaps from that moment on.
"""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Any

from backcare_desktop.__main__ import main
from benchmarks.telling import tell, tell_painted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from backcare_desktop.ui.main_window import MainWindow

WINDOW = "backcare_desktop.ui.main_window"


class AfterImport:
    """Lets the window's module be imported in its usual turn, and is called with it then."""

    def __init__(self, then: Callable[[ModuleType], None]) -> None:
        self._then = then

    def find_spec(
        self, name: str, path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find it as Python would have found it."""
        spec = PathFinder.find_spec(name, path) if name == WINDOW else None
        if spec is not None:
            loader: Any = spec.loader
            loader.exec_module = partial(self._load, loader.exec_module)
        return spec

    def _load(self, load: Callable[[ModuleType], None], module: ModuleType) -> None:
        load(module)
        self._then(module)


def listen(module: ModuleType) -> None:
    """Hear of it when the window is painted, before anybody else does."""
    make = module.MainWindow.__init__

    def make_and_listen(window: MainWindow, *made_of: object) -> None:
        make(window, *made_of)
        window.painted.connect(partial(begin, window))

    module.MainWindow.__init__ = make_and_listen


def begin(window: MainWindow) -> None:
    """Tell that the window is painted, and play the scenario once the program has gone on."""
    tell_painted()
    if SCENARIO:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the paint

        from benchmarks.probe import Probe  # noqa: PLC0415 - likewise

        module, name = SCENARIO.split(":")
        play = getattr(import_module(module), name)
        QTimer.singleShot(0, window, partial(finish, play, window, Probe()))


def finish(play: Callable[..., None], *given: object) -> None:
    """Play the scenario to its end."""
    play(*given)
    tell(done=1)


if __name__ == "__main__":
    (SCENARIO,) = sys.argv[1:] or [""]
    del sys.argv[1:]
    sys.meta_path.insert(0, AfterImport(listen))
    sys.exit(main())
