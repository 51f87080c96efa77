"""Stops of an agenda, made from what is selected in a report."""

from __future__ import annotations

from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.meeting.agenda import Stop, StopKind
from briefing_app.meeting.anchoring import anchor, anchor_section
from briefing_app.model.figure import Span
from briefing_app.model.report import Report

_TITLE = 24
"""A sentence is named by its first characters."""


def topic_stop(report: Report, section_id: str) -> Stop:
    """Return a stop that shows a section; raise UnknownIdError if there is none."""
    title = report.section(section_id).short
    return Stop(StopKind.TOPIC, section_id, title, anchor_section(report, section_id))


def figure_stop(report: Report, figure_id: str) -> Stop:
    """Return a stop that shows one figure; raise UnknownIdError if there is none."""
    figure = report.figure(figure_id)
    title = f"{figure.name} {figure.printed}"
    return Stop(StopKind.FIGURE, figure_id, title, anchor(report, figure.span))


def pair_stop(report: Report, figure_id: str) -> Stop:
    """Return a stop that shows a figure beside its counterpart of the other year."""
    figure = report.figure(figure_id)
    return Stop(StopKind.PAIR, figure_id, figure.name, anchor(report, figure.span))


def stop_of(report: Report, section_id: str, sentence: Span | None, figure_id: str) -> Stop:
    """Return a stop for what is selected: a pair, a figure, a sentence, else the section."""
    if figure_id:
        paired = any(pair.has(frozenset((figure_id,))) for pair in find_pairs(report))
        return pair_stop(report, figure_id) if paired else figure_stop(report, figure_id)
    if sentence is not None:
        return sentence_stop(report, sentence)
    return topic_stop(report, section_id)


def sentence_stop(report: Report, span: Span) -> Stop:
    """Return a stop that shows words of the text, by rule one sentence."""
    words = report.quote(span)
    title = words if len(words) <= _TITLE else words[:_TITLE] + "…"
    return Stop(StopKind.SENTENCE, "", title, anchor(report, span))


def answer_stop(query: str, title: str = "") -> Stop:
    """Return a stop that asks a question again, as it was typed."""
    return Stop(StopKind.ANSWER, query, title or query)
