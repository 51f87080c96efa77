"""Which rows a search shows, what they say, open and give to the clipboard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.asking.answers import (
    Answer,
    Answerer,
    FigureMark,
    Hit,
    HitGroup,
    Mark,
    Related,
    Results,
    Suggestion,
)
from briefing_app.analysis.asking.hints import Example
from briefing_app.analysis.asking.rows import (
    Opening,
    Row,
    RowKind,
    clipped,
    excerpt,
    figure_of,
    first_mark,
    hit_figure,
    idle_rows,
    opening_of,
    result_rows,
    sentence_of,
    sentence_with_source,
    spoken_row,
    strong_part,
    unlike_line,
)
from briefing_app.analysis.comparing.ledger import Reason, Unlike
from briefing_app.analysis.summary import Source, detail
from briefing_app.model.figure import Span, Status
from briefing_app.model.report import NO_REPORT
from tests.builders import make_report

REPORT = make_report()
ACTUAL, TARGET = "review-1-1.growth", "plan-1-1.growth"


def make_answer(**changes: object) -> Answer:
    made = Answer(
        "sample-2023", "x11", "指标11", detail(REPORT, ACTUAL), ACTUAL, TARGET, growth=ACTUAL
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def make_hit(text: str = "投资增长5%，出口增长6%。", sought: str = "投资", start: int = 0) -> Hit:
    at = text.index(sought)
    figures = [
        FigureMark(text.index(w), text.index(w) + 2, f"f{w[0]}", Status.ACTUAL)
        for w in ("5%", "6%")
        if w in text
    ]
    return Hit(
        "sample-2023",
        "review-1-1",
        Span(start, start + len(text)),
        text,
        (Mark(at, at + len(sought), exact=True),),
        tuple(figures),
        "话题11",
    )


def make_group(*hits: Hit) -> HitGroup:
    return HitGroup("sample-2023", "review-1", Status.ACTUAL, "2022（一）领域1", len(hits), hits)


RELATED = Related(
    "sample-2023", "x12", "指标12", "plan-1-2.growth", Status.TARGET, "增长1.2%", "话题12"
)


def kinds(rows: tuple[Row, ...]) -> list[str]:
    return [row.kind.value for row in rows]


def test_rows_run_from_the_answer_to_the_sentences() -> None:
    results = Results(
        "指标", answer=make_answer(), related=(RELATED,), groups=(make_group(make_hit()),)
    )
    rows = result_rows(results)
    assert kinds(rows) == ["answer", "title", "related", "group", "hit"]
    assert rows[1].note == "1 项"
    assert rows[3].note == "1 处"


def test_titles_and_notes_are_not_chosen() -> None:
    assert [k.value for k in RowKind if not k.choosable] == ["title", "group", "note"]


def test_many_sentences_are_cut_and_the_rest_is_offered() -> None:
    groups = (make_group(*[make_hit()] * 3), make_group(*[make_hit()] * 2), make_group(make_hit()))
    rows = result_rows(Results("投资", groups=groups), few=4)
    assert kinds(rows).count("hit") == 4
    assert kinds(rows).count("group") == 2
    assert rows[-1].words == "再列 2 句"
    assert kinds(result_rows(Results("投资", groups=groups), few=6)).count("more") == 0


def test_nothing_found_says_so_and_offers_another_word() -> None:
    offered = Suggestion("固投", "固投（固定资产投资）")
    note, offer = result_rows(Results("固头", suggestion=offered))
    assert note.words == "没有找到“固头”。"
    assert (offer.kind, offer.query, offer.words) == (RowKind.OFFER, "固投", "固投（固定资产投资）")


def test_similar_sentences_are_labelled() -> None:
    rows = result_rows(Results("投次", groups=(make_group(make_hit()),), similar=True))
    assert rows[0].words == "没有“投次”的原词。"
    assert rows[1].words.startswith("相近 · ")


def test_a_query_without_sense_is_one_sentence() -> None:
    (row,) = result_rows(Results(">", problem="“>”后面要有一个数。"))
    assert (row.kind, row.words) == (RowKind.NOTE, "“>”后面要有一个数。")


def test_an_empty_field_shows_what_was_asked_and_what_can_be() -> None:
    rows = idle_rows(("社零",), (Example("固投", "简称"),))
    assert kinds(rows) == ["title", "query", "title", "query"]
    assert [row.query for row in rows] == ["", "社零", "", "固投"]
    assert idle_rows((), ()) == ()


def test_rows_are_spoken() -> None:
    answer = spoken_row(Row(RowKind.ANSWER, "指标11", item=make_answer()))
    assert "2022年实绩" in answer
    assert "由程序换算" in answer
    assert spoken_row(Row(RowKind.RELATED, "", item=RELATED)) == "指标12，目标，增长1.2%，话题12"
    assert spoken_row(Row(RowKind.HIT, "", item=make_hit())) == "投资增长5%，出口增长6%。话题11"
    assert spoken_row(Row(RowKind.TITLE, "相关指标", "1 项")) == "相关指标，1 项"


def test_an_answer_without_a_difference_is_spoken_without_one() -> None:
    shown = replace(detail(REPORT, ACTUAL), difference=None)
    row = Row(RowKind.ANSWER, "指标11", item=make_answer(detail=shown))
    assert "由程序换算" not in spoken_row(row)


def test_rows_are_copied_as_one_sentence() -> None:
    answer = Row(RowKind.ANSWER, "", item=make_answer())
    assert sentence_of(answer).startswith("2022年指标11")
    assert sentence_of(Row(RowKind.RELATED, "", item=RELATED)) == "指标12目标增长1.2%。"
    assert sentence_of(Row(RowKind.HIT, "", item=make_hit())) == "投资增长5%，出口增长6%。"
    assert sentence_of(Row(RowKind.QUERY, "社零", query="社零")) == ""


def test_a_sentence_is_copied_with_report_year_section_and_place() -> None:
    (hit,) = (h for h in Answerer((REPORT,)).ask("指标11 2022年").hits[:1])
    words = sentence_with_source(Row(RowKind.HIT, "", item=hit), REPORT)
    assert words.startswith("“")
    for part in (REPORT.title, "2022年实绩", "第1版", "话题11"):
        assert part in words


def test_answers_and_related_are_copied_with_their_sentences() -> None:
    answer = sentence_with_source(Row(RowKind.ANSWER, "", item=make_answer()), REPORT)
    assert answer.count(REPORT.title) == 2
    related = sentence_with_source(Row(RowKind.RELATED, "", item=RELATED), REPORT)
    assert "2023年指标12增长1.2%" in related
    assert "2023年目标" in related
    assert sentence_with_source(Row(RowKind.TITLE, ""), REPORT) == ""


def test_a_sentence_opens_at_the_figure_of_its_first_mark() -> None:
    row = Row(RowKind.HIT, "", item=make_hit(start=100))
    assert opening_of(row) == Opening("sample-2023", "f5", 100)


@pytest.mark.parametrize(
    ("sought", "figure"), [("投资", "f5"), ("出口", "f6"), ("6%", "f6"), ("。", "")]
)
def test_the_figure_of_a_mark_stands_in_its_clause(sought: str, figure: str) -> None:
    assert hit_figure(make_hit(sought=sought)) == figure


def test_a_pause_parts_a_mark_from_the_next_figure() -> None:
    hit = make_hit("加强投资，增长5%。")
    row = Row(RowKind.HIT, "", item=hit)
    assert figure_of(row) == ""
    assert opening_of(row) == Opening("sample-2023", "", 2)


def test_an_exact_mark_goes_before_a_kindred_one() -> None:
    marks = (Mark(0, 1, exact=False), Mark(3, 4, exact=True))
    assert first_mark(replace(make_hit(), marks=marks)) == Span(3, 4)
    assert first_mark(replace(make_hit(), marks=marks[:1])) == Span(0, 1)
    assert first_mark(replace(make_hit(), marks=())) == Span(0, 0)


def test_answers_and_related_open_their_figures() -> None:
    assert figure_of(Row(RowKind.ANSWER, "", item=make_answer())) == ACTUAL
    only_target = make_answer(actual="", growth="")
    assert figure_of(Row(RowKind.ANSWER, "", item=only_target)) == TARGET
    opening = opening_of(Row(RowKind.RELATED, "", item=RELATED))
    assert opening == Opening("sample-2023", "plan-1-2.growth", 0)


def test_titles_open_nothing() -> None:
    assert opening_of(Row(RowKind.TITLE, "")) is None
    assert figure_of(Row(RowKind.TITLE, "")) == ""


def make_unlike() -> Unlike:
    figures = REPORT.figure(ACTUAL), REPORT.figure(TARGET)
    return Unlike("指标11", *figures, Reason.SCOPE, "一边是省市，一边是市级")


def test_look_alikes_that_are_shown_need_only_the_reason() -> None:
    line = unlike_line(make_answer(unlike=(make_unlike(),)))
    assert line == "口径有别，只并列、不比较：一边是省市，一边是市级"
    assert unlike_line(make_answer()) == ""
    assert line in spoken_row(Row(RowKind.ANSWER, "", item=make_answer(unlike=(make_unlike(),))))


def test_look_alikes_that_are_not_shown_are_named() -> None:
    line = unlike_line(make_answer(actual="", growth="", unlike=(make_unlike(),)))
    assert "2022 年指标11增长1.1%、2023 年指标11增长1.1%，一边是省市" in line


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("推进工程，投资增长10%。", "投资", "投资增长10%"),
        ("投资很多。全年增长10%。", "投资", "10%"),
        ("全年增长10%。", "投资", "10%"),
        ("全年增长10%。", "", "10%"),
    ],
)
def test_the_words_that_say_it_begin_with_the_name(text: str, name: str, words: str) -> None:
    at = text.index("10%")
    source = Source("f", text, Span(at, at + 3), "", Span(0, len(text)))
    strong = strong_part(source, name)
    assert text[strong.start : strong.end] == words


def test_a_quotation_shows_where_the_sentence_goes_on() -> None:
    sentence = REPORT.sentence_at(REPORT.figure(ACTUAL).span.start)
    whole = REPORT.quote(sentence)
    mark = Span(2, 4)
    part = Source("f", whole[1:-1], mark, "", Span(sentence.start + 1, sentence.end - 1))
    words, strong = excerpt(REPORT, part, "")
    assert words == f"……{whole[1:-1]}……"
    assert words[strong.start : strong.end] == whole[3:5]
    same = Source("f", whole, mark, "", sentence)
    assert excerpt(REPORT, same, "") == (whole, mark)
    assert excerpt(NO_REPORT, part, "") == (whole[1:-1], mark)


def test_a_long_query_is_quoted_in_part() -> None:
    assert clipped("投\n资 " * 20) == "投 资 投 资 投 资 投 资 …"


def make_title(section: str = "review-1-1", *, exact: bool = False) -> Hit:
    hit = make_hit("投资提质。")
    return replace(hit, section=section, title=True, marks=(Mark(0, 2, exact),))


def hits_shown(*hits: Hit) -> list[str]:
    rows = result_rows(Results("投资", groups=(make_group(*hits),)))
    return [row.words for row in rows if row.kind is RowKind.HIT]


@pytest.mark.parametrize("section", ["review-1-1", "review-1"])
def test_a_title_with_only_a_kindred_word_is_left_out(section: str) -> None:
    assert hits_shown(make_title(section), make_hit()) == ["投资增长5%，出口增长6%。"]


def test_a_title_with_the_word_itself_is_listed() -> None:
    assert hits_shown(make_title(exact=True), make_hit())[0] == "投资提质。"


@pytest.mark.parametrize("others", [(), (replace(make_hit(), section="review-1-2"),)])
def test_a_title_without_a_hit_below_it_is_listed(others: tuple[Hit, ...]) -> None:
    assert hits_shown(make_title(), *others)[0] == "投资提质。"


def test_left_out_titles_are_counted() -> None:
    rows = result_rows(Results("投资", groups=(make_group(make_title(), make_hit()),)))
    assert rows[0].note == "2 处"
