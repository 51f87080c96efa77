from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.model.figure import Status
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import Report
from tests.analysis.bundled_report import ningbo
from tests.analysis.sample import NAMES, marked_report


def test_pairs_of_the_sample() -> None:
    names = [pair.name for pair in find_pairs(marked_report())]
    assert names == [
        "为企业降本减负", "惠企政策资金", "普惠小微贷款", "社会消费品零售总额", "固定资产投资",
        "实际利用外资", "制造业单项冠军", "有效发明专利", "研发投入强度", "高新技术产业增加值",
        "战略性新兴产业增加值",
    ]  # fmt: skip


def test_one_number_for_two_indicators_pairs_with_each() -> None:
    pairs = [p for p in find_pairs(marked_report()) if p.actual.printed == "超6%"]
    assert [p.target.printed for p in pairs] == ["7%", "8%"]


def test_two_shared_figures_take_the_indicators_name() -> None:
    report = marked_report(
        {"review-1-1": "甲。均⟦5%|fai,retail|growth⟧。"},
        {"plan-1-1": "乙。均⟦6%|fai,retail|growth⟧。"},
    )
    assert [p.name for p in find_pairs(report)] == [NAMES["fai"], NAMES["retail"]]
    bare = replace(report, indicators={})
    assert find_pairs(bare)[0].name == "固定资产投资、社会消费品零售总额"


def test_growth_never_pairs_with_a_total() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦5亿元|fai|level⟧。"}, {"plan-1-1": "乙。⟦6%|fai|growth⟧。"}
    )
    assert find_pairs(report) == ()


def test_no_pair_without_a_difference() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦0亿元|fai|level⟧。"}, {"plan-1-1": "乙。⟦6亿元|fai|level⟧。"}
    )
    assert find_pairs(report) == ()


@given(st.lists(st.sampled_from(sorted(NAMES)), max_size=6), st.data())
def test_no_figure_pairs_twice_for_an_indicator(keys: list[str], data: st.DataObject) -> None:
    aims = data.draw(st.permutations(keys))
    report = marked_report(
        {
            "review-1-1": "甲"
            + "，".join(f"⟦{i + 1}%|{k}|growth⟧" for i, k in enumerate(keys))
            + "。"
        },
        {"plan-1-1": "乙" + "，".join(f"⟦{i + 2}%|{k}|growth⟧" for i, k in enumerate(aims)) + "。"},
    )
    pairs = find_pairs(report)
    assert len(pairs) == len(keys)
    assert len({p.target.span for p in pairs}) == len(keys)
    assert [p.actual.span for p in pairs] == sorted(p.actual.span for p in pairs)
    assert all(p.actual.status is Status.ACTUAL for p in pairs)


def test_the_bundled_report_has_the_pairs_of_the_design() -> None:
    assert [pair.name for pair in find_pairs(ningbo())] == [
        "为企业降本减负", "惠企政策资金", "普惠小微贷款", "社会消费品零售总额", "固定资产投资",
        "引进内资", "实际利用外资", "省部级重点实验室", "有效发明专利拥有量", "研发投入强度",
        "全职顶尖人才项目", "甬江人才工程项目", "引进大学生", "高技能人才", "技术交易额",
        "数字经济核心产业营收", "高新技术产业增加值", "战略性新兴产业增加值",
        "省级服务业创新发展区", "上市公司", "总部企业", "国家级制造业单项冠军",
        "专精特新“小巨人”", "城镇新增就业",
    ]  # fmt: skip


def printed(report: Report) -> list[tuple[str, str]]:
    return [(p.actual.printed, p.target.printed) for p in find_pairs(report)]


def named(report: Report, *names: str) -> Report:
    """Return the report with its figures renamed, in text order."""
    figures = (replace(f, name=n) for f, n in zip(report.figures, names, strict=True))
    return replace(report, figures=tuple(figures))


def test_of_several_the_same_name_goes_together() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦1%|fai|growth⟧⟦2%|fai|growth⟧。"},
        {"plan-1-1": "乙。⟦3%|fai|growth⟧⟦4%|fai|growth⟧。"},
    )
    assert printed(named(report, "全市", "市区", "市区", "全市")) == [("1%", "4%"), ("2%", "3%")]


def test_of_one_name_the_same_unit_goes_together() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦1家|fai|level⟧⟦2万家|fai|level⟧。"},
        {"plan-1-1": "乙。⟦3万家|fai|level⟧⟦4家|fai|level⟧。"},
    )
    assert printed(report) == [("1家", "4家"), ("2万家", "3万家")]


def test_a_target_stated_twice_pairs_twice() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦1%|fai|growth⟧。"},
        {"plan-1-1": "乙。⟦3%|fai|growth⟧。", "plan-1-2": "丙。⟦3%以上|fai|growth⟧。"},
    )
    assert printed(report) == [("1%", "3%"), ("1%", "3%以上")]


def test_only_the_two_years_of_the_report_pair() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦1%|fai|growth⟧。"}, {"plan-1-1": "乙。⟦3%|fai|growth⟧。"}
    )
    actual, target = report.figures
    assert find_pairs(replace(report, figures=(replace(actual, period=2021), target))) == ()
    assert find_pairs(replace(report, figures=(actual, replace(target, period=2027)))) == ()


def listed(review: str, plan: str, first: int, second: int, *, comparable: bool) -> Report:
    """Return a report whose dataset says something about two of its figures."""
    report = marked_report({"review-1-1": f"甲。{review}。"}, {"plan-1-1": f"乙。{plan}。"})
    ids = report.figures[first].id, report.figures[second].id
    return replace(report, pairings=(Pairing(*ids, comparable, "理由"),))


def test_the_dataset_may_refuse_a_pair() -> None:
    report = listed("⟦1%|fai|growth⟧", "⟦3%|fai|growth⟧", 0, 1, comparable=False)
    assert find_pairs(report) == ()


def test_the_dataset_may_add_a_pair_of_two_indicators() -> None:
    report = listed("⟦1%|fai|growth⟧", "⟦3%|retail|growth⟧", 0, 1, comparable=True)
    (pair,) = find_pairs(report)
    assert (pair.indicator, pair.name) == ("fai", "固定资产投资")
    assert pair.difference.text == "+2 个百分点"


def test_a_listed_pair_takes_both_sides_out_of_the_search() -> None:
    report = listed(
        "⟦1%|fai|growth⟧⟦2%|retail|growth⟧", "⟦3%|fai|growth⟧⟦4%|retail|growth⟧", 0, 3,
        comparable=True,
    )  # fmt: skip
    assert printed(report) == [("1%", "4%")]


def test_a_listed_pair_goes_by_the_indicator_that_both_share() -> None:
    report = listed("⟦1%|fai,retail|growth⟧", "⟦3%|retail|growth⟧", 0, 1, comparable=True)
    assert [pair.indicator for pair in find_pairs(report)] == ["retail"]
