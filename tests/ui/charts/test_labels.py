from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from briefing_app.ui.charts.labels import fit_labels
from tests.ui.looks import make_look

INCOMES = ("所有行政村集体经济总收入", "所有行政村集体经营性收入")
SITES = ("所有行政村经济总收入到账", "所有行政村经营性收入到账")


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetrics:
    return QFontMetrics(make_look().sans(13))


@pytest.mark.parametrize(
    "names", [INCOMES, SITES, ("一二三四五六七八九甲", "乙二三四五六七八九十")]
)
@pytest.mark.parametrize("room", [70, 90, 110])
def test_names_that_differ_look_different(
    metrics: QFontMetrics, names: tuple[str, ...], room: int
) -> None:
    cut = fit_labels(names, metrics, [room, room])
    assert len(set(cut)) == 2
    assert all(metrics.horizontalAdvance(words) <= room for words in cut)


def test_names_with_room_stay_whole(metrics: QFontMetrics) -> None:
    assert fit_labels(INCOMES, metrics, [500, 500]) == list(INCOMES)


def test_the_same_name_twice_is_no_clash(metrics: QFontMetrics) -> None:
    cut = fit_labels((INCOMES[0], INCOMES[0]), metrics, [80, 80])
    assert cut[0] == cut[1]
    assert "…" in cut[0]
