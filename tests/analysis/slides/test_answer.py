from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.asking.answers import Answer, FigureMark, Hit, Mark, Related
from briefing_app.analysis.comparing.ledger import Reason, Unlike
from briefing_app.analysis.slides.answer import (
    AnswerSlide,
    Excerpt,
    FootItem,
    answer_slide,
    detail_slide,
    hit_slide,
    sentence_slide,
    shortened,
    shortened_sentence,
)
from briefing_app.analysis.summary import Side, detail
from briefing_app.model.figure import Measure, Rank, Span, Status
from briefing_app.model.report import Report
from tests.analysis.sample import marked_report
from tests.builders import make_figure, make_report

LEVEL = "review-1-1.level"
REPORT = make_report()


def slide_of(figure: str, report: Report = REPORT) -> AnswerSlide:
    return detail_slide(report, detail(report, figure))


def marked(excerpt: Excerpt | None) -> str:
    assert excerpt is not None
    text, wash = excerpt.text, excerpt.wash
    return f"{text[: wash.start]}[{text[wash.start : wash.end]}]{text[wash.end :]}"


def related(status: Status, name: str = "民间投资") -> Related:
    return Related(REPORT.id, "x", name, "f", status, "增长8%", "")


def report_with(sentence: str, exact: str, **figure: object) -> Report:
    """Return a report whose first topic ends in one more sentence, with one more figure."""
    sample = make_report(areas=1, topics=1)
    at = sample.text.index("另有一句没有数字。")
    old = Span(at, at + len("另有一句没有数字。"))
    text = sample.text[: old.start] + sentence + sample.text[old.end :]
    grown = len(sentence) - (old.end - old.start)
    own = make_figure(text, exact, **figure)  # type: ignore[arg-type]
    kept = [f for f in sample.figures if f.section == "review-1-1"]
    blocks = [
        replace(b, end=b.end + grown) if b.section == "review-1-1" else b for b in sample.blocks
    ]
    sentences = [s if s != old else Span(old.start, old.end + grown) for s in sample.sentences]
    return replace(
        sample, text=text, blocks=tuple(blocks), sentences=sentences, figures=(*kept, own)
    )


def test_both_years_with_headings() -> None:
    slide = slide_of(LEVEL)
    assert (slide.actual.heading, slide.target.heading) == ("2022 年实绩", "2023 年目标")


def test_the_number_comes_in_parts() -> None:
    value = slide_of(LEVEL).actual.value
    assert value is not None
    assert (value.number, value.unit) == ("202211", "亿元")


def test_growth_goes_with_its_level() -> None:
    assert slide_of(LEVEL).actual.growth == "增长1.1%"


def test_the_difference_stands_in_the_target_half() -> None:
    slide = slide_of(LEVEL)
    assert (slide.actual.difference, bool(slide.target.difference)) == ("", True)


def test_the_statement_is_the_copied_sentence() -> None:
    slide = slide_of(LEVEL)
    assert slide.statement.startswith("2022年指标11202211亿元")
    assert slide.cited.startswith(slide.statement)


def test_the_excerpt_runs_from_the_name_to_the_last_figure() -> None:
    excerpt = slide_of(LEVEL).actual.excerpt
    assert marked(excerpt) == "[2022年指标11增长1.1%，达202211亿元]。"


def test_the_excerpt_marks_what_it_leaves_out() -> None:
    report = report_with("先说别的，投资增长7%，后面还有。", "增长7%", name="投资", indicator="fai")
    assert marked(slide_of("review-1-1.fai.growth", report).actual.excerpt) == (
        "……[投资增长7%]，……"
    )


def test_a_name_that_is_not_in_the_sentence_leaves_the_clause() -> None:
    report = report_with("先说别的，那边增长7%。", "增长7%", name="投资", indicator="fai")
    assert marked(slide_of("review-1-1.fai.growth", report).actual.excerpt) == "……[那边增长7%]。"


def test_a_sentence_without_a_full_stop_is_whole() -> None:
    report = report_with("投资增长7%", "增长7%", name="投资", indicator="fai")
    assert marked(slide_of("review-1-1.fai.growth", report).actual.excerpt) == "[投资增长7%]"


def test_a_year_without_figures_is_absent() -> None:
    report = report_with("投资增长7%。", "增长7%", name="投资", indicator="fai")
    slide = slide_of("review-1-1.fai.growth", report)
    assert (slide.target.absent, slide.target.excerpt, slide.target.place) == (True, None, "")
    assert not slide.actual.absent


def test_a_target_without_a_number_is_words() -> None:
    report = report_with(
        "投资基本同步。", "基本同步", name="投资", indicator="fai", value=None, unit=""
    )
    half = slide_of("review-1-1.fai.growth", report).actual
    assert (half.value, half.words) == (None, "基本同步")


def test_a_rank_alone_is_its_seal() -> None:
    rank = Rank("全国", "5", "全国第五")
    report = report_with(
        "投资列全国第五。", "全国第五", name="投资", indicator="fai", measure=Measure.RANK,
        rank=rank, value=None, unit="",
    )  # fmt: skip
    half = slide_of("review-1-1.fai.rank", report).actual
    assert (half.value, half.words, half.seals) == (None, "", ("全国第五",))


def test_the_place_is_area_and_topic() -> None:
    slide = slide_of(LEVEL)
    assert (slide.actual.place, slide.target.place) == ("（1）话题11", "2023（1）话题11")


@pytest.mark.parametrize(("part", "expected"), [("review", "2022年部分"), ("plan", "2023年部分")])
def test_a_part_that_says_its_year_is_named(part: str, expected: str) -> None:
    figures = tuple(replace(f, section=part) for f in REPORT.figures[:1])
    report = replace(REPORT, figures=figures)
    status = Status.ACTUAL if part == "review" else Status.TARGET
    report = replace(report, figures=(replace(figures[0], status=status),))
    slide = slide_of(figures[0].id, report)
    half = slide.actual if status is Status.ACTUAL else slide.target
    assert half.place == expected


def test_a_part_of_the_plan_gets_its_year() -> None:
    report = marked_report()
    places = {slide_of(f.id, report).target.place for f in report.figures}
    assert any(place.startswith("2023 年") for place in places)


def answer(unlike: tuple[Unlike, ...] = ()) -> Answer:
    figure = REPORT.figure(LEVEL)
    return Answer(REPORT.id, "x11", "指标", detail(REPORT, figure.id), unlike=unlike)


def test_kindred_targets_go_to_the_foot() -> None:
    slide = answer_slide(REPORT, answer(), [related(Status.ACTUAL, "甲"), related(Status.TARGET)])
    assert (slide.foot, slide.items) == ("2023 年相关目标", (FootItem("民间投资", "增长8%"),))


def test_without_kindred_targets_the_actuals_do() -> None:
    slide = answer_slide(REPORT, answer(), [related(Status.ACTUAL)])
    assert (slide.foot, slide.items_status) == ("2022 年相关实绩", Status.ACTUAL)


def test_without_kindred_figures_there_is_no_foot() -> None:
    slide = answer_slide(REPORT, answer())
    assert (slide.foot, slide.items) == ("", ())


def test_the_answer_has_its_own_name() -> None:
    assert answer_slide(REPORT, answer()).title == "指标"


def unlike() -> Unlike:
    one, other = REPORT.figure(LEVEL), REPORT.figure("plan-1-1.level")
    return Unlike("重点项目", one, other, Reason.SCOPE, "一边是省市，一边是市级")


def test_look_alikes_are_not_mentioned_beside_a_difference() -> None:
    assert answer_slide(REPORT, answer((unlike(),))).target.reasons == ()


def test_look_alikes_are_named_with_their_reason() -> None:
    given = answer((unlike(),))
    given = replace(given, detail=replace(given.detail, difference=None))
    assert answer_slide(REPORT, given).target.reasons == (
        "口径有别，不比较：一边是省市，一边是市级",
    )


def test_a_missing_total_is_noted() -> None:
    report = marked_report()
    halves = [slide_of(f.id, report).actual for f in report.figures]
    assert any("原文未载" in note for half in halves for note in half.notes)


# ------------------------------------------------------------------------- sentences
def hit() -> Hit:
    sentence = REPORT.sentences[1]
    marks = (Mark(0, 2, exact=True),)
    return Hit(REPORT.id, "review-1-1", sentence, REPORT.quote(sentence), marks, (), "话题11")


def test_a_hit_says_where_it_stands() -> None:
    slide = hit_slide(REPORT, hit())
    assert slide.source == "《示例市政府工作报告 2023》第1版 ·（1）· 话题11"
    assert slide.statement == hit().text


def test_a_cited_sentence_has_its_source() -> None:
    assert sentence_slide("甲乙。", source="某报告").cited == "“甲乙。”——某报告"


def test_a_sentence_without_source_is_cited_as_it_is() -> None:
    assert sentence_slide("甲乙。").cited == "甲乙。"


# ------------------------------------------------------------------------- cutting
def excerpt(length: int = 100, mark: int = 50) -> Excerpt:
    text = "".join(chr(0x4E00 + i) for i in range(length))
    return Excerpt(text, Span(10, length - 10), Span(mark, mark + 3))


def test_a_short_excerpt_stays() -> None:
    assert shortened(excerpt(), 100) == excerpt()


@pytest.mark.parametrize("mark", [0, 50, 97])
@pytest.mark.parametrize("length", [1, 12, 40])
def test_a_shortened_excerpt_keeps_its_figure(length: int, mark: int) -> None:
    whole = excerpt(mark=mark)
    short = shortened(whole, length)
    kept = short.text[short.mark.start : short.mark.end]
    assert kept == whole.text[whole.mark.start : whole.mark.end]
    assert len(short.text) <= max(length, 3 + 4)


def test_the_wash_of_a_shortened_excerpt_lies_in_its_words() -> None:
    short = shortened(excerpt(), 30)
    assert 0 <= short.wash.start < short.wash.end <= len(short.text)


def long_sentence() -> tuple[str, tuple[Mark, ...], tuple[FigureMark, ...]]:
    text = "".join(chr(0x4E00 + i) for i in range(200))
    marks = (Mark(100, 104, exact=True), Mark(190, 195, exact=False))
    figures = tuple(FigureMark(i, i + 2, "f", Status.ACTUAL) for i in (102, 198))
    return text, marks, figures


def test_a_shortened_sentence_keeps_its_first_mark() -> None:
    text, marks, figures = long_sentence()
    short = shortened_sentence(sentence_slide(text, marks, "", figures), 30)
    assert len(short.marks) == 1
    assert short.text[short.marks[0].start : short.marks[0].end] == text[100:104]


def test_figures_that_are_cut_away_lose_their_mark() -> None:
    text, marks, figures = long_sentence()
    short = shortened_sentence(sentence_slide(text, marks, "", figures), 30)
    assert [short.text[f.start : f.end] for f in short.figures] == [text[102:104]]


def test_a_sentence_without_marks_is_cut_at_its_end() -> None:
    short = shortened_sentence(sentence_slide(long_sentence()[0]), 30)
    assert (short.text[0], short.text[-2:]) == ("一", "……")


def test_a_short_sentence_stays() -> None:
    slide = sentence_slide("甲乙。")
    assert shortened_sentence(slide, 3) is slide


def test_an_excerpt_ends_at_the_end_of_the_sentence() -> None:
    text, marks, _ = long_sentence()
    late = marks[1]._replace(start=198, end=200)
    short = shortened_sentence(sentence_slide(text, (late,)), 30)
    assert short.text.endswith(text[-1])


def test_a_half_says_what_its_text_calls_it() -> None:
    slide = answer_slide(REPORT, answer())
    assert (slide.actual.name, slide_of(LEVEL).actual.name) == ("指标11", "")


def test_a_look_alike_is_named_where_the_year_is_missing() -> None:
    given = answer((unlike(),))
    bare = replace(given.detail, difference=None, actual=Side(Status.ACTUAL, 2022))
    slide = answer_slide(REPORT, replace(given, detail=bare))
    assert slide.actual.reasons == ("相近的：指标11 202211亿元",)
    assert len(slide.target.reasons) == 1
