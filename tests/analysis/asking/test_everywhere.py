"""Questions to all reports of a small library of invented ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.analysis.asking.answers import Answerer
from briefing_app.analysis.asking.everywhere import Desk, Everywhere
from briefing_app.analysis.asking.rows import RowKind
from briefing_app.analysis.asking.wide import Question, Wide, hits_of, wide_count, wide_rows
from briefing_app.bundled import data_path
from briefing_app.dataset.indicators import load_indicators
from briefing_app.importing.documents import read_clipboard
from briefing_app.importing.saving import save_draft
from briefing_app.importing.steps import import_document
from briefing_app.model.report import NO_REPORT, Report
from tests.library.shelves import Home

REVIEW = (
    "一、{last}年工作回顾\n（一）产业稳步发展。固定资产投资增长{rate}%，{thing}建成{count}个。\n"
)
PLAN = "二、{year}年工作安排\n固定资产投资增长{aim}%以上，{thing}再建5个。\n"


def never() -> bool:
    return False


def always() -> bool:
    return True


def add(home: Home, place: str, year: int, rate: int, thing: str, count: int = 3) -> None:
    """Import an invented report of a place into the user's folder."""
    text = f"{place}{year}年政府工作报告\n各位代表：\n" + (REVIEW + PLAN).format(
        last=year - 1, year=year, rate=rate, aim=rate + 1, thing=thing, count=count
    )
    catalogue = load_indicators(data_path("indicators.yaml"))
    draft = import_document(read_clipboard(text), catalogue)
    about = replace(draft.about, id=f"r{rate}-{year}", place=place, title=f"{place}{year}")
    save_draft(replace(draft, about=about), str(home.user / about.id), catalogue)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(tmp_path_factory.mktemp("library"))
    add(home, "甲乙市", 2023, 11, "示范工厂")
    add(home, "丙丁市", 2024, 22, "标准厂房")
    add(home, "丙丁市", 2023, 33, "标准厂房")
    home.library().scan()
    return home


@pytest.fixture
def everywhere(shared: Home) -> Everywhere:
    made = Everywhere(shared.library())
    made.look(never)
    made.prepare()
    return made


def desk(everywhere: Everywhere, report_id: str = "r11-2023") -> Desk:
    report = everywhere.report(report_id)
    assert report is not None
    return Desk(report, Answerer((report,), wait=False))


def asked(everywhere: Everywhere, text: str, where: Desk | None = None) -> Wide:
    return [*everywhere.ask(Question(text), where or desk(everywhere), never)][-1]


def test_it_counts_what_can_be_searched(everywhere: Everywhere) -> None:
    assert everywhere.count == 3


def test_the_open_report_answers_first(everywhere: Everywhere) -> None:
    wide = asked(everywhere, "固定资产投资")
    assert wide.report.id == "r11-2023"
    assert wide.results.answer is not None
    assert wide.results.groups[0].report == "r11-2023"
    assert (wide.results.total, wide.reports, wide.done) == (6, 3, True)


def test_a_place_that_is_named_rules_the_open_report_out(everywhere: Everywhere) -> None:
    wide = asked(everywhere, "丙丁市固定资产投资")
    assert wide.report.place == "丙丁市"
    assert wide.results.answer is not None
    assert {group.report for group in wide.results.groups} <= {"r22-2024", "r33-2023"}


def test_words_that_only_other_reports_have(everywhere: Everywhere) -> None:
    wide = asked(everywhere, "标准厂房")
    assert {group.report for group in wide.results.groups} == {"r22-2024", "r33-2023"}
    assert wide_count(wide) == "4 处，在 2 份报告里"
    assert hits_of(wide.results, "r22-2024")[0].text.count("标准厂房") == 1


def test_two_words_may_stand_apart_in_a_sentence(everywhere: Everywhere) -> None:
    assert asked(everywhere, "投资 示范工厂").results.total > 0


def test_what_is_meant_is_looked_for_where_the_words_stand_nowhere(everywhere: Everywhere) -> None:
    wide = asked(everywhere, "gutou")
    assert wide.results.answer is not None


def test_what_comes_near_is_shown_where_nothing_is_found(everywhere: Everywhere) -> None:
    wide = asked(everywhere, "示范工长再建")
    assert wide.results.total == 0
    rows = wide_rows(wide, "r11-2023")
    assert rows


def test_nonsense_finds_nothing(everywhere: Everywhere) -> None:
    wide = asked(everywhere, "㗂㗂㗂")
    assert wide.results.groups == ()
    assert wide_count(wide) == ""


def test_nothing_is_asked_with_an_empty_question(everywhere: Everywhere) -> None:
    assert asked(everywhere, "").results.total == 0


def test_conditions_are_put_to_every_report(everywhere: Everywhere) -> None:
    wide = asked(everywhere, "增长>15%")
    assert {group.report for group in wide.results.groups} == {"r22-2024", "r33-2023"}
    assert (wide.looked, wide.of, wide.done) == (3, 3, True)


def test_cancelled_it_just_ends(everywhere: Everywhere) -> None:
    where = desk(everywhere)
    for text in ("固定资产投资", "增长>15%", "㗂㗂㗂"):
        assert [*everywhere.ask(Question(text), where, always)] == []


@pytest.mark.parametrize("looks", range(8))
def test_cancelled_on_the_way_it_ends_there(everywhere: Everywhere, looks: int) -> None:
    where, answers = desk(everywhere), iter([False] * looks)
    seen = [*everywhere.ask(Question("投资"), where, lambda: next(answers, True))]
    assert not any(wide.results.total > 6 for wide in seen)
    assert len(seen) <= looks


def test_what_is_meant_and_stated_nowhere_is_not_answered(everywhere: Everywhere) -> None:
    assert asked(everywhere, "shehuixiaofeipinlingshouzonge").results.answer is None


def test_the_same_question_again_opens_nothing_anew(everywhere: Everywhere) -> None:
    first = asked(everywhere, "丙丁市固定资产投资")
    assert asked(everywhere, "丙丁市固定资产投资").results.answer == first.results.answer


def test_what_another_place_lacks_is_not_answered(everywhere: Everywhere) -> None:
    wide = asked(everywhere, "丙丁市示范工厂")
    assert wide.results.answer is None


def test_no_room_for_sentences_is_no_room_for_groups(everywhere: Everywhere) -> None:
    where = Desk(NO_REPORT, Answerer((), wait=False))
    last = [*everywhere.ask(Question("投资", most=0), where, never)][-1]
    assert (last.results.groups, last.results.total) == ((), 6)


def test_many_characters_get_an_index(
    everywhere: Everywhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[object] = []
    library = everywhere._library
    monkeypatch.setattr(type(library.corpus), "wants_index", True)
    monkeypatch.setattr(library.index, "build", lambda **_: built.append(library))
    everywhere.look(never)
    assert built == [library]


def test_without_an_open_report_the_likeliest_answers(everywhere: Everywhere) -> None:
    where = Desk(NO_REPORT, Answerer((), wait=False))
    wide = asked(everywhere, "固定资产投资", where)
    assert wide.report.id != ""
    assert wide.results.answer is not None


def test_a_report_that_is_gone_is_none(everywhere: Everywhere) -> None:
    assert everywhere.report("no-such") is None


def test_only_the_last_few_stay_open(
    everywhere: Everywhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_app.analysis.asking.everywhere._KEPT", 1)
    first = everywhere.report("r11-2023")
    everywhere.report("r22-2024")
    assert everywhere.report("r11-2023") is not first


def test_rows_name_the_report_of_the_answer_and_each_group(everywhere: Everywhere) -> None:
    rows = wide_rows(asked(everywhere, "固定资产投资"), "r11-2023")
    kinds = [row.kind for row in rows]
    assert kinds[:3] == [RowKind.TITLE, RowKind.ANSWER, RowKind.GROUP]
    assert rows[0].note == "打开着的报告"


def test_a_report_of_which_more_is_found_offers_the_rest(everywhere: Everywhere) -> None:
    where = desk(everywhere)
    few = [*everywhere.ask(Question("投资", most=1), where, never)]
    rows = wide_rows(few[-1], "r11-2023")
    assert rows[-1].kind is RowKind.MORE
    assert "另外" in rows[-1].words
    whole = Question("投资", most=1, whole=frozenset({"r22-2024"}))
    last = [*everywhere.ask(whole, where, never)][-1]
    assert {g.report for g in last.results.groups} == {"r11-2023", "r22-2024"}


def test_new_reports_are_told_while_they_are_read(shared: Home, tmp_path: Path) -> None:
    home = Home(tmp_path)
    add(home, "戊己市", 2023, 44, "充电桩")
    made, told = Everywhere(home.library()), list[Wide]()
    where = Desk(NO_REPORT, Answerer((), wait=False))

    def look_up() -> bool:
        told.extend(made.ask(Question("充电桩"), where, never))
        return False

    made.look(look_up)
    assert any(wide.unread for wide in told)
    rows = wide_rows(next(wide for wide in told if wide.unread), "")
    assert "正在读新来的" in rows[0].words
    assert asked(made, "充电桩", where).results.total == 2


def test_how_far_it_is() -> None:
    nothing = Answerer((), wait=False).ask("x")
    assert wide_count(Wide(nothing, looked=3, of=9, done=False)) == "已查 3 / 9 份"
    some = replace(nothing, total=2)
    assert wide_count(Wide(some, reports=1, done=False)) == "已有 2 处，在 1 份报告里"


def test_a_report_that_breaks_is_passed_over(tmp_path: Path) -> None:
    home = Home(tmp_path)
    add(home, "戊己市", 2023, 44, "充电桩")
    add(home, "庚辛市", 2023, 55, "充电桩")
    made = Everywhere(home.library())
    made.look(never)
    where = desk(made, "r44-2023")
    (home.user / "r55-2023" / "figures.yaml").write_text("format: 9\n", "utf-8")
    assert {g.report for g in asked(made, "增长>15%", where).results.groups} == {"r44-2023"}
    assert isinstance(where.report, Report)
