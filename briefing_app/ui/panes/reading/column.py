"""How wide the column of text is: 34 to 42 characters, whatever the window does."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.ui.look import BASE_TEXT_SIZE, Look

GUTTER = 12
"""Width of the scroll bar with its ticks, in px."""
RING = 2
"""Room around the view for the ring of the focus, in px."""
SHORTEST, LONGEST = 34, 42
_WIDE = (52, 52)
_NARROW = (36, 34)
_SMALL_BODY = 17
_GIVE = 4
"""What a margin gives for a whole character more: splitters leave odd widths."""


@dataclass(frozen=True, slots=True)
class Column:
    """The column in a viewport: type size, left margin, width, all in px."""

    em: int
    left: int
    width: int

    @property
    def characters(self) -> int:
        """How many characters a full line holds."""
        return self.width // self.em

    def px(self, size: float) -> int:
        """Return a length of the design at this type size."""
        return round(size * self.em / BASE_TEXT_SIZE)


def column_for(viewport: int, look: Look) -> Column:
    """Return the column for a viewport width.

    Narrow windows first take smaller margins, then one size less of type; what is left
    over beyond 42 characters becomes margin on both sides.
    """
    body, small = look.px(BASE_TEXT_SIZE), look.px(_SMALL_BODY)
    wide, narrow = _fitted(viewport, look, _WIDE), _fitted(viewport, look, _NARROW)
    if wide[1] + _GIVE >= SHORTEST * body:
        return _column(wide, body)
    if narrow[1] >= SHORTEST * body or narrow[1] < SHORTEST * small:
        return _column(narrow, body)
    return _column(narrow, small)


def _fitted(viewport: int, look: Look, margins: tuple[int, int]) -> tuple[int, int]:
    """Return left margin and room between the margins, which are those of the whole pane."""
    left, right = look.px(margins[0]) - RING, look.px(margins[1]) - GUTTER - RING
    return left, viewport - left - right


def _column(place: tuple[int, int], em: int) -> Column:
    left, room = place
    spare = max(room - LONGEST * em, 0)
    width = max((room - spare + _GIVE) // em, 1) * em
    return Column(em, left + spare // 2, width)
