"""Which numbers are figures and which are parts of names, dates, orders and counts."""

from __future__ import annotations

import re

from briefing_app.importing.draft import DraftMention
from briefing_app.importing.naming.phrases import object_of
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Bound, MentionKind

_NEVER = {
    QuantityKind.DATE: MentionKind.DATE,
    QuantityKind.ORDINAL: MentionKind.ORDINAL,
    QuantityKind.LABEL: MentionKind.LABEL,
    QuantityKind.COUNT: MentionKind.COUNT,
}
_THRESHOLD_UNITS = re.compile(r"元|亩|公顷|平方|吨|斤|岁|千瓦|蒸吨|公里|米$|年$|分钟|小时|天$")
_DURATIONS = re.compile(r"年$|月$|天$|周$|小时$|分钟$")
_TAKING = (
    "提前",
    "历时",
    "经过",
    "今后",
    "未来",
    "再用",
    "只用",
    "仅用",
    "利用",
    "用",
    "耗时",
    "为期",
    "每",
)
_TAKEN = ("完成", "建成", "内", "后", "以来", "来", "时间", "就", "走完", "实现")
_INDEX = re.compile(
    "(?:指数|系数|倍差|收入比|得分|评分)(?:均?[为是达至]|达到|提高到|提升到|提升至|降至)?$"
)
"""What is measured without a unit."""
_LIMITS = ("以上", "以下", "以内", "及以上", "及以下", "以上的", "以下的")


def is_figure(quantity: Quantity, before: str, behind: str) -> bool:
    """Return whether a number states a quantity of its own."""
    if quantity.kind in _NEVER:
        return False
    if quantity.kind is not QuantityKind.AMOUNT:
        return True
    return not (
        _is_threshold(quantity, behind)
        or _is_bare(quantity, before, behind)
        or _is_duration(quantity, before, behind)
    )


def _is_threshold(quantity: Quantity, behind: str) -> bool:
    """Return whether a number only limits a noun: 年收入10万元以下的家庭."""
    if not _THRESHOLD_UNITS.search(quantity.unit):
        return False
    if behind.startswith(("部分", "的部分")):
        return True
    limits = quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST) and quantity.approximate in _LIMITS
    return limits and (behind.startswith("的") or bool(object_of(behind)))


def _is_duration(quantity: Quantity, before: str, behind: str) -> bool:
    """Return whether a span of time only says how long something took: 提前两年完成."""
    if not _DURATIONS.search(quantity.unit):
        return False
    return before.endswith(_TAKING) or behind.startswith(_TAKEN)


def _is_bare(quantity: Quantity, before: str, behind: str) -> bool:
    """Return whether a number without a unit counts nothing; an index needs neither."""
    return not quantity.unit and not object_of(behind) and not _INDEX.search(before)


def mention_of(quantity: Quantity, behind: str, text: str) -> DraftMention:
    """Return the mention of a number that is no figure, in paragraph 0."""
    kind = _NEVER.get(quantity.kind, MentionKind.LABEL)
    note = ""
    if quantity.kind not in _NEVER:
        if _is_threshold(quantity, behind):
            note = "门槛"
        elif _DURATIONS.search(quantity.unit):
            kind = MentionKind.DATE
        elif quantity.end == len(text):
            kind, note = MentionKind.QUESTION, "句子中断，缺单位"
    return DraftMention(0, quantity.start, quantity.end, kind, note)
