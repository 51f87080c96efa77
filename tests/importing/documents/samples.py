"""Files as people have them, made in memory: the same few sentences in every format."""

from __future__ import annotations

import io
import zipfile

from briefing_app.importing.documents.records import Format
from briefing_app.importing.documents.wire import Order

REPORT = (
    "2023年示例市政府工作报告",
    "各位代表：",
    "现在，我代表市人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。",
    "一、过去一年工作回顾",
    "（一）经济稳中有进。全市地区生产总值增长5%，一般公共预算收入增长3.2%，规上工业增加值增长6.1%，固定资产投资增长8%。",
    "（二）民生持续改善。新增就业12.5万人，居民人均可支配收入增长4.7%，新建改建学校36所，惠及群众近20万人。",
    "二、今年主要目标",
    "地区生产总值增长6%左右，城镇新增就业11万人以上，居民收入增长与经济增长基本同步。",
)
TEXT = "\n".join(REPORT)
HTML = (
    '<!DOCTYPE html><html><head><meta charset="{}"><title>2023年示例市政府工作报告_示例网</title>'
    "<script>var s = '脚本里的话，不该出现，也不该运行。';</script></head><body>"
    '<div class="nav"><a href="/">首页</a> <a href="/x">政务公开</a></div><div id="zoom">'
    + "".join(f"<p>　　{words}</p>\n" for words in REPORT)
    + '</div><div class="footer">版权所有：示例市人民政府办公室，未经许可，不得转载，谢谢合作。</div>'
    "</body></html>"
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def order(kind: Format, *, recognise: bool = False) -> Order:
    return Order(kind, "报告", "0" * 64, recognise)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def paragraph(words: str, properties: str = "", run: str = "") -> str:
    ppr = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    rpr = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f'<w:p>{ppr}<w:r>{rpr}<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def docx(body: str, **parts: str) -> bytes:
    """Return a Word package; parts are named styles, numbering, footnotes, rels, root_rels, core."""
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f"><w:body>{body}</w:body></w:document>",
    }
    for name in ("styles", "numbering", "footnotes", "endnotes"):
        if name in parts:
            found[f"word/{name}.xml"] = f"<w:{name} {W}>{parts[name]}</w:{name}>"
    if "rels" in parts:
        found["word/_rels/document.xml.rels"] = relations(parts["rels"])
    if "root_rels" in parts:
        found["_rels/.rels"] = relations(parts["root_rels"])
    if "core" in parts:
        found["docProps/core.xml"] = (
            '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>'
            f"{parts['core']}</dc:title></c>"
        )
    return zipped(found)


def relations(inside: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{inside}</Relationships>'


def relation(kind: str, target: str, *, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="r1" Type="{KINDS}/{kind}" Target="{target}"{mode}/>'


def typeset(markup: str) -> bytes:
    """Return a PDF of Typst markup, set in the program's own type."""
    import typst

    from briefing_app.export.typst_press import _fonts

    head = '#set text(font: "Briefing Serif SC", lang: "zh", size: 10pt)\n'
    pdf = typst.compile((head + markup).encode(), font_paths=_fonts())
    assert isinstance(pdf, bytes)
    return pdf


def report_pdf(columns: int) -> bytes:
    body = "\n\n".join(REPORT * 3)
    return typeset(
        f'#set page(width: 160mm, height: 120mm, margin: 10mm, columns: {columns}, numbering: "- 1 -")\n'
        "#set par(justify: true, first-line-indent: (amount: 2em, all: true))\n" + body
    )


def joined(lines: tuple[str, ...] | list[str]) -> str:
    return "".join("".join(line.split()) for line in lines)
