"""PDFs, read back by readers other than ours: the text, the outline, the tags."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from briefing_app.export import pdf_writer, typst_press
from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.progress import Cancelled, Tell
from briefing_app.export.tables import pair_lines
from briefing_app.export.typst_press import TypesetError, press
from briefing_app.export.typst_report import report_data
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report

MADE = "2023-02-01 09:30"
NASTY = "# * _ \\ $x$ @y `z` \"q\" 'p' <l> //c /*d*/ ~ -- = + [b] {e} #panic(1) \\u{41}"
TOP, BOTTOM = 60.0, 60.0
"""Points of a page that belong to header and footer."""


@pytest.fixture(scope="module")
def whole() -> bytes:
    """Return the bundled report as PDF."""
    return pdf_writer.pdf(content(ningbo(), made=MADE), Tell())


def words_of(pdf: bytes, *, body: bool = False) -> str:
    """Return the text of a PDF without white space, with `body` without headers and footers."""
    with opened(pdf) as document:
        return "".join(_page_words(page, body) for page in document)


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF and close it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def _page_words(page: pypdfium2.PdfPage, body: bool) -> str:
    text = page.get_textpage()
    low, high = (BOTTOM, page.get_height() - TOP) if body else (0, page.get_height())
    return bare(text.get_text_bounded(bottom=low, top=high))


def bare(text: str) -> str:
    """Return text without white space."""
    return re.sub(r"\s+", "", text)


def assert_holds(words: str, report: Report) -> None:
    """Assert that every block of a report is in these words, in order."""
    at = 0
    for block in report.blocks:
        wanted = report.text[block.start : block.end]
        found = words.find(wanted, at)
        assert found >= 0, wanted[:40]
        at = found + len(wanted)


def without_lost(words: str) -> str:
    """Return words without what is set in for letters that the page has lost."""
    return words.replace("〔原文缺字〕", "")


def test_pdfium_reads_every_block_in_order(whole: bytes) -> None:
    assert_holds(without_lost(words_of(whole, body=True)), ningbo())


def test_no_paragraph_is_parted_by_the_foot_of_a_page(whole: bytes) -> None:
    assert_holds(without_lost(words_of(whole)), ningbo())


def test_a_paragraph_longer_than_a_page_runs_on() -> None:
    report = make_report()
    piece = "很长的一段话，说了又说。" * 400
    data = report_data(content(report, made=MADE))
    paragraphs = [each for each in data["body"] if each["kind"] == "paragraph"]
    paragraphs[0]["pieces"] = [[piece, "", ""]]
    words = words_of(press("report.typ", data, made=MADE), body=True)
    assert words.count("很长的一段话") == 400


def test_pdftotext_reads_every_block_in_order(whole: bytes, tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not here")
    path = tmp_path / "whole.pdf"
    path.write_bytes(whole)
    area = ("-x", "0", "-y", "60", "-W", "600", "-H", "720")
    done = subprocess.run([program, *area, path, "-"], capture_output=True, check=True)
    assert_holds(without_lost(bare(done.stdout.decode())), ningbo())


def test_no_character_is_a_look_alike_of_another(whole: bytes) -> None:
    words = words_of(whole)
    odd = [c for c in words if "\u2e80" <= c <= "\u2fdf" or "\uf900" <= c <= "\ufaff"]
    assert not odd
    assert "\u00ad" not in words
    assert not [c for c in words if "\ufb00" <= c <= "\ufb06"]


@pytest.mark.parametrize("word", ["工业", "人民", "一、2022年工作回顾"])
def test_words_are_found(whole: bytes, word: str) -> None:
    with opened(whole) as document:
        searches = [page.get_textpage().search(word) for page in document]
        assert any(search.get_next() for search in searches)


def test_the_outline_is_that_of_the_report(whole: bytes) -> None:
    with opened(whole) as document:
        titles = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    wanted = [(section.level - 1, section.heading) for section in ningbo().outline()]
    assert titles[: len(wanted)] == wanted
    assert all(title.startswith("附：") for _, title in titles[len(wanted) :])


def test_the_contents_name_pages_and_each_page_its_number(whole: bytes) -> None:
    with opened(whole) as document:
        pages = len(document)
        second = bare(document[1].get_textpage().get_text_bounded())
    assert f"第2页，共{pages}页" in second
    assert re.search(r"一、2022年工作回顾[.]+2（一）", words_of(whole))


def test_what_it_contains_is_said_at_the_head(whole: bytes) -> None:
    words = words_of(whole)
    for wanted in ("报告宁波市政府工作报告2023", "范围全文", "3f545e51", "生成时间2023-02-0109:30"):
        assert wanted in words


def test_it_is_tagged_titled_and_kept_for_long(whole: bytes) -> None:
    assert b"pdfuaid" in whole
    assert b"pdfaid" in whole
    with opened(whole) as document:
        known = document.get_metadata_dict()
        assert document.is_tagged()
    assert known["Title"] == "宁波市政府工作报告 2023"
    assert known["Author"] == typst_press.CREATOR
    assert "宁波市" in known["Keywords"]
    assert known["CreationDate"].startswith("D:20230201093000")
    assert re.search(rb"/Lang\s*\(zh-CN\)", whole)


def test_only_fonts_of_the_program_are_in_it(whole: bytes) -> None:
    names = set(re.findall(rb"/BaseFont\s*/[A-Z]{6}\+(\w+)SC-", whole))
    assert names <= {b"BriefingSans", b"BriefingSerif"}
    assert names


def test_every_pair_is_in_the_comparison_with_what_was_worked_out() -> None:
    compared = content(ningbo(), comparison=True, made=MADE)
    words = words_of(pdf_writer.pdf(compared, Tell()), body=True)
    for pair in pair_lines(compared):
        assert bare(pair.name) in words
        assert bare(pair.change or pair.note) in words


def test_a_long_comparison_begins_its_axis_anew() -> None:
    base = content(ningbo(), comparison=True, made=MADE)
    many = replace(base, book=replace(base.book, pairs=base.book.pairs * 2))
    axes = report_data(many)["axes"]
    assert isinstance(axes, list)
    assert sum(len(axis["rows"]) for axis in axes) == 2 * len(base.book.pairs)
    assert max(len(axis["rows"]) for axis in axes) <= 24


def test_a_section_has_its_own_text_only() -> None:
    words = words_of(pdf_writer.pdf(content(ningbo(), section="review-2", made=MADE), Tell()))
    assert "有效投资扩量提质" in words
    assert "第一时间全面顶格落实" not in words


def test_an_agenda_names_its_stops_and_those_that_are_lost() -> None:
    stops = (
        Stop(StopKind.TOPIC, "plan-1", "先说产业", minutes=5, notes=("讲慢点", "看表")),
        Stop(StopKind.TOPIC, "review-1-1", "再说纾困"),
        Stop(StopKind.TOPIC, "no-such", "没有的"),
    )
    agenda = Agenda("a", "周一例会", "ningbo-2023", stops)
    words = words_of(pdf_writer.pdf(content(ningbo(), agenda=agenda, made=MADE), Tell()))
    assert "周一例会" in words
    assert "先说产业5分讲慢点；看表" in words
    assert "没有的（没有找到）" in words


def test_an_agenda_is_printed_in_its_order() -> None:
    stops = (Stop(StopKind.TOPIC, "review-1-2", "后"), Stop(StopKind.TOPIC, "review-1-1", "先"))
    agenda = Agenda("a", "例会", "ningbo-2023", stops)
    words = words_of(pdf_writer.pdf(content(ningbo(), agenda=agenda, made=MADE), Tell()))
    assert words.index("第一时间全面顶格落实") > words.index("实施重点产业链供应链白名单制度")


def test_chosen_figures_come_with_their_sentences() -> None:
    report = ningbo()
    chosen = [report.figures[0].id, report.figures[-1].id]
    words = words_of(pdf_writer.pdf(content(report, figures=chosen, made=MADE), Tell()), body=True)
    for figure in (report.figures[0], report.figures[-1]):
        sentence = report.quote(report.sentence_at(figure.span.start))
        assert sentence[:12].translate(str.maketrans("“”", "‘’")) in words


def nasty_content() -> Content:
    """Return a content in which every string would do harm as markup."""
    report = make_report(areas=1, topics=1)
    words = report.text.replace("另有一句没有数字", NASTY.replace(" ", "")[:8])
    figures = tuple(replace(f, name=NASTY, printed=NASTY) for f in report.figures)
    return content(replace(report, title=NASTY, text=words, figures=figures), made=MADE)


def test_no_string_is_read_as_markup() -> None:
    made = pdf_writer.pdf(nasty_content(), Tell())
    words = words_of(made)
    assert words.count(bare(NASTY)) > 5
    with opened(made) as document:
        assert document.get_metadata_value("Title") == NASTY


def test_a_small_report_of_another_place_works() -> None:
    report = make_report()
    words = words_of(pdf_writer.pdf(content(report, made=MADE), Tell()), body=True)
    assert_holds(words, report)
    assert "附：2022年实绩与2023年目标对照" in words


def test_a_report_without_figures_has_no_tables() -> None:
    data = report_data(content(make_report(figures=False), made=MADE))
    assert [data[key] for key in ("axes", "pairs", "ranks", "tables")] == [[], [], [], []]
    assert pdf_writer.pdf(content(make_report(figures=False), made=MADE), Tell())


def test_figures_of_no_written_section_have_a_table_of_their_own() -> None:
    base = content(make_report(), section="review-1", made=MADE)
    data = report_data(replace(base, figures=make_report().figures))
    tables = data["tables"]
    assert isinstance(tables, list)
    assert tables[0]["title"].startswith("其他数字")
    assert "年份" in tables[0]["heads"]


def test_letters_that_the_fonts_lack_are_no_failure() -> None:
    report = replace(make_report(), title="有个字没有：🜁")
    made = pdf_writer.pdf(content(report, made=MADE), Tell())
    assert b"pdfuaid" not in made
    with opened(made) as document:
        assert document.is_tagged()


def test_a_time_that_is_none_is_printed_as_it_is() -> None:
    made = pdf_writer.pdf(content(make_report(), made="昨天"), Tell())
    assert "昨天" in words_of(made)


def test_a_template_that_fails_says_so() -> None:
    with pytest.raises(TypesetError, match="排版没有成功") as caught:
        press("report.typ", {})
    assert not caught.value.refused


def test_it_is_written_to_a_file_and_tells_how_far_it_is(tmp_path: Path) -> None:
    heard: list[float] = []

    def hear(done: float, _words: str) -> None:
        heard.append(done)

    pdf_writer.write(content(make_report(), made=MADE), str(tmp_path / "a.pdf"), Tell(hear))
    assert heard == sorted(heard)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_it_can_be_stopped() -> None:
    def enough() -> bool:
        return True

    with pytest.raises(Cancelled):
        pdf_writer.pdf(content(make_report(), made=MADE), Tell(stopped=enough))


def test_marks_are_those_of_the_year() -> None:
    body = report_data(content(ningbo(), made=MADE))["body"]
    assert isinstance(body, list)
    kinds = [p[1] for part in body for p in part.get("pieces", ()) if p[1]]
    actual = [f for f in ningbo().figures if f.status is Status.ACTUAL and not f.is_rank]
    assert kinds.count("lost") == 1
    assert kinds.count("actual") == len(actual)


def test_compatibility_forms_are_not_in_the_templates() -> None:
    folder = Path(typst_press.TEMPLATES)
    for path in folder.glob("*.typ"):
        text = path.read_text(encoding="utf-8")
        han = [
            c for c in text if unicodedata.normalize("NFKC", c) != c and c not in "，：；？！（）…"
        ]
        assert not han, path.name
        assert "@preview" not in text
