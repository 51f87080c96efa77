"""Lines of words for the room: a name and, behind it, a seal or a value that has no axis."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from typing_extensions import override

from briefing_app.analysis.charts import ListCard, ListRow
from briefing_app.model.figure import Status
from briefing_app.ui.presentation.chart_art import (
    NAME_GAP,
    NAME_SHARE,
    ChartArt,
    Names,
    row_box,
    value_size,
)
from briefing_app.ui.presentation.inking import STATUS_INKS
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.pieces import Piece
from briefing_app.ui.presentation.stage import SMALLEST, Faces, elided

_SEAL = 36.0
_SEAL_SHARE = 0.62
"""Size of a seal's words by the row's height."""


class LineRows(ChartArt):
    """A list card's rows."""

    def __init__(
        self, card: ListCard, title: str, status: Status | None, faces: Faces, width: float
    ) -> None:
        """Take a card of seals or of values."""
        self._card = card
        super().__init__(title, status, faces, width)

    @property
    @override
    def count(self) -> int:
        return len(self._card.rows)

    @override
    def _lay_out(self) -> None:
        rows = self._card.rows[: self.shown]
        names = [row.label for row in rows]
        self._names = Names(names, self._faces, self.row, self.width * NAME_SHARE)
        self._start = self._names.width + NAME_GAP
        self._pieces = [self._piece(row, self.width - self._start) for row in rows]

    @override
    def _paint_rows(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        for index, piece in enumerate(self._pieces):
            middle = row_box(left, top, self.width, self.row, index).center().y()
            self._names.paint(painter, index, left, middle, inks)
            piece.paint(painter, left + self._start, middle, inks)

    def _piece(self, row: ListRow, width: float) -> Piece:
        """Return the seal or the value, smaller where it is long, cut where that is not enough."""
        seals = self._card.seals
        font_of = self._faces.serif_bold if seals else self._faces.sans_bold
        size = max(self.row * _SEAL_SHARE, SMALLEST) if seals else value_size(self.row)
        size = min(size, _SEAL * 1.2) if seals else size
        ink, frame = ("hon", "seal") if seals else (STATUS_INKS[row.status], "")
        piece = Piece(row.text, font_of(size), ink, frame)
        while piece.width > width and size > SMALLEST:
            size = max(size - 2, SMALLEST)
            piece = piece._replace(font=font_of(size))
        if piece.width > width:
            pads = piece.width - piece._replace(frame="").width
            piece = piece._replace(text=elided(row.text, piece.font, width - pads))
        return piece
