"""Every number of the text must be a figure or a mention: find those that are neither.

Arabic digits always count. A Chinese numeral counts where it states a quantity, an ordinal
or a rank: after 第, before one of the words of quantity below, before 是 at the head of a
clause (一是…二是…), or in a rank word. Longer words that only look like one are idioms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing_app.dataset.outline import Outline
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.text import around
from briefing_app.model.figure import Span
from briefing_app.model.report import BlockKind, SectionKind

QUANTITY_WORDS = re.findall(
    r"\S+",
    "个百分点 个 大 项 方面 条 家 件 期 级 批次 批 次 年 月 日 版 位 强 届 类 省 市 县 区 线 岁 "
    "成 倍 连 名 人 户 场 座 所 套 间 张 只 头 部 篇 份 种 处 点 片 艘 架 辆 台 号 轮 代 天 周 "
    "小时 分钟 元 吨 斤 公斤 亩 公顷 公里 米 平方米 平方公里 立方米 度 星级 航权",
)
"""What a numeral counts; names are counted too where they read the same (三区三线)."""

IDIOMS = re.findall(
    r"\S+",
    "一体 统一 唯一 一批 一系列 一揽子 一流 一律 一致 一般 一定 一些 一起 一直 一旦 一样 一贯 "
    "一线 一条龙 一大批 一代 一度 万一 一方面 一年一度 一心一意 千方百计 第三方 "
    "一站式 一件事 一卡通 一码 一网 一次 一键 一盘棋 一把手 三农 两岸 四季 百姓 五一 十一 "
    "双方 半导体 半年 多数 少数 人数 总数 指数 参数 数据 数字 数量 数智 几何",
)
"""Words with a numeral in them that state no quantity; the longest match wins."""

_NUMERALS = "零〇一二两三四五六七八九十百千万亿几数半双"
_NUMERAL = f"[{_NUMERALS}]+"
_QUANTITY = "|".join(sorted(QUANTITY_WORDS, key=len, reverse=True))
_WHOLE = "(?!(?<=家)庭|(?<=人)民|(?<=市)场|(?<=连)续|(?<=大)关)"
"""千万家庭 counts no 家: the word of quantity only begins another word."""
_PATTERNS = (
    r"\d+(?:\.\d+)?",
    rf"第{_NUMERAL}",
    rf"(?<![\d{_NUMERALS}]){_NUMERAL}(?:多|余)?(?:{_QUANTITY}){_WHOLE}",
    r"(?<![^，。；：！？“（])[一二三四五六七八九十]是",
    rf"首[位个批届次]|{_NUMERAL}(?:连增|连冠|佳)",
    "(?:全国|全省|全市|全球|世界|长三角)(?:首创|唯一|前列)",
)
_HEADED = (BlockKind.HEADING, BlockKind.TOPIC)
_IDIOM = "|".join(sorted(IDIOMS, key=len, reverse=True))
_CANDIDATE = re.compile(f"(?:{_IDIOM})|({'|'.join(_PATTERNS)})")


def candidates(text: str) -> Iterator[Span]:
    """Yield every stretch of text that states a number."""
    for match in _CANDIDATE.finditer(text):
        if match.group(1):
            yield Span(*match.span(1))


def check_coverage(
    outline: Outline, covered: Iterable[Span], shown: str, problems: Problems
) -> None:
    """Note every number that no figure and no mention accounts for."""
    held = bytearray(len(outline.text))
    for span in covered:
        held[span.start : span.end] = b"\1" * (span.end - span.start)
    for start, end in _set_apart(outline):
        held[start:end] = b"\1" * (end - start)
    for span in candidates(outline.text):
        if not all(held[span.start : span.end]):
            words = outline.text[span.start : span.end]
            reason = (
                f"“{words}”没有归属（{around(outline.text, span.start)}），"
                "请在 figures.yaml 里列为数字，或列入 mentions。"
            )
            problems.add(shown, outline.line_at(span.start), reason)


def _set_apart(outline: Outline) -> Iterator[tuple[int, int]]:
    """Yield what needs no entry: labels such as （一）, named by their section, and notes.

    A glossary explains words; its numbers are not the report's.
    """
    sections = {s.id: s for top in outline.sections for s in top.walk()}
    for block in outline.blocks:
        section = sections[block.section]
        label = section.label
        if section.kind is SectionKind.NOTES:
            yield block.start, block.end
        elif block.kind in _HEADED and outline.text.startswith(label, block.start):
            yield block.start, block.start + len(label)
