"""What travels when a stop is dragged: from tree, figures and cards into the agenda."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData

from briefing_app.meeting.agenda import Stop, StopKind
from briefing_app.meeting.anchor import Anchor

STOP_MIME = "application/x-briefing-stop"
"""JSON in UTF-8: kind, target, title, and for a sentence its anchor."""
_LONGEST = 65_536
"""More bytes than that are no stop of ours."""


def stop_mime(stop: Stop) -> QMimeData:
    """Return a stop as data to drag; its title is the text that other programs get."""
    record: dict[str, Any] = {
        "kind": stop.kind.value,
        "target": stop.target,
        "title": stop.title,
    }
    if anchor := stop.anchor:
        record["anchor"] = {
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "section": anchor.section,
            "times": anchor.times,
        }
    data = QMimeData()
    data.setData(STOP_MIME, QByteArray(json.dumps(record, ensure_ascii=False).encode()))
    data.setText(stop.title)
    return data


def stop_of(mime: QMimeData) -> Stop | None:
    """Return the stop that is being dragged; None for anything else."""
    if not mime.hasFormat(STOP_MIME):
        return None
    content = bytes(mime.data(STOP_MIME).data())
    if len(content) > _LONGEST:
        return None
    try:
        record = json.loads(content)
        return Stop(
            StopKind(record["kind"]),
            _words(record["target"]),
            _words(record["title"]),
            _anchor(record.get("anchor")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _anchor(record: dict[str, Any] | None) -> Anchor | None:
    """Return an anchor as it was dragged; None where there is none."""
    if record is None:
        return None
    times = record.get("times", 1)
    return Anchor(
        _words(record["exact"]),
        _words(record.get("prefix", "")),
        _words(record.get("suffix", "")),
        _words(record.get("section", "")),
        times if isinstance(times, int) else 1,
    )


def _words(value: object) -> str:
    """Return a string as it is; raise TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value
