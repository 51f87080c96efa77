"""The command wording: two texts side by side, as lines or as JSON."""

from __future__ import annotations

import sys

from briefing_app import bundled
from briefing_app.analysis.wording import (
    Clause,
    Line,
    Passage,
    Phrase,
    PieceKind,
    Sign,
    Standing,
    Wording,
    compare_wording,
    phrases,
)
from briefing_app.cli.output import print_json
from briefing_app.cli.records import Record
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.library.texts import open_text, parse_place
from briefing_app.model.figure import Span
from briefing_app.model.report import Report
from briefing_app.model.request import CommandOptions

_KINDS = {Sign.SAME: "same", Sign.CHANGED: "changed", Sign.ADDED: "added", Sign.GONE: "gone"}
_SIGN_WORDS = {Sign.SAME: "同", Sign.CHANGED: "改", Sign.ADDED: "增", Sign.GONE: "去"}
_STANDING_WORDS = {
    Standing.NEW: "新提法",
    Standing.GONE: "不再提",
    Standing.KEPT: "仍在提",
}


def run(options: CommandOptions) -> int:
    """Lay two texts side by side; return the exit code."""
    shelf = Shelf.of(bundled.data_path(), places(options.profile))
    left, left_section = _opened(shelf, options.left)
    right, right_section = _opened(shelf, options.right)
    wording = compare_wording(left, left_section, right, right_section)
    terms = phrases(left, left_section, right, right_section)
    if options.json:
        print_json(wording_record(wording, terms, left, right))
    else:
        _print_wording(wording, left, right)
        _print_phrases(terms)
    return 0


def wording_record(
    wording: Wording, terms: tuple[Phrase, ...], left: Report, right: Report
) -> Record:
    """Return two texts side by side as JSON; `lines` are in the order they are read."""
    return {
        "left": {"report": wording.left_report, "section": wording.left_section},
        "right": {"report": wording.right_report, "section": wording.right_section},
        "counts": {sign.value: count for sign, count in wording.counts.items()},
        "lines": [_line_record(line, left, right) for p in wording.passages for line in p.lines],
        "phrases": [
            {
                "text": term.text,
                "standing": term.standing,
                "left": [_place_record(left, span) for span in term.left],
                "right": [_place_record(right, span) for span in term.right],
            }
            for term in terms
        ],
    }


def _opened(shelf: Shelf, words: str) -> tuple[Report, str]:
    """Return the report and the section that an argument names."""
    place = parse_place(words)
    opened = open_text(shelf, place.name)
    if opened.notice:
        print(f"briefing-app：{opened.notice}", file=sys.stderr)
    return opened.report, place.section


def _line_record(line: Line, left: Report, right: Report) -> Record:
    return {
        "sign": line.sign,
        "kind": _KINDS[line.sign],
        "moved": line.moved,
        "numbers_only": line.numbers,
        "left": _clause_record(line.left, left),
        "right": _clause_record(line.right, right),
    }


def _clause_record(clause: Clause | None, report: Report) -> Record | None:
    if clause is None:
        return None
    pieces = [{"text": report.quote(p.span), "kind": p.kind} for p in clause.pieces]
    return {
        "section": clause.section,
        "text": report.quote(clause.span),
        "start": clause.span.start,
        "end": clause.span.end,
        "pieces": pieces,
    }


def _place_record(report: Report, span: Span) -> Record:
    section = report.block_at(span.start).section
    return {"section": section, "start": span.start, "end": span.end}


def _print_wording(wording: Wording, left: Report, right: Report) -> None:
    """Print passages of lines below their headings; what differs stands in 〔〕."""
    counts = "，".join(f"{s}{_SIGN_WORDS[s]} {n}" for s, n in wording.counts.items())
    print(f"甲：{_heading(left, wording.left_section) or left.title}")
    print(f"乙：{_heading(right, wording.right_section) or right.title}")
    print(counts)
    for passage in wording.passages:
        _print_passage(passage, left, right)


def _print_passage(passage: Passage, left: Report, right: Report) -> None:
    heads = _heading(left, passage.left), _heading(right, passage.right)
    print()
    if any(heads):
        print("【" + " │ ".join(head or "（无）" for head in heads) + "】")
    for line in passage.lines:
        notes = "（移）" * line.moved + "（数）" * line.numbers
        print(f"{line.sign} {notes}{_words(line.left, left) or _words(line.right, right)}")
        if line.left and line.right and (line.sign is Sign.CHANGED or line.numbers):
            print(f"→ {_words(line.right, right)}")


def _heading(report: Report, section: str) -> str:
    return report.section(section).heading if section else ""


def _words(clause: Clause | None, report: Report) -> str:
    """Return a clause with what differs in brackets, unless that is all of it."""
    if clause is None:
        return ""
    if len(clause.pieces) == 1:
        return report.quote(clause.span)
    return "".join(
        report.quote(p.span) if p.kind is PieceKind.SAME else f"〔{report.quote(p.span)}〕"
        for p in clause.pieces
    )


def _print_phrases(terms: tuple[Phrase, ...]) -> None:
    for standing, words in _STANDING_WORDS.items():
        group = [term for term in terms if term.standing is standing]
        if group:
            print(f"\n{words} {len(group)}：" + "、".join(term.text for term in group))
