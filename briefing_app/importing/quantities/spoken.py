"""A number in words: 十六, 近千万, 三成, 两位数, 翻番; and the many idioms that state none."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from briefing_app.dataset.coverage import IDIOMS, QUANTITY_WORDS
from briefing_app.importing.quantities import dates, names, ranks, units
from briefing_app.importing.quantities.bounds import word_after, word_before
from briefing_app.importing.quantities.limits import limited
from briefing_app.importing.quantities.numbers import read_number, split_scale
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Bound

NUMERALS = "零〇一二两三四五六七八九十百千万亿几数半双"
_SCALES = frozenset("百千万亿")
_VAGUE = frozenset("几数")
_UNITS = units.table(
    units.MEASURES
    | units.THINGS
    | units.NAMES
    | units.PARTS
    | frozenset(QUANTITY_WORDS)
    | frozenset({"个百分点", "百分点", "倍"})
)
_UNMARKED = (units.MEASURES | units.THINGS) - frozenset(QUANTITY_WORDS)
FOLLOWERS = "".join(sorted(set(_UNITS) | set("分成点位连是多余来年月日至到—-%％")))
"""What can stand behind a single numeral that states a number."""
_OWN_IDIOMS = ("一带一路", "三角")
_NOUNS = frozenset("指人总多少参系函基倍户")
"""人数, 总数: 数 behind these is no number."""
_MORE = re.compile("([多余来])(万亿|[千百]?[万亿])?")
_FRACTION = re.compile(
    "分之((?:[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?)"
    "|[零一二两三四五六七八九十百千万]+(?:点[零一二三四五六七八九]+)?)"
)
_DECIMAL = re.compile("点[零一二三四五六七八九]+(?:万亿|万|亿)?(?=个?百分点|倍|成|[元%吨亩人户个])")
_TENTHS = re.compile("成([一二三四五六七八九半])?(?![员为立果功就本都分交型长效语熟千上套品渝])")
_DOUBLED = re.compile("翻(?:了)?([一两二三四])?番")
_RANGE = re.compile(f"(?:[至到—-]|——)([{NUMERALS}]+)")
_KILO = frozenset("瓦米克卡伏升赫")
"""With 千 these make a unit: 一百千瓦."""
_PLACES_OF_DIGITS = re.compile("位数(?![学据])")
_CLAUSE_STARTS = frozenset("，。；：！？“（、,;:!?(")
_REACHED = re.compile("(?:达|达到|实现|完成|合计|总量|共计|产值)$")
_DIGIT_PLACES = {"两": 10, "双": 10, "三": 100}
_CONGRESSES = frozenset({"十五", "十六", "十七", "十八", "十九", "二十", "二十一"})
_COUNTS = frozenset("个大项条件类种点处") | {"方面", "个方面", "领域", "个领域", "大类"}
_NUMBERED = frozenset("次条项")
"""What is as often numbered as counted: 十二次全会, 十六条."""
_EVERYDAY = frozenset("人户名位天周岁里度角方员担斤升克米道路口门头元") | {"小时", "分钟", "公里"}
"""Measures that names and sayings use too: 一人一策, 最后一公里."""


class _Said(NamedTuple):
    """Numerals `run` with 多, a further scale and the unit behind them, up to `end`."""

    run: str
    more: str
    scale: str
    unit: str
    end: int
    head: int
    """Where a word ends whose head looks like a unit: 家 of 近千万家庭."""


def read(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read the numerals that stand at `start:end`; None where they state no number."""
    if text[start] == "数" and start and text[start - 1] in _NOUNS:
        start += 1  # 总数一千
    if start == end or _is_idiom(text, start, end):
        return None
    special = _SPECIAL.get(text[end : end + 1])
    if special is not None:
        found = special(text, start, end, done)
        if found is not None:
            return found
    return _counted(text, start, end, done)


def _is_idiom(text: str, start: int, end: int) -> bool:
    if text.startswith(_IDIOM_WORDS, start):
        longest = next(idiom for idiom in _IDIOM_WORDS if text.startswith(idiom, start))
        if start + len(longest) >= end:
            return True
    unified = start > 0 and text[start] == "一" and text[start - 1] in {"统", "唯"}
    return unified or text.startswith("连续", end)


def _parts(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read 百分之三十 as 30 %, 千分之五 as 5 ‰, 三分之二 as 2 of the unit "/3"."""
    match = _FRACTION.match(text, end)
    if match is None:
        return None
    value, run = read_number(match[1]), text[start:end]
    unit = {"百": "%", "千": "‰"}.get(run) or f"/{read_number(run)}"
    return limited(text, (start, match.end()), QuantityKind.PERCENT, value, unit, done)


def _tenths(text: str, start: int, end: int, done: int) -> Quantity:
    """Read 三成 and 三成半; 三成员 is taken for a name."""
    match, value = _TENTHS.match(text, end), read_number(text[start:end])
    if match is None or value is None:
        return names.label(start, end + 1)
    if match[1]:
        value += Decimal("0.5") if match[1] == "半" else (read_number(match[1]) or 0) / Decimal(10)
    return limited(text, (start, match.end()), QuantityKind.PERCENT, value, "成", done)


def _digit_places(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read 两位数: at least 10 %."""
    value = _DIGIT_PLACES.get(text[start:end])
    if value is None or not _PLACES_OF_DIGITS.match(text, end):
        return None
    found = limited(text, (start, end + 2), QuantityKind.PERCENT, Decimal(value), "%", done)
    return found._replace(bound=Bound.AT_LEAST)


def _succession(text: str, start: int, end: int, _done: int) -> Quantity | None:
    return dates.succession(text, start, end, read_number(text[start:end]))


def _point(text: str, start: int, end: int, _done: int) -> Quantity | None:
    """Read 一是 at the head of a clause."""
    if end - start > 1 or (start > 0 and text[start - 1] not in _CLAUSE_STARTS):
        return None
    return Quantity(start, end + 1, QuantityKind.ORDINAL, read_number(text[start]), "")


def _years(text: str, start: int, end: int, done: int) -> Quantity:
    """Read 三年 and 二〇二二年, and 连续三年."""
    run = text[start:end]
    value = read_number(run) if _VAGUE.isdisjoint(run) else None
    found = dates.said(text, start) or dates.years(text, start, end + 1, value, done)
    if found.kind is QuantityKind.AMOUNT and len(run) == 1:
        return found._replace(kind=QuantityKind.DATE)  # 提前两年
    return found


def _month(text: str, start: int, end: int, _done: int) -> Quantity:
    return dates.said(text, start) or names.label(start, end + 1)


def _between(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read 三至五个 and 一千到一千五百; 三到五年 is a date."""
    match = _RANGE.match(text, end)
    if match is None:
        return None
    said = _said(text, match.start(1), match.end())
    lower, first_scale = split_scale(text[start:end])
    upper, scale = split_scale(said.run + said.scale)
    if text[match.end() : match.end() + 1] == "年":
        return Quantity(start, match.end() + 1, QuantityKind.DATE, lower, "年")
    if lower is None or upper is None or lower >= upper or (first_scale or scale) != scale:
        return None
    if not said.unit and not scale and upper < 100:
        return None
    kind = units.KINDS.get(said.unit, QuantityKind.AMOUNT)
    return limited(text, (start, said.end), kind, lower, scale + said.unit, done, upper=upper)


def doubled(text: str, start: int, _end: int, done: int) -> Quantity | None:
    """Read 翻番 and 翻两番: 1 and 2 of the unit 番."""
    match = _DOUBLED.match(text, start)
    if match is None:
        return None
    value = read_number(match[1]) if match[1] else Decimal(1)
    return limited(text, (start, match.end()), QuantityKind.MULTIPLE, value, "番", done)


def _said(text: str, start: int, end: int) -> _Said:
    """Read what follows the numerals; a unit that heads another word ends a large number."""
    decimal = _DECIMAL.match(text, end) if text[end : end + 1] == "点" else None
    end = decimal.end() if decimal else end
    run = text[start:end]
    if text[end : end + 1] in _KILO and run.endswith(("十千", "百千", "万千", "亿千")):
        run, end = run[:-1], end - 1
    match = _MORE.match(text, end)
    more, scale, at = (match[1], match[2] or "", match.end()) if match else ("", "", end)
    for word, vetoed in _UNITS.get(text[at : at + 1], ()):
        if text.startswith(word, at):
            head = at + len(word)
            if head < len(text) and text[head] in vetoed and not _SCALES.isdisjoint(run):
                return _Said(run, more, scale, "", at, head)
            return _Said(run, more, scale, word, head, head)
    return _Said(run, more, scale, "", at, at)


def _counted(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read numerals with a unit behind them, or bare ones that a bound makes a number."""
    said = _said(text, start, end)
    before = word_before(text, start, done, words=True)
    if not said.unit:
        bare = _bare(text, start, said, before, done)
        return bare or (names.label(start, said.head) if said.head > said.end else None)
    value, scale = split_scale(said.run + said.scale)
    if value is None:
        return _either(text, start, said, done)
    kind = _kind(text, start, said, value, before)
    if kind is not QuantityKind.AMOUNT:
        return _passing(text, start, said, kind, value, done)
    return _amount(text, start, said, value, scale + said.unit, done)


def _amount(text: str, start: int, said: _Said, value: Decimal, unit: str, done: int) -> Quantity:
    """Return a number in words as an amount, or as a label where it draws a line."""
    begin = dates.streak_start(text, start, done)
    if said.unit in dates.STREAK_UNITS and begin < start:
        return Quantity(begin, said.end, QuantityKind.STREAK, value, said.unit)
    kind = units.KINDS.get(said.unit, QuantityKind.AMOUNT)
    found = limited(text, (start, said.end), kind, value, unit, done, said.more, words=True)
    before, after = text[found.start : start], text[said.end : found.end]
    if names.is_class(text, said.unit, found.end, before, after):
        return found._replace(kind=QuantityKind.LABEL)
    return found


def _passing(
    text: str, start: int, said: _Said, kind: QuantityKind, value: Decimal, done: int
) -> Quantity | None:
    """Return a number that is no amount: a streak, a place among peers, a count, a name."""
    begin = dates.streak_start(text, start, done)
    if said.unit in dates.STREAK_UNITS and begin < start:
        return Quantity(begin, said.end, QuantityKind.STREAK, value, said.unit)
    if said.unit == "强" and (rank := ranks.among(text, start, said.end, value, done)):
        return rank
    if said.unit in _UNMARKED and len(said.run) == 1:
        return None  # 一栋, 一盏: nobody counts these
    return Quantity(start, said.end, kind, value, said.unit)


def _bare(text: str, start: int, said: _Said, before: str, done: int) -> Quantity | None:
    """Read numerals in front of a noun: 近千万家庭, 十四亿人民; others state nothing."""
    run = said.run
    if _SCALES.isdisjoint(run + said.scale):
        return None
    value, scale = split_scale(run + said.scale)
    limiting = before or said.more or run[0] in _VAGUE or word_after(text, said.end)
    if value is None or (not limiting and (_SCALES.issuperset(run) or not scale)):
        return None
    kind = QuantityKind.COUNT if _is_vague(run, before) else QuantityKind.AMOUNT
    return limited(text, (start, said.end), kind, value, scale, done, said.more, words=True)


def _is_vague(run: str, before: str) -> bool:
    """Whether it is a manner of speaking: 数百, 几十, 上亿."""
    return run[0] in _VAGUE or run[-1] in _VAGUE or before == "上"


def _either(text: str, start: int, said: _Said, done: int) -> Quantity:
    """Read 三五个 and 七八年: either of two."""
    run = said.run
    first, second = read_number(run[0]), read_number(run[-1])
    if len(run) != 2 or first is None or second is None or not first < second <= first + 2:
        return names.label(start, said.end)
    kind = units.KINDS.get(said.unit, QuantityKind.COUNT)
    found = limited(text, (start, said.end), kind, first, said.unit, done, upper=second)
    return found._replace(bound=Bound.ABOUT)


def _kind(text: str, start: int, said: _Said, value: Decimal, before: str) -> QuantityKind:
    """Return what a number in words is taken for by its unit and its size."""
    known = units.KINDS.get(said.unit, QuantityKind.LABEL)
    if said.unit == "大" and (said.run in _CONGRESSES or text[start - 1 : start] == "的"):
        return QuantityKind.LABEL
    if known in {QuantityKind.COUNT, QuantityKind.ORDINAL}:
        return known
    if _is_vague(said.run, before):
        return QuantityKind.COUNT
    limiting = bool(before or said.more)
    if known is not QuantityKind.LABEL and _is_amount(text, start, said, value, limiting=limiting):
        return QuantityKind.AMOUNT
    return QuantityKind.COUNT if said.unit in _COUNTS else QuantityKind.LABEL


def _is_amount(text: str, start: int, said: _Said, value: Decimal, *, limiting: bool) -> bool:
    """Whether so large or so exact a number in words is meant as one."""
    if _SCALES.issuperset(said.run):
        return limiting or _REACHED.search(text[max(0, start - 2) : start]) is not None
    if "万" in said.run or "亿" in said.run or said.scale:
        return True
    if units.KINDS[said.unit] is not QuantityKind.AMOUNT:
        return True
    if said.unit in units.MEASURES and said.unit not in _EVERYDAY:
        return True
    exact = value % 10 != 0 and said.unit not in _NUMBERED
    return value >= 10 and (limiting or exact)


_IDIOM_WORDS = tuple(
    sorted(
        (idiom for idiom in {*IDIOMS, *_OWN_IDIOMS} if idiom[0] in NUMERALS), key=len, reverse=True
    )
)
_SPECIAL: dict[str, Callable[[str, int, int, int], Quantity | None]] = {
    "分": _parts,
    "成": _tenths,
    "位": _digit_places,
    "连": _succession,
    "是": _point,
    "年": _years,
    "月": _month,
    "至": _between,
    "到": _between,
    "—": _between,
    "-": _between,
}
