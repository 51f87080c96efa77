"""The smallest things a slide is painted with: words at a height, ● and ○, a page's inks."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from briefing_app.model.figure import Status
from briefing_app.ui.look import Theme
from briefing_app.ui.presentation.paragraph import Inks

STATUS_INKS = {Status.ACTUAL: "act", Status.TARGET: "tgt"}


def inks_of(theme: Theme) -> Inks:
    """Return all colours of a theme by token."""
    names = (field.name for field in fields(theme) if field.name != "name")
    return {name: theme.color(name) for name in names}


def middle_base(font: QFont, middle: float) -> float:
    """Return the base line of words whose middle is at a height."""
    metrics = QFontMetricsF(font)
    return middle + (metrics.ascent() - metrics.descent()) / 2


def paint_words(
    painter: QPainter, text: str, font: QFont, ink: QColor, at: tuple[float, float]
) -> None:
    """Paint one line from its left edge, its middle at a height."""
    left, middle = at
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(left, middle_base(font, middle)), text)


def paint_mark(painter: QPainter, centre: QPointF, status: Status, box: float, inks: Inks) -> None:
    """Paint ● for what was reached, ○ for what is aimed at, in a box of this size."""
    ink = inks[STATUS_INKS[status]]
    if status is Status.ACTUAL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, box * 0.4, box * 0.4)
        return
    painter.setPen(QPen(ink, box * 0.18))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, box * 0.34, box * 0.34)
