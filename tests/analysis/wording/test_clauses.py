from __future__ import annotations

import pytest

from briefing_app.analysis.wording.clauses import clauses_of, side_of
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.report import BlockKind
from tests.analysis.wording.texts import blocks_report, text_report, topics_report


def sentences(*paragraphs: str) -> list[str]:
    side = side_of(text_report(*paragraphs), "")
    return [side.text[s.start : s.end] for s in side.sentences]


def clauses(words: str) -> list[str]:
    side = side_of(text_report(words), "")
    return [words[c.start : c.end] for s in side.sentences for c in clauses_of(words, s)]


def test_sentences_end_without_their_mark() -> None:
    assert sentences("一年来。做了；好！", "没有句号") == ["一年来", "做了", "好", "没有句号"]


def test_a_typed_full_stop_ends_a_sentence() -> None:
    assert sentences('压减率达100%.实施环境5.0版.建成"仓库".完善．') == [
        "压减率达100%", "实施环境5.0版", '建成"仓库"', "完善",
    ]  # fmt: skip


def test_the_point_of_a_list_number_ends_nothing() -> None:
    assert sentences("1.总体要求") == ["1.总体要求"]


def test_clauses_divide_at_typed_commas_and_colons() -> None:
    assert clauses("主要目标为:增长5%,就业稳定") == ["主要目标为", "增长5%", "就业稳定"]


def test_clauses_divide_at_commas_and_colons() -> None:
    assert clauses("主要目标为：增长5%，就业稳定——这很难") == [
        "主要目标为", "增长5%", "就业稳定", "这很难",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "打响“在宁波，看见文明中国”品牌",
        '打响"在宁波,看见文明中国"品牌',
        "校园(一期,二期)工程",
        "鄞州大道—福庆路",
        "共1,200册",
        "每日8:30开放",
        "实施A、B、C三项",
    ],
)
def test_a_clause_stays_whole(words: str) -> None:
    assert clauses(words) == [words]


def test_a_quotation_that_does_not_close_does_not_swallow_the_rest() -> None:
    assert clauses("打响“品牌，加快发展") == ["打响“品牌", "加快发展"]


def test_a_list_of_figures_is_as_many_statements() -> None:
    assert clauses("新增单项冠军20个、专精特新101家，建成6、7号线") == [
        "新增单项冠军20个", "专精特新101家", "建成6、7号线",
    ]  # fmt: skip


def test_punctuation_alone_is_no_clause() -> None:
    assert clauses("“”，加快发展") == ["加快发展"]


def test_only_the_section_and_what_is_below_it() -> None:
    report = topics_report(one="标题一。第一句。", two="标题二。第二句。")
    assert [s.key for s in side_of(report, "two").sentences] == ["标题二", "第二句"]


def test_an_unknown_section() -> None:
    with pytest.raises(UnknownIdError):
        side_of(text_report("一"), "nowhere")


def test_titles_are_known_and_markers_left_out() -> None:
    report = blocks_report(
        ("a", BlockKind.MARKER, "【上接第1版】"),
        ("a", BlockKind.HEADING, ""),
        ("a", BlockKind.HEADING, "一、回顾"),
        ("b", BlockKind.TOPIC, "话题。一句。"),
    )
    side = side_of(report, "")
    assert [side.sentences[i].key for i in sorted(side.titles)] == ["一、回顾", "话题"]
    assert len(side.sentences) == 3
