from __future__ import annotations

from briefing_app.analysis.wording.likeness import alike_anywhere, best_in_order


def test_the_likest_are_found_wherever_they_stand() -> None:
    found = alike_anywhere(["科技服务业营收"], ["金融机构存款", "技术服务业营收增"], 0.6)
    assert [(a, b) for a, b, _ in found] == [(0, 1)]


def test_what_everybody_says_is_looked_up_nowhere() -> None:
    assert alike_anywhere(["高质量发展"], ["高质量发展"] * 20, 0.6) == []


def test_pairs_keep_their_order() -> None:
    found = best_in_order(["甲甲甲甲", "乙乙乙乙"], ["乙乙乙乙", "甲甲甲丙"], 0.3)
    assert [(a, b) for a, b, _ in found] == [(1, 0)]


def test_very_long_runs_are_not_measured() -> None:
    assert best_in_order(["甲乙丙丁"] * 60, ["甲乙丙丁"] * 60, 0.3) == []


def test_nothing_to_pair() -> None:
    assert best_in_order([], ["甲"], 0.3) == []
