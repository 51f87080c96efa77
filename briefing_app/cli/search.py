"""The search command: one question, or one a line from the standard input."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from briefing_app import bundled
from briefing_app.analysis.asking.answers import Answer, Answerer, Hit, Related, Results
from briefing_app.analysis.comparing.ledger import Unlike
from briefing_app.analysis.quoting import place_line, quotation
from briefing_app.analysis.summary import statement
from briefing_app.analysis.words import phrase
from briefing_app.cli.output import print_json
from briefing_app.cli.records import Record, figure_record, stated_ranks
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.model.errors import DatasetError
from briefing_app.model.figure import Rank
from briefing_app.model.report import Report
from briefing_app.model.request import CommandOptions

_MS = 1e6
_TOGETHER = 12
"""Reports that are opened all at once; more of them are searched by their words alone."""


class Desk:
    """The reports that questions are put to, and how an answer is written down."""

    def __init__(self, reports: Sequence[Report], *, cache: str | None = None) -> None:
        self._reports = {report.id: report for report in reports}
        self._answerer = Answerer(reports, cache=cache)
        self._answerer.prepare()  # else the first question is charged with it
        self._ranks: dict[str, Mapping[str, Rank]] = {}

    def ask(self, text: str, limit: int) -> tuple[Results, float]:
        """Return what a question comes to, and the milliseconds that took."""
        start = time.perf_counter_ns()
        results = self._answerer.ask(text, limit=limit)
        return results, (time.perf_counter_ns() - start) / _MS

    def record(self, text: str, limit: int) -> Record:
        """Return question, answer and hits as a record.

        `hits` hold the words themselves, and `total` counts these places in all of the text;
        what only holds a kindred word, or comes near, stands apart in `kindred` and `similar`.
        """
        results, elapsed = self.ask(text, limit)
        hits = [h for h in results.hits if any(m.exact for m in h.marks)]
        rest = [h for h in results.hits if h not in hits]
        return {
            "query": text,
            "answer": self._answer(results.answer) if results.answer else None,
            "hits": [_hit(hit, exact=True) for hit in hits],
            "total": results.exact,
            "elapsed_ms": round(elapsed, 3),
            "reading": results.reading,
            "spellings": list(results.spellings),
            "conditions": [{"words": c.words, "typed": c.typed} for c in results.chips],
            "unsure": results.unsure,
            "related": [_related(row) for row in results.related],
            "kindred": {
                "word": results.kindred,
                "total": results.total,
                "hits": [] if results.similar else [_hit(hit, exact=False) for hit in rest],
            },
            "similar": [_hit(hit, exact=False) for hit in rest] if results.similar else [],
            "suggestion": results.suggestion.query if results.suggestion else None,
            "problem": results.problem or None,
        }

    def lines(self, text: str, limit: int) -> Iterator[str]:
        """Yield the answer and the hits as lines to read."""
        results, _ = self.ask(text, limit)
        if results.problem:
            yield results.problem
            return
        yield from self.answer_lines(results)
        if results.suggestion:
            yield f"没有找到“{text}”。你要找的是不是 {results.suggestion.words}？"
        elif not results.answer and not results.hits:
            yield f"没有找到“{text}”。" if text.strip() else "没有写要找什么。"
        if results.related:
            yield "相关指标"
            yield from (f"  {r.name} {r.words}  {r.place}" for r in results.related)
        for group in results.groups:
            yield f"{group.label}{'（相近）' if results.similar else f' {group.count} 处'}"
            yield from (f"  {hit.text}" for hit in group.hits)
        if results.hits and not results.similar:
            yield _counts(results)

    def answer_lines(self, results: Results) -> Iterator[str]:
        """Yield the answer alone, if there is one."""
        if results.answer:
            yield from self._answer_lines(results.answer)

    def _answer(self, answer: Answer) -> Record:
        report = self._reports[answer.report]
        change = answer.detail.difference
        return {
            "report": answer.report,
            "indicator": answer.name,
            "indicator_id": answer.indicator,
            "actual": self._figure(report, answer.actual),
            "target": self._figure(report, answer.target),
            "growth": self._figure(report, answer.growth),
            "difference": change.text if change else None,
            "statement": statement(answer.detail),
            "unlike": [_unlike(pair) for pair in answer.unlike],
        }

    def _figure(self, report: Report, figure_id: str) -> Record | None:
        if not figure_id:
            return None
        if report.id not in self._ranks:
            self._ranks[report.id] = stated_ranks(report)
        return figure_record(report, report.figure(figure_id), self._ranks[report.id])

    def _answer_lines(self, answer: Answer) -> Iterator[str]:
        report = self._reports[answer.report]
        yield answer.name
        yield f"  {statement(answer.detail)}"
        if answer.detail.difference:
            yield f"  {answer.detail.difference.sentence}"
        for figure_id in dict.fromkeys((answer.actual, answer.target)):
            if figure_id:
                figure = report.figure(figure_id)
                sentence = report.quote(report.sentence_at(figure.span.start))
                place = place_line(report, figure.section)
                yield f"  {quotation(report, sentence, place)}"
        for pair in answer.unlike:
            yield f"  口径有别：{_beside(pair)}（{pair.words}）"


def run(options: CommandOptions) -> int:
    """Answer the question, or every line of the standard input; return the exit code."""
    desk = _desk(options)
    if options.stdin:
        return _answer_lines(desk, options.limit)
    query = _printable(options.query)
    if options.json:
        print_json(desk.record(query, options.limit))
    else:
        for line in desk.lines(query, options.limit):
            print(line)
    return 0


class _AnyDesk(Protocol):
    """Whatever questions can be put to."""

    def record(self, text: str, limit: int) -> Record: ...

    def lines(self, text: str, limit: int) -> Iterator[str]: ...


def _desk(options: CommandOptions) -> _AnyDesk:
    """Return a desk for the report that was named, or for all that can be opened."""
    where = places(options.profile)
    shelf = Shelf.of(bundled.data_path(), where)
    if options.report:
        return Desk([shelf.open(options.report)], cache=where.cache)
    ids = shelf.ids()
    if len(ids) > _TOGETHER:
        from briefing_app.cli.wide_search import wide_desk
        from briefing_app.library.library import Library

        return wide_desk(Library(bundled.data_path(), where), where.cache)
    return Desk(_reports(shelf, ids), cache=where.cache)


def _reports(shelf: Shelf, ids: Sequence[str]) -> list[Report]:
    """Return the reports that can be opened; the others are named."""
    opened = list[Report]()
    for report_id in ids:
        try:
            opened.append(shelf.open(report_id))
        except DatasetError as error:
            print(f"briefing-app：放在一边：{error}", file=sys.stderr)
    return opened


def _answer_lines(desk: _AnyDesk, limit: int) -> int:
    """Answer line by line until the end of the input; each answer is sent at once."""
    for line in sys.stdin.buffer:
        text = line.decode("utf-8", errors="replace").rstrip("\r\n")
        record = desk.record(text, limit)
        print(json.dumps(record, ensure_ascii=False, separators=(",", ":")), flush=True)
    return 0


def _printable(text: str) -> str:
    """Return an argument without the half characters that bad bytes leave behind."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _hit(hit: Hit, *, exact: bool) -> Record:
    return {
        "report": hit.report,
        "section": hit.section,
        "sentence": hit.text,
        "spans": [[m.start, m.end] for m in hit.marks if m.exact is exact],
    }


def _related(row: Related) -> Record:
    return {
        "report": row.report,
        "indicator": row.name,
        "indicator_id": row.indicator,
        "figure": row.figure,
        "status": row.status,
        "words": row.words,
        "place": row.place,
    }


def _unlike(pair: Unlike) -> Record:
    return {
        "name": pair.name,
        "actual": pair.actual.id,
        "target": pair.target.id,
        "reason": pair.reason,
        "words": pair.words,
    }


def _beside(pair: Unlike) -> str:
    """Return both figures in words: 省市重点建设项目 463个，市级重点建设项目 400个以上."""
    return "，".join(f"{f.name} {phrase(f)}" for f in (pair.actual, pair.target))


def _counts(results: Results) -> str:
    words = f"原词 {results.exact} 处"
    more = f"，含“{results.kindred}”共 {results.total} 处" if results.kindred else ""
    unsure = f"；说不准 {results.unsure} 项" if results.unsure else ""
    return words + more + unsure
