"""Settings: how everything looks, in which language and how large."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.settings import TEXT_SIZE_MAX, TEXT_SIZE_MIN, TEXT_STEP, Theme
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.field import field
from backcare_desktop.ui.widgets.quiet import QuietComboBox
from backcare_desktop.ui.widgets.step_field import StepField
from backcare_desktop.ui.widgets.text import heading
from backcare_desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class LookCard(Card):
    """The look, the size of the text, the language."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, gap=16)
        self._settings = states.settings
        self.themes = self._themes(look)
        self.text_size = self._text_size(look)
        self.moving_figures = self._moving_figures(look)
        self.language = self._language()
        self.add(
            heading(self.tr("How it looks")),
            field(look, self.tr("Look"), self.themes),
            field(look, self.tr("Size of the text"), self.text_size),
            self.moving_figures,
            field(
                look,
                self.tr("Language"),
                self.language,
                more=self.tr("English only for now; others are to come."),
            ),
        )

    def _themes(self, look: Look) -> Chips[Theme]:
        chips = Chips(
            look,
            {
                Theme.SYSTEM: self.tr("As the desktop"),
                Theme.LIGHT: self.tr("Light"),
                Theme.DARK: self.tr("Dark"),
                Theme.HIGH_CONTRAST: self.tr("High contrast"),
                Theme.HIGH_CONTRAST_DARK: self.tr("High contrast, dark"),
            },
            must_choose=True,
        )
        chips.choose(self._settings.value.theme)
        chips.changed.connect(self._keep_theme)
        return chips

    def _text_size(self, look: Look) -> StepField:
        size = StepField(look, self.tr("Size of the text"), self.tr("Smaller"), self.tr("Larger"))
        size.number.setKeyboardTracking(False)  # a number is taken when it is typed to its end
        size.number.setRange(TEXT_SIZE_MIN, TEXT_SIZE_MAX)
        size.number.setSingleStep(TEXT_STEP)
        size.number.setSuffix(self.tr(" %"))
        size.number.setValue(self._settings.value.text_size)
        size.changed.connect(self._keep_text_size)
        return size

    def _moving_figures(self, look: Look) -> Tick:
        tick = Tick(look)
        tick.show_text(
            self.tr("Let figures move by themselves"),
            self.tr("Otherwise they stand still until you press Play."),
        )
        tick.box.setChecked(self._settings.value.moving_figures)
        tick.toggled.connect(self._keep_moving_figures)
        return tick

    def _language(self) -> QuietComboBox:
        box = QuietComboBox()
        box.addItem("English", "en")
        return box

    def _keep_theme(self) -> None:
        theme = self.themes.value or Theme.SYSTEM
        self._settings.save(replace(self._settings.value, theme=theme))

    def _keep_moving_figures(self, moving: bool) -> None:  # noqa: FBT001 - a signal's value
        self._settings.save(replace(self._settings.value, moving_figures=moving))

    def _keep_text_size(self) -> None:
        size = self.text_size.number.value()
        self._settings.save(replace(self._settings.value, text_size=size))
