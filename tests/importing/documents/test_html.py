"""Web pages: the article is read, and nothing around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.importing.documents import Format, read_document
from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.html_reader import decode_page, read_html
from briefing_app.importing.documents.records import Line
from tests.importing.documents.samples import HTML, REPORT, order

PROSE = "过去一年，全市地区生产总值增长5%，一般公共预算收入增长3.2%，民生支出占比超过八成。"


def read(page: str) -> list[str]:
    return [line.text for line in lines(page)]


def lines(page: str) -> tuple[Line, ...]:
    return read_html(page.encode(), order(Format.HTML)).lines


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "utf-16"])
def test_a_saved_page_gives_its_article(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "网页.dat"
    codec = "gb18030" if charset.startswith("gb") else charset
    path.write_bytes(HTML.format(charset).encode(codec))
    document = read_document(str(path))
    assert tuple(line.text for line in document.lines) == REPORT
    assert all(line.whole and line.indented for line in document.lines)
    assert (document.format, document.title) == (Format.HTML, REPORT[0])


def test_a_wrong_word_on_the_encoding_is_not_believed() -> None:
    data = HTML.format("utf-8").encode("gb18030")
    assert decode_page(data).encoding == "GB18030"
    assert decode_page(data.replace(b"utf-8", b"nonsense")).encoding == "GB18030"


def test_old_pages_nest_tables_and_break_lines() -> None:
    page = (
        "<table><tr><td><a>新闻</a></td></tr><tr><td><table><tr><td>发布时间：2023-02-01</td></tr>"
        f"<tr><td>&nbsp;&nbsp;&nbsp;&nbsp;各位代表：<br>\n　　{PROSE}<br><br>　　一、回顾<br></td></tr>"
        "<tr><td>责任编辑：某某</td></tr></table></td></tr></table>"
    )
    found = lines(page)
    assert [line.text for line in found] == ["各位代表：", PROSE, "", "一、回顾"]
    assert [line.indented for line in found] == [True, True, False, True]
    assert not any(line.whole for line in found)


def test_tables_with_data_give_a_line_a_row() -> None:
    page = (
        f"<p>{PROSE}</p><table><thead><tr><th>指标</th><th>2022</th></tr></thead><tbody>"
        "<tr><td><p>收入</p></td><td>3.2%</td></tr><tr><td></td><td></td></tr></tbody></table>"
        f"<p>{PROSE}</p>"
    )
    assert read(page) == [PROSE, "指标｜2022", "收入｜3.2%", PROSE]


def test_raised_digits_are_marks_or_powers() -> None:
    page = f"<p>{PROSE}建成10km<sup>2</sup>公园<sup>[3]</sup>，位居第1<sup>st</sup></p>"
    assert read(page)[0].endswith("建成10km²公园[3]，位居第1st")


def test_hidden_words_scripts_and_controls_are_not_read() -> None:
    page = (
        f"<p>{PROSE}</p><p style='display: none'>{PROSE}</p><p hidden>{PROSE}</p>"
        f"<noscript>{PROSE}</noscript><style>{PROSE}</style><select><option>{PROSE}</option></select>"
        f"<!-- {PROSE} --><svg><text>{PROSE}</text></svg><img src='http://a.b/c.png'>"
    )
    document = read_html(page.encode(), order(Format.HTML))
    assert [line.text for line in document.lines] == [PROSE]
    assert document.remarks == ("2 张图片未读入",)


def test_text_in_pre_keeps_its_lines() -> None:
    assert read(f"<pre>{PROSE}\n　　第二行\n</pre>") == [PROSE, "第二行"]


def test_the_heading_outside_the_article_is_put_before_it() -> None:
    page = (
        "<html><title>2023年示例市政府工作报告-示例市人民政府</title><h1>示例市人民政府门户</h1>"
        f"<div><h2>2023年示例市政府工作报告</h2><ul><li><a>打印</a></li></ul></div><div><p>{PROSE}</p>"
        f"<p>{PROSE}</p></div>"
    )
    first = lines(page)[0]
    assert (first.text, first.level) == ("2023年示例市政府工作报告", 1)


def test_a_page_names_itself_in_its_record() -> None:
    page = f'<head><meta name="ArticleTitle" content="工作 报告"><title>站</title></head><p>{PROSE}</p>'
    document = read_html(page.encode(), order(Format.HTML))
    assert document.title == "工作 报告"


def test_an_article_in_pieces_is_taken_whole() -> None:
    long = PROSE * 40
    page = f"<body><div class=menu><a>甲</a></div><div><div>{long}</div><div>{PROSE}</div></div></body>"
    assert read(page) == [long, PROSE]


def test_a_menu_beside_the_article_stays_out() -> None:
    long = PROSE * 40
    page = f"<body><div><div>{long}</div><div><p>{PROSE}</p><p><a>相关的一篇文章</a></p></div></div></body>"
    assert read(page) == [long]


def test_an_article_may_lie_in_what_is_named_a_menu() -> None:
    assert read(f"<div class='nav'><p>{PROSE}</p></div>") == [PROSE]


def test_a_page_without_prose_gives_what_it_says() -> None:
    assert read("<p>增长5%</p><p><a>更多</a></p>") == ["增长5%"]


def test_prose_that_no_element_holds_is_read() -> None:
    assert read(f"{PROSE}<p>一、回顾</p>{PROSE}") == [PROSE, "一、回顾", PROSE]


@pytest.mark.parametrize("page", ["", "<!-- -->"])
def test_a_page_without_content_is_refused(page: str) -> None:
    with pytest.raises(RefusedError, match="网页里没有内容"):
        read_html(page.encode(), order(Format.HTML))


def test_entities_of_its_own_are_refused() -> None:
    page = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>'
    with pytest.raises(RefusedError, match="定义了实体"):
        read_html(page.encode(), order(Format.HTML))


def test_endless_nesting_is_refused() -> None:
    with pytest.raises(RefusedError, match="嵌套太深"):
        read_html(("<div>" * 100_000).encode(), order(Format.HTML))


def test_a_page_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_app.importing.documents.html_reader.CHARACTERS", 5)
    with pytest.raises(RefusedError, match="网页超过"):
        read_html(b"<p>123456</p>", order(Format.HTML))


def test_labels_around_the_prose_go() -> None:
    page = f"<p>来源：办公室</p><h3>示例市</h3><p>{PROSE}</p><p>责任编辑：某某</p><p>2023年2月</p>"
    assert read(page) == ["示例市", PROSE, "2023年2月"]


def test_a_page_says_its_encoding_or_marks_it() -> None:
    page = HTML.format("gbk")
    assert decode_page(page.encode("gb18030")) == (page, "GB18030")
    assert decode_page(page.encode("utf-8-sig")).encoding == "UTF-8"


def test_a_table_with_long_cells_is_for_layout() -> None:
    page = f"<table><tr><td>{PROSE * 2}</td><td><p><br>旁栏</p></td></tr></table><p>{PROSE}</p>"
    assert read(page) == [PROSE * 2, "旁栏", PROSE]


def test_an_empty_record_names_nothing() -> None:
    page = f"<head><meta name='ArticleTitle' content=' '></head><p>{PROSE}</p>"
    assert read_html(page.encode(), order(Format.HTML)).title == ""
