"""The quantity grammar beside one plain pattern over the same text, and beside its own length.

The plain pattern is what a program without a grammar would search for: a number in digits or
numerals and one of the units. Both are timed in turns, so that a busy machine slows both.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from briefing_app.bundled import data_path
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.importing.quantities import find_quantities
from briefing_app.importing.quantities.unit_words import MEASURES, PERCENT, POINTS, THINGS
from tests.benchmarks.table import Finding, median

_ROUNDS = 31
_RECOGNIZERS = 8_249
"""Characters a second of Microsoft's recognizers-text on such text, measured once."""
_PLAIN_SPEED = 10_000_000
"""Characters a second of the plain pattern on the machine the limits were set for."""
_LENGTHS = (1_000_000, 10_000_000)


def measure() -> list[Finding]:
    """Compare the speed with one plain pattern, and that of 10 MB with that of 1 MB."""
    text = _text()
    plain = _plain()
    pairs = [(_spent(plain.findall, text), _spent(find_quantities, text)) for _ in range(_ROUNDS)]
    ratio = median([slow / quick for quick, slow in pairs])
    speed = len(text) / median([slow for _, slow in pairs])
    short, long = (_spent(find_quantities, _long(text, length)) for length in _LENGTHS)
    return [
        Finding(
            "grammar, time of plain passes", ratio, 4, "passes",
            f"{speed / 1e6:.1f} M characters a second, {len(find_quantities(text))} numbers",
        ),
        Finding("grammar, a million characters", 1e6 / speed * 1000, 4e9 / _PLAIN_SPEED, "ms"),
        Finding(
            "grammar, a million characters beside recognizers-text",
            1e6 / speed * 1000, 1e9 / _RECOGNIZERS / 100, "ms",
        ),
        Finding("grammar, 10 MB beside ten times 1 MB", long / short / 10, 1.3, "times"),
    ]  # fmt: skip


def _plain() -> re.Pattern[str]:
    words = f"{MEASURES} {THINGS} {PERCENT} {POINTS}".split()
    units = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    number = r"(?:\d+(?:\.\d+)?|[零一二两三四五六七八九十百千万亿]+)"
    return re.compile(f"{number}[多余]?(?:万亿|[万亿])?(?:{units})")


def _text() -> str:
    indicators = load_indicators(data_path("indicators.yaml"))
    return load_report(data_path("reports/ningbo-2023"), indicators).text


def _long(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


def _spent(work: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    work(text)
    return time.perf_counter() - start
