"""A library of many reports: the start of the window, and the first hits of a search."""

from __future__ import annotations

import gc
import os
import random
import shutil
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.bundled import data_path
from briefing_app.library.cards import card_of
from briefing_app.library.library import Library
from briefing_app.library.places import places
from briefing_app.library.search.across import search_all
from briefing_app.library.search.folding import fold
from briefing_app.library.search.words import pack
from tests.benchmarks.cache import bundled_report
from tests.benchmarks.startup import environment, run_program
from tests.benchmarks.table import Finding, median, percentile

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.report import Report

_MANY, _VERY_MANY = 1_000, 10_000
_PAIRS = 7
_GROWTH = 1.10
_FIRST = 20
_ROUNDS = 3
_COPIES = 15_000
"""Characters of a generated report."""
_EXCHANGED = 0.06
_RARE = "戊夯垚"
_MS = 1e6
_WORDS = (
    *("的", "龘", "投", "投资", "企业", "占比", "外资", "不在", "固定资产", "跨境电商", "小巨人。"),
    *("全省第一", "不在文中的", "固定资产投资增长", "高质量发展建设共同富裕", "10%", "585", _RARE),
    *("投资 增长", "企业 服务 全省", "不在 文中"),
)


def measure() -> list[Finding]:
    """Measure the start with one report and a thousand, then searches of both sizes."""
    return [*_starts(), *_searches(_MANY, 100), *_searches(_VERY_MANY, 500)]


# ------------------------------------------------------------------------------ the start
def _starts() -> list[Finding]:
    """Open the window by turns in a profile of one report and in one of a thousand."""
    few, many = list[float](), list[float]()
    with (
        tempfile.TemporaryDirectory(prefix="briefing-bench-") as one,
        tempfile.TemporaryDirectory(prefix="briefing-bench-") as thousand,
    ):
        _fill(places(os.path.join(thousand, "profile")).reports, _MANY)
        for _ in range(_PAIRS + 1):
            few.append(_start(one))
            many.append(_start(thousand))
    ratio = median(many[1:]) / median(few[1:])
    return [
        Finding(
            f"start with {_MANY} reports, against one", ratio, _GROWTH, "",
            f"{median(few[1:]):.0f} and {median(many[1:]):.0f} ms until all is shown",
        )
    ]  # fmt: skip


def _start(home: str) -> float:
    """Return when everything is shown, in ms since the start of the program."""
    marks = run_program(environment(home), "--profile", os.path.join(home, "profile"))
    return marks["charts_ready"]


def _fill(folder: str, count: int) -> None:
    """Write so many copies of the bundled report; of each only the head is its own file."""
    source = Path(data_path("reports")) / "ningbo-2023"
    head = (source / "report.yaml").read_text("utf-8")
    for n in range(count):
        copy = Path(folder) / f"sample-{n:05}"
        copy.mkdir(parents=True)
        (copy / "report.yaml").write_text(
            head.replace("id: ningbo-2023", f"id: sample-{n:05}", 1), "utf-8"
        )
        for name in ("figures.yaml", "corrections.yaml", "source.txt"):
            shutil.copyfile(source / name, copy / name)
    os.sync()  # else the disk is still writing while the start is timed


# ------------------------------------------------------------------------------ the search
def _searches(count: int, limit_ms: float) -> list[Finding]:
    """Fill a library and time the first hits of some words, and the count of all places."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as home:
        library = Library(data_path(), places(home))
        characters = _generate(library, count)
        start = time.perf_counter_ns()
        progress = library.index.build() if library.corpus.wants_index else None
        built = (time.perf_counter_ns() - start) / _MS
        cold = _timed(library.corpus.prepare)
        gc.collect()
        first = [_first_hits(library, word) for word in _WORDS]
        whole = [_timed(partial(search_all, word, library.corpus, _FIRST)) for word in _WORDS]
        scan = _plain_scan(library) if not progress else []
    name = f"search {count:,} reports"
    detail = f"median {median(first):.1f} ms, {characters / 1e6:.0f} M characters"
    found = [
        Finding(f"{name}, first hits, p95", percentile(first, 0.95), limit_ms, "ms", detail),
        Finding(f"{name}, all counted, p95", percentile(whole, 0.95), None, "ms"),
        Finding(f"{name}, made ready", built + cold, None, "ms"),
    ]
    if scan:
        ratio = median([a / b for a, b in zip(whole, scan, strict=True)])
        found.append(Finding(f"{name}, all counted, against `in`", ratio, None, "", "median"))
    return found


def _generate(library: Library, count: int) -> int:
    """Put generated reports into the store; return how many characters they have."""
    base, folders, characters = bundled_report(), list[str](), 0
    dice = random.Random(1)
    alphabet = sorted(set(base.text))
    for n in range(count):
        report = _variant(base, n, dice, alphabet)
        folders.append(f"/reports/{report.id}")
        library.store.put(folders[-1], "1", card_of(report), pack(report))
        characters += len(report.text)
    library.store.show(folders, folders)
    return characters


def _variant(base: Report, n: int, dice: random.Random, alphabet: list[str]) -> Report:
    """Return the report with other numbers and some other characters, of the usual length."""
    letters = list(base.text)
    for at, letter in enumerate(letters):
        if letter.isdecimal():
            letters[at] = dice.choice("0123456789")
        elif dice.random() < _EXCHANGED:
            letters[at] = dice.choice(alphabet)
    text = "".join(letters)
    if n % 500 == 7:
        text = text[:5000] + _RARE + text[5000 + len(_RARE) :]
    longer = text + text[: _COPIES - len(text)]
    blocks = (*base.blocks, replace(base.blocks[-1], start=len(text), end=len(longer)))
    return replace(
        base, id=f"sample-{n:05}", plan_year=2010 + n % 15, text=longer, blocks=blocks
    )  # fmt: skip


def _first_hits(library: Library, word: str) -> float:
    look = partial(search_all, word, library.corpus, _FIRST, count=False)
    return median([_timed(look) for _ in range(_ROUNDS)])


def _plain_scan(library: Library) -> list[float]:
    """Return how long `in` over the bare texts takes for each of the words."""
    bases = [each.base for each in library.store.shown()]
    texts = [p.shadow.decode("utf-16-le") for _, p in library.store.words(bases)]
    return [_timed(partial(_scan, texts, fold(word))) for word in _WORDS]


def _scan(texts: list[str], word: str) -> list[bool]:
    return [word in text for text in texts]


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter_ns()
    action()
    return (time.perf_counter_ns() - start) / _MS
