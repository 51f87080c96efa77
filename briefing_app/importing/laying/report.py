"""The whole draft as a report that can be written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from briefing_app.dataset.writer import ReportToBe
from briefing_app.importing.draft import Draft
from briefing_app.importing.laying.corrections import lay_corrections
from briefing_app.importing.laying.errors import SavingError
from briefing_app.importing.laying.figures import lay_figures
from briefing_app.importing.laying.sections import lay_sections, writing
from briefing_app.importing.pages import open_pointers, pointer
from briefing_app.importing.text import shown_text
from briefing_app.model.figure import Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import SectionKind, SourcePart

_REFUSED = re.compile("[\\s¶\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_DIGEST = re.compile("[0-9a-f]{64}")


def lay_out(draft: Draft, catalogue: Mapping[str, Indicator]) -> ReportToBe:
    """Return the report a draft stands for; raise SavingError where it falls short."""
    texts = {p.id: shown_text(p, draft.rules) for p in draft.paragraphs}
    _check_words(draft, texts)
    parts = lay_sections(draft, texts, _whole_kind(draft))
    laid = lay_figures(draft, parts, texts, catalogue)
    about = draft.about
    return ReportToBe(
        id=about.id,
        title=_line(about.title),
        place=_line(about.place),
        seal=_line(about.seal)[:2] or about.place[:1],
        review_year=about.review_year,
        plan_year=about.plan_year,
        source_title=_line(draft.sources[0].name if draft.sources else "") or _line(about.title),
        pages=_joined(source.page for source in draft.sources),
        note=_note(draft, texts),
        parts=tuple(_part(draft, n, texts) for n in range(len(draft.sources))),
        page=_source(draft),
        sections=tuple(writing(part, texts) for part in parts),
        corrections=lay_corrections(draft),
        figures=laid.figures,
        mentions=laid.mentions,
        pairings=laid.pairings,
        indicators=laid.indicators,
    )


def _check_words(draft: Draft, texts: Mapping[int, str]) -> None:
    if not any(texts.values()):
        raise SavingError("没有正文，请先读入一份有文字的文件。")
    for number, paragraph in enumerate(draft.paragraphs, 1):
        for words in (paragraph.printed, *(edit.corrected for edit in paragraph.edits)):
            if bad := _REFUSED.search(words):
                reason = f"第 {number} 段里有不能入库的字符（U+{ord(bad.group()):04X}），请删去。"
                raise SavingError(reason, paragraph=paragraph.id)


def _source(draft: Draft) -> str:
    """Return the content of source.txt: the printed paragraphs, a blank line between two."""
    printed = (paragraph.printed for paragraph in draft.paragraphs if paragraph.printed)
    return "\n\n".join(printed) + "\n"


def _whole_kind(draft: Draft) -> SectionKind:
    """Return what a report without headings is, from what its figures are."""
    actual = sum(figure.status is Status.ACTUAL for figure in draft.figures)
    return SectionKind.REVIEW if 2 * actual >= len(draft.figures) else SectionKind.TASKS


def _part(draft: Draft, number: int, texts: Mapping[int, str]) -> SourcePart:
    """Return one document; its note says where the page came from and went on."""
    source = draft.sources[number]
    own = [p for p in draft.paragraphs if p.source == number]
    digest = source.sha256 if _DIGEST.fullmatch(source.sha256) else ""
    return SourcePart(
        _line(source.name) or f"第{number + 1}份",
        _line(source.page),
        _line(source.note) or _joined(map(pointer, (p.printed for p in own))),
        digest,
        sum(1 for p in own if texts[p.id]),
    )


def _note(draft: Draft, texts: Mapping[int, str]) -> str:
    """Return what of the pages is still open: 上接第1版，下转第3版."""
    pointers = _joined(map(pointer, texts.values()))
    return pointers or _joined(open_pointers(source.note for source in draft.sources))


def _joined(words: Iterable[str]) -> str:
    return "，".join(dict.fromkeys(line for each in words if (line := _line(each))))


def _line(words: str) -> str:
    return " ".join(_REFUSED.sub(" ", words).split())
