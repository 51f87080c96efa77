"""The noun phrase that names a number: cut out of the words before it or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefing_app.importing.naming.words import (
    CUT_VERBS,
    FALL_ENDINGS,
    FRONT_FILLERS,
    GENERIC_NOUNS,
    GENERIC_VERBS,
    GROWTH_ENDINGS,
    KEEP_FRONT,
    KEPT_VERBS,
    MANY_HEADS,
    NEW_VERBS,
    PAIRED_WORDS,
    RIGHT_STOPS,
    RIGHT_VERBS,
    TIME_FRONT,
)

_TIME = re.compile(TIME_FRONT)
_EDGES = "，、；：。·—-－― 　”’）)]"
_FRONT_EDGES = "，、；：。·—-－―　）)]”’"
_BACK_EDGES = "，、；：。·—-－―"
_LABEL = re.compile(
    r"(?:[(（]?\d{1,2}[)）]|\d{1,2}[、.．]|[一二三四五六七八九十]{1,3}是)(?=[^\W\d])"
)
"""What counts the items of a list off: 1、, （2）, 一是."""
_LONGEST_NAME = 24
_LONGEST_RIGHT = 20
_MARKS = re.compile(r"\^?[\[［〔]\d{1,3}[\]］〕]|[①-⑳]")
_NOUNS = re.compile(
    "在(?:校|建|岗|册|读|园|编|职|线|营|孵)|达标|建设(?:项目|用地)|为民|位置|到期|以工|将军|被动|要素|可再生|或有|并网|能源|分布式|用户|用地|新建(?:项目|住)|加强型|排水|排污|列车|位于"
)
_AND_SUMS = re.compile(
    "[、和与及](?:(?:总|计划)?投资|一[批系])|[、和与及]+$|"
    "、(?:培育|建设|新建|打造|引进|建成|改造|完成|新增|实施|创建|发展|推进)"
)
_INNER_VERB = re.compile("(?<=..)(?:共?实现|共?完成)(?!率|度|情况|量)(?=..)")
_QUALITY = re.compile("(?:宜[居业游养学]|型|化|高|强|优|美|好|性|全|足|新|富)$")
_SCOPE = re.compile("全[市省县区州旗国](?!域|面|程|过程)")
_MEASURING = tuple("数率量额值价费比度")
_INNER_TIME = re.compile("(?<=.)(?:去年|今年|全年|当年(?!投资|计划))(?=.)")
_WORD = re.compile(r"[^\W\d_]")
_AND = re.compile(r"以及|及其|[和与及]")
_NEWLY = tuple(
    "新" + verb
    for verb in GENERIC_VERBS
    if len(verb) > 1 and verb[0] != "增" and verb not in KEPT_VERBS
)
_OBJECT = re.compile(r"(?:.*?)(?:将|把)(.+)$")


class Subject(NamedTuple):
    """A name with the verb that was taken off it (新增, 完成), or "" for none."""

    name: str
    verb: str


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the words by their first character, longest first."""
    table: dict[str, list[str]] = {}
    for word in words:
        table.setdefault(word[0], []).append(word)
    return {c: tuple(sorted(set(some), key=len, reverse=True)) for c, some in table.items()}


_FILLERS = _by_first(FRONT_FILLERS)
_KEPT = _by_first(KEEP_FRONT)
_VERBS = _by_first((*GENERIC_VERBS, *NEW_VERBS, *_NEWLY))
_RIGHT_VERBS = _by_first(RIGHT_VERBS)


def _starts(words: str, table: dict[str, tuple[str, ...]]) -> str:
    """Return the longest word of the table at the start of these words, or nothing."""
    return next((w for w in table.get(words[:1], ()) if words.startswith(w)), "")


def subject_of(words: str) -> Subject:
    """Return the name in the words before a number, once its verb has been peeled off."""
    words = _LABEL.sub("", _MARKS.sub("", words).lstrip(_FRONT_EDGES)).rstrip(_BACK_EDGES)
    if match := _OBJECT.match(words):
        words = match[1]
    verb = ""
    while words:
        scope = _SCOPE.match(words)
        if scope and scope.end() < len(words):
            inner = subject_of(words[scope.end() :])
            return Subject(scope[0] + inner.name if inner.name else "", inner.verb or verb)
        found, filler = _starts(words, _VERBS), _filler(words)
        if filler and len(filler) >= len(found):
            words = words[len(filler) :].lstrip(_FRONT_EDGES)
            continue
        if not found or (verb and found in KEPT_VERBS) or _is_compound(words, found):
            break
        rest = words[len(found) :].lstrip(_FRONT_EDGES)
        if found in KEPT_VERBS and rest:
            break
        verb = found if found in NEW_VERBS or not verb else verb
        words = rest
    words = _INNER_VERB.sub("", _shortened(words))
    name = unbalanced(_INNER_TIME.sub("", words).rstrip("的，、；·"))
    if name in GENERIC_NOUNS:
        name = verb + name
    return Subject(name if _WORD.search(name) else "", verb)


def _filler(words: str) -> str:
    if match := _TIME.match(words):
        return match[0]
    found = _starts(words, _FILLERS)
    return "" if found and _starts(words, _KEPT) else found


_COMPOUNDS = re.compile(
    r"(?:建成区|建设用地|建设项目|建设工程|支持企业|实施率|完成率|发展水平|发展指数|投资项目|投资额|投资总|投资完成|投入产出|投入强度|投资强度|落实率|统筹地|使用率|"
    r"保障性|保障房|保障标准|开工率|开工面|支出规模|支出占|投资占|组织化|有效|有机|有色|有线|有轨|有害|共有产权|共享|获奖|获得感|获批率|获评率|突出贡献|突出成绩|统筹城乡居民|编制数|制定修|制定率|"
    r"启动资金|储备粮|储备林|储备土|布局优|引导基金|引导资金|接待国内|接待游|接待旅|接待过|发展中|申报成功率|保持率|建设率|覆盖率|覆盖面|惠及率|安排率|培养率|到位率|组织率|下达率|投用率)"
)


def _is_compound(words: str, verb: str) -> bool:
    """Return whether what looks like a verb is the start of a name: 保障性租赁住房."""
    return bool(_COMPOUNDS.match(words)) and verb not in NEW_VERBS


def _shortened(words: str) -> str:
    """Cut a long subject after the last verb inside: what stands before is another matter."""
    if len(words) <= _LONGEST_NAME or "、" in words:
        return words
    ends = [at + len(verb) for verb in CUT_VERBS if (at := words.rfind(verb)) >= 0]
    best = max((end for end in ends if len(words) - end >= 3), default=0)
    return subject_of(words[best:]).name if best else words


def object_of(words: str, *, counted: bool = False) -> str:
    """Return the noun at the start of the words behind a number; "" if there is none.

    What is `counted` by a classifier stands behind 的: 200个宜居宜业的美丽乡村; without one
    it stands before: 11.5万村民的回迁梦.
    """
    noun = _noun_of(words)
    rest = _MARKS.sub("", words).lstrip("的").removeprefix(noun)
    if counted and rest.startswith("的") and _QUALITY.search(noun):
        return _noun_of(rest) or noun
    return noun


def _noun_of(words: str) -> str:
    words = _MARKS.sub("", words).lstrip("的")
    if _NOUNS.match(words):
        pass
    elif not words or words[0] in "，、；：。！？（(”’）)—-·" or _starts(words, _RIGHT_VERBS):
        return ""
    end = min(len(words), _LONGEST_RIGHT)
    for stop in RIGHT_STOPS:
        at = words.find(stop, 1 if stop == "的" else 3 if stop in ("与", "在") else 2, end)
        if at > 0 and not _inside_quotes(words, at):
            end = min(end, at)
    noun = _AND_SUMS.split(words[:end])[0]
    return unbalanced(noun.strip(_EDGES.replace("”", "").replace("）", "")))


def predicate_of(words: str, noun: str) -> str:
    """Return what is said of the noun behind a number, without its verb's end: 获…支持."""
    rest = words[len(noun) :] if words.startswith(noun) else ""
    return rest[:_LONGEST_RIGHT].strip(_EDGES.replace("”", ""))


def _inside_quotes(words: str, at: int) -> bool:
    return words.count("“", 0, at) > words.count("”", 0, at)


def unbalanced(words: str) -> str:
    """Return the words without a bracket or quotation mark whose other half is missing."""
    for left, right in ("“”", "（）", "《》", "()"):
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    return words


def without_ending(name: str) -> str:
    """Return a name without 增速, 涨幅: what grows is the indicator."""
    for ending in (*GROWTH_ENDINGS, *FALL_ENDINGS):
        if name.endswith("自然增长率"):
            break
        if name.endswith(ending) and len(name) > len(ending) + 1:
            return name.removesuffix(ending)
    return name


def parts_of(name: str, count: int = 0) -> tuple[str, ...]:
    """Return the subjects that a name joins, each with the head they share.

    `count` is how many are wanted, 0 for as many as there are; a name that cannot be
    parted so is returned whole.

    >>> parts_of("城镇、农村居民人均可支配收入")
    ('城镇居民人均可支配收入', '农村居民人均可支配收入')
    """
    for short, both in PAIRED_WORDS.items():
        if short in name and (count == 2 or (not count and not short.startswith("城乡"))):
            return tuple(name.replace(short, each) for each in both)
    best: tuple[str, ...] = (name,)
    for items in _splittings(name):
        if len(items) == count or (not count and len(items) > 1):
            return _with_head(items)
    return best


def _splittings(name: str) -> Iterable[list[str]]:
    listed = name.split("、")
    if len(listed) > 1:
        *front, last = listed
        match = _AND.search(last)
        if match and match.start() > 0:
            yield [*front, last[: match.start()], last[match.end() :]]
        yield listed
    for match in reversed(list(_AND.finditer(name))):
        if match.start() > 0 and match.end() < len(name):
            yield [name[: match.start()], name[match.end() :]]


def _with_head(items: list[str]) -> tuple[str, ...]:
    """Give each item the head of the last one, where it has none of its own."""
    *front, last = items
    if "等" in last:
        body, _, head = last.rpartition("等")
        return tuple(item + head for item in (*front, body) if item)
    return (*(_completed(item, last) for item in front), last)


def _completed(item: str, last: str) -> str:
    if item.endswith((*MANY_HEADS, *_MEASURING)):
        return item
    tail = item[-2:]
    at = last.find(tail)
    if len(item) > 2 and at > 0 and at + 2 < len(last):
        return item + last[at + 2 :]
    for head in sorted(MANY_HEADS, key=len, reverse=True):
        if last.endswith(head):
            return item + _wider(item, last, head)
    return item


def _wider(item: str, last: str, head: str) -> str:
    """Return the head with the word before it, where the items are of a kind: 城镇, 农村."""
    if len(item) <= 2 and len(last) > len(head) + len(item):
        return last[len(item) :]
    return head
