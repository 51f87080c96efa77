"""Topic sentences in the middle of a paragraph, where a newspaper ran everything on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_app.importing.draft import Heading, HeadingStyle
from briefing_app.importing.mending.labels import LabelStyle
from briefing_app.importing.outline.passages import Passage, bare, sentence_end, split

_LONG = 200
"""Only a paragraph this long hides topics."""
_GAP = 45
"""So far apart stand two topics of one paragraph, or the text behind the last one."""
_SHORT = range(5, 23)
_PLAIN = re.compile(
    r"[^\d，；：！？、“”《》（）]+|[^\d，；：！？、《》（）]*[“”][^\d，；：！？、《》（）]*"
)
_STATE = re.compile(
    r"""
    (?:更加|不断|持续|进一步|加快|加速|扎实|有效|深入|全面|稳步|有序|显著|明显|大幅|切实|加力|强劲|蓬勃
      |快速|协同|纵深|高效|逐步|日益|愈加|愈发|整体|稳定|平稳|深度|有力|统筹|同步|加紧|强力|强势|较快)
    (?:有力|有效|提升|增强|优化|改善|推进|发展|落实|落地|突破|建设|构建|治理|实施|完善|提高|巩固|拓展
      |深化|健全|显现|彰显|加强|向好|增长|复苏|回升|开展|扩大|壮大|集聚|转型|升级|见效|繁荣|进步|提速
      |推开|延伸|形成|凸显|释放|激发|迸发|夯实|稳固|保障|改进|改革|加大)
  | (?:成效|成果|优势|效果|效应|作用|亮点|步伐|势头|活力|基础|特色|质量|水平|能力|环境|格局)
    (?:更加|持续|不断|日益)?
    (?:明显|显著|突出|凸显|初显|显现|丰硕|亮眼|频现|纷呈|坚实|稳固|强劲|良好|有力|过硬|优良|优越)
  | (?:取得|实现|迈上|迈出|开创|再上|跃上|呈现|展现|打开|焕发|收获|结出|进入|步入|跨入|达到|注入)
    .{0,4}
    (?:成果|突破|成效|进展|台阶|步伐|局面|气象|活力|跨越|提升|硕果|进步|飞跃|形象|变化|动能|水平|阶段)
  | (?:扩量提质|提质增效|提质扩面|提振复苏|扎实有力|有力有效|更有保障|保持平稳|保持稳定|总体平稳
      |安全稳定|和谐稳定|蓬勃发展|亮眼|喜人|丰硕|浓厚|卓有成效|稳中有进|稳中向好|稳中提质|提档升级)
    """,
    re.VERBOSE,
)
_ACTION = re.compile(
    "实施|推进|推动|加快|加强|建成|完成|开展|启动|成立|组建|成为|获批|获评|入选|新增|出台|制定|编制|全力|深入|积极"
    "|大力|成功|扎实|深化|持续|严格|全面|打好|打造|构建|建设|引进|落实|坚持|强化|优化|提升|完善|健全|支持|培育"
)


class _Sentence(NamedTuple):
    start: int
    title: str


def split_run_on_topics(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages with hidden topics as paragraphs of their own.

    A topic is short, without numbers and commas, followed by a longer stretch, and has
    siblings of its kind: statements of progress (民生保障更加有力), or at least three that
    begin with the same word (强化政治建设统领). Most areas of a part must have them.
    """
    areas = [i for i, p in enumerate(passages) if p.label and p.label.style is LabelStyle.AREA]
    found: dict[int, list[_Sentence]] = {}
    for part in _by_part(passages, areas):
        hidden = {i: _of_area(passages, i) for i in part}
        having = [topics for topics in hidden.values() if topics]
        if len(having) >= 2 and 2 * len(having) >= len(part):
            for topics in having:
                found.update(topics)
    result: list[Passage] = []
    for index, passage in enumerate(passages):
        result += _taken_apart(passage, passages, index, found.get(index, []))
    return result


def _by_part(passages: Sequence[Passage], areas: Iterable[int]) -> list[list[int]]:
    """Return the areas of each part."""
    parts: dict[int, list[int]] = {}
    part, at = -1, 0
    for area in areas:
        for index in range(at, area):
            if passages[index].level == 1:
                part = index
        at = area
        parts.setdefault(part, []).append(area)
    return list(parts.values())


def _of_area(passages: Sequence[Passage], area: int) -> dict[int, list[_Sentence]]:
    """Return the hidden topics of the paragraphs of an area, by paragraph."""
    found = {}
    for index in range(area, len(passages)):
        passage = passages[index]
        if index > area and passage.heading is not None:
            break
        if len(passage.words) >= _LONG:
            topics = _topics(passage.words, _body_start(passage))
            if len(topics) >= 2:
                found[index] = topics
    return found


def _body_start(passage: Passage) -> int:
    """Return where the text behind a run-in heading begins."""
    return sentence_end(passage.words) + 1 if passage.heading else 0


def _topics(words: str, start: int) -> list[_Sentence]:
    """Return the topic sentences of one paragraph."""
    short = list(_short_sentences(words, start))
    states = [s for s in short if _is_state(s.title)]
    firsts = Counter(s.title[:2] for s in short)
    first, count = max(firsts.items(), key=lambda item: item[1], default=("", 0))
    alike = [s for s in short if s.title[:2] == first] if count >= 3 else []
    chosen = _spaced(alike, words)
    return chosen if len(chosen) >= 3 else _spaced(states, words)


def _short_sentences(words: str, start: int) -> Iterable[_Sentence]:
    while (stop := sentence_end(words, start)) >= 0:
        title = words[start:stop]
        if len(title) in _SHORT and _PLAIN.fullmatch(title):
            yield _Sentence(start, title)
        start = stop + 1


def _is_state(title: str) -> bool:
    """Return whether a sentence says how something stands, and not what was done."""
    state = any(m.end() == len(title) and m.start() >= 2 for m in _STATE.finditer(title))
    return state and _ACTION.match(title) is None


def _spaced(sentences: Sequence[_Sentence], words: str) -> list[_Sentence]:
    """Keep the sentences with a stretch of text behind them."""
    ends = [*(s.start for s in sentences[1:]), len(words)]
    pairs = zip(sentences, ends, strict=False)
    return [s for s, end in pairs if end - s.start - len(s.title) > _GAP]


def _taken_apart(
    passage: Passage, passages: Sequence[Passage], index: int, topics: Sequence[_Sentence]
) -> list[Passage]:
    if not topics:
        return [passage]
    level = next(p.level for p in reversed(passages[: index + 1]) if p.heading)
    cuts = [s.start for s in topics if s.start]
    parts = split(passage, cuts)
    for part, topic in zip(parts[len(parts) - len(topics) :], topics, strict=True):
        part.heading = Heading(min(level + 1, 3), "", bare(topic.title), HeadingStyle.RUN_IN)
    return parts
