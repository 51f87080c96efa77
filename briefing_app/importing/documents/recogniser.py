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
_BOX = 0.8
"""A character fills so much of the height of the box that is drawn around its line."""


def load() -> Recognise:
    """Return the recogniser; raise RefusedError if it cannot be started."""
    try:
        from rapidocr import RapidOCR  # type: ignore[import-not-found]

        engine = RapidOCR(
            params={"Global.log_level": "critical", "Global.max_side_len": _LONGEST_SIDE}
        )
    except Exception as error:
        raise RefusedError(
            "文字识别没有装好，启动不了", "请重新安装：pip install 'briefing-app[ocr]'"
        ) from error

    def recognise(png: bytes) -> list[Run]:
        return runs_of(engine(png, return_word_box=True, return_single_char_box=True))

    return recognise


def runs_of(result: Any) -> list[Run]:
    """Return what RapidOCR found: a run a line, as sure as its least sure character."""
    if result.boxes is None or result.txts is None:
        return []
    signs = result.word_results or [()] * len(result.txts)
    return [
        _run(text, box, score, words)
        for text, box, score, words in zip(
            result.txts, result.boxes, result.scores, signs, strict=False
        )
        if text.strip()
    ]


def _run(text: str, box: Any, score: float, words: Any) -> Run:
    across, down = [float(x) for x, _ in box], [float(y) for _, y in box]
    top, bottom = min(down), max(down)
    sure = [float(word[1]) for word in words if len(word) > 1 and word[1] is not None]
    confidence = min([*sure, float(score)])
    return Run(
        text.strip(), min(across), top, max(across), bottom, (bottom - top) * _BOX, confidence
    )
