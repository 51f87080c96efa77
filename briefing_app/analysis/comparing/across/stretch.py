"""Numbers over several years, which are not those of one year: 五年来, “十三五”期间, 年均.

A name does not tell them apart, but the words before the number do, or else the headings.
"""

from __future__ import annotations

import re

from briefing_app.model.figure import Figure, Measure
from briefing_app.model.report import Report

_MARKER = re.compile(
    r"(?P<some>(?P<count>[两三四五六七八九十35])年(?:来|间|累计|里)"
    r"|(?:过去|这|近|前|今后|未来)(?P<further>[两三四五六七八九十35])年"
    r"|[“\"]?十[一二三四五]五[”\"]?(?:期间|时期|以来)"
    r"|(?:19|20)\d\d年以来)"
    r"|(?P<one>(?:19|20)\d\d年(?!以来)|去年|今年|上年|全年|当年|年内|一年)"
)
_YEARLY = re.compile(r"年均|年平均|平均每年|每年平均")
_SINCE = re.compile(
    r"[比较](?P<year>(?:19|20)\d\d)年(?:末|底)?|[比较][“\"]?(?P<plan>十[一二三四五]五)[”\"]?末?"
)
_CLAUSE = re.compile(r"[，；。：]")
_OVER_TIME = frozenset((Measure.GROWTH, Measure.INCREASE, Measure.CHANGE))
_FLOWING = re.compile(r"新[建改增开扩]|改建|扩建|累计|建成|完成|实施")
_DIGITS = {"3": "三", "5": "五"}
YEARLY, _WITH = "年均", "与"


def stretch_of(report: Report, figure: Figure) -> tuple[str, ...]:
    """Return what years a number is over, in words, if they are more than its own.

    A total that stands at the end of the years (达到3353亿元) is that of the last one.
    """
    sentence = report.sentence_at(figure.span.start)
    before = report.text[min(sentence.start, figure.span.start) : figure.span.start]
    clause = _CLAUSE.split(before)[-1]
    found = [YEARLY] if _YEARLY.search(clause) else []
    if figure.measure in _OVER_TIME:
        found += _since(clause, figure.period)
    flows = figure.measure in _OVER_TIME or _FLOWING.search(figure.name) or "累计" in clause
    if flows and not found and (words := _years(report, figure, before)):
        found.append(words)
    return tuple(found)


def over_words(stretch: tuple[str, ...]) -> str:
    """Return what years a number is over, as a predicate: 是年均, 与2015年相比, 是当年."""
    said = [words if words.startswith(_WITH) else f"是{words}" for words in stretch]
    return "、".join(said) or "是当年"


def _since(clause: str, period: int) -> list[str]:
    """Return with which year the clause compares, unless that is the one before."""
    markers = list(_SINCE.finditer(clause))
    if not markers:
        return []
    found = markers[-1]
    if found["year"] and int(found["year"]) >= period - 1:
        return []
    return [f"{_WITH}{found['year']}年相比" if found["year"] else f"{_WITH}“{found['plan']}”末相比"]


def _years(report: Report, figure: Figure, before: str) -> str:
    """Return the years that the nearest words name: of the sentence, then of the headings."""
    titles = (section.heading for section in reversed(report.path(figure.section)))
    for words in (before, *titles):
        markers = list(_MARKER.finditer(words))
        if markers:
            return _named(markers[-1])
    return ""


def _named(marker: re.Match[str]) -> str:
    if marker["one"]:
        return ""
    count = marker["count"] or marker["further"]
    if count:
        return f"{_DIGITS.get(count, count)}年累计"
    return "五年累计" if "五" in marker["some"] else f"{marker['some']}累计"
