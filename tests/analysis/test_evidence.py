"""What stands on an evidence sheet: pairs, words worked out, passages, sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis.evidence import MOST, EvidenceError, EvidenceSheet, evidence
from briefing_app.analysis.evidence.passages import DOTS
from briefing_app.analysis.evidence.sources import circled
from briefing_app.model.correction import Certainty, Correction, CorrectionKind, Edit
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Quote, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import Report
from tests.analysis.bundled_report import ningbo
from tests.analysis.sample import marked_report

SAMPLE = marked_report()
IDS = tuple(figure.id for figure in ningbo().figures)


def sheet_of(*names: str) -> EvidenceSheet:
    """Return the sheet of the bundled report's first figure of each name."""
    found = [next(f.id for f in ningbo().figures if f.name == name) for name in names]
    return evidence(ningbo(), found)


def one(figure_id: str, report: Report = SAMPLE) -> EvidenceSheet:
    """Return the sheet of one figure."""
    return evidence(report, [figure_id])


def of(review: str, plan: str) -> EvidenceSheet:
    """Return the sheet of the targets in a report with one topic for each year."""
    report = marked_report({"review-1-1": review}, {"plan-1-1": plan})
    return evidence(report, [f.id for f in report.figures if f.status is Status.TARGET])


# ------------------------------------------------------------------------------ the design
def test_the_sheet_of_the_design() -> None:
    sheet = sheet_of(
        "固定资产投资",
        "社会消费品零售总额",
        "引进内资",
        "实际利用外资",
        "技术交易额",
        "市级重点建设项目",
    )
    assert sheet.summary == "五项可比：目标高于实绩四项，持平或更高一项；另一项口径有别，只并列"
    assert [row.change for row in sheet.rows] == [
        "持平或更高",
        "增速高 1.2 个百分点",
        "高 150亿元，8%",
        "高 13亿美元，35%",
        "至少高 100亿元，20%",
        "口径有别，不比较",
    ]
    assert sheet.count == "6 项指标，9 处原文"
    assert sheet.rows[0].numbers == (1, 6)
    assert sheet.rows[2].numbers == sheet.rows[3].numbers == (3, 7)
    assert sheet.passages[3].words == "启用科技大市场3.0版，实现技术交易额500亿元。"
    assert sheet.passages[5].words == ("……固定资产投资增长10%以上；社会消费品零售总额增长6%；……")
    assert sheet.rows[5].actual.scope == "省市"
    assert sheet.title == "投资、消费、招商引资等：实绩与目标"


# ------------------------------------------------------------------------------ which rows
def test_either_year_brings_the_pair_and_both_make_one_row() -> None:
    actual, target = "review-2-1.fai.growth", "plan-targets.fai.growth"
    assert one(actual).rows == one(target).rows == evidence(SAMPLE, [target, actual]).rows


def test_an_amount_and_its_rate_are_one_row() -> None:
    both = evidence(SAMPLE, ["review-1-2.retail.growth", "review-1-2.retail.level"])
    assert len(both.rows) == 1
    assert both.rows[0].actual.words == "4870亿元，增长4.8%"


def test_a_place_stands_in_the_row_of_its_number() -> None:
    sheet = one("review-1-2.retail.rank")
    assert [row.name for row in sheet.rows] == ["社会消费品零售总额"]
    assert sheet.rows[0].actual.seals == ("全省前列",)
    assert any(mark.rank for mark in sheet.passages[0].marks)


def test_a_place_without_number_has_a_row_of_its_own() -> None:
    row = one("review-1-2.survey.rank").rows[0]
    assert (row.actual.words, row.actual.seals, row.change) == ("", ("全国第五",), "")
    assert row.target.absent


def test_a_number_of_two_indicators_brings_both_pairs() -> None:
    rows = one("review-2-1.hightech-emerging.growth").rows
    assert [row.change for row in rows] == ["增速至多高 1 个百分点", "增速至多高 2 个百分点"]
    assert rows[0].actual.note == "一数两项"


def test_amount_and_rate_of_both_years_are_both_compared() -> None:
    sheet = of(
        "零售。零售总额⟦100亿元|retail|level⟧，增长⟦4%|retail|growth⟧。",
        "零售。零售总额⟦150亿元|retail|level⟧，增长⟦6%|retail|growth⟧。",
    )
    assert [row.change for row in sheet.rows] == ["高 50亿元，50%；增速高 2 个百分点"]
    assert len(sheet.rows[0].dumbbells) == 2
    assert [axis.title for axis in sheet.axes] == ["增速，同轴", "亿元，各行折成实绩的比例"]


def test_what_only_looks_alike_says_why_it_is_not_compared() -> None:
    sheet = of("企业。企业增长⟦36%|fai|growth⟧。", "企业。新增企业⟦1500家|fai|increase⟧。")
    row = sheet.rows[0]
    assert (row.change, row.reason) == ("口径有别，不比较", "一边是增速，一边是新增")
    assert not row.comparable
    assert sheet.summary == "没有可比的实绩和目标；另一项口径有别，只并列"


def test_a_listed_look_alike_shows_the_words_that_differ() -> None:
    pairing = Pairing("review-1-1.funds.level", "plan-1-1.funds.level", False, "不是一回事")
    row = one("plan-1-1.funds.level", replace(SAMPLE, pairings=(pairing,))).rows[0]
    assert row.reason == "不是一回事"


def test_rows_keep_the_order_of_the_choice() -> None:
    chosen = ["plan-1-1.rd.share", "review-2-1.fai.growth"]
    assert [r.name for r in evidence(SAMPLE, chosen).rows] == ["研发投入强度", "固定资产投资"]


@pytest.mark.parametrize(("chosen", "words"), [([], "还没有数字"), (list(IDS[:14]), "最多 8 项")])
def test_none_and_too_many_are_refused_in_one_sentence(chosen: list[str], words: str) -> None:
    with pytest.raises(EvidenceError, match=words):
        evidence(ningbo(), chosen)


def test_an_unknown_figure_is_refused() -> None:
    with pytest.raises(UnknownIdError):
        one("nothing")


# ------------------------------------------------------------------------- what is worked out
@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("100亿元", "150亿元", "高 50亿元，50%"),
        ("150亿元", "100亿元", "低 50亿元，33%"),
        ("100亿元", "100亿元", "持平"),
        ("5000亿元", "1.2万亿元", "高 0.7万亿元，140%"),
        ("100亿元", "150亿元以上", "至少高 50亿元，50%"),
        ("超100亿元", "150亿元", "至多高 50亿元，50%"),
        ("超150亿元", "100亿元", "至少低 50亿元，33%"),
        ("100亿元", "150亿元左右", "约高 50亿元，50%"),
        ("3家", "5家", "多 2 家"),
    ],
)
def test_amount_and_rate(before: str, after: str, change: str) -> None:
    sheet = of(f"钱。资金⟦{before}|funds|level⟧。", f"钱。资金⟦{after}|funds|level⟧。")
    assert sheet.rows[0].change == change


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("4%", "6%", "固定资产投资：目标增速高 2 个百分点"),
        ("4%", "6%以上", "固定资产投资：增速至少高 2 个百分点"),
        ("超4%", "6%以上", "固定资产投资：两边都只写下限，算不出高低"),
    ],
)
def test_one_pair_is_summed_up_by_its_change(before: str, after: str, words: str) -> None:
    sheet = of(f"投。投资⟦{before}|fai|growth⟧。", f"投。投资⟦{after}|fai|growth⟧。")
    assert sheet.summary == words


PAIRED: Mapping[str, tuple[str, str]] = {
    "目标都高于实绩": ("⟦4%|fai|growth⟧，⟦5%|rd|growth⟧", "⟦6%|fai|growth⟧，⟦6%以上|rd|growth⟧"),
    "目标都低于实绩": ("⟦4%|fai|growth⟧，⟦超5%|rd|growth⟧", "⟦3%|fai|growth⟧，⟦4%|rd|growth⟧"),
    "高低说不准": ("⟦超4%|fai|growth⟧，⟦5%|rd|growth⟧", "⟦6%|fai|growth⟧，⟦4%以上|rd|growth⟧"),
    "目标高于实绩一项，持平一项": (
        "⟦4%|fai|growth⟧，⟦5%|rd|growth⟧",
        "⟦6%|fai|growth⟧，⟦5%|rd|growth⟧",
    ),
    "目标都高于": ("⟦4%|fai|growth⟧，⟦5%|rd|growth⟧", "⟦超4%|fai|growth⟧，⟦超5%|rd|growth⟧"),
    "说不准": ("⟦超4%|fai|growth⟧，⟦超5%|rd|growth⟧", "⟦6%以上|fai|growth⟧，⟦6%以上|rd|growth⟧"),
}


@pytest.mark.parametrize("words", PAIRED)
def test_the_summary_says_what_is_certain(words: str) -> None:
    before, after = PAIRED[words]
    summary = of(f"甲。{before}。", f"甲。{after}。").summary
    assert summary.startswith("两项可比：")
    assert words in summary


def test_the_summary_counts_those_of_one_year() -> None:
    chosen = ["review-1-2.survey.rank", "plan-targets.cpi.change", "review-2-1.fai.growth"]
    summary = evidence(SAMPLE, chosen).summary
    assert summary == "固定资产投资：持平或更高；一项只有实绩；一项只有目标"


# ------------------------------------------------------------------------------ the title
def test_a_title_that_is_given_is_kept() -> None:
    assert evidence(SAMPLE, ["review-2-1.fai.growth"], " 投资 ").title == "投资"


@pytest.mark.parametrize(
    ("figure", "title"),
    [
        ("review-2-1.fai.growth", "固定资产投资：实绩与目标"),
        ("review-2-1.forms.change", "报表精简率：实绩"),
        ("plan-targets.cpi.change", "居民消费价格：目标"),
    ],
)
def test_one_indicator_gives_the_title(figure: str, title: str) -> None:
    known = one(figure)
    assert known.title == f"{known.rows[0].name}：{title.split('：')[1]}"


def test_without_topics_the_first_name_gives_the_title() -> None:
    sheet = evidence(SAMPLE, ["review-2-1.fai.growth", "plan-1-1.rd.share"])
    assert sheet.title == "固定资产投资等 2 项：实绩与目标"


def test_topics_give_the_title() -> None:
    known = {
        key: Indicator(key, each.name, key, "money", topic="投资")
        for key, each in SAMPLE.indicators.items()
    }
    report = replace(SAMPLE, indicators=known)
    sheet = evidence(report, ["review-2-1.fai.growth", "plan-1-1.rd.share"])
    assert sheet.title == "投资：实绩与目标"


# ----------------------------------------------------------------------------- the passages
@settings(max_examples=15)
@given(st.lists(st.sampled_from(IDS), min_size=1, max_size=8, unique=True))
def test_passages_are_words_of_the_text_with_every_figure_in_them(chosen: list[str]) -> None:
    report = ningbo()
    try:
        sheet = evidence(report, chosen)
    except EvidenceError:
        return
    assert 1 <= len(sheet.rows) <= MOST
    assert [each.number for each in sheet.passages] == list(range(1, len(sheet.passages) + 1))
    assert [n for row in sheet.rows for n in row.numbers if not 1 <= n <= len(sheet.passages)] == []
    kept = sheet.shorter
    assert kept is not None
    assert set(chosen) <= set(sheet.figures)
    for each in (*sheet.passages, *kept.passages):
        runs = [run for run in each.words.split(DOTS) if run]
        assert all(run in report.text for run in runs)
        for figure in map(report.figure, each.figures):
            assert any(report.quote(figure.span) in run for run in runs)
        marked = {each.words[mark.start : mark.end] for mark in each.marks}
        assert marked <= {report.quote(f.span) for f in report.figures}


def test_actuals_go_before_targets() -> None:
    statuses = [each.status for each in sheet_of("技术交易额", "引进内资").passages]
    assert statuses == sorted(statuses)


def test_each_word_is_quoted_once() -> None:
    sheet = evidence(SAMPLE, ["review-2-1.fai.growth", "review-2-1.foreign.level"])
    assert len([p for p in sheet.passages if p.status is Status.ACTUAL]) == 1


LONG = "甲" * 30


def passage_of(words: str) -> str:
    """Return how a long sentence is quoted for its figure."""
    report = marked_report({"review-1-1": f"题。{words}。"}, {"plan-1-1": "题。空。"})
    found = evidence(report, [report.figures[0].id])
    return found.passages[0].words


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (f"{LONG}，{LONG}，固定资产投资⟦10%|fai|growth⟧，{LONG}，{LONG}", f"……{LONG}，固定资产投资10%，……"),
        (f"{LONG}，{LONG}，⟦4个|fai|level⟧固定资产投资", f"……{LONG}，4个固定资产投资。"),
        (f"{LONG}，{LONG}，没有名字⟦10%|fai|growth⟧", f"{LONG}，{LONG}，没有名字10%。"),
        (f"{LONG}，“{LONG}，固定资产投资⟦10%|fai|growth⟧”", f"……“{LONG}，固定资产投资10%”。"),
        (f"{LONG}，新增{LONG}、固定资产投资⟦9家|fai|increase⟧、{LONG}",
         f"……新增{LONG}、固定资产投资9家、……"),
        (f"{LONG}，新增{LONG}{LONG}、固定资产投资⟦9家|fai|increase⟧、乙",
         f"……新增{LONG}{LONG}、固定资产投资9家、……"),
        (f"{LONG}{LONG}、固定资产投资⟦9家|fai|level⟧", "……固定资产投资9家。"),
        ("固定资产投资⟦10%|fai|growth⟧；乙", "固定资产投资10%；……"),
        ("乙；固定资产投资⟦10%|fai|growth⟧", "……固定资产投资10%。"),
    ],
)  # fmt: skip
def test_long_clauses_are_cut_and_nothing_needed_is_lost(words: str, wanted: str) -> None:
    assert passage_of(words) == wanted


def test_two_runs_of_one_sentence_share_a_passage() -> None:
    words = f"题。固定资产投资⟦10%|fai|growth⟧，{LONG}，{LONG}，研发投入强度⟦3%|rd|share⟧。"
    report = marked_report({"review-1-1": words}, {"plan-1-1": "题。空。"})
    sheet = evidence(report, [f.id for f in report.figures])
    assert sheet.passages[0].words == f"固定资产投资10%，……{LONG}，研发投入强度3%。"


def test_places_name_the_year_of_targets() -> None:
    sheet = one("review-2-1.fai.growth")
    assert [each.place for each in sheet.passages] == ["（二）扩投资", "2023 主要预期目标"]


def test_the_chart_is_said_in_words() -> None:
    assert "投资" in one("review-2-1.fai.growth").spoken


# ------------------------------------------------------------------------------- the sources
def corrected(printed: str, words: str, kind: CorrectionKind, at: str = "投资增长") -> Report:
    """Return the sample with one correction at a place of its text."""
    start = SAMPLE.text.index(at)
    known = Correction("c", kind, Quote(printed), words, "看错了。", Certainty.CERTAIN)
    return replace(
        SAMPLE, corrections=(known,), edits=(Edit(start, start + len(words), printed, "c"),)
    )


@pytest.mark.parametrize(
    ("printed", "words", "kind", "note"),
    [
        ("头资", "投资", CorrectionKind.OCR, "全文改字 1 处，本单引文涉及：① “头资”改为“投资”（看错了）。"),
        ("投资", "投资", CorrectionKind.OCR, "全文存疑照录 1 处，本单引文涉及：① “投资”照原样保留（看错了）。"),
        ("¶府工作¶", "", CorrectionKind.TORN_HEADLINE, "① 删去“府工作”（看错了）。"),
        (",", "，", CorrectionKind.PUNCTUATION, "引文与版面无改字。"),
    ],
)  # fmt: skip
def test_corrections_that_touch_the_sheet_are_named(
    printed: str, words: str, kind: CorrectionKind, note: str
) -> None:
    sheet = one("review-2-1.fai.growth", corrected(printed, words, kind))
    assert dict(sheet.sources)["改字"].endswith(note)


def test_other_corrections_are_counted_only() -> None:
    report = corrected("头资", "贷款", CorrectionKind.OCR, at="贷款增速")
    sheet = one("review-2-1.fai.growth", report)
    assert dict(sheet.sources)["改字"].endswith("全文改字 1 处，本单引文都不涉及。")


def test_a_text_without_corrections_has_no_line_for_them() -> None:
    assert "改字" not in dict(one("review-2-1.fai.growth").sources)


def test_lost_words_are_marked_behind_their_place() -> None:
    report = corrected("投资", "投资", CorrectionKind.LOST_TEXT)
    passage = one("review-2-1.fai.growth", report).passages[0]
    assert [passage.words[:at][-2:] for at in passage.lost] == ["投资"]


def test_the_source_names_page_gaps_and_hash() -> None:
    words = dict(sheet_of("固定资产投资").sources)["出处"]
    assert words.startswith("《宁波市2023年政府工作报告》第2版；上接第1版，下转第3版。")
    assert "（四）至（十）原文未收录" in words
    assert words.endswith("文本指纹 sha256 3f545e51。")


def test_a_source_without_page_is_its_title() -> None:
    report = replace(SAMPLE, source=replace(SAMPLE.source, page=""))
    assert dict(one("review-2-1.fai.growth", report).sources)["出处"] == "《示例》"


def test_nothing_worked_out_needs_no_explanation() -> None:
    assert "算" not in dict(one("review-1-2.survey.rank").sources)
    assert "算" in dict(one("review-2-1.fai.growth").sources)


def test_numbers_beyond_the_circled_signs_stand_in_brackets() -> None:
    assert [circled(n) for n in (1, 20, 21)] == ["①", "⑳", "(21)"]
