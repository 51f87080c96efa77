"""甲 ⇄ 乙: which two reports are compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side
from briefing_app.library.cards import Card
from briefing_app.ui.look import Look
from briefing_app.ui.panes.library.bars import Bar
from briefing_app.ui.panes.library.pair_field import PairField
from briefing_app.ui.widgets.icon_button import IconButton

_HEIGHT, _EDGE = 48, 20


class PairRow(Bar):
    """Two fields and ⇄ between them.

    Signals: `chosen(Side, id)` from a menu, `swap_requested`.
    """

    chosen = Signal(object, str)
    swap_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Choose nothing yet."""
        super().__init__(look, "line", parent)
        self.left, self.right = (PairField(side, look, self) for side in Side)
        self.swap = IconButton("swap", "甲乙对换", look, parent=self)
        self.swap.setObjectName("pair_swap")
        for part in (self.left, self.swap, self.right):
            self.row.addWidget(part)
        self.left.chosen.connect(self._on_left_chosen)
        self.right.chosen.connect(self._on_right_chosen)
        self.swap.clicked.connect(self.swap_requested)
        self.apply_look(look)

    def field(self, side: Side) -> PairField:
        """Return the field of one side."""
        return self.left if side is Side.LEFT else self.right

    def set_cards(self, cards: Sequence[Card]) -> None:
        """List these reports in both menus."""
        self.left.set_cards(cards)
        self.right.set_cards(cards)

    def show_pair(self, left: Card | None, right: Card | None) -> None:
        """Show which two are chosen."""
        self.left.show_card(left)
        self.right.show_card(right)
        self.swap.setEnabled(bool(left and right))

    @override
    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        super().apply_look(look)
        self.setFixedHeight(look.px(_HEIGHT))
        self.row.setContentsMargins(look.px(_EDGE), 0, look.px(_EDGE), 0)
        for part in (self.left, self.swap, self.right):
            part.apply_look(look)

    def _on_left_chosen(self, report_id: str) -> None:
        self.chosen.emit(Side.LEFT, report_id)

    def _on_right_chosen(self, report_id: str) -> None:
        self.chosen.emit(Side.RIGHT, report_id)
