"""Words of the text in lines: nearly as long as each other where there are few."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from briefing_app.ui.presentation.inking import inks_of
from briefing_app.ui.presentation.paragraph import Paragraph, even_paragraph
from briefing_app.ui.presentation.stage import Faces
from tests.ui.presentation.recording import Recorder
from tests.ui.presentation.slides import bundled_look

WIDTH = 1000.0


def line_widths(paragraph: Paragraph) -> list[float]:
    """Return how wide each painted line is."""
    recorder = Recorder(1920, 1080)
    painter = QPainter(recorder)
    paragraph.paint(painter, QPointF(0, 0), inks_of(bundled_look().theme))
    painter.end()
    ends: dict[float, float] = {}
    for word in recorder.engine.words:
        ends[word.box.top()] = max(ends.get(word.box.top(), 0.0), word.box.right())
    return list(ends.values())


@pytest.mark.parametrize("count", [18, 19, 35, 37])
def test_few_lines_are_even(qapp: QApplication, count: int) -> None:
    faces, text = Faces(bundled_look()), "稳" * count
    made = even_paragraph(text, (), faces, 56, WIDTH)
    assert made.lines == Paragraph(text, (), faces, 56, WIDTH).lines
    widths = line_widths(made)
    assert len(widths) == made.lines
    assert min(widths) > max(widths) * 0.6


def test_many_lines_keep_the_width(qapp: QApplication) -> None:
    made = even_paragraph("稳" * 200, (), Faces(bundled_look()), 56, WIDTH)
    assert max(line_widths(made)) > WIDTH - 56
