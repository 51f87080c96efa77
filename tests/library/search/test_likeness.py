from __future__ import annotations

import pytest

from briefing_app.library.search.likeness import similar_name, similar_passages
from briefing_app.library.search.names import NameBook
from briefing_app.library.search.readings import SoundBook, load_readings
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def names() -> NameBook:
    return NameBook([bundled_report()])


@pytest.fixture(scope="module")
def sounds(names: NameBook) -> SoundBook:
    return SoundBook(names.words, load_readings([w.key for w in names.words]))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("固头", "固投"),
        ("实际利用外姿", "实际利用外资"),
        ("社会消费零售总额", "社会消费品零售总额"),
        ("gutuo", "固投"),
        ("gudingzichantouzhi", "固定资产投资"),
    ],
)
def test_slips(names: NameBook, sounds: SoundBook, typed: str, meant: str) -> None:
    match = similar_name(typed, names, sounds)
    assert match is not None
    assert match.word.shown == meant


@pytest.mark.parametrize("typed", ["", "龘", "龘龘龘龘", "xqzkvw", "xyz", "长" * 200])
def test_what_resembles_nothing(names: NameBook, sounds: SoundBook, typed: str) -> None:
    assert similar_name(typed, names, sounds) is None


def test_without_sounds_characters_are_compared(names: NameBook) -> None:
    match = similar_name("固定资产投姿", names, None)
    assert match is not None
    assert match.indicator == "fixed-investment"
    assert similar_name("gutuo", names, None) is None


def test_passages_that_come_near() -> None:
    sentences = ["固定资产投资增长10%以上。", "外资。", "别的话说了很多很多。"]
    assert similar_passages("固定资产投资增长12%以上", sentences, 5) == [0]
    assert similar_passages("固投", sentences, 5) == []
