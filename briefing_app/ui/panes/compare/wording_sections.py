"""Which sections can stand side by side, and what they are called there. No Qt."""

from __future__ import annotations

from typing import NamedTuple

from briefing_app.model.figure import Status
from briefing_app.model.report import BlockKind, Report, Section

WHOLE = ""
"""In place of a section's id: the whole report."""
_AREA = 2


class Chosen(NamedTuple):
    """One side: a section of a report, or the whole of it."""

    report: Report
    section: str

    @property
    def status(self) -> Status:
        """Whether this side looks back or ahead; a whole report looks ahead."""
        return self.report.status_of(self.section) if self.section else Status.TARGET

    @property
    def year(self) -> int:
        """The year this side speaks of."""
        past = self.status is Status.ACTUAL
        return self.report.review_year if past else self.report.plan_year

    @property
    def name(self) -> str:
        """The section as a button names it: （三）坚定不移强创新增动能."""
        if not self.section:
            return "全文"
        section = self.report.section(self.section)
        return section.label + section.short

    def holds(self, section_id: str) -> bool:
        """Whether a section is this one or lies below it."""
        if not self.section:
            return True
        return any(s.id == self.section for s in self.report.path(section_id))


class Group(NamedTuple):
    """A part of a report and its sections that can be chosen."""

    title: str
    sections: tuple[Section, ...]


def groups(report: Report) -> tuple[Group, ...]:
    """Return the areas of a report by part; a part without areas stands for itself."""
    return tuple(Group(part.title, part.children or (part,)) for part in report.sections)


def area_of(report: Report, section_id: str) -> str:
    """Return the area that holds a section: of a part the first one, "" without any."""
    path = report.path(section_id) if section_id else ()
    if len(path) >= _AREA:
        return path[_AREA - 1].id
    parts = path or report.sections
    return next((s.id for part in parts for s in (part.children or (part,))), "")


def suggested_pair(report: Report, place: str) -> tuple[Chosen, Chosen]:
    """Return what to compare while one reads at a place: what was done, then what is planned.

    A section to which none answers stands beside the one with most in common, or the first
    area of the other kind, and where there is none, beside itself.
    """
    from briefing_app.analysis.wording import closest_match

    own = area_of(report, place)
    if not own:
        return Chosen(report, WHOLE), Chosen(report, WHOLE)
    other = closest_match(report, own).section or _first_other(report, own) or own
    pair = Chosen(report, own), Chosen(report, other)
    ahead = pair[0].status is Status.TARGET and pair[1].status is Status.ACTUAL
    return (pair[1], pair[0]) if ahead else pair


def has_text(chosen: Chosen) -> bool:
    """Whether a side has words below its headings."""
    blocks = (b for b in chosen.report.blocks if b.kind is not BlockKind.HEADING)
    return any(b.end > b.start and chosen.holds(b.section) for b in blocks)


def cannot_compare(left: Chosen, right: Chosen) -> str:
    """Return the sentence that says why two sides are not compared; "" if they can be."""
    if not left.report.sections:
        return "这份报告没有章节，无从对照。" if left.report.id else ""
    if (left.report.id, left.section) == (right.report.id, right.section):
        return "左右是同一节，文字相同。换一节就能对照。"
    bare = next((side for side in (left, right) if not has_text(side)), None)
    return f"{bare.name}没有正文，无从对照。" if bare else ""


def _first_other(report: Report, section_id: str) -> str:
    """Return the first area that looks the other way."""
    status = report.status_of(section_id)
    found = (s.id for g in groups(report) for s in g.sections if report.status_of(s.id) != status)
    return next(found, "")
