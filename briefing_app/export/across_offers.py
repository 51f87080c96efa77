"""What the library offers to export of two reports that are compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_app.analysis.comparing.across import QUESTION_WORDS, Question
from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.export.across_content import (
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
    left: Report, right: Report, question: Question, shown: Filter
) -> tuple[AcrossOffer, ...]:
    """Return what can be exported: what the window shows first.

    That is the question with everything in it or, where a filter is chosen, what it shows.
    """
    return tuple(_offers(left, right, question, shown))


def _offers(
    left: Report, right: Report, question: Question, shown: Filter
) -> Iterator[AcrossOffer]:
    words = QUESTION_WORDS[question]
    if shown is not Filter.ALIGNED:
        only = filter_words(across_content(left, right, question, shown))
        yield AcrossOffer(f"现在列出的：{only}", right, question, shown)
    yield AcrossOffer(f"这一问：{words}", right, question)
    if shown is Filter.ALIGNED:
        yield AcrossOffer("现在列出的：对上", right, question, shown)
    questions = asked(left, right)
    if len(questions) > 1 or question not in questions:
        label = "；".join(QUESTION_WORDS[each] for each in questions)
        yield AcrossOffer(f"{'两' if len(questions) > 1 else '另一'}问：{label}", right)
