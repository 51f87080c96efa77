"""Which columns fit."""

from __future__ import annotations

import pytest

from briefing_app.ui.shell.layout_mode import Columns, LayoutMode, columns_for, mode_for


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


@pytest.mark.parametrize(
    ("room", "scale", "columns"),
    [
        (1440, 1.0, Columns(264, 752, 424)),
        (1920, 1.0, Columns(264, 1232, 424)),
        (1300, 1.0, Columns(264, 676, 360)),
        (1278, 1.0, Columns(264, 676, 338)),
        (1230, 1.0, Columns(234, 676, 320)),
        (1200, 1.0, Columns(220, 660, 320)),
        (1600, 1.25, Columns(330, 845, 425)),
    ],
)
def test_the_text_keeps_its_34_characters_first(room: int, scale: float, columns: Columns) -> None:
    assert columns_for(room, 264, 424, scale) == columns
