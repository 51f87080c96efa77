"""The shadow against a slow and obvious search: every window found, nothing else."""

from __future__ import annotations

import random
import re

import pytest

from briefing_app.library.search.folding import fold
from briefing_app.library.search.shadow import Shadow
from briefing_app.model.figure import Span
from tests.benchmarks.cache import bundled_report

_WINDOWS = 10_000
_VARIANTS = {
    "资": "資",
    "产": "產",
    "业": "業",
    "，": ",",
    "。": "｡",
    "%": "％",
    "“": '"',
    "1": "１",
}


@pytest.fixture(scope="module")
def text() -> str:
    return bundled_report().text


@pytest.fixture(scope="module")
def shadow(text: str) -> Shadow:
    return Shadow(text)


def windows(text: str, seed: int) -> list[tuple[int, str]]:
    dice = random.Random(seed)
    found = []
    for _ in range(_WINDOWS):
        length = dice.randint(2, 10)
        start = dice.randrange(len(text) - length)
        found.append((start, text[start : start + length]))
    return found


def test_every_window_of_the_text_is_found_in_its_place(text: str, shadow: Shadow) -> None:
    missed = [
        words
        for start, words in windows(text, 1)
        if not any(s.start <= start < s.end for s in shadow.find(fold(words)))
    ]
    assert missed == []


def test_places_are_those_of_a_slow_search(text: str, shadow: Shadow) -> None:
    for _, words in windows(text, 2)[:1000]:
        slow = [Span(*m.span()) for m in re.finditer(re.escape(words), text)]
        assert shadow.find(fold(words)) == slow


def test_windows_are_found_however_they_are_typed(text: str, shadow: Shadow) -> None:
    dice = random.Random(3)
    for _, words in windows(text, 3):
        typed = "".join(_VARIANTS.get(c, c) + dice.choice(("", "", " ", "\n")) for c in words)
        assert fold(typed) in shadow


def test_what_is_not_in_the_text_is_not_found(text: str, shadow: Shadow) -> None:
    dice = random.Random(4)
    letters = sorted(set(text))
    for _ in range(_WINDOWS):
        words = "".join(dice.choice(letters) for _ in range(dice.randint(2, 10)))
        assert (fold(words) in shadow) == (words in text)


def test_offsets_lead_back_over_dropped_and_doubled_characters() -> None:
    shadow = Shadow("面积 5㎡，风")
    assert shadow.find("5m2") == [Span(3, 5)]
    assert shadow.find("风") == [Span(6, 7)]
    assert shadow.find("积5") == [Span(1, 4)]


@pytest.mark.parametrize("part", ["2", "m", "5m"])
def test_part_of_a_character_is_no_hit(part: str) -> None:
    shadow = Shadow("5㎡")
    assert shadow.find(part) == []
    assert part not in shadow


def test_after_half_a_character_the_search_goes_on() -> None:
    assert Shadow("㎡ 2").find("2") == [Span(2, 3)]


def test_places_do_not_overlap() -> None:
    assert Shadow("一一一").find("一一") == [Span(0, 2)]


def test_no_words_are_nowhere(shadow: Shadow) -> None:
    assert shadow.find("") == []
    assert "" not in shadow


@pytest.mark.parametrize(
    "source", ["", "投资增长", "½㎡", "a\u200bb½\u200b", "\u200b", "２½２\u200b½"]
)
def test_a_shadow_comes_back_from_its_odd_characters(source: str) -> None:
    shadow = Shadow(source)
    again = Shadow.restored(shadow.text, shadow.odd, len(source))
    for needle in ("2", "1", "m", "a", "投", fold(source)):
        assert again.find(needle) == shadow.find(needle)
        assert again.count(needle) == shadow.count(needle) == len(shadow.find(needle))


def test_places_in_the_folded_text() -> None:
    assert [Shadow("a½b").folded_at(at) for at in range(4)] == [0, 1, 4, 5]
    assert Shadow("ab").folded_at(1) == 1
