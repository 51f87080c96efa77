"""What is copied or dragged, in every form that its receiver may want.

An editor takes the plain text, a word processor HTML, a spreadsheet the table, a picture
program PNG or SVG. The forms of one thing say the same; none carries hidden formatting.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from briefing_app.meeting.agenda import Stop
    from briefing_app.ui.charts.picture import ChartPicture

CSV, PNG, SVG = "text/csv", "image/png", "image/svg+xml"
_CELL = "border:1px solid #999;padding:2px 6px"


def text_data(text: str) -> QMimeData:
    """Return words as plain text and as paragraphs of HTML, one a line."""
    data = QMimeData()
    data.setText(text)
    data.setHtml(_page("".join(f"<p>{escape(line)}</p>" for line in text.splitlines())))
    return data


def table_data(tsv: str, source: str = "") -> QMimeData:
    """Return tab-separated lines, the first of them heads, as TSV, HTML table and CSV.

    `source` stands below the HTML table only: a line of words is no row of a table.
    """
    import csv
    import io

    rows = list(csv.reader(io.StringIO(tsv), delimiter="\t"))
    below = f"<p>{escape(source)}</p>" if source else ""
    lines = io.StringIO()
    csv.writer(lines).writerows(rows)
    data = QMimeData()
    data.setText(tsv)
    data.setHtml(_page(_table(rows) + below))
    data.setData(CSV, QByteArray(lines.getvalue().encode()))
    return data


def rows_data(text: str, source: str = "") -> QMimeData:
    """Return what a list copies: a table if it is one, else sentences."""
    return table_data(text, source) if "\t" in text else text_data(text)


def chart_data(picture: ChartPicture) -> QMimeData:
    """Return a chart as PNG, SVG and the table of its rows; no HTML, which would go first."""
    data = QMimeData()
    data.setImageData(picture.image())
    data.setData(PNG, QByteArray(picture.png()))
    data.setData(SVG, QByteArray(picture.svg()))
    data.setText(picture.text)
    return data


def with_stop(data: QMimeData, stop: Stop | None) -> QMimeData:
    """Return data that can be dropped on an agenda too."""
    if stop is not None:
        from briefing_app.ui.panes.meeting.stop_mime import STOP_MIME, stop_mime

        data.setData(STOP_MIME, stop_mime(stop).data(STOP_MIME))
    return data


def copy(data: QMimeData) -> None:
    """Put data on the clipboard."""
    QGuiApplication.clipboard().setMimeData(data)


def copy_words(text: str) -> None:
    """Put what a list copies on the clipboard: sentences, or a table of several rows."""
    copy(rows_data(text))


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as an HTML table, the first of them heads."""
    lines = []
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        cells = "".join(f'<{tag} style="{_CELL}">{escape(cell)}</{tag}>' for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    return f'<table style="border-collapse:collapse">{"".join(lines)}</table>'


def _page(body: str) -> str:
    """Return a page whose encoding every receiver knows."""
    return f'<html lang="zh-CN"><head><meta charset="utf-8"></head><body>{body}</body></html>'
