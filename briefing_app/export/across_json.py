"""Two reports side by side as JSON: the record that the command compare prints."""

from __future__ import annotations

import json
from typing import Any

from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.export.across_content import AcrossContent
from briefing_app.export.across_record import across_record
from briefing_app.export.progress import Tell
from briefing_app.export.records import Record

_SIDES = {Filter.ONLY_LEFT: "only_left", Filter.ONLY_RIGHT: "only_right"}


def render(content: AcrossContent, tell: Tell) -> bytes:
    """Return the comparison as UTF-8 JSON without a byte order mark."""
    data = record(content)
    tell.step(0.7, "写记录")
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def record(content: AcrossContent) -> Record:
    """Return the comparison as one record; the counts are those of all, whatever is listed."""
    found = across_record(content.left, content.right, content.views)
    only = content.only
    if only is None:
        return found
    rows = [row for row in found["rows"] if _is_shown(row, only)]
    alone = {key: found[key] if each is only else [] for each, key in _SIDES.items()}
    return found | {"filter": only, "rows": rows} | alone


def _is_shown(row: dict[str, Any], only: Filter) -> bool:
    """Whether a filter lets a row through."""
    wanted = {
        Filter.ALIGNED: row["comparable"],
        Filter.CONVERTED: row["comparable"] and row["converted"] is not None,
        Filter.APART: not row["comparable"],
    }
    return bool(wanted.get(only, False))
