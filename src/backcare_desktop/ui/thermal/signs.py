"""Beside a running session: what the skin may look and feel like, and when to take the pack off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.sources import cited
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.content.reading import Statement
    from backcare_desktop.content.thermal import ThermalGuide
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class SignsCard(Card):
    """The signs of the kind that is on; hidden when nothing is."""

    def __init__(self, states: States, look: Look, guide: ThermalGuide) -> None:
        super().__init__(look, gap=8)
        self._timer, self._guide = states.timer, guide
        self._shown: ThermalMode | None = None
        self.stop, self.expect, self.said_by = PlainLabel(), PlainLabel(), hint()
        self.add(
            heading(self.tr("Take it off at once if")),
            self.stop,
            heading(self.tr("What you can expect")),
            self.expect,
            self.said_by,
        )
        self._timer.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        live = self._timer.live
        mode = live.mode if live is not None and live.state is not LiveState.AFTER else None
        self.setVisible(mode is not None)
        if mode is None or mode is self._shown:
            return
        self._shown = mode
        texts = self._guide.texts(mode)
        self.stop.setText(_listed(texts.stop))
        self.expect.setText(_listed(texts.expect))
        signs = (*texts.stop, *texts.expect)
        self.said_by.setText(cited(tuple(dict.fromkeys(s for sign in signs for s in sign.sources))))


def _listed(statements: Iterable[Statement]) -> str:
    return "\n".join(f"• {statement.text}" for statement in statements)
