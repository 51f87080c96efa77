"""A chart as a picture for other programs: painted anew, light on white, nothing cut.

Title, year, unit, source and what is worked out stand inside it. The painters are those of
the room screen; lengths are theirs, two to a pixel of the picture at ratio 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QColorSpace, QFont, QImage, QImageWriter, QPainter

from briefing_app.analysis.chart_words import ChartWords, DrawnCard, chart_text, chart_words
from briefing_app.analysis.charts import BarCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.model.report import Report
from briefing_app.ui.fonts import SANS, SERIF
from briefing_app.ui.look import LIGHT, Look
from briefing_app.ui.presentation.bar_rows import BarRows
from briefing_app.ui.presentation.chart_art import (
    NAME_GAP,
    NAME_SHARE,
    ROW,
    ChartArt,
    name_size,
    value_size,
)
from briefing_app.ui.presentation.inking import inks_of, paint_mark, paint_words
from briefing_app.ui.presentation.line_rows import LineRows
from briefing_app.ui.presentation.pair_rows import PairRows
from briefing_app.ui.presentation.pieces import CALCULATED, Piece
from briefing_app.ui.presentation.stage import SMALLEST, Faces, advance, wrapped

SCALE = 0.5
"""Pixels at ratio 1 for a unit of the painters."""
DPI = 96
_WIDTH = 1600.0
_SIDE, _EDGE = 56.0, 48.0
_TITLE, _TITLE_LINE = 46.0, 60.0
_SMALL_LINE = 46.0
_MARK, _MARK_GAP = 28.0, 16.0
_HEAD_GAP, _FOOT_GAP = 28.0, 32.0
_LEAST_PLOT = 420.0
_CHIP_GAP = 14.0


class ChartPicture:
    """One chart, laid out; `png` and `svg` paint it, `text` says the same as a table."""

    def __init__(self, report: Report, card: DrawnCard, look: Look) -> None:
        """Lay out a card in the light theme, with the font families of `look`."""
        light = Look(LIGHT, look.sans_family, look.serif_family)
        self._look = light
        self._faces = faces = Faces(light)
        self._inks = {**inks_of(LIGHT), "paper": QColor("#FFFFFF")}
        self.words: ChartWords = chart_words(report, card)
        self.text = chart_text(report, card)
        self._width = max(_WIDTH - 2 * _SIDE, _needed(card, faces))
        self._art = _art(card, faces, self._width)
        self._art.set_height(self._art.height_at(ROW))
        mark = _MARK + _MARK_GAP if self.words.status else 0.0
        self._title = wrapped(self.words.title, faces.serif_bold(_TITLE), self._width - mark)
        small = faces.sans(SMALLEST)
        self._subtitle = wrapped(self.words.subtitle, small, self._width)
        chip = self._chip().width + _CHIP_GAP
        self._note = wrapped(self.words.note, small, self._width - chip) if self.words.note else []
        self._source = wrapped(self.words.source, small, self._width)

    @property
    def size(self) -> QSize:
        """Width and height in pixels at ratio 1."""
        lines = len(self._subtitle) + len(self._note) + len(self._source)
        height = len(self._title) * _TITLE_LINE + lines * _SMALL_LINE + self._art.height
        height += _HEAD_GAP + _FOOT_GAP + 2 * _EDGE
        return QSize(round((self._width + 2 * _SIDE) * SCALE), round(height * SCALE + 0.5))

    def image(self, ratio: float = 2) -> QImage:
        """Return the picture as sRGB pixels; it knows its size on paper."""
        image = QImage(self.size * ratio, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF"))
        image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        dots = round(DPI * ratio / 0.0254)
        image.setDotsPerMeterX(dots)
        image.setDotsPerMeterY(dots)
        image.setText("Title", self.words.title)
        image.setText("Source", self.words.source)
        painter = QPainter(image)
        painter.scale(SCALE * ratio, SCALE * ratio)
        self._paint(painter)
        painter.end()
        return image

    def png(self, ratio: float = 2) -> bytes:
        """Return a PNG with `ratio` pixels for a pixel of the screen."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(self.image(ratio))
        buffer.close()
        return bytes(data.data())

    def svg(self) -> bytes:
        """Return an SVG in which words are text in the program's fonts or the reader's."""
        from PySide6.QtSvg import QSvgGenerator

        data = QByteArray()
        buffer = QBuffer(data)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(DPI)
        generator.setSize(self.size)
        generator.setViewBox(QRect(0, 0, *self._units()))
        generator.setTitle(self.words.title)
        generator.setDescription(f"{self.words.subtitle}。{self.words.source}")
        painter = QPainter(generator)
        painter.fillRect(0, 0, *self._units(), QColor("#FFFFFF"))
        self._paint(painter)
        painter.end()
        return _with_fallbacks(bytes(data.data()), self._look)

    def _units(self) -> tuple[int, int]:
        return round(self.size.width() / SCALE), round(self.size.height() / SCALE)

    def _chip(self) -> Piece:
        return Piece(CALCULATED, self._faces.sans(SMALLEST), "ink3", "chip")

    def _paint(self, painter: QPainter) -> None:
        """Paint everything in units of the painters."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._paint_head(painter, _EDGE) + _HEAD_GAP
        self._art.paint(painter, _SIDE, top, self._inks)
        self._paint_foot(painter, top + self._art.height + _FOOT_GAP)

    def _paint_head(self, painter: QPainter, top: float) -> float:
        """Paint mark, title and what is below it; return where they end."""
        left, status = _SIDE, self.words.status
        if status:
            centre = QPointF(left + _MARK / 2, top + _TITLE_LINE / 2)
            paint_mark(painter, centre, status, _MARK, self._inks)
            left += _MARK + _MARK_GAP
        font = self._faces.serif_bold(_TITLE)
        for line in self._title:
            paint_words(painter, line, font, self._inks["ink"], (left, top + _TITLE_LINE / 2))
            top += _TITLE_LINE
        return self._paint_lines(painter, self._subtitle, (_SIDE, top), "ink2")

    def _paint_foot(self, painter: QPainter, top: float) -> None:
        painter.fillRect(QRectF(_SIDE, top - _FOOT_GAP / 2, self._width, 2), self._inks["line"])
        if self._note:
            chip = self._chip()
            chip.paint(painter, _SIDE, top + _SMALL_LINE / 2, self._inks)
            left = _SIDE + chip.width + _CHIP_GAP
            top = self._paint_lines(painter, self._note, (left, top), "ink3")
        self._paint_lines(painter, self._source, (_SIDE, top), "ink3")

    def _paint_lines(
        self, painter: QPainter, lines: Sequence[str], at: tuple[float, float], ink: str
    ) -> float:
        """Paint small lines from an upper left corner; return where they end."""
        left, top = at
        font = self._faces.sans(SMALLEST)
        for line in lines:
            paint_words(painter, line, font, self._inks[ink], (left, top + _SMALL_LINE / 2))
            top += _SMALL_LINE
        return top


def chart_picture(report: Report, card: DrawnCard, look: Look) -> ChartPicture:
    """Return the picture of a card of a report; only the font families of `look` count."""
    return ChartPicture(report, card, look)


def _art(card: DrawnCard, faces: Faces, width: float) -> ChartArt:
    """Return what paints a card's rows; the picture has a head of its own."""
    if isinstance(card, BarCard):
        return BarRows(card, "", None, faces, width)
    if isinstance(card, DumbbellCard):
        return PairRows(card, "", None, faces, width)
    return LineRows(card, "", None, faces, width)


def _needed(card: DrawnCard, faces: Faces) -> float:
    """Return the width at which no name, value or group's title is cut."""
    name, bold = faces.sans(name_size(ROW)), faces.sans_bold(value_size(ROW))
    if isinstance(card, DumbbellCard):
        rows = [row for group in card.groups for row in group.rows]
        names = [f"{row.label}（{row.unit}）" if row.unit else row.label for row in rows]
        values = _widest(bold, [r.actual_text for r in rows]) + _widest(
            bold, [r.target_text for r in rows]
        )
        heads = _widest(faces.sans(SMALLEST), [group.title for group in card.groups])
        least = 2 * (heads + 2 * NAME_GAP + advance(name, "2022") + _MARK)
    else:
        names, least = [row.label for row in card.rows], 0.0
        values = _widest(bold, [row.text for row in card.rows]) + NAME_GAP
    label = _widest(name, names) + 4
    return max(label / NAME_SHARE, label + 2 * NAME_GAP + values + _LEAST_PLOT, least)


def _widest(font: QFont, words: Sequence[str]) -> float:
    return max((advance(font, word) for word in words), default=0.0)


def _with_fallbacks(svg: bytes, look: Look) -> bytes:
    """Name the fonts that other computers have, behind the program's own, in a style sheet.

    The attribute keeps one family: some readers, Qt's too, take a list there for one name.
    """
    rules = ""
    for family, others, kind in (
        (look.sans_family, SANS, "sans-serif"),
        (look.serif_family, SERIF, "serif"),
    ):
        names = ",".join(f"'{name}'" for name in dict.fromkeys((family, *others)))
        rules += f'text[font-family="{family}"]{{font-family:{names},{kind}}}\n'
    sheet = f'<defs>\n<style type="text/css"><![CDATA[\n{rules}]]></style>'
    return svg.replace(b"<defs>", sheet.encode(), 1)
