"""How targets stand to actuals, in the words of an evidence sheet: worked out, not quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing_app.analysis.comparing.difference import Difference, Limit, plain
from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.analysis.evidence.subjects import Subject
from briefing_app.analysis.units import PERCENT, in_base, split_unit
from briefing_app.analysis.words import signed

NOT_COMPARED = "口径有别，不比较"
_NUMERALS = "零一两三四五六七八"
_HIGHER, _LOWER, _UNSURE = "目标高于实绩", "目标低于实绩", "高低说不准"


def change_of(subject: Subject) -> str:
    """Return the last column of a row: 高 150亿元，8%; 增速高 1.2 个百分点; 口径有别，不比较."""
    if subject.pairs:
        return "；".join(_change(pair) for pair in subject.pairs)
    if subject.actual.absent or subject.target.absent:
        return ""
    return NOT_COMPARED


def _change(pair: Pair) -> str:
    """Return amount and rate where totals differ, otherwise the sentence of the difference."""
    change = pair.difference
    if change.value is None or change.value == 0 or change.unit != PERCENT:
        return change.sentence
    rough = "约" if change.about else ""
    side = "高" if change.value > 0 else "低"
    rate = plain(abs(change.value))
    return f"{_edge(change, change.value > 0)}{rough}{side} {_amount(pair)}，{rate}%"


def _edge(change: Difference, rises: bool) -> str:
    """Return 至少 or 至多 as it qualifies the size of a limited difference."""
    if change.limit is Limit.EXACT:
        return ""
    return "至少" if (change.limit is Limit.AT_LEAST) == rises else "至多"


def _amount(pair: Pair) -> str:
    """Return by how much the printed numbers differ, in the target's unit, exactly."""
    actual, target = pair.actual, pair.target
    step = in_base(signed(target), target.unit) - in_base(signed(actual), actual.unit)
    return plain(abs(step) / split_unit(target.unit)[0]) + target.unit


def summary(rows: Sequence[Subject]) -> str:
    """Return the sheet in one line: 五项可比：目标高于实绩四项，持平或更高一项；另一项…."""
    paired = [row for row in rows if row.pairs]
    parts = [_compared(paired)] if paired else ["没有可比的实绩和目标"]
    unlike = sum(not row.pairs and bool(change_of(row)) for row in rows)
    if unlike:
        parts.append(f"另{counted(unlike)}项口径有别，只并列")
    for side, word in (("actual", "实绩"), ("target", "目标")):
        alone = sum(not getattr(row, side).absent and not change_of(row) for row in rows)
        parts += [f"{counted(alone)}项只有{word}"] if alone else []
    return "；".join(parts)


def _compared(rows: Sequence[Subject]) -> str:
    if len(rows) == 1:
        return f"{rows[0].name}：{'目标' if _plain_step(rows[0]) else ''}{change_of(rows[0])}"
    counts = Counter(_verdict(row.pairs[0].difference) for row in rows)
    head = f"{counted(len(rows))}项可比："
    if len(counts) == 1:
        return head + next(iter(counts)).replace("目标", "目标都", 1)
    return head + "，".join(f"{word}{counted(n)}项" for word, n in counts.most_common())


def _plain_step(row: Subject) -> bool:
    """Whether the change reads on after 目标: 目标高 150亿元."""
    return row.pairs[0].difference.limit is Limit.EXACT


def _verdict(change: Difference) -> str:
    """Return what is certain of a difference: higher, lower, level, or neither."""
    if change.value is None:
        return _UNSURE
    if change.value == 0:
        return {"更高": _HIGHER, "更低": _LOWER}.get(change.text, change.text)
    if change.value > 0:
        return _UNSURE if change.limit is Limit.AT_MOST else _HIGHER
    return _UNSURE if change.limit is Limit.AT_LEAST else _LOWER


def counted(count: int) -> str:
    """Return a count in characters: 五, 两."""
    return _NUMERALS[count] if count < len(_NUMERALS) else str(count)
