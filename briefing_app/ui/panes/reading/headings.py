"""Headings that break leave no single character on their last line."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextLayout

from briefing_app.ui.panes.reading.document_map import DocumentMap, Role

LEAST = 3
"""How many characters a last line holds at least."""
_HEADINGS = (Role.PART, Role.AREA)


def balance_headings(page: QTextDocument, document: DocumentMap, width: float) -> None:
    """Set headings narrower, in a column of this width, where their last line is too short."""
    cursor = QTextCursor(page)
    for block in document.blocks:
        if block.role in _HEADINGS and block.end > block.view:
            cursor.setPosition(block.view + 1)
            form = cursor.blockFormat()
            margin = spare(block.text, cursor.charFormat().font(), width, form.textIndent())
            if margin != form.rightMargin():
                form.setRightMargin(margin)
                cursor.setBlockFormat(form)


def spare(text: str, font: QFont, width: float, indent: float = 0.0) -> float:
    """Return how much narrower than `width` a heading is set: as few characters as will do."""
    size = font.pixelSize()
    if len(text) * size <= width - indent:
        return 0.0
    layout = QTextLayout(text, font)
    for less in range(LEAST + 1):
        lines = line_lengths(layout, width - less * size, indent)
        if len(lines) == 1 or lines[-1] >= LEAST:
            return float(less * size)
    return 0.0


def line_lengths(layout: QTextLayout, width: float, indent: float) -> list[int]:
    """Return how many characters stand on each line of a heading of this width."""
    lengths: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width if lengths else width - indent, 1.0))
        lengths.append(line.textLength())
    layout.endLayout()
    return lengths
