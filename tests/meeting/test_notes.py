from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from briefing_app.meeting.note import Note, NoteKind
from briefing_app.meeting.notes import (
    Notes,
    add,
    change,
    figure_note,
    place,
    placed,
    remove,
    section_note,
    sentence_note,
    time_words,
)
from briefing_app.model.figure import Span
from tests.builders import make_report

REPORT = make_report()
FIGURE = REPORT.figures[1]
WHEN = "2023-02-01T09:30:00+08:00"


def three() -> Notes:
    notes: Notes = ()
    for note in (
        figure_note(REPORT, FIGURE.id, "数字", WHEN),
        sentence_note(REPORT, REPORT.sentences[0], "句子"),
        section_note(REPORT, "plan-2"),
    ):
        notes = add(notes, note)
    return notes


def test_new_notes_have_kind_target_and_time() -> None:
    figure, sentence, section = three()
    assert (figure.kind, figure.target) == (NoteKind.FIGURE, FIGURE.id)
    assert (figure.created, figure.changed) == (WHEN, WHEN)
    assert (sentence.kind, sentence.target) == (NoteKind.SENTENCE, "")
    assert (section.kind, section.target) == (NoteKind.SECTION, "plan-2")


def test_a_note_without_words_is_a_bookmark() -> None:
    assert [note.is_bookmark for note in three()] == [False, False, True]


def test_ids_are_given_once() -> None:
    notes = three()
    assert [n.id for n in notes] == ["n1", "n2", "n3"]
    again = add(remove(notes, "n1"), replace(notes[0], id="n3"))
    assert [n.id for n in again] == ["n2", "n3", "n4"]


def test_a_free_id_is_kept() -> None:
    assert add((), replace(three()[0], id="mine"))[0].id == "mine"


def test_changing_keeps_all_else() -> None:
    changed = change(three(), "n1", "新", "later")
    assert changed[0] == replace(three()[0], text="新", changed="later")
    assert changed[1:] == three()[1:]
    assert change(three(), "n1", "新")[0].changed == WHEN
    assert change(three(), "none", "新") == three()


def test_notes_are_placed_in_text_order() -> None:
    notes = three()
    found = placed(REPORT, notes)
    assert [p.note.id for p in found.placed] == ["n2", "n1", "n3"]
    assert found.placed[1].span == FIGURE.span
    assert found.orphans == ()


def test_what_is_gone_is_an_orphan() -> None:
    notes = three()
    later = replace(REPORT, text="换成了别的。", blocks=(), sections=(), figures=())
    assert placed(later, notes) == ((), notes)


def test_a_note_whose_figure_has_another_number_is_an_orphan() -> None:
    note = figure_note(REPORT, FIGURE.id)
    text = REPORT.text.replace(FIGURE.printed, FIGURE.printed.replace("2022", "2322"))
    assert place(replace(REPORT, text=text), note) is None


def test_a_bookmark_on_a_supplied_heading_stands_before_its_text() -> None:
    assert place(REPORT, section_note(REPORT, "review")) == Span(0, 0)


def test_time_has_its_offset() -> None:
    assert datetime.fromisoformat(time_words()).tzinfo is not None
    assert isinstance(three()[0], Note)
