from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.comparing.ledger import Ledger, Reason, Unlike, ledger, ledger_groups
from briefing_app.model.figure import Figure, Measure, Span, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import NO_REPORT, Report
from tests.analysis.bundled_report import ningbo
from tests.analysis.sample import marked_report
from tests.builders import make_report


def report_of(review: str, plan: str, *later: str) -> Report:
    """Return a report of two sentences; names of indicators serve as their ids."""
    more = {f"plan-1-{n}": f"丙。{words}。" for n, words in enumerate(later, 2)}
    return marked_report({"review-1-1": f"甲。{review}。"}, {"plan-1-1": f"乙。{plan}。"} | more)


def ledger_of(review: str, plan: str, *later: str) -> Ledger:
    return ledger(report_of(review, plan, *later))


def unlike_of(review: str, plan: str) -> Unlike:
    (found,) = ledger_of(review, plan).unlike
    return found


def marked(name: str, spans: tuple[Span, ...]) -> list[str]:
    return [name[span.start : span.end] for span in spans]


def targets_of(book: Ledger) -> list[str]:
    """Return the id of every target, once for each of the four it is in."""
    parts = (
        {pair.target.id for pair in book.pairs},
        {each.target.id for each in book.unlike},
        [figure.id for figure in book.unpaired],
        [figure.id for figure in book.unnumbered],
    )
    return sorted(figure_id for part in parts for figure_id in part)


def all_targets(report: Report) -> list[str]:
    return sorted(f.id for f in report.figures if f.status is Status.TARGET)


def test_pairs_of_the_bundled_report_lean_as_designed() -> None:
    book = ledger(ningbo())
    assert [len(book.leaning(lean)) for lean in (1, 0, -1)] == [11, 4, 9]


def test_what_only_looks_comparable_in_the_bundled_report() -> None:
    found = {(u.name, u.target.printed): u.reason for u in ledger(ningbo()).unlike}
    assert found == {
        ("制造业贷款", "12%"): Reason.SCOPE,
        ("制造业贷款", "14%"): Reason.SCOPE,
        ("重点建设项目", "400个以上"): Reason.SCOPE,
        ("重点人才工程", "200人"): Reason.SCOPE,
        ("科技型中小企业", "6000家"): Reason.SCOPE,
        ("科技型中小企业", "3000家"): Reason.SCOPE,
        ("服务业企业", "1000家"): Reason.SCOPE,
        ("省级产业链共同体", "5家"): Reason.MEASURE,
        ("科技服务业营收", "20%"): Reason.MEASURE,
        ("高新技术企业", "1500家"): Reason.MEASURE,
        ("国家智能制造试点示范", "10个"): Reason.OBJECT,
        ("整治企业", "3000家"): Reason.OBJECT,
    }


def test_every_target_of_the_bundled_report_has_one_place() -> None:
    assert targets_of(ledger(ningbo())) == all_targets(ningbo())


def test_targets_without_a_number() -> None:
    names = [figure.name for figure in ledger(ningbo()).unnumbered]
    assert names == [
        "一般公共预算收入、城乡居民人均可支配收入", "城乡居民收入倍差", "外贸自营进出口总额",
        "能源和环境指标",
    ]  # fmt: skip


def test_scope_words_are_marked_on_both_sides() -> None:
    found = unlike_of("⟦463个|省市重点建设项目|level⟧", "⟦400个以上|市级重点建设项目|level⟧")
    assert (found.reason, found.words) == (Reason.SCOPE, "一边是省市，一边是市级")
    assert marked(found.actual.name, found.actual_marks) == ["省市"]
    assert marked(found.target.name, found.target_marks) == ["市级"]


@pytest.mark.parametrize(
    ("actual", "target", "words"),
    [
        ("新增制造业贷款", "制造业贷款", "一边限新增，一边不限"),
        ("制造业贷款", "新增制造业贷款", "一边不限，一边限新增"),
    ],
)
def test_one_side_may_be_unlimited(actual: str, target: str, words: str) -> None:
    assert unlike_of(f"⟦16%|{actual}|growth⟧", f"⟦12%|{target}|growth⟧").words == words


def test_a_scope_that_differs_may_hide_another_measure() -> None:
    found = unlike_of("⟦2万家|中小企业|level⟧", "⟦3000家|省级中小企业|increase⟧")
    assert found.words == "一边不限，一边限省级；一边是总量，一边是新增"


def test_a_scope_that_differs_may_hide_another_unit() -> None:
    found = unlike_of("⟦2亿元|外贸|level⟧", "⟦3亿美元|全省外贸|level⟧")
    assert found.words == "一边不限，一边限全省；一边以亿元计，一边以亿美元计"


def test_names_that_share_a_core_only_by_words_are_no_look_alikes() -> None:
    book = ledger_of("⟦2亿元|外贸|level⟧", "⟦3%|全省外贸|growth⟧")
    assert (book.unlike, len(book.unpaired)) == ((), 1)


def test_equal_names_of_two_indicators_are_no_matter_of_scope() -> None:
    report = report_of("⟦5个|甲项目|level⟧", "⟦6个|乙项目|level⟧")
    figures = tuple(replace(f, name="项目") for f in report.figures)
    assert ledger(replace(report, figures=figures)).unlike == ()


def test_scope_words_of_the_catalogue_go_before_general_ones() -> None:
    report = report_of("⟦641家|wide|increase⟧", "⟦1000家|narrow|increase⟧")
    known = {
        "wide": Indicator("wide", "规上和限上服务业企业", "", "count", scope=("规上和限上",)),
        "narrow": Indicator("narrow", "规上服务业企业", "", "count", scope=("规上",)),
    }
    (found,) = ledger(replace(report, indicators=known)).unlike
    assert (found.name, found.words) == ("服务业企业", "一边是规上和限上，一边是规上")


def test_the_nearest_actual_stands_beside() -> None:
    found = unlike_of(
        "⟦821亿元|新增制造业贷款|increase⟧⟦9%|全国制造业中长期贷款|growth⟧⟦16%|新增制造业贷款|growth⟧",
        "⟦12%|制造业贷款|growth⟧",
    )
    assert found.actual.printed == "16%"


def test_an_actual_may_have_several_targets() -> None:
    book = ledger_of("⟦2万家|中小企业|level⟧", "⟦5家|国家中小企业|level⟧⟦6家|省级中小企业|level⟧")
    assert [u.target.printed for u in book.unlike] == ["5家", "6家"]


def test_total_against_growth_of_one_indicator() -> None:
    found = unlike_of("⟦420亿元|fai|level⟧", "⟦20%|fai|growth⟧")
    assert (found.name, found.reason) == ("固定资产投资", Reason.MEASURE)
    assert found.words == "一边是总量，一边是增速"
    assert found.actual_marks == found.target_marks == ()


def test_an_unknown_indicator_goes_by_the_figures_name() -> None:
    assert unlike_of("⟦420亿元|营收|level⟧", "⟦20%|营收|growth⟧").name == "营收"


def test_yuan_against_dollars() -> None:
    found = unlike_of("⟦37亿美元|foreign|level⟧", "⟦50亿元|foreign|level⟧")
    assert (found.reason, found.words) == (Reason.UNIT, "一边以亿美元计，一边以亿元计")


def test_the_same_measure_is_nearer_than_the_same_unit() -> None:
    found = unlike_of("⟦3亿元|foreign|increase⟧⟦37亿美元|foreign|level⟧", "⟦50亿元|foreign|level⟧")
    assert found.reason is Reason.UNIT


def test_nothing_has_no_ratio() -> None:
    assert unlike_of("⟦0亿元|fai|level⟧", "⟦6亿元|fai|level⟧").reason is Reason.ZERO


def test_an_actual_with_its_pair_is_not_shown_again() -> None:
    book = ledger_of("⟦10%|fai|growth⟧", "⟦12%|fai|growth⟧⟦90亿元|fai|level⟧")
    assert (len(book.pairs), book.unlike) == (1, ())
    assert [f.printed for f in book.unpaired] == ["90亿元"]


def test_a_target_for_another_year() -> None:
    report = report_of("⟦10%|fai|growth⟧", "⟦12%|fai|growth⟧")
    actual, target = report.figures
    (found,) = ledger(replace(report, figures=(actual, replace(target, period=2025)))).unlike
    assert (found.reason, found.words) == (Reason.PERIOD, "目标是2025年的，不是2023年的")


def test_a_target_for_another_year_has_no_look_alikes_in_name() -> None:
    report = report_of("⟦10%|贷款|growth⟧", "⟦12%|新增贷款|growth⟧")
    actual, target = report.figures
    book = ledger(replace(report, figures=(actual, replace(target, period=2025))))
    assert (book.unlike, len(book.unpaired)) == ((), 1)


def test_an_actual_of_another_year_is_left_out() -> None:
    report = report_of("⟦420亿元|fai|level⟧", "⟦20%|fai|growth⟧")
    actual, target = report.figures
    book = ledger(replace(report, figures=(replace(actual, period=2021), target)))
    assert (book.unlike, len(book.unpaired)) == ((), 1)


def test_places_stand_beside_places() -> None:
    found = unlike_of(
        "⟦5%|survey|growth⟧⟦全国第五|survey|rank|value=5|rank=全国:5⟧",
        "⟦全国前三|survey|rank|value=3|rank=全国:3⟧",
    )
    assert (found.actual.printed, found.words) == ("全国第五", "位次只并列，不相减")


def test_a_place_aimed_at_is_not_beside_a_total() -> None:
    book = ledger_of("⟦20个|champions|level⟧", "⟦全国第一|champions|rank|value=1|rank=全国:1⟧")
    assert [f.printed for f in book.unpaired] == ["全国第一"]


def test_a_place_without_a_number_is_a_target_without_one() -> None:
    book = ledger_of("⟦20个|champions|level⟧", "⟦全国前列|champions|rank|rank=全国:前列⟧")
    assert [f.printed for f in book.unnumbered] == ["全国前列"]


def refused(report: Report, reason: str = "所数不同") -> Report:
    actual, target, *_ = report.figures
    return replace(report, pairings=(Pairing(actual.id, target.id, False, reason),))


def test_the_dataset_refuses_a_pair() -> None:
    report = refused(report_of("⟦10%|fai|growth⟧", "⟦12%|fai|growth⟧"))
    book = ledger(report)
    assert book.pairs == ()
    assert [(u.reason, u.words, u.actual_marks) for u in book.unlike] == [
        (Reason.OBJECT, "所数不同", ())
    ]


@pytest.mark.parametrize(
    ("actual", "target", "name", "marks"),
    [
        ("示范工厂", "示范项目", "示范", (["工厂"], ["项目"])),
        ("整治高耗企业", "整治三类企业", "整治企业", (["高耗"], ["三类"])),
        ("示范", "示范项目", "示范", ([], ["项目"])),
        ("甲乙", "丙丁", "甲乙", (["甲乙"], ["丙丁"])),
    ],
)
def test_what_a_listed_pair_is_about(
    actual: str, target: str, name: str, marks: tuple[list[str], list[str]]
) -> None:
    (found,) = ledger(refused(report_of(f"⟦5个|{actual}|level⟧", f"⟦6个|{target}|level⟧"))).unlike
    assert found.name == name
    sides = (actual, found.actual_marks), (target, found.target_marks)
    assert tuple(marked(*side) for side in sides) == marks


def test_a_refused_pair_does_not_hide_another_target_of_the_actual() -> None:
    report = refused(report_of("⟦10%|fai|growth⟧", "⟦12%|fai|growth⟧", "⟦15%|fai|growth⟧"))
    book = ledger(report)
    assert [p.target.printed for p in book.pairs] == ["15%"]
    assert [u.target.printed for u in book.unlike] == ["12%"]


@pytest.mark.parametrize("report", [NO_REPORT, make_report(figures=False)])
def test_without_figures_everything_is_empty(report: Report) -> None:
    assert ledger(report) == Ledger((), (), (), ())


def test_without_targets_everything_is_empty() -> None:
    report = marked_report(plan={"plan-1-1": "乙。没有数字。"})
    assert ledger(report) == Ledger((), (), (), ())


def test_groups_are_rates_then_all_else_by_change() -> None:
    rates, others = ledger_groups(ledger(ningbo()))
    assert [row.label for row in rates.rows][:2] == ["战略性新兴产业增加值", "社会消费品零售总额"]
    assert (others.rows[0].label, others.rows[-1].label) == ("省部级重点实验室", "为企业降本减负")
    assert (len(rates.rows), len(others.rows)) == (5, 19)


WORDS = st.sampled_from(
    ["贷款", "新增贷款", "全国贷款", "省级贷款", "规上企业", "企业", "民间投资", "项目"]
)
MEASURES = st.sampled_from([m for m in Measure if m is not Measure.RANK])
UNITS = st.sampled_from(["%", "亿元", "万元", "亿美元", "个", "家"])
VALUES = st.sampled_from(["0", "5", "12", ""])


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return a report of a few figures, whatever they are about."""

    def figures(status: Status, year: int) -> list[Figure]:
        return [
            replace(
                blank,
                id=f"{status}.{n}",
                span=Span(n, n + 1),
                indicators=(name := draw(WORDS),),
                name=name,
                measure=draw(MEASURES),
                unit=draw(UNITS),
                value=None if (digits := draw(VALUES)) == "" else type(blank.value)(digits),
                status=status,
                period=draw(st.sampled_from([year, year, year, 2025])),
            )
            for n in range(draw(st.integers(0, 5)))
        ]

    report = report_of("⟦1%|甲|growth⟧", "⟦1%|甲|growth⟧")
    blank = report.figures[0]
    found = (*figures(Status.ACTUAL, 2022), *figures(Status.TARGET, 2023))
    ids = [[f.id for f in found if f.status is status] for status in Status]
    listed = [
        Pairing(draw(st.sampled_from(ids[0])), target, False, "所数不同")
        for target in ids[1][:1]
        if ids[0]
    ]
    return replace(report, figures=found, pairings=tuple(listed))


@given(reports())
def test_every_target_has_exactly_one_place(report: Report) -> None:
    assert targets_of(ledger(report)) == all_targets(report)


@given(reports())
def test_only_like_is_compared(report: Report) -> None:
    for pair in ledger(report).pairs:
        assert pair.actual.measure is pair.target.measure
        assert (pair.actual.period, pair.target.period) == (2022, 2023)
        assert pair.actual.indicators == pair.target.indicators
