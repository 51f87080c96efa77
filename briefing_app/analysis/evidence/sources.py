"""What an evidence sheet says of its own words: source, corrections, what was worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_app.analysis.evidence.passages import Run, touches
from briefing_app.analysis.words import WORKED_OUT
from briefing_app.model.correction import Correction, CorrectionKind, Edit
from briefing_app.model.report import Report

_HASH = 8
_LAYOUT = frozenset((CorrectionKind.LINE_BREAK, CorrectionKind.PUNCTUATION))
"""What changes no word: breaks of lines, width of marks."""
_CIRCLED_ONE, _CIRCLES = 0x2460, 20


def circled(number: int) -> str:
    """Return a passage's number as it is printed: ①; (21) beyond what has a sign."""
    return chr(_CIRCLED_ONE + number - 1) if number <= _CIRCLES else f"({number})"


def sources(
    report: Report, runs: Sequence[Run], *, worked_out: bool, first: int = 1
) -> tuple[tuple[str, str], ...]:
    """Return labels and words for the foot of the sheet; `first` is the first run's number."""
    lines = (
        ("出处", _origin(report)),
        ("改字", _corrections(report, runs, first)),
        ("算", _reckoning() if worked_out else ""),
    )
    return tuple((label, words) for label, words in lines if words)


def _origin(report: Report) -> str:
    """Return title, page, what is missing and the beginning of the hash."""
    source = report.source
    page = "；".join(part for part in (source.page, source.note) if part)
    words = f"《{source.title or report.title}》" + (page + "。" if page else "")
    missing = "；".join(s.absent for s in report.outline() if s.absent)
    words += f"{missing}。" if missing else ""
    return words + (f"文本指纹 sha256 {source.sha256[:_HASH]}。" if source.sha256 else "")


def _corrections(report: Report, runs: Sequence[Run], first: int) -> str:
    """Return how many words were corrected or are in doubt, and which of them stand here."""
    placed = list(_places(report))
    if not placed:
        return "引文与版面无改字。" if report.corrections else ""
    changed = sum(c.printed.exact != c.corrected for _, c in placed)
    counts = [f"改字 {changed} 处"] if changed else []
    counts += [f"存疑照录 {len(placed) - changed} 处"] if changed < len(placed) else []
    here = [
        f"{circled(n)} {_note(correction)}"
        for n, run in enumerate(runs, first)
        for edit, correction in placed
        if touches(run, edit.start, edit.end)
    ]
    own = "本单引文涉及：" + "；".join(here) if here else "本单引文都不涉及"
    return f"引文去掉断行，标点改为全角。全文{'、'.join(counts)}，{own}。"


def _places(report: Report) -> Iterator[tuple[Edit, Correction]]:
    """Yield the places at which words differ from the page, or are in doubt."""
    known = {c.id: c for c in report.corrections if c.kind not in _LAYOUT}
    for edit in report.edits:
        if edit.correction in known:
            yield edit, known[edit.correction]


def _note(correction: Correction) -> str:
    """Return a correction with its reason: “人选”改为“入选”（形近误识…）."""
    printed = correction.printed.exact.replace("¶", "")
    corrected = correction.corrected.replace("¶", "")
    reason = correction.reason.rstrip("。")
    if printed == corrected:
        return f"“{printed}”照原样保留（{reason}）"
    if not corrected:
        return f"删去“{printed}”（{reason}）"
    return f"“{printed}”改为“{corrected}”（{reason}）"


def _reckoning() -> str:
    return f"带“算”的一栏{WORKED_OUT}；以上、突破只给下限，超、近只给一边；口径有别的不比较。"
