"""A card's bars before the chart library is there: the same picture, not yet answering."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.charts import BarCard
from briefing_app.analysis.twins import bar_sentence
from briefing_app.ui.charts.bars import BarArt
from briefing_app.ui.charts.rows import RowState, paint_row_ground
from briefing_app.ui.look import Look


class StillBars(QWidget):
    """Paints with the painter that the plot uses, so that nothing moves when it takes over."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make it empty; `set_card` gives it its height."""
        super().__init__(parent)
        self._art = BarArt(look)
        self._marked: frozenset[str] = frozenset()
        self.setObjectName("still_bars")

    def set_card(self, card: BarCard, look: Look) -> None:
        """Show a card in a look."""
        self._art.apply_look(look)
        self._art.set_card(card)
        self.setAccessibleName(f"{card.title}：{'；'.join(row.spoken for row in self._art.rows())}")
        self.setAccessibleDescription(bar_sentence(card))
        self.setFixedHeight(max(self._art.height(), 1))
        self.update()

    def set_marked(self, marked: frozenset[str]) -> None:
        """Mark the rows of these figures."""
        self._marked = marked
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._art.look.theme.color("card"))
        for index, row in enumerate(self._art.rows()):
            state = RowState(marked=not self._marked.isdisjoint(row.figures))
            rect = QRectF(0, row.top, self.width(), row.height)
            paint_row_ground(painter, rect, state, self._art.look)
            self._art.paint_row(painter, index, rect, state)
        self._art.paint_axis(painter, self.width())
        painter.end()
