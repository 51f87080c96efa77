"""One invented report of several pages, written in every format that people have."""

from __future__ import annotations

import io
from typing import Any

from tests.importing.documents.samples import docx, typeset

TITLE = "示例市政府工作报告"
REPORT = (
    TITLE,
    "——2024年1月18日在示例市第九届人民代表大会第三次会议上",
    "示例市市长 张三",
    "各位代表：",
    "现在，我代表市人民政府，向大会报告政府工作，请予审议，并请市政协委员和其他列席人员提出意见。",
    "一、2023年工作回顾",
    (
        "过去一年，我们坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，全力以赴稳增长、促改革、惠民生、"
        "防风险，较好完成了市九届人大二次会议确定的目标任务。全市地区生产总值突破2800亿元，增长6.1%；一般公共预算"
        "收入215.6亿元，增长4.8%；固定资产投资增长7.5%左右，规模以上工业增加值增长8.2%，城乡居民人均可支配收入"
        "分别增长5.2%、7.1%。"
    ),
    (
        "（一）产业升级步伐加快。坚持把发展经济的着力点放在实体经济上，新增规上工业企业152家，培育“专精特新”企业"
        "36家，高新技术产业增加值占比提高2.3个百分点，达到41.5%。“样板产业园”建成投用，引进亿元以上项目48个，完成"
        "技改投资近90亿元。全市研发经费支出占地区生产总值比重超过2.6%，每万人高价值发明专利拥有量达到12.5件。"
    ),
    (
        "（二）城乡面貌明显改善。改造老旧小区86个，惠及居民2.4万户，新建改建道路132公里，新增停车位1.5万个。粮食总产量"
        "达到86.4万吨，实现“十二连丰”，建成高标准农田12万亩，农村卫生厕所普及率达到92%以上。"
    ),
    (
        "（三）民生福祉持续增进。城镇新增就业6.8万人，城镇调查失业率控制在5%以内，新建中小学18所，新增学位1.9万个。基本"
        "养老保险参保率达到97.3%，每千人口拥有床位7.2张，空气质量优良天数比例达到88.6%，细颗粒物平均浓度下降6.4%。"
    ),
    "——依法行政全面加强。办理人大代表建议215件、政协提案304件，办结率均为100%。",
    "——工作作风持续转变。压减会议文件三成以上，“一件事”集成办理事项达到60项。",
    (
        "各位代表！成绩来之不易。同时，我们也清醒看到，产业结构还不够优，新的增长点还不够多，群众在就学、就医、出行等方面"
        "还有不少烦心事，少数干部担当作为的劲头不足。对此，我们将采取有力措施，切实加以解决。"
    ),
    "二、2024年工作安排",
    (
        "今年发展的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长4%—5%，固定资产投资增长7%，社会消费品"
        "零售总额增长6.5%以上，城镇新增就业6万人以上，居民消费价格涨幅3%左右，粮食产量85万吨以上。"
    ),
    (
        "（一）着力扩大有效需求。安排市级重点项目260个，年度投资680亿元，开工建设东部快速路、城南水厂等工程，力争完成"
        "交通投资100亿元。开展促消费活动50场以上，发放消费券8000万元，支持新能源汽车、智能家电等大宗消费。"
    ),
    (
        "（二）着力办好民生实事。新建养老服务设施40处，新增托位2000个，改造供水管网120公里，完成既有住宅加装电梯150部，"
        "让人民群众有更多获得感。"
    ),
    "各位代表！奋斗创造未来。让我们更加紧密地团结起来，坚定信心，真抓实干，为建设现代化新示例而努力奋斗！",
)
TEXT = "\n".join(REPORT)
_LABELS = ("一、", "二、", "（一）", "（二）", "（三）")
_TYPST = str.maketrans({c: "\\" + c for c in "#*_[]$<>@=-~"})
_LIST = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def as_lines(indent: str = "\u3000\u3000") -> str:
    """The report as plain text, each paragraph set in."""
    return "\n".join([TITLE, *(indent + words for words in REPORT[1:])])


def as_wrapped(width: int) -> str:
    """The report broken hard into lines of a width, paragraphs set in by two characters."""
    lines: list[str] = []
    for words in as_lines().split("\n"):
        lines += (words[at : at + width] for at in range(0, len(words), width))
    return "\n".join(lines)


def as_page() -> str:
    """The report as a web page is saved: menus before it, a footer behind it."""
    body = "".join(f"<p>\u3000\u3000{words}</p>\n" for words in REPORT[1:])
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}_示例网</title></head>'
        '<body><div class="nav"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">办事</a>'
        f'</div><h1>{TITLE}</h1><div class="info">发布时间：2024-01-25 来源：示例日报</div>'
        f'<div id="zoom">{body}</div><ul><li><a href="/c">上一篇：公告一则</a></li></ul>'
        '<div class="footer">版权所有：示例市人民政府办公室，未经许可，不得转载。</div></body></html>'
    )


def as_word() -> bytes:
    """The report as a plain Word document with a running head."""
    from docx import Document

    document: Any = Document()
    document.sections[0].header.paragraphs[0].text = "示例市人民政府公报"
    for words in REPORT:
        document.add_paragraph(words)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_numbered_word() -> bytes:
    """The report in Word with styles for headings; Word itself counts 一、 and （一）."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    )
    return docx("".join(map(_numbered, REPORT)), styles=styles, numbering=_LIST)


def _numbered(words: str) -> str:
    label = next((label for label in _LABELS if words.startswith(label)), "")
    level = int(label.startswith("（"))
    style = '<w:pStyle w:val="T"/>' if words == TITLE else ""
    if label:
        style = '<w:pStyle w:val="H"/>' if not level else ""
        style += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return (
        f'<w:p><w:pPr>{style}<w:ind w:firstLineChars="200"/></w:pPr><w:r>'
        f"<w:t>{words.removeprefix(label)}</w:t></w:r></w:p>"
    )


_NOTES = (
    ("“专精特新”企业", "具有专业化、精细化、特色化、新颖化特征的中小企业，全市共有120家。"),
    ("市级重点项目", "列入年度计划、由市领导联系的项目，总投资在1亿元以上，按月调度推进。"),
)


def as_noted_lines() -> str:
    """The report as plain text with two notes, explained at its end."""
    return "\n".join([_noted("[{}]"), *(f"[{i}]{says}" for i, (_, says) in enumerate(_NOTES, 1))])


def as_noted_pdf() -> bytes:
    """The report as PDF with the same notes at the feet of its pages."""
    page = '#set page(width: 110mm, height: 120mm, margin: 15mm, numbering: "1")\n'
    marked = _noted("\0{}\0").translate(_TYPST).replace("\n", "\n\n")
    for number, (_, says) in enumerate(_NOTES, 1):
        marked = marked.replace(f"\0{number}\0", f"#footnote[{says}]")
    return typeset(f"{page}#set par(first-line-indent: (amount: 2em, all: true))\n{marked}")


def _noted(mark: str) -> str:
    text = TEXT
    for number, (words, _) in enumerate(_NOTES, 1):
        text = text.replace(words, words + mark.format(number), 1)
    return text


def as_pdf(
    columns: int, *, justified: bool = True, indented: bool = True, number: str = "— 1 —"
) -> bytes:
    """The report as PDF on small pages with a running head and page numbers."""
    indent = "2em" if indented else "0em"
    spacing = "" if indented else ", spacing: 2em"
    head = (
        f"#set page(width: {100 * columns}mm, height: 120mm, margin: 18mm, columns: {columns},"
        f' numbering: "{number}", header: align(right)[示例市人民政府公报　2024年第1期])\n'
        f"#set par(justify: {str(justified).lower()}{spacing},"
        f" first-line-indent: (amount: {indent}, all: true))\n"
        f"#align(center, text(size: 15pt)[#h(-{indent}){TITLE}])\n\n"
    )
    return typeset(head + "\n\n".join(words.translate(_TYPST) for words in REPORT[1:]))
