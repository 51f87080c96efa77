"""Which columns fit."""

from __future__ import annotations

import pytest

from briefing_app.ui.shell.layout_mode import LayoutMode, mode_for


@pytest.mark.parametrize(
    ("width", "scale", "mode"),
    [
        (1440, 1.0, LayoutMode.WIDE),
        (1280, 1.0, LayoutMode.WIDE),
        (1279, 1.0, LayoutMode.MEDIUM),
        (1024, 1.0, LayoutMode.MEDIUM),
        (1000, 1.0, LayoutMode.NARROW),
        (880, 1.0, LayoutMode.NARROW),
        (1440, 1.22, LayoutMode.MEDIUM),
        (1280, 0.8, LayoutMode.WIDE),
    ],
)
def test_the_width_decides_and_larger_text_needs_more(
    width: int, scale: float, mode: LayoutMode
) -> None:
    assert mode_for(width, scale) is mode
