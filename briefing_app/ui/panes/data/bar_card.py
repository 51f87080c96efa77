"""A card of bars: a still picture first, the plot when it can be made, words if it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.charts import BarCard
from briefing_app.ui.charts.bars import EMPTY
from briefing_app.ui.charts.loader import PlotFactory
from briefing_app.ui.charts.rows import Row, RowCursor
from briefing_app.ui.charts.still import StillBars
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.card import CardFrame
from briefing_app.ui.panes.data.lines import LOADING, Lines

if TYPE_CHECKING:
    from briefing_app.ui.charts.plots import BarPlot

FAILED = ("图没画出来", "原文不受影响。")
REDRAW = "重画"


class BarCardView(CardFrame):
    """A card of bars: a still picture until `draw` is called, then a plot that is kept.

    Signals: `row_activated`, `row_hovered` (figure id).
    """

    row_activated = Signal(str)
    row_hovered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(look, parent)
        self._card = EMPTY
        self._marks: tuple[str, frozenset[str]] = ("", frozenset())
        self._factory: PlotFactory | None = None
        self.plot: BarPlot | None = None
        self.failed = False
        self._still = StillBars(look, self)
        self._lines = Lines(look, self)
        self._lines.pressed.connect(self.redraw)
        self._lines.hide()
        self.add_body(self._still)
        self.add_body(self._lines)
        self.setObjectName("bar_card")

    @property
    def card(self) -> BarCard:
        """What is shown."""
        return self._card

    @property
    def waiting(self) -> bool:
        """Whether the plot has still to be made."""
        return self.plot is None and not self.failed

    @property
    def rows(self) -> RowCursor | None:
        """The plot's rows, once there is a plot."""
        return self.plot.rows if self.plot else None

    def set_card(self, card: BarCard) -> None:
        """Show another card in place."""
        if card == self._card and not self.failed:
            return
        self._card = card
        self._show()

    def set_marked(self, selected: str, marked: frozenset[str]) -> None:
        """Mark the rows of these figures."""
        self._marks = (selected, marked)
        self._still.set_marked(marked)
        if rows := self.rows:
            rows.set_marked(selected, marked)

    def set_peeked(self, figure_id: str) -> None:
        """Tint the row of a figure pointed at elsewhere."""
        if rows := self.rows:
            rows.set_peeked(figure_id)

    def draw(self, factory: PlotFactory) -> None:
        """Make the plot, or say that it could not be drawn."""
        self._factory = factory
        try:
            plot = factory(self.look, self)
        except Exception as error:  # noqa: BLE001 - the program goes on without this chart
            self.fail(error)
            return
        self.failed = False
        self.plot = plot
        plot.row_activated.connect(self.row_activated)
        plot.row_hovered.connect(self.row_hovered)
        plot.broken.connect(self._on_plot_broken)
        self.add_body(plot)
        self._show()

    def fail(self, error: Exception) -> None:
        """Say that the chart could not be drawn; the reason goes to the log."""
        import logging

        logging.getLogger(__name__).warning("chart not drawn: %r", error)
        self._drop_plot()
        self.failed = True
        self._show()

    def redraw(self) -> None:
        """Try again."""
        if self._factory:
            self.draw(self._factory)

    def row_rect(self, row: Row) -> QRectF:
        """Return a row's place in this card."""
        top = self.plot.y() if self.plot else self._still.y()
        return QRectF(0, top + row.top, self.width(), row.height)

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self._lines.apply_look(look)
        if self.plot:
            self.plot.apply_look(look)
        self._show()

    def _on_plot_broken(self) -> None:
        self.fail(RuntimeError("painting failed"))

    def _drop_plot(self) -> None:
        if self.plot:
            self.plot.hide()
            self.plot.deleteLater()
            self.plot = None

    def _show(self) -> None:
        """Bring head and body in line with card, plot and failure."""
        card = self._card
        remark = LOADING if self.waiting else "" if self.failed else card.count
        self.head.set_words(card.title, card.note, remark)
        self._still.setVisible(self.waiting)
        if self.waiting:
            self._still.set_card(card, self.look)
        self._lines.setVisible(self.failed)
        self.set_border("err" if self.failed else "line")
        if self.failed:
            self._lines.set_words(FAILED, REDRAW, warns=True)
        if self.plot:
            self.plot.set_card(card)
            self.set_marked(*self._marks)
