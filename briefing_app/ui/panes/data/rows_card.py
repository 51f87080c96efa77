"""Cards whose rows are painted without a plot: pairs, ranks, other figures, nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.charts import EmptyCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.ui.charts.dumbbells import DumbbellRows
from briefing_app.ui.charts.lists import EMPTY, ListRows
from briefing_app.ui.charts.rows import RowCursor
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.card import CardFrame
from briefing_app.ui.panes.data.chart_card import ChartCard, Twin
from briefing_app.ui.panes.data.lines import Lines


class RowsCardView(ChartCard):
    """A card around rows that are painted at once."""

    def __init__(
        self, body: DumbbellRows | ListRows, look: Look, parent: QWidget | None = None
    ) -> None:
        """Make an empty card around `body`."""
        super().__init__(look, parent)
        self.body = body
        body.row_activated.connect(self.row_activated)
        body.row_hovered.connect(self.row_hovered)
        self.add_body(body)
        self.let_out(body)

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self.body.apply_look(look)

    @override
    def _chart(self) -> QWidget:
        return self.body

    @override
    def _chart_rows(self) -> RowCursor:
        return self.body.rows


class DumbbellCardView(RowsCardView):
    """The card 实绩 → 目标."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        self._pairs = DumbbellRows(look)
        super().__init__(self._pairs, look, parent)
        self.setObjectName("dumbbell_card")

    def set_card(self, card: DumbbellCard) -> None:
        """Show another card in place."""
        count = sum(len(group.rows) for group in card.groups)
        self.head.set_words(card.title, "", f"{count} 项，升降由高到低")
        self._pairs.set_card(card)
        self._show_body()

    @override
    def drawn_card(self) -> DumbbellCard:
        return self._pairs.card

    @override
    def _make_twin(self) -> Twin:
        from briefing_app.analysis.twins import pair_sentence, pair_twin

        card = self._pairs.card
        return Twin(card.title, pair_twin(card), pair_sentence(card))


class ListCardView(RowsCardView):
    """The cards 位次 and 其他数字."""

    has_twin = False

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        self._list, self._card = ListRows(look), EMPTY
        super().__init__(self._list, look, parent)
        self.setObjectName("list_card")

    def set_card(self, card: ListCard) -> None:
        """Show another card in place."""
        self.head.set_words(card.title, "", f"{len(card.rows)} 项")
        self._card = card
        self._list.set_card(card)

    @override
    def drawn_card(self) -> ListCard:
        return self._card

    @override
    def set_in_words(self, in_words: bool) -> None:
        """Stay as it is: a list is words already."""


class EmptyCardView(CardFrame):
    """A card without its kind of figures: a sentence and where there are some."""

    wider_requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(look, parent)
        self._wider = ""
        self._lines = Lines(look, self)
        self._lines.pressed.connect(self._on_lines_pressed)
        self.add_body(self._lines)
        self.setObjectName("empty_card")

    def set_card(self, card: EmptyCard) -> None:
        """Show another card in place."""
        self._wider = str(card.wider or "")
        self.head.set_words(card.title)
        self.head.setVisible(bool(card.title))
        self._lines.set_words(card.lines, card.action)

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self._lines.apply_look(look)

    def _on_lines_pressed(self) -> None:
        self.wider_requested.emit(self._wider)
