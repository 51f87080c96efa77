"""What a question comes to in all reports: the records, the rows and the words of the foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefing_app.analysis.asking.records import Hit, HitGroup, Results
from briefing_app.analysis.asking.rows import Row, RowKind, notes_of
from briefing_app.model.report import NO_REPORT, Report

MOST = 40
"""Sentences listed at first; further ones when they are asked for."""
MOST_EVER = 400
EACH = 4
"""Sentences of one report listed at first."""
_OPEN = "打开着的报告"


class Question(NamedTuple):
    """What is typed, how many sentences are to be listed, and of which reports all of them."""

    text: str
    most: int = MOST
    whole: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wide:
    """What is found in all reports so far.

    `results` are as those of one report, but each group is a report; their counts are of all
    places, listed or not. `report` is where the answer comes from. `reports` hold the words;
    `looked` of `of` reports are looked through, all of them once it is `done`.
    """

    results: Results
    report: Report = NO_REPORT
    reports: int = 0
    looked: int = 0
    of: int = 0
    done: bool = True
    unread: int = 0
    """Reports that are new and still being read: nothing is found in them yet."""


def wide_rows(wide: Wide, opened: str) -> tuple[Row, ...]:
    """Return the rows of a question to all reports; `opened` is the id of the open one."""
    results = wide.results
    rows = [*_unread(wide)]
    settled = wide.done and not wide.unread
    rows += notes_of(results) if settled or not _is_empty(results) else []
    if answer := results.answer:
        note = _OPEN if wide.report.id == opened else ""
        rows.append(Row(RowKind.TITLE, wide.report.title, note))
        rows.append(Row(RowKind.ANSWER, answer.name, item=answer))
    for group in results.groups:
        rows += _group_rows(group, opened, similar=results.similar)
    left = results.total - sum(group.count for group in results.groups)
    if left > 0 and len(results.hits) < MOST_EVER:
        rows.append(Row(RowKind.MORE, f"还有 {left} 处，在另外 {_others(wide)} 份报告里"))
    return tuple(rows)


def wide_count(wide: Wide) -> str:
    """Return how often and in how many reports the words stand, or how far the search is."""
    total = wide.results.total
    found = f"{total} 处，在 {wide.reports} 份报告里" if total else ""
    if wide.done:
        return found
    return f"已查 {wide.looked} / {wide.of} 份" if wide.of else f"已有 {found}"


def hits_of(results: Results, report_id: str) -> tuple[Hit, ...]:
    """Return the listed hits of one report."""
    return tuple(hit for hit in results.hits if hit.report == report_id)


def left_in(group: HitGroup) -> int:
    """Return how many places of a report are not listed."""
    return group.count - sum(len(hit.marks) for hit in group.hits)


def _group_rows(group: HitGroup, opened: str, *, similar: bool) -> Iterator[Row]:
    count = "相近" if similar else f"{group.count} 处"
    note = f"{count} · {_OPEN}" if group.report == opened else count
    yield Row(RowKind.GROUP, group.label, note, group)
    for hit in group.hits:
        yield Row(RowKind.HIT, hit.text, hit.place, hit)
    left = left_in(group)
    if left > 0 and not similar and len(group.hits) < MOST_EVER:
        yield Row(RowKind.MORE, f"这份里还有 {left} 处", item=group)


def _unread(wide: Wide) -> Iterator[Row]:
    if wide.unread:
        yield Row(RowKind.NOTE, f"正在读新来的 {wide.unread} 份报告", "读完就能查到里面的话")


def _is_empty(results: Results) -> bool:
    return results.answer is None and not results.groups and not results.problem


def _others(wide: Wide) -> int:
    return wide.reports - len(wide.results.groups)
