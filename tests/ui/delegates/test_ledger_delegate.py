from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from briefing_app.analysis.comparing.table import Line, compare
from briefing_app.ui.delegates.ledger_columns import EDGE
from briefing_app.ui.delegates.ledger_delegate import LedgerDelegate
from briefing_app.ui.models.ledger_model import LedgerRole
from tests.analysis.comparing.compared import compared_report
from tests.ui.looks import make_look

LOOK = make_look()


def one_line(sentence: str) -> tuple[QStandardItemModel, Line]:
    """Return a model with one line of the comparison that says a sentence."""
    group = compare(compared_report()).groups[0]
    line = replace(group.lines[0], sentence=sentence)
    item, model = QStandardItem(), QStandardItemModel()
    item.setData(line, LedgerRole.LINE)
    item.setData(group, LedgerRole.GROUP)
    model.appendRow(item)
    return model, line


def in_words(room: int) -> LedgerDelegate:
    """Return a delegate that writes sentences into so many px."""
    delegate = LedgerDelegate(LOOK)
    delegate.in_words = True
    delegate.fit((), room + 2 * LOOK.px(EDGE))
    return delegate


def ink(sentence: str, room: int) -> list[bool]:
    """Return for each column of px whether the second line of a sentence has ink there."""
    model, _line = one_line(sentence)
    delegate, option = in_words(room), QStyleOptionViewItem()
    height = delegate.sizeHint(option, model.index(0, 0)).height()
    option.rect = QRect(0, 0, room + 2 * LOOK.px(EDGE), height)
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    ground = image.pixel(0, 0)
    rows = range(height * 3 // 5, height)
    return [any(image.pixel(x, y) != ground for y in rows) for x in range(image.width())]


def test_a_line_does_not_begin_with_a_comma(qtbot: QtBot) -> None:
    words = "一二三四五六七八" * 5
    room = QFontMetrics(LOOK.sans(14)).horizontalAdvance(words) + 2
    columns = ink(f"{words}，", room)
    first, last = columns.index(True), len(columns) - columns[::-1].index(True)
    assert last - first > LOOK.px(14)  # a character came along


def test_a_sentence_that_fits_takes_one_line_even_where_bold_would_not(qtbot: QtBot) -> None:
    words = "2022年省级重点建设项目463个，2023年目标400个以上，持平或更高"
    room = QFontMetrics(LOOK.sans(14)).horizontalAdvance(words) + 2
    model, line = one_line(words)
    delegate, option = in_words(room), QStyleOptionViewItem()
    delegate.selected = line.actual.id if line.actual else ""
    height = delegate.sizeHint(option, model.index(0, 0)).height()
    assert height == LOOK.px(26)
    assert QFontMetrics(LOOK.sans(14, bold=True)).horizontalAdvance(words) > room
