from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.bundled import data_path
from briefing_app.importing.draft import Doubt, DraftParagraph, Heading, HeadingStyle
from briefing_app.importing.mending import mend
from briefing_app.importing.outline import read_outline
from briefing_app.importing.repair import suggestions
from briefing_app.importing.repair.vocabulary import confusable, misread, words
from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.report import SectionKind
from tests.importing.samples import BODY, document, paragraphs


def doubts(*texts: str) -> tuple[Doubt, ...]:
    return suggestions(paragraphs(*texts), ())


def pairs(*texts: str) -> list[tuple[str, str]]:
    return [(d.exact, d.suggestion) for d in doubts(*texts)]


def report(*texts: str, seams: tuple[int, ...] = ()) -> tuple[Doubt, ...]:
    """Return the doubts of texts below a heading; the last one has seams."""
    head = DraftParagraph(100, "", heading=Heading(1, "", "工作回顾", HeadingStyle.SUPPLIED))
    body = [DraftParagraph(n, t) for n, t in enumerate(texts)]
    body[-1] = DraftParagraph(len(texts) - 1, texts[-1], seams=seams)
    return suggestions([head, *body], ())


@pytest.fixture(scope="module")
def page() -> tuple[Doubt, ...]:
    source = Path(data_path("reports/ningbo-2023/source.txt")).read_text(encoding="utf-8")
    read = read_outline(mend(document(source)))
    return suggestions(read.paragraphs, read.rules)


# ------------------------------------------------------------------------ look-alikes


@pytest.mark.parametrize(
    ("text", "exact", "right"),
    [
        ("加强环境冶理。", "冶理", "治理"),
        ("着眼末来五年。", "末来", "未来"),
        ("项目己经建成。", "己经", "已经"),
        ("研发投人增加。", "投人", "投入"),
        ("选优配强千部。", "千部", "干部"),
        ("加快工程建没。", "建没", "建设"),
        ("修好主千道。", "主千道", "主干道"),
    ],
)
def test_a_character_that_makes_no_word_is_suspected(text: str, exact: str, right: str) -> None:
    assert (exact, right) in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "年末来访人数增加。",
        "促进人的全面发展。",
        "主城区城中村改造。",
        "三千部作品。",
        "常住人口城镇化率。",
        "碰上千载难逢的时机，面对千万观众。",
    ],
)
def test_words_that_meet_by_chance_are_not(text: str) -> None:
    assert doubts(text) == ()


def test_the_right_word_elsewhere_makes_it_certain() -> None:
    alone = doubts("加强环境冶理。")[0]
    near = doubts("加强环境冶理，深化社会治理。")[0]
    far = doubts("加强环境冶理。", "深化社会治理。")[0]
    assert [d.certainty for d in (alone, near, far)] == [
        Certainty.LIKELY,
        Certainty.CERTAIN,
        Certainty.CERTAIN,
    ]
    assert alone.evidence == ""
    assert near.evidence == "深化社会治理。"
    assert "本段另有" in near.reason
    assert "文中另有" in far.reason


def test_a_form_that_the_report_uses_as_often_is_a_word() -> None:
    assert doubts("环境冶理，空气冶理。") == ()
    assert len(doubts("环境冶理，空气冶理，治理治理治理。")) == 2


def test_alike_places_share_a_key() -> None:
    found = doubts("环境冶理，空气冶理，治理治理治理。")
    assert {d.alike for d in found} == {"冶理→治理"}
    assert [d.id for d in found] == ["doubt-1", "doubt-2"]


@pytest.mark.parametrize(
    "text", ["示例研究院人选国家试点。", "三家企业人选全国百强。", "示例街区人选省级名录。"]
)
def test_chosen_read_as_candidate(text: str) -> None:
    assert pairs(text) == [("人选", "入选")]


@pytest.mark.parametrize("text", ["做好候选人选国家机关推荐工作。", "提名人选名单。", "干部人选。"])
def test_candidates_stay(text: str) -> None:
    assert ("人选", "入选") not in pairs(text)


def test_the_vocabulary_is_broad_and_guards_itself() -> None:
    assert len(words()) > 3000
    assert len(misread()) > 3000
    assert not words() & set(misread())
    assert "入" in confusable()["人"]


# ------------------------------------------------------------------------- set phrases


@pytest.mark.parametrize(
    ("said", "meant", "kind"),
    [
        ("最多报一次", "最多跑一次", CorrectionKind.OCR),
        ("基础金标准", "基础养老金标准", CorrectionKind.LOST_TEXT),
        ("社会消费品零售额总额", "社会消费品零售总额", CorrectionKind.OCR),
        ("社会消费零售总额", "社会消费品零售总额", CorrectionKind.LOST_TEXT),
        ("固走资产投资", "固定资产投资", CorrectionKind.OCR),
        ("绿永青山就是金山银山", "绿水青山就是金山银山", CorrectionKind.OCR),
    ],
)
def test_a_slip_in_a_set_phrase(said: str, meant: str, kind: CorrectionKind) -> None:
    (found,) = doubts(f"深化“{said}”工作。")
    assert (found.exact, found.suggestion, found.kind) == (said, meant, kind)
    assert found.certainty is Certainty.DOUBT


@pytest.mark.parametrize(
    "text",
    [
        "深化“最多跑一次”改革。",
        "防范化解风险。",
        "推进保障性住房建设。",
        "发展高新技术产业，培育科技型中小微企业。",
        "坚持稳中求进的工作总基调。",
        "最多",
        "投资",
        "固定，资产投资",
        "最多跑，一次",
    ],
)
def test_whole_and_kindred_phrases_are_left(text: str) -> None:
    assert doubts(text) == ()


def test_phrases_with_kindred_ones_only_by_look_alikes() -> None:
    assert doubts("实施人才强市战略。") == ()
    assert ("揭傍挂帅", "揭榜挂帅") in pairs("实施“揭傍挂帅”。")


def test_what_a_report_says_again_and_again_is_its_own_way() -> None:
    assert doubts("最多报一次。最多报一次。最多报一次。") == ()


# ---------------------------------------------------------------- furniture and losses


def test_torn_headlines_and_page_numbers_are_for_taking_away() -> None:
    text = "种植面积达172.5万亩，均府工作实现七连增-3-再创新高。"
    start = text.index("府工作")
    number = text.index("-3-")
    found = report(text, seams=(start, start + 3, number, number + 3))
    assert [(d.exact, d.suggestion, d.certainty) for d in found] == [
        ("府工作", "", Certainty.CERTAIN),
        ("-3-", "", Certainty.CERTAIN),
    ]
    assert found[1].alike == "页码"


def test_a_fragment_that_is_a_paragraph_is_for_taking_away() -> None:
    assert pairs(BODY, "报告", BODY) == [("报告", "")]


def test_running_heads_stand_on_page_after_page() -> None:
    assert [
        d.exact for d in doubts("示例市政府文件", BODY, "示例市政府文件", BODY, "示例市政府文件")
    ] == ["示例市政府文件"] * 3
    assert doubts("各位代表！", "各位代表！", "各位代表！") == ()


def test_a_sentence_that_stops_is_lost_text() -> None:
    (found,) = report(BODY + "引进世界500强企业项目6")
    assert (found.exact, found.suggestion, found.kind) == ("6", "6", CorrectionKind.LOST_TEXT)
    (words_only,) = report(BODY + "引进企业项目")
    assert words_only.exact == "企业项目"


def test_headings_markers_and_short_lines_need_no_full_stop() -> None:
    line = DraftParagraph(
        0, "（一）" + BODY[:-1], heading=Heading(2, "（一）", BODY[:-1], HeadingStyle.LINE)
    )
    assert suggestions([line], ()) == ()
    assert report("市长张三") == ()
    assert report(BODY[:-1], "- 3 -".replace(" ", "")) != ()
    assert report(BODY, "【下转第3版】") == ()


def test_the_front_needs_no_full_stop() -> None:
    front = DraftParagraph(
        9, "", heading=Heading(1, "", "开篇", HeadingStyle.SUPPLIED, SectionKind.FRONT)
    )
    assert suggestions([front, *paragraphs(BODY[:-1])], ()) == ()


def test_a_sentence_may_go_on_behind_a_short_line() -> None:
    assert [d.exact for d in report(BODY[:-1], "报告")] == ["报告"]


def test_an_ending_before_a_heading_or_a_marker_counts() -> None:
    head = Heading(1, "", "回顾", HeadingStyle.SUPPLIED)
    before = [DraftParagraph(9, "", heading=head), DraftParagraph(0, BODY[:-1])]
    assert len(suggestions([*before, DraftParagraph(1, "", heading=head)], ())) == 1
    assert len(suggestions([*before, DraftParagraph(1, "【下转第3版】")], ())) == 1
    assert len(suggestions([*before, DraftParagraph(1, "")], ())) == 1
    assert suggestions([*before, DraftParagraph(1, "甲，" + "乙" * 3 + "。")], ()) == ()


def test_damaged_characters() -> None:
    assert pairs("二\ufffd\ufffd三五年远景目标。") == [("\ufffd\ufffd", "〇")]
    assert pairs("\ue123灌区建设。", "湖区、?水灌区。") == [("\ue123", "\ue123"), ("?", "?")]


@pytest.mark.parametrize(
    ("text", "exact", "right"),
    [
        ("投资1O0亿元。", "O", "0"),
        ("增长l5%。", "l", "1"),
        ("增长12。5%。", "。", "."),
        ("投资,,消费。", ",,", "，"),
        ("投资增长，。", "，。", "。"),
        ("中国-中东欧国家。", "-", "—"),
        ("实施“双万工程。", "“", "“"),
        ("实施双万）工程。", "）", "）"),
    ],
)
def test_broken_numbers_and_marks(text: str, exact: str, right: str) -> None:
    rules = read_outline(paragraphs(text)).rules
    found = [(d.exact, d.suggestion) for d in suggestions(paragraphs(text), rules)]
    assert found == [(exact, right)]


def test_numbers_and_labels_in_brackets_are_whole() -> None:
    assert (
        doubts(
            "1）抓项目。", "完成（1）项、2）项。", "5G网络，A级景区。", "投资（含民间(社会)）增长。"
        )
        == ()
    )


def test_a_place_is_reported_once() -> None:
    assert len(doubts("加强环境冶理，，深化。")) == 2
    assert len(doubts("实施“绿水青山就是金山银山")) == 1


# -------------------------------------------------------------------- the bundled page


def test_all_certain_slips_of_the_bundled_page_are_found(page: tuple[Doubt, ...]) -> None:
    found = [(d.exact, d.suggestion) for d in page]
    assert found.count(("人选", "入选")) == 3
    assert ("府工作", "") in found
    assert ("报告", "") in found


def test_its_doubtful_places_are_found_too(page: tuple[Doubt, ...]) -> None:
    found = [d.exact for d in page]
    assert {"6", "最多报一次", "基础金标准"} <= set(found)
    assert found.count("-") == 3


def test_nothing_else_is_suspected_in_it(page: tuple[Doubt, ...]) -> None:
    assert len(page) == 11
