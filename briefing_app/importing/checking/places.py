"""Places in one paragraph: printed offsets and offsets in the corrected text."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.importing.checking.errors import CheckingError
from briefing_app.importing.draft import DraftParagraph, TextEdit


def text_offset(paragraph: DraftParagraph, printed: int) -> int:
    """Return where a printed offset stands in the corrected text; inside an edit, its start."""
    shift = 0
    for edit in paragraph.edits:
        if edit.start >= printed:
            break
        if printed < edit.end:
            return edit.start + shift
        shift += len(edit.corrected) - (edit.end - edit.start)
    return printed + shift


def printed_offset(paragraph: DraftParagraph, offset: int) -> int:
    """Return where an offset in the corrected text was printed; inside an edit, its start."""
    shift = 0
    for edit in paragraph.edits:
        start = edit.start + shift
        if offset <= start:
            break
        if offset < start + len(edit.corrected):
            return edit.start
        shift += len(edit.corrected) - (edit.end - edit.start)
    return offset - shift


def with_edit(paragraph: DraftParagraph, edit: TextEdit) -> DraftParagraph:
    """Return the paragraph with one more edit; one at the same place gives way.

    Raise CheckingError where it would overlap another.
    """
    others = [e for e in paragraph.edits if (e.start, e.end) != (edit.start, edit.end)]
    for other in others:
        if _overlap(edit, other):
            words = paragraph.printed[other.start : other.end]
            raise CheckingError(f"这里与已改的“{words}”重叠：请先把那一处改回来。")
    edits = sorted([*others, edit], key=_place)
    return replace(paragraph, edits=tuple(edits))


def without_edit(paragraph: DraftParagraph, start: int, end: int) -> DraftParagraph:
    """Return the paragraph without the edit at a printed place, if there is one."""
    kept = tuple(e for e in paragraph.edits if (e.start, e.end) != (start, end))
    return replace(paragraph, edits=kept)


def split_edits(
    edits: tuple[TextEdit, ...], cut: int
) -> tuple[tuple[TextEdit, ...], tuple[TextEdit, ...]]:
    """Return the edits before and after a printed offset, the latter counted from it."""
    before = tuple(e for e in edits if e.end <= cut)
    after = tuple(moved_edit(e, -cut) for e in edits[len(before) :])
    return before, after


def moved_edit(edit: TextEdit, by: int) -> TextEdit:
    """Return an edit at another place of its paragraph."""
    return replace(edit, start=edit.start + by, end=edit.end + by)


def _overlap(one: TextEdit, other: TextEdit) -> bool:
    """Whether two edits touch the same characters; an insertion may stand at the end of one."""
    return one.start < other.end and other.start < one.end


def _place(edit: TextEdit) -> tuple[int, int]:
    return edit.start, edit.end
