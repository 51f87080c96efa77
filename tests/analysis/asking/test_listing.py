from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.analysis.asking import listing as module
from briefing_app.analysis.asking.listing import Listed, Listing
from briefing_app.analysis.asking.wide import Question
from tests.library.search.corpora import Both, put, report_of

GROUPS = (("投资",),)


def never() -> bool:
    return False


@pytest.fixture
def both(tmp_path: Path) -> Both:
    both = Both(tmp_path)
    put(
        both.store,
        report_of("a", ["投资增长。投资不少。", "投资目标。"], 2022),
        report_of("b", ["增长很快，投资不少。投资增长。"], 2024),
        report_of("c", ["没有什么。"], 2023),
    )
    return both


def looked(
    both: Both, question: Question, first: str = "", among: set[str] | None = None
) -> list[Listed]:
    ids = {base: report_id for base, _, report_id in both.store.shown()}
    return [*Listing(both.plain, ids, question, first, among).look(GROUPS, never)]


def test_the_open_report_goes_before_the_newest(both: Both) -> None:
    (found,) = looked(both, Question("投资"), "a")
    assert [group.report for group in found.groups] == ["a", "b"]
    assert (found.total, found.reports, found.done) == (5, 2, True)


def test_the_newest_comes_first_without_one(both: Both) -> None:
    (found,) = looked(both, Question("投资"))
    assert [group.report for group in found.groups] == ["b", "a"]


def test_only_some_reports_may_matter(both: Both) -> None:
    (found,) = looked(both, Question("投资"), "b", {"a"})
    assert [group.report for group in found.groups] == ["a"]


def test_what_has_no_room_is_counted(both: Both) -> None:
    early, found = looked(both, Question("投资", most=1))
    assert (early.done, found.done) == (False, True)
    assert [group.report for group in found.groups] == ["b"]
    assert (found.total, found.reports) == (5, 2)


def test_a_report_may_be_listed_as_a_whole(both: Both) -> None:
    found = looked(both, Question("投资", most=1, whole=frozenset({"a"})))[-1]
    assert [len(group.hits) for group in found.groups] == [1, 3]


def test_cancelled_it_ends(both: Both) -> None:
    ids = {base: report_id for base, _, report_id in both.store.shown()}
    assert [*Listing(both.plain, ids, Question("投资")).look(GROUPS, lambda: True)] == []


def test_a_damaged_page_is_forgotten(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise ValueError

    monkeypatch.setattr(module, "hits_in", broken)
    (found,) = looked(both, Question("投资"))
    assert found == Listed((), 0, 0, done=True)
