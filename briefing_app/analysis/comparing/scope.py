"""Names without the words that narrow them: 市级重点建设项目 is 重点建设项目, of the 市级 kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Report

_NARROWING = (
    r"(?:国际|世界|国家|省部|省|部|市|县|区|镇|乡)级(?:及?以[上下])?",
    r"^(?:省|市|县|区)(?=重点|重大)",
    "全球|全国|国家|全省|省内|全市|市内|市本级|市属|省属|央属|全县|全区|省市|市县|本市|本省|地方|中央",
    "境内|境外|海外|自营",
    "规模以上|规模以下|限额以上|限额以下|规上|规下|限上|限下",
    "新增|净增|累计|全年|年度|当年|存量|增量",
    "新改扩建|新改建|新建|改建|扩建|在建|续建|新开工|开工|竣工|建成",
    "城乡|城镇|农村|全体|全社会|常住|户籍|登记|调查|全职|兼职",
    "民间|民营|国有",
    "实际|合同|协议|中长期|短期|本外币|人民币|名义",
)
"""Words that narrow a name in any report: level, place, size, stage, people, owner, kind."""
_GENERAL = re.compile("|".join(_NARROWING))
_QUOTES = re.compile(r"[“”‘’《》（）·\s]")
_JOINTS = "和与及、的"
_SHORTEST = 2


class Scoped(NamedTuple):
    """What a name is about, and the words that narrow it."""

    core: str
    words: tuple[str, ...]


class Contrast(NamedTuple):
    """How two names of one core differ: the words that only one of them has."""

    core: str
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def distance(self) -> int:
        """How many characters tell them apart."""
        return sum(map(len, self.left + self.right))

    def clause(self) -> str:
        """Return the difference in words: 一边是省市，一边是市级."""
        left, right = "、".join(self.left), "、".join(self.right)
        if left and right:
            return f"一边是{left}，一边是{right}"
        return f"一边限{left}，一边不限" if left else f"一边不限，一边限{right}"


def scoped(name: str, own: Iterable[str]) -> Scoped:
    """Split a name; `own` are the scope words of its indicator, which go before general ones."""
    found: list[tuple[int, str]] = []
    rest = name
    for word in sorted(own, key=len, reverse=True):
        if (at := rest.find(word)) >= 0:
            found.append((at, word))
            rest = rest.replace(word, "\0" * len(word), 1)
    found += [(match.start(), match.group()) for match in _GENERAL.finditer(rest)]
    core = _GENERAL.sub("", rest).replace("\0", "")
    core = _QUOTES.sub("", core).strip(_JOINTS)
    return Scoped(core, tuple(word for _, word in sorted(found)))


def scopes_of(report: Report, figure: Figure) -> tuple[Scoped, ...]:
    """Return the split name of each indicator of a figure; cores of one character are none."""
    known = [i for key in figure.indicators if (i := report.indicators.get(key))]
    made = [scoped(i.name, i.scope) for i in known] or [scoped(figure.name, ())]
    return tuple(each for each in made if len(each.core) >= _SHORTEST)


def contrast(left: Scoped, right: Scoped) -> Contrast | None:
    """Return how two names of one core are narrowed differently; None if they are not."""
    here, there = _only(left.words, right.words), _only(right.words, left.words)
    return Contrast(left.core, here, there) if here or there else None


def marks(name: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Return where the words stand in a name, in order."""
    places = [(name.find(word), len(word)) for word in words]
    return tuple(Span(at, at + length) for at, length in sorted(places) if at >= 0)


def parted(left: str, right: str) -> tuple[str, Span, Span]:
    """Return what two names begin and end with alike, and the run of each that differs."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(left), len(right)) - start and left[-1 - end] == right[-1 - end]:
        end += 1
    shared = left[:start] + left[len(left) - end :]
    return shared, Span(start, len(left) - end), Span(start, len(right) - end)


def _only(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return the words that the others lack, in order, as often as they are missing."""
    left = Counter(words) - Counter(others)
    return tuple(word for word in dict.fromkeys(words) if left[word])
