from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.comparing.difference import Limit, change, comparable, difference
from briefing_app.model.figure import Bound, Direction, Figure, Measure, Status
from tests.analysis.sample import figure

RATE, TOTAL = "growth", "level"


def pair(actual: str, target: str, kind: str = TOTAL) -> tuple[Figure, Figure]:
    return (
        figure(f"{actual}|x|{kind}", "review-1-1", 0, Status.ACTUAL),
        figure(f"{target}|x|{kind}", "plan-1-1", 0, Status.TARGET),
    )


def text(actual: str, target: str, kind: str = TOTAL) -> str:
    result = difference(*pair(actual, target, kind))
    assert result is not None
    return result.text


@pytest.mark.parametrize(
    ("actual", "target", "words"),
    [
        ("4.8%", "6%", "+1.2 个百分点"),
        ("35.5%", "16%", "−19.5 个百分点"),
        ("6%", "6.0%", "持平"),
        ("10%", "10%以上", "持平或更高"),
        ("10%", "12%以上", "至少+2 个百分点"),
        ("10%", "8%以上", "至多−2 个百分点"),
        ("超6%", "8%", "至多+2 个百分点"),
        ("超6%", "6%", "更低"),
        ("5%", "3%以内", "至少−2 个百分点"),
        ("3%", "3%以内", "持平或更低"),
        ("3%以内", "3%", "持平或更高"),
        ("5%", "7%左右", "约+2 个百分点"),
        ("突破5%", "8%以上", "两边都只写下限"),
        ("3%以内", "2%以内", "两边都只写上限"),
        ("3%以内", "5%以上", "至少+2 个百分点"),
    ],
)
def test_rates_differ_in_points(actual: str, target: str, words: str) -> None:
    assert text(actual, target, RATE) == words


@pytest.mark.parametrize(
    ("actual", "target", "words"),
    [
        ("37亿美元", "50亿美元", "+35%"),
        ("5.1万人", "5万人", "−2%"),
        ("402个", "400个", "−0.5%"),
        ("4个", "4家", "持平"),
        ("500亿元", "突破600亿元", "至少升20%"),
        ("585.7亿元", "330亿元以上", "至多降44%"),
        ("超22万人", "20万人", "至少降9%"),
        ("11家", "10家以上", "至多−1 家"),
        ("11家", "13家以上", "至少+2 家"),
        ("6亿元", "7亿元以上", "至少升16.6%"),
        ("3家", "5家", "+2 家"),
        ("93人", "200人", "+115%"),
        ("20个", "20家左右", "大致持平"),
        ("近20个", "20个左右", "大致持平"),
        ("近20个", "近20个", "大致持平"),
        ("20个左右", "30个以上", "至少约+10 个"),
        ("20个左右", "20个以上", "大致持平或更高"),
        ("20个左右", "20个以内", "大致持平或更低"),
        ("近20个", "20个", "更高"),
        ("近20个", "25个", "至少+5 个"),
        ("20个", "近25个", "至多+5 个"),
        ("20个", "15个以内", "至少−5 个"),
        ("1亿元", "9999万元", "−0.01%"),
        ("10000家", "9999家以上", "至多降0.1%"),
        ("10000家", "10001家以上", "至少升0.01%"),
        ("10000家", "9999家以内", "至少降0.01%"),
    ],
)
def test_totals_differ_in_per_cent(actual: str, target: str, words: str) -> None:
    assert text(actual, target) == words


@pytest.mark.parametrize(
    ("actual", "target", "kind", "sentence"),
    [
        ("4.8%", "6%", RATE, "增速高 1.2 个百分点"),
        ("3.0%", "3.15%", "share", "高 0.15 个百分点"),
        ("35.5%", "16%", RATE, "增速低 19.5 个百分点"),
        ("超6%", "8%", RATE, "增速至多高 2 个百分点"),
        ("37亿美元", "50亿美元", TOTAL, "总量高 35%"),
        ("24万人", "20万人", "increase", "新增低 17%"),
        ("3家", "5家", "increase", "多 2 家"),
        ("12条", "10条", TOTAL, "少 2 条"),
        ("突破5%", "8%以上", RATE, "两边都只写下限，算不出高低"),
    ],
)
def test_the_sentence_names_the_measure(actual: str, target: str, kind: str, sentence: str) -> None:
    result = difference(*pair(actual, target, kind))
    assert result is not None
    assert result.sentence == sentence


def test_a_falling_bound_turns_round() -> None:
    actual, target = pair("2%", "5%以上", RATE)
    fall = replace(target, direction=Direction.DOWN)
    result = difference(actual, fall)
    assert result is not None
    assert (result.limit, result.value, result.lean) == (Limit.AT_MOST, Decimal(-7), -1)


@pytest.mark.parametrize(
    "change",
    [
        {"measure": Measure.INCREASE},
        {"unit": "亿美元"},
        {"indicators": ("y",)},
        {"status": Status.ACTUAL},
        {"value": None},
    ],
    ids=lambda c: next(iter(c)),
)
def test_what_does_not_compare(change: dict[str, object]) -> None:
    actual, target = pair("37亿元", "50亿元")
    other = replace(target, **change)  # type: ignore[arg-type]
    assert not comparable(actual, other)
    assert difference(actual, other) is None


def test_the_dataset_may_take_two_indicators_for_one() -> None:
    actual, target = pair("37亿元", "74亿元")
    result = difference(actual, replace(target, indicators=("y",)), listed=True)
    assert result is not None
    assert result.text == "+100%"


def test_the_dataset_cannot_make_a_total_a_rate() -> None:
    actual, target = pair("37亿元", "74亿元")
    assert difference(actual, replace(target, measure=Measure.GROWTH), listed=True) is None


def test_no_ratio_to_nothing() -> None:
    assert difference(*pair("0个", "5个")) is None


BOUNDS = st.sampled_from(list(Bound))
VALUES = st.integers(1, 500).map(lambda n: Decimal(n) / 10)
ROUGH = (Bound.ABOUT, Bound.NEARLY)


def inside(value: Decimal, bound: Bound, step: Decimal) -> Decimal:
    """Return a value that the words allow; `step` >= 0 says how far from the number."""
    if bound in (Bound.OVER, Bound.EXCEEDS, Bound.AT_LEAST):
        return value + step + (Decimal("0.001") if bound is Bound.OVER else 0)
    if bound is Bound.AT_MOST:
        return max(value - step, Decimal("0.001"))
    if bound is Bound.NEARLY:
        return max(value - min(step, value / 10) - Decimal("0.001"), Decimal("0.001"))
    return value


@given(a=VALUES, t=VALUES, left=BOUNDS, right=BOUNDS, steps=st.tuples(VALUES, VALUES))
@pytest.mark.parametrize("kind", [RATE, TOTAL])
def test_what_is_said_holds_for_every_allowed_value(
    kind: str, a: Decimal, t: Decimal, left: Bound, right: Bound, steps: tuple[Decimal, Decimal]
) -> None:
    unit = "%" if kind == RATE else "亿元"
    actual, target = pair(f"{a}{unit}", f"{t}{unit}", kind)
    actual, target = replace(actual, bound=left), replace(target, bound=right)
    result = difference(actual, target)
    assert result is not None
    if result.about or result.value is None:
        assert result.limit is Limit.OPEN or left in ROUGH or right in ROUGH
        return
    before, after = inside(a, left, steps[0]), inside(t, right, steps[1])
    true = after - before if kind == RATE else (after / before - 1) * 100
    slack = Decimal(0) if kind == RATE else Decimal("1e-20")
    if result.limit is Limit.AT_LEAST:
        assert true >= result.value - slack
    elif result.limit is Limit.AT_MOST:
        assert true <= result.value + slack
    else:
        assert abs(true - result.value) <= (0 if kind == RATE else Decimal("0.5"))


@given(a=VALUES, t=VALUES, left=BOUNDS, right=BOUNDS)
def test_never_a_bare_number_from_a_bound(
    a: Decimal, t: Decimal, left: Bound, right: Bound
) -> None:
    actual, target = pair(f"{a}亿元", f"{t}亿元")
    result = difference(replace(actual, bound=left), replace(target, bound=right))
    assert result is not None
    bare = result.text[0] in "+−"
    assert bare <= (left is right is Bound.EXACT)


@pytest.mark.parametrize(
    ("before", "after", "upper", "kind", "words", "sentence"),
    [
        ("5%", "5.5%", "6", RATE, "+0.5 至 +1 个百分点", "增速高 0.5 至 1 个百分点"),
        ("6%", "5.5%", "6", RATE, "−0.5 至 0 个百分点", "增速低 0 至 0.5 个百分点"),
        ("5.2%", "5%", "5.5", RATE, "−0.2 至 +0.3 个百分点", "增速相差−0.2 至 +0.3 个百分点"),
        ("100吨", "110吨", "120", TOTAL, "+10 至 +20%", "总量高 10 至 20%"),
        ("5%左右", "6%", "7", RATE, "约+1 至 +2 个百分点", "增速约高 1 至 2 个百分点"),
        ("超5%", "6%", "7", RATE, "至多+2 个百分点", "增速至多高 2 个百分点"),
        ("5%", "5%以上", "7", RATE, "持平或更高", "持平或更高"),
    ],
)
def test_a_range_leaves_a_range(
    before: str, after: str, upper: str, kind: str, words: str, sentence: str
) -> None:
    left, right = pair(before, after, kind)
    result = difference(left, replace(right, upper=Decimal(upper)))
    assert result is not None
    assert (result.text, result.sentence) == (words, sentence)


def test_a_range_that_falls_has_its_lower_end_first() -> None:
    left, right = pair("5%", "3%", RATE)
    right = replace(right, upper=Decimal(4), direction=Direction.DOWN)
    result = difference(left, right)
    assert result is not None
    assert (result.value, result.upper, result.lean) == (Decimal(-9), Decimal(-8), -1)


def test_change_is_the_right_minus_the_left_whatever_they_are() -> None:
    left, right = pair("5%", "3%", RATE)
    result = change(right, left)
    assert result is not None
    assert result.text == "+2 个百分点"


def test_streaks_have_no_difference() -> None:
    left, right = pair("5年", "3年", "streak")
    assert change(left, right) is None
