"""A title that opens its paragraph may have a label, and another stop than a full stop."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefing_app.export.choosing import content
from briefing_app.export.docx_writer import write
from briefing_app.export.html_writer import render
from briefing_app.export.passages import title_end
from briefing_app.export.progress import Tell
from briefing_app.meeting.anchoring import section_span
from briefing_app.model.report import BlockKind, Report
from tests.builders import make_report
from tests.export.samples import MADE


@pytest.fixture
def report() -> Report:
    """A report whose one topic of the review opens with 一是话题：."""
    made = make_report(areas=1, topics=1, figures=False)
    review, plan = made.sections
    area = review.children[0]
    topic = replace(area.children[0], label="一是", title="话题")
    review = replace(review, children=(replace(area, children=(topic,)),))
    text = made.text.replace("话题11。", "一是话题：", 1)
    return replace(made, text=text, sections=(review, plan))


def test_label_and_title_are_the_heading(report: Report) -> None:
    block = next(b for b in report.blocks if b.kind is BlockKind.TOPIC)
    section = report.section(block.section)
    assert report.text[block.start : title_end(report, section, block)] == "一是话题"
    span = section_span(report, section)
    assert span is not None
    assert report.quote(span) == "一是话题"


def test_a_page_for_the_browser_has_them_as_heading(report: Report) -> None:
    page = render(content(report, made=MADE), Tell()).decode()
    assert re.search(r"<h4[^>]*>一是话题</h4><p>：2022年指标11", page)


def test_a_word_document_hides_the_stop(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    write(content(report, made=MADE), str(path), Tell())
    words = ZipFile(path).read("word/document.xml").decode()
    assert re.search(r"<w:vanish/></w:rPr><w:t[^>]*>：</w:t>", words)
    assert ">一是话题<" in words
