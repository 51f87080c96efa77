"""What the library offers to export of two reports that are compared."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.analysis.comparing.across import QUESTION_WORDS, Across, Question
from briefing_app.analysis.comparing.across.listing import Filter, chips
from briefing_app.export.across_content import (
    NAMES,
    AcrossContent,
    across_content,
    asked,
    counted,
    extent,
    filter_words,
    title,
)
from briefing_app.export.formats import FORMATS, Format
from briefing_app.model.report import Report
from briefing_app.storage.names import file_name

_SLIDES = "pptx"


@dataclass(frozen=True, slots=True)
class AcrossOffer:
    """A comparison, or what a filter shows of it. The report it is made for is 甲."""

    label: str
    right: Report
    question: Question | None = None
    """None for all that are asked where nothing else is said."""
    only: Filter | None = None

    @property
    def formats(self) -> tuple[Format, ...]:
        """As what it can be written: all but slides."""
        return tuple(each for each in FORMATS if each.key != _SLIDES)

    def content(self, report: Report) -> AcrossContent:
        """Return what is to be written."""
        return across_content(report, self.right, self.question, self.only)

    def contains(self, report: Report) -> str:
        """Return which questions, what of them, and how many figures are where."""
        content = self.content(report)
        parts = (extent(content), filter_words(content), *map(counted, content.views))
        return "；".join(filter(None, parts))

    def file_name(self, report: Report, suffix: str) -> str:
        """Return the file's name that is proposed: 示例市2022与2023报告对照.xlsx."""
        content = self.content(report)
        parts = (title(content).replace(" ", ""), filter_words(content))
        return file_name("-".join(filter(None, parts))) + suffix


def across_offers(
    left: Report, right: Report, view: Across, shown: Filter
) -> tuple[AcrossOffer, ...]:
    """Return what can be exported, what the window shows first.

    That is the question with all that it finds or, where a filter is chosen, what that lists.
    """
    whole = AcrossOffer(f"这一问：{QUESTION_WORDS[view.question]}", right, view.question)
    chip = next(each for each in chips(view, NAMES) if each.filter is shown)
    label = f"现在列出的：{chip.word} {chip.count} 项"
    listed = AcrossOffer(label, right, view.question, shown)
    found = [whole, listed] if shown is Filter.ALIGNED else [listed, whole]
    if not chip.count:
        found.remove(listed)
    questions = asked(left, right)
    if questions != (view.question,):
        single = f"另一问：{QUESTION_WORDS[questions[0]]}"
        found.append(AcrossOffer("两问都要" if len(questions) > 1 else single, right))
    return tuple(found)
