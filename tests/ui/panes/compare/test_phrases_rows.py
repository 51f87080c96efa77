from __future__ import annotations

from briefing_app.analysis.wording import Phrase, Sign, Standing
from briefing_app.model.figure import Status
from briefing_app.ui.panes.compare.phrases_rows import (
    GroupRow,
    PhraseRow,
    copied,
    copied_with_source,
    phrase_rows,
)
from tests.builders import make_report
from tests.ui.wordings import LEFT, sample_phrases, span_of

REPORT = make_report()


def rows() -> tuple[GroupRow | PhraseRow, ...]:
    return phrase_rows(sample_phrases(REPORT), REPORT, REPORT)


def phrases() -> list[PhraseRow]:
    return [row for row in rows() if isinstance(row, PhraseRow)]


def test_new_phrases_come_first_then_gone_then_kept() -> None:
    groups = [(row.sign, row.count) for row in rows() if isinstance(row, GroupRow)]
    assert groups == [(Sign.ADDED, 1), (Sign.GONE, 1), (Sign.SAME, 1)]


def test_a_group_without_phrases_is_left_out() -> None:
    gone = Phrase("一句", Standing.GONE, (span_of(REPORT, "一句", LEFT),), ())
    assert [row.sign for row in phrase_rows((gone,), REPORT, REPORT)] == [Sign.GONE] * 2


def test_every_place_is_named_those_at_the_left_first() -> None:
    kept = phrases()[2]
    assert [(p.left, p.label, p.status) for p in kept.places] == [
        (True, "话题11", Status.ACTUAL),
        (True, "话题11 2", Status.ACTUAL),
        (False, "话题11", Status.TARGET),
    ]


def test_a_place_knows_where_it_is() -> None:
    place = phrases()[0].places[0]
    assert (REPORT.text[place.offset :][:5], place.tip) == ("2023年", "第1版 · 2023（1）· 话题11")


def test_rows_are_read_out() -> None:
    assert rows()[0].spoken == "新提 1 个"
    assert phrases()[2].spoken == "沿用。一句。左 2 处，右 1 处"
    assert phrases()[1].spoken == "不再提。2022年。左 1 处"


def test_rows_bear_the_sign_of_their_group() -> None:
    assert [row.signs for row in rows()[:2]] == [{Sign.ADDED}, {Sign.ADDED}]
    assert [row.is_heading for row in rows()[:2]] == [True, False]


def test_phrases_are_copied_one_a_line() -> None:
    assert copied(phrases()) == "2023年\n2022年\n一句"


def test_copies_with_source_name_each_place_once() -> None:
    title = "《示例市政府工作报告 2023》"
    assert copied_with_source(phrases()[2:], REPORT, REPORT) == (
        f"一句——{title}第1版 ·（1）· 话题11；{title}第1版 · 2023（1）· 话题11"
    )
