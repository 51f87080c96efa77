"""Half-width punctuation in Chinese text: rules, and the text after them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import cycle

from briefing_app.importing.draft import Rule
from briefing_app.model.correction import CorrectionKind

_WIDE = {
    ",": ("，", "逗号"),
    ";": ("；", "分号"),
    ":": ("：", "冒号"),
    "!": ("！", "叹号"),
    "(": ("（", "左括号"),
    ")": ("）", "右括号"),
}
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def width_rules(texts: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules a text needs: those marks that mostly stand there in half width.

    A mark between two ASCII letters or digits (1,234; 12:30) does not count and stays.
    """
    whole = "\n".join(texts)
    if len(_CHINESE.findall(whole)) * 2 < len(whole):
        return ()
    rules = [
        Rule("every", half, full, CorrectionKind.PUNCTUATION, f"正文多用半角{name}，恢复全角。")
        for half, (full, name) in _WIDE.items()
        if len(_places(half).findall(whole)) > whole.count(full)
    ]
    straight = whole.count('"')
    if straight > 1 and straight > whole.count("“") + whole.count("”"):
        reason = "弯引号成了直引号，按出现次序逐段成对恢复。"
        rules.append(Rule("pairs", '"', "“”", CorrectionKind.PUNCTUATION, reason))
    return tuple(rules)


def widened(paragraph: str, rules: Sequence[Rule]) -> str:
    """Return a paragraph after the rules, one character for one."""
    for rule in rules:
        if rule.exact not in paragraph:
            continue
        if rule.rule == "pairs":
            paragraph = _paired(paragraph, rule.exact, rule.corrected)
        else:
            paragraph = _places(rule.exact).sub(rule.corrected, paragraph)
    return paragraph


def _places(mark: str) -> re.Pattern[str]:
    """Match a mark that does not stand between two ASCII letters or digits."""
    escaped = re.escape(mark)
    return re.compile(rf"(?<![0-9A-Za-z]){escaped}|{escaped}(?![0-9A-Za-z])")


def _paired(paragraph: str, exact: str, corrected: str) -> str:
    head, *rest = paragraph.split(exact)
    turns = zip(cycle(corrected), rest, strict=False)  # the cycle has no end
    return head + "".join(mark + words for mark, words in turns)
