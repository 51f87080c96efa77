"""A number in words: 十六, 近千万, 三成, 两位数, 翻番; and the many idioms that state none."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing_app.dataset.coverage import IDIOMS, QUANTITY_WORDS
from briefing_app.importing.quantities import dates, names, ranks, unit_words, units
from briefing_app.importing.quantities.arabic import limited
from briefing_app.importing.quantities.bounds import word_before
from briefing_app.importing.quantities.numbers import read_number, split_scale
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.importing.quantities.units import Tail
from briefing_app.model.figure import Bound

_BY_FIRST = units.table(
    units.MEASURES
    | units.THINGS
    | units.NAMES
    | units.PARTS
    | frozenset(QUANTITY_WORDS)
    | frozenset("个百分点 百分点 倍".split())
)
_NUMERALS = frozenset("零〇一二两三四五六七八九十百千万亿几数半双")
_SCALES = frozenset("百千万亿")
_IDIOMS: dict[str, tuple[str, ...]] = {}
for _idiom in sorted({*IDIOMS, "一带一路", "万元户", "百年"}, key=len, reverse=True):
    if _idiom[0] in _NUMERALS:
        _IDIOMS[_idiom[0]] = (*_IDIOMS.get(_idiom[0], ()), _idiom)
_FOLLOWERS = frozenset(_BY_FIRST) | frozenset("分点成位连是多余来年月日%％")
_MORE = re.compile("[多余来](?:万亿|[千百]?[万亿])?")
_FRACTION = re.compile(
    "分之(负?(?:[0-9０-９]+(?:[.．][0-9０-９]+)?|[零一二两三四五六七八九十百千万]+(?:点[零一二三四五六七八九]+)?))"
)
_DECIMAL = re.compile("点([零一二三四五六七八九]+)(?=个?百分点|倍|成|[万亿元%吨亩])")
_TENTHS = re.compile("成([一二三四五六七八九半])?(?![员为立果功就本都分交型长效语熟千上套品渝])")
_DOUBLED = re.compile("翻(?:了)?([一两二三四])?番")
_CLAUSE = frozenset("，。；：！？“（、,;:!?(")
_REACHED = re.compile("(?:[达到约近超逾破成现产资值过]|实现|突破|完成|合计|总量|共计|惠及)$")
_CONGRESS = re.compile("(?:[精报会以代闭胜召开一二三四五六七八九届])")
_COUNTS = frozenset("个大项条件类种点处 方面 个方面 领域 个领域 大类".split()) | frozenset("大")
_PEOPLE = frozenset(
    "人 户 名 位 天 小时 分钟 周 岁 里 度 角 方 员 担 斤 升 克 米 公里 步 道 路 口 门 头".split()
)


def read(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read the numerals that stand at `start:end`; None where they state no number."""
    behind = text[end : end + 1]
    if behind not in _FOLLOWERS and end - start == 1:
        return None
    if _is_idiom(text, start, end):
        return None
    run = text[start:end]
    return _special(text, start, end, run, behind, done) or _amount(text, start, end, run, done)


def _is_idiom(text: str, start: int, end: int) -> bool:
    if text[start] == "一" and text[start - 1 : start] in {"统", "唯"} and start:
        return True
    return any(
        text.startswith(idiom, start) and start + len(idiom) >= end
        for idiom in _IDIOMS.get(text[start], ())
    )


def _special(text: str, start: int, end: int, run: str, behind: str, done: int) -> Quantity | None:
    """Read what needs no unit: fractions, 三成, 两位数, 七连增, 一是, dates."""
    if behind == "分":
        return _parts(text, start, end, run, done)
    if behind == "成":
        return _tenths(text, start, end, run, done)
    if behind == "位" and text.startswith("位数", end) and run in {"两", "双", "三"}:
        value = Decimal(10 if run != "三" else 100)
        found = limited(text, start, end + 2, QuantityKind.PERCENT, value, "%", done)
        return found._replace(bound=Bound.AT_LEAST)
    if behind == "连":
        return dates.succession(text, start, end, read_number(run))
    if behind == "是" and end - start == 1 and (start == 0 or text[start - 1] in _CLAUSE):
        return Quantity(start, end + 1, QuantityKind.ORDINAL, read_number(run), "")
    if behind in {"年", "月"}:
        return dates.said(text, start) or _years(text, start, end, run, done)
    return None


def _years(text: str, start: int, end: int, run: str, done: int) -> Quantity | None:
    if text[end] != "年":
        return names.label(start, end + 1)
    return dates.years(text, start, end + 1, read_number(run), done)


def _parts(text: str, start: int, end: int, run: str, done: int) -> Quantity | None:
    """Read 百分之三十 as 30 %, 千分之五 as 5 ‰, 三分之二 as 2 of the unit "/3"."""
    match = _FRACTION.match(text, end)
    if match is None:
        return None
    value, below = read_number(match[1]), read_number(run)
    unit = {"百": "%", "千": "‰"}.get(run, f"/{below}")
    return limited(text, start, match.end(), QuantityKind.PERCENT, value, unit, done)


def _tenths(text: str, start: int, end: int, run: str, done: int) -> Quantity | None:
    """Read 三成 and 三成半; 三成员 is counted as a name."""
    match, value = _TENTHS.match(text, end), read_number(run)
    if match is None or value is None:
        return names.label(start, end + 1)
    if match[1]:
        value += Decimal("0.5") if match[1] == "半" else (read_number(match[1]) or 0) / Decimal(10)
    return limited(text, start, match.end(), QuantityKind.PERCENT, value, "成", done)


def doubled(text: str, start: int, _end: int, done: int) -> Quantity | None:
    """Read 翻番 and 翻两番: 1 and 2 of the unit 番."""
    match = _DOUBLED.match(text, start)
    if match is None:
        return None
    value = read_number(match[1]) if match[1] else Decimal(1)
    return limited(text, start, match.end(), QuantityKind.MULTIPLE, value, "番", done)


def _tail(text: str, end: int) -> tuple[Tail, bool]:
    """Read what follows; the flag says that the unit may be the head of another word."""
    match = _MORE.match(text, end)
    more, at = (match[0], match.end()) if match else ("", end)
    for word, vetoed in _BY_FIRST.get(text[at : at + 1], ()):
        if text.startswith(word, at):
            last = at + len(word)
            doubtful = last < len(text) and text[last] in vetoed
            return Tail(more[:1], more[1:], word, last), doubtful
    return Tail(more[:1], more[1:], "", at), False


def _amount(text: str, start: int, end: int, run: str, done: int) -> Quantity | None:
    """Read numerals with a unit behind them, or bare ones that a bound makes a number."""
    decimal = _DECIMAL.match(text, end)
    if decimal:
        run, end = text[start : decimal.end()], decimal.end()
    tail, doubtful = _tail(text, end)
    if doubtful and not _SCALES.isdisjoint(run):
        tail, doubtful = tail._replace(unit="", end=tail.end - len(tail.unit)), False
    value, scale = split_scale(run + tail.scale)
    before = word_before(text, start, done, words=True)
    vague = run[0] in "几数"
    said = bool(before or tail.more or vague)
    if not tail.unit:
        return _bare(text, start, tail, run, value, scale, done, said=said)
    kind = _kind(text, start, run, value, tail.unit, said=said, doubtful=doubtful)
    if value is None:
        value, upper = _either(run)
        if value is not None and kind is QuantityKind.AMOUNT:
            found = limited(text, start, tail.end, kind, value, tail.unit, done, "", upper)
            return found._replace(bound=Bound.ABOUT)
        return names.label(start, tail.end)
    if kind is not QuantityKind.AMOUNT:
        return _passing(text, start, tail, kind, value, done)
    more = tail.more or ("数" if vague else "")
    unit = scale + tail.unit
    found = limited(text, start, tail.end, kind, value, unit, done, more, words=True)
    kind = units.KINDS.get(tail.unit, kind)
    streak = dates.streak_start(text, start, done)
    if names.is_class(
        text, tail.unit, found.end, text[found.start : start], text[tail.end : found.end]
    ):
        kind = QuantityKind.LABEL
    return found._replace(kind=kind) if streak == start else _streak(streak, tail, value)


def _streak(begin: int, tail: Tail, value: Decimal) -> Quantity:
    return Quantity(begin, tail.end, QuantityKind.STREAK, value, tail.unit)


def _passing(
    text: str, start: int, tail: Tail, kind: QuantityKind, value: Decimal, done: int
) -> Quantity:
    """Return a number that is no amount: a count, a name, a streak, a place among peers."""
    if tail.unit in dates.STREAK_UNITS and (begin := dates.streak_start(text, start, done)) < start:
        return _streak(begin, tail, value)
    if tail.unit == "强" and (rank := ranks.among(text, start, tail.end, value, done)):
        return rank
    return Quantity(start, tail.end, kind, value, tail.unit)


def _bare(
    text: str,
    start: int,
    tail: Tail,
    run: str,
    value: Decimal | None,
    scale: str,
    done: int,
    *,
    said: bool,
) -> Quantity | None:
    """Read numerals in front of a noun: 近千万家庭, 十四亿人民; others state nothing."""
    if value is None or _SCALES.isdisjoint(run + tail.scale):
        return None
    pure = _SCALES.issuperset(run)
    if not said and (pure or not scale):
        return None
    more = tail.more or ("数" if run[0] in "几数" else "")
    return limited(text, start, tail.end, QuantityKind.AMOUNT, value, scale, done, more, words=True)


def _either(run: str) -> tuple[Decimal | None, Decimal | None]:
    """Return both numbers of 三五 and 七八."""
    if len(run) != 2:
        return None, None
    first, second = read_number(run[0]), read_number(run[1])
    if first is None or second is None or not first < second <= first + 2:
        return None, None
    return first, second


def _kind(
    text: str, start: int, run: str, value: Decimal | None, unit: str, *, said: bool, doubtful: bool
) -> QuantityKind:
    """Return what a number in words is taken for by its unit and its size."""
    known = units.KINDS.get(unit, QuantityKind.LABEL)
    if unit == "大" and (
        run in {"二十", "十九", "十八", "十七", "十六"} or text[start - 1 : start] == "的"
    ):
        return QuantityKind.LABEL
    if known not in {QuantityKind.AMOUNT, QuantityKind.LABEL} or doubtful:
        return QuantityKind.COUNT if doubtful else known
    if known is QuantityKind.LABEL and not (said and value is not None and value >= 10):
        return known
    if _is_amount(text, start, run, value, unit, said=said):
        return QuantityKind.AMOUNT
    return QuantityKind.COUNT if unit in _COUNTS else QuantityKind.LABEL


def _is_amount(
    text: str, start: int, run: str, value: Decimal | None, unit: str, *, said: bool
) -> bool:
    if not _SCALES.isdisjoint(run) and _SCALES.issuperset(run):
        return said or _REACHED.search(text[max(0, start - 2) : start]) is not None
    if value is None:
        return unit in units.THINGS
    if "万" in run or "亿" in run:
        return True
    if unit in units.MEASURES - _PEOPLE:
        return value > 1
    return value >= 10 and (said or value % 10 != 0)
