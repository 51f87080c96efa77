"""Two reports side by side, against difflib over the same characters.

The near pair is one text and a copy with sixty edits. The far pair is two texts on the same
matters: of every ten sentences three stand on both sides, two were reworded, five are made
of clauses that the other side does not have; and the order is another. There most clauses must be looked up everywhere, and what the
lines cost is for information.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from dataclasses import replace
from difflib import SequenceMatcher

from briefing_app.analysis.wording import apply, compare_wording, diff
from briefing_app.bundled import data_path
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.model.report import NO_REPORT, Block, BlockKind, Report
from tests.benchmarks.table import Finding, median

_LENGTH = 15_000
_ROUNDS = 9
_LIMIT = 0.05
_SENTENCE = re.compile(r"[^。]+。")


def measure() -> list[Finding]:
    """Return what aligning costs, as a share of what difflib takes in the same run."""
    rng = random.Random(20230)
    words = _bundled()
    text = _lengthened(words, rng)
    pairs = {"near": _near(text, rng), "far": _far(text, rng)}
    return [f for name, other in pairs.items() for f in _findings(name, text, other)]


def _findings(name: str, text: str, other: str) -> list[Finding]:
    script = diff(text, other)
    if apply(script, text) != other:
        raise AssertionError(name)
    left, right = _report(text), _report(other)
    base = _seconds(lambda: SequenceMatcher(None, text, other, autojunk=False).get_opcodes(), 1)
    exact = _seconds(lambda: diff(text, other), _ROUNDS)
    lines = _seconds(lambda: compare_wording(left, "", right, ""), _ROUNDS)
    limit = _LIMIT if name == "near" else None
    detail = f"{len(text)} and {len(other)} characters, difflib {base * 1000:.0f} ms"
    return [
        Finding(f"wording, {name}: edit script", exact / base, _LIMIT, "", _ms(exact, detail)),
        Finding(f"wording, {name}: all lines", lines / base, limit, "", _ms(lines, detail)),
    ]


def _ms(seconds: float, detail: str) -> str:
    return f"{seconds * 1000:.1f} ms, {detail}"


def _seconds(action: Callable[[], object], rounds: int) -> float:
    """Return the median time of some rounds after one that is not counted."""
    if rounds > 1:
        action()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        taken.append(time.perf_counter() - start)
    return median(taken)


def _bundled() -> str:
    indicators = load_indicators(data_path("indicators.yaml"))
    return load_report(data_path("reports/ningbo-2023"), indicators).text


def _lengthened(words: str, rng: random.Random) -> str:
    """Return the text made longer by sentences put together from its clauses."""
    text = words
    clauses = [c for c in re.split(r"[，。；：！]", words) if len(c) > 5]
    while len(text) < _LENGTH:
        text += _sentence(clauses, rng)
    return text


def _sentence(clauses: list[str], rng: random.Random) -> str:
    return "，".join(rng.sample(clauses, rng.randint(2, 4))) + "。"


def _near(text: str, rng: random.Random) -> str:
    """Return a copy with sixty runs of up to ten characters replaced, lost or put in."""
    for _ in range(60):
        at, length = rng.randrange(len(text) - 20), rng.randint(1, 10)
        new = "".join(rng.sample(text, rng.choice((0, length, length))))
        text = text[:at] + new + text[at + rng.choice((0, length)) :]
    return text


def _far(text: str, rng: random.Random) -> str:
    sentences = _SENTENCE.findall(text)
    rng.shuffle(sentences)
    letters = text.translate(dict.fromkeys(map(ord, "，。；：、！")))
    found = []
    for number, sentence in enumerate(sentences):
        if number % 10 < 3:
            found.append(sentence)
        elif number % 10 < 5:
            found.append(_reworded(sentence, letters, rng))
        else:
            runs = (rng.randrange(len(letters) - 20) for _ in sentence[::10])
            found.append("，".join(letters[at : at + 9] for at in runs) + "。")
    return "".join(found)


def _reworded(sentence: str, letters: str, rng: random.Random) -> str:
    """Return a sentence with three characters in every fifteen exchanged."""
    for start in range(0, len(sentence) - 4, 15):
        at = rng.randrange(len(letters) - 3)
        sentence = sentence[:start] + letters[at : at + 3] + sentence[start + 3 :]
    return sentence


def _report(text: str) -> Report:
    """Return a text as a report of paragraphs of four sentences."""
    blocks, start = [], 0
    for words in re.findall(r"(?:[^。]*。){1,4}|[^。]+$", text):
        blocks.append(Block(BlockKind.PARAGRAPH, "", start, start + len(words)))
        start += len(words)
    return replace(NO_REPORT, text=text, blocks=tuple(blocks))
