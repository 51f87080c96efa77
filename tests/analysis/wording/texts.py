"""Reports made of a few paragraphs, and what their comparison says in short."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.analysis.wording import Clause, Line, Wording, compare_wording
from briefing_app.model.figure import Span
from briefing_app.model.report import (
    NO_REPORT,
    Block,
    BlockKind,
    Report,
    Section,
    SectionKind,
)

Paragraph = tuple[str, BlockKind, str]


def text_report(*paragraphs: str) -> Report:
    """Return a report without sections."""
    return blocks_report(*(("", BlockKind.PARAGRAPH, words) for words in paragraphs))


def topics_report(**topics: str) -> Report:
    """Return a report whose sections open with a run-in title."""
    return blocks_report(*((name, BlockKind.TOPIC, words) for name, words in topics.items()))


def blocks_report(*paragraphs: Paragraph) -> Report:
    """Return a report with these blocks; its sections are those the blocks name."""
    blocks: list[Block] = []
    text = ""
    for section, kind, words in paragraphs:
        blocks.append(Block(kind, section, len(text), len(text) + len(words)))
        text += words
    names = dict.fromkeys(section for section, _, _ in paragraphs if section)
    sections = (Section(name, "", name, SectionKind.REVIEW, 1) for name in names)
    return replace(NO_REPORT, text=text, blocks=tuple(blocks), sections=tuple(sections))


def compared(left: str, right: str) -> list[str]:
    """Return the lines of two paragraphs in short."""
    return in_short(text_report(*left.split("\n")), text_report(*right.split("\n")))


def in_short(left: Report, right: Report, sections: tuple[str, str] = ("", "")) -> list[str]:
    """Return lines as sign, left words, right words; 移 and 数 after the sign."""
    wording = compare_wording(left, sections[0], right, sections[1])
    return [short(line, left, right) for line in lines_of(wording)]


def lines_of(wording: Wording) -> list[Line]:
    """Return the lines of all passages."""
    return [line for passage in wording.passages for line in passage.lines]


def short(line: Line, left: Report, right: Report) -> str:
    """Return one line in short."""
    notes = "移" * line.moved + "数" * line.numbers
    return f"{line.sign}{notes} {words(line.left, left)}|{words(line.right, right)}"


def words(clause: Clause | None, report: Report) -> str:
    """Return the words of a clause; "" for none."""
    return report.quote(clause.span) if clause else ""


def marked(clause: Clause | None, report: Report) -> str:
    """Return a clause with each piece that is not the same in brackets, kind first."""
    pieces = clause.pieces if clause else ()
    return "".join(
        report.quote(Span(*p.span)) if p.kind == "same" else f"[{p.kind[0]}:{report.quote(p.span)}]"
        for p in pieces
    )
