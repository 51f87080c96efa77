"""Words in lines: no mark where a line must not begin or end, numbers in one piece."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from briefing_app.ui.panes.reading.punctuation import CLOSING, OPENING
from briefing_app.ui.presentation.stage import Faces, advance, elided, evened, wrapped
from tests.ui.presentation.slides import bundled_look

TEXT = "坚持“稳”字当头、“进”字引领（三稳一突出），增长10.5%以上；《报告》说：“好！”。"


@pytest.mark.parametrize("width", range(260, 700, 30))
def test_marks_stay_with_their_words(qapp: QApplication, width: int) -> None:
    lines = wrapped(TEXT, Faces(bundled_look()).sans(40), width)
    assert "".join(lines) == TEXT
    assert not any(line[0] in CLOSING or line[-1] in OPENING for line in lines)
    assert any("10.5%" in line for line in lines)


@pytest.mark.parametrize("text", ["。", "“", "（（", "", "a" * 60])
def test_odd_words_are_kept_whole(qapp: QApplication, text: str) -> None:
    assert "".join(wrapped(text, Faces(bundled_look()).sans(40), 90)) == text


def test_a_cut_is_shown(qapp: QApplication) -> None:
    font = Faces(bundled_look()).sans(40)
    assert elided("固定资产投资", font, 130) == "固定…"


def test_no_line_is_left_with_one_word(qapp: QApplication) -> None:
    font = Faces(bundled_look()).sans(40)
    text = "宁波舟山港集装箱吞吐量"
    assert [len(line) for line in wrapped(text, font, 402)] == [10, 1]
    first, second = (advance(font, line) for line in evened(text, font, 402))
    assert abs(first - second) <= 40
