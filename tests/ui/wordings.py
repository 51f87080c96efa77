"""Hand-made comparisons of the sample report's sections, for tests of what shows them."""

from __future__ import annotations

from collections import Counter

from briefing_app.analysis.wording import (
    Clause,
    Line,
    Passage,
    Phrase,
    Piece,
    PieceKind,
    Sign,
    Standing,
    Wording,
)
from briefing_app.model.figure import Span
from briefing_app.model.report import Report

LEFT, RIGHT = "review-1-1", "plan-1-1"
GROWTH_2022, GROWTH_2023 = "2022年指标11增长1.1%", "2023年指标11增长1.1%"
BARE = "另有一句没有数字"


def span_of(report: Report, words: str, section: str) -> Span:
    """Return the first place of words in a section."""
    block = next(b for b in report.blocks if b.section == section)
    start = report.text.index(words, block.start)
    return Span(start, start + len(words))


def clause(report: Report, section: str, *pieces: tuple[str, PieceKind]) -> Clause:
    """Return a clause of a section, made of pieces that stand one after the other."""
    words = "".join(text for text, _ in pieces)
    span = span_of(report, words, section)
    made, at = [], span.start
    for text, kind in pieces:
        made.append(Piece(Span(at, at + len(text)), kind))
        at += len(text)
    return Clause(section, span, tuple(made))


def same(report: Report, section: str, words: str) -> Clause:
    """Return a clause without differences."""
    return clause(report, section, (words, PieceKind.SAME))


def wording(
    *lines: Line, left: str = LEFT, right: str = RIGHT, report: str = "sample-2023"
) -> Wording:
    """Return a comparison of one passage."""
    counts = Counter(line.sign for line in lines)
    return Wording(report, left, report, right, (Passage(left, right, lines),), counts)


def changed(report: Report) -> Line:
    """Return a line with other words, a dropped and an added word, and another number."""
    kind = PieceKind
    left = clause(
        report,
        LEFT,
        ("2022年", kind.CHANGED),
        ("指标", kind.ADDED),
        ("11增长", kind.SAME),
        ("1.1%", kind.NUMBER),
    )
    right = clause(
        report,
        RIGHT,
        ("2023年", kind.CHANGED),
        ("指标11增长", kind.SAME),
        ("1.1%", kind.NUMBER),
        ("，达", kind.ADDED),
    )
    return Line(Sign.CHANGED, left, right)


def numbers(report: Report) -> Line:
    """Return a line in which only a number differs."""
    pieces = (("增长", PieceKind.SAME), ("1.1%", PieceKind.NUMBER))
    sides = clause(report, LEFT, *pieces), clause(report, RIGHT, *pieces)
    return Line(Sign.SAME, *sides, numbers=True)


def all_signs(report: Report) -> Wording:
    """Return a comparison with one line of each sign."""
    return wording(
        Line(Sign.SAME, same(report, LEFT, BARE), same(report, RIGHT, BARE)),
        changed(report),
        Line(Sign.ADDED, None, same(report, RIGHT, "202311亿元")),
        Line(Sign.GONE, same(report, LEFT, "202211亿元"), None),
    )


def sample_phrases(report: Report) -> tuple[Phrase, ...]:
    """Return a new, a gone and a kept phrase, the last with three places."""
    return (
        Phrase(
            "一句",
            Standing.KEPT,
            (span_of(report, "一句", LEFT),) * 2,
            (span_of(report, "一句", RIGHT),),
        ),
        Phrase("2023年", Standing.NEW, (), (span_of(report, "2023年", RIGHT),)),
        Phrase("2022年", Standing.GONE, (span_of(report, "2022年", LEFT),), ()),
    )
