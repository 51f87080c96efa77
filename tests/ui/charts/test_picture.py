from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from briefing_app.analysis.chart_words import DrawnCard
from briefing_app.analysis.charts import BarCard, EmptyCard, ListCard, Scope, chart_cards
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.ui.charts.picture import DPI, ChartPicture, chart_picture
from tests.analysis.sample import marked_report
from tests.ui.looks import dark_look, make_look

REPORT = marked_report()
CARDS = [
    card
    for place in ("review-1-2", REPORT.sections[-1].id)
    for card in chart_cards(REPORT, place, Scope.REPORT)
    if not isinstance(card, EmptyCard)
]
BARS = next(card for card in CARDS if isinstance(card, BarCard))
PAIRS = next(card for card in CARDS if isinstance(card, DumbbellCard))
SEALS = next(card for card in CARDS if isinstance(card, ListCard) and card.seals)
LONG = "很长很长的指标名称" * 12
SVG = "{http://www.w3.org/2000/svg}"


def long_cards() -> list[DrawnCard]:
    """Return a card of each kind with a name and a value far too long for a panel."""
    bars = replace(BARS, rows=(BARS.rows[0]._replace(label=LONG, text=LONG), *BARS.rows[1:]))
    group = PAIRS.groups[0]
    pair = group.rows[0]._replace(label=LONG, actual_text=LONG, target_text=LONG)
    pairs = replace(PAIRS, groups=(group._replace(title=LONG, rows=(pair,)),))
    seals = replace(SEALS, rows=(SEALS.rows[0]._replace(label=LONG, text=LONG),))
    return [bars, pairs, seals]


def picture(card: DrawnCard) -> ChartPicture:
    return chart_picture(REPORT, card, make_look())


def texts(svg: bytes) -> list[str]:
    return [node.text or "" for node in ET.fromstring(svg).iter(f"{SVG}text")]


def labels(card: DrawnCard) -> list[str]:
    if isinstance(card, DumbbellCard):
        rows = [row for group in card.groups for row in group.rows]
        shown = [f"{row.label}（{row.unit}）" if row.unit else row.label for row in rows]
        heads = [group.title for group in card.groups]
        return [*shown, *heads, *(t for r in rows for t in (r.actual_text, r.target_text))]
    return [word for row in card.rows for word in (row.label, row.text)]


def edge_pixels(image: QImage) -> set[int]:
    last, low = image.width() - 1, image.height() - 1
    across = {image.pixel(x, y) for x in range(last) for y in (0, low)}
    return across | {image.pixel(x, y) for y in range(low) for x in (0, last)}


@pytest.mark.parametrize("card", CARDS + long_cards(), ids=lambda card: card.key)
def test_every_word_of_a_chart_is_whole_text_in_the_svg(qtbot: QtBot, card: DrawnCard) -> None:
    found = texts(picture(card).svg())
    assert set(labels(card)) <= set(found)
    assert not any("…" in text for text in found)


@pytest.mark.parametrize("card", [BARS, PAIRS, SEALS], ids=lambda card: card.key)
def test_title_and_source_are_inside(qtbot: QtBot, card: DrawnCard) -> None:
    made = picture(card)
    words, found = made.words, "".join(texts(made.svg()))
    for part in (words.title, words.subtitle, words.note, words.source):
        assert part in found


def test_what_is_worked_out_has_its_mark(qtbot: QtBot) -> None:
    assert "算" in texts(picture(PAIRS).svg())
    assert "算" not in texts(picture(BARS).svg())


def test_the_svg_has_a_title_no_bitmap_and_fonts_by_name(qtbot: QtBot) -> None:
    made = picture(PAIRS)
    root = ET.fromstring(made.svg())
    assert root.findtext(f"{SVG}title") == made.words.title
    assert root.find(f".//{SVG}image") is None
    families = {node.get("font-family") for node in root.iter(f"{SVG}text")}
    assert families == {"Noto Sans CJK SC", "Noto Serif CJK SC"}
    assert "sans-serif" in (root.findtext(f".//{SVG}style") or "")


def test_the_svg_has_no_look_alike_characters(qtbot: QtBot) -> None:
    words = picture(PAIRS).svg().decode()
    assert not re.search(r"[\u2e80-\u2fdf\uf900-\ufaff]", words)


def test_the_png_knows_its_size_and_colours(qtbot: QtBot) -> None:
    made = picture(BARS)
    image = QImage.fromData(made.png(ratio=2))
    assert image.size() == made.size * 2
    assert image.dotsPerMeterX() == pytest.approx(2 * DPI / 0.0254, abs=1)
    assert image.colorSpace().isValid()
    assert image.text("Source") == made.words.source


@pytest.mark.parametrize("card", [BARS, PAIRS, SEALS, *long_cards()], ids=lambda card: card.key)
def test_nothing_reaches_the_edge(qtbot: QtBot, card: DrawnCard) -> None:
    assert edge_pixels(picture(card).image(1)) == {QColor("#FFFFFF").rgb()}


def test_the_theme_of_the_window_has_no_part_in_it(qtbot: QtBot) -> None:
    dark = chart_picture(REPORT, BARS, dark_look())
    assert dark.png(1) == picture(BARS).png(1)


def test_the_svg_looks_like_the_png(qtbot: QtBot) -> None:
    made = picture(PAIRS)
    png = made.image(1)
    drawn = QImage(png.size(), QImage.Format.Format_RGB32)
    drawn.fill(QColor("#FFFFFF"))
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(made.svg())).render(painter)
    painter.end()
    small = [image.scaled(40, 40) for image in (png, drawn)]
    pairs = [
        (small[0].pixelColor(x, y), small[1].pixelColor(x, y)) for x in range(40) for y in range(40)
    ]
    off = [abs(a.lightness() - b.lightness()) for a, b in pairs]
    assert sum(off) / len(off) < 12
