"""Ranks and streaks."""

from __future__ import annotations

import pytest

from briefing_app.model.figure import Measure
from tests.importing.naming.sample import figures


def _rank(line: str) -> tuple[str, tuple[str, ...]]:
    figure = next(f for f in figures(line) if f.measure is Measure.RANK)
    return figure.name, figure.ranks


@pytest.mark.parametrize(
    ("line", "name", "ranks"),
    [
        ("社会消费品零售总额增长4.8%，居全省第二。", "社会消费品零售总额", ("p1.1",)),
        ("社会消费品零售总额增长4.8%，增速位居全省前列。", "社会消费品零售总额增速", ("p1.1",)),
        ("研发投入强度稳居全省第一。", "研发投入强度", ()),
        ("59家工厂、28家商店入选名单，均居全省第一。", "商店", ("p1.1", "p1.2")),
        ("示范县成为全国首个碳汇交易城市。", "碳汇交易城市", ()),
        ("发展水平、服务水平均居全省第一。", "发展水平、服务水平", ()),
        ("营商环境持续优化，位居全省第一。", "优化营商环境", ()),
        ("全省第一。", "位次", ()),
        ("全省第一的港口建成。", "港口", ()),
    ],
)
def test_what_a_place_is_the_place_of(line: str, name: str, ranks: tuple[str, ...]) -> None:
    found = _rank(line)
    assert found[1] == ranks
    assert name in found[0] or found[0] in name


def test_a_place_has_the_indicators_of_what_it_ranks() -> None:
    first, second = figures("社会消费品零售总额增长4.8%，居全省第二。")
    assert first.indicators == second.indicators
    assert (second.rank.scope, second.rank.place) == ("全省", "2") if second.rank else False


def test_a_word_is_no_number() -> None:
    figure = figures("增加值增速位居全省前列。")[0]
    assert figure.value is None
    assert "位次，请看所指" in figure.reasons


def test_a_streak_of_what_follows() -> None:
    figure = figures("连续13年未发生重大事故。")[0]
    assert (figure.measure, figure.name, str(figure.value)) == ("streak", "未发生重大事故", "13")


def test_a_streak_of_the_subject() -> None:
    found = figures("粮食总产量连续10年稳定在50亿斤以上。")
    assert [f.name for f in found] == ["粮食总产量", "粮食总产量"]


def test_a_streak_of_what_was_said_before() -> None:
    found = figures("种植面积达172万亩，总产值达14亿元，均实现“七连增”。")
    assert found[-1].direction == "up"
    assert found[-1].indicators == tuple(i for f in found[:2] for i in f.indicators)
