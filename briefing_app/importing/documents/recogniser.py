"""Characters in pictures, by RapidOCR where it is installed: its models come with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.rows import Run

Recognise = Callable[[bytes], list[Run]]
"""A picture as PNG to the words on it, with boxes in pixels."""
_LONGEST_SIDE = 5000
"""Pictures are not made smaller than this before they are read: newspapers have small print."""
_LINE_SIDE = 1600
"""Lines are looked for in a picture made so small; more costs memory and finds no more."""
_FIELDS = 3
_APART = 0.7
"""Characters farther apart, in heights of their box, are not of one column for sure."""
_BOX = 0.8
"""A character fills so much of the height of the box that is drawn around its line."""


def load() -> Recognise:
    """Return the recogniser; raise RefusedError if it cannot be started."""
    try:
        from rapidocr import RapidOCR  # type: ignore[import-not-found]

        engine = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.max_side_len": _LONGEST_SIDE,
                "Det.limit_type": "max",
                "Det.limit_side_len": _LINE_SIDE,
            }
        )
    except Exception as error:
        raise RefusedError(
            "文字识别没有装好，启动不了", "请重新安装：pip install 'briefing-app[ocr]'"
        ) from error

    def recognise(png: bytes) -> list[Run]:
        return runs_of(engine(png, return_word_box=True, return_single_char_box=True))

    return recognise


def runs_of(result: Any) -> list[Run]:
    """Return what RapidOCR found as runs, each as sure as its least sure character.

    Two columns close together may come as one line; wide gaps between characters part it.
    """
    if result.boxes is None or result.txts is None:
        return []
    runs: list[Run] = []
    signs = result.word_results or [()] * len(result.txts)
    for text, box, score, words in zip(
        result.txts, result.boxes, result.scores, signs, strict=False
    ):
        runs += _parted(list(words)) or [_run([(text, score, box)])]
    return [run for run in runs if run.text]


def _parted(words: list[Any]) -> list[Run]:
    """Return the characters of a line as runs; none if their places are not known."""
    parts: list[list[Any]] = []
    for word in words:
        if len(word) < _FIELDS or word[2] is None:
            return []
        if parts and _left(word) - _right(parts[-1][-1]) < _APART * _height(word):
            parts[-1].append(word)
        else:
            parts.append([word])
    return [_run(part) for part in parts]


def _run(words: list[Any]) -> Run:
    """Return words with their scores and boxes as one run."""
    top = min(float(y) for word in words for _, y in word[2])
    bottom = max(float(y) for word in words for _, y in word[2])
    return Run(
        "".join(str(word[0]) for word in words).strip(),
        min(map(_left, words)),
        top,
        max(map(_right, words)),
        bottom,
        (bottom - top) * _BOX,
        min(float(word[1]) for word in words),
    )


def _left(word: Any) -> float:
    return min(float(x) for x, _ in word[2])


def _right(word: Any) -> float:
    return max(float(x) for x, _ in word[2])


def _height(word: Any) -> float:
    return max(float(y) for _, y in word[2]) - min(float(y) for _, y in word[2])
