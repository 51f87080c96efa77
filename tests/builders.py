"""Small reports for tests: `make_report` puts a text, an outline and figures together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from briefing_app.model.figure import Bound, Figure, Measure, Quote, Rank, Span, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Block, BlockKind, Report, Section, SectionKind, Source


def make_figure(
    report_text: str,
    exact: str,
    *,
    section: str = "review-1-1",
    indicator: str = "gdp",
    figure_id: str = "",
    value: str | None = "",
    unit: str = "%",
    measure: Measure = Measure.GROWTH,
    bound: Bound = Bound.EXACT,
    status: Status = Status.ACTUAL,
    rank: Rank | None = None,
    name: str = "",
    hedge: str = "",
) -> Figure:
    """Return a figure at the first place of `exact`; its value is read from the words."""
    start = report_text.index(exact)
    number = re.search(r"\d+(\.\d+)?", exact)
    digits = value if value != "" else (number.group() if number else None)
    return Figure(
        id=figure_id or f"{section}.{indicator}.{measure}",
        section=section,
        quote=Quote(exact),
        span=Span(start, start + len(exact)),
        printed=exact,
        indicators=(indicator,),
        name=name or indicator,
        value=None if digits is None else Decimal(digits),
        unit=unit,
        measure=measure,
        bound=bound,
        direction=None,
        period=2022 if status is Status.ACTUAL else 2023,
        status=status,
        rank=rank,
        hedge=hedge,
    )


def make_report(
    *,
    areas: int = 2,
    topics: int = 2,
    figures: bool = True,
    extra: Sequence[Figure] = (),
) -> Report:
    """Return a report of two parts; each topic has a sentence with growth and amount."""
    text, blocks, sentences, found = "", list[Block](), list[Span](), list[Figure]()
    indicators = dict[str, Indicator]()

    def add(kind: BlockKind, section: str, words: str) -> None:
        nonlocal text
        start = len(text)
        text += words
        blocks.append(Block(kind, section, start, len(text)))
        if kind is not BlockKind.HEADING:
            for m in re.finditer(r"[^。]*。", words):
                sentences.append(Span(start + m.start(), start + m.end()))

    def part(part_id: str, kind: SectionKind, status: Status, year: int) -> Section:
        add(BlockKind.HEADING, part_id, "")
        made = []
        for a in range(1, areas + 1):
            area = f"{part_id}-{a}"
            add(BlockKind.HEADING, area, f"（{a}）{year}年领域{a}，副题")
            add(BlockKind.LEAD, area, f"{year}年领域{a}的开头。")
            below = []
            for t in range(1, topics + 1):
                topic = f"{area}-{t}"
                start = len(text)
                words = f"话题{a}{t}。{year}年指标{a}{t}增长{a}.{t}%，达{year}{a}{t}亿元。另有一句没有数字。"
                add(BlockKind.TOPIC, topic, words)
                below.append(Section(topic, "", f"话题{a}{t}", kind, 3, run_in=True, parent=area))
                key = f"x{a}{t}"
                indicators[key] = Indicator(key, f"指标{a}{t}", f"Indicator {a}.{t}", "money")
                for exact, unit, measure in (
                    (f"{a}.{t}%", "%", Measure.GROWTH),
                    (f"{year}{a}{t}亿元", "亿元", Measure.LEVEL),
                ):
                    at = text.index(exact, start)
                    found.append(
                        Figure(
                            id=f"{topic}.{measure}",
                            section=topic,
                            quote=Quote(exact),
                            span=Span(at, at + len(exact)),
                            printed=exact,
                            indicators=(key,),
                            name=f"指标{a}{t}",
                            value=Decimal(exact.rstrip("%亿元")),
                            unit=unit,
                            measure=measure,
                            bound=Bound.EXACT,
                            direction=None,
                            period=year,
                            status=status,
                        )
                    )
            made.append(
                Section(area, f"（{a}）", f"{year}年领域{a}，副题", kind, 2, parent=part_id,
                        children=tuple(below))
            )  # fmt: skip
        return Section(part_id, "", f"{year}年部分", kind, 1, supplied=True, children=tuple(made))

    sections = (
        part("review", SectionKind.REVIEW, Status.ACTUAL, 2022),
        part("plan", SectionKind.TASKS, Status.TARGET, 2023),
    )
    kept = [*found, *extra] if figures else list(extra)
    return Report(
        id="sample-2023",
        title="示例市政府工作报告 2023",
        place="示例市",
        seal="例",
        review_year=2022,
        plan_year=2023,
        source=Source("示例", "第1版", "", "0" * 64),
        text=text,
        printed=text,
        blocks=tuple(blocks),
        sections=sections,
        sentences=tuple(sentences),
        figures=tuple(sorted(kept, key=lambda f: f.span)),
        mentions=(),
        corrections=(),
        edits=(),
        indicators=indicators,
    )
