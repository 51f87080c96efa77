"""How everything looks: colour tokens, type sizes and the user's text size, as one value.

Every pane has `apply_look(look)`, called once when it is built and again whenever the
theme or the text size changes. Painters read the tokens; nothing else holds a colour.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QFont


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours. `act…` is 2022 reached, `tgt…` 2023 aimed at; M bar, T tint."""

    name: str
    window: str
    pane: str
    paper: str
    card: str
    sunk: str
    hover: str
    sel: str
    line: str
    line2: str
    ink: str
    ink2: str
    ink3: str
    act: str
    act_m: str
    act_t: str
    tgt: str
    tgt_m: str
    tgt_t: str
    hon: str
    link: str
    rail: str
    new: str
    new_t: str
    chg: str
    chg_t: str
    warn: str
    warn_t: str
    err: str
    err_t: str
    btn: str
    btn_ink: str
    scrim: str
    grid: str

    @property
    def dark(self) -> bool:
        """Whether this is a dark theme."""
        return self.name == "dark"

    def color(self, token: str) -> QColor:
        """Return a token as a QColor."""
        return QColor(getattr(self, token))

    def tokens(self) -> dict[str, str]:
        """Return all colours by name, for style sheets."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "name"}


LIGHT = Theme(
    name="light",
    window="#F3F1EC",
    pane="#F8F6F2",
    paper="#FFFEFB",
    card="#FFFFFF",
    sunk="#EEEBE4",
    hover="#EFEBE3",
    sel="#E8E3D9",
    line="#E3DED4",
    line2="#CFC8BB",
    ink="#1E1C19",
    ink2="#534E46",
    ink3="#68625A",
    act="#0A5797",
    act_m="#5C94C6",
    act_t="#D9E7F3",
    tgt="#A34700",
    tgt_m="#C67C3A",
    tgt_t="#F9E6D3",
    hon="#A8281C",
    link="#FFEFB0",
    rail="#B88200",
    new="#0B6656",
    new_t="#DCEFE9",
    chg="#5A4696",
    chg_t="#EAE6F5",
    warn="#8A5A00",
    warn_t="#FBEFCF",
    err="#A8281C",
    err_t="#FBE6E2",
    btn="#2A2723",
    btn_ink="#FFFEFB",
    scrim="#611E1C19",
    grid="#EAE6DD",
)
DARK = Theme(
    name="dark",
    window="#151618",
    pane="#1A1B1E",
    paper="#1E1F22",
    card="#25272B",
    sunk="#191A1D",
    hover="#2B2D31",
    sel="#34363C",
    line="#33353A",
    line2="#4A4D54",
    ink="#E8E5DF",
    ink2="#BCB8B0",
    ink3="#A6A29A",
    act="#82BDF2",
    act_m="#4B7FAC",
    act_t="#1F3A54",
    tgt="#F3A85C",
    tgt_m="#A5733F",
    tgt_t="#4A3218",
    hon="#F79A89",
    link="#433A1C",
    rail="#E0B53C",
    new="#6CC9B4",
    new_t="#1C3B35",
    chg="#B9A8F0",
    chg_t="#332C4D",
    warn="#E8BE62",
    warn_t="#40351A",
    err="#F4917F",
    err_t="#4A2620",
    btn="#E8E5DF",
    btn_ink="#1A1B1E",
    scrim="#8C000000",
    grid="#2C2E33",
)

SEAL_RED = "#A8281C"
"""The report's seal keeps its colour in both themes."""

TEXT_SIZES = (16, 18, 20, 22)
"""What the user may choose for the reading text, in px at 100 % scaling."""
BASE_TEXT_SIZE = 18


@dataclass(frozen=True, slots=True)
class Look:
    """Theme, font families and text size. Sizes of the design are multiplied by `scale`."""

    theme: Theme
    sans_family: str
    serif_family: str
    text_size: int = BASE_TEXT_SIZE

    @property
    def scale(self) -> float:
        """The user's text size against the design's 18 px."""
        return self.text_size / BASE_TEXT_SIZE

    def px(self, size: float) -> int:
        """Return a length of the design, in px, at the user's text size."""
        return round(size * self.scale)

    def sans(self, size: float, *, bold: bool = False) -> QFont:
        """Return the interface font at a size of the design (12, 13, 14, 17, 40 ...)."""
        return self._font(self.sans_family, size, bold)

    def serif(self, size: float, *, bold: bool = False) -> QFont:
        """Return the font of the source text and of titles."""
        return self._font(self.serif_family, size, bold)

    def _font(self, family: str, size: float, bold: bool) -> QFont:
        font = QFont(family)
        font.setPixelSize(max(self.px(size), 1))
        font.setBold(bold)
        return font
