from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.comparing.across import compare_reports
from briefing_app.analysis.comparing.across.stretch import stretch_of
from briefing_app.model.figure import Figure, Measure, Span
from briefing_app.model.report import Report
from tests.analysis.comparing.across.two import number, report


def told(
    words: str, number_words: str, measure: Measure, title: str = "回顾", name: str = "产量"
) -> tuple[Report, Figure]:
    """Return a report of one sentence, and the figure in it."""
    made = report([number("harvest", number_words, measure=measure, name=name)])
    start = words.index(number_words)
    figure = replace(made.figures[0], span=Span(start, start + len(number_words)))
    section = replace(made.sections[0], title=title)
    sentences = (Span(0, len(words)),)
    return replace(
        made, text=words, sentences=sentences, figures=(figure,), sections=(section,)
    ), figure


@pytest.mark.parametrize(
    ("words", "printed", "measure", "stretch"),
    [
        ("产量年均增长6%。", "6%", Measure.GROWTH, ("年均",)),
        ("产量增长6%。", "6%", Measure.GROWTH, ()),
        ("五年来，产量增长60%。", "60%", Measure.GROWTH, ("五年累计",)),
        ("过去5年，产量增长60%。", "60%", Measure.GROWTH, ("五年累计",)),
        ("近三年产量增长60%。", "60%", Measure.GROWTH, ("三年累计",)),
        ("“十三五”期间，产量增长60%。", "60%", Measure.GROWTH, ("五年累计",)),
        ("2012年以来，产量增长60%。", "60%", Measure.GROWTH, ("2012年以来累计",)),
        ("五年来年年有余，2021年产量增长6%。", "6%", Measure.GROWTH, ()),
        ("五年来，产量达到60吨。", "60吨", Measure.LEVEL, ()),
        ("五年来，产量累计60吨。", "60吨", Measure.LEVEL, ("五年累计",)),
        ("产量比2015年增长60%。", "60%", Measure.GROWTH, ("与2015年相比",)),
        ("产量较“十二五”末增长60%。", "60%", Measure.GROWTH, ("与“十二五”末相比",)),
        ("产量比2020年增长60%。", "60%", Measure.GROWTH, ()),
    ],
)
def test_the_words_before_a_number_say_over_what_years_it_is(
    words: str, printed: str, measure: Measure, stretch: tuple[str, ...]
) -> None:
    assert stretch_of(*told(words, printed, measure)) == stretch


def test_headings_speak_where_the_sentence_does_not() -> None:
    assert stretch_of(*told("产量增长6%。", "6%", Measure.GROWTH, "五年来的工作")) == ("五年累计",)
    assert stretch_of(*told("产量增长6%。", "6%", Measure.GROWTH, "2021年工作回顾")) == ()


def test_what_was_built_over_years_is_not_what_was_built_in_one() -> None:
    made = told("建农村公路60公里。", "60公里", Measure.LEVEL, "五年来的工作", "新改建农村公路")
    assert stretch_of(*made) == ("五年累计",)


def test_a_yearly_mean_is_not_compared_with_a_year() -> None:
    left, _ = told("产量年均增长6%。", "6%", Measure.GROWTH)
    right = report([number("harvest", "7%", name="产量")], place="样本市")
    view = compare_reports(left, right)
    assert view.aligned == ()
    assert view.apart[0].words == "一边是年均，一边是当年"


def test_growth_since_an_earlier_year_is_not_compared_with_growth_in_a_year() -> None:
    left, _ = told("产量比2015年增长60%。", "60%", Measure.GROWTH)
    right = report([number("harvest", "7%", name="产量")], place="样本市")
    assert compare_reports(left, right).apart[0].words == "一边与2015年相比，一边是当年"
