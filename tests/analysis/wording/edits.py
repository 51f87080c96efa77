"""Sixty known edits of a report, and how many of them a comparison finds."""

from __future__ import annotations

import random
import re
from typing import NamedTuple

from briefing_app.analysis.wording import Line, Sign, compare_wording
from briefing_app.model.figure import Span
from briefing_app.model.report import BlockKind, Report
from tests.analysis.wording.texts import blocks_report, lines_of

KINDS = ("reworded", "moved", "added", "dropped", "numbers")
NEW = (
    "坚决守住安全生产底线", "设立暖心驿站300处", "推行校园午间躺睡", "新辟国际客运航线6条",
    "启动古籍数字化", "发行法治绿皮书", "组建低空经济专班", "推行河湖长述职", "举办青年科学家论坛",
    "建立宠物诊疗名录", "推广屋顶光伏", "更换老旧电梯1800台",
)  # fmt: skip
_SENTENCE = re.compile(r"[^。]+。")


class Edit(NamedTuple):
    """What was done, and the words it concerns on either side ("" for none)."""

    kind: str
    left: str
    right: str


class Score(NamedTuple):
    """Edits found with the right sign, lines that report an edit, and those that are right."""

    found: int
    edits: int
    right: int
    reported: int
    numbers_reworded: int


def edited(report: Report, seed: int) -> tuple[Report, Report, list[Edit]]:
    """Return a report, the same with 60 edits far enough apart, and the edits."""
    rng = random.Random(seed)
    paragraphs = [
        (b.section, b.kind, _SENTENCE.findall(report.text[b.start : b.end]))
        for b in report.blocks
        if b.kind in (BlockKind.PARAGRAPH, BlockKind.TOPIC)
    ]
    places = [(p, s) for p, (_, _, found) in enumerate(paragraphs) for s in range(1, len(found), 2)]
    rng.shuffle(places)
    changed = [list(found) for _, _, found in paragraphs]
    edits, moved = list[Edit](), list[tuple[int, str]]()
    for number in range(60):
        kind = KINDS[number % len(KINDS)]
        wanted = re.compile(r"\d\d" if kind == "numbers" else r"[\u4e00-\u9fff]{7}")
        at = next(i for i, (p, s) in enumerate(places) if wanted.search(changed[p][s]))
        paragraph, sentence = places.pop(at)
        old = changed[paragraph][sentence]
        new = _changed(old, kind, rng, NEW[number // len(KINDS)])
        if kind == "moved":
            moved.append(((paragraph + rng.randint(3, 20)) % len(changed), old))
        changed[paragraph][sentence] = new
        edits.append(Edit(kind, "" if kind == "added" else old, _words(kind, old, new)))
    for paragraph, words in moved:
        changed[paragraph].append(words)
    return (
        blocks_report(*((s, k, "".join(found)) for s, k, found in paragraphs)),
        blocks_report(
            *((s, k, "".join(new)) for (s, k, _), new in zip(paragraphs, changed, strict=True))
        ),
        edits,
    )


def _changed(old: str, kind: str, rng: random.Random, new: str) -> str:
    """Return what stands in the place of a sentence."""
    if kind == "added":
        return old + new + "。"
    if kind == "numbers":
        return re.sub(r"\d\d", lambda m: str(100 - int(m.group())), old, count=1)
    if kind == "reworded":
        run = rng.choice(list(re.finditer(r"[\u4e00-\u9fff]{7,}", old)))
        start, length = run.start() + rng.randint(0, 3), rng.randint(1, 4)
        return old[:start] + "".join(rng.sample(new, length)) + old[start + length :]
    return ""


def _words(kind: str, old: str, new: str) -> str:
    if kind == "added":
        return new.removeprefix(old)
    return old if kind == "moved" else new


def score(report: Report, seed: int) -> Score:
    """Compare a report with an edited copy and count."""
    left, right, edits = edited(report, seed)
    lines = lines_of(compare_wording(left, "", right, ""))
    reported = {i for i, n in enumerate(lines) if n.sign is not Sign.SAME or n.moved or n.numbers}
    found, right_ones, numbers_reworded = 0, set[int](), 0
    for edit in edits:
        places = _span(left, edit.left), _span(right, edit.right)
        touched = [i for i, line in enumerate(lines) if _touches(line, *places)]
        good = {i for i in touched if _shows(lines[i], edit.kind)}
        found += bool(good)
        right_ones |= good
        if edit.kind == "numbers":
            numbers_reworded += any(lines[i].sign is Sign.CHANGED for i in touched)
    return Score(found, len(edits), len(right_ones & reported), len(reported), numbers_reworded)


def _span(report: Report, words: str) -> Span:
    at = report.text.index(words) if words else -1
    return Span(at, at + len(words))


def _touches(line: Line, left: Span, right: Span) -> bool:
    return any(
        clause is not None and clause.span.start < span.end and span.start < clause.span.end
        for clause, span in ((line.left, left), (line.right, right))
    )


def _shows(line: Line, kind: str) -> bool:
    return {
        "reworded": line.sign is Sign.CHANGED,
        "moved": line.sign is Sign.SAME and line.moved,
        "added": line.sign is Sign.ADDED,
        "dropped": line.sign is Sign.GONE,
        "numbers": line.sign is Sign.SAME and line.numbers,
    }[kind]
