"""Questions to the search: against plain scans of the same text, SQLite LIKE, and the clock."""

from __future__ import annotations

import gc
import random
import sqlite3
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.analysis.asking.answers import Answerer
from briefing_app.library.search.folding import fold
from briefing_app.library.search.shadow import Shadow
from tests.benchmarks.cache import bundled_report
from tests.benchmarks.table import Finding, median, percentile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_REPORTS = 100
_ROUNDS = 7
_REPEATS = 20
_MS = 1e6
_WORDS = (
    *("固定资产投资", "投资", "企业", "外资", "民间投资增长", "585.7亿元", "小巨人", "全省第一"),
    *("不在文中", "龘", "研发投入强度达3.0%", "跨境电商", "10%", "高质量发展", "，", "目标"),
)
"""Words to scan for: rare, frequent, absent; windows of the text are added."""
_WINDOWS = 44
_QUESTIONS = (
    *("固投", "GDP", "外资", "gutou", "gdzctz", "shls", "wz", "37亿", "10%", "投资 固定资产"),
    *("固投去年多少，今年目标？", "出口排第几", "增长>10%", "目标", "全省第一", "sec:对外开放"),
    *("固头", "实际利用外姿", "不在文中的话", "企业", "fixed asset", "gu投", ">abc", "长" * 10_000),
    *("推进科技成果转化转移", "固定资产投资增长10%以上", "“小巨人”", "", "的", "外资 目标"),
)
"""One of each kind; long, senseless and mistyped ones among them."""


def measure() -> list[Finding]:
    """Time one report, and a hundred."""
    report = bundled_report()
    answerer = Answerer([report])
    answerer.prepare()
    one = _answer_times(answerer)
    texts = [report.text for _ in range(_REPORTS)]
    shadows = [Shadow(text) for text in texts]
    words = (*_WORDS, *_windows(report.text))
    ratios_one = _ratios(shadows[:1], texts[:1], words)
    ratios_many = _ratios(shadows, texts, words)
    many = Answerer([replace(report, id=f"{report.id}-{n}") for n in range(_REPORTS)])
    many.prepare()
    hundred = _answer_times(many)
    return [
        Finding(
            "search one text, against a plain scan, p95", percentile(ratios_one, 0.95), 3, "",
            f"median {median(ratios_one):.2f}, {len(words)} words, worst {max(ratios_one):.1f}",
        ),
        Finding(
            f"search {_REPORTS} texts, against that, p95", percentile(ratios_many, 0.95), 3, "",
            f"median {median(ratios_many):.2f}, worst {max(ratios_many):.1f}",
        ),
        Finding(
            "search one text, against SQLite LIKE", _against_sqlite(report.text), 1, "",
            "median of the words",
        ),
        Finding(
            "answer a question, p95", percentile(one, 0.95), 5, "ms",
            f"median {median(one):.2f} ms, {len(_QUESTIONS)} questions, worst {max(one):.1f}",
        ),
        Finding(
            f"answer a question about {_REPORTS} reports, p95", percentile(hundred, 0.95), None,
            "ms", f"median {median(hundred):.2f} ms",
        ),
    ]  # fmt: skip


def _answer_times(answerer: Answerer) -> list[float]:
    """Return the median time of each question, in ms."""
    for question in _QUESTIONS:
        answerer.ask(question)
    gc.collect()
    return [_median_time(_asking(answerer, question), 1) for question in _QUESTIONS]


def _asking(answerer: Answerer, question: str) -> Callable[[], object]:
    def ask() -> object:
        return answerer.ask(question)

    return ask


def _windows(text: str) -> list[str]:
    """Return runs of 2 to 10 characters of the text, the same every time."""
    dice = random.Random(1)
    starts = [dice.randrange(len(text) - 10) for _ in range(_WINDOWS)]
    return [text[start : start + dice.randint(2, 10)] for start in starts]


def _ratios(shadows: Sequence[Shadow], texts: Sequence[str], words: Sequence[str]) -> list[float]:
    """Return by word how much longer all places take in shadows than in the texts."""
    repeats = max(_REPEATS // len(texts), 1)

    def searching(word: str) -> Callable[[], object]:
        return lambda: [shadow.find(fold(word)) for shadow in shadows]

    def scanning(word: str) -> Callable[[], object]:
        return lambda: [_plain_scan(text, word) for text in texts]

    return [
        _median_time(searching(word), repeats) / _median_time(scanning(word), repeats)
        for word in words
    ]


def _plain_scan(text: str, word: str) -> list[int]:
    """Return every place of a word, in the most direct way."""
    found, at = list[int](), text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + len(word))
    return found


def _against_sqlite(text: str) -> float:
    """Return how long a search takes beside `LIKE '%word%'` over the sentences in SQLite."""
    shadow = Shadow(text)
    with sqlite3.connect(":memory:") as base:
        base.execute("CREATE TABLE sentence (words TEXT)")
        base.executemany("INSERT INTO sentence VALUES (?)", [(s,) for s in text.split("。")])

        def liking(word: str) -> Callable[[], object]:
            ask = "SELECT words FROM sentence WHERE words LIKE ?"
            return lambda: base.execute(ask, (f"%{word}%",)).fetchall()

        def searching(word: str) -> Callable[[], object]:
            return lambda: shadow.find(fold(word))

        return median(
            [
                _median_time(searching(word), _REPEATS) / _median_time(liking(word), _REPEATS)
                for word in _WORDS
            ]
        )


def _median_time(action: Callable[[], object], repeats: int) -> float:
    """Return the median of some rounds, in ms for one action."""
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter_ns()
        for _ in range(repeats):
            action()
        times.append((time.perf_counter_ns() - start) / repeats / _MS)
    return median(times)
