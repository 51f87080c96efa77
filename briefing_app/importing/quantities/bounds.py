"""The words on both sides that limit a number: 超22万人, 5.5%左右, 不低于5%."""

from __future__ import annotations

from briefing_app.model.figure import Bound

_BEFORE = {
    Bound.ABOUT: "约 大约 约为 大概 大致 约占 共约",
    Bound.NEARLY: "近 接近 将近 逼近 接近于",
    Bound.OVER: "超 超过 超过了 逾 高于 多于 大于 好于 优于 高出 超出 过 快于 超越",
    Bound.EXCEEDS: (
        "突破 突破了 跨上 迈上 站上 迈过 跨过 跨越 跃上 冲破 登上 迈入 踏上 突破至 突破到"
    ),
    Bound.AT_LEAST: "不低于 不少于 不小于 至少 最低 最少 不短于 上",
    Bound.AT_MOST: (
        "不超过 不高于 不多于 不大于 低于 少于 小于 最多 至多 最高 不足 不到 不超 未超过"
    ),
}
_AFTER = {
    Bound.ABOUT: "左右 上下",
    Bound.AT_LEAST: "以上 及以上 （含）以上 (含)以上 或以上 起步",
    Bound.AT_MOST: "以内 以下 之内 及以下 （含）以下",
    Bound.OVER: "有余 出头",
}
_NOT_AFTER = {
    "约": "节签集合契条公履违预制解邀特简缔俭",
    "近": "最附邻临就靠亲走拉贴相",
    "超": "赶反英中高",
    "过": "通经超不透渡路胜度跨",
    "上": "以向网线路海地加在市之",
    "大于": "远",
}
"""Characters in front that make another word of it: 节约, 最近."""


def _by_word(table: dict[Bound, str]) -> dict[str, Bound]:
    return {word: bound for bound, words in table.items() for word in words.split()}


BEFORE = _by_word(_BEFORE)
AFTER = _by_word(_AFTER)
LAST = frozenset(word[-1] for word in BEFORE)
FIRST = frozenset(word[0] for word in AFTER)
_LENGTHS_BEFORE = tuple(sorted({len(word) for word in BEFORE}, reverse=True))
_LENGTHS_AFTER = tuple(sorted({len(word) for word in AFTER}, reverse=True))
_LARGE_ONLY = frozenset({"上", "过"})
"""上百家, 过百亿元: only in front of a number in words."""


def word_before(text: str, start: int, done: int, *, words: bool = False) -> str:
    """Return the limiting word that ends at `start`, not reaching before `done`.

    `words` says that the number itself is in words: 上 limits 百家 but not 5%.
    """
    if start <= done or text[start - 1] not in LAST:
        return ""
    for length in _LENGTHS_BEFORE:
        word = text[start - length : start] if start - length >= done else ""
        if word not in BEFORE or (word in _LARGE_ONLY and not words):
            continue
        before = text[start - length - 1 : start - length] if start > length else ""
        if before and before in _NOT_AFTER.get(word, ""):
            return ""
        return word
    return ""


def word_after(text: str, end: int) -> str:
    """Return the limiting word that starts at `end`."""
    for length in _LENGTHS_AFTER:
        word = text[end : end + length]
        if word in AFTER:
            return word
    return ""


def bound_of(before: str, more: str, after: str) -> Bound:
    """Return the bound that the words make: what stands behind the unit decides first."""
    if after:
        return AFTER[after]
    if before:
        return BEFORE[before]
    return Bound.OVER if more else Bound.EXACT
