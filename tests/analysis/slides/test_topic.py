from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis.slides.packing import TILES
from briefing_app.analysis.slides.records import TopicSlide, chart_figures
from briefing_app.analysis.slides.topic import Topics, report_topics, topic_slides
from briefing_app.analysis.slides.topic_charts import ROWS
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Measure, Span
from briefing_app.model.report import Block, BlockKind, Report, Section, SectionKind
from tests.analysis.bundled_report import ningbo
from tests.analysis.sample import NAMES, marked_report
from tests.analysis.slides.topics import TOPIC, counts, slides, titles, written
from tests.builders import make_report

MARKS = {
    "level": "⟦{n}{unit}|{name}|level⟧",
    "increase": "⟦{n}{unit}|{name}|increase⟧",
    "growth": "⟦{n}%|{name}|growth⟧",
    "share": "⟦{n}%|{name}|share⟧",
    "streak": "⟦连续{n}年|{name}|streak⟧",
    "rank": "⟦第{n}|{name}|rank|rank=全国:{n}⟧",
    "words": "⟦更好|{name}|growth|value=⟧",
}


@st.composite
def topics(draw: st.DrawFn) -> str:
    """Return marked text of a topic; no two figures of it have one id."""
    kinds = st.tuples(st.sampled_from(sorted(NAMES)[:8]), st.sampled_from(sorted(MARKS)))
    ids = st.lists(kinds, max_size=20, unique_by=_mark_id)
    parts = [
        MARKS[kind].format(
            n=draw(st.integers(1, 99)), unit=draw(st.sampled_from("家吨")), name=name
        )
        for name, kind in draw(ids)
    ]
    return "话题。没有数字的一句。" + "，".join(f"有{part}" for part in parts) + "。"


def _mark_id(kind: tuple[str, str]) -> tuple[str, str]:
    name, measure = kind
    return name, "growth" if measure == "words" else measure


def shown(pages: tuple[TopicSlide, ...]) -> set[str]:
    return {key for page in pages for key in page.figures}


def own(report: Report, section: str) -> set[str]:
    return {f.id for f in report.figures if f.section == section}


@given(topics(), topics(), topics())
@settings(max_examples=40)
def test_no_figure_of_a_topic_is_lost(first: str, second: str, ahead: str) -> None:
    report = marked_report({"review-1-1": first, "review-1-2": second}, {"plan-1-1": ahead})
    maker = Topics(report)

    for topic in report_topics(report):
        assert own(report, topic) <= shown(maker.slides(topic))


@given(topics(), topics())
@settings(max_examples=40)
def test_no_page_has_too_much(review: str, plan: str) -> None:
    for page in topic_slides(marked_report({TOPIC: review}, {"plan-1-1": plan}), TOPIC):
        assert len(page.tiles) <= TILES
        assert len(chart_figures(page.chart)) <= 2 * ROWS
        assert bool(page.tiles) is not bool(page.lead)


def test_no_figure_of_the_bundled_report_is_lost() -> None:
    report = ningbo()
    maker = Topics(report)
    found = {key for topic in report_topics(report) for key in shown(maker.slides(topic))}

    assert found == {f.id for f in report.figures}


def test_each_topic_of_the_bundled_report_has_its_own_figures() -> None:
    report = ningbo()
    maker = Topics(report)

    assert all(own(report, t) <= shown(maker.slides(t)) for t in report_topics(report))


def test_the_bundled_report_has_as_many_topics_as_designed() -> None:
    assert len(report_topics(ningbo())) == 42


def test_the_bundled_topic_of_investment_is_as_designed() -> None:
    (page,) = topic_slides(ningbo(), "review-2-1")

    assert page.path == ("2022 年工作回顾", "（二）千方百计抢机遇扩投资")
    assert titles([page]) == [["固定资产投资", "重点建设项目"]]
    assert page.chart_title == "2023 年投资增速目标"


def test_an_unknown_section_is_an_error() -> None:
    with pytest.raises(UnknownIdError):
        topic_slides(ningbo(), "review-99")


def test_a_topic_without_figures_shows_its_first_sentence() -> None:
    (page,) = slides("这里没有数字。第二句。")

    assert (page.lead, page.tiles, page.chart) == ("这里没有数字。", (), None)


def test_a_title_that_the_text_runs_on_from_stays_in_the_sentence() -> None:
    report = written("没有数字。")
    text = report.text.replace("话题。", "话题，", 1)
    report = replace(report, text=text, sentences=(Span(0, len("话题，没有数字。")),))

    assert topic_slides(report, TOPIC)[0].lead == "话题，没有数字。"


def test_a_topic_that_is_only_a_title_has_no_sentence() -> None:
    report = marked_report({TOPIC: "话题。"}, {"plan-1-1": "话题。"})

    assert topic_slides(report, TOPIC)[0].lead == ""


def test_an_area_shows_its_lead() -> None:
    (page,) = topic_slides(make_report(), "review-1")

    assert (page.title, page.lead) == ("2022年领域1，副题", "2022年领域1的开头。")


def test_a_part_without_text_shows_its_title() -> None:
    (page,) = topic_slides(make_report(), "review")

    assert (page.path, page.title, page.lead) == ((), "2022年部分", "")


def test_the_ends_of_the_outline_are_topics() -> None:
    found = ("review-1-1", "review-1-2", "plan-1-1", "plan-1-2")

    assert report_topics(make_report(areas=1)) == found


def test_an_area_with_figures_of_its_own_is_a_topic() -> None:
    report = make_report(areas=1)
    moved = replace(report.figures[0], section="review-1")

    assert "review-1" in report_topics(replace(report, figures=(moved,)))


def requiring(parent: SectionKind) -> Report:
    """Return a report of one part with a section of requirements that has no figures."""
    inner = Section("r", "", "总体要求", SectionKind.REQUIREMENTS, 2, parent="p")
    part = Section("p", "", "部分", parent, 1, children=(inner,))
    block = Block(BlockKind.PARAGRAPH, "r", 0, 5)
    return replace(make_report(), sections=(part,), text="这样要求。", blocks=(block,), figures=())


def test_general_requirements_are_no_topic() -> None:
    assert report_topics(requiring(SectionKind.TASKS)) == ()


def test_a_part_of_requirements_has_topics() -> None:
    assert report_topics(requiring(SectionKind.REQUIREMENTS)) == ("r",)


def test_a_section_without_text_is_no_topic() -> None:
    report = replace(requiring(SectionKind.REQUIREMENTS), blocks=())

    assert report_topics(report) == ()


def test_one_chart_of_kindred_targets_is_enough() -> None:
    report = ningbo()
    kept = [f for f in report.figures if f.section != "review-2-1"]
    first = report.figure("review-2-1.fixed-investment.growth")
    many = [
        replace(first, id=f"x{n}", unit=f"单位{n}", printed=f"{n}单位{n}", measure=Measure.LEVEL)
        for n in range(6)
    ]
    crowded = replace(report, figures=(*kept, first, *many))
    charts = [page.chart_title for page in topic_slides(crowded, "review-2-1")]

    assert charts == ["2023 年投资增速目标", ""]


def test_a_page_names_its_figures_once() -> None:
    (page,) = topic_slides(written(counts(3, "家")), TOPIC)

    assert len(page.figures) == len(set(page.figures)) == 3


@pytest.mark.parametrize("kind", [SectionKind.FRONT, SectionKind.NOTES])
def test_title_lines_and_a_glossary_are_no_topics(kind: SectionKind) -> None:
    report = make_report(figures=False)
    plan = report.sections[1]
    parts = tuple(replace(child, kind=kind) for child in plan.children)
    topics = tuple(tuple(replace(t, kind=kind) for t in part.children) for part in parts)
    parts = tuple(replace(p, children=t) for p, t in zip(parts, topics, strict=True))
    aside = replace(report, sections=(report.sections[0], replace(plan, kind=kind, children=parts)))
    assert [key for key in report_topics(aside) if key.startswith("plan")] == []
    assert [key for key in report_topics(report) if key.startswith("plan")] != []


def test_a_label_of_a_title_that_is_run_in_is_not_in_the_sentence() -> None:
    report = make_report(areas=1, topics=1, figures=False)
    text = report.text.replace("话题11。", "一是话题：", 1)
    review = report.sections[0].children[0]
    topic = replace(review.children[0], label="一是", title="话题")
    area = replace(review, children=(topic,))
    first = replace(report.sections[0], children=(area,))
    report = replace(report, text=text, sections=(first, report.sections[1]))
    assert Topics(report).slides(topic.id)[0].lead.startswith("2022年指标11")
