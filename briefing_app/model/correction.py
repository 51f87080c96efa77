"""Departures of the corrected text from the printed page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing_app.model.figure import Quote


class CorrectionKind(StrEnum):
    """What went wrong on the way from the page to the file."""

    OCR = "ocr"
    TORN_HEADLINE = "torn_headline"
    LOST_TEXT = "lost_text"
    LINE_BREAK = "line_break"
    PUNCTUATION = "punctuation"
    NOTE_MARK = "note_mark"


class Certainty(StrEnum):
    """How sure the editor is. DOUBT marks a place left as printed."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Correction:
    """One listed departure, or one rule with the number of places it touches.

    `printed.exact` is what the page has (white space aside), `corrected` what the report
    shows. A paragraph mark ¶ in either stands for a paragraph end, which the text without
    white space does not hold. Equal forms mark a doubtful place that is left as it stands.
    """

    id: str
    kind: CorrectionKind
    printed: Quote
    corrected: str
    reason: str
    certainty: Certainty
    count: int = 1
    rule: str = ""
    """Of a rule: every, pairs or topics."""
    suggested: str | None = None
    """Of a doubt: what may stand there, "" for nothing; None where nobody knows better."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A correction at its place: `Report.text[start:end]` was printed as `printed`."""

    start: int
    end: int
    printed: str
    correction: str
