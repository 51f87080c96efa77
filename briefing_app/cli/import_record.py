"""A draft as JSON, with the keys that saved reports have: outline, figures, doubts, source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing_app.cli.records import Record
from briefing_app.dataset.text import sentence_spans
from briefing_app.dataset.writer import ReportToBe, Writing
from briefing_app.importing.documents import Document
from briefing_app.importing.draft import Doubt, Draft, DraftFigure, DraftParagraph
from briefing_app.importing.laying import lay_out
from briefing_app.importing.text import shown_text
from briefing_app.model.figure import Figure, Rank
from briefing_app.model.indicator import Indicator


def import_record(
    draft: Draft,
    documents: tuple[Document, ...],
    catalogue: Mapping[str, Indicator],
    *,
    standings: bool = False,
) -> Record:
    """Return outline, figures, doubts and where they come from.

    `standings` also lists ranks without a number. Raise SavingError for a draft that is no
    report: one without words.
    """
    report = lay_out(draft, catalogue)
    figures = _Figures(draft, report, catalogue)
    return {
        "outline": list(_outline(report)),
        "figures": [
            record for record in figures.records() if standings or not _is_standing(record)
        ],
        "doubts": [_doubt(draft, doubt) for doubt in draft.doubts],
        "source": _source(report, documents),
        "absent": list(draft.absent),
    }


def _outline(report: ReportToBe) -> Iterator[Record]:
    numbers: dict[str, int] = {}
    for figure in report.figures:
        numbers[figure.section] = numbers.get(figure.section, 0) + figure.is_number
    for top in report.sections:
        for level, writing in _levels(top, 1):
            section = writing.section
            yield {
                "id": section.id,
                "level": level,
                "label": section.label,
                "title": section.title,
                "kind": section.kind,
                "supplied": section.supplied,
                "figures": sum(numbers.get(each.section.id, 0) for each in writing.walk()),
            }


def _levels(writing: Writing, level: int) -> Iterator[tuple[int, Writing]]:
    yield level, writing
    for below in writing.below:
        yield from _levels(below, level + 1)


class _Figures:
    """The figures of a draft beside what they will be in the report."""

    def __init__(
        self, draft: Draft, report: ReportToBe, catalogue: Mapping[str, Indicator]
    ) -> None:
        self._report = report
        self._texts = {p.id: shown_text(p, draft.rules) for p in draft.paragraphs}
        order = {paragraph.id: at for at, paragraph in enumerate(draft.paragraphs)}
        self._drafted = sorted(
            draft.figures, key=lambda f: (order.get(f.paragraph, -1), f.start, f.end)
        )
        self._names = {i.id: i.name for i in (*report.indicators, *catalogue.values())}
        self._paths = {
            path[-1].section.id: [each.section.title for each in path]
            for top in report.sections
            for path in _paths(top, ())
        }
        self._stated = {wanted: f.rank for f in report.figures for wanted in f.ranks if f.rank}

    def records(self) -> Iterator[Record]:
        """Yield one record a figure, in text order."""
        for drafted, figure in zip(self._drafted, self._report.figures, strict=True):
            yield self._record(drafted, figure)

    def _record(self, drafted: DraftFigure, figure: Figure) -> Record:
        names = [self._names[each] for each in figure.indicators]
        rank = figure.rank or self._stated.get(figure.id)
        return {
            "id": figure.id,
            "report": self._report.id,
            "section": figure.section,
            "path": self._paths[figure.section],
            "exact": figure.quote.exact,
            "printed": figure.printed,
            "sentence": _sentence(self._texts[drafted.paragraph], drafted.start),
            "indicator": "、".join(names),
            "applies_to": names if len(names) > 1 else [],
            "value": None if figure.value is None else str(figure.value),
            "unit": figure.unit,
            "measure": figure.measure,
            "bound": figure.bound,
            "direction": figure.direction,
            "period": figure.period,
            "status": figure.status,
            "rank": _rank(rank) if rank else None,
            "name": figure.name or "、".join(names),
            "hedge": figure.hedge,
            "indicator_id": figure.indicators[0],
            "indicator_ids": list(figure.indicators),
            "ranks": list(figure.ranks),
            "upper": None if figure.upper is None else str(figure.upper),
            "confidence": drafted.confidence,
            "doubts": list(drafted.reasons),
        }


def _paths(writing: Writing, above: tuple[Writing, ...]) -> Iterator[tuple[Writing, ...]]:
    path = (*above, writing)
    yield path
    for below in writing.below:
        yield from _paths(below, path)


def _sentence(words: str, at: int) -> str:
    """Return the sentence of a paragraph that holds an offset."""
    return next((words[s:e] for s, e in sentence_spans(words) if s <= at < e), words)


def _rank(rank: Rank) -> Record:
    return {"scope": rank.scope, "place": rank.place, "printed": rank.printed}


def _is_standing(record: Record) -> bool:
    return record["measure"] == "rank" and not (record["rank"] or {}).get("place", "").isdecimal()


def _doubt(draft: Draft, doubt: Doubt) -> Record:
    paragraph = next(p for p in draft.paragraphs if p.id == doubt.paragraph)
    return {
        "kind": doubt.kind,
        "exact": doubt.exact,
        "suggestion": doubt.suggestion,
        "reason": doubt.reason,
        "certainty": doubt.certainty,
        "sentence": _printed_sentence(paragraph, doubt),
    }


def _printed_sentence(paragraph: DraftParagraph, doubt: Doubt) -> str:
    return _sentence(paragraph.printed, doubt.start)


def _source(report: ReportToBe, documents: tuple[Document, ...]) -> Record:
    return {
        "id": report.id,
        "title": report.title,
        "place": report.place,
        "review_year": report.review_year,
        "plan_year": report.plan_year,
        "files": [
            {
                "name": each.name,
                "format": each.format,
                "encoding": each.encoding,
                "sha256": each.sha256,
                "remarks": list(each.remarks),
            }
            for each in documents
        ],
    }
