"""Word documents: what stands on the page, numbers that Word adds, and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.importing.documents import Format, read_document
from briefing_app.importing.documents import docx_reader as module
from briefing_app.importing.documents.docx_numbers import Numbering, counted
from briefing_app.importing.documents.docx_reader import read_docx
from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.records import Document
from tests.importing.documents.samples import (
    REPORT,
    docx,
    order,
    paragraph,
    relation,
    relations,
    zipped,
)


def read(body: str, **parts: str) -> Document:
    return read_docx(docx(body, **parts), order(Format.DOCX))


def texts(body: str, **parts: str) -> list[str]:
    return [line.number + line.text for line in read(body, **parts).lines]


def numbered(words: str, list_id: str = "1", level: str = "0") -> str:
    return paragraph(
        words,
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>',
    )


def level(index: int, format_: str, text: str, more: str = "", start: str = "1") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{format_}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(levels: str, more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
    )


def test_a_document_of_another_program_gives_the_report(tmp_path: Path) -> None:
    from docx import Document as NewDocument

    document = NewDocument()
    document.core_properties.title = "工作报告"
    for words in REPORT:
        document.add_paragraph(words)
    path = str(tmp_path / "报告.bin")
    document.save(path)
    found = read_document(path)
    assert [line.text for line in found.lines] == list(REPORT)
    assert all(line.whole for line in found.lines)
    assert (found.title, found.format) == ("工作报告", Format.DOCX)


def test_headings_have_their_level_by_style_or_by_themselves() -> None:
    styles = (
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="own"><w:name w:val="我的"/><w:basedOn w:val="1"/></w:style>'
        '<w:style w:styleId="o"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
        '<w:style w:styleId="loop"><w:name w:val="y"/><w:basedOn w:val="loop"/></w:style>'
        '<w:style w:styleId="t"><w:name w:val="Title"/></w:style>'
    )
    body = "".join(
        paragraph(name, f'<w:pStyle w:val="{name}"/>')
        for name in ("1", "own", "o", "loop", "t", "?")
    )
    body += paragraph("正文", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
    body += paragraph("二级", '<w:outlineLvl w:val="1"/>')
    document = read(body, styles=styles)
    assert [line.level for line in document.lines] == [1, 1, 3, 0, 0, 0, 0, 2]
    assert document.title == "t"


def test_lists_are_numbered_as_word_does() -> None:
    levels = (
        level(0, "chineseCountingThousand", "%1、")
        + level(1, "chineseCounting", "（%2）")
        + level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")
        + level(3, "bullet", "\uf06c")
        + level(4, "bullet", "—")
        + level(5, "decimal", "%6（%8）", '<w:lvlRestart w:val="0"/>')
    )
    plan = ["0", "1", "1", "2", "0", "1", "3", "4", "5", "0", "5", "8"]
    body = "".join(numbered("。", level=place) for place in plan)
    assert [o.number for o in read(body, numbering=lists(levels)).lines] == [
        *("一、", "（一）", "（二）", "1.2.1", "二、", "（一）"),
        *("", "—", "1（）", "三、", "2（）", ""),
    ]


def test_a_list_may_begin_anew_or_elsewhere() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride><w:lvlOverride w:ilvl="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        + level(0, "decimal", "%1.")
        + '</w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>'
        '<w:num w:numId="5"/>'
    )
    body = "".join(numbered("。", list_id) for list_id in "112234")
    found = [o.number for o in read(body, numbering=lists(level(0, "decimal", "%1)"), more)).lines]
    assert found == ["1)", "2)", "5)", "6)", "7.", ""]


def test_styles_bring_lists_and_level_and_zero_takes_them_away() -> None:
    styles = (
        '<w:style w:styleId="s"><w:name w:val="s"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
        '<w:style w:styleId="k"><w:name w:val="k"/><w:basedOn w:val="s"/><w:pPr><w:numPr>'
        '<w:ilvl w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    levels = level(0, "decimal", "%1.") + level(
        1, "chineseCounting", "（%2）", '<w:pStyle w:val="s"/>'
    )
    none = '<w:pStyle w:val="s"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = paragraph("甲", '<w:pStyle w:val="s"/>') + paragraph("乙", none)
    body += paragraph("丙", '<w:pStyle w:val="k"/>')
    found = texts(body, styles=styles, numbering=lists(levels))
    assert found == ["（一）甲", "乙", "2.丙"]


@pytest.mark.parametrize(
    ("value", "format_", "shown"),
    [
        (10, "chineseCounting", "十"),
        (12, "japaneseCounting", "十二"),
        (103, "chineseCounting", "一百零三"),
        (120, "chineseCounting", "一百二十"),
        (1005, "chineseCounting", "一千零五"),
        (2005, "ideographDigital", "二〇〇五"),
        (23, "chineseLegalSimplified", "贰拾叁"),
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (28, "upperLetter", "BB"),
        (3, "lowerLetter", "c"),
        (2, "ideographTraditional", "乙"),
        (1, "ideographZodiac", "子"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (2, "ideographEnclosedCircle", "㊁"),
        (7, "decimalEnclosedParen", "(7)"),
        (7, "decimalEnclosedFullstop", "7."),
        (7, "decimalFullWidth", "７"),
        (7, "decimalZero", "07"),
        (21, "decimalEnclosedCircle", "21"),
        (5, "unheard-of", "5"),
        (5, "none", ""),
    ],
)
def test_number_formats(value: int, format_: str, shown: str) -> None:
    assert counted(value, format_) == shown


def test_no_lists_no_numbers() -> None:
    assert Numbering(None).label("1", 0) == ""


def test_tracked_changes_are_accepted_and_hidden_words_left_out() -> None:
    styles = (
        '<w:style w:styleId="hid"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style>'
    )
    body = (
        "<w:p><w:r><w:t>增长</w:t></w:r><w:ins><w:r><w:t>6%</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>5%</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo>"
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr>'
        '<w:t>现</w:t></w:r><w:r><w:rPr><w:rStyle w:val="hid"/></w:rPr><w:t>藏</w:t></w:r></w:p>'
    )
    body += paragraph("藏", '<w:pStyle w:val="hid"/>') + paragraph(
        "目录一", '<w:pStyle w:val="toc"/>'
    )
    document = read(body, styles=styles)
    assert [line.text for line in document.lines] == ["增长6%来现"]
    assert document.remarks == ("1 行目录未读入",)


def test_fields_show_their_result_and_signs_what_they_are() -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    body = (
        "<w:p>"
        + field.format("begin")
        + "<w:r><w:instrText>DATE</w:instrText><w:t>码</w:t></w:r>"
        + field.format("separate")
        + "<w:r><w:t>二月</w:t></w:r>"
        + field.format("end") * 2
        + '<w:r><w:tab/><w:noBreakHyphen/><w:sym w:char="2014"/><w:sym w:char="F0B7"/><w:sym/></w:r>'
        "<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><!-- 注 --></w:p>"
    )
    assert texts(body) == ["二月\t-—链接"]


def test_raised_digits_and_notes_at_the_end() -> None:
    reference = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    body = (
        "<w:p><w:r><w:t>10km</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>绿地</w:t></w:r>"
        + reference.format("footnote", 7)
        + reference.format("endnote", 3)
        + reference.format("footnote", 99)
        + "</w:p>"
    )
    found = texts(
        body,
        footnotes=f'<w:footnote w:id="7">{paragraph("第一")}{paragraph("条")}</w:footnote>',
        endnotes=f'<w:endnote w:id="3">{paragraph("第二")}</w:endnote>',
    )
    assert found == ["10km²绿地[1][2][3]", "[1]第一条", "[2]第二"]


def test_text_boxes_follow_and_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('框里')}</w:txbxContent>"
    alternate = (
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    fallback = f"<mc:AlternateContent><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = f"<w:p><w:r><w:t>框外</w:t>{alternate}{fallback}<a:blip/></w:r></w:p>"
    document = read(body)
    assert [line.text for line in document.lines] == ["框外", "框里", "框里"]
    assert document.remarks == ("1 张图片未读入",)


def test_breaks_part_a_paragraph_into_lines_that_may_go_on() -> None:
    body = "<w:p><w:r><w:t>　　标题</w:t><w:br/><w:t>副题</w:t></w:r></w:p>" + paragraph("正文")
    body += paragraph("缩进", '<w:ind w:firstLineChars="200"/>') + paragraph(
        "平", '<w:ind w:left="5"/>'
    )
    assert [(o.text, o.whole, o.indented) for o in read(body).lines] == [
        ("标题", False, True),
        ("副题", False, False),
        ("正文", True, False),
        ("缩进", True, True),
        ("平", True, False),
    ]


def cells(*words: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(word)}</w:tc>" for word in words) + "</w:tr>"


def test_tables_give_rows_and_layouts_give_paragraphs() -> None:
    data = f"<w:tbl>{cells('指标', '2023')}{cells('收入', '5%')}</w:tbl>"
    layout = f"<w:tbl>{cells(REPORT[4], '旁')}</w:tbl><w:tbl>{cells('独')}</w:tbl>"
    body = f"<w:sdt><w:sdtContent>{data}</w:sdtContent></w:sdt>{layout}<w:sectPr/><w:altChunk/>"
    document = read(body)
    assert [o.text for o in document.lines] == ["指标｜2023", "收入｜5%", REPORT[4], "旁", "独"]
    assert document.remarks == ("1 处嵌入的外来内容未读入",)


def test_the_main_part_may_have_another_name() -> None:
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relations(relation("officeDocument", "word/document2.xml")),
        "word/document2.xml": (
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{paragraph('正文')}</w:body></w:document>"
        ),
    }
    assert read_docx(zipped(parts), order(Format.DOCX)).lines[0].text == "正文"


def test_links_are_words_and_remote_pictures_are_not_fetched() -> None:
    rels = relation("hyperlink", "http://a.b", outside=True) + relation(
        "image", "http://a.b/c.png", outside=True
    )
    document = read(paragraph("正文"), rels=rels)
    assert document.remarks == ("1 处指向外部的图片未加载",)


def test_nesting_and_length_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    body = paragraph("甲")
    for _ in range(40):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    with pytest.raises(RefusedError, match="嵌套太深"):
        read(body)
    monkeypatch.setattr(module, "LINES", 2)
    with pytest.raises(RefusedError, match="行数超过"):
        read(paragraph("甲") * 3)


def test_a_document_without_body_is_refused() -> None:
    with pytest.raises(RefusedError, match="没有正文"):
        read_docx(zipped({"word/document.xml": "<x/>"}), order(Format.DOCX))
    with pytest.raises(RefusedError, match="没有正文"):
        read_docx(zipped({"word/styles.xml": "<x/>"}), order(Format.DOCX))


def test_a_document_whose_relations_are_empty_has_no_title() -> None:
    assert read(paragraph("正文"), core="", rels="", root_rels="").title == ""


def test_odd_numbers_in_a_list_count_as_said_otherwise() -> None:
    levels = level(0, "decimal", "%1.", start="many") + level(1, "decimal", "%2.", start="-5")
    body = numbered("甲", level="x") + numbered("乙", level="1")
    assert texts(body, numbering=lists(levels)) == ["1.甲", "1.乙"]


def test_a_list_may_lack_its_outer_levels() -> None:
    assert texts(numbered("甲", level="2"), numbering=lists(level(2, "decimal", "%3."))) == ["1.甲"]
