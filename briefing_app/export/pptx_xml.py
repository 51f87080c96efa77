"""DrawingML as strings: runs, lines, text boxes, rules, tables, the title of a slide.

Lengths are those of the design, 1920 by 1080 on a slide; sizes of letters too, so that 64 here
is 32 pt. Each run names its Latin and its East Asian face.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_app.export.office_look import INK, INK2, LANGUAGE, LINE2, SANS, SUNK, ems, xml

EMU = 6350
"""Of one length of the design."""
WIDTH, HEIGHT, SIDE = 1920, 1080, 96
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
FACES = f'<a:latin typeface="{SANS}"/><a:ea typeface="{SANS}"/><a:cs typeface="{SANS}"/>'
LEADING = 1.45
"""Height of a line by its size: that of the tallest face that may stand in for ours."""
_SCALES = (1.0, 0.92, 0.85, 0.78, 0.71, 0.64, 0.57, 0.5, 0.44, 0.38, 0.33, 0.28, 0.24, 0.2)
_FLOOR, _NEED = 28.0, 0.3
"""Words get no smaller than this, 14 pt, but where a box would not hold them otherwise."""
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style without colours and rules; ours are in the cells."""
_CELL_AIR = 12.0
"""Air left and right of a cell's words; above and below it is half of that."""


class Frame(NamedTuple):
    """A rectangle of the slide."""

    x: float
    y: float
    width: float
    height: float

    def emu(self) -> tuple[int, int, int, int]:
        """Return it as office files count."""
        x, y, width, height = (round(length * EMU) for length in self)
        return x, y, width, height


class Text(NamedTuple):
    """Words of one look."""

    words: str
    size: float
    color: str = INK
    bold: bool = False


class Line(NamedTuple):
    """A paragraph of a box; `above` is the air over it, `whole` that it is not to be parted."""

    texts: tuple[Text, ...]
    above: float = 0.0
    whole: bool = False

    def height(self, width: float, scale: float) -> float:
        """Return how high the paragraph gets at a scale."""
        size = max((scaled(text.size, scale) for text in self.texts), default=0.0)
        advance = self.advance(scale)
        count = 1 if advance <= width else math.ceil(advance / max(width - size, size))
        return count * size * LEADING + self.above * scale

    def advance(self, scale: float) -> float:
        """Return how long the paragraph is on one line."""
        return sum(ems(text.words) * scaled(text.size, scale) for text in self.texts)

    def fits(self, width: float, scale: float) -> bool:
        """Whether it may be parted, or need not be."""
        return not self.whole or self.advance(scale) <= width


def scaled(size: float, scale: float) -> float:
    """Return a size at a scale: what is small gets no smaller as long as there is a way."""
    return max(size * scale, min(size, _FLOOR)) if scale >= _NEED else size * scale


def line(
    words: str, size: float, color: str = INK, *, bold: bool = False, above: float = 0
) -> Line:
    """Return a paragraph of one look."""
    return Line((Text(words, size, color, bold),), above)


def fit(lines: Sequence[Line], width: float, height: float) -> float:
    """Return the largest scale at which lines have room; the smallest where none has."""
    return next((s for s in _SCALES if _has_room(lines, width, height, s)), _SCALES[-1])


def _has_room(lines: Sequence[Line], width: float, height: float, scale: float) -> bool:
    high = sum(each.height(width, scale) for each in lines)
    return high <= height and all(each.fits(width, scale) for each in lines)


def runs(texts: Iterable[Text], scale: float = 1.0) -> str:
    """Return runs with both faces and the language set."""
    return "".join(
        f"<a:r>{_look('rPr', text, scale)}<a:t>{xml(text.words)}</a:t></a:r>"
        for text in texts
        if text.words
    )


def _look(tag: str, text: Text, scale: float = 1.0) -> str:
    size, bold = round(scaled(text.size, scale) * 50), int(text.bold)
    return (
        f'<a:{tag} lang="{LANGUAGE}" altLang="en-US" sz="{size}" b="{bold}" dirty="0">'
        f'<a:solidFill><a:srgbClr val="{text.color}"/></a:solidFill>{FACES}</a:{tag}>'
    )


def paragraphs(lines: Iterable[Line], scale: float = 1.0, *, align: str = "l") -> str:
    """Return lines as paragraphs."""
    return "".join(
        f'<a:p><a:pPr algn="{align}"><a:spcBef><a:spcPts val="{round(each.above * scale * 50)}"/>'
        f"</a:spcBef></a:pPr>{runs(each.texts, scale)}</a:p>"
        for each in lines
    )


def _geometry(frame: Frame) -> str:
    x, y, width, height = frame.emu()
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def text_box(number: int, name: str, frame: Frame, lines: Sequence[Line], scale: float) -> str:
    """Return a native text box."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{xml(name)}"/><p:cNvSpPr txBox="1"/>'
        f"<p:nvPr/></p:nvSpPr><p:spPr>{_geometry(frame)}<a:noFill/></p:spPr>"
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs(lines, scale) or '<a:p/>'}"
        "</p:txBody></p:sp>"
    )


def rule(number: int, frame: Frame, color: str) -> str:
    """Return a line as a narrow rectangle; it says nothing to assistive technology."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="线 {number}"><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f'<p:spPr>{_geometry(frame)}<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def slide_number(number: int, shown: int) -> str:
    """Return the placeholder of the slide's number, with the field that keeps it right."""
    look = _look("rPr", Text("", 28, INK2))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="页码"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr>'
        "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        f"{look}<a:t>{shown}</a:t></a:fld></a:p></p:txBody></p:sp>"
    )


class Column(NamedTuple):
    """The head of a table's column; its share of the width, in parts."""

    title: str
    share: int


def row_height(cells: Sequence[Text], widths: Sequence[float]) -> float:
    """Return how high a row of a table gets."""
    return max(
        Line((cell,)).height(width - 2 * _CELL_AIR, 1.0) + _CELL_AIR
        for cell, width in zip(cells, widths, strict=True)
    )


def column_widths(columns: Sequence[Column], width: float) -> list[float]:
    """Return a width for each column."""
    whole = sum(column.share for column in columns)
    return [width * column.share / whole for column in columns]


def table(
    number: int,
    name: str,
    frame: Frame,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Text]],
) -> str:
    """Return a native table with a head."""
    widths = column_widths(columns, frame.width)
    grid = "".join(f'<a:gridCol w="{round(width * EMU)}"/>' for width in widths)
    head = [Text(column.title, rows[0][0].size if rows else 32, INK2, True) for column in columns]
    body = "".join(_row(row, widths) for row in rows)
    x, y, width, height = frame.emu()
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="{xml(name)}" '
        f'descr="{xml(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        "</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></p:xfrm>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{_PLAIN}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{grid}</a:tblGrid>{_row(head, widths, head=True)}{body}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(cells: Sequence[Text], widths: Sequence[float], *, head: bool = False) -> str:
    height = round(row_height(cells, widths) * EMU)
    inner = "".join(_cell(cell, head=head) for cell in cells)
    return f'<a:tr h="{height}">{inner}</a:tr>'


def _cell(text: Text, *, head: bool) -> str:
    air, low = round(_CELL_AIR * EMU), round(_CELL_AIR / 2 * EMU)
    fill = f'<a:solidFill><a:srgbClr val="{SUNK}"/></a:solidFill>' if head else "<a:noFill/>"
    inner = runs((text,)) or _look("endParaRPr", text)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{inner}</a:p></a:txBody>"
        f'<a:tcPr marL="{air}" marR="{air}" marT="{low}" marB="{low}" anchor="ctr">'
        f'<a:lnB w="9525"><a:solidFill><a:srgbClr val="{LINE2}"/></a:solidFill></a:lnB>'
        f"{fill}</a:tcPr></a:tc>"
    )
