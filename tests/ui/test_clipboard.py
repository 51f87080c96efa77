"""Four pastes: into a plain editor, a word processor, a spreadsheet, a picture program."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QTextDocument, QTextTable
from pytestqt.qtbot import QtBot

from briefing_app.analysis.charts import BarCard, Scope, chart_cards
from briefing_app.analysis.tsv import tsv
from briefing_app.ui.charts.picture import ChartPicture, chart_picture
from briefing_app.ui.clipboard import (
    CSV,
    PNG,
    SVG,
    chart_data,
    copy,
    copy_words,
    rows_data,
    table_data,
    text_data,
    with_stop,
)
from briefing_app.ui.panes.meeting.stop_mime import STOP_MIME
from tests.analysis.sample import marked_report
from tests.ui.looks import make_look

REPORT = marked_report()
WORDS = '“投资<增长>10%”——《报告》第2版\n第二行 & "引号"'
ROWS = [["指标", "数值", "单位"], ["投资 <b>", "10", "%"], ['带"引号"的', "-3", "亿元"]]


@pytest.fixture
def picture(qtbot: QtBot) -> ChartPicture:
    cards = chart_cards(REPORT, "review-1-2", Scope.SECTION)
    bars = next(card for card in cards if isinstance(card, BarCard))
    return chart_picture(REPORT, bars, make_look())


def rich(data: QMimeData) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(data.html())
    return document


def cells_of(data: QMimeData) -> list[list[str]]:
    """Return the HTML table as a word processor reads it."""
    document = rich(data)  # kept: its frames go with it
    table = next(f for f in document.rootFrame().childFrames() if isinstance(f, QTextTable))
    columns = range(table.columns())
    return [
        [table.cellAt(r, c).firstCursorPosition().block().text() for c in columns]
        for r in range(table.rows())
    ]


def test_a_plain_editor_gets_the_words_as_they_are() -> None:
    assert text_data(WORDS).text() == WORDS


def test_a_word_processor_gets_the_same_words() -> None:
    assert rich(text_data(WORDS)).toPlainText() == WORDS


def test_words_carry_no_formatting_of_their_own() -> None:
    assert "style" not in text_data(WORDS).html()


def test_a_spreadsheet_gets_lines_and_cells() -> None:
    data = table_data(tsv(ROWS))
    assert list(csv.reader(io.StringIO(data.text()), delimiter="\t")) == ROWS
    assert list(csv.reader(io.StringIO(bytes(data.data(CSV).data()).decode()))) == ROWS


def test_a_word_processor_gets_a_table() -> None:
    assert cells_of(table_data(tsv(ROWS))) == ROWS


def test_the_source_stands_below_the_table_and_not_in_it() -> None:
    data = table_data(tsv(ROWS), "来源：《报告》")
    assert cells_of(data) == ROWS
    assert rich(data).toPlainText().endswith("来源：《报告》")
    assert "来源" not in data.text()


def test_a_formula_stays_words_in_every_form() -> None:
    data = table_data(tsv([["指标"], ["=1+1"]]))
    assert cells_of(data)[1] == ["'=1+1"]
    assert "\r\n'=1+1" in bytes(data.data(CSV).data()).decode()


def test_a_list_copies_a_table_or_a_sentence() -> None:
    assert rows_data(tsv(ROWS)).hasFormat(CSV)
    assert not rows_data(WORDS).hasFormat(CSV)


def test_a_picture_program_gets_the_chart(picture: ChartPicture) -> None:
    data = chart_data(picture)
    assert QImage.fromData(data.data(PNG)).size() == picture.size * 2
    assert data.hasImage()
    root = ET.fromstring(bytes(data.data(SVG).data()))
    assert root.tag.endswith("svg")


def test_a_chart_is_a_table_to_an_editor_and_never_html(picture: ChartPicture) -> None:
    data = chart_data(picture)
    assert data.text() == picture.text
    assert not data.hasHtml()


def test_the_clipboard_has_every_form(qtbot: QtBot) -> None:
    copy(table_data(tsv(ROWS)))
    assert set(QGuiApplication.clipboard().mimeData().formats()) >= {"text/plain", "text/html", CSV}
    copy_words(WORDS)
    assert QGuiApplication.clipboard().text() == WORDS


def test_without_a_stop_nothing_is_added() -> None:
    assert not with_stop(text_data(WORDS), None).hasFormat(STOP_MIME)
