"""The styles of a document, as WordprocessingML: few, named, with both scripts' fonts set."""

from __future__ import annotations

from briefing_app.export import docx_xml as w
from briefing_app.export.docx_xml import NAMESPACE, Style
from briefing_app.export.office_look import (
    ACT,
    HON,
    INK,
    INK2,
    INK3,
    LANGUAGE,
    LINE2,
    SANS,
    SERIF,
    SERIF_LATIN,
    STAND_INS,
    SUNK,
    TGT,
)

_LATIN = "en-US"
"""Of digits and letters: as Chinese they would be parted at any place, 585. | 7."""
_BODY_SIZE, _SMALL, _CELL = 28, 20, 18
"""In half points: 四号 for the text, 五号 and 小五 for notes and tables."""


def styles_xml() -> str:
    """Return the whole w:styles element."""
    return (
        f'<w:styles xmlns:w="{NAMESPACE}">{_defaults()}'
        f"{_paragraphs()}{_headings()}{_characters()}{_table()}</w:styles>"
    )


def fonts_xml() -> str:
    """Return the w:fonts element: each face with what may stand in for it."""
    faces = ((SANS, "swiss"), (SERIF, "roman"))
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{STAND_INS[name]}"/>'
        f'<w:charset w:val="86"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, family in faces
    )
    latin = (
        f'<w:font w:name="{SERIF_LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )
    return f'<w:fonts xmlns:w="{NAMESPACE}">{fonts}{latin}</w:fonts>'


def _defaults() -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(SERIF_LATIN, SERIF)}"
        f'<w:color w:val="{INK}"/><w:sz w:val="{_BODY_SIZE}"/><w:szCs w:val="{_BODY_SIZE}"/>'
        f'<w:lang w:val="{_LATIN}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _fonts(latin: str, east: str) -> str:
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{east}" w:cs="{latin}"/>'


def _serif(size: int, more: str = "") -> str:
    return f"{_fonts(SERIF_LATIN, SERIF)}{_size(size, more)}"


def _sans(size: int, more: str = "") -> str:
    return f"{_fonts(SANS, SANS)}{_size(size, more)}"


def _size(size: int, more: str) -> str:
    """Return marks (bold, colour) and size in the order that the schema wants."""
    return f'{more}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


def _around(before: int, after: int) -> str:
    """Return the space above and below, in twentieths of a point."""
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _style(
    style: Style,
    paragraph: str,
    run: str,
    *,
    based: str = "Normal",
    after: str = "",
    look: str = "",
) -> str:
    """Return a paragraph style; `look` are the marks between name and properties."""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    following = f'<w:next w:val="{after}"/>' if after else ""
    default = ' w:default="1"' if style.id == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/>{parent}{following}{look}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _paragraphs() -> str:
    """Return the styles of what is not a heading."""
    indent = '<w:ind w:firstLineChars="200" w:firstLine="560"/>'
    body = f'<w:spacing w:after="60" w:line="520" w:lineRule="exact"/>{indent}<w:jc w:val="both"/>'
    unspaced = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    near = _around(20, 20)
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{w.TEXT_WIDTH}"/></w:tabs>'
    centre = '<w:jc w:val="center"/>'
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{LINE2}"/></w:pBdr>'
    return "".join(
        (
            _style(Style("Normal", "Normal"), unspaced, _serif(_BODY_SIZE), based=""),
            _style(w.TITLE, f"{_around(240, 120)}{centre}", _sans(44, "<w:b/>")),
            _style(w.SUBTITLE, f"{_around(0, 240)}{centre}", _sans(24, _colour(INK2))),
            _style(w.BODY, body, _serif(_BODY_SIZE)),
            _style(w.QUOTE, f'{near}<w:ind w:left="284"/>', _serif(24)),
            _style(w.NOTE, near, _sans(_SMALL, _colour(INK2))),
            _style(w.CELL, near, _sans(_CELL)),
            _style(
                w.CAPTION,
                "<w:keepNext/>" + _around(200, 80),
                _sans(_SMALL, f"<w:b/>{_colour(INK2)}"),
            ),
            _style(w.CONTENTS_HEAD, _around(360, 80), _sans(28, "<w:b/>")),
            _style(w.CONTENTS[0], tab + _around(100, 0), _sans(22, "<w:b/>")),
            _style(w.CONTENTS[1], f'{tab}{_around(30, 0)}<w:ind w:left="420"/>', _sans(21)),
            _style(Style("Header", "header"), f"{rule}{centre}", _sans(_CELL, _colour(INK3))),
            _style(Style("Footer", "footer"), centre, _sans(_CELL, _colour(INK3))),
        )
    )  # fmt: skip


def _headings() -> str:
    """Return the heading styles: parts, areas, topics."""
    sizes = ((36, 480, 200), (32, 360, 120), (28, 200, 40))
    return "".join(
        _style(
            style,
            f'<w:keepNext/><w:keepLines/>{_around(before, after)}<w:outlineLvl w:val="{level}"/>',
            _sans(size, "<w:b/>"),
            after=w.BODY.id,
            look='<w:uiPriority w:val="9"/>',
        )
        for level, (style, (size, before, after)) in enumerate(zip(w.HEADINGS, sizes, strict=True))
    )


def _characters() -> str:
    """Return the marks of figures: told apart without colour too."""
    dashed = f'<w:u w:val="dash" w:color="{TGT}"/>'
    looks = (
        (w.ACTUAL, f"<w:b/>{_colour(ACT)}"),
        (w.TARGET, f"<w:b/>{_colour(TGT)}{dashed}"),
        (w.RANK, f'{_colour(HON)}<w:em w:val="underDot"/>'),
        (w.LINK, ""),
    )
    plain = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
    )
    return plain + "".join(
        f'<w:style w:type="character" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f"<w:qFormat/><w:rPr>{look}</w:rPr></w:style>"
        for style, look in looks
    )


def _table() -> str:
    """Return the table style: rules above, below and between rows, a tinted head."""
    strong = f'w:val="single" w:sz="8" w:space="0" w:color="{INK}"'
    fine = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE2}"'
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
        "</w:style>"
        f'<w:style w:type="table" w:styleId="{w.TABLE.id}"><w:name w:val="{w.TABLE.name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f"<w:top {strong}/><w:bottom {strong}/><w:insideH {fine}/></w:tblBorders>"
        '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
        '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
        '</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{SUNK}"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
    )
