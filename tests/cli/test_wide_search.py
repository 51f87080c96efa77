from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_app.__main__ import main
from briefing_app.bundled import data_path
from briefing_app.cli import search as module
from briefing_app.cli import wide_search
from briefing_app.cli.wide_search import wide_desk
from briefing_app.library import choosing
from briefing_app.library.library import Library
from tests.library.shelves import Home

Told = pytest.CaptureFixture[str]
Ask = Callable[..., str]


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory, warm_cache: str) -> Path:
    """A profile with three reports beside the bundled one, all of them known."""
    home = Home(tmp_path_factory.mktemp("wide"))
    shutil.copytree(warm_cache, home.where.cache)
    for name in "abc":
        home.add(name, f"{name}报告")
    Library(data_path(), home.where).scan()
    return home.root / "profile"


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_TOGETHER", 2)


@pytest.fixture
def ask(profile: Path, capsys: Told) -> Ask:
    """Ask on the command line and return what is printed."""

    def asked(*words: str) -> str:
        assert main(("--profile", str(profile), "search", *words)) == 0
        return capsys.readouterr().out

    return asked


def test_words_are_looked_for_in_all_reports(ask: Ask) -> None:
    found = json.loads(ask("助企纾困", "--json"))
    assert {hit["report"] for hit in found["hits"]} == {"a", "b", "c", "ningbo-2023"}
    assert found["total"] == 7
    for hit in found["hits"]:
        assert set(hit) == {"report", "section", "sentence", "spans"}
        assert {hit["sentence"][a:b] for a, b in hit["spans"]} == {"助企纾困"}


def test_an_answer_comes_from_the_likeliest_report(ask: Ask) -> None:
    assert json.loads(ask("宁波 外资", "--json"))["answer"]["report"] == "ningbo-2023"


def test_a_name_is_looked_for_as_the_reports_have_it(ask: Ask) -> None:
    found = json.loads(ask("固投", "--json"))
    assert (found["reading"], found["total"]) == ("固定资产投资", 2)
    assert found["hits"][0]["report"] == "ningbo-2023"


def test_conditions_are_put_to_all_figures(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "MOST", 1)
    found = json.loads(ask("增长>50%", "--json"))
    assert {hit["report"] for hit in found["hits"]} == {"ningbo-2023"}
    assert "51.4%" in ask("增长>50%")


def test_lines(ask: Ask) -> None:
    out = ask("固投")
    assert out.startswith("固定资产投资\n")
    assert out.endswith("原词 2 处，在 1 份报告里\n")
    assert ask("找不到的话") == "没有找到“找不到的话”。\n"
    assert json.loads(ask("找不到的话", "--json"))["total"] == 0


def test_a_line_is_a_question(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("降本\n入选".encode())))
    assert [json.loads(line)["total"] for line in ask("--stdin").splitlines()] == [5, 16]


def test_broken_reports_are_named_and_the_rest_is_searched(
    tmp_path: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path)
    for name in "abcd":
        home.add(name)
    (home.user / "a" / "source.txt").unlink()
    library = home.library()
    monkeypatch.setattr(wide_search, "_MANY_NEW", 3)
    desk = wide_desk(library, home.where.cache)
    (home.user / "b" / "source.txt").unlink()  # after the look
    assert desk.record("助企纾困", 20)["total"] == 3
    told = capsys.readouterr().err
    assert told.count("放在一边：") == 2
    assert told.count("有许多新来的报告") == 1
