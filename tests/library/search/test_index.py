from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefing_app.library.search import index as module
from briefing_app.library.search.index import Index, Progress, match_words, rows_of, tokens_of
from briefing_app.library.store import Store
from tests.library.search.corpora import Both, put, report_of


@pytest.fixture
def both(tmp_path: Path) -> Both:
    made = Both(tmp_path)
    put(made.store, *(report_of(f"r{n}", ["投资增长。", "企业。"]) for n in range(5)))
    return made


def test_tokens_are_characters_and_pairs() -> None:
    assert len(tokens_of("投资投资")) == 4
    assert {len(token) for token in tokens_of("a𠀀。")} == {4, 8}


def test_a_row_reaches_into_the_next_paragraph() -> None:
    first, second = rows_of("投资增长", (0, 2))
    assert set(second.split()) < set(first.split())


@pytest.mark.parametrize("groups", [(), ((),), (("a",), ("",))])
def test_nothing_is_asked_for_nothing(both: Both, groups: tuple[tuple[str, ...], ...]) -> None:
    assert match_words(groups) == ""
    both.index.build()
    assert list(both.index.candidates(groups)) == []


def test_a_long_needle_is_asked_for_by_its_beginning() -> None:
    assert match_words((("ab" * 50,),)) == match_words((("ab" * 16,),))


def test_it_is_built_in_steps_and_can_be_left(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH", 2)
    told = list[tuple[int, int]]()
    left = both.index.build(lambda a, b: told.append((a, b)), lambda: bool(told))
    assert (left, told) == (Progress(2, 5), [(2, 5)])
    assert both.index.build(lambda a, b: told.append((a, b)), lambda: False) == Progress(5, 5)
    assert len(both.index.done()) == 5


def test_an_index_of_another_store_is_made_anew(both: Both, tmp_path: Path) -> None:
    both.index.build()
    both.store.heal()
    assert both.index.done() == frozenset()
    assert both.index.build() == Progress(0, 0)


def test_an_index_of_mostly_forgotten_reports_is_made_anew(both: Both) -> None:
    both.index.build()
    put(both.store, *(report_of(f"r{n}", ["改了。"]) for n in range(4)))
    both.index.build()
    assert len(both.index.done()) == 5


def test_a_few_forgotten_reports_are_left_in_it(both: Both) -> None:
    both.index.build()
    put(both.store, report_of("r0", ["改了。"]))
    both.index.build()
    assert len(both.index.done()) == 6


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all", b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_broken_file_is_made_anew(both: Both, content: bytes) -> None:
    Path(both.index.path).write_bytes(content)
    assert both.index.done() == frozenset()
    assert both.index.build() == Progress(5, 5)


def test_tables_that_are_gone_are_made_again(both: Both) -> None:
    both.index.build()
    with closing(sqlite3.connect(both.index.path)) as base, base:
        base.execute("DROP TABLE done")
    assert both.index.done() == frozenset()
    assert both.index.build() == Progress(5, 5)


def test_where_nothing_can_be_written_there_is_no_index(both: Both, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    index = Index(both.store, str(tmp_path / "file" / "index.db"))
    assert index.build() == Progress(0, 5)
    assert index.done() == frozenset()


def test_a_busy_file_is_left_alone(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing_app.library import store

    both.index.build()
    put(both.store, report_of("new", ["新。"]))
    monkeypatch.setattr(store, "_WAIT_S", 0.0)
    with closing(sqlite3.connect(both.index.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert both.index.build() == Progress(0, 6)
    assert len(both.index.done()) == 5


def test_a_store_without_a_file_has_no_identity_to_keep(tmp_path: Path) -> None:
    store = Store("")
    put(store, report_of("a", ["投资。"]))
    assert Index(store, str(tmp_path / "index.db")).build() == Progress(1, 1)
    store.close()
