"""The tables of a document: figures, comparison, places, agenda, corrections."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing_app.analysis.quoting import quotation
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.export import docx_xml as w
from briefing_app.export.content import Content
from briefing_app.export.docx_xml import Column
from briefing_app.export.tables import FigureLine, PairKind, PairLine, RankLine
from briefing_app.model.correction import Certainty, Correction
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import BlockKind

Linked = Callable[[Figure, str], str]
"""Makes runs lead to a figure's words in the text, where they are written."""

_FIGURES = (Column("指标", 34), Column("年份", 20), Column("原文", 28), Column("位次", 18),
            Column("对照", 42))  # fmt: skip
_RANKS = (Column("范围", 14), Column("位次", 26), Column("项目", 44), Column("数值", 24),
          Column("出处", 32))  # fmt: skip
_STOPS = (Column("序", 6), Column("内容", 44), Column("时长", 12), Column("要点", 60))
_CORRECTIONS = (Column("版面", 40), Column("正文", 40), Column("理由", 52), Column("把握", 12),
                Column("处数", 10))  # fmt: skip
CERTAINTY_WORDS = {Certainty.CERTAIN: "确定", Certainty.LIKELY: "很可能", Certainty.DOUBT: "存疑"}
_PAIR_TITLES = {
    PairKind.COMPARABLE: "同口径，可比",
    PairKind.UNLIKE: "口径有别，只并列、不比较",
    PairKind.ALONE: "目标没有对应的实绩",
    PairKind.UNNUMBERED: "没有数字的目标",
}
WORKED_OUT = "（算）"
"""Behind what is not in the text: worked out by the program."""


def figures_table(
    title: str, lines: Sequence[FigureLine], beside: Mapping[str, str], linked: Linked
) -> Iterator[str]:
    """Yield a table of figures with its title; nothing for no figures."""
    if not lines:
        return
    yield w.words(f"{title}：{len(lines)} 项", w.CAPTION)
    yield w.table(_FIGURES, (_figure_row(line, beside, linked) for line in lines))


def _figure_row(line: FigureLine, beside: Mapping[str, str], linked: Linked) -> tuple[str, ...]:
    return (
        w.run(line.name),
        w.run(f"{line.year}{line.status}"),
        linked(line.figure, w.run(line.words, None if line.figure.is_rank else _mark(line))),
        w.run("" if line.figure.is_rank else line.rank),
        w.run(beside.get(line.id, "")),
    )


def counterparts(pairs: Sequence[PairLine]) -> Mapping[str, str]:
    """Return by figure id what stands beside it in the other year, and how they compare."""
    found: dict[str, str] = {}
    for pair in pairs:
        if pair.actual is None:
            if pair.kind is PairKind.ALONE:
                found[pair.target.id] = pair.note
            continue
        end = f"{pair.change}{WORKED_OUT}" if pair.change else f"口径有别，不比较：{pair.note}"
        for own, other in ((pair.actual, pair.target), (pair.target, pair.actual)):
            if own.id not in found:
                found[own.id] = f"{_side(other, own.name)}；{end}"
    return found


def _side(line: FigureLine, known: str) -> str:
    """Return a figure of the other year: 2023目标增长6%; with its name where that differs."""
    name = "" if line.name == known else line.name
    return f"{line.year}{line.status}{name}{line.words}"


def pairs_tables(content: Content, pairs: Sequence[PairLine], linked: Linked) -> Iterator[str]:
    """Yield the comparison, a table for each kind of line."""
    years = content.report.review_year, content.report.plan_year
    for kind, title in _PAIR_TITLES.items():
        lines = [pair for pair in pairs if pair.kind is kind]
        if not lines:
            continue
        yield w.words(f"{title}：{len(lines)} 项", w.CAPTION)
        columns = (Column("指标", 32), Column(f"{years[0]} 实绩", 30),
                   Column(f"{years[1]} 目标", 30), Column(_last_column(kind), 40))  # fmt: skip
        yield w.table(columns, (_pair_row(pair, linked) for pair in lines))


def _last_column(kind: PairKind) -> str:
    return f"变化{WORKED_OUT}" if kind is PairKind.COMPARABLE else "说明"


def _pair_row(pair: PairLine, linked: Linked) -> tuple[str, ...]:
    return (
        w.run(pair.name),
        _pair_side(pair.actual, pair.name, linked),
        _pair_side(pair.target, pair.name, linked),
        w.run(pair.change or pair.note),
    )


def _pair_side(line: FigureLine | None, known: str, linked: Linked) -> str:
    if line is None:
        return w.run(NOT_IN_TEXT)
    name = "" if line.name == known else f"（{line.name}）"
    return linked(line.figure, w.run(line.words, _mark(line))) + w.run(name)


def _mark(line: FigureLine) -> w.Style:
    return w.ACTUAL if line.figure.status is Status.ACTUAL else w.TARGET


def ranks_table(ranks: Sequence[RankLine], linked: Linked) -> Iterator[str]:
    """Yield the claims of place."""
    if not ranks:
        return
    yield w.table(_RANKS, (_rank_row(rank, linked) for rank in ranks))


def _rank_row(rank: RankLine, linked: Linked) -> tuple[str, ...]:
    aim = f"（{rank.line.year}目标）" if rank.line.figure.status is Status.TARGET else ""
    return (
        w.run(rank.scope),
        linked(rank.line.figure, w.run(rank.printed)),
        w.run(rank.subject + aim),
        w.run(rank.numbers),
        w.run(rank.line.place),
    )


def agenda_table(content: Content) -> Iterator[str]:
    """Yield the stops of an agenda with planned minutes and the speaker's words."""
    if content.agenda is None or not content.agenda.stops:
        return
    rows = [
        (
            w.run(str(number)),
            w.run(stop.title + ("（没有找到）" if stop.title in content.lost else "")),
            w.run(f"{stop.minutes} 分" if stop.minutes else ""),
            w.run("；".join(stop.notes)),
        )
        for number, stop in enumerate(content.agenda.stops, 1)
    ]
    yield w.words(f"议程：{len(rows)} 项", w.CAPTION)
    yield w.table(_STOPS, rows)


def sentences(content: Content, lines: Sequence[FigureLine]) -> Iterator[str]:
    """Yield the sentences that figures rest on, each once, with their source."""
    found = dict.fromkeys((line.sentence, line.place) for line in lines)
    for sentence, place in found:
        yield w.words(quotation(content.report, sentence, place), w.QUOTE)


def corrections_table(content: Content) -> Iterator[str]:
    """Yield where the text departs from the page, as far as it is written here."""
    rows = [
        (
            w.run(each.printed.exact),
            w.run("（照版面，未改）" if each.corrected == each.printed.exact else each.corrected),
            w.run(each.reason),
            w.run(CERTAINTY_WORDS[each.certainty]),
            w.run(str(each.count)),
        )
        for each in touched_corrections(content)
    ]
    if rows:
        yield w.words(f"校订：{len(rows)} 条（¶ 为分段）", w.CAPTION)
        yield w.table(_CORRECTIONS, rows)


def touched_corrections(content: Content) -> Sequence[Correction]:
    """Return all corrections of a whole report, else those that touch what is written."""
    report = content.report
    if content.whole:
        return tuple(report.corrections)
    sections = {section.id for section in content.sections}
    spans = [
        Span(block.start, block.end)
        for block in report.blocks
        if block.section in sections and block.kind is not BlockKind.MARKER
    ]
    spans += [report.sentence_at(figure.span.start) for figure in content.figures]
    touched = {
        edit.correction
        for edit in report.edits
        if any(span.start <= edit.start <= span.end for span in spans)
    }
    return tuple(each for each in report.corrections if each.id in touched)
