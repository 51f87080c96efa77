from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.library.search.query import (
    LONGEST,
    Condition,
    Kind,
    Operator,
    Vocabulary,
    parse,
)
from briefing_app.model.figure import Bound, Measure, Status
from tests.analysis.sample import marked_report

KNOWN = Vocabulary(
    frozenset(("%", "亿元", "亿美元", "万家", "万亩")), frozenset(("(四)持续深化高水平对外开放",))
)


def only(text: str) -> Condition:
    (condition,) = parse(text, KNOWN).conditions
    return condition


def terms(text: str) -> list[str]:
    return [term.folded for term in parse(text, KNOWN).terms]


@pytest.mark.parametrize(
    ("text", "operator", "value", "unit", "measure"),
    [
        ("增长>10%", Operator.MORE, "10", "%", Measure.GROWTH),
        ("增长率 ≥ 10 %", Operator.AT_LEAST, "10", "%", Measure.GROWTH),
        ("＞1000亿", Operator.MORE, "1000", "亿", None),
        (">1,000.5 亿元", Operator.MORE, "1000.5", "亿元", None),
        ("占比<=3%", Operator.AT_MOST, "3", "%", Measure.SHARE),
        ("<-5%", Operator.LESS, "-5", "%", None),
        ("=37亿美元", Operator.EQUAL, "37", "亿美元", None),
        ("不低于10%", Operator.AT_LEAST, "10", "%", None),
        ("不超过3%", Operator.AT_MOST, "3", "%", None),
        ("增速超过10%", Operator.MORE, "10", "%", Measure.GROWTH),
        (">2家", Operator.MORE, "2", "家", None),
    ],
)
def test_values(
    text: str, operator: Operator, value: str, unit: str, measure: Measure | None
) -> None:
    found = only(text)
    assert (found.kind, found.operator, found.value) == (Kind.VALUE, operator, Decimal(value))
    assert (found.unit, found.measure) == (unit, measure)


def test_a_condition_says_how_it_was_understood() -> None:
    assert only("增长>10%").words == "增速大于 10%"
    assert only("增长>10%").typed == "增长>10%"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("目标", "status", Status.TARGET),
        ("实绩", "status", Status.ACTUAL),
        ("以上", "bound", Bound.AT_LEAST),
        ("增速", "measure", Measure.GROWTH),
        ("亿元", "unit", "亿元"),
        ("sec:对外开放", "section", "对外开放"),
        ("章节：对外开放", "section", "对外开放"),
        ("sec : 对外开放", "section", "对外开放"),
    ],
)
def test_words_that_are_conditions(text: str, field: str, value: object) -> None:
    assert getattr(only(text), field) == value


@pytest.mark.parametrize(
    ("text", "scope", "place"),
    [
        ("全省第一", "全省", "1"),
        ("第一", "", "1"),
        ("居全省首位", "全省", "1"),
        ("排名第四", "", "4"),
        ("全省首位", "全省", "1"),
        ("全国首个", "全国", "首个"),
        ("全国城市第五位", "全国城市", "5"),
        ("第十二", "", "12"),
        ("第二十", "", "20"),
        ("第3", "", "3"),
    ],
)
def test_ranks(text: str, scope: str, place: str) -> None:
    found = parse(text, KNOWN).conditions
    expected = [(scope, place)] if place else []
    assert [(c.scope, c.place) for c in found] == expected


def test_blanks_part_words_and_quotes_keep_them() -> None:
    assert terms("投资  固定资产") == ["投资", "固定资产"]
    assert terms("“投资 目标” 外资") == ["投资目标", "外资"]
    assert terms('"投资 目标"') == ["投资目标"]
    assert terms("「投资 目标」") == ["投资目标"]


def test_quotes_inside_a_word_are_part_of_it() -> None:
    assert terms("专精特新“小巨人”") == ['专精特新"小巨人"']
    assert terms("“化") == ['"化']


def test_a_word_before_a_sign_stays_to_be_found() -> None:
    query = parse("固投增速>5%", KNOWN)
    assert [t.folded for t in query.terms] == ["固投"]
    assert query.conditions[0].measure is Measure.GROWTH


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (">", "缺一个数"),
        ("增长>", "缺一个数"),
        (">abc", "“abc”不是数"),
        ("><10", "看不懂"),
        (">3个月球", "单位“个月球”"),
        ("sec:", "章节名"),
        ("sec:火星", "没有名称含“火星”的章节"),
        (">" + "长" * 90, "…”不是数"),
    ],
)
def test_what_makes_no_sense_is_said(text: str, said: str) -> None:
    query = parse(text, KNOWN)
    assert said in query.problem
    assert query.terms == query.conditions == ()


@pytest.mark.parametrize(
    "text", ["", " ", "\x00\x01", "字", "[a-z]+(", "\\", "🤔", "“", '"', "\udcff", "((((", "a\nb"]
)
def test_nothing_raises(text: str) -> None:
    assert parse(text, KNOWN).problem == ""


def test_what_is_very_long_is_one_passage() -> None:
    query = parse("长 " * LONGEST + "长", KNOWN)
    assert len(query.terms) == 1
    assert query.terms[0].quoted


def test_without_headings_any_section_will_do() -> None:
    assert parse("sec:火星", Vocabulary()).problem == ""


def test_the_vocabulary_is_that_of_the_reports() -> None:
    known = Vocabulary.of([marked_report()])
    assert {"亿元", "%", "万件"} <= known.units
    assert "(一)领域1,副题" in known.headings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (">5%，", ["大于 5%"]),
        (">5%，<10%", ["大于 5%", "小于 10%"]),
        (">1,000亿，目标", ["大于 1,000亿", "目标"]),
        ("目标、>1000亿。", ["目标", "大于 1000亿"]),
        ("1000亿以上", ["不低于 1000亿"]),
        ("增长20%及以上", ["增速不低于 20%"]),
        ("5%以下", ["不高于 5%"]),
        ("突破1000亿", ["大于 1000亿"]),
        ("100～500亿", ["不低于 100亿", "不高于 500亿"]),
        ("5%到10%之间", ["不低于 5%", "不高于 10%"]),
        ("3-5个月球", []),
        ("2022-2023", []),
        ("目标 目标 目标", ["目标"]),
    ],
)
def test_conditions_as_they_are_said(text: str, words: list[str]) -> None:
    assert [c.words for c in parse(text, KNOWN, spoken=True).conditions] == words


def test_what_was_said_besides_stays_to_be_found() -> None:
    query = parse("投资1000亿以上，目标", KNOWN, spoken=True)
    assert [t.folded for t in query.terms] == ["投资"]
    assert [t.folded for t in parse("固投多少，外资多少", KNOWN, spoken=True).terms] == [
        "固投多少,外资多少"
    ]


def test_what_the_text_has_is_no_spoken_condition() -> None:
    assert terms("10%以上") == ["10%以上"]
    assert terms("固投，目标") == ["固投,目标"]


def test_nobody_means_a_hundred_conditions() -> None:
    query = parse(" ".join(f">{n}" for n in range(100)), KNOWN)
    assert query.problem == "写了 100 个条件，太多，只写几个再试。"
