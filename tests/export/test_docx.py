from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml.ns import qn

from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.docx_writer import write
from briefing_app.export.progress import Cancelled, Tell
from briefing_app.export.tables import pair_lines, rank_lines
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.model.correction import Certainty, Correction, CorrectionKind, Edit
from briefing_app.model.figure import Measure, Quote, Rank, Status
from briefing_app.model.report import Block, BlockKind
from tests.analysis.bundled_report import ningbo
from tests.builders import make_figure, make_report

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Opened

MADE = "2023-02-01 09:30"
TEXT_STYLES = ("Body Text", "说明")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docx") / "whole.docx"
    write(content(ningbo(), made=MADE), str(path), Tell())
    return path


@pytest.fixture(scope="module")
def opened(whole: Path) -> Opened:
    return Document(str(whole))


def made(tmp_path: Path, chosen: Content) -> Opened:
    path = tmp_path / "made.docx"
    write(chosen, str(path), Tell())
    return Document(str(path))


def headings(document: Opened) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]


def all_words(document: Opened) -> str:
    tables = [cell.text for t in document.tables for row in t.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *tables])


def test_every_heading_is_a_heading_of_its_level(opened):
    found = {p.text: p.style.name for p in opened.paragraphs if p.style.name.startswith("Heading")}
    for section in ningbo().outline():
        assert found[section.heading] == f"Heading {section.level}"


def test_headings_stand_in_the_order_of_the_outline(opened):
    report = ningbo()
    known = {section.heading for section in report.outline()}
    assert [h for h in headings(opened) if h in known] == [s.heading for s in report.outline()]


def test_the_text_is_there_word_for_word(opened):
    report = ningbo()
    supplied = {s.heading for s in report.outline() if s.supplied}
    absent = {s.absent for s in report.outline() if s.absent}
    texts = [p.text if p.style.name[:3] != "toc" else "" for p in opened.paragraphs]
    first = texts.index(report.sections[0].heading)
    last = next(n for n, text in enumerate(texts) if text.startswith("附："))
    kept = [
        p.text
        for p in opened.paragraphs[first:last]
        if p.style.name != "Caption" and p.text not in supplied | absent
    ]
    assert "".join(kept) == report.text


def test_every_figure_is_in_a_table_and_marked_in_the_text(opened):
    report = ningbo()
    marked = {
        run.text
        for p in opened.paragraphs
        for run in p.runs
        if run.style.name in ("实绩数字", "目标数字", "位次")
    }
    assert {report.quote(f.span) for f in report.figures} <= marked
    heads = ["指标", "年份", "原文", "位次", "对照"]
    rows = [
        [c.text for c in row.cells]
        for table in opened.tables
        if [c.text for c in table.rows[0].cells] == heads
        for row in table.rows[1:]
    ]
    assert len(rows) == len(report.figures)
    assert [row[0] for row in rows] == [f.name for f in report.figures]
    for row, figure in zip(rows, report.figures, strict=True):
        assert figure.printed in row[2] or figure.is_rank


def test_comparison_and_places_are_complete(opened):
    chosen = content(ningbo(), made=MADE)
    words = all_words(opened)
    for pair in pair_lines(chosen):
        assert pair.name in words
        assert pair.change in words
        assert pair.note in words
    for rank in rank_lines(chosen):
        assert rank.printed in words


def test_heads_of_tables_repeat_and_rows_are_whole(opened):
    for table in opened.tables:
        assert table.style.name == "简报表格"
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_both_scripts_have_a_font_and_the_language_is_chinese(opened):
    styles = opened.styles.element
    for fonts in styles.iter(qn("w:rFonts")):
        assert fonts.get(qn("w:eastAsia"))
        assert fonts.get(qn("w:ascii"))
    assert [x.get(qn("w:eastAsia")) for x in styles.iter(qn("w:lang"))] == ["zh-CN"]
    assert opened.core_properties.language == "zh-CN"


def test_page_header_and_properties(opened):
    page = opened.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert ningbo().title in page.header.paragraphs[0].text
    fields = list(page.footer._element.iter(qn("w:fldSimple")))
    assert [f.get(qn("w:instr")).strip() for f in fields] == ["PAGE"]
    assert opened.core_properties.title == ningbo().title
    assert opened.core_properties.author == ningbo().place


def test_links_lead_to_bookmarks_that_are_there_once(opened):
    body = opened.element.body
    names = [b.get(qn("w:name")) for b in body.iter(qn("w:bookmarkStart"))]
    ids = [b.get(qn("w:id")) for b in body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names)) == len(set(ids))
    assert {x.get(qn("w:anchor")) for x in body.iter(qn("w:hyperlink"))} <= set(names)


def test_nothing_asks_on_opening_and_nothing_of_the_template_is_left(whole):
    with zipfile.ZipFile(whole) as archive:
        names = archive.namelist()
        settings = archive.read("word/settings.xml").decode()
    assert "updateFields" not in settings
    assert (
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
        in settings
    )
    assert not [n for n in names if "thumbnail" in n or "customXml" in n or "app.xml" in n]
    assert "compressPunctuation" in settings


def test_a_section_holds_its_own_text_and_the_headings_above_it(tmp_path):
    report = make_report()
    document = made(tmp_path, content(report, section="review-1-2", made=MADE))
    assert headings(document)[:3] == ["2022年部分", "（1）2022年领域1，副题", "话题12"]
    assert "话题11" not in all_words(document)


def test_a_comparison_has_tables_and_sentences_only(tmp_path):
    report = make_report()
    document = made(tmp_path, content(report, comparison=True, made=MADE))
    assert headings(document) == ["附：2022年实绩与2023年目标对照", "附：原句与出处"]
    assert "“2022年指标11增长1.1%，达202211亿元。”" in all_words(document)


def test_chosen_figures_keep_their_order(tmp_path):
    report = make_report()
    ids = [report.figures[3].id, report.figures[0].id]
    document = made(tmp_path, content(report, figures=ids, made=MADE))
    rows = [row.cells[2].text for row in document.tables[0].rows[1:]]
    assert rows == ["202212亿元", "增长1.1%"]


def test_an_agenda_stands_before_its_sections_and_names_what_is_lost(tmp_path):
    report = make_report()
    stops = (
        Stop(StopKind.TOPIC, "plan-1-1", "话题11", minutes=5, notes=("先说一",)),
        Stop(StopKind.TOPIC, "review-1-1", "话题11"),
        Stop(StopKind.TOPIC, "gone", "旧话题"),
    )
    agenda = Agenda("a", "周会", report.id, stops)
    document = made(tmp_path, content(report, agenda=agenda, made=MADE))
    rows = [[c.text for c in row.cells] for row in document.tables[0].rows[1:]]
    assert rows == [
        ["1", "话题11", "5 分", "先说一"],
        ["2", "话题11", "", ""],
        ["3", "旧话题（没有找到）", "", ""],
    ]
    assert headings(document)[:2] == ["2023年部分", "（1）2023年领域1，副题"]


def test_an_agenda_that_comes_back_repeats_the_headings_above(tmp_path):
    report = make_report()
    ids = ("plan-1-1", "review-1-1", "plan-1-2")
    stops = tuple(Stop(StopKind.TOPIC, key, key) for key in ids)
    agenda = Agenda("a", "周会", report.id, stops)
    document = made(tmp_path, content(report, agenda=agenda, made=MADE))
    assert headings(document)[:9:3] == ["2023年部分", "2022年部分", "2023年部分"]
    names = [b.get(qn("w:name")) for b in document.element.body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))


def test_what_is_said_after_the_children_stays_behind_them(tmp_path):
    report = make_report()
    tail = "【下转第3版】"
    end = len(report.text)
    report = replace(
        report,
        text=report.text + tail,
        blocks=(*report.blocks, Block(BlockKind.MARKER, "plan", end, end + len(tail))),
    )
    texts = [p.text for p in made(tmp_path, content(report, made=MADE)).paragraphs]
    assert texts.index(tail) > texts.index("话题22")
    assert texts.count("2023年部分") == 2  # the outline and the heading


def test_sections_without_paragraphs_have_their_heading(tmp_path):
    report = make_report()
    empty = {"review-1-1", "plan-2-2"}
    blocks = tuple(b for b in report.blocks if b.section not in empty)
    report = replace(report, blocks=blocks)
    found = headings(made(tmp_path, content(report, made=MADE)))
    assert [h for h in found if h.startswith("话题")] == [
        "话题11",
        "话题12",
        "话题21",
        "话题22",
    ] * 2


def test_an_agenda_without_stops_has_no_table_of_them(tmp_path):
    report = make_report()
    document = made(tmp_path, content(report, agenda=Agenda("a", "空", report.id), made=MADE))
    assert not document.tables


def test_a_report_without_figures_has_no_empty_tables(tmp_path):
    document = made(tmp_path, content(make_report(figures=False), made=MADE))
    assert not document.tables
    assert not [h for h in headings(document) if h.startswith("附")]


def test_figures_inside_each_other_leave_the_text_as_it_is(tmp_path):
    report = make_report()
    inner = make_figure(
        report.text, "22年指标11增长1.1%，达", section="review-1-1", figure_id="outer"
    )
    document = made(tmp_path, content(make_report(extra=(inner,)), made=MADE))
    assert "2022年指标11增长1.1%，达202211亿元。" in all_words(document)


def test_titles_that_do_not_open_their_paragraph_stand_above_it(tmp_path):
    report = make_report()
    topic = report.sections[0].children[0].children[0]
    blocks = tuple(
        replace(b, start=b.start + 4) if b.section == topic.id else b for b in report.blocks
    )
    document = made(tmp_path, content(replace(report, blocks=blocks), made=MADE))
    assert "话题11" in headings(document)
    assert any(p.text.startswith("。2022年指标11") for p in document.paragraphs)


def test_places_and_targets_of_place_are_told_apart(tmp_path):
    text = make_report().text
    ranks = [
        make_figure(text, exact, section=section, figure_id=section, measure=Measure.RANK,
                    value=None, unit="", rank=Rank("全省", "第一", "全省第一"), indicator="x11",
                    name="位置", status=status)
        for exact, section, status in (
            ("2022年领域1的开头", "review-1", Status.ACTUAL),
            ("2023年领域1的开头", "plan-1", Status.TARGET),
        )
    ]  # fmt: skip
    document = made(tmp_path, content(make_report(extra=ranks), made=MADE))
    last = [row.cells[2].text for row in document.tables[-1].rows[1:]]
    assert last == ["位置", "位置（2023目标）"]


def corrected():
    report = make_report()
    listed = tuple(
        Correction(key, CorrectionKind.OCR, Quote(printed), now, "看错", Certainty.DOUBT)
        for key, printed, now in (("c1", "话頭", "话题"), ("c2", "头", "头"))
    )
    at = report.text.index("话题11")
    edits = (Edit(at, at + 2, "话頭", "c1"),)
    return replace(report, corrections=listed, edits=edits)


def test_corrections_are_those_of_what_is_written(tmp_path):
    document = made(tmp_path, content(corrected(), section="review-1-1", made=MADE))
    rows = [[c.text for c in row.cells] for row in document.tables[-1].rows[1:]]
    assert rows == [["话頭", "话题", "看错", "存疑", "1"]]


def test_corrections_of_a_whole_report_are_all(tmp_path):
    document = made(tmp_path, content(corrected(), made=MADE))
    assert document.tables[-1].rows[2].cells[1].text == "（照版面，未改）"


def test_what_xml_cannot_hold_is_left_out(tmp_path):
    report = replace(make_report(), title='a\x0b<b>&"c"')
    document = made(tmp_path, content(report, made="?"))
    assert document.paragraphs[0].text == 'a<b>&"c"'


def test_headings_deeper_than_three_and_loose_figures(tmp_path):
    report = make_report()
    chosen = content(report, section="review-1-1", made=MADE)
    chosen = replace(chosen, figures=report.figures[:6])
    assert "其他数字：2 项" in all_words(made(tmp_path, chosen))


def test_a_heading_block_is_shown_as_printed(tmp_path):
    report = make_report()
    assert report.blocks[1] == Block(BlockKind.HEADING, "review-1", 0, report.blocks[1].end)
    words = report.text[: report.blocks[1].end]
    assert words in headings(made(tmp_path, content(report, made=MADE)))


def test_it_can_be_cancelled(tmp_path):
    path = tmp_path / "no.docx"
    with pytest.raises(Cancelled):
        write(content(make_report(), made=MADE), str(path), Tell(stopped=lambda: True))
    assert not path.exists()


def test_it_tells_how_far_it_is(tmp_path):
    steps: list[float] = []
    tell = Tell(progress=lambda done, words: steps.append(done))
    write(content(make_report(), made=MADE), str(tmp_path / "x.docx"), tell)
    assert steps == sorted(steps)
    assert steps[-1] == 1.0


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_reads_the_text_back(tmp_path, whole):
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(whole)],
        check=True, capture_output=True, timeout=100,
    )  # fmt: skip
    found = re.sub(r"\s", "", (tmp_path / "whole.txt").read_text("utf-8-sig"))
    report = ningbo()
    for block in report.blocks:
        run_in = report.section(block.section).title + "。" if block.kind is BlockKind.TOPIC else ""
        assert report.text[block.start : block.end].removeprefix(run_in) in found
