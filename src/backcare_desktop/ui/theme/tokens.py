"""The colours of the program by what they mean, for each look."""

from __future__ import annotations

from dataclasses import dataclass

from backcare_desktop.domain.settings import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One look: every colour as "#RRGGBB".

    `line` is decoration; `outline` is the border of anything that can be touched and
    stands at least 3:1 from its ground. Each `…_soft` is a ground for text in `text`
    or in the colour it is named after. `body` and `body_line` are decoration: what figures
    are drawn with.
    """

    dark: bool
    window: str
    surface: str
    sunken: str
    text: str
    text_muted: str
    line: str
    outline: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_hover: str
    ice: str
    ice_soft: str
    heat: str
    heat_soft: str
    danger: str
    danger_soft: str
    warn: str
    warn_soft: str
    ok: str
    body: str
    body_line: str


LIGHT = Tokens(
    dark=False,
    window="#F6F4EF",
    surface="#FFFFFF",
    sunken="#ECE8E0",
    text="#1E2A2D",
    text_muted="#526167",
    line="#D8D2C7",
    outline="#7F776A",
    accent="#0E6A5B",
    on_accent="#FFFFFF",
    accent_soft="#DCEEE9",
    accent_hover="#0A5347",
    ice="#1B66A6",
    ice_soft="#E0EDF8",
    heat="#AE4317",
    heat_soft="#FBE7DC",
    danger="#B0241C",
    danger_soft="#FBE3E1",
    warn="#855600",
    warn_soft="#FAEED3",
    ok="#2A743C",
    body="#E3DCD0",
    body_line="#B9AF9F",
)

DARK = Tokens(
    dark=True,
    window="#12181A",
    surface="#1B2326",
    sunken="#253034",
    text="#EAEEEE",
    text_muted="#A7B4B8",
    line="#38454A",
    outline="#7B8C92",
    accent="#5FCBB3",
    on_accent="#06231E",
    accent_soft="#173C36",
    accent_hover="#7ADBC5",
    ice="#7FBBEF",
    ice_soft="#16303F",
    heat="#F3A582",
    heat_soft="#3D241A",
    danger="#FF8F85",
    danger_soft="#41201E",
    warn="#EBBD55",
    warn_soft="#3A2E14",
    ok="#7FCB8F",
    body="#34424A",
    body_line="#566871",
)

HIGH_CONTRAST = Tokens(
    dark=False,
    window="#FFFFFF",
    surface="#FFFFFF",
    sunken="#F0F0F0",
    text="#000000",
    text_muted="#1F2A2E",
    line="#000000",
    outline="#000000",
    accent="#00473B",
    on_accent="#FFFFFF",
    accent_soft="#E3F4EF",
    accent_hover="#002F27",
    ice="#003C73",
    ice_soft="#E6F1FB",
    heat="#6E2200",
    heat_soft="#FDEDE4",
    danger="#7E0500",
    danger_soft="#FDEBE9",
    warn="#523200",
    warn_soft="#FCF3DC",
    ok="#0B4719",
    body="#E4E4E4",
    body_line="#000000",
)

HIGH_CONTRAST_DARK = Tokens(
    dark=True,
    window="#000000",
    surface="#000000",
    sunken="#1A1A1A",
    text="#FFFFFF",
    text_muted="#E2E6E7",
    line="#FFFFFF",
    outline="#FFFFFF",
    accent="#7FF0D6",
    on_accent="#000000",
    accent_soft="#06332B",
    accent_hover="#B4F8E8",
    ice="#A8D6FF",
    ice_soft="#0A2436",
    heat="#FFC2A6",
    heat_soft="#34190D",
    danger="#FFB3AC",
    danger_soft="#3A1210",
    warn="#FFD87A",
    warn_soft="#332604",
    ok="#A6EFB4",
    body="#2B2B2B",
    body_line="#FFFFFF",
)


def tokens_for(theme: Theme, *, system_is_dark: bool) -> Tokens:
    """Return the colours of a chosen look; `SYSTEM` is light or dark as the desktop is."""
    if theme is Theme.SYSTEM:
        return DARK if system_is_dark else LIGHT
    return {
        Theme.LIGHT: LIGHT,
        Theme.DARK: DARK,
        Theme.HIGH_CONTRAST: HIGH_CONTRAST,
        Theme.HIGH_CONTRAST_DARK: HIGH_CONTRAST_DARK,
    }[theme]
