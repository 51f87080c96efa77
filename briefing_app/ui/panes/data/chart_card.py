"""What every card with rows shares: marks, and the text twin that says the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.charts.rows import Row, RowCursor
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.card import CardFrame

if TYPE_CHECKING:
    from briefing_app.analysis.twins import TwinRow
    from briefing_app.ui.charts.twins import TwinRows


class Twin(NamedTuple):
    """A card in words: its title, its rows, one sentence."""

    title: str
    rows: Sequence[TwinRow]
    sentence: str


class ChartCard(CardFrame):
    """A card with rows; a kind of it that has a twin returns it from `_make_twin`.

    Signals: `row_activated`, `row_hovered` (figure id), `twin_requested` (whether words are
    wanted instead of the chart).
    """

    row_activated = Signal(str)
    row_hovered = Signal(str)
    twin_requested = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty card that shows its chart."""
        super().__init__(look, parent)
        self._in_words = False
        self._words: TwinRows | None = None
        self._marks: tuple[str, frozenset[str]] = ("", frozenset())

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

    def copy_words(self) -> None:
        """Put the rows on the clipboard as plain text."""
        from briefing_app.analysis.twins import lines

        QGuiApplication.clipboard().setText(lines(self._make_twin().rows))

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        if self._words:
            self._words.apply_look(look)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from briefing_app.ui.panes.data.twin_menu import TwinMenu

        menu = TwinMenu(self.look, self._in_words, self)
        menu.words_requested.connect(self.twin_requested)
        menu.copy_requested.connect(self.copy_words)
        menu.popup(event.globalPos())

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

    def _all_rows(self) -> list[RowCursor]:
        found = (self._chart_rows(), self._words.rows if self._words else None)
        return [rows for rows in found if rows is not None]
