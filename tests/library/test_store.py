from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefing_app.library import store as module
from briefing_app.library.cards import Card
from briefing_app.library.search.words import open_words, pack
from briefing_app.library.store import Store
from tests.library.search.corpora import put, report_of


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "cache" / "library.db"))


def bases(store: Store) -> list[int]:
    return [each.base for each in store.shown()]


def change(store: Store, words: str) -> None:
    with closing(sqlite3.connect(store.path)) as base, base:
        base.execute(words)


def test_what_is_put_is_kept(store: Store) -> None:
    put(store, report_of("a", ["投资。"]))
    again = Store(store.path)
    assert again.kept()["/r/a"].card.title == "a的标题"
    ((base, words),) = again.words(bases(again))
    assert (base, open_words(words).shadow.text) == (bases(store)[0], "投资。")
    assert again.folder_of("a") == ("/r/a",)


def test_a_report_that_does_not_open_has_a_problem_and_no_words(store: Store) -> None:
    store.put("/r/x", "1", Card("x", "X", problem="断了"), None)
    store.show((), ["/r/x"])
    assert store.kept()["/r/x"].card.problem == "断了"
    assert store.shown() == ()
    assert store.folder_of("x") == ()


def test_the_newest_year_goes_first_then_what_came_first(store: Store) -> None:
    put(store, *(report_of(i, ["a"], y) for i, y in (("a", 2020), ("b", 2023), ("c", 2020))))
    assert [each.id for each in store.shown()] == ["b", "a", "c"]


@pytest.mark.parametrize("year", [-5, 0, 9999])
def test_senseless_years_do_no_harm(store: Store, year: int) -> None:
    put(store, report_of("a", ["a"], year))
    assert len(bases(store)) == 1


def test_what_is_out_of_reach_is_hidden_and_what_is_gone_is_forgotten(store: Store) -> None:
    put(store, report_of("a", ["a"]), report_of("b", ["b"]))
    store.show(["/r/a"], ["/r/a"], ["/r"])
    assert [each.id for each in store.shown()] == ["a"]
    assert len(store.kept()) == 2
    store.show(["/r/a"], ["/r/a"])
    assert [*store.kept()] == ["/r/a"]


def test_forgotten_reports_are_passed_over(store: Store) -> None:
    put(store, report_of("a", ["a"]), report_of("b", ["b"]))
    first, second = bases(store)
    store.forget(first)
    assert [base for base, _ in store.words([first, second])] == [second]


@pytest.mark.parametrize(
    "content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4000, b"\0" * 9000]
)
def test_a_file_that_is_none_is_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    store = Store(str(path))
    put(store, report_of("a", ["a"]))
    assert len(Store(str(path)).kept()) == 1


@pytest.mark.parametrize(
    "words",
    [
        "UPDATE meta SET value = '0' WHERE key = 'format'",
        "DELETE FROM meta WHERE key = 'format'",
        "DROP TABLE report",
        "UPDATE report SET card = '[]'",
        "UPDATE report SET card = 'x'",
    ],
)
def test_what_is_not_as_we_left_it_is_made_anew(store: Store, words: str) -> None:
    put(store, report_of("a", ["a"]))
    change(store, words)
    again = Store(store.path)
    assert again.kept() == {}
    put(again, report_of("b", ["b"]))
    assert len(again.kept()) == 1


def test_a_file_that_is_broken_while_in_use_is_made_anew(store: Store) -> None:
    put(store, report_of("a", ["a"]))
    Path(store.path).write_bytes(b"\xff" * 10_000)
    for end in ("-wal", "-shm"):
        Path(store.path + end).unlink(missing_ok=True)
    assert store.kept() == {}


def test_a_file_that_is_deleted_while_in_use_is_made_again(store: Store) -> None:
    put(store, report_of("a", ["a"]))
    os.remove(store.path)
    put(store, report_of("b", ["b"]))
    assert [*store.kept()] == ["/r/b"]


@pytest.mark.parametrize("path", ["", "file/library.db"])
def test_without_a_place_it_lives_in_memory(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("")
    store = Store(path and str(tmp_path / path))
    put(store, report_of("a", ["投资。"]))
    assert store.in_memory
    assert len([*store.words(bases(store))]) == 1
    store.heal()
    assert store.kept() == {}
    store.close()


def test_what_cannot_be_kept_is_no_error(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, report_of("a", ["a"]))
    monkeypatch.setattr(module, "_WAIT_S", 0.0)
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        store.put("/r/b", "1", Card("b", "B"), pack(report_of("b", ["b"])))
    assert [*store.kept()] == ["/r/a"]


def test_what_another_program_makes_at_the_same_time_is_taken(store: Store) -> None:
    put(store, report_of("a", ["a"]))
    identity = store.identity
    module.make_tables(store.path, "", "")
    assert store.identity == identity
    store.close()


def test_a_locked_file_is_not_thrown_away(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, report_of("a", ["a"]))

    def locked(_: str) -> sqlite3.Connection:
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise error

    monkeypatch.setattr(module, "connect", locked)
    with pytest.raises(sqlite3.OperationalError):
        store.kept()
    with pytest.raises(sqlite3.OperationalError):
        module.has_format(store.path, "")
    monkeypatch.undo()
    assert len(store.kept()) == 1


def test_what_is_known_already_is_left_as_it_is(store: Store) -> None:
    put(store, report_of("a", ["a"]))
    before = store.shown()
    store.put("/r/a", "a", Card("a", "other"), pack(report_of("a", ["a"])))
    assert store.shown() == before


def test_a_changed_report_is_searched_on(store: Store) -> None:
    put(store, report_of("a", ["a"]))
    store.put("/r/a", "changed", Card("a", "A"), pack(report_of("a", ["b"])))
    assert len(store.shown()) == 1
