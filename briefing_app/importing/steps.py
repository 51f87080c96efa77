"""A document becomes a draft, step by step, with a word on each step and a way to stop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import IntEnum

from briefing_app.importing.documents.records import Document
from briefing_app.importing.draft import Draft, DraftSource
from briefing_app.importing.mending import mend
from briefing_app.importing.naming import name_figures
from briefing_app.importing.outline import read_outline
from briefing_app.importing.repair import suggestions
from briefing_app.model.errors import BriefingError
from briefing_app.model.indicator import Indicator


class Step(IntEnum):
    """The steps of an import, in order."""

    READ = 1
    MEND = 2
    OUTLINE = 3
    FIGURES = 4
    CHECK = 5


class ImportCancelledError(BriefingError):
    """The person stopped the import; nothing was kept."""

    def __init__(self) -> None:
        super().__init__("导入已取消，什么也没有保存。")


class NoTextError(BriefingError):
    """A document in which there are no words."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name}：里面没有文字，无从导入。请换一份 txt、docx 或带文字的 pdf。")


def never() -> bool:
    """Answer that nobody wants to stop."""
    return False


def silent(step: Step) -> None:
    """Take a step without telling anybody."""


def import_document(
    document: Document,
    catalogue: Mapping[str, Indicator],
    *,
    tell: Callable[[Step], None] = silent,
    is_cancelled: Callable[[], bool] = never,
) -> Draft:
    """Return what the program makes of a document, before a person has checked it.

    Raise NoTextError for a document without words, ImportCancelledError between two steps.
    """

    def begin(step: Step) -> None:
        if is_cancelled():
            raise ImportCancelledError
        tell(step)

    begin(Step.MEND)
    paragraphs = mend(document)
    if not paragraphs:
        raise NoTextError(document.name)
    begin(Step.OUTLINE)
    outlined = read_outline(paragraphs, title=document.title, name=document.name)
    source = DraftSource(document.name, document.format, document.sha256)
    draft = Draft(
        about=outlined.about,
        sources=(source,),
        paragraphs=outlined.paragraphs,
        doubts=suggestions(outlined.paragraphs, outlined.rules),
        rules=outlined.rules,
        absent=outlined.absent,
    )
    begin(Step.FIGURES)
    named = name_figures(draft, catalogue)
    begin(Step.CHECK)
    return replace(
        draft, figures=named.figures, mentions=named.mentions, indicators=named.indicators
    )
