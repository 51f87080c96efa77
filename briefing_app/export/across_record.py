"""Two reports side by side as a JSON record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_app.analysis.comparing.across import Across, Aligned, Apart, Conversion
from briefing_app.analysis.comparing.difference import plain
from briefing_app.export.comparison_record import SCOPE_DIFFERS, difference_record
from briefing_app.export.records import Record, figure_record, stated_ranks
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report


def across_record(left: Report, right: Report, views: Sequence[Across]) -> Record:
    """Return what several questions about two reports find, the first question's counts first.

    `rows` has what aligns, then what looks alike, question by question; `only_left` and
    `only_right` list what the last question leaves alone.
    """
    sides = _Sides(left, right)
    first, last = views[0], views[-1]
    return {
        "kind": first.kind,
        "question": first.question,
        "left": _report_record(left),
        "right": _report_record(right),
        "counts": _counts_record(first),
        "counts_by_question": {view.question.value: _counts_record(view) for view in views},
        "rows": [row for view in views for row in sides.rows(view)],
        "only_left": [sides.left(figure) for figure in last.only_left],
        "only_right": [sides.right(figure) for figure in last.only_right],
    }


class _Sides:
    """Figures of either report as records."""

    def __init__(self, left: Report, right: Report) -> None:
        self._left, self._right = left, right
        self._stated = stated_ranks(left), stated_ranks(right)

    def left(self, figure: Figure) -> Record:
        return figure_record(self._left, figure, self._stated[0])

    def right(self, figure: Figure) -> Record:
        return figure_record(self._right, figure, self._stated[1])

    def rows(self, view: Across) -> Iterator[Record]:
        for row in view.aligned:
            yield self._aligned(row) | {"question": view.question}
        for each in view.apart:
            yield self._apart(each) | {"question": view.question}

    def _aligned(self, row: Aligned) -> Record:
        change = row.difference
        return {
            "indicator": row.name,
            "left": self.left(row.left),
            "right": self.right(row.right),
            "comparable": True,
            "reason": "",
            "how": row.how,
            "alias": row.alias,
            "converted": _conversion_record(row.conversion) if row.conversion else None,
            "headline": row.headline,
            "difference": difference_record(change) if change else None,
        }

    def _apart(self, each: Apart) -> Record:
        return {
            "indicator": each.name,
            "left": self.left(each.left),
            "right": self.right(each.right),
            "comparable": False,
            "reason": f"{SCOPE_DIFFERS}：{each.words}",
            "reason_kind": each.reason,
            "difference": None,
        }


def _report_record(report: Report) -> Record:
    return {
        "id": report.id,
        "title": report.title,
        "place": report.place,
        "review_year": report.review_year,
        "plan_year": report.plan_year,
    }


def _conversion_record(conversion: Conversion) -> Record:
    upper = conversion.upper
    return {
        "side": conversion.side,
        "value": plain(conversion.value),
        "upper": None if upper is None else plain(upper),
        "unit": conversion.unit,
        "from": conversion.of,
    }


def _counts_record(view: Across) -> Record:
    counts = view.counts
    return {
        "aligned": counts.aligned,
        "converted": counts.converted,
        "not_comparable": counts.apart,
        "only_left": counts.only_left,
        "only_right": counts.only_right,
        "repeated_left": counts.repeated_left,
        "repeated_right": counts.repeated_right,
        "not_asked_left": counts.aside_left,
        "not_asked_right": counts.aside_right,
        "left_total": counts.left_total,
        "right_total": counts.right_total,
    }
