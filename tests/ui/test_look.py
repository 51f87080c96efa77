"""The tokens: contrast of text and marks in both themes, and one scale for all sizes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.ui.look import DARK, LIGHT, TEXT_SIZES, Look, Theme

TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "ink2") for ground in ("window", "pane", "paper", "card")),
    *(("ink3", ground) for ground in ("window", "pane", "paper", "card", "sel", "hover", "sunk")),
    *((ink, ground) for ink in ("act", "tgt") for ground in ("paper", "card", "link", "sel")),
    ("ink", "link"), ("ink", "sel"), ("paper", "act"), ("paper", "tgt"), ("hon", "card"),
    ("hon", "paper"), ("btn_ink", "btn"), ("err", "err_t"), ("err", "card"), ("warn", "warn_t"),
    ("warn", "card"), ("new", "new_t"), ("chg", "chg_t"),
]  # fmt: skip
MARK_PAIRS = [
    ("act_m", "card"), ("tgt_m", "card"), ("act", "link"), ("tgt", "link"), ("rail", "paper"),
    ("hon", "paper"), ("act_m", "paper"), ("tgt_m", "paper"),
]  # fmt: skip
THEMES = [LIGHT, DARK]


def luminance(color: str) -> float:
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(theme: Theme, first: str, second: str) -> float:
    one, two = sorted(luminance(getattr(theme, t)) for t in (first, second))
    return (two + 0.05) / (one + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_has_the_contrast_wcag_asks_for(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme, ink, ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_have_the_contrast_wcag_asks_for(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(theme, mark, ground) >= 3.0


def test_both_themes_name_the_same_tokens() -> None:
    assert LIGHT.tokens().keys() == DARK.tokens().keys()
    assert "name" not in LIGHT.tokens()


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_one_scale_moves_every_size(qtbot: QtBot, size: int) -> None:
    look = Look(LIGHT, "Noto Sans CJK SC", "Noto Serif CJK SC", size)
    assert look.px(18) == size
    assert look.serif(18).pixelSize() == size
    assert look.sans(14, bold=True).pixelSize() == round(14 * size / 18)
    assert look.sans(14, bold=True).bold()


def test_a_font_never_vanishes(qtbot: QtBot) -> None:
    assert Look(LIGHT, "x", "y").sans(0).pixelSize() == 1
