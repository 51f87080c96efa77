"""The rows that a search shows, in order: what each says, opens and gives to the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.asking.answers import Answer, Hit, HitGroup, Related, Results
from briefing_app.analysis.asking.hints import Example
from briefing_app.analysis.comparing.ledger import Unlike
from briefing_app.analysis.quoting import place_line, quotation
from briefing_app.analysis.summary import (
    Source,
    copy_text,
    spoken_side,
    statement,
)
from briefing_app.analysis.words import STATUS_WORDS, WORKED_OUT, phrase
from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Report

FEW = 40
"""Sentences listed at first; the rest follows when it is asked for."""
_QUOTED = 16
_CUT = "……"
_PAUSES = "，。；、：！？"


class RowKind(StrEnum):
    """What a row is; titles and notes only stand between the others."""

    ANSWER = "answer"
    TITLE = "title"
    RELATED = "related"
    GROUP = "group"
    HIT = "hit"
    MORE = "more"
    OFFER = "offer"
    NOTE = "note"
    QUERY = "query"

    @property
    def choosable(self) -> bool:
        """Whether the keys stop at such a row."""
        return self not in (RowKind.TITLE, RowKind.GROUP, RowKind.NOTE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `query` is what choosing it types; `item` what it stands for."""

    kind: RowKind
    words: str
    note: str = ""
    item: Answer | Related | Hit | HitGroup | None = None
    query: str = ""


class Opening(NamedTuple):
    """Where a row leads: a figure, else a place of the text."""

    report: str
    figure: str
    offset: int


def result_rows(results: Results, few: int = FEW) -> tuple[Row, ...]:
    """Return the rows of an answered query; at most `few` sentences, then how many more."""
    rows = [*notes_of(results)]
    if answer := results.answer:
        rows.append(Row(RowKind.ANSWER, answer.name, item=answer))
    if results.related:
        rows.append(Row(RowKind.TITLE, "相关指标", f"{len(results.related)} 项"))
        rows += [Row(RowKind.RELATED, r.name, r.place, r) for r in results.related]
    return (*rows, *_hit_rows(results, few))


def idle_rows(recent: Sequence[str], examples: Sequence[Example]) -> tuple[Row, ...]:
    """Return the rows of an empty field: what was asked before, and what can be typed."""
    rows = [Row(RowKind.TITLE, "刚才查过")] if recent else []
    rows += [Row(RowKind.QUERY, query, query=query) for query in recent]
    if examples:
        rows.append(Row(RowKind.TITLE, "可以这样查", "几个词用空格隔开，都要符合"))
        rows += [Row(RowKind.QUERY, e.query, e.meaning, query=e.query) for e in examples]
    return tuple(rows)


def spoken_row(row: Row) -> str:
    """Return a row for assistive technology."""
    item = row.item
    if isinstance(item, Answer):
        return spoken_answer(item)
    if isinstance(item, Related):
        return "，".join(
            filter(None, (item.name, STATUS_WORDS[item.status], item.words, item.place))
        )
    if isinstance(item, Hit):
        return "。".join(filter(None, (item.text.rstrip("。"), item.place)))
    return "，".join(filter(None, (row.words, row.note)))


def spoken_answer(answer: Answer) -> str:
    """Return an answer for assistive technology: name, both years, difference, reasons."""
    shown = answer.detail
    parts = [answer.name, spoken_side(shown.actual), spoken_side(shown.target)]
    if shown.difference:
        parts.append(f"{shown.difference.sentence}，{WORKED_OUT}")
    return "；".join((*parts, *filter(None, (unlike_line(answer),))))


def unlike_line(answer: Answer) -> str:
    """Return what only looks comparable, and why; "" where there is nothing of the kind."""
    shown = {answer.actual, answer.target, answer.growth}
    reasons = [_unlike_words(each, shown) for each in answer.unlike]
    return "口径有别，只并列、不比较：" + "；".join(dict.fromkeys(reasons)) if reasons else ""


def sentence_of(row: Row) -> str:
    """Return a row as one sentence for pasting; "" for a row that says nothing of its own."""
    item = row.item
    if isinstance(item, Answer):
        return statement(item.detail)
    if isinstance(item, Related):
        return f"{item.name}{STATUS_WORDS[item.status]}{item.words}。"
    return item.text if isinstance(item, Hit) else ""


def sentence_with_source(row: Row, report: Report) -> str:
    """Return a row's sentence with report, year, section and place, for pasting."""
    item = row.item
    if isinstance(item, Answer):
        return copy_text(report, item.detail)
    if isinstance(item, Related):
        figure = report.figure(item.figure)
        return _quoted(report, report.sentence_at(figure.span.start), figure.section)
    return _quoted(report, item.sentence, item.section) if isinstance(item, Hit) else ""


def figure_of(row: Row) -> str:
    """Return the figure that a row is about, "" if it is about none."""
    item = row.item
    if isinstance(item, Answer):
        return item.actual or item.growth or item.target or item.detail.figure
    if isinstance(item, Related):
        return item.figure
    return hit_figure(item) if isinstance(item, Hit) else ""


def opening_of(row: Row) -> Opening | None:
    """Return where a row leads; None for one that leads nowhere."""
    item = row.item
    if isinstance(item, Hit):
        offset = item.sentence.start + first_mark(item).start
        return Opening(item.report, figure_of(row), offset)
    if isinstance(item, Answer | Related):
        return Opening(item.report, figure_of(row), 0)
    return None


def first_mark(hit: Hit) -> Span:
    """Return the first run of a hit that was looked for: an exact one before a kindred one."""
    marks = [m for m in hit.marks if m.exact] or list(hit.marks)
    return Span(marks[0].start, marks[0].end) if marks else Span(0, 0)


def hit_figure(hit: Hit) -> str:
    """Return the figure that the first mark is about: in it, or next in its clause; else ""."""
    mark = first_mark(hit)
    for figure in hit.figures:
        between = hit.text[mark.end : figure.start]
        if figure.end > mark.start and not any(pause in between for pause in _PAUSES):
            return figure.figure
    return ""


def strong_part(source: Source, name: str) -> Span:
    """Return the words of a source that say it: from the name, where it stands near, to the end.

    >>> from briefing_app.analysis.summary import Source
    >>> strong_part(Source("", "推进工程，投资增长10%。", Span(9, 12), "", Span(0, 13)), "投资")
    Span(start=5, end=12)
    """
    at = source.text.rfind(name, 0, source.mark.start) if name else -1
    between = source.text[max(at, 0) : source.mark.start]
    near = at >= 0 and not any(pause in between for pause in "。；")
    return Span(at if near else source.mark.start, source.mark.end)


def excerpt(report: Report, source: Source, name: str) -> tuple[str, Span]:
    """Return a source's words, with …… where the sentence goes on, and what of them says it."""
    strong = strong_part(source, name)
    if not report.sentences:
        return source.text, strong
    sentence = report.sentence_at(source.span.start)
    head = _CUT if source.span.start > sentence.start else ""
    tail = _CUT if source.span.end < sentence.end else ""
    moved = Span(strong.start + len(head), strong.end + len(head))
    return head + source.text + tail, moved


def notes_of(results: Results) -> list[Row]:
    """Return what must be said first: a problem, nothing found, only something like it."""
    rows = []
    empty = not (results.answer or results.related or results.groups)
    if results.problem:
        rows.append(Row(RowKind.NOTE, results.problem))
    elif empty:
        rows.append(
            Row(RowKind.NOTE, f"没有找到“{clipped(results.query)}”。", "换个说法，或少写几个字")
        )
    elif results.similar:
        rows.append(Row(RowKind.NOTE, f"没有“{clipped(results.query)}”的原词。", "下面是相近的"))
    if offer := results.suggestion:
        rows.append(Row(RowKind.OFFER, offer.words, "你要找的是不是", query=offer.query))
    return rows


def _hit_rows(results: Results, few: int) -> list[Row]:
    """Return groups and sentences; a group that shows less keeps its full count."""
    rows: list[Row] = []
    room = few
    for group in results.groups:
        hits = _telling(group)
        if room > 0:
            label = f"相近 · {group.label}" if results.similar else group.label
            rows.append(Row(RowKind.GROUP, label, f"{group.count} 处", group))
            rows += [Row(RowKind.HIT, h.text, h.place, h) for h in hits[:room]]
        room -= len(hits)
    if room < 0:
        rows.append(Row(RowKind.MORE, f"再列 {-room} 句"))
    return rows


def _telling(group: HitGroup) -> tuple[Hit, ...]:
    """Return the hits of a group without titles that only hold a kindred word.

    A title stays where no sentence below it is a hit, for then nothing else would name it.
    """
    idle = {h for h in group.hits if h.title and not any(mark.exact for mark in h.marks)}
    named = {h.section for h in group.hits if h not in idle}
    if named:
        named.add(group.section)
    return tuple(h for h in group.hits if h not in idle or h.section not in named)


def clipped(query: str, limit: int = _QUOTED) -> str:
    """Return a query on one line, cut where it would fill the line."""
    line = " ".join(query.split())
    return line if len(line) <= limit else line[:limit] + "…"


def _unlike_words(unlike: Unlike, shown: set[str]) -> str:
    """Return the reason, with the figures where the answer does not show them anyway."""
    if {unlike.actual.id, unlike.target.id} <= shown:
        return unlike.words
    return f"{_named(unlike.actual)}、{_named(unlike.target)}，{unlike.words}"


def _named(figure: Figure) -> str:
    return f"{figure.period} 年{figure.name}{phrase(figure)}"


def _quoted(report: Report, sentence: Span, section: str) -> str:
    place = _year(report, section) + place_line(report, section)
    return quotation(report, report.quote(sentence), place)


def _year(report: Report, section: str) -> str:
    """Return the year that a section speaks of, as 2022年实绩部分 before its place."""
    status = report.status_of(section)
    year = report.review_year if STATUS_WORDS[status] == "实绩" else report.plan_year
    return f"{year}年{STATUS_WORDS[status]}，"
