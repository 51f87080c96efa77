"""A card of bars: a still picture first, the plot when it can be made, words if it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.charts import BarCard
from briefing_app.ui.charts.bars import EMPTY
from briefing_app.ui.charts.loader import PlotFactory
from briefing_app.ui.charts.rows import RowCursor
from briefing_app.ui.charts.still import StillBars
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.chart_card import ChartCard, Twin
from briefing_app.ui.panes.data.lines import LOADING, Lines

if TYPE_CHECKING:
    from briefing_app.ui.charts.plots import BarPlot

FAILED = ("图没画出来", "原文不受影响。")
REDRAW = "重画"


class BarCardView(ChartCard):
    """A card of bars: a still picture until `draw` is called, then a plot that is kept."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(look, parent)
        self._card = EMPTY
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
        return self.plot is None and not self.failed and not self.in_words

    def set_card(self, card: BarCard) -> None:
        """Show another card in place."""
        if card == self._card and not self.failed:
            return
        self._card = card
        self._show()

    @override
    def set_marked(self, selected: str, marked: frozenset[str]) -> None:
        super().set_marked(selected, marked)
        self._still.set_marked(marked)

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
        self.let_out(plot.viewport())
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
        """Bring head and body in line with card, plot and failure; words need no plot."""
        card = self._card
        broken = self.failed and not self.in_words
        remark = LOADING if self.waiting else "" if broken else card.count
        self.head.set_words(card.title, card.note, remark)
        self._still.setVisible(self.waiting)
        if self.waiting:
            self._still.set_card(card, self.look)
        self._lines.setVisible(broken)
        self.set_border("err" if broken else "line")
        if broken:
            self._lines.set_words(FAILED, REDRAW, warns=True)
        if self.plot:
            self.plot.set_card(card)
            self.set_marked(*self._marks)
        super()._show_body()

    @override
    def _show_body(self) -> None:
        self._show()

    @override
    def drawn_card(self) -> BarCard:
        return self._card

    @override
    def _make_twin(self) -> Twin:
        from briefing_app.analysis.twins import bar_sentence, bar_twin

        return Twin(self._card.title, bar_twin(self._card), bar_sentence(self._card))

    @override
    def _chart(self) -> QWidget | None:
        return self.plot

    @override
    def _chart_rows(self) -> RowCursor | None:
        return self.plot.rows if self.plot else None
