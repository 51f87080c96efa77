"""The progress line: lengths by shares, what is done in the ink of its year."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from briefing_app.meeting.page import Segment
from briefing_app.model.figure import Status
from briefing_app.ui.look import LIGHT
from briefing_app.ui.presentation.inking import inks_of
from briefing_app.ui.presentation.progress_art import paint_progress, segment_widths


@pytest.mark.parametrize("shares", [(3, 1, 5), (0, 0), (1,) * 200, (1,) * 900])
def test_segments_fill_the_line(shares: tuple[int, ...]) -> None:
    widths, gap = segment_widths(shares, 1728)
    assert sum(widths) + gap * (len(widths) - 1) == pytest.approx(1728)
    assert min(widths) > 0


def test_longer_shares_are_longer() -> None:
    (short, long), _ = segment_widths((1, 4), 500)
    assert long > 3 * short


def test_no_segments_take_nothing() -> None:
    assert segment_widths((), 1728) == ([], 0.0)


@pytest.mark.parametrize(
    ("segment", "near", "far"),
    [
        (Segment(Status.ACTUAL, 4, 4, False), "act_m", "act_m"),
        (Segment(Status.ACTUAL, 4, 2, True), "act", "line2"),
        (Segment(Status.ACTUAL, 4, 0, False), "line2", "line2"),
        (Segment(Status.TARGET, 4, 2, True), "tgt", "paper"),
        (Segment(Status.TARGET, 4, 4, False), "tgt_m", "tgt_m"),
    ],
)
def test_what_is_done_is_filled(segment: Segment, near: str, far: str) -> None:
    image = QImage(400, 12, QImage.Format.Format_RGB32)
    image.fill(LIGHT.color("paper"))
    painter = QPainter(image)
    paint_progress(painter, QRectF(0, 0, 400, 12), (segment,), inks_of(LIGHT))
    painter.end()
    assert image.pixelColor(100, 6) == LIGHT.color(near)
    assert image.pixelColor(300, 6) == LIGHT.color(far)
