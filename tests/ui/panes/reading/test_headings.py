"""Headings break so that their last line holds some characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument

from briefing_app.model.report import NO_REPORT
from briefing_app.ui.panes.reading.document_map import DocumentMap
from briefing_app.ui.panes.reading.headings import balance_headings, spare
from tests.ui.looks import make_look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZE = 24


@pytest.mark.parametrize(
    ("characters", "less"), [(9, 0), (10, 0), (11, 2), (12, 1), (13, 0), (21, 1), (22, 1)]
)
def test_a_heading_gives_away_as_few_characters_as_will_do(
    qtbot: QtBot, characters: int, less: int
) -> None:
    font = make_look().serif(SIZE, bold=True)
    assert spare("字" * characters, font, 10 * SIZE) == less * SIZE


def test_a_column_too_narrow_for_it_is_left_alone(qtbot: QtBot) -> None:
    assert spare("字" * 5, make_look().serif(SIZE, bold=True), 2 * SIZE) == 0


def test_an_empty_page_has_nothing_to_balance(qtbot: QtBot) -> None:
    page = QTextDocument()
    balance_headings(page, DocumentMap(NO_REPORT), 600)
    assert page.blockCount() == 1
