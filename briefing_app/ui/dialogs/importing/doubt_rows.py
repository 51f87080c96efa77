"""What a card of the check view says about one doubtful place. No Qt."""

from __future__ import annotations

from typing import NamedTuple

from briefing_app.importing.checking.doubts import alike
from briefing_app.importing.checking.excerpts import (
    Piece,
    decision_words,
    excerpt,
    place_words,
    words_now,
)
from briefing_app.importing.checking.rows import doubts_in_order
from briefing_app.importing.draft import Doubt, DoubtState, Draft


class DoubtRow(NamedTuple):
    """One card: number in text order, place, reason or decision, words, places alike."""

    number: int
    doubt: Doubt
    place: str
    note: str
    pieces: tuple[Piece, ...]
    alike: int

    @property
    def decided(self) -> bool:
        """Whether somebody has decided it."""
        return self.doubt.state is not DoubtState.OPEN


def doubt_rows(draft: Draft) -> tuple[DoubtRow, ...]:
    """Return the cards of all doubtful places in text order."""
    places = place_words(draft)
    return tuple(
        DoubtRow(
            number,
            doubt,
            places[doubt.paragraph],
            decision_words(doubt, words_now(draft, doubt.id)),
            excerpt(draft, doubt),
            len(alike(draft, doubt)),
        )
        for number, doubt in enumerate(doubts_in_order(draft), 1)
    )


def row_key(row: DoubtRow) -> str:
    """Return what a card is known by."""
    return row.doubt.id


def row_words(row: DoubtRow) -> str:
    """Return a card as it is read out."""
    words = "".join(piece.text for piece in row.pieces)
    state = "已核" if row.decided else "待核"
    put = f"，建议改为“{row.doubt.suggestion}”" if row.doubt.suggestion else ""
    why = row.note if row.decided else row.doubt.reason.rstrip("。")
    head = f"第 {row.number} 处，{state}，{row.place}"
    return f"{head}：“{row.doubt.exact}”{put}，{why}。{words}"
