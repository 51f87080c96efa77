"""Decisions of a person on a draft, with undo: a list of drafts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefing_app.importing.checking import doubts, figures, structure
from briefing_app.importing.checking.finding import (
    doubt_of,
    figure_of,
    kinds,
)
from briefing_app.importing.checking.indicators import meant_by
from briefing_app.importing.checking.rereading import reread
from briefing_app.importing.checking.titles import with_title
from briefing_app.importing.draft import About, Doubt, Draft
from briefing_app.model.figure import MentionKind
from briefing_app.model.indicator import Indicator


@dataclass(frozen=True, slots=True)
class _Moment:
    """A draft, and what made it of the one before, in a sentence."""

    draft: Draft
    said: str


class Checking:
    """The draft as it stands, and every step that led there.

    Each change makes a new draft and says itself in `said`. A change that cannot be made
    raises CheckingError, an unknown id UnknownIdError; the draft is then as it was.
    """

    def __init__(self, draft: Draft, catalogue: Mapping[str, Indicator]) -> None:
        """Begin with a draft; `catalogue` are the indicators that all reports share."""
        self._catalogue = catalogue
        self._past: list[_Moment] = []
        self._now = _Moment(draft, "")
        self._future: list[_Moment] = []

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._now.draft

    @property
    def catalogue(self) -> Mapping[str, Indicator]:
        """The indicators that all reports share."""
        return self._catalogue

    @property
    def said(self) -> str:
        """What was done last, in one sentence; "" before the first change."""
        return self._now.said

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._future)

    def undo(self) -> str:
        """Take back the last step; return what is said about it, "" if there is none."""
        if not self._past:
            return ""
        self._future.append(self._now)
        said, self._now = self._now.said, self._past.pop()
        return f"撤销：{said}"

    def redo(self) -> str:
        """Take the step again that was taken back; return its sentence, "" if there is none."""
        if not self._future:
            return ""
        self._past.append(self._now)
        self._now = self._future.pop()
        return f"重做：{self._now.said}"

    # ---------------------------------------------------------------- doubtful places

    def accept(self, doubt_id: str) -> None:
        """Put the suggestion in place; one without better words is marked as doubtful."""
        doubt = doubt_of(self.draft, doubt_id)
        made = doubts.accepted(self.draft, doubt)
        self._reread(made, {doubt.paragraph}, _accepted_words(doubt))

    def keep(self, doubt_id: str) -> None:
        """Leave the words as they are printed."""
        doubt = doubt_of(self.draft, doubt_id)
        made = doubts.kept(self.draft, doubt)
        self._reread(made, {doubt.paragraph}, f"保留“{doubt.exact}”。")

    def change(self, doubt_id: str, words: str) -> None:
        """Put other words in place; "" takes the printed ones away."""
        doubt = doubt_of(self.draft, doubt_id)
        made = doubts.changed(self.draft, doubt, words)
        self._reread(made, {doubt.paragraph}, f"“{doubt.exact}”改为“{words}”。")

    def same_for_all(self, doubt_id: str) -> int:
        """Accept all open places alike; return how many were changed."""
        doubt = doubt_of(self.draft, doubt_id)
        made, done = doubts.accepted_where_free(self.draft, doubts.alike(self.draft, doubt))
        if done:
            words = f"{len(done)} 处同类：{_accepted_words(doubt)}"
            self._reread(made, {d.paragraph for d in done}, words)
        return len(done)

    def reopen(self, doubt_id: str) -> None:
        """Take a decision back: the place reads as printed, and is open."""
        doubt = doubt_of(self.draft, doubt_id)
        made = doubts.reopened(self.draft, doubt)
        self._reread(made, {doubt.paragraph}, f"“{doubt.exact}”重新待核。")

    # ---------------------------------------------------------------- outline, paragraphs

    def set_level(self, paragraph: int, level: int) -> None:
        """Make a paragraph a heading of level 1 to 3, or none with 0."""
        made = structure.with_level(self.draft, paragraph, level)
        said = f"设为{'一二三'[level - 1]}级标题。" if level else "不作标题。"
        self._reread(made, {paragraph}, said)

    def set_heading(self, paragraph: int, title: str, label: str = "") -> None:
        """Give a heading other words; where it stands in the text, that is a correction."""
        made = with_title(self.draft, paragraph, label, title)
        self._reread(made, {paragraph}, f"标题改为“{label}{title}”。")

    def add_heading(self, paragraph: int, level: int, title: str) -> int:
        """Put a heading before a paragraph that the text does not have; return its number."""
        made, number = structure.with_supplied(self.draft, paragraph, level, title)
        self._reread(made, set(), f"补写标题“{title}”。")
        return number

    def split(self, paragraph: int, offset: int) -> int:
        """Part a paragraph at an offset of its text; return the number of the second part."""
        made, number = structure.split(self.draft, paragraph, offset)
        self._reread(made, {paragraph, number}, "分成两段。")
        return number

    def join(self, paragraph: int) -> int:
        """Join a paragraph to the one before; return the number of that."""
        made, number = structure.join(self.draft, paragraph)
        self._reread(made, {number}, "与上一段合并。")
        return number

    # ---------------------------------------------------------------- figures

    def edit_figure(self, figure_id: str, *, indicator: str = "", **changes: Any) -> None:
        """Change fields of a figure (see FigureChanges); `indicator` are names, parted by ；."""
        figure = figure_of(self.draft, figure_id)
        unit = str(changes.get("unit", figure.unit))
        draft, meant = self._with_indicators(indicator, unit)
        made = figures.edited(draft, figure_id, {**meant, **changes})
        self._take(made, f"改了数字“{figure.printed}”。")

    def accept_figure(self, figure_id: str) -> None:
        """Note that a person has looked at a figure."""
        figure = figure_of(self.draft, figure_id)
        self._take(figures.accepted_figure(self.draft, figure_id), f"“{figure.printed}”无误。")

    def reject_figure(self, figure_id: str, kind: MentionKind = MentionKind.LABEL) -> None:
        """Take a number for a name, an ordinal, a date or a count: it is not a figure."""
        figure = figure_of(self.draft, figure_id)
        self._take(figures.rejected(self.draft, figure_id, kind), f"“{figure.printed}”不计入。")

    def add_figure(
        self, paragraph: int, start: int, end: int, *, indicator: str = "", **changes: Any
    ) -> str:
        """Make a figure of the words at these offsets; return its id."""
        draft, meant = self._with_indicators(indicator, str(changes.get("unit", "")))
        made, figure_id = figures.added(draft, paragraph, start, end, {**meant, **changes})
        self._take(made, f"计入数字“{figure_of(made, figure_id).printed}”。")
        return figure_id

    # ---------------------------------------------------------------- the report as a whole

    def set_about(self, **changes: Any) -> None:
        """Say what the report is: fields of About. Other years are other periods."""
        before = self.draft.about
        about: About = replace(before, **changes)
        made = replace(self.draft, about=about)
        years = (before.review_year, before.plan_year) != (about.review_year, about.plan_year)
        numbers = {p.id for p in made.paragraphs} if years else set()
        self._reread(made, numbers, "改了报告的名称、地方或年份。")

    def _with_indicators(self, names: str, unit: str) -> tuple[Draft, dict[str, Any]]:
        """Return the draft that knows these indicators, and what they change of a figure."""
        meant = meant_by(names, unit, self.draft, self._catalogue)
        if not meant:
            return self.draft, {}
        known = {*self._catalogue, *(indicator.id for indicator in self.draft.indicators)}
        own = tuple(indicator for indicator in meant if indicator.id not in known)
        draft = replace(self.draft, indicators=(*self.draft.indicators, *own))
        name = "、".join(indicator.name for indicator in meant)
        return draft, {"indicators": tuple(i.id for i in meant), "name": name}

    def _reread(self, draft: Draft, numbers: Collection[int], said: str) -> None:
        """Take a draft whose words have changed: these, and all that are of another kind now."""
        before, after = kinds(self.draft), kinds(draft)
        present = {number for number in numbers if number in after}
        present |= {n for n, kind in after.items() if n in before and before[n] is not kind}
        self._take(reread(draft, self._catalogue, present) if present else draft, said)

    def _take(self, draft: Draft, said: str) -> None:
        self._past.append(self._now)
        self._now = _Moment(draft, said)
        self._future.clear()


def _accepted_words(doubt: Doubt) -> str:
    if doubt.suggestion == doubt.exact:
        return f"“{doubt.exact}”标为存疑。"
    if not doubt.suggestion:
        return f"去掉“{doubt.exact}”。"
    return f"“{doubt.exact}”改为“{doubt.suggestion}”。"
