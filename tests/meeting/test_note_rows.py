from __future__ import annotations

from dataclasses import replace

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.note import Note, NoteKind
from briefing_app.meeting.note_rows import (
    NoteRow,
    all_words,
    count_words,
    fastened_words,
    matching,
    note_rows,
    note_words,
)
from briefing_app.meeting.notes import (
    Notes,
    Placing,
    add,
    figure_note,
    placed,
    section_note,
    sentence_note,
)
from briefing_app.model.figure import Span
from tests.builders import make_report

REPORT = make_report()
FIGURE = REPORT.figures[1]
SENTENCE = REPORT.sentences[0]
LOST = Note("x", NoteKind.SENTENCE, "", Anchor("早已删去的话。"), "旧的")


def rows(*notes: Note) -> tuple[NoteRow, ...]:
    kept: Notes = ()
    for note in notes:
        kept = add(kept, note)
    return note_rows(REPORT, placed(REPORT, kept))


def test_rows_stand_in_text_order_and_orphans_under_a_heading() -> None:
    made = rows(LOST, figure_note(REPORT, FIGURE.id, "数"), sentence_note(REPORT, SENTENCE, "句"))
    assert [row.text for row in made] == ["句", "数", "", "旧的"]
    assert made[2].heading == "原文里找不到 1 条"
    assert made[3].fastened == "早已删去的话。"


def test_a_figure_is_named_and_quoted_with_its_sentence() -> None:
    (row,) = rows(figure_note(REPORT, FIGURE.id, "数"))
    assert row.fastened == f"{FIGURE.name}：{FIGURE.printed}"
    assert FIGURE.printed in row.quote
    assert row.quote.endswith("。")


def test_a_figure_without_sentences_is_quoted_alone() -> None:
    report = replace(REPORT, sentences=())
    note = figure_note(REPORT, FIGURE.id, "数")
    (row,) = note_rows(report, placed(report, (note,)))
    assert row.quote == FIGURE.printed


def test_a_figure_that_has_other_words_now_is_shown_by_its_words() -> None:
    note = figure_note(REPORT, FIGURE.id)
    assert fastened_words(REPORT, note, Span(0, 2)) == REPORT.text[:2]


def test_a_section_stands_at_its_own_place_even_without_words() -> None:
    (row,) = rows(section_note(REPORT, "plan"))
    assert (row.section, row.fastened, row.kind) == ("plan", "2023年部分", "书签")


def test_a_section_that_is_told_nowhere_takes_the_one_at_its_place() -> None:
    note = Note("s", NoteKind.SECTION, "", Anchor("没有这一节"))
    placing = Placing((placed(REPORT, (sentence_note(REPORT, SENTENCE),)).placed[0],), ())
    moved = placing.placed[0]._replace(note=note)
    (row,) = note_rows(REPORT, Placing((moved,), ()))
    assert row.section == "review-1"


def test_kinds_are_said_in_words() -> None:
    live = replace(sentence_note(REPORT, SENTENCE, "问"), live=True)
    assert [row.kind for row in rows(live, sentence_note(REPORT, SENTENCE, "记"))] == [
        "会上笔记",
        "笔记",
    ]
    assert NoteRow(heading="头").kind == ""


def test_rows_are_spoken_with_words_and_place() -> None:
    made = rows(LOST, section_note(REPORT, "plan", "想想"))
    assert made[0].spoken == "笔记。想想。小节：2023年部分。2023年部分"
    assert made[1].spoken == made[1].heading
    assert made[2].spoken == "笔记。旧的。句子：早已删去的话。。原文里找不到"


def test_all_words_must_occur_and_lonely_headings_go() -> None:
    made = rows(LOST, sentence_note(REPORT, SENTENCE, "Budget 要问"))
    assert [row.text for row in matching(made, "要 budget")] == ["Budget 要问"]
    assert [row.text for row in matching(made, "删去")] == ["", "旧的"]
    assert matching(made, "") == made


def test_counts_notes_and_bookmarks() -> None:
    assert count_words(rows(LOST, section_note(REPORT, "plan"))) == "笔记 1 · 书签 1"


def test_copied_notes_have_quotation_and_source() -> None:
    (row,) = rows(sentence_note(REPORT, SENTENCE, "记下"))
    words = note_words(REPORT, row)
    assert words.startswith(f"记下\n“{REPORT.quote(SENTENCE)}”——《{REPORT.title}》")


def test_copied_orphans_say_so_and_sections_are_not_quoted() -> None:
    section, _, orphan = rows(LOST, section_note(REPORT, "plan"))
    assert note_words(REPORT, orphan).endswith("（原文里找不到）")
    assert note_words(REPORT, section).startswith(f"《{REPORT.title}》")
    assert note_words(REPORT, NoteRow(heading="头")) == ""


def test_several_are_copied_one_below_the_other() -> None:
    made = rows(LOST, section_note(REPORT, "plan"))
    assert all_words(REPORT, made).count("\n\n") == 1
