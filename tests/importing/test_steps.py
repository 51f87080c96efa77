from __future__ import annotations

import pytest

from briefing_app.importing.documents import Document, read_clipboard
from briefing_app.importing.documents.records import Format
from briefing_app.importing.steps import (
    ImportCancelledError,
    NoTextError,
    Step,
    import_document,
)

TEXT = "示例市政府工作报告\n一、2023年工作回顾\n地区生产总值增长6%。\n"
TAKEN = [Step.MEND, Step.OUTLINE, Step.FIGURES, Step.CHECK]


def test_every_step_is_told_in_order() -> None:
    told: list[Step] = []
    draft = import_document(read_clipboard(TEXT), {}, tell=told.append)
    assert told == TAKEN
    assert [figure.exact for figure in draft.figures] == ["6%"]


@pytest.mark.parametrize("step", TAKEN)
def test_it_can_be_stopped_before_each_step(step: Step) -> None:
    told: list[Step] = []

    def stops() -> bool:
        return len(told) == TAKEN.index(step)

    with pytest.raises(ImportCancelledError, match="什么也没有保存"):
        import_document(read_clipboard(TEXT), {}, tell=told.append, is_cancelled=stops)
    assert told == TAKEN[: TAKEN.index(step)]


def test_a_document_without_words_is_none() -> None:
    empty = Document("空.txt", Format.TEXT, (), "0" * 64)
    with pytest.raises(NoTextError, match=r"空\.txt"):
        import_document(empty, {})
