"""A comparison as a JSON record: pairs, look-alikes, targets that stand alone."""

from __future__ import annotations

from collections.abc import Mapping

from briefing_app.analysis.comparing.difference import Difference, Limit, plain
from briefing_app.analysis.comparing.ledger import Ledger, Unlike
from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.export.records import Record, figure_record, stated_ranks
from briefing_app.model.figure import Rank
from briefing_app.model.report import Report

SCOPE_DIFFERS = "口径有别"
_NO_NUMBER = "目标没有写数字"


def compare_record(report: Report, book: Ledger) -> Record:
    """Return a ledger as JSON: pairs, then look-alikes, then targets that stand alone."""
    stated = stated_ranks(report)
    return {
        "report": report.id,
        "rows": [
            *(_pair_record(report, pair, stated) for pair in book.pairs),
            *(_unlike_record(report, each, stated) for each in book.unlike),
        ],
        "targets_without_actual": [
            figure_record(report, figure, stated) | {"reason": _no_actual(report)}
            for figure in book.unpaired
        ],
        "targets_without_number": [
            figure_record(report, figure, stated) | {"reason": _NO_NUMBER}
            for figure in book.unnumbered
        ],
        "counts": {
            "comparable": len(book.pairs),
            "target_higher": len(book.leaning(1)),
            "level": len(book.leaning(0)),
            "target_lower": len(book.leaning(-1)),
            "not_comparable": len(book.unlike),
            "targets_without_actual": len(book.unpaired),
            "targets_without_number": len(book.unnumbered),
        },
    }


def _pair_record(report: Report, pair: Pair, stated: Mapping[str, Rank]) -> Record:
    return {
        "indicator": pair.name,
        "left": figure_record(report, pair.actual, stated),
        "right": figure_record(report, pair.target, stated),
        "comparable": True,
        "reason": "",
        "difference": difference_record(pair.difference),
    }


def difference_record(change: Difference) -> Record:
    """Return a difference; its value is null where the words leave no more than a limit."""
    exact = change.limit is Limit.EXACT and change.value is not None
    return {
        "value": plain(change.value) if exact and change.value is not None else None,
        "unit": change.unit,
        "text": change.text,
        "sentence": change.sentence,
        "limit": change.limit,
        "about": change.about,
    }


def _unlike_record(report: Report, unlike: Unlike, stated: Mapping[str, Rank]) -> Record:
    return {
        "indicator": unlike.name,
        "left": figure_record(report, unlike.actual, stated),
        "right": figure_record(report, unlike.target, stated),
        "comparable": False,
        "reason": f"{SCOPE_DIFFERS}：{unlike.words}",
        "reason_kind": unlike.reason,
        "difference": None,
    }


def _no_actual(report: Report) -> str:
    return f"原文没有可比的{report.review_year}年实绩"
