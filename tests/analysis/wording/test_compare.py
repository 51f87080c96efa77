from __future__ import annotations

from itertools import pairwise

import pytest

from briefing_app.analysis.wording import PieceKind, Sign, compare_wording
from briefing_app.model.report import NO_REPORT, BlockKind
from tests.analysis.bundled_report import ningbo
from tests.analysis.wording.texts import (
    blocks_report,
    compared,
    in_short,
    lines_of,
    text_report,
    topics_report,
)

KEPT = "港口硬核实力增强。坚持创新驱动发展战略，塑造新动能。"


def test_the_same_text_is_the_same() -> None:
    wording = compare_wording(ningbo(), "", ningbo(), "")
    assert all(line.sign is Sign.SAME and not line.moved for line in lines_of(wording))
    assert wording.counts[Sign.CHANGED] == 0


def test_nothing_beside_nothing() -> None:
    assert compare_wording(NO_REPORT, "", NO_REPORT, "").passages == ()


def test_everything_is_new_beside_nothing() -> None:
    assert in_short(text_report(), text_report("坚持稳中求进，推动发展。")) == [
        "＋ |坚持稳中求进，推动发展"
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("新增单项冠军20个。", "新增单项冠军20家左右。"),
        ("贷款增长16%。", "贷款增长9.5%以上。"),
        ("外贸居全国第五位。", "外贸居全国第三位。"),
        ("打好三大攻坚战役。", "打好五大攻坚战役。"),
    ],
)
def test_only_numbers_differ(left: str, right: str) -> None:
    (line,) = compared(left, right)
    assert line.startswith("＝数 ")


def test_punctuation_is_no_difference() -> None:
    assert compared("开展“三稳”，推动“两进”。", '开展"三稳",推动"两进"。') == [
        '＝ 开展“三稳”，推动“两进”|开展"三稳",推动"两进"'
    ]


@pytest.mark.parametrize(
    "right", ["投资增长１０．５％以上，达２０亿元。", "投资增长10.5％以上,达20亿元."]
)
def test_the_width_of_digits_is_no_difference(right: str) -> None:
    (line,) = compared("投资增长10.5%以上，达20亿元。", right)
    assert line.startswith("＝ ")


def test_full_width_digits_beside_other_numbers() -> None:
    left, right = text_report("建成仓库20个、港区3个"), text_report("建成仓库２０个、港区5个")
    (line,) = lines_of(compare_wording(left, "", right, ""))
    assert line.left is not None
    assert [left.quote(p.span) for p in line.left.pieces if p.kind is PieceKind.NUMBER] == ["3个"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("投资增长10%以上。", "投资增长10%左右。"),
        ("培育企业400家。", "培育企业350个以上。"),
        ("建设里程16公里。", "建设里程0.9千米。"),
    ],
)
def test_unit_and_bound_belong_to_the_number(left: str, right: str) -> None:
    (line,) = compared(left, right)
    assert line.startswith("＝数 ")


def test_a_number_and_a_word_are_a_rewording() -> None:
    lines = compared(KEPT + "建成仓库538个。", KEPT + "累计建成仓库541个。")
    assert "≈ 建成仓库538个|累计建成仓库541个" in lines


@pytest.mark.parametrize(
    "right",
    [
        "港口硬核实力增强，坚持创新驱动发展战略。塑造新动能。",
        "港口硬核实力增强，坚持创新驱动发展战略，塑造新动能。",
    ],
)
def test_sentences_divided_or_made_one_are_the_same(right: str) -> None:
    assert {line[:2] for line in compared(KEPT, right)} == {"＝ "}


def test_a_reworded_clause_stands_between_those_that_stay() -> None:
    assert compared(
        "优化港区机制，建成新区仓库，完善规则。", "优化港区机制，新区仓库投用，完善规则。"
    ) == [
        "＝ 优化港区机制|优化港区机制",
        "≈ 建成新区仓库|新区仓库投用",
        "＝ 完善规则|完善规则",
    ]


def test_a_clause_in_the_place_of_another_is_a_rewording() -> None:
    lines = compared(KEPT + "主动抓落实，携手主体渡难。", KEPT + "主动抓落实，与企业同风雨。")
    assert "≈ 携手主体渡难|与企业同风雨" in lines


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (KEPT, KEPT + "设立外卖驿站。", "＋ |设立外卖驿站"),
        (KEPT + "设立外卖驿站。", KEPT, "－ 设立外卖驿站|"),
        ("优化机制，建成仓库。" + KEPT, "优化机制，建成仓库，设立驿站。" + KEPT, "＋ |设立驿站"),
    ],
)
def test_what_came_and_what_went(left: str, right: str, expected: str) -> None:
    assert expected in compared(left, right)


def test_a_moved_sentence() -> None:
    assert compared(
        "一体推进改革。持续优化环境。坚决守住底线。", "持续优化环境。坚决守住底线。一体推进改革。"
    ) == [
        "＝移 一体推进改革|一体推进改革",
        "＝ 持续优化环境|持续优化环境",
        "＝ 坚决守住底线|坚决守住底线",
    ]


def test_a_moved_clause() -> None:
    lines = compared(
        "优化机制环境，建成保供仓库，完善各项规则。", "建成保供仓库，完善各项规则，优化机制环境。"
    )
    assert lines[0] == "＝移 优化机制环境|优化机制环境"


def test_moved_and_reworded() -> None:
    lines = compared("规范民办义务教育发展。" + KEPT, KEPT + "更加规范民办义务教育发展秩序。")
    assert lines[0] == "≈移 规范民办义务教育发展|更加规范民办义务教育发展秩序"


def test_a_sentence_that_was_divided_neither_goes_nor_comes() -> None:
    assert compared("优化营商环境，增长5%。", "优化营商环境。增长5%。") == [
        "＝ 优化营商环境|优化营商环境",
        "＝ 增长5%|增长5%",
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("推进地下空间分层分类，有序开发利用。", "推进地下空间分层分类有序开发利用。"),
        ("推进地下空间分层分类有序开发利用。", "推进地下空间分层分类，有序开发利用。"),
        ("有序推进，地下空间分层分类开发利用。", "有序推进地下空间分层分类开发利用。"),
    ],
)
def test_clauses_that_became_one_are_one_line(left: str, right: str) -> None:
    (line,) = compared(KEPT + left, KEPT + right)[2:]
    assert line.startswith("＝")


def test_a_short_statement_follows_its_neighbour() -> None:
    lines = compared(
        "引进内资80亿元，增长3%。利用外资7亿美元，增长13%。",
        "利用外资9亿美元，增长5%。引进内资90亿元，增长8%。",
    )
    assert "引进内资80亿元，增长3%|引进内资90亿元，增长8%" in lines[0]


def test_what_stands_twice_and_then_once() -> None:
    lines = compared("扎实推进改革，全面深化开放。" * 2, "扎实推进改革，全面深化开放。")
    assert sorted(line[0] for line in lines) == ["－", "＝"]


def test_one_clause_for_two_unlike_ones() -> None:
    lines = compared(KEPT + "主动抓落实，携手渡难。", KEPT + "主动抓落实，外拓市场，内稳岗位。")
    assert [line[0] for line in lines[2:]] == ["＝", "＋", "－"]


def test_two_texts_on_one_matter_have_nothing_moved() -> None:
    wording = compare_wording(ningbo(), "review-3", ningbo(), "plan-1")
    assert not any(line.moved for line in lines_of(wording))


def test_two_texts_on_one_matter() -> None:
    lines = in_short(ningbo(), ningbo(), ("review-3", "plan-1"))
    assert "＝ 新增省级服务业创新发展区2家|新增省级服务业创新发展区2家" in lines
    assert "≈ 科技服务业营收达420亿元|科技服务业营收增长20%" in lines
    assert "＋ |建设服务业全景智治大数据平台" in lines
    assert "－ 金融机构存贷款双双突破3万亿元|" in lines
    assert "＝数 新增国家级制造业单项冠军20个|新增国家级制造业单项冠军20家左右" in lines


def test_clauses_in_another_order_are_lines_of_their_own() -> None:
    lines = compared(
        "建成前湾仓库，深化港区改革。举办灯光节庆，培训乡村教师，恢复湿地红树林。",
        "深化港区改革，建成前湾仓库。修缮古桥石狮，试点碳汇交易，整治内河航道。",
    )
    assert [line for line in lines if line[0] == "＝"] == [
        "＝ 建成前湾仓库|建成前湾仓库",
        "＝ 深化港区改革|深化港区改革",
    ]


def test_titles_of_two_texts_on_one_matter_are_heads_alone() -> None:
    lines = in_short(ningbo(), ningbo(), ("review-3-4", "plan-1-3"))
    assert not any("服务业加快发展" in line for line in lines)


def test_a_reworded_title_of_two_versions() -> None:
    rest = "坚持创新驱动，塑造动能，建成仓库。"
    left, right = topics_report(a="发展先进制造。" + rest), topics_report(a="壮大先进制造。" + rest)
    assert in_short(left, right)[0] == "≈ 发展先进制造|壮大先进制造"


def test_two_clauses_of_a_title_made_one() -> None:
    rest = "坚持创新驱动，塑造动能，建成仓库，完善规则，优化机制。"
    left = topics_report(a="狠抓政府自身建设，履职效能提升。" + rest)
    right = topics_report(a="狠抓政府自身建协同履职效能提升。" + rest)
    assert [line[0] for line in in_short(left, right)[:2]] == ["≈", "＝"]


def test_a_lost_title_of_two_versions() -> None:
    rest = "坚持创新驱动，塑造动能，建成仓库。"
    left = topics_report(a="发展先进制造。" + rest)
    right = blocks_report(("a", BlockKind.PARAGRAPH, rest))
    assert in_short(left, right)[0] == "－ 发展先进制造|"


@pytest.mark.parametrize("sections", [("", ""), ("review-3", "plan-1"), ("plan-3", "review-2")])
def test_pieces_partition_their_clauses(sections: tuple[str, str]) -> None:
    wording = compare_wording(ningbo(), sections[0], ningbo(), sections[1])
    for line in lines_of(wording):
        for clause in (line.left, line.right):
            if clause:
                spans = [piece.span for piece in clause.pieces]
                assert (spans[0].start, spans[-1].end) == clause.span
                assert all(a.end == b.start for a, b in pairwise(spans))


def test_counts_are_those_of_the_lines() -> None:
    wording = compare_wording(ningbo(), "review-3", ningbo(), "plan-1")
    signs = [line.sign for line in lines_of(wording)]
    assert {sign: signs.count(sign) for sign in Sign} == wording.counts
