"""Evidence sheets on paper: one page, or a sentence that says why not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis.comparing.ledger import ledger
from briefing_app.analysis.evidence import EvidenceError, EvidenceSheet, evidence
from briefing_app.export import evidence_writer
from briefing_app.export.choosing import content
from briefing_app.export.pages import page_count
from briefing_app.export.progress import Tell
from briefing_app.export.typst_press import TypesetError
from briefing_app.export.writers import write_sheet
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report
from tests.export.test_pdf import MADE, NASTY, bare, words_of

IDS = tuple(figure.id for figure in ningbo().figures)
DESIGN = (
    "固定资产投资",
    "社会消费品零售总额",
    "引进内资",
    "实际利用外资",
    "技术交易额",
    "市级重点建设项目",
)


def ids(*names: str) -> list[str]:
    """Return the first figure of each name."""
    return [next(f.id for f in ningbo().figures if f.name == name) for name in names]


def pair_ids(count: int) -> list[str]:
    """Return the targets of as many pairs."""
    return [pair.target.id for pair in ledger(ningbo()).pairs[:count]]


@pytest.fixture(scope="module")
def sheet() -> EvidenceSheet:
    """Return the sheet of the design."""
    return evidence(ningbo(), ids(*DESIGN), made="2023-02-01 09:30")


@pytest.fixture(scope="module")
def paper(sheet: EvidenceSheet) -> bytes:
    """Return the sheet of the design as PDF."""
    return evidence_writer.render(sheet, Tell())


def test_the_sheet_of_the_design_is_one_page(paper: bytes) -> None:
    assert page_count(paper) == 1
    assert b"pdfuaid" in paper


def test_everything_of_the_sheet_is_on_the_page(sheet: EvidenceSheet, paper: bytes) -> None:
    words = words_of(paper)
    wanted = [sheet.title, sheet.summary, sheet.count, *(line for _, line in sheet.sources)]
    wanted += [row.name for row in sheet.rows] + [row.change for row in sheet.rows]
    wanted += [row.actual.words for row in sheet.rows] + [row.target.words for row in sheet.rows]
    wanted += ["批注", "第1页，共1页", "2023-02-01 09:30 印", "全省前列", "省市", "市级"]
    assert [each for each in wanted if bare(each) not in words] == []


def test_sentences_stand_there_once_in_their_order(sheet: EvidenceSheet, paper: bytes) -> None:
    words = words_of(paper).replace("〔原文缺字〕", "")
    places = [words.find(bare(each.words)) for each in sheet.passages]
    assert min(places) >= 0
    assert places == sorted(places)


def test_the_mark_for_lost_words_is_behind_them(paper: bytes) -> None:
    assert "世界500强企业项目6〔原文缺字〕" in words_of(paper)


@pytest.mark.parametrize("count", [1, 6])
def test_up_to_six_have_a_chart_of_their_own(count: int) -> None:
    made = evidence_writer.render(evidence(ningbo(), ids(*DESIGN)[:count]), Tell())
    assert "同轴" in words_of(made)


@pytest.mark.parametrize("count", [7, 8])
def test_seven_and_eight_have_their_dumbbells_in_the_table(count: int) -> None:
    names = (*DESIGN, "有效发明专利拥有量", "研发投入强度")
    words = words_of(evidence_writer.render(evidence(ningbo(), ids(*names)[:count]), Tell()))
    assert "同轴" not in words
    assert "2023目标实绩→目标目标比实绩" in words


def test_figures_without_a_pair_have_no_chart() -> None:
    alone = next(f.id for f in ningbo().figures if f.is_rank and not f.ranks)
    words = words_of(evidence_writer.render(evidence(ningbo(), [alone]), Tell()))
    assert "实绩→目标" not in words
    assert "原文未载" in words


@settings(max_examples=8)
@given(st.lists(st.sampled_from(IDS), min_size=1, max_size=8, unique=True))
def test_any_few_figures_make_one_page_or_one_sentence(chosen: list[str]) -> None:
    said = ""
    try:
        pages = page_count(evidence_writer.render(evidence(ningbo(), chosen), Tell()))
    except EvidenceError as error:
        pages, said = 0, str(error)
    assert pages == 1 or re.fullmatch(r".*(减到 \d 项，或改两页|最多 8 项指标，.*)。", said)


def long_sheet(count: int) -> EvidenceSheet:
    """Return a sheet whose passages are too long for one page."""
    made = evidence(ningbo(), pair_ids(count))
    long = tuple(replace(each, words=each.words * 40, marks=()) for each in made.passages)
    return replace(made, passages=long, shorter=None)


@pytest.mark.parametrize(
    ("count", "advice"), [(1, "改两页"), (5, "减到 4 项，或改两页"), (8, "减到 6 项，或改两页")]
)
def test_what_does_not_fit_is_refused_with_advice(count: int, advice: str) -> None:
    with pytest.raises(EvidenceError, match=f"放不下：{advice}。"):
        evidence_writer.render(long_sheet(count), Tell())


def test_two_pages_take_what_one_does_not() -> None:
    made = evidence(ningbo(), pair_ids(8))
    double = tuple(replace(each, words=each.words * 2, marks=()) for each in made.passages)
    paper = evidence_writer.render(replace(made, passages=double), Tell(), pages=2)
    assert page_count(paper) == 2
    assert "批注" in words_of(paper)


def test_closer_cuts_are_tried_before_it_is_refused() -> None:
    made = evidence(ningbo(), ids("固定资产投资"))
    long = tuple(replace(each, words=each.words * 100, marks=()) for each in made.passages)
    paper = evidence_writer.render(replace(made, passages=long), Tell())
    assert page_count(paper) == 1


def test_no_string_of_a_sheet_is_read_as_markup() -> None:
    report = make_report(areas=1, topics=1)
    made = evidence(replace(report, title=NASTY), [report.figures[0].id], NASTY)
    rows = tuple(replace(row, name=NASTY) for row in made.rows)
    words = words_of(evidence_writer.render(replace(made, rows=rows), Tell()))
    assert words.count(bare(NASTY)) >= 3


def test_another_failure_than_length_is_not_hidden(
    sheet: EvidenceSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_named: object) -> bytes:
        raise TypesetError("boom")

    monkeypatch.setattr(evidence_writer, "press", fail)
    with pytest.raises(TypesetError, match="boom"):
        evidence_writer.render(sheet, Tell())


def test_it_is_written_as_every_format_is(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_sheet(content(ningbo(), figures=ids("固定资产投资"), made=MADE), str(path))
    assert bare(f"{MADE} 印") in words_of(path.read_bytes())
