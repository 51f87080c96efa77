from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.model.figure import Bound, Direction, Measure, MentionKind
from briefing_app.model.report import Report
from tests.dataset.conftest import Check
from tests.dataset.folders import FIGURES, REPORT, SOURCE


def test_figures_stand_in_text_order_at_their_quotes(sample: Report) -> None:
    assert [f.id for f in sample.figures] == [
        "relief.level", "relief.rank", "deposits.level", "growth.target",
    ]  # fmt: skip
    for figure in sample.figures:
        assert sample.quote(figure.span) == figure.quote.exact


def test_fields_of_a_figure(sample: Report) -> None:
    figure = sample.figure("deposits.level")
    assert figure.value == Decimal(3)
    assert figure.bound is Bound.EXCEEDS
    assert figure.indicators == ("deposits", "loans")
    assert figure.name == "存款余额、贷款余额"
    target = sample.figure("growth.target")
    assert (target.name, target.hedge, target.direction) == ("全年增速", "力争", Direction.UP)
    rank = sample.figure("relief.rank")
    assert rank.measure is Measure.RANK
    assert rank.rank is not None
    assert rank.rank.numbered
    assert rank.ranks == ("relief.level",)


def test_mentions(sample: Report) -> None:
    assert [(sample.quote(m.span), m.kind, m.note) for m in sample.mentions] == [
        ("第1版", MentionKind.LABEL, "版次"),
        ("一年来", MentionKind.DATE, ""),
        ("三方面", MentionKind.COUNT, ""),
    ]


RANGE = FIGURES.replace(
    'value: "5"\n', 'value: "5"\n    upper: "5.5"\n    doubt: 口径不明\n'
).replace("exact: 5%以上", "exact: 5%—5.5%")


def test_a_range_and_a_doubt(check: Check, tmp_path: Path) -> None:
    source, report = (t.replace("5%以上", "5%—5.5%") for t in (SOURCE, REPORT))
    assert check(figures=RANGE, source=source, report=report) == []
    indicators = load_indicators(str(tmp_path / "indicators.yaml"))
    figure = load_report(str(tmp_path / "sample"), indicators).figure("growth.target")
    assert (figure.upper, figure.doubt) == (Decimal("5.5"), "口径不明")


@pytest.mark.parametrize(
    ("upper", "reasons"),
    [("5", ["upper 5 应大于 value。"]), ("6", ["upper 6 与原文“5%—5.5%”里的数不符。"])],
)
def test_the_other_end_is_larger_and_stands_there(
    check: Check, upper: str, reasons: list[str]
) -> None:
    source, report = (t.replace("5%以上", "5%—5.5%") for t in (SOURCE, REPORT))
    found = check(figures=RANGE.replace('"5.5"', f'"{upper}"'), source=source, report=report)
    assert [words.split(": ", 1)[1] for words in found] == reasons


FAULTS = {
    "not found": (
        "exact: 585.7亿元",
        "exact: 585.8亿元",
        "585.8亿元",
        "引文“585.8亿元”在章节 review-1-1 里找不到",
    ),
    "in another section": (
        "exact: 585.7亿元",
        "exact: 突破3万亿元",
        "exact: 突破3万亿元",
        "（章节 review-1-2 里有“突破3万亿元”。）",
    ),
    "found twice": (
        "exact: 一年来, kind",
        "exact: 。, kind",
        "exact: 。",
        "引文“。”在章节 review 里出现 2 次",
    ),
    "only the prefix is wrong": (
        "prefix: 双双",
        "prefix: 单双",
        "exact: 突破",
        "引文“单双突破3万亿元”在章节 review-1-2 里找不到。",
    ),
    "unknown section": (
        "section: review-1-2",
        "section: review-9",
        "review-9",
        "没有编号为“review-9”的章节",
    ),
    "mention in unknown section": (
        "{section: review, exact: 三",
        "{section: x, exact: 三",
        "section: x",
        "没有编号为“x”的章节",
    ),
    "unknown indicator": (
        "indicator: growth",
        "indicator: grwth",
        "grwth",
        "指标目录里没有“grwth”",
    ),
    "one of several unknown": (
        "[deposits, loans]",
        "[deposits, lons]",
        "lons",
        "指标目录里没有“lons”",
    ),
    "duplicate id": (
        "id: growth.target",
        "id: relief.level",
        "id: relief.level\n    section: review\n",
        "数字编号“relief.level”与第 14 行重复",
    ),
    "unknown rank": (
        "ranks: [relief.level]",
        "ranks: [relief.x]",
        "relief.x",
        "没有编号为“relief.x”的数字",
    ),
    "rank of itself": (
        "ranks: [relief.level]",
        "ranks: [relief.rank]",
        "ranks: [relief.rank]",
        "位次不能指向自己",
    ),
    "value": (
        'value: "585.7"',
        'value: "585.8"',
        "585.8",
        "value 585.8 与原文“585.7亿元”里的数不符",
    ),
    "printed": (
        "exact: 585.7亿元",
        "exact: 585.7亿元\n    printed: 9亿元",
        "9亿元",
        "printed“9亿元”不在引文",
    ),
    "rank without place": (
        '    rank: {scope: 全省, place: "1", printed: 全省第一}\n',
        "",
        "measure: rank",
        "measure 为 rank 的要写 rank",
    ),
    "ranks without rank": (
        "measure: level",
        "measure: level\n    ranks: [relief.rank]",
        "ranks: [relief.rank]",
        "只有 measure 为 rank 的才能写 ranks",
    ),
    "rank printed elsewhere": (
        "printed: 全省第一}",
        "printed: 全国第一}",
        "全国第一",
        "位次的原文“全国第一”不在这一节里",
    ),
    "place": ('place: "1"', 'place: "2"', 'place: "2"', "place 2 与原文“全省第一”里的名次不符"),
    "value of a rank": ('value: "1"', "value: null", "value: null", '名次为 1，value 应写作 "1"'),
    "over two paragraphs": (
        "exact: 一年来, kind",
        "exact: 】一年来, kind",
        "】一年来",
        "引文“】一年来”跨了两段",
    ),
}


@pytest.mark.parametrize(("old", "new", "at", "words"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_are_named(check: Check, old: str, new: str, at: str, words: str) -> None:
    assert old in FIGURES
    text = FIGURES.replace(old, new, 1)
    line = text.count("\n", 0, text.index(at)) + 1
    found = check(figures=text)
    assert any(f"figures.yaml:{line}: " in f and words in f for f in found), found


def test_a_standing_has_no_number(check: Check) -> None:
    text = FIGURES.replace('value: "1"', "value: null").replace('place: "1"', "place: 第一")
    assert check(figures=text) == []
