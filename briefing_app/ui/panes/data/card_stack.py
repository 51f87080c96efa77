"""All chart cards in the design's order; cards are kept and filled anew, never rebuilt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.analysis.charts import GROWTH_TITLE, BarCard, Card, EmptyCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.bar_card import BarCardView
from briefing_app.ui.panes.data.rows_card import (
    DumbbellCardView,
    EmptyCardView,
    ListCardView,
    RowsCardView,
)


class CardStack(QWidget):
    """A column of cards. Making a plot is dear, so a card once made serves every section.

    Signals: `row_activated`, `row_hovered` (figure id), `wider_requested` (scope key),
    `twins_requested` (whether words are wanted instead of charts).
    """

    row_activated = Signal(str)
    row_hovered = Signal(str)
    wider_requested = Signal(str)
    twins_requested = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._look = look
        self._in_words = False
        self._growth: list[BarCardView] = []
        self._amounts: list[BarCardView] = []
        self._empty = EmptyCardView(look, self)
        self._pairs = DumbbellCardView(look, self)
        self._ranks = ListCardView(look, self)
        self._others = ListCardView(look, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for card in (self._empty, self._pairs, self._ranks, self._others):
            card.hide()
            self._column.addWidget(card)
        for card in (self._pairs, self._ranks, self._others):
            card.row_activated.connect(self.row_activated)
            card.row_hovered.connect(self.row_hovered)
        self._pairs.twin_requested.connect(self.twins_requested)
        self._empty.wider_requested.connect(self.wider_requested)
        self.apply_look(look)

    def set_cards(self, cards: Sequence[Card], report: Report = NO_REPORT) -> None:
        """Show these cards of a report, each kind at its place."""
        self.forget_pointer()
        self.setUpdatesEnabled(False)
        bars = [card for card in cards if isinstance(card, BarCard)]
        growth = [card for card in bars if card.title == GROWTH_TITLE]
        self._fill(self._growth, growth, 0)
        amounts = [card for card in bars if card.title != GROWTH_TITLE]
        self._fill(self._amounts, amounts, self._column.indexOf(self._others))
        pairs = [card for card in cards if isinstance(card, DumbbellCard)]
        lists = [card for card in cards if isinstance(card, ListCard)]
        empty = [card for card in cards if isinstance(card, EmptyCard)]
        for card in pairs:
            self._pairs.set_card(card)
        for lines in lists:
            (self._ranks if lines.seals else self._others).set_card(lines)
        for words in empty:
            self._empty.set_card(words)
        for view in (*self._growth, *self._amounts, self._pairs, self._ranks, self._others):
            view.set_report(report)
        self._pairs.setVisible(bool(pairs))
        self._ranks.setVisible(any(card.seals for card in lists))
        self._others.setVisible(any(not card.seals for card in lists))
        self._empty.setVisible(bool(empty))
        self.setUpdatesEnabled(True)

    @property
    def in_words(self) -> bool:
        """Whether charts are shown as their text twins."""
        return self._in_words

    def set_in_words(self, in_words: bool) -> None:
        """Show every chart as words, or as a chart again."""
        self._in_words = in_words
        self.forget_pointer()
        for card in (*self._growth, *self._amounts, self._pairs):
            card.set_in_words(in_words)

    def set_marked(self, selected: str, marked: frozenset[str]) -> None:
        """Mark the rows of these figures in all cards."""
        for card in self._with_rows():
            card.set_marked(selected, marked)

    def set_peeked(self, figure_id: str) -> None:
        """Tint the rows of a figure pointed at elsewhere."""
        for card in self._with_rows():
            card.set_peeked(figure_id)

    def forget_pointer(self) -> None:
        """End the hover of every row, as when the cards change below a resting pointer."""
        for card in self._with_rows():
            if card.rows:
                card.rows.leave()

    def waiting(self) -> list[BarCardView]:
        """Return the cards in use whose plot has still to be made."""
        return [card for card in self.bar_cards() if card.waiting]

    def bar_cards(self) -> list[BarCardView]:
        """Return the bar cards in use, from top to bottom."""
        return [c for c in (*self._growth, *self._amounts) if not c.isHidden()]

    def row_cards(self) -> list[RowsCardView]:
        """Return the cards of pairs and lists in use, from top to bottom."""
        return [c for c in (self._pairs, self._ranks, self._others) if not c.isHidden()]

    @property
    def empty_card(self) -> EmptyCardView:
        """The card that says there is nothing."""
        return self._empty

    def marked_rects(self) -> Iterator[tuple[QWidget, QRect]]:
        """Yield each card with the place of its marked row."""
        for card in self._with_rows():
            row = card.rows.marked_row() if card.rows else None
            if row:
                yield card, card.row_rect(row).toRect()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._column.setSpacing(look.px(10))
        for card in (*self._growth, *self._amounts):
            card.apply_look(look)
        for other in (self._empty, self._pairs, self._ranks, self._others):
            other.apply_look(look)

    def _with_rows(self) -> list[BarCardView | RowsCardView]:
        return [*self.bar_cards(), *self.row_cards()]

    def _fill(self, pool: list[BarCardView], cards: Sequence[BarCard], index: int) -> None:
        """Show cards in the pool's views; make more where there are too few, hide the rest."""
        while len(pool) < len(cards):
            view = BarCardView(self._look, self)
            view.row_activated.connect(self.row_activated)
            view.row_hovered.connect(self.row_hovered)
            view.twin_requested.connect(self.twins_requested)
            view.set_in_words(self._in_words)
            self._column.insertWidget(index if pool is self._amounts else len(pool), view)
            index += 1
            pool.append(view)
        for view, card in zip(pool, cards, strict=False):
            view.set_card(card)
            view.show()
        for view in pool[len(cards) :]:
            view.hide()
