from __future__ import annotations

from briefing_app.analysis.comparing.across import (
    Across,
    Question,
    Side,
    Table,
    across_table,
    compare_reports,
)
from briefing_app.analysis.comparing.across.listing import (
    Filter,
    Item,
    apart_example,
    chips,
    empty_words,
    listed,
    rest_words,
)
from tests.analysis.comparing.across.two import goal, number, report

LEFT = report(
    [
        number("gdp", "6%"),
        number("jobs", "24万人"),
        number("foreign", "37亿美元"),
        number("land", "3亩"),
    ]
)
RIGHT = report(
    [number("gdp", "5%"), number("jobs", "90000人"), number("foreign", "5亿元"), number("retail", "3%")],
    place="样本市",
)  # fmt: skip
LABELS = ("示例", "样本")


def made() -> tuple[Across, Table]:
    view = compare_reports(LEFT, RIGHT)
    return view, across_table(LEFT, RIGHT, view)


def items(chosen: Filter) -> tuple[Item, ...]:
    return listed(*made(), chosen)


def test_chips_count_figures() -> None:
    assert [(chip.word, chip.count) for chip in chips(made()[0], LABELS)] == [
        ("对上", 2), ("其中换算", 1), ("口径有别", 1), ("只在示例", 1), ("只在样本", 1),
    ]  # fmt: skip


def test_what_aligns_stands_under_heads() -> None:
    found = items(Filter.ALIGNED)
    assert [item.is_heading for item in found] == [True, False, True, False]
    assert [item.name for item in found] == ["增速", "地区生产总值", "总量与数量", "城镇新增就业"]


def test_what_is_converted_leaves_out_groups_without_it() -> None:
    assert [item.name for item in items(Filter.CONVERTED)] == ["总量与数量", "城镇新增就业"]


def test_rows_know_their_figures_and_what_lies_between() -> None:
    row = items(Filter.ALIGNED)[1]
    assert [(side, figure.printed) for side, figure in row.figures] == [
        (Side.LEFT, "6%"), (Side.RIGHT, "5%"),
    ]  # fmt: skip
    assert row.note == "−1 个百分点"
    assert row.spoken.endswith("；−1 个百分点")


def test_heads_read_with_their_count() -> None:
    head = items(Filter.ALIGNED)[0]
    assert (head.spoken, head.figures, head.note) == ("增速，1 项，各行同轴", (), "")


def test_what_is_not_compared_says_why() -> None:
    (item,) = items(Filter.APART)
    assert (item.name, item.note) == ("实际利用外资", "口径有别：币种不同，不换算")
    assert item.spoken == (
        "甲，实际利用外资，2021年实绩37亿美元；乙，实际利用外资，2021年实绩5亿元；口径有别：币种不同，不换算"
    )


def test_what_only_one_has_is_listed_with_its_side() -> None:
    (left,), (right,) = items(Filter.ONLY_LEFT), items(Filter.ONLY_RIGHT)
    assert (left.name, left.figures[0][0]) == ("建设用地供应", Side.LEFT)
    assert right.spoken == "乙，社会消费品零售总额，2021年实绩增长3%"


def test_nothing_aligned_points_to_the_wording() -> None:
    view = compare_reports(report([number("gdp", "6%")]), report([], place="样本市"))
    assert empty_words(view, Filter.ALIGNED) == "没有同口径的指标，可看表述。"
    assert empty_words(view, Filter.CONVERTED) == "没有这样的指标。"
    assert apart_example(view, LABELS) == ""


def test_an_example_of_what_is_not_compared() -> None:
    assert (
        apart_example(made()[0], LABELS)
        == "如 实际利用外资 37亿美元 / 样本 5亿元，币种不同，不换算"
    )


def test_figures_that_no_filter_shows_are_counted() -> None:
    left = report([goal("gdp", "6%"), number("gdp", "5%")])
    right = report([number("gdp", "6%"), number("gdp", "6%")], year=2023)
    view = compare_reports(left, right, Question.KEPT)
    assert rest_words(view) == "重述的甲 0、乙 1，此问不涉及甲 1、乙 0"
    assert rest_words(made()[0]) == ""
