from __future__ import annotations

import re

import pytest

from briefing_app.export.choosing import content, now
from briefing_app.export.content import Choice
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.stops import answer_stop, sentence_stop
from briefing_app.model.errors import UnknownIdError
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report

CPI = "plan-targets.consumer-price.change"


def agenda(*stops: Stop) -> Agenda:
    return Agenda("a", "常务会", "ningbo-2023", stops)


def ids(figures: object) -> list[str]:
    return [figure.id for figure in figures]  # type: ignore[attr-defined]


def test_a_whole_report_has_everything_once() -> None:
    chosen = content(ningbo())
    assert (chosen.choice, chosen.whole, chosen.section) == (Choice.REPORT, True, None)
    assert chosen.figures == ningbo().figures
    assert chosen.sections == ningbo().outline()


def test_a_section_has_what_is_below_it() -> None:
    chosen = content(ningbo(), section="review-1")
    assert chosen.section is ningbo().section("review-1")
    assert ids(chosen.sections) == ["review-1", "review-1-1", "review-1-2", "review-1-3"]
    assert chosen.figures == ningbo().figures_in("review-1")


def test_a_section_keeps_pairs_with_one_side_in_it() -> None:
    chosen = content(ningbo(), section="review-1")
    here = frozenset(ids(chosen.figures))
    assert chosen.book.pairs
    assert all(pair.has(here) for pair in chosen.book.pairs)
    assert chosen.book.unpaired == ()


def test_chosen_figures_keep_their_order_and_come_once() -> None:
    last, first = ningbo().figures[5].id, ningbo().figures[2].id
    chosen = content(ningbo(), figures=[last, first, last])
    assert (ids(chosen.figures), chosen.sections) == ([last, first], ())
    assert chosen.choice is Choice.FIGURES


def test_a_comparison_has_every_target_and_no_text() -> None:
    chosen = content(ningbo(), comparison=True)
    targets = {f.id for f in ningbo().figures if f.status == "target"}
    assert targets <= set(ids(chosen.figures))
    assert chosen.sections == ()
    assert len(chosen.figures) == len(set(chosen.figures))


def test_a_comparison_of_a_section_is_narrower() -> None:
    chosen = content(ningbo(), section="review-1", comparison=True)
    assert 0 < len(chosen.book.pairs) < len(content(ningbo(), comparison=True).book.pairs)
    assert (chosen.choice, chosen.within) == (Choice.COMPARISON, "review-1")


@pytest.mark.parametrize("asked", [{"section": "x"}, {"figures": ["x"]}])
def test_what_does_not_exist_is_named(asked: dict[str, object]) -> None:
    with pytest.raises(UnknownIdError, match="x"):
        content(ningbo(), **asked)  # type: ignore[arg-type]


def test_an_agenda_has_its_order() -> None:
    chosen = content(
        ningbo(),
        agenda=agenda(
            Stop(StopKind.TOPIC, "plan-1-1", "后"),
            Stop(StopKind.TOPIC, "review-1-1", "前"),
            Stop(StopKind.TOPIC, "plan-1-1", "再"),
        ),
    )
    assert ids(chosen.sections) == ["plan-1-1", "review-1-1"]
    assert chosen.figures == (*ningbo().figures_in("plan-1-1"), *ningbo().figures_in("review-1-1"))


def test_a_figure_brings_its_section() -> None:
    figure = ningbo().figures[0]
    chosen = content(ningbo(), agenda=agenda(Stop(StopKind.FIGURE, figure.id, "")))
    assert (chosen.figures, ids(chosen.sections)) == ((figure,), [figure.section])


def test_a_pair_brings_both_sides_from_either() -> None:
    pair = content(ningbo()).book.pairs[0]
    chosen = content(ningbo(), agenda=agenda(Stop(StopKind.PAIR, pair.target.id, "")))
    assert chosen.figures == (pair.actual, pair.target)


def test_a_figure_without_a_pair_stands_alone() -> None:
    lone = content(ningbo()).book.unpaired[0]
    chosen = content(ningbo(), agenda=agenda(Stop(StopKind.PAIR, lone.id, "")))
    assert chosen.figures == (lone,)


def test_a_sentence_brings_its_figures() -> None:
    report = ningbo()
    sentence = report.sentence_at(report.figures[0].span.start)
    chosen = content(report, agenda=agenda(sentence_stop(report, sentence)))
    assert report.figures[0] in chosen.figures
    assert ids(chosen.sections) == [report.figures[0].section]


def test_an_answer_brings_both_years_and_else_the_sentences_found() -> None:
    chosen = content(ningbo(), agenda=agenda(answer_stop("固定资产投资"), answer_stop("“活水”")))
    assert [f.status for f in chosen.figures[:2]] == ["actual", "target"]
    assert {f.name for f in chosen.figures[:2]} == {"固定资产投资"}
    assert chosen.sections[-1].title == "助企纾困加力落实"


def test_stops_that_are_lost_are_named() -> None:
    stops = (
        Stop(StopKind.TOPIC, "nowhere", "没有的节"),
        Stop(StopKind.SENTENCE, "", "没有的句子"),
        Stop(StopKind.ANSWER, "魑魅魍魉", "没有的答"),
    )
    chosen = content(ningbo(), agenda=agenda(*stops))
    assert chosen.lost == ("没有的节", "没有的句子", "没有的答")
    assert chosen.sections == chosen.figures == ()


def test_a_report_without_figures_has_an_empty_book() -> None:
    chosen = content(make_report(figures=False), comparison=True)
    assert (chosen.figures, chosen.book.pairs) == ((), ())


def test_the_time_has_minutes() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", now())
    assert content(ningbo()).made
    assert content(ningbo(), made="那天").made == "那天"
