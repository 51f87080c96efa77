from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from typing_extensions import override

from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.html_writer import render
from briefing_app.export.progress import Tell
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.model.figure import Quote, Span
from briefing_app.model.report import Report
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report
from tests.export.samples import whole

EMPTY = {"meta", "br", "hr", "img", "link"}


class Page(HTMLParser):
    """What a browser would make of a page, as far as these tests ask."""

    def __init__(self, chosen: Content) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.marked: list[tuple[str, str]] = []
        self.article = ""
        self._open: list[str] = []
        self.source = render(chosen, Tell()).decode()
        self.feed(self.source)
        assert self._open == []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in EMPTY:
            self._open.append(tag)
        kind = dict(attrs).get("class") or ""
        if tag == "span" and "article" in self._open and kind:
            self.marked.append((kind, dict(attrs).get("id") or ""))

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        if "article" in self._open:
            self.article += data

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]

    def headings(self) -> list[str]:
        return re.findall(r"<h[2-5] id[^>]*>([^<]*)<", self.source)


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(whole())


def test_a_page_loads_nothing(page: Page) -> None:
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & set(page.tags)
    assert page.values("src") == page.values("style") == []
    assert "http:" not in page.source
    assert "https:" not in page.source
    assert "url(" not in page.source
    assert "@import" not in page.source


def test_a_page_forbids_itself_to_load(page: Page) -> None:
    policy = page.values("content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline';")


def test_links_lead_somewhere_on_the_page(page: Page) -> None:
    names = Counter(page.values("id"))
    assert max(names.values()) == 1
    assert {value.removeprefix("#") for value in page.values("href")} <= set(names)
    assert all(value.startswith("#") for value in page.values("href"))


def test_every_figure_of_the_text_can_be_linked_to(page: Page) -> None:
    assert {f"f-{f.id}" for f in ningbo().figures} <= set(page.values("id"))


def test_every_heading_is_a_heading(page: Page) -> None:
    assert page.headings() == [
        (section.heading if not section.run_in else section.title).replace("\n", "")
        for section in ningbo().outline()
    ]


def test_the_text_is_there_word_for_word(page: Page) -> None:
    shown = re.sub(r"\s", "", page.article)
    for block in ningbo().blocks:
        words = ningbo().text[block.start : block.end]
        at = shown.find(words)
        assert at >= 0
        shown = shown[at + len(words) :]


def test_results_and_aims_are_marked_apart(page: Page) -> None:
    kinds = {name: kind for kind, name in page.marked if name}
    assert kinds["f-review-1-1.cost-reduction.level"] == "fa"
    assert kinds["f-plan-3-2.manufacturing-investment.growth"] == "ft"
    assert kinds["f-review-1-3.business-survey.rank"] == "rk"


def test_what_the_copy_lacks_is_said_once_at_its_place(page: Page) -> None:
    assert page.article.count("（四）至（十）原文未收录") == 1


def test_a_comparison_has_tables_only() -> None:
    page = Page(content(ningbo(), comparison=True))
    assert "article" not in page.tags
    assert "nav" not in page.tags
    assert re.findall("<h2>(.*?)</h2>", page.source) == ["对照", "数字", "位次"]


def test_an_agenda_that_goes_back_names_a_heading_once() -> None:
    stops = ("review-2-1", "review-1-1", "review-2-2")
    agenda = Agenda("a", "会", "ningbo-2023", tuple(Stop(StopKind.TOPIC, s, s) for s in stops))
    page = Page(content(ningbo(), agenda=agenda))
    assert max(Counter(page.values("id")).values()) == 1
    assert page.article.count("有效投资扩量提质") == 1


def nested() -> Report:
    """Return a report in which one figure stands inside another, and one begins where it does."""
    report = make_report(areas=1, topics=1)
    first = report.figures[0]
    start, end = first.span
    inner = replace(first, id="inner", span=Span(start, end - 1), quote=Quote("x"))
    outer = replace(first, id="outer", span=Span(start - 2, end + 1), quote=Quote("y"))
    return replace(report, figures=(outer, first, inner, *report.figures[1:]))


def test_figures_inside_figures_are_all_there() -> None:
    page = Page(content(nested()))
    names = Counter(page.values("id"))
    assert all(names[f"f-{f.id}"] == 1 for f in nested().figures)
    assert "2022年指标11增长1.1%，达" in page.article


def test_sections_without_paragraphs_have_their_heading() -> None:
    report = make_report(areas=1, topics=1)
    empty = replace(report, blocks=tuple(b for b in report.blocks if b.section != "plan-1-1"))
    assert "话题11" in Page(content(empty)).headings()[-1]
