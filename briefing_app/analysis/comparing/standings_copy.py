"""Claims of place as words: what a row says, and what is copied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing_app.analysis.comparing.copying import quote_line, source_of
from briefing_app.analysis.comparing.standings import STREAK, Standing, StandingGroup
from briefing_app.analysis.tsv import tsv
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import STATUS_WORDS, phrase
from briefing_app.model.figure import Status
from briefing_app.model.report import Report

HEADER = ("年份", "状态", "项目", "位次", "类别", "数值", "章节")
_NO_PEERS = "未写明范围"


def scope_title(group: StandingGroup) -> str:
    """Return what a group is called: its peers; streaks, which name none, are 连续."""
    if group.scope:
        return group.scope
    streaks = all(standing.kind == STREAK for standing in group.standings)
    return STREAK if streaks else _NO_PEERS


def kinds_text(groups: Sequence[StandingGroup]) -> str:
    """Return how many claims there are, in all and of each kind: 31 处：位次 15，首创 9 ..."""
    kinds = Counter(standing.kind for group in groups for standing in group.standings)
    parts = "，".join(f"{kind} {count}" for kind, count in kinds.most_common())
    return f"{kinds.total()} 处：{parts}" if kinds else ""


def numbers_of(report: Report, standing: Standing) -> str:
    """Return the numbers whose place it is, at most two of them: 463个, 增长36%."""
    figures = [report.figure(figure) for figure in standing.figures[:2]]
    words = "、".join(phrase(f, gain_verb(report, f)) for f in figures)
    return words + (" 等" if len(standing.figures) > 2 else "")


def standing_sentence(standing: Standing) -> str:
    """Return a claim in one sentence, without the full stop: 2022年外贸出口：全国城市第五位."""
    aim = "目标" if standing.status is Status.TARGET else ""
    return f"{standing.period}年{aim}{standing.name}：{standing.printed}"


def standings_text(report: Report, chosen: Sequence[Standing], *, with_source: bool = False) -> str:
    """Return what is copied: one claim as a sentence, several as tab-separated text."""
    if len(chosen) == 1:
        sentence = standing_sentence(chosen[0]) + "。"
        source = source_of(report, report.figure(chosen[0].figure)) if with_source else None
        return f"{sentence}\n{quote_line(report, source)}" if source else sentence
    head = [*HEADER, "原句", "出处"] if with_source else HEADER
    return tsv([head, *(_cells(report, each, with_source=with_source) for each in chosen)])


def _cells(report: Report, standing: Standing, *, with_source: bool) -> list[str]:
    cells = [
        str(standing.period),
        STATUS_WORDS[standing.status],
        standing.name,
        standing.printed,
        standing.kind,
        numbers_of(report, standing),
        standing.place,
    ]
    if with_source and (source := source_of(report, report.figure(standing.figure))):
        cells += [source.text, f"《{report.title}》{source.place}"]
    return cells
