"""What every card with rows shares: marks, and the text twin that says the same in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.charts.rows import Row, RowCursor
from briefing_app.ui.dragging import DragOut
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.card import OUTDENT, CardFrame
from briefing_app.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from briefing_app.analysis.chart_words import DrawnCard
    from briefing_app.analysis.twins import TwinRow
    from briefing_app.ui.charts.picture import ChartPicture
    from briefing_app.ui.charts.twins import TwinRows


class Twin(NamedTuple):
    """A card in words: its title, its rows, one sentence."""

    title: str
    rows: Sequence[TwinRow]
    sentence: str


class ChartCard(CardFrame):
    """A card with rows; a kind of it that has a twin returns it from `_make_twin`.

    Ctrl+C copies the chart, and it can be dragged out, once it knows its report. Signals:
    `row_activated`, `row_hovered` (figure id), `twin_requested` (whether words are wanted
    instead of the chart).
    """

    has_twin = True
    """Whether the card can be shown as words."""
    row_activated = Signal(str)
    row_hovered = Signal(str)
    twin_requested = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty card that shows its chart."""
        super().__init__(look, parent)
        self._report = NO_REPORT
        self._in_words = False
        self._words: TwinRows | None = None
        self._marks: tuple[str, frozenset[str]] = ("", frozenset())
        self.copy_button: IconButton | None = None
        self.let_out(self)
        self.let_out(self.head)

    @property
    def in_words(self) -> bool:
        """Whether the text twin stands in for the chart."""
        return self._in_words

    @property
    def twin(self) -> TwinRows | None:
        """The rows of words, once they were asked for."""
        return self._words

    @property
    def rows(self) -> RowCursor | None:
        """Marks, hover and the current row of what is shown; None while nothing answers."""
        return self._words.rows if self._words and self._in_words else self._chart_rows()

    def set_in_words(self, in_words: bool) -> None:
        """Show words instead of the chart, or the chart again; the keys stay in the card."""
        if in_words == self._in_words:
            return
        before = self._words if self._in_words else self._chart()
        focused = before is not None and before.hasFocus()
        self._in_words = in_words
        if in_words and self._words is None:
            self._build_words()
        self._show_body()
        body = self._words if in_words else self._chart()
        if focused and body is not None:
            body.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_marked(self, selected: str, marked: frozenset[str]) -> None:
        """Mark the rows of these figures."""
        self._marks = (selected, marked)
        for rows in self._all_rows():
            rows.set_marked(selected, marked)

    def set_peeked(self, figure_id: str) -> None:
        """Tint the row of a figure pointed at elsewhere."""
        for rows in self._all_rows():
            rows.set_peeked(figure_id)

    def row_rect(self, row: Row) -> QRectF:
        """Return a row's place in this card."""
        body = self._words if self._in_words else self._chart()
        top = body.y() if body else 0
        return QRectF(0, top + row.top, self.width(), row.height)

    def set_report(self, report: Report) -> None:
        """Tell it which report its rows come from."""
        self._report = report

    def picture(self) -> ChartPicture:
        """Return the chart as it looks in other programs."""
        from briefing_app.ui.charts.picture import chart_picture

        return chart_picture(self._report, self.drawn_card(), self.look)

    def copy_chart(self) -> None:
        """Put the chart on the clipboard: PNG, SVG and the table of its rows."""
        from briefing_app.ui.clipboard import chart_data, copy

        copy(chart_data(self.picture()))

    def copy_table(self) -> None:
        """Put the rows on the clipboard as a table, with their source."""
        from briefing_app.analysis.chart_words import chart_table, chart_words
        from briefing_app.ui.clipboard import copy, table_data

        card = self.drawn_card()
        words = chart_words(self._report, card)
        copy(table_data(chart_table(self._report, card), words.source))

    def copy_words(self) -> None:
        """Put the rows on the clipboard as words."""
        from briefing_app.analysis.twins import lines
        from briefing_app.ui.clipboard import copy, text_data

        copy(text_data(lines(self._make_twin().rows)))

    def save_chart(self, ending: str) -> None:
        """Ask for a name and save the chart as png or svg."""
        from briefing_app.ui.panes.data.saving import ask_and_save

        picture = self.picture()
        make: Callable[[], bytes] = picture.png if ending == "png" else picture.svg
        ask_and_save(self, f"{self._report.place} {picture.words.title}", ending, make)

    def let_out(self, widget: QWidget) -> None:
        """Let the chart be dragged out of a part of the card."""
        DragOut(widget, self._grab)

    def drawn_card(self) -> DrawnCard:
        """Return the rows that are shown."""
        raise NotImplementedError

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        if self.copy_button:
            self.copy_button.apply_look(look)
            self._place_button(self.copy_button)
        if self._words:
            self._words.apply_look(look)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from briefing_app.ui.panes.data.twin_menu import TwinMenu

        menu = TwinMenu(self.look, self._in_words, self, has_twin=self.has_twin)
        menu.words_requested.connect(self.twin_requested)
        menu.copy_requested.connect(self.copy_words)
        menu.chart_requested.connect(self.copy_chart)
        menu.table_requested.connect(self.copy_table)
        menu.save_requested.connect(self.save_chart)
        menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chart()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.copy_button:
            self._place_button(self.copy_button)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_button()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.copy_button:
            self.copy_button.hide()
            self._set_margins()

    def _show_button(self) -> None:
        """Show the button that copies, for the pointer; the keys have Ctrl+C."""
        if not self.copy_button:
            self.copy_button = button = IconButton(
                "copy", "复制图", self.look, keys="Ctrl+C", parent=self
            )
            button.setObjectName("chart_copy")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self.copy_chart)
        self._place_button(self.copy_button)
        self.copy_button.show()

    def _place_button(self, button: IconButton) -> None:
        """Put the button at the right end of the head, whose words keep clear of it."""
        px = self.look.px
        button.setGeometry(self.width() - px(8 + 28), px(8), px(28), px(28))
        self.head.setContentsMargins(px(OUTDENT), 0, px(OUTDENT + 24), 0)

    def _grab(self, _at: QPoint) -> Callable[[], QMimeData]:
        return self._dragged

    def _dragged(self) -> QMimeData:
        """Return the chart as it is dragged: dropped on an agenda it is its first figure."""
        from briefing_app.analysis.chart_words import card_figures
        from briefing_app.meeting.stops import figure_stop, pair_stop
        from briefing_app.ui.clipboard import chart_data, with_stop

        card = self.drawn_card()
        make = pair_stop if isinstance(card, DumbbellCard) else figure_stop
        first = card_figures(card)[0]
        return with_stop(chart_data(self.picture()), make(self._report, first))

    def _make_twin(self) -> Twin:
        """Return the card in words."""
        raise NotImplementedError

    def _chart(self) -> QWidget | None:
        """Return the widget that draws the rows, if there is one."""
        raise NotImplementedError

    def _chart_rows(self) -> RowCursor | None:
        """Return the rows of the chart, if it answers."""
        raise NotImplementedError

    def _show_body(self) -> None:
        """Show chart or words, whichever is wanted."""
        chart = self._chart()
        if chart is not None:
            chart.setVisible(not self._in_words)
        if self._words is not None:
            self._words.setVisible(self._in_words)
            if self._in_words:
                self._fill_words(self._words)

    def _fill_words(self, words: TwinRows) -> None:
        words.set_twin(*self._make_twin())
        words.rows.set_marked(*self._marks)

    def _build_words(self) -> None:
        from briefing_app.ui.charts.twins import TwinRows

        self._words = TwinRows(self.look, self)
        self._words.row_activated.connect(self.row_activated)
        self._words.row_hovered.connect(self.row_hovered)
        self.add_body(self._words)
        self.let_out(self._words)

    def _all_rows(self) -> list[RowCursor]:
        found = (self._chart_rows(), self._words.rows if self._words else None)
        return [rows for rows in found if rows is not None]
