from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.pairs import find_pairs
from briefing_app.model.figure import Status
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
