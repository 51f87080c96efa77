"""Which verb the text puts before a gain: 新增, 获批, 新设; never one it does not have."""

from __future__ import annotations

import re

from briefing_app.model.figure import Figure, Measure
from briefing_app.model.report import Report

ADDED = "新增"
_VERBS = re.compile(
    r"新增|新设立?|新引进|新改建|新改扩建|新建|新开工|新投用|获批|获评|争创|争取|力争|引进|组建|建成|培育|遴选"
)
_SAYS_SO = re.compile(r"新[增改建设]|增加")


def gain_verb(report: Report, figure: Figure) -> str:
    """Return the verb that reaches a gain from earlier in its sentence; "" if none needs saying.

    One verb serves a whole list (新增上市公司11家、总部企业105家). Nothing is said where the
    name or the printed form says it already, or where the verb is the figure's own hedge.
    """
    if figure.measure is not Measure.INCREASE or figure.value is None:
        return ""
    if _SAYS_SO.search(figure.name + figure.printed):
        return ""
    start = report.sentence_at(figure.span.start).start
    found = _VERBS.findall(report.text[start : figure.span.start])
    verb = found[-1] if found else ""
    return "" if verb == figure.hedge else verb


def is_added(report: Report, figure: Figure) -> bool:
    """Whether the text itself calls a gain 新增, in its name or before it."""
    return ADDED in figure.name + figure.printed or gain_verb(report, figure) == ADDED
