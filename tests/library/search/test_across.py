from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.library.search.across import Across, search_all
from briefing_app.library.search.folding import fold
from briefing_app.library.search.index import Progress
from briefing_app.library.search.shadow import Shadow
from briefing_app.model.figure import Span
from tests.library.search.corpora import Both, put, report_of

_LETTERS = "投资增长10.。％²½　㎡增長ＧＤＰ𠀀\u200b"
_PARAGRAPHS = st.lists(st.text(_LETTERS, min_size=1, max_size=60), min_size=1, max_size=4)


@pytest.fixture
def both(tmp_path: Path) -> Both:
    return Both(tmp_path)


@pytest.fixture
def three(both: Both) -> Both:
    put(
        both.store,
        report_of("a", ["投资增长10%。企业增多。", "投资目标增长。"], 2022),
        report_of("b", ["增长很快，投资不少。投资增长。"], 2024),
        report_of("c", ["没有什么。"], 2023),
    )
    return both


def change(path: str, words: str) -> None:
    """Change a file behind its owner's back."""
    with closing(sqlite3.connect(path)) as base, base:
        base.execute(words)


def texts(found: Across) -> list[tuple[str, str]]:
    return [(hit.report, hit.text) for hit in found.hits]


def test_hits_come_from_the_newest_report_first(three: Both) -> None:
    found = search_all("投资增长", three.plain)
    assert texts(found) == [("b", "投资增长。"), ("a", "投资增长10%。")]
    assert (found.total, found.reports, found.counted) == (2, 2, True)


def test_a_hit_says_where_it_stands(three: Both) -> None:
    hit = search_all("目标", three.plain).hits[0]
    assert (hit.title, hit.section, hit.path, hit.status) == ("a的标题", "tasks", "tasks", "target")
    assert [hit.text[m.start : m.end] for m in hit.marks] == ["目标"]
    assert hit.sentence == Span(13, 20)


def test_words_that_blanks_part_stand_in_one_sentence(three: Both) -> None:
    found = search_all("增长  投资 增长", three.plain)
    assert [text for _, text in texts(found)] == [
        "增长很快，投资不少。", "投资增长。", "投资增长10%。", "投资目标增长。",
    ]  # fmt: skip
    assert found.total == 8


def test_words_that_stand_just_so_are_enough(three: Both) -> None:
    assert search_all("投资 目标", three.plain).total == 1


def test_one_of_each_group(three: Both) -> None:
    found = search_all((("目标", "企业"), ("增",)), three.plain)
    assert texts(found) == [("a", "企业增多。"), ("a", "投资目标增长。")]


def test_of_words_that_overlap_the_longest_are_marked(three: Both) -> None:
    assert search_all((("投资增长", "增长", "资"),), three.plain, among={"b"}).total == 3


def test_words_over_a_full_stop_join_two_sentences(three: Both) -> None:
    assert texts(search_all("不少。投资增", three.plain)) == [
        ("b", "增长很快，投资不少。投资增长。")
    ]


@pytest.mark.parametrize("query", ["", "  ", "\u200b", ()])
def test_nothing_asked_nothing_found(three: Both, query: str) -> None:
    assert search_all(query, three.plain).total == 0


def test_a_search_can_end_with_the_last_hit_wanted(three: Both) -> None:
    found = search_all("投资", three.plain, 1, count=False)
    assert len(found.hits) == 1
    assert not found.counted
    assert search_all("投资", three.plain, 1).total == 4


def test_a_search_can_be_given_up(three: Both) -> None:
    assert not search_all("投资", three.plain, is_cancelled=lambda: True).counted


def test_some_reports_alone(three: Both) -> None:
    for corpus in (three.plain, three.indexed):
        assert search_all("投资", corpus, among={"a", "c"}).reports == 1


def test_a_changed_report_is_searched_as_it_is_now(three: Both) -> None:
    three.plain.prepare()
    three.index.build()
    put(three.store, report_of("a", ["改了。"], 2022))
    for corpus in (three.plain, three.indexed):
        assert search_all("投资", corpus).reports == 1
        assert search_all("改了", corpus).reports == 1


def test_what_the_index_does_not_know_yet_is_scanned(three: Both) -> None:
    three.index.build()
    put(three.store, report_of("d", ["投资增长。"], 2023))
    found = search_all("投资增长", three.indexed)
    assert [report for report, _ in texts(found)] == ["b", "d", "a"]


def test_an_index_that_breaks_on_the_way_is_thrown_away(three: Both) -> None:
    three.index.build()
    change(three.index.path, "UPDATE cut_data SET block = x'ffffffffffffff' WHERE id > 10")
    assert search_all("投资增长", three.indexed).reports == 2
    assert not Path(three.index.path).exists()
    assert three.index.build() == Progress(3, 3)


def test_a_damaged_report_is_left_out_and_read_again(three: Both) -> None:
    for column, which in (("frame", "max"), ("edges", "min")):
        words = f"UPDATE words SET {column} = x'' WHERE base = (SELECT {which}(base) FROM words)"
        change(three.store.path, words)
    assert search_all("投资", three.plain).total == 0
    assert [*three.store.kept()] == ["/r/c"]


def test_large_corpora_want_an_index(three: Both) -> None:
    assert three.indexed.wants_index
    assert not three.plain.wants_index
    three.indexed.prepare()


def slow_places(paragraphs: Sequence[str], needle: str) -> list[Span]:
    return Shadow("".join(paragraphs)).find(needle)


@settings(max_examples=40)
@given(
    st.lists(_PARAGRAPHS, min_size=1, max_size=3),
    st.one_of(st.text(_LETTERS, max_size=4), st.text(_LETTERS, min_size=30, max_size=40)),
    st.booleans(),
    st.data(),
)
def test_scan_and_index_find_what_a_slow_search_finds(
    reports: list[list[str]], words: str, torn: bool, data: st.DataObject
) -> None:
    if torn:  # a run of the text itself, over the ends of its paragraphs
        whole = "".join(reports[0])
        start = data.draw(st.integers(0, len(whole) - 1))
        words = whole[start : start + data.draw(st.integers(1, 80))]
    with TemporaryDirectory() as folder:
        both = Both(Path(folder))
        put(both.store, *(report_of(f"r{n}", p, 2020 + n) for n, p in enumerate(reports)))
        plain = search_all(words, both.plain)
        both.index.build()
        assert search_all(words, both.indexed) == plain
        if plain.total and (len(words.split()) < 2 or torn):
            expected = [slow_places(p, fold(words)) for p in reversed(reports)]
            assert plain.total == sum(map(len, expected)) or len(words.split()) > 1
            assert plain.reports == sum(map(bool, expected)) or len(words.split()) > 1
        elif len(words.split()) < 2:
            assert not any(slow_places(p, fold(words)) for p in reports)
