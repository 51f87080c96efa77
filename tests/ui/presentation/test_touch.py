from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSizeF

from briefing_app.ui.presentation.touch import Stroke, stroke_of

SIZE = QSizeF(800, 450)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ((600, 200), (480, 210), Stroke.NEXT),
        ((300, 200), (420, 190), Stroke.PREVIOUS),
        ((400, 200), (495, 200), Stroke.NONE),
        ((400, 100), (510, 300), Stroke.NONE),
        ((400, 100), (405, 95), Stroke.TAP),
        ((60, 100), (60, 100), Stroke.TAP_LEFT),
        ((101, 100), (101, 100), Stroke.TAP),
    ],
)
def test_a_stroke_has_a_meaning(
    start: tuple[int, int], end: tuple[int, int], expected: Stroke
) -> None:
    assert stroke_of(QPointF(*start), QPointF(*end), SIZE) is expected
