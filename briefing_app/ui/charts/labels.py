"""Names cut to a width so that no two of one card look the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_MODES = (Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight)
_DOTS = "…"


def fit_labels(labels: Sequence[str], metrics: QFontMetrics, rooms: Sequence[float]) -> list[str]:
    """Return the labels cut to their rooms; names that differ keep a part that differs."""
    cut = [_elided(s, metrics, room, _MODES[0]) for s, room in zip(labels, rooms, strict=True)]
    for words in _twins(labels, cut):
        _part(words, cut, labels, metrics, rooms)
    return cut


def _twins(labels: Sequence[str], cut: Sequence[str]) -> list[list[int]]:
    """Return the places of different names that look the same once they are cut."""
    groups: dict[str, list[int]] = {}
    for index, words in enumerate(cut):
        groups.setdefault(words, []).append(index)
    return [group for group in groups.values() if len({labels[i] for i in group}) > 1]


def _part(
    twins: Sequence[int],
    cut: list[str],
    labels: Sequence[str],
    metrics: QFontMetrics,
    rooms: Sequence[float],
) -> None:
    """Cut these names elsewhere: their beginning, their end, or all that they share."""
    names = {labels[i] for i in twins}
    for mode in _MODES[1:]:
        found = {i: _elided(labels[i], metrics, rooms[i], mode) for i in twins}
        if len(Counter(found.values())) == len(names):
            break
    else:
        shared = _shared(sorted(names))
        found = {
            i: _elided(_DOTS + labels[i][shared:], metrics, rooms[i], _MODES[2]) for i in twins
        }
    for index, words in found.items():
        cut[index] = words


def _shared(names: Sequence[str]) -> int:
    """Return how many characters the sorted names have in common at the beginning."""
    first, last = names[0], names[-1]
    return next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), 0)


def _elided(text: str, metrics: QFontMetrics, room: float, mode: Qt.TextElideMode) -> str:
    return metrics.elidedText(text, mode, max(int(room), 0))
