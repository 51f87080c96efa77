"""The year a number speaks of, and whether it was reached or is aimed at."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing_app.model.figure import Status
from briefing_app.model.report import SectionKind

_YEAR = re.compile(
    r"(?:^|(?<=[，；：。、到至截计末时期其中争保在我市省县区国预力确标为：]))(?:到|至|截至|截止)?((?:19|20)\d\d)年"
    r"(?!的[\d近超约]|同期|水平|以来|以前|起|版|度|为基|[—-]|至20|冬奥|世|全国|中国|开局|是|工作|国民|国务院|政府|亚|杭州)"
)
_PLAN_END = re.compile(r"(?:到|至)?“?十([二三四五六])五”?(末|期末|时期|期间|规划期)?")
_LAST_YEAR = re.compile(r"(?<![比较同与])(?<!相比)(?:去年|上年(?!度)|过去一年|过去的一年|刚刚过去)")
_BEFORE_LAST = re.compile(r"(?<![比较同])前年")
_NEXT_YEAR = re.compile(r"明年")
_THIS_YEAR = re.compile(r"今年")
_DONE = re.compile(r"(?:目前|截至目前|至今|迄今|五年来|过去五年|一年来|几年来|[三四]年来)")
_HAVING = re.compile(r"我国有|我省有|我市有|我县有|现有|拥有(?!量)")
_ALREADY = re.compile(r"已(?!知)")
_AIM = re.compile(r"目标|预期|力争|计划|将(?!军|来)|要(?!素|求|点|件|闻)|确保|争取|拟|安排")
_AHEAD = re.compile(r"今后[一二三四五六七八九十\d]+年|未来[一二三四五六七八九十\d]+年|下一步")
_FIVE_AHEAD = re.compile(r"(?:今后|未来)([三五])年")
_GOALS_AHEAD = re.compile(
    r"(?:(?:今后|未来)([三五])年|十([三四五六])五”?(?:时期|期间))[^。]{0,40}?(?:目标|任务|打算|思路)"
)
_FACT_AFTER = re.compile(r"^(?:要|必须|需要|都要|我们要|迫切需要)")
_RELIED = re.compile(r"^(?:依托|面对|我国有|我市有|我省有|现有)|^[把将]?\d+亿")
_FIVES = {"二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035}
_PLANNED = (SectionKind.TARGETS, SectionKind.TASKS, SectionKind.REQUIREMENTS)


_HEDGES = ("力争", "争创", "争取")


class Time(NamedTuple):
    """A year (0: not known) and whether the number was reached by then."""

    period: int
    status: Status


class Years(NamedTuple):
    """The years of a report; 0 is not known."""

    review: int
    plan: int

    def now(self, kind: SectionKind | None) -> Time:
        """Return what holds in a part of the report when the words say nothing else."""
        if kind in _PLANNED:
            return Time(self.plan, Status.TARGET)
        return Time(self.review, Status.ACTUAL)

    def at(self, year: int, fallback: Status) -> Time:
        """Return an explicit year with the status that follows from it."""
        if not self.review and not self.plan:
            return Time(year, fallback)
        last = self.review or self.plan - 1
        if year <= last:
            return Time(year, Status.ACTUAL)
        return Time(year, Status.TARGET)


def ahead_time(words: str, usual: Time, years: Years) -> Time:
    """Return what a heading or an opening says about the time of all that follows.

    今后五年的主要目标 and “十四五”时期主要目标任务 reach beyond the planned year.
    """
    match = _GOALS_AHEAD.search(words) if usual.status is Status.TARGET else None
    if match is None:
        return usual
    year = _ahead(match[1], years) if match[1] else _FIVES[match[2]]
    return Time(year, Status.TARGET) if year >= years.plan else usual


def is_this_year(words: str, years: Years) -> bool:
    """Return whether words speak of the planned year."""
    return "今年" in words or (years.plan > 0 and f"{years.plan}年" in words)


def clause_time(words: str, current: Time, usual: Time, years: Years) -> Time:
    """Return the time after reading a clause; what it does not say stays as it was.

    `usual` is that of the part, `current` that of the clause before in the sentence.
    """
    if match := _YEAR.search(words):
        return years.at(int(match[1]), usual.status)
    if _LAST_YEAR.search(words):
        return Time(years.review, Status.ACTUAL)
    if _BEFORE_LAST.search(words):
        return Time(years.review - 1 if years.review else 0, Status.ACTUAL)
    if usual.status is Status.TARGET:
        return _in_plan(words, current, years)
    return _in_review(words, current, years)


def _in_plan(words: str, current: Time, years: Years) -> Time:
    if match := _FIVE_AHEAD.search(words):
        return Time(_ahead(match[1], years), Status.TARGET)
    if (match := _PLAN_END.search(words)) and (match[2] or "到" in match[0]):
        return years.at(_FIVES[match[1]], Status.TARGET)
    return next((time for said, time in _sayings(years) if said.search(words)), current)


def _sayings(years: Years) -> tuple[tuple[re.Pattern[str], Time], ...]:
    """Return what words of time mean in the plan, the first that is found counts."""
    return (
        (_DONE, Time(years.review, Status.ACTUAL)),
        (_HAVING, Time(years.plan, Status.ACTUAL)),
        (_NEXT_YEAR, Time(years.plan + 1 if years.plan else 0, Status.TARGET)),
        (_THIS_YEAR, Time(years.plan, Status.TARGET)),
    )


def _in_review(words: str, current: Time, years: Years) -> Time:
    if _THIS_YEAR.search(words) and _AIM.search(words):
        return Time(years.plan, Status.TARGET)
    if match := _FIVE_AHEAD.search(words):
        return Time(_ahead(match[1], years), Status.TARGET)
    return current


def _ahead(span: str, years: Years) -> int:
    """Return the last of the years ahead, the planned one counted in."""
    return years.plan + (4 if span == "五" else 2) if years.plan else 0


def is_done(before: str, behind: str) -> bool:
    """Return whether 已 beside a number says that it was reached: 已下达12.87亿元."""
    at = before.rfind("的")
    return bool(_ALREADY.search(before, at + 1) or _ALREADY.search(behind))


def is_circumstance(before: str, after: str) -> bool:
    """Return whether a clause of the plan states what is, for the next one to act upon.

    今年高校毕业生超过1000万人，要加强就业指导; 依托11万亩富硒土地，…
    """
    return bool(_FACT_AFTER.match(after) and not _AIM.search(before)) or bool(_RELIED.match(before))


def start_time(since: int, time: Time) -> Time:
    """Return the time of X in 从X提高到Y: the year it names, else the year before."""
    year = since or (time.period - 1 if time.period else 0)
    return Time(year, Status.ACTUAL)


def hedge_of(words: str, before: str) -> str:
    """Return the word of intent of a clause; 力争 goes on for those after it."""
    own = next((hedge for hedge in _HEDGES if hedge in words), "")
    return own or ("力争" if before == "力争" else "")
