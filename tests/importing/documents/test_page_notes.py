"""Notes at the feet of pages come behind the text; small letters elsewhere stay where they are."""

from __future__ import annotations

from briefing_app.importing.documents.page_notes import lines_of_notes, without_notes
from briefing_app.importing.documents.rows import Run


def run(text: str, line: float, size: float = 10.0) -> Run:
    return Run(text, 0, line * 15, len(text) * size, line * 15 + size, size)


def text(first: str, *more: Run) -> list[Run]:
    return [*(run(f"{first}{i}行的文字", i) for i in range(8)), *more]


def notes(*pages: list[Run]) -> list[str]:
    return [line.text for line in without_notes(pages).notes]


def test_small_rows_from_the_first_mark_on_are_notes() -> None:
    page = text(
        "甲", run("图注在前", 9, 8), run("[1]专精特新：指中小", 10, 8), run("企业。", 11, 8)
    )
    parted = without_notes([page])
    assert [line.text for line in parted.notes] == ["[1]专精特新：指中小企业。"]
    assert [o.text for o in parted.pages[0]][-1] == "图注在前"


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    first = text("甲", run("①专精特新：指中小", 10, 8))
    second = text("乙", run("企业。", 10, 8), run("2“双千”工程：指两项。", 11, 8))
    assert notes(first, second) == ["①专精特新：指中小企业。", "2“双千”工程：指两项。"]


def test_without_a_mark_or_small_letters_there_is_no_note() -> None:
    assert notes(text("甲", run("制图：示例市", 10, 8))) == []
    assert notes(text("甲", run("[1]专精特新", 10))) == []
    assert notes([run("[1]全是小字", 0, 8)], text("甲")) == []
    assert notes([], []) == []


def test_notes_stand_behind_an_empty_line() -> None:
    parted = without_notes([text("甲", run("[1]专精特新：指企业。", 10, 8))])
    assert [line.text for line in lines_of_notes(parted.notes)] == ["", "[1]专精特新：指企业。"]
    assert list(lines_of_notes([])) == []
