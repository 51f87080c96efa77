"""The column keeps 34 to 42 characters."""

from __future__ import annotations

import pytest

from briefing_app.ui.panes.reading.column import GUTTER, RING, column_for
from tests.ui.looks import make_look

AROUND = GUTTER + 2 * RING


@pytest.mark.parametrize(
    ("pane", "size", "characters", "em"),
    [
        (752, 18, 36, 18),
        (749, 18, 36, 18),
        (656, 18, 34, 17),
        (656, 16, 35, 16),
        (1400, 18, 42, 18),
        (656, 22, 26, 22),
        (1000, 22, 39, 22),
    ],
)
def test_characters_a_line(pane: int, size: int, characters: int, em: int) -> None:
    column = column_for(pane - AROUND, make_look(text_size=size))
    assert (column.characters, column.em) == (characters, em)


def test_extra_width_becomes_margin_on_both_sides() -> None:
    viewport = 1400
    column = column_for(viewport, make_look())
    right = viewport - column.left - column.width
    assert abs(column.left - right) <= 20


def test_no_width_is_one_character() -> None:
    assert column_for(0, make_look()).characters == 1


def test_lengths_follow_the_type_size() -> None:
    assert column_for(640, make_look()).px(34) == 32
