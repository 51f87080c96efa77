"""What a row of the check view says about one figure, and about what is not counted. No Qt."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from briefing_app.importing.checking.rows import SURE, UNSURE, figures_by_confidence
from briefing_app.importing.draft import Draft, DraftFigure, DraftMention
from briefing_app.importing.text import shown_text
from briefing_app.model.figure import Status

_SHOWN = 3


class Trust(StrEnum):
    """How sure the program is, in a word."""

    LOW = "低"
    MIDDLE = "中"
    HIGH = "高"


class FigureRow(NamedTuple):
    """One figure: name, reason, words, how sure."""

    figure: DraftFigure
    name: str
    reason: str
    printed: str
    trust: Trust


class MentionRow(NamedTuple):
    """A number that is not counted: its words and why."""

    mention: DraftMention
    words: str
    around: str


def figure_rows(draft: Draft) -> tuple[FigureRow, ...]:
    """Return the figures, the least sure first."""
    return tuple(
        FigureRow(
            figure,
            figure.name or "未命名",
            "，".join(figure.reasons),
            figure.hedge + figure.printed.removeprefix(figure.hedge),
            trust(figure.confidence),
        )
        for figure in figures_by_confidence(draft)
    )


def trust(confidence: int) -> Trust:
    """Return a confidence in a word."""
    if confidence < UNSURE:
        return Trust.LOW
    return Trust.HIGH if confidence >= SURE else Trust.MIDDLE


def bars(confidence: int) -> int:
    """Return how many of three bars are filled."""
    return list(Trust).index(trust(confidence)) + 1


def figure_key(row: FigureRow) -> str:
    """Return what a row is known by."""
    return row.figure.id


def figure_words(row: FigureRow) -> str:
    """Return a row as it is read out."""
    status = "目标" if row.figure.status is Status.TARGET else "实绩"
    checked = "，已核" if row.figure.checked else ""
    reason = f"，{row.reason}" if row.reason else ""
    return (
        f"{row.name}，{row.printed}，{status}，把握{row.trust}，"
        f"百分之 {row.figure.confidence}{reason}{checked}"
    )


def mention_rows(draft: Draft) -> tuple[MentionRow, ...]:
    """Return the numbers that are not counted, in text order."""
    texts = {p.id: shown_text(p, draft.rules) for p in draft.paragraphs}
    rows = []
    for mention in draft.mentions:
        text = texts[mention.paragraph]
        around = text[max(mention.start - 8, 0) : mention.end + 8]
        rows.append(MentionRow(mention, text[mention.start : mention.end], around))
    return tuple(rows)


def mention_key(row: MentionRow) -> tuple[int, int, int]:
    """Return what a row is known by."""
    return row.mention.paragraph, row.mention.start, row.mention.end


def mention_words(row: MentionRow) -> str:
    """Return a row as it is read out."""
    return f"{row.words}，不计入：……{row.around}……"


def mentions_summary(draft: Draft) -> tuple[str, str, str]:
    """Return the words before, the count, and the words after it: 未计入 28 处编号与代号，如…."""
    rows = mention_rows(draft)
    some = "、".join(dict.fromkeys(row.words for row in rows[:_SHOWN]))
    return "未计入", str(len(rows)), f"处编号与代号，如 {some}" if some else "处编号与代号"
