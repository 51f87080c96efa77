from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.bundled import data_path
from briefing_app.dataset.checker import check_folder
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.importing.draft import DoubtState, Draft
from briefing_app.importing.drafting import draft_of
from briefing_app.importing.saving import save_draft
from briefing_app.importing.text import shown_text
from briefing_app.model.correction import Certainty, Correction, CorrectionKind, Edit
from briefing_app.model.figure import Figure, Mention, Quote
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Block, BlockKind, Report, SectionKind
from tests.builders import make_report
from tests.dataset.folders import make_folder
from tests.importing.drafts import CATALOGUE, REVIEW, edit, heading, make_draft, make_figure


@pytest.fixture
def sample(tmp_path: Path) -> tuple[Report, dict[str, Indicator]]:
    """The small report of the dataset's tests, and its catalogue."""
    folder = make_folder(tmp_path)
    catalogue = load_indicators(str(tmp_path / "indicators.yaml"))
    return load_report(str(folder), catalogue), catalogue


def bare(item: Figure | Mention) -> object:
    """Return a figure or mention without the words that make its quote unique."""
    return replace(item, quote=Quote(item.quote.exact))


def saved_again(report: Report, catalogue: dict[str, Indicator], folder: Path) -> Report:
    save_draft(draft_of(report, catalogue), str(folder), catalogue)
    return load_report(str(folder), catalogue)


def same(one: Report, other: Report) -> None:
    assert (one.text, one.printed) == (other.text, other.printed)
    assert (one.sections, one.blocks) == (other.sections, other.blocks)
    assert list(map(bare, one.figures)) == list(map(bare, other.figures))
    assert list(map(bare, one.mentions)) == list(map(bare, other.mentions))
    assert tuple(one.pairings) == tuple(other.pairings)


def test_the_bundled_report_comes_through_a_draft_unchanged(tmp_path: Path) -> None:
    catalogue = load_indicators(data_path("indicators.yaml"))
    report = load_report(data_path("reports/ningbo-2023"), catalogue)
    again = saved_again(report, catalogue, tmp_path / "again")
    same(report, again)
    assert check_folder(str(tmp_path / "again")) == ()
    twice = saved_again(again, catalogue, tmp_path / "twice")
    assert (twice.edits, twice.corrections) == (again.edits, again.corrections)


def test_the_sample_comes_through_a_draft_unchanged(
    sample: tuple[Report, dict[str, Indicator]], tmp_path: Path
) -> None:
    same(sample[0], saved_again(*sample, tmp_path / "again"))


def test_every_character_of_the_page_is_in_a_paragraph(
    sample: tuple[Report, dict[str, Indicator]],
) -> None:
    report, catalogue = sample
    draft = draft_of(report, catalogue)
    assert "".join(p.printed for p in draft.paragraphs) == report.printed
    assert "".join(shown_text(p, draft.rules) for p in draft.paragraphs) == report.text


def test_doubtful_places_are_open_again(sample: tuple[Report, dict[str, Indicator]]) -> None:
    [doubt] = draft_of(*sample).doubts
    assert (doubt.exact, doubt.suggestion, doubt.state) == ("抓主动", "抓主动", DoubtState.OPEN)


def test_words_that_rules_changed_are_as_they_were() -> None:
    report = make_report(areas=1, topics=1, figures=False)
    corrections = (
        Correction("q", CorrectionKind.OCR, Quote('“甲"'), '乙"', "误", Certainty.LIKELY),
        Correction("r", CorrectionKind.OCR, Quote('"'), "“”", "直", Certainty.CERTAIN, 2, "pairs"),
    )
    edits = (Edit(0, 2, '甲"', "q"),)
    block = Block(BlockKind.HEADING, "review", 0, 4)
    report = replace(
        report, text="乙“丙。", printed='甲"丙。', corrections=corrections, edits=edits,
        blocks=(block,), sections=(replace(report.sections[0], children=()),), sentences=(),
    )  # fmt: skip
    [paragraph] = draft_of(report).paragraphs
    assert [e.corrected for e in paragraph.edits] == ['乙"']


@pytest.mark.parametrize("corrected", ["甲乙", "丙丁戊"])
def test_an_edit_over_two_blocks_is_cut(corrected: str) -> None:
    report = make_report(areas=1, topics=1, figures=False)
    size = len(corrected)
    blocks = (
        Block(BlockKind.HEADING, "review", 0, 1), Block(BlockKind.PARAGRAPH, "review", 1, size),
    )  # fmt: skip
    report = replace(
        report, text=corrected, printed="甲乙", blocks=blocks, sentences=(),
        corrections=(
            Correction("a", CorrectionKind.OCR, Quote("甲乙"), corrected, "x", Certainty.DOUBT),
        ),
        edits=(Edit(0, size, "甲乙", "a"),),
        sections=(replace(report.sections[0], children=()),),
    )  # fmt: skip
    draft = draft_of(report)
    assert [p.text for p in draft.paragraphs] == [corrected[0], corrected[1:]]
    assert len(draft.doubts) == (2 if corrected == "甲乙" else 0)


def test_figures_with_a_doubt_are_not_checked(tmp_path: Path) -> None:
    words = "生产总值增长5%。新增就业3万人。"
    figures = (
        make_figure(1, words, "5%", "5", "%", confidence=10, reasons=("甲", "乙")),
        make_figure(1, words, "3万人", "3", "万人", indicators=("jobs",)),
    )
    draft = make_draft(("回顾", heading(1, "回顾", kind=REVIEW)), words, figures=figures)
    folder = save_draft(draft, str(tmp_path / "x"), CATALOGUE)
    again = draft_of(load_report(folder, CATALOGUE))
    assert [(f.checked, f.reasons) for f in again.figures] == [(False, ("甲", "乙")), (True, ())]
    assert again.figures[0].confidence < 70
    assert [i.id for i in again.indicators] == ["gdp", "jobs"]
    assert draft_of(load_report(folder, CATALOGUE), CATALOGUE).indicators == ()


def test_paragraphs_know_their_documents_again(tmp_path: Path) -> None:
    one = make_draft(("回顾", heading(1, "回顾", kind=REVIEW)), "甲。", "乙。", "丙。")
    sources = (one.sources[0], replace(one.sources[0], name="乙", sha256="b" * 64))
    paragraphs = (*one.paragraphs[:2], *(replace(p, source=1) for p in one.paragraphs[2:]))
    draft = replace(one, sources=sources, paragraphs=paragraphs)
    folder = save_draft(draft, str(tmp_path / "x"), CATALOGUE)
    again = draft_of(load_report(folder, CATALOGUE))
    assert [p.source for p in again.paragraphs] == [0, 0, 1, 1]
    assert [s.format for s in again.sources] == ["txt", "txt"]


@st.composite
def edited(draw: st.DrawFn) -> Draft:
    """Draw a draft of plain paragraphs with an edit in each."""
    words = draw(st.lists(st.text("甲乙", min_size=1, max_size=6), min_size=1, max_size=5))
    draft = make_draft(("题", heading(1, "题", kind=SectionKind.TASKS)), *words)
    paragraphs = [draft.paragraphs[0]]
    for paragraph in draft.paragraphs[1:]:
        start = draw(st.integers(0, len(paragraph.printed)))
        end = draw(st.integers(start, len(paragraph.printed)))
        change = edit(start, end, draw(st.text("丙丁", max_size=3)))
        paragraphs.append(replace(paragraph, edits=(change,) if draw(st.booleans()) else ()))
    return replace(draft, paragraphs=tuple(paragraphs))


@settings(max_examples=40, deadline=None)
@given(draft=edited())
def test_any_edits_come_back(tmp_path_factory: pytest.TempPathFactory, draft: Draft) -> None:
    folder = save_draft(draft, str(tmp_path_factory.mktemp("any") / "x"), CATALOGUE)
    again = draft_of(load_report(folder, CATALOGUE))
    assert "".join(p.text for p in again.paragraphs) == "".join(p.text for p in draft.paragraphs)
    assert "".join(p.printed for p in again.paragraphs) == "".join(
        p.printed for p in draft.paragraphs
    )
