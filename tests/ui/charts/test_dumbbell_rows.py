from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from briefing_app.analysis.comparing.dumbbells import DumbbellCard, dumbbell_card
from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.ui.charts.dumbbells import DumbbellRows, paint_dumbbell
from briefing_app.ui.look import DARK, LIGHT
from tests.analysis.sample import marked_report
from tests.ui.looks import make_look


def pair_card() -> DumbbellCard:
    card = dumbbell_card(find_pairs(marked_report()))
    assert card is not None
    return card


@pytest.fixture
def rows(qtbot: QtBot) -> DumbbellRows:
    made = DumbbellRows(make_look())
    qtbot.addWidget(made)
    made.resize(390, 10)
    made.set_card(pair_card())
    made.show()
    return made


def centre(rows: DumbbellRows, index: int, x: int) -> QPoint:
    row = rows.rows.rows[index]
    return QPoint(x, round(row.top + row.height - 12))


def painted(actual: str, target: str) -> QImage:
    marks = (
        {"review-1-1": f"甲。⟦{actual}|fai|level⟧。"},
        {"plan-1-1": f"乙。⟦{target}|fai|level⟧。"},
    )
    card = dumbbell_card(find_pairs(marked_report(*marks)))
    assert card is not None
    group = card.groups[0]
    image = QImage(108, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_dumbbell(
        painter, QRectF(0, 0, 108, 24), group.rows[0], group, make_look(), QColor("white")
    )
    painter.end()
    return image


def heights(image: QImage, token: str) -> list[int]:
    color = QColor(getattr(LIGHT, token))
    size = image.size()
    return [
        y for y in range(size.height()) for x in range(size.width())
        if image.pixelColor(x, y) == color
    ]  # fmt: skip


def test_far_points_lie_on_one_line_with_a_connector() -> None:
    image = painted("5亿元", "9亿元")
    assert sum(heights(image, "act")) / len(heights(image, "act")) == pytest.approx(11.5, abs=0.6)
    assert heights(image, "tgt_m")


def test_near_points_step_aside() -> None:
    image = painted("500亿元", "501亿元")
    assert max(heights(image, "act")) < 13
    assert min(heights(image, "tgt")) > 9
    assert not heights(image, "tgt_m")


def test_equal_points_are_concentric() -> None:
    image = painted("5亿元", "5亿元以上")
    dots, rings = heights(image, "act"), heights(image, "tgt")
    assert min(rings) < min(dots) <= max(dots) < max(rings)


@pytest.mark.parametrize("target", ["9亿元以上", "3亿元以内", "5亿元以内"])
def test_chevrons_paint(target: str) -> None:
    assert heights(painted("5亿元", target), "tgt")


@pytest.mark.parametrize(("x", "figure"), [(40, 0), (380, 1)])
def test_a_click_chooses_the_year_it_hits(
    qtbot: QtBot, rows: DumbbellRows, x: int, figure: int
) -> None:
    with qtbot.waitSignal(rows.row_activated) as caught:
        qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=centre(rows, 0, x))
    assert caught.args == [rows.rows.rows[0].figures[figure]]


def test_a_click_on_the_marks_takes_turns(rows: DumbbellRows) -> None:
    assert rows.side_at(QPointF(rows._columns.plot.center().x(), 0)) == -1


def test_the_accessible_name_reads_both_years(qtbot: QtBot, rows: DumbbellRows) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    assert rows.accessibleName().startswith("实绩 → 目标：战略性新兴产业增加值，2022年增长超6%")


def test_the_tooltip_gives_the_change(rows: DumbbellRows) -> None:
    assert "至多+2 个百分点" in rows.tooltip_at(QPointF(centre(rows, 0, 40)))
    assert rows.tooltip_at(QPointF(5, 5000)) == ""


@pytest.mark.parametrize("size", [16, 18, 22])
@pytest.mark.parametrize("width", [280, 390])
def test_nothing_is_cut_off(qtbot: QtBot, rows: DumbbellRows, size: int, width: int) -> None:
    look = make_look(DARK, size)
    rows.apply_look(look)
    rows.setFixedWidth(width)
    columns = rows._columns
    assert columns.target.right() <= width
    assert columns.actual.right() <= columns.plot.left()
    assert columns.plot.width() >= look.px(40)
    assert rows.grab().toImage().pixelColor(1, 1).isValid()


def test_names_stand_above_where_there_is_no_room(rows: DumbbellRows) -> None:
    before = rows.rows.rows[0].height
    rows.setFixedWidth(230)
    rows.grab()
    assert rows.rows.rows[0].height > before
