"""The words of tooltips, of the list of corrections and of copied quotations. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.model.correction import Certainty, Correction, CorrectionKind, Edit
from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Report

CERTAINTY_WORDS = {
    Certainty.CERTAIN: "已核",
    Certainty.LIKELY: "大致",
    Certainty.DOUBT: "存疑",
}
_AROUND = 6
_PARAGRAPH = "¶"


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One place where text and page differ, as the list shows it."""

    change: str
    words: str
    reason: str
    certainty: str
    certain: bool
    span: Span


def figure_note(figure: Figure) -> str:
    """Return what a figure's tooltip says: name and printed form, year and status."""
    from briefing_app.analysis.words import STATUS_WORDS

    value = figure.hedge + figure.printed
    return f"{figure.name}：{value}\n{figure.period} 年{STATUS_WORDS[figure.status]}"


def correction_note(correction: Correction) -> str:
    """Return what a correction's tooltip says: page, text, reason."""
    return f"{_change(correction)}\n{correction.reason}（{_certainty(correction)}）"


def correction_rows(report: Report) -> tuple[CorrectionRow, ...]:
    """Return all place corrections in text order."""
    by_id = {c.id: c for c in report.corrections}
    return tuple(
        _row(report, edit, by_id[edit.correction])
        for edit in report.edits
        if edit.correction in by_id
    )


def rules_line(report: Report) -> str:
    """Return what was corrected by rule, not place by place; "" if nothing was."""
    placed = {edit.correction for edit in report.edits}
    count = sum(c.count for c in report.corrections if c.id not in placed)
    return f"另有标点、分段等成批校订 {count} 处，不逐一列出" if count else ""


def quotation(report: Report, words: str, section_id: str) -> str:
    """Return words with their source, for pasting elsewhere."""
    from briefing_app.analysis import quoting

    return quoting.quotation(report, words, quoting.place_line(report, section_id))


def escaped(words: str) -> str:
    """Return plain words as a tooltip takes them: never as markup, but with their lines."""
    for mark, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        words = words.replace(mark, name)
    return "<qt>" + words.replace("\n", "<br>") + "</qt>" if words else ""


def _row(report: Report, edit: Edit, correction: Correction) -> CorrectionRow:
    start, end = max(edit.start - _AROUND, 0), min(edit.end + _AROUND, len(report.text))
    return CorrectionRow(
        change=_change(correction),
        words=f"…{report.text[start:end]}…",
        reason=correction.reason,
        certainty=_certainty(correction),
        certain=correction.certainty is Certainty.CERTAIN,
        span=Span(edit.start, edit.end),
    )


def _change(correction: Correction) -> str:
    """Return in plain words what was done to the page."""
    marked, kept = correction.printed.exact, correction.corrected
    printed, corrected = marked.replace(_PARAGRAPH, ""), kept.replace(_PARAGRAPH, "")
    if not printed and not corrected:
        more = kept.count(_PARAGRAPH) > marked.count(_PARAGRAPH)
        return "补分段" if more else "去掉误分段"
    if printed == corrected:
        return f"“{printed}”照原样保留"
    if not printed:
        return f"补上“{corrected}”"
    if not corrected:
        torn = correction.kind is CorrectionKind.TORN_HEADLINE
        return f"删去{'残字' if torn else ''}“{printed}”"
    return f"“{printed}”改为“{corrected}”"


def _certainty(correction: Correction) -> str:
    return CERTAINTY_WORDS[correction.certainty]
