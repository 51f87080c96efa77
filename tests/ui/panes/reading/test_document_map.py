"""DocumentMap: both forms, notes and titles, and the way there and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.model.figure import Span
from briefing_app.model.report import NO_REPORT, Block, BlockKind, Report, Section, SectionKind
from briefing_app.ui.panes.reading.document_map import (
    LOST,
    RUN_ON,
    SUPPLIED,
    DocumentMap,
    Form,
    Role,
)
from tests.builders import make_report
from tests.ui.panes.reading.samples import corrected_report, with_absent_parts

EVERYTHING = (0, 1_000_000)


def made(text: str) -> Report:
    """Return a report of one paragraph."""
    section = Section("s", "", "标题", SectionKind.REVIEW, 1)
    return replace(
        NO_REPORT,
        text=text,
        printed=text,
        blocks=(Block(BlockKind.PARAGRAPH, "s", 0, len(text)),),
        sections=(section,),
    )


@pytest.mark.parametrize("form", list(Form))
def test_every_offset_comes_back(form: Form) -> None:
    report = corrected_report()
    document = DocumentMap(report, form)
    assert [document.to_report(document.to_view(o)) for o in range(len(report.text))] == list(
        range(len(report.text))
    )


def test_corrected_form_has_the_text_in_full() -> None:
    report = corrected_report()
    assert DocumentMap(report).plain(*EVERYTHING).replace("\n", "") == report.text


def test_printed_form_has_the_page_in_full() -> None:
    report = corrected_report()
    document = DocumentMap(report, Form.PRINTED)
    assert document.plain(*EVERYTHING).replace("\n", "") == report.printed


@pytest.mark.parametrize("form", list(Form))
def test_figures_read_the_same_in_both_forms(form: Form) -> None:
    report = corrected_report()
    document = DocumentMap(report, form)
    shown = [document.text[slice(*document.view_span(f.span))] for f in report.figures]
    expected = [f.printed for f in report.figures]
    if form is Form.PRINTED:
        assert "府工作" not in "".join(shown)
    assert shown == expected


def test_supplied_title_is_shown_and_marked() -> None:
    assert DocumentMap(make_report()).blocks[0].text.startswith("2022年部分")
    assert DocumentMap(make_report()).blocks[0].text.endswith(SUPPLIED)


def test_roles_follow_kind_and_level() -> None:
    roles = [block.role for block in DocumentMap(make_report(areas=1, topics=1)).blocks]
    assert roles == [Role.PART, Role.AREA, Role.LEAD, Role.TOPIC] * 2


def test_lost_text_is_named_after_its_place() -> None:
    document = DocumentMap(corrected_report())
    assert f"数字。{LOST}" in document.text
    assert LOST not in document.plain(*EVERYTHING)


def test_printed_form_shows_paragraph_ends_of_the_page() -> None:
    text = DocumentMap(corrected_report(), Form.PRINTED).text
    assert "¶府工作¶" in text
    assert "。¶另有" in text
    assert f"。{RUN_ON}\n" in text


def test_absent_sections_are_named_after_what_is_there() -> None:
    document = DocumentMap(with_absent_parts(make_report()))
    assert [b.text for b in document.blocks[-2:]] == [
        "（二）后文原文未收录",
        "（三）至（十）原文未收录",
    ]


def test_edits_leave_marks_where_something_shows() -> None:
    report = corrected_report()
    corrected = [m.edit.correction for m in DocumentMap(report).edits]
    printed = [m.edit.correction for m in DocumentMap(report, Form.PRINTED).edits]
    assert corrected == ["ocr", "torn", "lost"]
    assert printed == ["ocr", "torn", "joined", "lost", "split"]


def test_removed_words_leave_an_empty_mark() -> None:
    torn = DocumentMap(corrected_report()).edits[1]
    assert torn.start == torn.end


def test_words_outside_the_basic_plane_count_twice() -> None:
    document = DocumentMap(made("甲𠮷乙"))
    assert [document.to_view(o) for o in range(3)] == [0, 1, 3]
    assert [document.to_report(p) for p in range(4)] == [0, 1, 1, 2]
    assert document.view_span(Span(1, 2)) == (1, 3)


def test_half_a_surrogate_pair_is_copied_whole() -> None:
    document = DocumentMap(made("甲𠮷乙"))
    assert document.plain(1, 2) == "𠮷"
    assert document.plain(3, 4) == "乙"


def test_words_put_in_by_the_editor_are_not_on_the_page() -> None:
    report = made("甲乙丙")
    edit = replace(corrected_report().edits[0], start=1, end=2, printed="")
    report = replace(report, edits=(edit,), printed="甲丙")
    document = DocumentMap(report, Form.PRINTED)
    assert document.text == "甲丙"
    assert document.view_span(Span(1, 2)) == (1, 1)


def test_positions_past_the_end_stay_in_the_text() -> None:
    document = DocumentMap(made("甲乙"))
    assert document.to_report(99) == 1
    assert document.to_view(99) == 2


def test_section_of_a_position() -> None:
    report = make_report()
    document = DocumentMap(report)
    topic = report.section("plan-2-2")
    assert document.section_at(document.section_start(topic)) == "plan-2-2"


def test_section_without_blocks_begins_with_what_is_below() -> None:
    report = make_report(areas=1, topics=1)
    blocks = tuple(b for b in report.blocks if b.section != "review")
    document = DocumentMap(replace(report, blocks=blocks))
    assert document.section_start(report.section("review")) == document.blocks[0].view


def test_same_place_of_a_title_and_of_words() -> None:
    report = corrected_report()
    one, other = DocumentMap(report), DocumentMap(report, Form.PRINTED)
    last = one.blocks[-1].view
    assert one.same_place(0, other) == 0
    assert one.same_place(last, other) == other.blocks[-1].view


def test_no_report_is_an_empty_view() -> None:
    document = DocumentMap(NO_REPORT)
    assert (document.text, document.to_report(3), document.to_view(3)) == ("", 0, 0)
    assert document.section_at(0) == ""
    assert document.same_place(0, document) == 0
