"""A report on its way in: paragraphs, headings, figures and doubts, as one frozen record.

Every step and every decision of the person who checks makes a new draft, so that undo is a
list of drafts. Paragraphs keep what the page printed; `edits` lie over it, and the corrected
text is worked out from both. Everything else points at a paragraph by its number, which it
keeps when others are split, joined or taken away.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.figure import Bound, Direction, Measure, MentionKind, Rank, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import SectionKind


@dataclass(frozen=True, slots=True)
class TextEdit:
    """`printed[start:end]` of a paragraph reads `corrected` in the report.

    Equal words mark a doubtful place that is left as it stands.
    """

    start: int
    end: int
    corrected: str
    kind: CorrectionKind
    reason: str
    certainty: Certainty
    id: str = ""
    """Of the correction it was saved as; "" for a new one."""


class HeadingStyle(StrEnum):
    """How a heading stands in the text."""

    LINE = "line"
    """A paragraph of its own."""
    RUN_IN = "run_in"
    """Opens its paragraph and is followed by a full stop there (or by ： ？ ！ ；)."""
    SUPPLIED = "supplied"
    """Not in the text: the paragraph is empty."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the outline. `level` is 1 to 3; `kind` is left out where it is inherited."""

    level: int
    label: str
    title: str
    style: HeadingStyle
    kind: SectionKind | None = None
    id: str = ""
    """Of the section it was saved as; "" for a new one."""
    absent: str = ""
    """What the copy lacks at the end of this very section."""


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """One paragraph without white space, as printed; `text` is what the report shows.

    `source` is the index of the document in `Draft.sources`, `page` its page.
    `first_line` and `last_line` are indices of the document's lines, for scanned pages.
    `seams` are the offsets in `printed` at which two lines of the document met.
    """

    id: int
    printed: str
    edits: tuple[TextEdit, ...] = ()
    heading: Heading | None = None
    source: int = 0
    page: int = 1
    first_line: int = -1
    last_line: int = -1
    closes: int = 0
    """The level of an open section it goes back to, behind that section's children (closing
    words, 【下转第3版】); 0 for a paragraph of the innermost section."""
    seams: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The paragraph as corrected by its edits; rules of the draft not yet applied."""
        parts: list[str] = []
        done = 0
        for edit in self.edits:
            parts += (self.printed[done : edit.start], edit.corrected)
            done = edit.end
        return "".join([*parts, self.printed[done:]])


@dataclass(frozen=True, slots=True)
class DraftFigure:
    """A figure as found, or as the person wrote it.

    `start:end` are offsets in the corrected text of its paragraph, after the rules (which
    put one character for one). `indicators` are ids, of the catalogue or of `Draft.indicators`;
    more than one for 均 and 双双. `confidence` is 0 to 100, `reasons` say why it is low;
    `checked` is set when a person has looked.
    """

    id: str
    paragraph: int
    start: int
    end: int
    exact: str
    printed: str
    indicators: tuple[str, ...]
    name: str
    value: Decimal | None
    unit: str
    measure: Measure
    bound: Bound
    direction: Direction | None
    period: int
    status: Status
    upper: Decimal | None = None
    rank: Rank | None = None
    hedge: str = ""
    ranks: tuple[str, ...] = ()
    confidence: int = 100
    reasons: tuple[str, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True)
class DraftMention:
    """A numeral that is no figure: offsets as for a figure.

    `checked` is set when a person said so; `exact` are its words then.
    """

    paragraph: int
    start: int
    end: int
    kind: MentionKind
    note: str = ""
    exact: str = ""
    checked: bool = False


class DoubtState(StrEnum):
    """What the person decided about a doubtful place."""

    OPEN = "open"
    ACCEPTED = "accepted"
    CHANGED = "changed"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place of the text where something seems to be wrong; nothing is changed before a yes.

    `start:end` are offsets in the paragraph's *printed* words. `suggestion` is what should
    stand there: "" to take the words away; equal to `exact` where no better words are known.
    `alike` groups places with the same words and the same suggestion (同类 3 处都改).
    `evidence` are other words of the same paragraph that speak for the suggestion, or "".
    """

    id: str
    kind: CorrectionKind
    paragraph: int
    start: int
    end: int
    exact: str
    suggestion: str
    reason: str
    certainty: Certainty
    alike: str = ""
    evidence: str = ""
    state: DoubtState = DoubtState.OPEN


@dataclass(frozen=True, slots=True)
class Rule:
    """The same small change all over the text; `rule` as in corrections.yaml: every, pairs."""

    rule: str
    exact: str
    corrected: str
    kind: CorrectionKind
    reason: str
    id: str = ""
    """Of the correction it was saved as; "" for a new one."""


@dataclass(frozen=True, slots=True)
class DraftSource:
    """A document that went into the draft. `sha256` is that of the file as it came."""

    name: str
    format: str
    sha256: str
    page: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What the report is: all of it can be changed by hand. 0 and "" are not known."""

    id: str = ""
    title: str = ""
    place: str = ""
    seal: str = ""
    review_year: int = 0
    plan_year: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole report on its way in. `absent` are sentences on what the text announces and lacks."""

    about: About
    sources: tuple[DraftSource, ...]
    paragraphs: tuple[DraftParagraph, ...]
    figures: tuple[DraftFigure, ...] = ()
    mentions: tuple[DraftMention, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    rules: tuple[Rule, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    """Indicators of this report that the catalogue does not have."""
    absent: tuple[str, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    """Which actual stands beside which target, by figure id, as the editor decided."""
