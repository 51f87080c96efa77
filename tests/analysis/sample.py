"""Reports written as marked text: 固定资产投资增长⟦10%|fai|growth⟧. For tests of analysis."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from briefing_app.model.figure import (
    Bound,
    Direction,
    Figure,
    Measure,
    Quote,
    Rank,
    Span,
    Status,
)
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import (
    NO_REPORT,
    Block,
    BlockKind,
    Report,
    Section,
    SectionKind,
    Source,
)

NAMES = {
    "fai": "固定资产投资",
    "retail": "社会消费品零售总额",
    "loans": "普惠小微贷款",
    "funds": "惠企政策资金",
    "relief": "为企业降本减负",
    "foreign": "实际利用外资",
    "hightech": "高新技术产业增加值",
    "emerging": "战略性新兴产业增加值",
    "champions": "制造业单项冠军",
    "patents": "有效发明专利",
    "rd": "研发投入强度",
    "cpi": "居民消费价格",
    "survey": "“万家民企评营商环境”位次",
    "streak": "粮食产量",
    "budget": "一般公共预算收入",
    "forms": "市级报表精简",
}
_BOUNDS = (
    ("以上", Bound.AT_LEAST),
    ("以内", Bound.AT_MOST),
    ("左右", Bound.ABOUT),
    ("超", Bound.OVER),
    ("近", Bound.NEARLY),
    ("突破", Bound.EXCEEDS),
)
_MARK = re.compile(r"⟦([^⟧]*)⟧")

REVIEW = {
    "review-1-1": "助企纾困。为企业降本减负⟦585.7亿元|relief|level⟧，兑付⟦432.5亿元|funds|level⟧；"
    "贷款增速达⟦35.5%|loans|growth⟧。",
    "review-1-2": "市场活力。评价位列⟦全国第五|survey|rank|rank=全国:5⟧，零售总额"
    "⟦4870亿元|retail|level⟧，增长⟦4.8%|retail|growth⟧，增速居"
    "⟦全省前列|retail|rank|rank=全省:前列|ranks=review-1-2.retail.growth⟧。",
    "review-1-3": "空话。这里没有数字。",
    "review-2-1": "扩投资。投资增长⟦10%|fai|growth⟧，利用外资⟦37亿美元|foreign|level⟧，"
    "新增⟦20个|champions|increase⟧，专利⟦4.7万件|patents|level⟧，强度⟦3.0%|rd|share⟧，"
    "增速均⟦超6%|hightech,emerging|growth⟧，实现⟦七连增|streak|streak|value=7⟧，"
    "报表精简⟦80.9%|forms|change|down⟧。",
}
PLAN = {
    "plan-targets": "目标为：投资增长⟦10%以上|fai|growth⟧；零售增长⟦6%|retail|growth⟧；"
    "价格涨幅⟦3%以内|cpi|change|up⟧；收入⟦与经济同步|budget|growth|value=⟧。",
    "plan-1-1": "减负。力争兑付⟦360亿元以上|funds|level|hedge=力争⟧，减负"
    "⟦330亿元以上|relief|level⟧，"
    "贷款增长⟦16%|loans|growth⟧，外资⟦50亿美元|foreign|level⟧，冠军"
    "⟦20家左右|champions|increase⟧，继续⟦全国第一|champions|rank|rank=全国:1⟧，"
    "专利⟦5.3万件|patents|level⟧，强度⟦3.15%|rd|share⟧，分别增长⟦7%|hightech|growth⟧和"
    "⟦8%|emerging|growth⟧。",
}


def figure(mark: str, section: str, start: int, status: Status) -> Figure:
    """Return the figure that a mark stands for."""
    printed, ids, measure, *options = mark.split("|")
    given = dict(o.split("=", 1) for o in options if "=" in o)
    indicators = tuple(ids.split(","))
    number = re.search(r"\d+(\.\d+)?", printed)
    digits = given.get("value", number.group() if number else "")
    bound = next((b for word, b in _BOUNDS if word in printed), Bound.EXACT)
    unit = printed[number.end() :] if number else ""
    for word, _ in _BOUNDS:
        unit = unit.removesuffix(word)
    rank = None
    if "rank" in given:
        scope, place, *words = given["rank"].split(":")
        rank = Rank(scope, place, words[0] if words else printed)
    way = next((Direction(o) for o in options if o in ("up", "down")), None)
    return Figure(
        id=f"{section}.{'-'.join(indicators)}.{measure}",
        section=section,
        quote=Quote(printed),
        span=Span(start, start + len(printed)),
        printed=printed,
        indicators=indicators,
        name="、".join(NAMES.get(i, i) for i in indicators),
        value=Decimal(digits) if digits else None,
        unit=unit,
        measure=Measure(measure),
        bound=bound,
        direction=way,
        period=2022 if status is Status.ACTUAL else 2023,
        status=status,
        rank=rank,
        hedge=given.get("hedge", ""),
        ranks=tuple(filter(None, given.get("ranks", "").split(","))),
    )


def marked_report(review: Mapping[str, str] = REVIEW, plan: Mapping[str, str] = PLAN) -> Report:
    """Return a report of two parts; keys are topic ids (review-1-2), values marked text."""
    text, blocks, sentences, figures = "", list[Block](), list[Span](), list[Figure]()

    def topic(key: str, marked: str, status: Status) -> Section:
        nonlocal text
        at, start = 0, len(text)
        for match in _MARK.finditer(marked):
            text += marked[at : match.start()]
            figures.append(figure(match.group(1), key, len(text), status))
            text += match.group(1).split("|", 1)[0]
            at = match.end()
        text += marked[at:]
        blocks.append(Block(BlockKind.TOPIC, key, start, len(text)))
        for m in re.finditer(r"[^。]*。", text[start:]):
            sentences.append(Span(start + m.start(), start + m.end()))
        title = marked.split("。", 1)[0] if key != "plan-targets" else "主要预期目标"
        level, parent = (3, key.rsplit("-", 1)[0]) if key.count("-") == 2 else (2, "plan")
        return Section(key, "", title, SectionKind.REVIEW, level, run_in=True, parent=parent)

    def part(key: str, kind: SectionKind, topics: Mapping[str, str], status: Status) -> Section:
        areas: dict[str, list[Section]] = {}
        for name, marked in topics.items():
            areas.setdefault(name.rsplit("-", 1)[0], []).append(topic(name, marked, status))
        children = []
        for area, below in areas.items():
            if area == key:
                children += below
                continue
            label = f"（{'一二三'[int(area[-1]) - 1]}）"
            children.append(
                Section(area, label, f"领域{area[-1]}，副题", kind, 2, parent=key,
                        children=tuple(below))
            )  # fmt: skip
        return Section(key, "", f"{key}部分", kind, 1, supplied=True, children=tuple(children))

    sections = (
        part("review", SectionKind.REVIEW, review, Status.ACTUAL),
        part("plan", SectionKind.TASKS, plan, Status.TARGET),
    )
    return replace(
        NO_REPORT,
        id="sample",
        title="示例市政府工作报告 2023",
        place="示例市",
        review_year=2022,
        plan_year=2023,
        source=Source("示例", "第2版", "", ""),
        text=text,
        printed=text,
        blocks=tuple(blocks),
        sections=sections,
        sentences=tuple(sentences),
        figures=tuple(figures),
        indicators={
            key: Indicator(key, name, key, "money", aliases=(key.upper(),))
            for key, name in NAMES.items()
        },
    )
