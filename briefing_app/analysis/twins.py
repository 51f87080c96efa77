"""A chart in words: one line for each row, one sentence for the whole of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing_app.analysis.charts import BarCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard, DumbbellGroup, DumbbellRow
from briefing_app.model.figure import Status


class TwinRow(NamedTuple):
    """One row of a chart as words.

    `figures` are those it stands for, first the one it chooses; `order` is its place from
    above; `text` the value as printed (a bar) or the change (a pair), `detail` both years of
    a pair; `heading` what a group is about, in its first row.
    """

    figures: tuple[str, ...]
    order: int
    label: str
    text: str
    detail: str
    status: Status | None
    """The year of a bar; None for a pair, whose text is worked out."""
    spoken: str
    heading: str = ""


def bar_twin(card: BarCard) -> tuple[TwinRow, ...]:
    """Return the lines of a bar card: place, name, value as printed."""
    return tuple(
        TwinRow((row.figure,), n, row.label, row.printed, "", row.status, row.spoken)
        for n, row in enumerate(card.rows, 1)
    )


def pair_twin(card: DumbbellCard) -> tuple[TwinRow, ...]:
    """Return the lines of the card of pairs: name and change, then both years."""
    return tuple(
        TwinRow(
            figures=(row.actual, row.target),
            order=n,
            label=row.label,
            text=row.change,
            detail=_both_years(row),
            status=None,
            spoken=row.spoken,
            heading=_subject(group) if n == 1 else "",
        )
        for group in card.groups
        for n, row in enumerate(group.rows, 1)
    )


def bar_sentence(card: BarCard) -> str:
    """Return a bar card as one sentence: 固定资产投资等 4 项增速，由高到低：….

    The note (2022 年) goes before it, so that the sentence stands on its own.
    """
    if not card.rows:
        return ""
    words = "、".join(row.label + row.printed for row in card.rows)
    subject = _these(card.rows[0].label, len(card.rows), card.title)
    return f"{_year(card.note)}{subject}，由高到低：{words}。"


def pair_sentence(card: DumbbellCard) -> str:
    """Return the card of pairs as one sentence with both years of each."""
    rows = [row for group in card.groups for row in group.rows]
    if not rows:
        return ""
    words = "；".join(row.spoken for row in rows)
    return f"{_these(rows[0].label, len(rows), '实绩与目标')}：{words}。"


def list_sentence(card: ListCard) -> str:
    """Return a list card as one sentence."""
    if not card.rows:
        return ""
    words = "、".join(row.label + row.text for row in card.rows)
    return f"{_these(card.rows[0].label, len(card.rows), card.title)}：{words}。"


def lines(rows: Iterable[TwinRow]) -> str:
    """Return the rows as plain text, a line each, parts set off by tabs."""
    parts = ((str(row.order), row.label, row.detail, row.text) for row in rows)
    return "".join("\t".join(filter(None, line)) + "\n" for line in parts)


def _these(first: str, count: int, title: str) -> str:
    """Return 固定资产投资等 4 项增速; one alone is not called one of several."""
    kind = title.replace(" · ", "，")
    return f"{first}等 {count} 项{kind}" if count > 1 else f"{first} 1 项{kind}"


def _year(note: str) -> str:
    """Return the year of a card's note: 2022 年，% becomes 2022 年."""
    return note.split("，", 1)[0] if note else ""


def _both_years(row: DumbbellRow) -> str:
    """Return what is said of a pair between its name and the change."""
    return row.spoken.removeprefix(f"{row.label}，").removesuffix(f"，{row.change}")


def _subject(group: DumbbellGroup) -> str:
    """Return what a group's rows are about, without how they are drawn: 增速, 总量."""
    return group.title.split("，", 1)[0]
